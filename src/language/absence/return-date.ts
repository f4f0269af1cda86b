import type { Calendar } from "../dates/calendar.ts";
import { readDates } from "../dates/find.ts";
import type { DateMention } from "../dates/mention.ts";
import { classesOf, type DateClass, type DateToken, weighLanguages } from "../dates/vocabulary.ts";

/** What a date means; the first of these that a text has counts. */
const MEANINGS = ["back", "until", "span", "away"] as const;
type Meaning = (typeof MEANINGS)[number];

/** How many words an ending such as `inclusive` or `まで` may stand behind its day. */
const BEHIND = 4;

/**
 * The first day on which the author of a text is back: `back on 7 December` is the 7th, and so is
 * `until 7 December`; `until 5 December inclusive` and a span that ends on the 5th are the 6th; who
 * is away next week is back on the Monday behind it. Null where no day is named, or where the one
 * that is named is over: no day is better than a wrong one.
 *
 * @param folded the text, folded
 */
export function returnDate(folded: string, calendar: Calendar): Date | null {
  const { mentions: all, tokens: read } = readDates(folded);
  if (has(read, "open")) return null;
  const tokens = inLikelyLanguages(read);
  // Holidays are why they are away.
  const named = all.filter(({ value }) => value.kind !== "season");
  const mentions = named.filter((mention, at) => !isPartOf(mention, named[at + 1], tokens));
  const places = mentions.map((mention) => placeOf(mention, tokens));
  const said = mentions.map((mention, at) => {
    const place = places[at] ?? { from: 0, next: 0 };
    return meaningOf({ mention, place, previous: places[at - 1], next: places[at + 1] }, tokens);
  });
  for (const meaning of MEANINGS) {
    for (const each of said) {
      const date = each?.meaning === meaning ? dateOf(each, said, calendar) : null;
      if (date !== null) return date;
    }
  }
  return null;
}

/** Words of so few letters stand in many languages. */
const SHORT = 3;

/** The tokens; `na` means `after` only where the text may be in Dutch, elsewhere it is `on` or `in`. */
function inLikelyLanguages(tokens: readonly DateToken[]): readonly DateToken[] {
  const weights = weighLanguages(tokens);
  const heaviest = Math.max(0, ...weights.values());
  return tokens.map((token) => {
    if (token.text.length > SHORT || token.meanings.length === 0) return token;
    const likely = token.meanings.filter(
      ({ is, language }) => is !== "after" || 2 * (weights.get(language) ?? 0) >= heaviest,
    );
    return likely.length === token.meanings.length ? token : { ...token, meanings: likely };
  });
}

/** So many words may stand between a day of the week and its date: `torsdag d. 12. marts`. */
const APART = 2;
const DATES: ReadonlySet<string> = new Set(["day", "numbers", "day_of_month"]);

/** Whether a day of the week is that of the date behind it, and no day of its own. */
function isPartOf(
  { value, end }: DateMention,
  next: DateMention | undefined,
  tokens: readonly DateToken[],
): boolean {
  if (value.kind !== "weekday" || next === undefined || !DATES.has(next.value.kind)) return false;
  const between = tokens.filter((token) => token.start >= end && token.end <= next.start);
  const words = between.filter(({ kind }) => kind === "word");
  return (
    words.length <= APART &&
    between.every(
      (token) =>
        !hasAny(token, "until", "through", "span", "back") && !/^[-–;!?]$/u.test(token.text),
    )
  );
}

/** The tokens of a mention. */
interface Place {
  from: number;
  next: number;
}

interface Said {
  mention: DateMention;
  meaning: Meaning | "since";
  /** They are back on the day behind it. */
  following: boolean;
}

function placeOf({ start, end }: DateMention, tokens: readonly DateToken[]): Place {
  const from = tokens.findIndex((token) => token.start >= start);
  const next = tokens.findIndex((token) => token.start >= end);
  return { from, next: next < 0 ? tokens.length : next };
}

interface Surroundings {
  mention: DateMention;
  place: Place;
  previous: Place | undefined;
  next: Place | undefined;
}

function meaningOf(
  { mention, place, previous, next }: Surroundings,
  tokens: readonly DateToken[],
): Said | null {
  const { value } = mention;
  if (value.kind === "numbers" && value.sign === "-" && value.year === null) return null;
  if (value.kind === "month" && !value.certain) return null;
  const start = sentenceStart(tokens, place.from);
  const end = Math.min(sentenceEnd(tokens, place.next), next?.from ?? tokens.length);
  const before = tokens.slice(start, place.from);
  const after = tokens.slice(place.next, end);
  const near = after.filter(({ kind }) => kind !== "mark").slice(0, BEHIND);
  const said = (meaning: Said["meaning"], following = false): Said => ({
    mention,
    meaning,
    following,
  });
  const isLate = value.kind === "month" && value.part === "late";
  const isInclusive = isLate || has(near, "inclusive") || last(before.slice(-4), "inclusive") >= 0;
  if (has(near, "untilAfter") || UNTIL_CASE.test(mention.words)) return said("until", isInclusive);
  if (has(near.slice(0, 1), "afterAfter")) return said("back", true);
  const back = last(before, "back");
  const until = Math.max(last(before, "until"), last(before, "through"));
  const isThrough = last(before, "through") >= until;
  const later = last(before, "after");
  const isSpan = endsSpan(mention, previous, place, tokens);
  const isLast = next === undefined || next.from >= sentenceEnd(tokens, place.next);
  const behind = after.findIndex((token) => hasAny(token, "back", "backAfter"));
  const isBackBehind = isLast && behind >= 0 && !has(after.slice(0, behind), "away");
  // `away until 13 March, 16 March back`: the first day has the `until`.
  const isOfPrevious = previous !== undefined && start + until < previous.from;
  if (!isSpan && isBackBehind && back < 0 && isOfPrevious) return said("back", isLate);
  if (isSpan && back < 0) {
    // `I work Monday to Wednesday`, and `not in on Tuesday and Thursday`, are every week's.
    if (value.kind === "weekday" && !isAwaySpan(tokens, start, previous, place)) return null;
    return said("span", true);
  }
  if (until >= 0 && until > back && until >= later) {
    const isWhole = isInclusive || isThrough;
    // `Until week 12` is until its beginning for some, and until its end for others.
    return value.kind === "week" && !isWhole ? null : said("until", isWhole);
  }
  if (later >= 0 && later > back) return said("back", true);
  if (back >= 0) return said("back", isLate);
  if (isBackBehind) return said("back", isLate);
  if (has(near, "sinceAfter") || last(before.slice(-3), "since") >= 0) return said("since");
  const isAway = has(tokens.slice(start, sentenceEnd(tokens, place.next)), "away");
  return isAway && WHILE.has(value.kind) ? said("away") : null;
}

/** Whether they are away, and a dash or `until` stands between the days. */
function isAwaySpan(
  tokens: readonly DateToken[],
  start: number,
  previous: Place | undefined,
  place: Place,
): boolean {
  const between = tokens.slice(previous?.next ?? place.from, place.from);
  const isUntil = between.some(
    (token) => token.text === "-" || hasAny(token, "until", "through") || token.text === "to",
  );
  return isUntil && has(tokens.slice(start, sentenceEnd(tokens, place.next)), "away");
}

/** Hungarian has a case for it: `március 13-ig`. */
const UNTIL_CASE = /\d-ig$/u;

/** Times that last as long as an absence does. */
const WHILE: ReadonlySet<string> = new Set(["ahead", "next", "this", "week", "today", "tomorrow"]);

/** Whether a mention is the end of a span: `1-15 August`, `from 3/2 to 3/16`. */
function endsSpan(
  { value }: DateMention,
  previous: Place | undefined,
  place: Place,
  tokens: readonly DateToken[],
): boolean {
  if (value.kind === "day" && value.from !== null) return true;
  if (previous === undefined || DURATIONS.has(value.kind)) return false;
  const between = tokens.slice(previous.next, place.from);
  const links = between.filter(
    (token) => /^[-~〜～]$/u.test(token.text) || hasAny(token, "span", "through"),
  );
  return (
    links.length > 0 &&
    between.every(
      (token) =>
        token.kind === "mark" ||
        links.includes(token) ||
        hasAny(
          token,
          "of",
          "beforeDay",
          "inclusive",
          "weekday",
          "shortWeekday",
          "since",
          "sinceAfter",
          "before",
        ),
    )
  );
}

const DURATIONS: ReadonlySet<string> = new Set(["ahead", "next", "this"]);

function dateOf(
  { mention: { value }, meaning, following }: Said,
  all: readonly (Said | null)[],
  calendar: Calendar,
): Date | null {
  if (meaning === "away") {
    // `from Monday for two weeks` begins on a day that is named; `from today` does not.
    const begins = all.some(
      (each) => each?.meaning === "since" && each.mention.value.kind !== "today",
    );
    if (value.kind === "ahead" && begins) return null;
    return calendar.dayAfter(value);
  }
  if (value.kind === "this" || (following && value.kind !== "month")) {
    return calendar.dayAfter(value);
  }
  if (!following) return calendar.date(value);
  return value.kind === "month" && value.part === "late" ? calendar.dayAfter(value) : null;
}

function has(tokens: readonly DateToken[], is: DateClass): boolean {
  return tokens.some((token) => hasAny(token, is));
}

function hasAny(token: DateToken, ...classes: readonly DateClass[]): boolean {
  const all = classesOf(token);
  return classes.some((each) => all.has(each));
}

function last(tokens: readonly DateToken[], is: DateClass): number {
  return tokens.findLastIndex((token) => hasAny(token, is));
}

/** A mark that ends a sentence; a full stop only where a space and no number follows. */
function endsSentence(tokens: readonly DateToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind === "break") return /\n\s*\n/u.test(token.text);
  if (/^[!?;。！？؟]$/u.test(token.text)) return true;
  if (token.text !== ".") return false;
  const next = tokens[at + 1];
  const last = tokens[at - 1]?.text ?? "";
  const isAbbreviated = ABBREVIATIONS.test(last) || /\.\p{L}{1,2}$/u.test(last);
  return next === undefined || (next.spaced && next.kind !== "number" && !isAbbreviated);
}

const ABBREVIATIONS =
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|okt|dez|janv|fevr|juil|dr|mr|mrs|ms|approx|ca|inkl|incl|einschl|nr|no|kl|m|r|o|d|t)$/u;

function sentenceStart(tokens: readonly DateToken[], from: number): number {
  let at = from;
  while (at > 0 && !endsSentence(tokens, at - 1)) at -= 1;
  return at;
}

function sentenceEnd(tokens: readonly DateToken[], from: number): number {
  let at = from;
  while (at < tokens.length && !endsSentence(tokens, at)) at += 1;
  return at;
}
