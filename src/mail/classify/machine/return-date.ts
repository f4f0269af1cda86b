import { dayAfter } from "../../../language/dates/calendar.ts";
import { type FoundDate, findDates, SPAN } from "../../../language/dates/find.ts";
import { pattern } from "../../../language/fold.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import { calendarOf } from "./author-calendar.ts";

/** How far around a date to look for words that say what it means, in characters. */
const BEFORE = 90;
const AFTER = 60;

/**
 * The first day on which the author of a text is back: `back on 7 December` is the 7th, and so is
 * `until 7 December`; `until 5 December inclusive` and a span that ends on the 5th are the 6th.
 *
 * @param text folded
 */
export function returnDate(text: string, mail: ParsedMail): Date | null {
  const calendar = calendarOf(mail, text);
  if (calendar === null) return null;
  const dates = findDates(text, calendar);
  const read = dates.map((each, at) => meaningOf(text, each, dates[at - 1], dates[at + 1]));
  for (const meaning of ["back", "until", "span"] as const) {
    const found = read.find((each) => each.meaning === meaning && each.date !== null);
    if (found) return found.date;
  }
  return null;
}

interface Meaning {
  meaning: "back" | "until" | "span" | "none";
  date: Date | null;
}

function meaningOf(
  text: string,
  found: FoundDate,
  previous: FoundDate | undefined,
  next: FoundDate | undefined,
): Meaning {
  const { date, start, end } = found;
  const following = date && dayAfter(date);
  const before = lastSentence(text.slice(Math.max(0, start - BEFORE), start));
  const after = firstSentence(text.slice(end, end + AFTER));
  const between = previous === undefined ? null : text.slice(previous.end, start);
  const spans =
    found.endsSpan || (between !== null && between.length <= 30 && IN_SPAN.test(between));
  const back = lastIndex(before, BACK);
  const until = lastIndex(before, UNTIL);
  const later = lastIndex(before, LATER);
  const inclusive =
    INCLUSIVE_BEFORE.test(before.slice(-40)) || INCLUSIVE_AFTER.test(after.slice(0, 25));
  if (EASTERN_BACK.test(after)) return { meaning: "back", date };
  if (EASTERN_UNTIL.test(after)) return { meaning: "until", date: following };
  if (spans && back < 0) return { meaning: "span", date: following };
  if (until >= 0 && until > back) return { meaning: "until", date: inclusive ? following : date };
  if (later >= 0 && later > back) return { meaning: "back", date: following };
  if (back >= 0) return { meaning: "back", date };
  const own = next === undefined || next.start >= end + after.length ? after : "";
  if (BACK.test(own) && !START.test(own)) return { meaning: "back", date };
  return { meaning: "none", date: null };
}

/** Where the last match of a pattern begins; -1 where there is none. */
function lastIndex(text: string, expression: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(expression, "gu"))) last = match.index;
  return last;
}

/** A full stop ends a sentence where a space and no number follows, and not after `Dec.` */
const SENTENCE =
  /(?:(?<!\b(?:mon|tue|wed|thu|fri|sat|sun|dec|jan|dr|approx|ca|inkl|incl|einschl|nr|no|t\.o\.m))\.(?=\s+[^\d\s])|[!?;。！？]|\n\s*\n)/u;

function lastSentence(text: string): string {
  return text.split(SENTENCE).at(-1) ?? "";
}

function firstSentence(text: string): string {
  return text.split(SENTENCE)[0] ?? "";
}

const IN_SPAN = pattern(
  `^[^.!?\\d]{0,14}(?:^|\\s|[日)(,])${SPAN}(?:\\s+(?:and including|the|den|dem|le|el|il|og med|och med|en met|\\p{L}+,?))?\\s*$`,
);

const BACK = pattern(
  [
    "(?<!not (?:be )?)(?<!n't (?:be )?)\\b(?:back|return(?:s|ing|ed)?|resum(?:e|ing)|rejoin(?:ing)?|reopen(?:s|ing)?|(?:available|reachable|in the office)(?: again| from| on| as of|[^.!?]{0,20}\\bagain))\\b",
    "\\b(?:zurück|wieder|rückkehr)\\b",
    "\\b(?:de retour|retour|reprend\\w*|reprise|reviens|reviendrai|revenons|rentre(?:rai)?|de nouveau|à nouveau)\\b",
    "\\b(?:regres\\w+|vuelt\\w+|vuelv\\w+|volver\\w*|retorn\\w+|reincorpor\\w+|de nuevo|nuevamente)\\b",
    "\\b(?:rient\\w+|ritorn\\w+|torner\\w*|torno|di nuovo|nuovamente|riapr\\w+)\\b",
    "\\b(?:terug\\w*|weer|wederom)\\b",
    "\\b(?:volt[aoe]\\w*|regress\\w+|novamente)\\b",
    "\\b(?:tillbaka|åter\\w*|igen|tilbake|igjen|tilbage)\\b",
    "\\b(?:wrac\\w+|wróc\\w+|powr\\w+|ponownie|znowu)",
    "(?:верн|возвращ|выход[а-я]* на работу|выйду|снова|поверн|знову)",
  ].join("|"),
);

const UNTIL = pattern(
  "(?:\\b(?:until|till|'til|through|thru|up to|ending|bis|jusqu'(?:au|à|en)|hasta|fino a(?:l|ll')?|sino al|tot|t/m|até|till|fram till|til|frem til|t\\.?o\\.?m\\.?|do)(?= |$|:)|(?<![\\p{L}])(?:до|по)(?= |$)|[至到](?=\\s*$))",
);

/** `I will answer after 7 December` */
const LATER = pattern(
  "(?:\\b(?:after|nach dem|après le|después del|dopo il|na|após|depois de|efter|etter)(?= [^.!?]{0,20}$)|(?:после|після)(?= [^.!?]{0,20}$))",
);

/** `from 7 December on leave` is no return. */
const START = pattern("\\b(?:away|out of|leave|urlaub|abwesend|absent|vacation|nicht)\\b");

const INCLUSIVE_BEFORE = pattern(
  "(?:\\b(?:inclu\\w+|through|thru|einschließlich|einschl\\.?|inklusive|inkl\\.?|y compris|compreso|tot en met|t/m|till och med|til og med|t\\.?o\\.?m\\.?|włącznie)\\s*|(?<![\\p{L}])по\\s+|至\\s*)(?:[^.!?]{0,20})$",
);
const INCLUSIVE_AFTER = pattern(
  "^[\\s,(]*(?:\\d{4}[\\s,(]*)?(?:both |ambos |beide |entrambi )?(?:inclu\\w+|einschließlich|einschl|inkl\\w*|y compris|compreso|incl|włącznie|включительно|включно|\\(?included|止|为止|為止)",
);

const EASTERN_BACK = pattern(
  "^[\\s()（）月火水木金土日曜]{0,8}(?:に|より|から|以降|に、)?[^。\\n]{0,12}(?:戻り|戻る|復帰|出社(?:いた|し|予定)|帰国|帰社|通常(?:通り)?(?:営業|業務)|営業を?再開|回来|回來|返回|回到|回公司|恢复|恢復|上班|复工|復工|返岗|起(?:恢复|正常))",
);
const EASTERN_UNTIL = pattern(
  "^[\\s()（）月火水木金土日曜]{0,8}(?:まで|迄|の間|止|为止|為止|期间|期間)",
);
