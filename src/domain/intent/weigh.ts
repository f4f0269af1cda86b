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
/** By how many days a day to come back on may lie before what the words name, and behind it. */
const SLACK = {
  /** Another zone; a weekend, or a holiday. */
  day: { before: 1, behind: 3 },
  /** Behind a fair that is over comes the week after it. */
  span: { before: 1, behind: 7 },
  /** The end of a month begins some days before its last. */
  about: { before: 6, behind: 14 },
  /** What follows on the last of several. */
  several: { before: 6, behind: 31 },
};

/**
 * Where the words name other days than the model's; null where they don't. Of several days the model
 * may mean any, or what follows on them ("the week after the fair"); but none before them all.
 */
function otherDay({ days }: RuleResult, { until }: IntentResult): string | null {
  const named = days.filter(isDated);
  if (until === null || named.length === 0) return null;
  const spans = named.map((day) => spanOf(day, named.length > 1));
  const isAfter = until.getTime() >= Math.min(...spans.map(({ from }) => from));
  const isBefore = until.getTime() <= Math.max(...spans.map(({ to }) => to));
  if (isAfter && isBefore) return null;
  const shown = until.toISOString().slice(0, 10);
  const said = named.map((day) => `“${day.words}”`).join(", ");
  return `the model would come back on ${shown}, the lead's words say ${said}`;
}

type Dated = RuleResult["days"][number] & { until: Date; last: Date };

function isDated(day: RuleResult["days"][number]): day is Dated {
  return day.until !== null && day.last !== null;
}

/** When a day is meant, in milliseconds. @param isOne of several */
function spanOf({ until, last, isExact }: Dated, isOne: boolean): { from: number; to: number } {
  const isDay = until.getTime() === last.getTime();
  const slack = SLACK[isOne ? "several" : !isExact ? "about" : isDay ? "day" : "span"];
  return { from: until.getTime() - slack.before * DAY, to: last.getTime() + slack.behind * DAY };
}

/** Whether the words name the model's day. */
function isNamed({ days }: RuleResult, { until }: IntentResult): boolean {
  return (
    until !== null &&
    days.filter(isDated).some((day) => {
      const { from, to } = spanOf(day, false);
      return until.getTime() >= from && until.getTime() <= to;
    })
  );
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
