// What is done where plain rules and a model have both read a reply. Rules close, suppress or hand over
// alone only where they are clear, before a model is asked; this is for the rest.
import { problemOf } from "./come-back.ts";
import { type Decision, decisionFor, type IntentResult } from "./intent.ts";
import type { RuleResult } from "./read-intent.ts";

/** What the rules have against, or for, what a model may decide. */
type Sign =
  /** Perhaps never to be written to again. */
  | "opt_out"
  /** A threat, an insult, or a request under a law. */
  | "hostile"
  | "wrong_person"
  | "no"
  /** To be written to later. */
  | "later"
  /** They ask or agree to something. */
  | "keen"
  /** The day has come on which they wanted to be written to. */
  | "come_back"
  /** Nothing plain: everyday words count nothing. */
  | "nothing";

const PERSON = "a person decides";
const MODEL = "as the model says";
type Rule = typeof PERSON | typeof MODEL;

/**
 * The signs of the rules against the decision of the model. A person decides where the model would
 * write to somebody who may have asked to be left alone, and where it would end what the lead goes on
 * with. Where the model itself leaves it to a person, so it is.
 */
const TABLE: Readonly<Record<Sign, Readonly<Record<Exclude<Decision, "hand_over">, Rule>>>> = {
  opt_out: { answer: PERSON, schedule: PERSON, close: PERSON, suppress: MODEL },
  hostile: { answer: PERSON, schedule: PERSON, close: PERSON, suppress: PERSON },
  wrong_person: { answer: PERSON, schedule: PERSON, close: PERSON, suppress: PERSON },
  no: { answer: PERSON, schedule: MODEL, close: MODEL, suppress: MODEL },
  later: { answer: PERSON, schedule: MODEL, close: PERSON, suppress: PERSON },
  keen: { answer: MODEL, schedule: PERSON, close: PERSON, suppress: PERSON },
  come_back: { answer: MODEL, schedule: PERSON, close: PERSON, suppress: PERSON },
  nothing: { answer: MODEL, schedule: MODEL, close: MODEL, suppress: MODEL },
};

/** What follows from both readings. */
export interface Weighed {
  reading: IntentResult;
  decision: Decision;
  /** Why a person decides; null where it is decided. */
  doubt: { rule: "intent" | "until"; detail: string } | null;
}

/**
 * Decides by what the rules and a model took a reply for.
 *
 * @param opinion the model's; null where it gave none, or there is no model: a plain answer then
 * @param today on the lead's calendar, as of `dayIn`
 * @param isComeBack the lead had asked to be written to today
 */
export function weigh(
  rules: RuleResult,
  opinion: IntentResult | null,
  today: Date,
  isComeBack: boolean,
): Weighed {
  const sign = signOf(rules, isComeBack);
  const said = opinion ?? { intent: "interested", until: null };
  const reading = isComeBack ? { ...said, until: null } : withDay(said, rules);
  const problem = reading.until && problemOf(reading.until, today);
  if (problem !== null) {
    const undated = { ...reading, until: null };
    return { reading: undated, decision: "hand_over", doubt: { rule: "until", detail: problem } };
  }
  const decision = decisionFor(reading);
  const kept = opinion === null ? rules.reading : reading;
  const person = (rule: "intent" | "until", detail: string): Weighed => ({
    reading: kept,
    decision: decision === "answer" ? "answer" : "hand_over",
    doubt: { rule, detail },
  });
  if (decision === "hand_over") {
    const again = isComeBack && reading.intent === "not_now";
    return person("intent", again ? NOT_AGAIN : forPerson(reading));
  }
  // `Could you write to me in May?` asks for nothing but that.
  const isWish = decision === "schedule" && rules.keen === "asks" && isNamed(rules, reading);
  if (TABLE[sign][decision] === PERSON && !isWish) {
    return person("intent", doubtOf(sign, rules, reading));
  }
  if (opinion === null && !isComeBack && decisionFor(rules.reading) !== "answer") {
    return person("intent", doubtOf("nothing", rules, reading));
  }
  const other = decision === "schedule" ? otherDay(rules, reading) : null;
  return other === null ? { reading: kept, decision, doubt: null } : person("until", other);
}

function signOf({ reading, certainty, keen }: RuleResult, isComeBack: boolean): Sign {
  const isPlain = certainty !== "weak";
  if (isPlain && reading.intent === "unsubscribe") return "opt_out";
  if (isPlain && reading.intent === "hostile") return "hostile";
  if (isComeBack) return "come_back";
  if (isPlain && reading.intent === "wrong_person") return "wrong_person";
  if (keen !== null) return "keen";
  if (isPlain && reading.intent === "not_interested") return "no";
  return isPlain && reading.intent === "not_now" ? "later" : "nothing";
}

/** `Later`, of a model that leaves out a day which the words name plainly. */
function withDay(said: IntentResult, { reading, certainty, days }: RuleResult): IntentResult {
  if (said.intent !== "not_now") return { ...said, until: null };
  const [day, ...others] = days;
  const isPlain = reading.intent === "not_now" && certainty !== "weak" && others.length === 0;
  return said.until === null && isPlain && day?.isExact === true
    ? { ...said, until: day.until }
    : said;
}

const DAY = 86_400_000;
/** A weekend, or a holiday, may lie between a day and the one that is meant, in days. */
const SLACK = 3;
/** The end of something begins long before its last day, in days. */
const VAGUE = 31;

/** Where the one day that the words name is another one than the model's; null where it is not. */
function otherDay({ days }: RuleResult, { until }: IntentResult): string | null {
  const [day, ...others] = days;
  if (until === null || !day?.until || !day.last || others.length > 0) return null;
  if (isMeant(day, until)) return null;
  const shown = until.toISOString().slice(0, 10);
  return `the model would come back on ${shown}, the lead's words say “${day.words}”`;
}

/** Whether the words name the model's day. */
function isNamed({ days }: RuleResult, { until }: IntentResult): boolean {
  return until !== null && days.some((day) => isMeant(day, until));
}

function isMeant({ until, last, isExact }: RuleResult["days"][number], day: Date): boolean {
  if (until === null || last === null) return false;
  const slack = (isExact ? SLACK : VAGUE) * DAY;
  return day.getTime() >= until.getTime() - slack && day.getTime() <= last.getTime() + slack;
}

const NOT_AGAIN = "they had asked to be written to today, and are taken for “not now” again";

const forPerson = ({ intent }: IntentResult): string =>
  `taken for ${words(intent)}: that is for a person`;

const words = (intent: string): string => intent.replaceAll("_", " ");

function doubtOf(sign: Sign, rules: RuleResult, { intent }: IntentResult): string {
  if (sign === "keen") return `taken for ${words(intent)}, but they ask or agree to something`;
  if (sign === "come_back") {
    return `taken for ${words(intent)}, on the day that they wanted to be written to`;
  }
  return `doubtful: by its words it may be ${words(rules.reading.intent)}`;
}
