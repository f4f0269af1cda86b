import { phrasesIn } from "../../../language/combine.ts";
import { fold } from "../../../language/fold.ts";
import { LOCALES } from "../../../language/locales/index.ts";
import { numberOfWords } from "../../../language/numbers/words.ts";

/** A length of time that a text names, or a range of them. */
export interface Duration {
  from: number;
  to: number;
  /** What they count: minutes, days or months. */
  in: "minute" | "day" | "month";
  shown: string;
  /** In the folded text. */
  start: number;
  end: number;
}

/** What a unit is, in those that are compared. */
const MEASURES: Readonly<Record<string, readonly [Duration["in"], number]>> = {
  minute: ["minute", 1],
  hour: ["minute", 60],
  day: ["day", 1],
  week: ["day", 7],
  month: ["month", 1],
  quarter: ["month", 3],
  year: ["month", 12],
};

const MINUTES =
  "minute, minutes, min, mins, minuten, minuter, minutter, minuto, minutos, minuti, minuta, minuty, minut, минут, минуты, минута, хвилин, хвилини, minuuttia, dakika, perc, 分, 分钟, 分鐘";
/** How contracts of a year are called. */
const ANNUAL =
  /(?<!\p{L})(?:annual(?:ly)?|yearly|one-year|1-year) (?:contract|term|agreement|subscription)|(?<!\p{L})jahresvertr\p{L}*|(?<!\p{L})(?:contrat|abonnement) annuel|(?<!\p{L})jaarcontract\p{L}*|(?<!\p{L})contrato anual|(?<!\p{L})contratto annuale|(?<!\p{L})umow\p{L}+ roczn\p{L}+|年間契約|1年契約/gu;

const UNIT_OF = new Map<string, string>();
for (const word of phrasesIn(MINUTES)) UNIT_OF.set(fold(word), "minute");
for (const { dates } of LOCALES) {
  for (const [unit, list] of Object.entries(dates.units)) {
    for (const word of phrasesIn(list)) if (!UNIT_OF.has(fold(word))) UNIT_OF.set(fold(word), unit);
  }
}
for (const word of [
  "h",
  "d",
  "m",
  "y",
  "sa",
  "a",
  "t",
  "time",
  "tid",
  "time(s)",
  "an",
  "or",
  "den",
  "ora",
])
  UNIT_OF.delete(word);
for (const [word, unit] of [
  ["jahrig", "year"],
  ["monatig", "month"],
  ["wochig", "week"],
  ["tagig", "day"],
  ["minutig", "minute"],
  ["か月", "month"],
  ["ヶ月", "month"],
  ["カ月", "month"],
  ["个月", "month"],
  ["個月", "month"],
  ["週間", "week"],
  ["日間", "day"],
  ["営業日", "day"],
  ["年間", "year"],
  ["時間", "hour"],
] as const) {
  UNIT_OF.set(word, unit);
}

const WORDS = [...UNIT_OF.keys()].sort((a, b) => b.length - a.length);
const escaped = WORDS.map((word) => word.replace(/[.]/g, "\\.").replaceAll(" ", "\\s+"));
const isEastern = (word: string) => /[\u3040-\u30ff\u4e00-\u9fff]/u.test(word);
const SPACED = escaped.filter((word) => !isEastern(word)).join("|");
const EASTERN = escaped.filter(isEastern).join("|");
const COUNT = "\\d{1,4}(?:[.,]5)?|[\\p{L}]{2,18}(?:[- ][\\p{L}]{2,10})?";
const JOIN =
  "(?:\\s?-\\s?|\\s(?:to|bis|or|oder|a|à|of|tot|o|do|til|till|hasta|y|and|und|und)\\s|〜|~|から)";
/** `two to three weeks`, `30-day`, `3 Monate`, `zwölfmonatig`. */
const DURATION = new RegExp(
  `(?<![\\p{L}\\d.,:])(?:(${COUNT})${JOIN})?(${COUNT})(?:\\s|-|\\s?-\\s?)?(?:(?:calendar|business|working|full|kalender|volle[nr]?|hele|ganze[nr]?)\\s)?(${SPACED})(?:e|en|er|es|em|s|'s?)?(?!\\p{L})`,
  "gu",
);
const EASTERN_DURATION = new RegExp(
  `(?:(\\d{1,4})\\s?[〜~-]\\s?)?(\\d{1,4})\\s?(${EASTERN})`,
  "gu",
);

/** The lengths of time in a folded text; those to go back, as `2 weeks ago`, too. */
export function durations(folded: string): Duration[] {
  const found: Duration[] = [];
  for (const pattern of [DURATION, EASTERN_DURATION]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      const [shown, low, high = "", unit = ""] = match;
      const to = countOf(high);
      const measure = MEASURES[UNIT_OF.get(unit.replace(/\s+/gu, " ")) ?? ""];
      if (to === null || measure === undefined) {
        // The number may be the second word alone: `the three months`.
        if (pattern === DURATION) {
          const space = shown.search(/[\s-]/u);
          pattern.lastIndex = match.index + (space > 0 ? space + 1 : shown.length);
        }
        continue;
      }
      const from = low === undefined ? to : (countOf(low) ?? to);
      const [measured, factor] = measure;
      found.push({
        from: Math.min(from, to) * factor,
        to: to * factor,
        in: measured,
        shown: shown.trim(),
        start: match.index,
        end: match.index + shown.length,
      });
      if (found.length >= 60) return found;
    }
  }
  for (const match of folded.matchAll(ANNUAL)) {
    const end = match.index + match[0].length;
    found.push({ from: 12, to: 12, in: "month", shown: match[0], start: match.index, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

function countOf(words: string): number | null {
  if (/^\d/.test(words)) return Number(words.replace(",", "."));
  const letters = words.replace(/[\s-]/gu, "");
  if (/^(?:a|an|per|un|une|una|uno|mo|so)$/u.test(letters)) return null;
  return numberOfWords(letters);
}

/** Whether one says no more and no other than the other: `three weeks` of `two to three weeks`. */
export function isWithin(one: Duration, known: Duration): boolean {
  if (one.in === known.in) return one.from >= known.from && one.to <= known.to;
  const [days, hours] = one.in === "day" ? [one, known] : [known, one];
  if (days.in === "day" && hours.in === "minute") {
    return days.from * 1440 === hours.from && days.to * 1440 === hours.to;
  }
  return false;
}
