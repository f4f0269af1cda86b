import { onWeekday, weekdayDate } from "./day-forms.ts";
import type { Read } from "./form.ts";
import { FORMS } from "./forms.ts";
import type { DateMention } from "./mention.ts";
import { numericDates } from "./numeric.ts";
import { DateText } from "./text.ts";
import { type DateToken, dateLexicon } from "./vocabulary.ts";

/** So many are looked at. */
const MAX_DATES = 60;

/**
 * The days and times that a folded text names, in order, in every language that has a file. Where
 * several readings begin at one place, the longest counts: a date is read no second time as a part
 * of itself, nor its day of the week as another one.
 */
export function findDates(folded: string): DateMention[] {
  return readDates(folded).mentions;
}

/** The same, with the words around them. */
export function readDates(folded: string): { mentions: DateMention[]; tokens: DateToken[] } {
  const plain = westernDigits(folded);
  const tokens = dateLexicon().read(plain);
  const text = new DateText(tokens, numericDates(plain, MAX_DATES));
  const mentions: DateMention[] = [];
  for (let at = 0; at < tokens.length && mentions.length < MAX_DATES; ) {
    const found = longest(text, at);
    if (found === null) {
      at += 1;
      continue;
    }
    const start = tokens[at]?.start ?? 0;
    const end = tokens[found.next - 1]?.end ?? start;
    const day = weekdayBehind(text, found);
    const value = onWeekday(found.value, day);
    mentions.push({ start, end, words: folded.slice(start, end).trim(), value });
    at = day?.next ?? found.next;
  }
  return { mentions, tokens };
}

/** Arabic, Persian and Thai digits as ours, one for one. */
function westernDigits(text: string): string {
  // In these blocks the last four bits of a digit are its value.
  return text.replace(/[٠-٩۰-۹๐-๙]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The day of the week that follows its date: `16 Mart Pazartesi`, `16 March (Monday)`. */
function weekdayBehind(text: DateText, { value, next }: Read): ReturnType<DateText["weekday"]> {
  if (value.kind !== "day" && value.kind !== "numbers") return null;
  const opened = text.skipMark(text.skipMark(next, ","), "(");
  const day = text.weekday(opened);
  // Another date may begin with it: `until 13 March, Monday 16 March back`.
  return day === null || weekdayDate(text, opened) !== null ? null : day;
}

function longest(text: DateText, at: number): Read | null {
  const token = text.tokens[at];
  const canBegin = token?.kind === "number" || (token?.meanings.length ?? 0) > 0;
  if (!canBegin && !/^(?:[qht]|第|i{1,3}|iv)$/.test(token?.text ?? "")) return null;
  let best: Read | null = null;
  for (const form of FORMS) {
    const found = form(text, at);
    if (found !== null && (best === null || found.next > best.next)) best = found;
  }
  return best;
}
