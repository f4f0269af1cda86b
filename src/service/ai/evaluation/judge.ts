import type { Intent } from "../../../domain/intent/intent.ts";
import type { Expectation, Outcome } from "./case.ts";
import { says } from "./facts.ts";

/** How good an outcome is. */
export const VERDICTS = {
  right: "as expected",
  /** Nothing happened that anybody would regret; a person had to look for nothing. */
  held: "left to a person, though it need not have been",
  wrong: "something else happened, or the text does not say what it must",
} as const;
export type Verdict = keyof typeof VERDICTS;

/** What came of a case, as far as it is judged. */
export interface Result {
  outcome: Outcome;
  /** Of a `snooze`: the day. */
  until: string | null;
  /** Empty where none was written. */
  text: string;
  /** Whether the lead gets the text unseen. */
  sends: boolean;
  /** Null where nobody was asked. */
  intent: Intent | null;
}

interface Judgement {
  /** Null where nothing was expected. */
  verdict: Verdict | null;
  /** What is not as expected, in words. */
  problems: readonly string[];
}

const LEFT_TO_PERSON: readonly Outcome[] = ["draft", "person"];

export function judge(result: Result, expect: Expectation): Judgement {
  const { outcomes, until, must, mustNot, intent, isIntentBinding } = expect;
  const isJudged =
    outcomes.length > 0 ||
    until !== null ||
    must.length > 0 ||
    mustNot.length > 0 ||
    isIntentBinding;
  if (!isJudged) return { verdict: null, problems: [] };
  const isExpected = outcomes.length === 0 || outcomes.includes(result.outcome);
  const problems = [...textProblems(result, must, mustNot, isExpected)];
  if (isIntentBinding && result.intent !== null && result.intent !== intent) {
    problems.push(`taken for ${result.intent}, not ${intent}`);
  }
  if (isExpected && result.outcome === "snooze" && !isWithin(result.until, until)) {
    problems.push(`until ${result.until ?? "no day"}, not ${spanText(until)}`);
  }
  const came = isExpected ? [] : [`${result.outcome}, not ${outcomes.join(" or ")}`];
  if (problems.length === 0 && isExpected) return { verdict: "right", problems: [] };
  const isHeld = problems.length === 0 && LEFT_TO_PERSON.includes(result.outcome);
  return { verdict: isHeld ? "held" : "wrong", problems: [...came, ...problems] };
}

/** What must not be said does no harm in a text that was rightly held. */
function textProblems(
  { text, outcome, sends }: Result,
  must: readonly string[],
  mustNot: readonly string[],
  isExpected: boolean,
): string[] {
  const isForLead = sends || LEFT_TO_PERSON.includes(outcome);
  if (text === "" || !isForLead) return [];
  const missing = must.filter((what) => !says(text, what)).map((what) => `it does not say ${what}`);
  if (!sends && isExpected) return missing;
  return [
    ...missing,
    ...mustNot.filter((what) => says(text, what)).map((what) => `it says ${what}`),
  ];
}

function isWithin(day: string | null, span: Expectation["until"]): boolean {
  if (span === null) return true;
  const [first, last] = span;
  return day !== null && first <= day && day <= last;
}

function spanText(span: Expectation["until"]): string {
  if (span === null) return "";
  const [first, last] = span;
  return first === last ? first : `${first} to ${last}`;
}
