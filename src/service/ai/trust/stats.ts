import type { EmailKind } from "../../../domain/email.ts";
import { ANSWERED_INTENTS, type Intent } from "../../../domain/intent/intent.ts";
import type { ReviewCount, TextCost } from "../../ports/index.ts";
import type { Services } from "../../services.ts";

/** What people did with texts, in numbers. */
export interface Reviewed {
  reviewed: number;
  approved: number;
  edited: number;
  discarded: number;
  /** Of `reviewed`: a rule had held them. */
  held: number;
  /** Of `held`: approved as they were. */
  heldForNothing: number;
}

/** The same of one kind of text; of answers, to what is taken for one thing. */
export interface KindReviewed extends Reviewed {
  kind: EmailKind;
  intent: Intent | null;
}

/** What became of the texts that one rule had held. */
export interface RuleReviewed extends Omit<Reviewed, "held"> {
  rule: string;
  /** Those that wait for a person still. */
  waiting: number;
}

/** What became of the texts that models wrote since some day, and what they have cost. */
export interface AiStats {
  since: Date;
  all: Reviewed;
  kinds: KindReviewed[];
  rules: RuleReviewed[];
  costs: TextCost[];
  /** Drafts that wait for a person. */
  waiting: number;
  /** What answers may be sent for by themselves, by how those that a person looked at came out. */
  earned: Intent[];
}

/** So many answers to one intent have to be looked at, and so large a share be approved unchanged. */
export const EARNED_AFTER = 20;
const EARNED_SHARE = 0.95;

/** @param writer only its texts speak for it: another model's say nothing about it */
export async function aiStats({ store }: Services, since: Date, writer: string): Promise<AiStats> {
  const { counts, costs, drafts } = await store.read(async ({ reviews, outbox }) => ({
    counts: await reviews.countedSince(since),
    costs: await reviews.costSince(since),
    drafts: await outbox.unsettled(["draft"]),
  }));
  const waiting = drafts.map(({ email }) => new Set((email.holds ?? []).map(({ rule }) => rule)));
  return {
    since,
    all: sumOf(counts),
    kinds: kindsOf(counts),
    rules: rulesOf(counts, waiting),
    costs,
    waiting: waiting.length,
    earned: earnedBy(counts.filter(({ writtenBy }) => writtenBy === writer)),
  };
}

function sumOf(counts: readonly ReviewCount[]): Reviewed {
  const times = (is: (count: ReviewCount) => boolean): number =>
    counts.reduce((sum, each) => sum + (is(each) ? each.count : 0), 0);
  return {
    reviewed: times(() => true),
    approved: times(({ outcome }) => outcome === "approved"),
    edited: times(({ outcome }) => outcome === "edited"),
    discarded: times(({ outcome }) => outcome === "discarded"),
    held: times(({ rules }) => rules.length > 0),
    heldForNothing: times(({ outcome, rules }) => outcome === "approved" && rules.length > 0),
  };
}

/** The most frequent first. */
function kindsOf(counts: readonly ReviewCount[]): KindReviewed[] {
  const groups = new Map(counts.map(({ kind, intent }) => [`${kind} ${intent}`, { kind, intent }]));
  return [...groups.values()]
    .map(({ kind, intent }) => {
      const alike = counts.filter((each) => each.kind === kind && each.intent === intent);
      return { kind, intent, ...sumOf(alike) };
    })
    .sort((a, b) => b.reviewed - a.reviewed || a.kind.localeCompare(b.kind));
}

/** Those that have held most first. */
function rulesOf(
  counts: readonly ReviewCount[],
  drafts: readonly ReadonlySet<string>[],
): RuleReviewed[] {
  const names = new Set([
    ...counts.flatMap(({ rules }) => rules),
    ...drafts.flatMap((d) => [...d]),
  ]);
  return [...names]
    .map((rule) => {
      const { held: _all, ...sum } = sumOf(counts.filter(({ rules }) => rules.includes(rule)));
      return { rule, ...sum, waiting: drafts.filter((draft) => draft.has(rule)).length };
    })
    .sort((a, b) => b.reviewed - a.reviewed || a.rule.localeCompare(b.rule));
}

function earnedBy(counts: readonly ReviewCount[]): Intent[] {
  return ANSWERED_INTENTS.filter((wanted) => {
    const { reviewed, approved, discarded } = sumOf(
      counts.filter(({ kind, intent }) => kind === "ai_reply" && intent === wanted),
    );
    return reviewed >= EARNED_AFTER && discarded === 0 && approved >= reviewed * EARNED_SHARE;
  });
}

/** What texts have cost, in tokens and in money. */
export interface Spent {
  input: number;
  /** Of `input`. */
  cached: number;
  output: number;
  lookInput: number;
  lookOutput: number;
  /** In the currency of the prices; null where they are not set. */
  cost: number | null;
}

/** Of a million tokens; null where it is not known. */
export interface TokenPrices {
  input: number | null;
  output: number | null;
  /** Of those that the provider had in its cache; null: as `input`. */
  cached: number | null;
}

/** What such texts have cost together. */
export function spentOn(costs: readonly TextCost[], prices: TokenPrices): Spent {
  const sum = (of: (cost: TextCost) => number): number =>
    costs.reduce((all, each) => all + of(each), 0);
  const spent = {
    input: sum(({ input }) => input),
    cached: sum(({ cached }) => cached),
    output: sum(({ output }) => output),
    lookInput: sum(({ lookInput }) => lookInput),
    lookOutput: sum(({ lookOutput }) => lookOutput),
  };
  const cached = sum((each) => each.cached + each.lookCached);
  const read = spent.input + spent.lookInput - cached;
  const { input, output } = prices;
  if (input === null || output === null) return { ...spent, cost: null };
  const cost =
    read * input + cached * (prices.cached ?? input) + (spent.output + spent.lookOutput) * output;
  return { ...spent, cost: Number((cost / 1e6).toPrecision(6)) };
}

/**
 * What a thousand answers cost, with the replies that were read and needed none; null where no
 * provider told what an answer took.
 */
export function perThousandAnswers(costs: readonly TextCost[], prices: TokenPrices): Spent | null {
  const answers = costs.filter(({ kind }) => kind === "ai_reply" || kind === "reply");
  const told = answers.reduce(
    (sum, { kind, texts, untold }) => sum + (kind === "ai_reply" ? texts - untold : 0),
    0,
  );
  if (told === 0) return null;
  const { cost, ...tokens } = spentOn(answers, prices);
  const each = (value: number): number => Math.round((value / told) * 1000);
  return {
    input: each(tokens.input),
    cached: each(tokens.cached),
    output: each(tokens.output),
    lookInput: each(tokens.lookInput),
    lookOutput: each(tokens.lookOutput),
    cost: cost === null ? null : Number(((cost / told) * 1000).toPrecision(4)),
  };
}
