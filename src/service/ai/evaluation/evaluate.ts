// `ai eval`: replies of invented leads, of files, of the playbook and of real conversations go through
// all that decides about them in a tick; nothing is stored and nothing is sent. May import service/ai,
// message/ and ports/; the command line uses it.
import type { Hold } from "../../../domain/email.ts";
import type { Intent } from "../../../domain/intent/intent.ts";
import { aiRounds } from "../../../domain/message.ts";
import { holdsOf, MEETING_ACCEPTED } from "../../inbox/holds.ts";
import type { Thread } from "../../message/thread.ts";
import {
  type Clock,
  type Tokens,
  type Writer,
  WriterRefused,
  WriterUnavailable,
} from "../../ports/index.ts";
import type { Policy } from "../../services.ts";
import type { GenerationContext } from "../generate.ts";
import type { OtherLeads } from "../other-leads.ts";
import type { EvaluationCase, Expectation, Outcome } from "./case.ts";
import { type Comparison, compareFacts } from "./facts.ts";
import type { RealConversation } from "./history.ts";
import { judge, type Verdict } from "./judge.ts";
import { whatFollows } from "./outcome.ts";
import type { Product } from "./product.ts";
import { aLeadOf, earlierThread, withOurs, withReply } from "./thread.ts";

/** One exchange: what the lead wrote, and what was written to it. */
export interface Round {
  lead: string;
  /** Null where none was written. */
  text: string | null;
}

export interface SpentTokens {
  input: number;
  output: number;
  /** Of the input: what the provider had in its cache. */
  cached: number;
}

/** What a case has cost. */
export interface Cost {
  /** Requests for texts, and for second looks. */
  calls: { write: number; check: number };
  /** Of both together; null where the provider does not tell. */
  tokens: SpentTokens | null;
}

/** What a person wrote to a reply, beside what would be sent. */
export interface Yours {
  text: string;
  at: Date;
  /** Null where there is no text to compare. */
  comparison: Comparison | null;
}

/** What became of one case. */
export interface Evaluated extends Cost {
  name: string;
  kind: string;
  language: string;
  expected: Expectation;
  outcome: Outcome | "failed";
  /** Null where nothing was expected. */
  verdict: Verdict | "failed" | null;
  /** What is not as expected, in words. */
  problems: readonly string[];
  /** Null where it has failed. */
  intent: Intent | null;
  /** Of a `snooze`: YYYY-MM-DD. */
  until: string | null;
  /** Why the text would be held. */
  holds: readonly Hold[];
  /** What a person has to do besides, by the model. */
  needsPerson: string | null;
  promises: readonly string[];
  rounds: readonly Round[];
  /** The last text that was written. */
  text: string | null;
  /** Whether the lead would get it unseen. */
  sends: boolean;
  /** Of a real conversation. */
  yours: Yours | null;
  /** Milliseconds. */
  took: number;
  error: string | null;
}

export interface EvaluationContext {
  policy: Policy;
  clock: Clock;
  product: Product;
  otherLeads: OtherLeads;
  /** Ends the evaluation; what is in hand then is dropped. */
  stop?: AbortSignal | undefined;
}

/** So many cases in a row that a writer can't be reached for, and no more are tried. */
const GIVE_UP = 3;
const ROUND = 3 * 3_600_000;

/** Plays cases one after the other. */
export async function* evaluate(
  context: EvaluationContext,
  writer: Writer,
  cases: Iterable<EvaluationCase>,
): AsyncGenerator<Evaluated> {
  const plays = function* (): Generator<Play> {
    for (const each of cases) {
      const { name, kind, language, expect: expected, turns } = each;
      const at = each.at ?? context.clock.now();
      const lead = aLeadOf(each);
      const first = context.product.firstMail(lead, language);
      const thread = earlierThread(context.policy, lead, each, first, at);
      yield { name, kind, language, expected, thread, turns, at, others: [], yours: null };
    }
  };
  yield* played(context, writer, plays());
}

/** Plays real conversations: as they were before a person answered, on that day. */
export async function* replay(
  context: EvaluationContext,
  writer: Writer,
  conversations: readonly RealConversation[],
): AsyncGenerator<Evaluated> {
  const plays = conversations.map(
    ({ expected, name, language, thread, others, text, at }): Play => ({
      ...{ name, kind: "real conversation", language, expected, thread, others, at },
      turns: [null],
      yours: { text, at },
    }),
  );
  yield* played(context, writer, plays);
}

interface Play extends Pick<Evaluated, "name" | "kind" | "language" | "expected"> {
  /** Before the first turn. */
  thread: Thread;
  /** What the lead writes; null: the thread has it. */
  turns: readonly (string | null)[];
  at: Date;
  /** Why a text would be held, besides what is found in it. */
  others: readonly Hold[];
  yours: Pick<Yours, "text" | "at"> | null;
}

async function* played(
  context: EvaluationContext,
  writer: Writer,
  plays: Iterable<Play>,
): AsyncGenerator<Evaluated> {
  let unreached = 0;
  for (const each of plays) {
    if (context.stop?.aborted) return;
    const startedAt = performance.now();
    const counted = countCalls(writer);
    const rounds: Round[] = [];
    const { name, kind, language, expected } = each;
    const about = { name, kind, language, expected, rounds };
    try {
      const came = await play(context, counted.writer, each, rounds);
      unreached = 0;
      yield { ...about, ...came, ...counted.cost(), took: performance.now() - startedAt };
    } catch (error) {
      if (context.stop?.aborted) return;
      if (!(error instanceof WriterUnavailable || error instanceof WriterRefused)) throw error;
      unreached = error instanceof WriterUnavailable ? unreached + 1 : 0;
      yield {
        ...about,
        ...{ outcome: "failed", verdict: "failed", problems: [error.message] },
        ...{ intent: null, until: null, holds: [], needsPerson: null, promises: [] },
        ...{ text: null, sends: false, error: error.message, ...counted.cost() },
        yours: each.yours && { ...each.yours, comparison: null },
        took: performance.now() - startedAt,
      };
      if (unreached >= GIVE_UP) return;
    }
  }
}

type Came = Omit<
  Evaluated,
  "name" | "kind" | "language" | "expected" | "rounds" | "took" | keyof Cost
>;

async function play(
  context: EvaluationContext,
  writer: Writer,
  { thread: before, turns, at, expected, others, yours }: Play,
  rounds: Round[],
): Promise<Came> {
  const { triageReply } = await import("../triage-reply.ts");
  let thread = before;
  for (const [round, words] of turns.entries()) {
    const now = new Date(at.getTime() + round * ROUND);
    if (words !== null) thread = withReply(thread, words, now);
    const lead = thread.emails.at(-1)?.text ?? "";
    const unasked = await holdsBefore(context.policy, thread);
    if (unasked.length > 0) {
      rounds.push({ lead, text: null });
      return handedOver(unasked, expected, yours);
    }
    const decision = await triageReply(generationContext(context, thread), writer, thread, now);
    const { reading, generated, needsPerson } = decision;
    const { outcome, sends, holds } = whatFollows(decision, others);
    const text = generated?.body.text.trim() || null;
    rounds.push({ lead, text });
    if (sends && text !== null && round < turns.length - 1) {
      const later = new Date(now.getTime() + ROUND / 3);
      thread = withOurs(thread, text, generated?.writtenBy ?? writer.name, later);
      continue;
    }
    const { intent } = reading;
    const until = outcome === "snooze" ? (reading.until?.toISOString().slice(0, 10) ?? null) : null;
    const result = { outcome, until, text: text ?? "", sends, intent };
    return {
      ...judge(result, expected),
      ...{ intent, outcome, until, holds, needsPerson, text, sends, error: null },
      promises: (generated?.promises ?? []).map(({ what, by }) => (by ? `${what} (${by})` : what)),
      yours: yours && {
        ...yours,
        comparison: text === null ? null : compareFacts(yours.text, text),
      },
    };
  }
  throw new Error("a case without a reply");
}

/** Why a reply is left to a person before anybody decides what it wants, as when a mail is read. */
async function holdsBefore(policy: Policy, { message, emails }: Thread): Promise<Hold[]> {
  const reply = emails.at(-1);
  const text = reply?.text ?? "";
  const { optOutOf } = await import("../../../domain/intent/opt-out.ts");
  const { certainty, sentence } = optOutOf({ subject: "", text });
  const asked = certainty === "possible" ? (sentence ?? "").replace(/\s+/gu, " ") : null;
  const { unknownLanguage } = await import("../../../language/unknown-language.ts");
  // What nobody here can read may be a request to be written to no more.
  const isRead = asked !== null || (await unknownLanguage(text)) === null;
  const optOut = isRead ? asked : text.replace(/\s+/gu, " ").slice(0, 200);
  const { maxRounds } = policy.forMessage(message).answer;
  const detail = `${maxRounds} answers were sent, and ai.max_rounds allows no more`;
  return [
    // A machine's note, or a meeting, is known of a real mail alone.
    ...(reply?.holds ?? []).filter(({ rule }) => READ_RULES.includes(rule)),
    ...holdsOf({ optOut, doubt: null, meeting: null }),
    ...(aiRounds(emails) >= maxRounds ? [{ rule: "rounds", detail }] : []),
  ];
}

const READ_RULES: readonly string[] = ["machine", "meeting", MEETING_ACCEPTED];

function handedOver(holds: readonly Hold[], expected: Expectation, yours: Play["yours"]): Came {
  const outcome = "person";
  const intent = null;
  return {
    ...judge({ outcome, until: null, text: "", sends: false, intent }, expected),
    ...{ intent, outcome, until: null, holds, needsPerson: null, promises: [] },
    ...{ text: null, sends: false, error: null },
    yours: yours && { ...yours, comparison: null },
  };
}

/** The context of what is neither stored nor sent: no budget is asked, and none is used. */
function generationContext(
  { policy, otherLeads, stop }: EvaluationContext,
  { message }: Thread,
): GenerationContext {
  return { policy, mailbox: message.mailbox, otherLeads, requireBudget: async () => {}, stop };
}

/** A writer that counts what it is asked for, and what that costs. */
function countCalls(writer: Writer): { writer: Writer; cost(): Cost } {
  const calls = { write: 0, check: 0 };
  const used: (Tokens | null)[] = [];
  const { check } = writer;
  const counting: Writer = {
    name: writer.name,
    isModel: writer.isModel,
    async write(task, stop) {
      calls.write += 1;
      const written = await writer.write(task, stop);
      calls.write += written.calls - 1;
      used.push(written.tokens);
      return written;
    },
    ...(check && {
      async check(task, stop) {
        calls.check += 1;
        const checked = await check.call(writer, task, stop);
        used.push(checked.tokens);
        return checked;
      },
    }),
  };
  return { writer: counting, cost: () => ({ calls, tokens: sumOf(used) }) };
}

/** Null unless all are known. */
function sumOf(used: readonly (Tokens | null)[]): Cost["tokens"] {
  if (used.length === 0 || used.some((each) => each === null)) return null;
  const sum = (of: keyof Tokens): number =>
    used.reduce((total, each) => total + (each?.[of] ?? 0), 0);
  return { input: sum("input"), output: sum("output"), cached: sum("cached") };
}
