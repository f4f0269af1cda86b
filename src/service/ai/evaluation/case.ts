import type { Intent } from "../../../domain/intent/intent.ts";
import type { Lead } from "../../../domain/lead.ts";

/** What may become of a reply. */
export const OUTCOMES = {
  sent: "the answer goes out by itself",
  draft: "it waits for approval",
  person: "nothing is written, or something is sent and a person is told what is still to be done",
  close: "the message is closed",
  suppress: "the address is not written to again",
  snooze: "nothing is sent before the day that the lead named",
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** What is right for a case; nothing of it need be given. */
export interface Expectation {
  /** Any of these is right; empty: all are. */
  outcomes: readonly Outcome[];
  /** Of a `snooze`: the first and the last day that are right, as YYYY-MM-DD; null: any. */
  until: readonly [string, string] | null;
  /** What stands in the text: words, a fact such as `290 €`, or a pattern such as `/trial|test/i`. */
  must: readonly string[];
  /** What no text that is sent may hold; as `must`. */
  mustNot: readonly string[];
  /** What the lead wants; null where people would disagree. */
  intent: Intent | null;
  /** Whether a case is wrong for another intent alone; else intents are only counted. */
  isIntentBinding: boolean;
}

export interface EarlierMail {
  from: "us" | "lead";
  text: string;
}

/** The fields of an invented lead; what is missing is made up. */
export type CaseLead = Partial<
  Pick<Lead, "name" | "company" | "title" | "timezone" | "email" | "vars">
>;

/** A lead's reply to try a writer on. */
export interface EvaluationCase {
  /** Short. */
  name: string;
  /** What it is about, for the table of kinds. */
  kind: string;
  /** ISO 639-1; empty where it is not known. */
  language: string;
  lead: CaseLead;
  /** What was written before; where the first of it is not from us, our first mail stands before it. */
  earlier: readonly EarlierMail[];
  /** What the lead writes, one text a round. */
  turns: readonly string[];
  /** When they write the first of them; null: now. */
  at: Date | null;
  expect: Expectation;
}

/** Nothing is expected. */
export const ANYTHING: Expectation = {
  ...{ outcomes: [], until: null, must: [], mustNot: [] },
  ...{ intent: null, isIntentBinding: false },
};

/** A case with one reply to our first mail. */
export function plainCase(
  name: string,
  kind: string,
  language: string,
  text: string,
  expect: Partial<Expectation>,
): EvaluationCase {
  const rest = { lead: {}, earlier: [], turns: [text], at: null };
  return { name, kind, language, ...rest, expect: { ...ANYTHING, ...expect } };
}
