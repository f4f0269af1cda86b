import { phrasesIn } from "../../../language/combine.ts";
import { fold } from "../../../language/fold.ts";
import { LOCALES } from "../../../language/locales/index.ts";

const DAYS = new Map<string, number>();
for (const { dates } of LOCALES) {
  for (const list of [dates.weekdays, dates.shortWeekdays ?? []]) {
    for (const [day, words] of list.entries()) {
      for (const word of phrasesIn(words)) if (!DAYS.has(fold(word))) DAYS.set(fold(word), day);
    }
  }
}
const WORDS = [...DAYS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  .join("|");
const SPAN = [
  ...new Set(
    LOCALES.flatMap(({ dates }) => phrasesIn(dates.span))
      .map(fold)
      .filter((word) => !/^(?:and|und|et|e|y|i|en|og|och|и|та|ja)$/u.test(word)),
  ),
  "tot en met",
  "t/m",
  "bis einschliesslich",
  "au",
  "a",
  "al",
  "thru",
  "through",
]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
  .join("|");
const RANGE = new RegExp(
  `(?<!\\p{L})(${WORDS})\\.?\\s?(?:(?:${SPAN})\\s(?:le |la |den |the |el |il )?|[-–—~〜]\\s?)(${WORDS})(?![a-z])`,
  "gu",
);

/** The days between the first and the last of `Tuesday to Thursday`, in a folded text. */
export function weekdaysWithin(folded: string): string[] {
  return [...folded.matchAll(RANGE)].flatMap(([, from = "", to = ""]) => {
    const first = DAYS.get(from);
    const last = DAYS.get(to);
    if (first === undefined || last === undefined) return [];
    const days: string[] = [];
    for (let day = first; days.length < 7; day = (day + 1) % 7) {
      days.push(`weekday:${day}`);
      if (day === last) break;
    }
    return days;
  });
}
