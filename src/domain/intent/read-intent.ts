import { isBareNo, isOnly } from "../../language/answers/short-answer.ts";
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

/**
 * How far plain rules can be trusted with what they take a reply for.
 *
 * - `clear`: nothing else stands in the mail, so that no model is asked.
 * - `strong`: the words are plain, but they may be about something else, or stand beside other things.
 *   A model that reads the mail otherwise needs a person's agreement.
 * - `weak`: a word that people use for other things as well. It counts nothing against a model.
 */
export type Certainty = "clear" | "strong" | "weak";

/** What plain rules take a reply for. */
export interface RuleResult {
  reading: IntentResult;
  certainty: Certainty;
  /** Whether something is agreed to, or at least asked for: nobody should end that unseen. */
  keen: "agrees" | "asks" | null;
  /** The days to come back on that the words may mean. */
  days: readonly Later[];
  /** What it was read from, for people. */
  evidence: string[];
}

type Reading = Pick<RuleResult, "reading" | "certainty" | "evidence">;

const MAX_TEXT = 4_000;
/** With more letters besides, a no is about a part of what they say. */
const MAX_REST = 16;
/** Whoever names a day that is nearer wants to talk, not to wait, in days. */
const SOON = 13;
const DAY = 86_400_000;

/**
 * What a lead wants, by plain rules. The clear cases are settled by it before any model is asked.
 *
 * @param text of the lead's newest mail, without what it quotes
 * @param written the day it was written, on the lead's calendar, at any time UTC
 */
export function readIntent(text: string, written: Date): RuleResult {
  const own = text.slice(0, MAX_TEXT);
  const empty = emptySign(own);
  if (empty !== null) return { ...empty, keen: null, days: [] };
  const signs = signsOf(own, written);
  return { ...readSigns(signs, written), keen: keenness(signs), days: signs.days };
}

/** The words of a no hold those of a yes. */
function keenness({ asks, yes, no, notNow, again, objection }: Signs): RuleResult["keen"] {
  if (no !== null) return asks ? "asks" : null;
  if (notNow !== null || again !== null) return null;
  if (yes !== null && objection === null) return "agrees";
  return asks ? "asks" : null;
}

function readSigns(signs: Signs, written: Date): Reading {
  const { unsubscribe, hostile, wrong, no, notNow, again, objection, asks, yes } = signs;
  if (unsubscribe !== null) {
    const besides = hostile === null ? [] : [shown("and is angry or speaks of law", hostile)];
    return {
      reading: { intent: "unsubscribe", until: null },
      certainty: signs.isClear ? "clear" : "strong",
      evidence: [shown("asks to be written to no more", unsubscribe), ...besides],
    };
  }
  if (hostile !== null) {
    return result("hostile", "clear", shown("is angry, or speaks of law", hostile));
  }
  if (wrong !== null) {
    // `I'm not the right one for IT. Does it need a server?`
    const isKeen = yes !== null || /[?？؟]/u.test(signs.folded);
    return result("wrong_person", isKeen ? "weak" : "clear", shown("names somebody else", wrong));
  }
  const waits = laterReading(signs, written);
  if (waits !== null) return waits;
  const isOnlyNo = signs.isOnlyNo && !asks && yes === null && signs.later === null;
  if (no !== null) {
    if (asks && signs.but) return result("question", "weak", shown("says no, and asks", no));
    const isPart = asks || yes !== null || !signs.isMostlyNo;
    const certainty = isOnlyNo ? "clear" : isPart ? "weak" : "strong";
    return result("not_interested", certainty, shown("says no", no));
  }
  if (isOnlyNo) return result("not_interested", "clear", shown("says no", signs.folded));
  if (signs.isBareNo) return result("not_interested", "weak", shown("says no", signs.folded));
  if (notNow !== null && !asks && yes === null && objection === null) {
    const certainty = again === null ? "weak" : "strong";
    return result("not_now", certainty, shown("says that it is not the time", notNow));
  }
  if (objection !== null) {
    const certainty = asks || yes !== null ? "weak" : "strong";
    return result("objection", certainty, shown("has an objection", objection));
  }
  if (asks) {
    const words = firstMatch(signs.folded, ASKS) ?? "?";
    return result("question", notNow === null ? "strong" : "weak", shown("asks", words));
  }
  if (yes !== null) {
    return result("interested", notNow === null ? "strong" : "weak", shown("says yes", yes));
  }
  return isGibberish(signs.own)
    ? result("unclear", "weak", "holds no word that tells anything")
    : result("interested", "weak", "says nothing plain");
}

interface Signs {
  own: string;
  folded: string;
  /** Nothing but a no stands there, and one to more than a question. */
  isOnlyNo: boolean;
  /** Little stands there besides a no. */
  isMostlyNo: boolean;
  /** Nothing but `no` stands there: it answers what was asked last. */
  isBareNo: boolean;
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
  days: readonly Later[];
  later: Later | null;
}

function signsOf(own: string, written: Date): Signs {
  const folded = fold(own)
    // The question mark in an address asks nothing.
    .replace(/\b(?:https?:|www\.)\S{1,400}/gu, " ")
    .replace(/[^\S\n]+/gu, " ")
    .trim();
  const isBare = isBareNo(own);
  const no = isBare ? null : firstMatch(folded, NOT_INTERESTED);
  const optOut = readOptOut(own);
  // `no thanks, not interested` holds the words of a yes.
  const rest = NOT_INTERESTED.reduce(
    (left, each) => left.replace(new RegExp(each.source, "gu"), " "),
    folded,
  );
  const days = comeBackDays(folded, written);
  return {
    own,
    folded,
    isOnlyNo: !isBare && (isOnly("decline", own) || (no !== null && !/\p{L}/u.test(rest))),
    isMostlyNo: (rest.match(/\p{L}/gu) ?? []).length <= MAX_REST,
    isBareNo: isBare,
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
    days,
    later: days.find(({ until }) => until !== null) ?? days[0] ?? null,
  };
}

/** With something that follows: `thanks, but not interested` has nothing besides the no. */
const BUT_MORE = new RegExp(
  `(?:${BUT.map(({ source }) => source).join("|")})[^.!?\\p{L}]{0,3}\\p{L}+`,
  "u",
);

/** The days that a text names, of which those count that stand in the sentence with the wish. */
function comeBackDays(folded: string, written: Date): readonly Later[] {
  const days = findLater(folded, written);
  if (days.length < 2) return days;
  const sentences = sentencesOf(folded);
  const wished = days.filter(({ start }) => {
    const sentence = sentences.find(({ from, to }) => start >= from && start < to)?.text ?? "";
    return firstMatch(sentence, [...RETRY, ...AGAIN]) !== null;
  });
  return wished.length > 0 ? wished : days;
}

function sentencesOf(folded: string): { from: number; to: number; text: string }[] {
  return [...folded.matchAll(/(?:[^.!?。！？\n]|[.](?=\S|\s*(?:\p{Ll}|\d)))+[.!?。！？\n]*/gu)].map(
    ({ index, 0: text }) => ({ from: index, to: index + text.length, text }),
  );
}

/** Later: they ask to be written to again, or say that now is no time, and when is. */
function laterReading(signs: Signs, written: Date): Reading | null {
  const { later, days, again, notNow, no, asks } = signs;
  if (later === null) {
    if (again === null || (notNow === null && no === null) || asks) return null;
    return result("not_now", "strong", shown("wants to hear of it later", again));
  }
  const isFar = later.until === null || later.until.getTime() - written.getTime() > SOON * DAY;
  const isRetry = firstMatch(signs.folded, RETRY) !== null;
  const waits =
    notNow !== null ||
    (again !== null && (no !== null || isFar || isRetry)) ||
    (signs.isOnlyLater && isFar);
  if (!waits) return null;
  // A meeting on a day that is near is no delay.
  if (!isFar && notNow === null && no === null && !isRetry) return null;
  const isPlain = signs.isOnlyLater && days.length === 1 && later.until !== null && later.isExact;
  const isWish = signs.isOnlyLater || (isRetry && !asks) || (again !== null && notNow !== null);
  return {
    reading: { intent: "not_now", until: later.until },
    certainty: isPlain ? "clear" : isWish ? "strong" : "weak",
    evidence: [shown("wants to hear of it later", `${again ?? notNow ?? ""} … ${later.words}`)],
  };
}

/** Nothing that could be read. */
function emptySign(own: string): Reading | null {
  const bare = own.replace(/\p{Cf}|\p{Variation_Selector}/gu, "").trim();
  if (bare === "") return result("unclear", "clear", "is empty");
  if (!/[\p{L}\p{N}]/u.test(bare)) {
    return /[?？؟]/u.test(bare)
      ? result("unclear", "weak", "holds no word")
      : result("unclear", "clear", "holds no word");
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

function result(intent: Intent, certainty: Certainty, evidence: string): Reading {
  return { reading: { intent, until: null }, certainty, evidence: [evidence] };
}

function shown(what: string, words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return `${what}: “${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}
