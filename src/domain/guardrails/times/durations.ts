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
  /** `for a month`: the article may tell no number. */
  isArticle?: boolean;
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

for (const word of UNIT_OF.keys())
  if (/^tim(?:e|en|er|es|ar|mar|me|mer)$/u.test(word)) UNIT_OF.delete(word);

const WORDS = [...UNIT_OF.keys()].sort((a, b) => b.length - a.length);
const escaped = WORDS.map((word) => word.replace(/[.]/g, "\\.").replaceAll(" ", "\\s+"));
const isEastern = (word: string) => /[\u3040-\u30ff\u4e00-\u9fff]/u.test(word);
const SPACED = escaped.filter((word) => !isEastern(word)).join("|");
const EASTERN = escaped.filter(isEastern).join("|");
const UNIT = new RegExp(
  `(?<![\\p{L}](?<!(?:${"ein|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf"})))(?:(${SPACED})(?:e|en|er|es|em|s|'s?)?(?!\\p{L})|(?:${EASTERN}))`,
  "gu",
);
/** Between the number and the unit: `full`, `de` in Romanian. */
const BESIDE =
  /[\s-]+(?:(?:calendar|business|working|full|whole|more|kalender|volle[nr]?|hele|ganze[nr]?|weitere[nr]?|de|jours|dias|pelne|pelnych)[\s-]+)?$|$/u;
const DIGITS = /(?<![\p{L}\d.,:/])(\d{1,4}(?:[.,]5)?)\+?$/u;
const WORDS_BEFORE = /(?<!\p{L})\p{L}{2,20}(?:[ -]\p{L}{2,12}){0,2}$/u;
const JOIN =
  /\s?(?:-|\u2013|〜|~|から)\s?$|-?\s(?:to|bis|or|oder|a|of|tot|o|do|til|till|hasta|y|and|und|ou|lub|pana la|la|ate)\s$/u;
const MAX_FOUND = 60;

/** The lengths of time in a folded text. */
export function durations(folded: string): Duration[] {
  const found: Duration[] = [];
  for (const match of folded.matchAll(UNIT)) {
    const [unit, spaced] = match;
    const measure = MEASURES[UNIT_OF.get((spaced ?? unit).replace(/\s+/gu, " ")) ?? ""];
    if (measure === undefined) continue;
    const left = folded.slice(Math.max(0, match.index - 60), match.index);
    const counted = left.slice(0, left.length - (BESIDE.exec(left)?.[0].length ?? 0));
    const article = FOR_ONE.exec(counted);
    const last =
      numberAt(counted) ??
      (article === null ? null : { value: 1, start: counted.length - (article[1]?.length ?? 0) });
    if (last === null) continue;
    const before = left.slice(0, last.start);
    const join = JOIN.exec(before);
    const first = join === null ? null : numberAt(before.slice(0, join.index));
    const start = match.index - left.length + (first ?? last).start;
    const end = match.index + unit.length;
    const [measured, factor] = measure;
    const [low, high] = [first?.value ?? last.value, last.value];
    found.push({
      from: Math.min(low, high) * factor,
      to: high * factor,
      in: measured,
      shown: folded.slice(start, end),
      start,
      end,
      ...(article === null ? {} : { isArticle: true }),
    });
    if (found.length >= MAX_FOUND) break;
  }
  for (const match of folded.matchAll(ANNUAL)) {
    const end = match.index + match[0].length;
    found.push({ from: 12, to: 12, in: "month", shown: match[0], start: match.index, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The number at the end of a text, in digits or in up to three words. */
function numberAt(text: string): { value: number; start: number } | null {
  const digits = DIGITS.exec(text);
  if (digits !== null)
    return { value: Number((digits[1] ?? "").replace(",", ".")), start: digits.index };
  const found = WORDS_BEFORE.exec(text);
  if (found === null) return null;
  const parts = found[0].split(/(?<=[ -])/u);
  for (let skipped = 0; skipped < parts.length; skipped++) {
    const words = parts.slice(skipped).join("");
    const letters = words.replace(/[ -]/gu, "");
    if (ARTICLES.test(letters) || NO_NUMBERS.has(words)) return null;
    const value = numberOfWords(letters);
    if (value !== null) return { value, start: text.length - words.length };
  }
  return null;
}

/** Numbers of one language that are everyday words of another. */
export const NO_NUMBERS: ReadonlySet<string> = new Set(
  "on to once sei sex die alt as so".split(" "),
);

const FOR_ONE =
  /(?<!\p{L})(?:for|fur|pendant|durant|durante|per|por|voor|przez|na)\s(a|an|einen?|einem|un|une|una|um|uma|een)$/u;
const ARTICLES = /^(?:a|an|per|un|une|una|uno|mo|so|en|ett|et)$/u;

/** Whether one says no more and no other than the other: `three weeks` of `two to three weeks`. */
export function isWithin(one: Duration, known: Duration): boolean {
  if (one.in === known.in) return one.from >= known.from && one.to <= known.to;
  const [days, hours] = one.in === "day" ? [one, known] : [known, one];
  if (days.in === "day" && hours.in === "minute") {
    return days.from * 1440 === hours.from && days.to * 1440 === hours.to;
  }
  return false;
}

/** Whether a folded word is a unit of time, in whatever case. */
export function isUnitOfTime(word: string): boolean {
  return UNIT_OF.has(word) || UNIT_OF.has(word.replace(/(?:en|er|es|em|s|e)$/u, ""));
}
