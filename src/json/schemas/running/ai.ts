import { z } from "zod";
import { EMAIL_KINDS } from "../../../domain/email.ts";
import { OUTCOMES, type Outcome } from "../../../service/ai/evaluation/case.ts";
import { VERDICTS, type Verdict } from "../../../service/ai/evaluation/judge.ts";
import type { aiStatsView, aiTestView, evaluationView } from "../../ai.ts";
import { viewOf } from "../agreement.ts";
import {
  aiMode,
  count,
  hold,
  intent,
  moment,
  number,
  text,
  tokens,
  words,
  yes,
} from "../values.ts";

const outcome = z.enum(Object.keys(OUTCOMES) as Outcome[]);
const spentTokens = z.object({ input: count, output: count, cached: count });
const facts = z
  .array(
    z.object({
      kind: z.enum(["price", "discount", "date", "link", "phone", "email_address"]),
      shown: words,
    }),
  )
  .nullable();

const evaluated = z.object({
  name: words,
  kind: text,
  language: text,
  expected: z.object({
    outcomes: z.array(outcome),
    until: z.array(text).nullable(),
    must: z.array(text),
    must_not: z.array(text),
    intent: intent.nullable(),
  }),
  outcome: z.enum([...outcome.options, "failed"]),
  verdict: z.enum([...(Object.keys(VERDICTS) as Verdict[]), "failed"]).nullable(),
  problems: z.array(words),
  intent: intent.nullable(),
  until: text.nullable(),
  rules: z.array(text),
  holds: z.array(hold),
  needs_person: words.nullable(),
  promises: z.array(words),
  rounds: z.array(z.object({ lead: words, text: words.nullable() })),
  text: words.nullable(),
  sends: yes,
  yours: z.object({ text: words, at: moment, missing: facts, extra: facts }).nullable(),
  calls: z.object({ write: count, check: count }),
  tokens: spentTokens.nullable(),
  ms: count,
  error: words.nullable(),
});

const summary = z.object({
  cases: count,
  right: count,
  held_for_nothing: count,
  wrong: count,
  failed: count,
  unjudged: count,
  sent: count,
  drafts: count,
  left_to_person: count,
  settled: count,
  intents_right: count,
  intents_judged: count,
  calls: count,
  checks: count,
  tokens_in: count.nullable(),
  tokens_cached: count.nullable(),
  tokens_out: count.nullable(),
  cost: number.nullable(),
});

export const evaluation = viewOf<typeof evaluationView>()(
  z.object({
    writer: text,
    estimate: z.object({
      calls: count,
      tokens_in: count,
      tokens_out: count,
      cost: number.nullable(),
    }),
    cases: z.array(evaluated),
    kinds: z.array(
      z.object({
        kind: text,
        cases: count,
        right: count,
        held: count,
        wrong: count,
        failed: count,
        unjudged: count,
      }),
    ),
    summary,
  }),
);

export const aiTest = viewOf<typeof aiTestView>()(
  z.object({
    writer: text,
    ms: count,
    tokens: tokens.nullable(),
    shared_tokens: count.nullable(),
    context_tokens: count.nullable(),
    cost: number.nullable(),
    intent: intent.nullable(),
    flaw: words.nullable(),
    check: z
      .object({
        unbacked: z.array(z.object({ words, why: words })),
        error: words.nullable(),
      })
      .nullable(),
    text: words,
  }),
);

const reviewed = {
  reviewed: count,
  approved: count,
  edited: count,
  discarded: count,
  held: count,
  held_for_nothing: count,
};
const kind = z.enum(EMAIL_KINDS);
const spent = {
  tokens_in: count,
  tokens_cached: count,
  tokens_out: count,
  check_tokens_in: count,
  check_tokens_out: count,
  cost: number.nullable(),
};

export const aiStats = viewOf<typeof aiStatsView>()(
  z.object({
    since: moment,
    writer: text,
    mode: aiMode,
    auto_for: z.array(intent),
    waiting: count,
    reviews: z.object(reviewed),
    by_kind: z.array(z.object({ kind, intent: intent.nullable(), ...reviewed })),
    by_rule: z.array(z.object({ rule: text, ...reviewed, waiting: count })),
    costs: z.array(
      z.object({ kind, texts: count, sent_unseen: count, calls: count, looks: count, ...spent }),
    ),
    per_thousand_answers: z.object(spent).nullable(),
    earned: z.array(intent),
    command: text.nullable(),
  }),
);
