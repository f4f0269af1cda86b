import { isOnly } from "../../language/answers/short-answer.ts";
import { findLater, type Later } from "../../language/dates/later.ts";
import { firstMatch, fold } from "../../language/fold.ts";
import { readOptOut } from "../../language/opt-out/read-opt-out.ts";
import type { Intent, IntentResult } from "./intent.ts";
import {
  AGAIN,
  ASKS,
  BUT,
  HOSTILE,
  INTERESTED,
  NOT_INTERESTED,
  NOT_NOW,
  OBJECTION,
  RETRY,
  WRONG_PERSON,
} from "./intent-words.ts";

/** What plain rules take a reply for. */
export interface RuleResult {
  reading: IntentResult;
  /** Whether the words are plain, and nothing speaks against it. */
  sure: boolean;
  /** What it was read from, for people. */
  evidence: string[];
}

const MAX_TEXT = 4_000;
/** Whoever names a day that is nearer wants to talk, not to wait, in days. */
const SOON = 13;
const DAY = 86_400_000;

/**
 * What a lead wants, by plain rules. The clear cases are settled by it before any model is asked.
 *
 * @param text of the lead's newest mail, without what it quotes
 */
export function readIntent(text: string, now: Date): RuleResult {
  const own = text.slice(0, MAX_TEXT);
  const empty = emptySign(own);
  if (empty !== null) return empty;
  const signs = signsOf(own, now);
  const { unsubscribe, hostile, wrong, no, notNow, later, again, objection, asks, yes } = signs;
  if (unsubscribe !== null) {
    const besides = hostile === null ? [] : [shown("and is angry or speaks of law", hostile)];
    return {
      reading: { intent: "unsubscribe", until: null },
      sure: signs.isClear,
      evidence: [shown("asks to be written to no more", unsubscribe), ...besides],
    };
  }
  if (hostile !== null) {
    return result("hostile", true, shown("is angry, or speaks of law", hostile));
  }
  if (wrong !== null) {
    return result("wrong_person", !signs.but || !asks, shown("names somebody else", wrong));
  }
  const waits = laterReading(signs, now);
  if (waits !== null) return waits;
  if (no !== null) {
    const plain = !asks && yes === null && later === null && signs.isOnlyNo;
    if (asks && signs.but) return result("question", false, shown("says no, and asks", no));
    return result("not_interested", plain, shown("says no", no));
  }
  if (signs.isOnlyNo && !asks && yes === null) {
    return result("not_interested", true, shown("says no", signs.folded));
  }
  if (notNow !== null && !asks && yes === null && objection === null) {
    return result("not_now", again !== null, shown("says that it is not the time", notNow));
  }
  if (objection !== null) {
    return result("objection", !asks && yes === null, shown("has an objection", objection));
  }
  if (asks) {
    return result(
      "question",
      notNow === null,
      shown("asks", firstMatch(signs.folded, ASKS) ?? "?"),
    );
  }
  if (yes !== null) return result("interested", notNow === null, shown("says yes", yes));
  return isGibberish(own)
    ? result("unclear", false, "holds no word that tells anything")
    : result("interested", false, "says nothing plain");
}

interface Signs {
  folded: string;
  /** Nothing but a no stands there. */
  isOnlyNo: boolean;
  /** Nothing but a wish to be written to later, and when, stands there. */
  isOnlyLater: boolean;
  but: boolean;
  asks: boolean;
  unsubscribe: string | null;
  /** Nothing but the request to be written to no more stands there. */
  isClear: boolean;
  hostile: string | null;
  wrong: string | null;
  no: string | null;
  notNow: string | null;
  again: string | null;
  objection: string | null;
  yes: string | null;
  later: Later | null;
}

function signsOf(own: string, now: Date): Signs {
  const folded = fold(own)
    .replace(/[^\S\n]+/gu, " ")
    .trim();
  const no = firstMatch(folded, NOT_INTERESTED);
  const optOut = readOptOut(own);
  // `no thanks, not interested` holds the words of a yes.
  const rest = NOT_INTERESTED.reduce(
    (left, each) => left.replace(new RegExp(each.source, "gu"), " "),
    folded,
  );
  return {
    folded,
    isOnlyNo: isOnly("decline", own) || (no !== null && !/\p{L}/u.test(rest)),
    isOnlyLater: isOnly("later", own),
    but: BUT_MORE.test(rest),
    asks: ASKS.some((each) => each.test(rest)),
    unsubscribe: optOut.sentence,
    isClear: optOut.certainty === "clear",
    hostile: firstMatch(folded, HOSTILE),
    wrong: firstMatch(folded, WRONG_PERSON),
    no,
    notNow: firstMatch(rest, NOT_NOW) ?? firstMatch(folded, NOT_NOW),
    again: firstMatch(rest, AGAIN),
    objection: firstMatch(rest, OBJECTION),
    yes: firstMatch(rest, INTERESTED),
    later: bestLater(findLater(folded, now)),
  };
}

/** With something that follows: `thanks, but not interested` has nothing besides the no. */
const BUT_MORE = new RegExp(
  `(?:${BUT.map(({ source }) => source).join("|")})[^.!?\\p{L}]{0,3}\\p{L}+`,
  "u",
);

/** The first that names a day, else the first. */
function bestLater(found: readonly Later[]): Later | null {
  return found.find(({ until }) => until !== null) ?? found[0] ?? null;
}

/** Later: they ask to be written to again, or say that now is no time, and when is. */
function laterReading(signs: Signs, now: Date): RuleResult | null {
  const { later, again, notNow, no, asks } = signs;
  if (later === null) {
    if (again === null || (notNow === null && no === null) || asks) return null;
    return result("not_now", false, shown("wants to hear of it later", again));
  }
  const isFar = later.until === null || later.until.getTime() - now.getTime() > SOON * DAY;
  const isRetry = firstMatch(signs.folded, RETRY) !== null;
  const waits =
    notNow !== null ||
    (again !== null && (no !== null || isFar || isRetry)) ||
    (signs.isOnlyLater && isFar);
  if (!waits) return null;
  // A meeting on a day that is near is no delay.
  if (!isFar && notNow === null && no === null && !isRetry) return null;
  return {
    reading: { intent: "not_now", until: later.until },
    sure: signs.isOnlyLater,
    evidence: [shown("wants to hear of it later", `${again ?? notNow ?? ""} … ${later.words}`)],
  };
}

/** Nothing that could be read. */
function emptySign(own: string): RuleResult | null {
  const bare = own.replace(/\p{Cf}|\p{Variation_Selector}/gu, "").trim();
  if (bare === "") return result("unclear", true, "is empty");
  if (!/[\p{L}\p{N}]/u.test(bare)) {
    return /[?？؟]/u.test(bare)
      ? result("unclear", false, "holds no word")
      : result("unclear", true, "holds no word");
  }
  return null;
}

/** Letters without words: few vowels, one letter again and again, nothing but one short run. */
function isGibberish(own: string): boolean {
  const letters = fold(own).match(/\p{L}/gu) ?? [];
  if (letters.length < 2) return true;
  if (new Set(letters).size <= 2) return true;
  const latin = fold(own).match(/[a-z]{5,}/g) ?? [];
  const bad = latin.filter((word) => !/[aeiouy]/.test(word) || /[^aeiouy]{6}/.test(word));
  return latin.length > 0 && bad.length * 2 > latin.length;
}

function result(intent: Intent, sure: boolean, evidence: string): RuleResult {
  return { reading: { intent, until: null }, sure, evidence: [evidence] };
}

function shown(what: string, words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return `${what}: “${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}
