import {
  LONG_MONTH,
  MONTH,
  monthNumber,
  WEEKDAY,
  weekdayNumber,
} from "../../language/dates/words.ts";
import { fold, pattern } from "../../language/fold.ts";
import type { Fact } from "./guardrail.ts";
import { spelledNumber, wordsAt } from "./numbers.ts";
import { matches, type Plain, sentenceAt } from "./plain.ts";

/** How one kind of date is written, and what it says. */
interface Form {
  expression: RegExp;
  /** None: it is no date. */
  keys: (match: RegExpExecArray, text: string) => readonly string[];
}

const WORD_START = "(?<![\\p{L}\\d])";
const WORD_END = "(?![\\p{L}])";
/** Where letters stand in a row without spaces, no word begins or ends. */
const EASTERN = /^[\p{Script=Han}\p{Script=Hangul}]/u;

/** Days of the week in languages that mails are not dated in elsewhere, from Sunday on. */
const MORE_WEEKDAYS = [
  "sunnuntai neděle neděli pazar 일요일 الأحد יום_ראשון",
  "maanantai pondělí pazartesi 월요일 الاثنين الإثنين יום_שני",
  "tiistai úterý salı 화요일 الثلاثاء יום_שלישי",
  "keskiviikko středa středu çarşamba 수요일 الأربعاء יום_רביעי",
  "torstai čtvrtek perşembe 목요일 الخميس יום_חמישי",
  "perjantai pátek cuma 금요일 الجمعة יום_שישי",
  "lauantai sobota cumartesi 토요일 السبت שבת",
];
const MORE_DAY_NUMBERS = new Map(
  MORE_WEEKDAYS.flatMap((row, at) =>
    fold(row)
      .split(" ")
      .map((name) => [name.replace("_", " "), at] as const),
  ),
);
const SHORT_DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const LONGEST_FIRST = [...WEEKDAY.split("|"), ...MORE_DAY_NUMBERS.keys()].sort(
  (a, b) => b.length - a.length,
);
/** One look behind for all names: one for each of them would cost a hundred times as much. */
const DAY_NAMES = [
  `${WORD_START}(?:${LONGEST_FIRST.filter((name) => !EASTERN.test(name)).join("|")})`,
  ...LONGEST_FIRST.filter((name) => EASTERN.test(name)),
].join("|");

const weekday = (name: string): string =>
  `weekday:${MORE_DAY_NUMBERS.get(name) ?? weekdayNumber(name)}`;
const dayKeys = (day: number, month: number): string[] =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12 ? [`day:${month}-${day}`] : [];
const timeKey = (hour: string | undefined, minute: string | undefined): string[] =>
  Number(hour) <= 24 && Number(minute ?? 0) < 60
    ? [`time:${Number(hour) % 12}:${Number(minute ?? 0)}`]
    : [];

const UNIT: readonly (readonly [string, string])[] = [
  [
    "hour",
    "hours?|hrs?|stunden?|heures?|horas?|ore|ora|uur|uren|timmar|timme|timer|godzin\\p{L}*|час\\p{L}*|годин\\p{L}*|小时|小時|時間|시간|ساعة|ساعات|שעות|tuntia|hodin\\p{L}*|saat\\p{L}*",
  ],
  [
    "day",
    "(?:business |working |work)?days?|(?:werk|arbeits)?tage?n?|jours?(?: ouvr\\p{L}+)?|días?(?: hábiles)?|giorn[io]|(?:werk)?dag(?:en|ar|er|e)?|dias?|dni|dzień|дн\\p{L}{1,3}|день|天|日|일|يوم|أيام|ימים|päivää|dnů|gün\\p{L}*",
  ],
  [
    "week",
    "weeks?|wochen?|semaines?|semanas?|settiman[ae]|we(?:ek|ken)|veckor|vecka|uker|uke|uger|uge|tygodni\\p{L}*|tydzień|недел\\p{L}+|тиж\\p{L}+|周|週間?|星期|주|أسابيع|أسبوع|שבועות|viikkoa|týdn\\p{L}+|hafta\\p{L}*",
  ],
  [
    "month",
    "months?|monate?n?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|månad(?:er)?|måned(?:er)?|miesi\\p{L}+|месяц\\p{L}*|місяц\\p{L}*|个月|個月|か月|ヶ月|개월|أشهر|شهر|חודשים|kuukautta|měsíc\\p{L}*|ay(?:da)?",
  ],
];
const UNITS = pattern(UNIT.map(([, words]) => words).join("|")).source;
const unitOf = (word: string): string =>
  UNIT.find(([, words]) => new RegExp(`^(?:${pattern(words).source})$`, "u").test(word))?.[0] ??
  word;
const WITHIN = pattern(
  "(?:within|inside|in|in the next|in under|innerhalb(?: von)?|binnen|in den nächsten|sous|dans(?: les)?|d'ici|en|en menos de|dentro de|entro|tra|fra|in meno di|over|em(?: até)?|dentro|inom|om|innen|på|w ciągu|za|через|за|в течение|протягом|не позднее чем через|do|içinde|sisällä|kuluessa|خلال|بعد|תוך|בעוד)",
).source;

/** Where several match at one place, the longest counts. */
const FORMS: readonly Form[] = [
  {
    expression: /(?<![\d.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu,
    keys: ([, , month, day]) => dayKeys(Number(day), Number(month)),
  },
  {
    expression: /(?:\d{4}\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?/gu,
    keys: ([, month, day]) => dayKeys(Number(day), Number(month)),
  },
  {
    expression: new RegExp(
      `(?<![\\d.,:])(\\d{1,2})(?:st|nd|rd|th|er|eme|o|a|:?e|\\.|-?(?:го|е|ое))?[\\s-]{0,3}(?:of |de |d'|den |of the )?(${MONTH})${WORD_END}\\.?`,
      "gu",
    ),
    keys: ([, day, month]) => dayKeys(Number(day), monthNumber(month ?? "")),
  },
  {
    expression: new RegExp(
      `${WORD_START}(${MONTH})\\.?\\s{1,3}(?:the )?(\\d{1,2})(?![\\d:])(?:st|nd|rd|th)?${WORD_END}`,
      "gu",
    ),
    keys: ([, month, day]) => dayKeys(Number(day), monthNumber(month ?? "")),
  },
  {
    expression: /(?<![\d+/.:-])(\d{1,2})([/-])(\d{1,2})(?:\2(?:\d{4}|\d{2}))?(?![\d/:-])/gu,
    keys: ([found, first, , second]) =>
      found === "24/7"
        ? []
        : [...dayKeys(Number(first), Number(second)), ...dayKeys(Number(second), Number(first))],
  },
  {
    expression:
      /(?<![\d+/:-]|\d\.)(\d{1,2})\. ?(\d{1,2})(?!\d)(?:\. ?(?:\d{4}|\d{2})(?![\d:])|\.(?!\d))(?![\d/:])/gu,
    keys: ([, day, month]) => dayKeys(Number(day), Number(month)),
  },
  {
    expression: new RegExp(
      `${WORD_START}(${LONG_MONTH.split("|")
        .filter((name) => name !== "marca" && name !== "march")
        .join("|")})${WORD_END}`,
      "gu",
    ),
    keys: ([, month]) => [`month:${monthNumber(month ?? "")}`],
  },
  {
    expression: new RegExp(
      `${WORD_START}(?:in|by|until|till|since|early|mid|late|next|this|from|before|after|end of|im|ab|bis|seit|anfang|mitte|ende|en|desde|hasta|fin|em|desde|ate|w|od|do|в|до|с|у|i|til|till|a|da|entro|van|vanaf|eind)[\\s-](${MONTH})${WORD_END}|${WORD_START}(${MONTH}) \\d{4}(?!\\d)`,
      "gu",
    ),
    keys: ([, first, second]) => [`month:${monthNumber(first ?? second ?? "")}`],
  },
  {
    expression: /(\d{1,2})\s?(?:月|월)(?:底|初|中|末|份|에|中旬|まで|から)?/gu,
    keys: ([, month]) => (Number(month) <= 12 ? [`month:${Number(month)}`] : []),
  },
  {
    expression: new RegExp(`(${DAY_NAMES})`, "gu"),
    keys: ([, name]) => [weekday(name ?? "")],
  },
  {
    expression:
      /(?<![\p{L}\d])(tues?|thurs?|thu|thur|fri|(?:mon|wed|sat|sun)(?=[.,]? (?:\d|morning|afternoon|evening|at )|\.))(?![\p{L}])/gu,
    keys: ([, name]) => [`weekday:${SHORT_DAYS.indexOf((name ?? "").slice(0, 3))}`],
  },
  {
    expression: /(?<![\p{L}])n?[ao]s? (segunda|terca|quarta|quinta|sexta)(?:-feira)?(?![\p{L}])/gu,
    keys: ([, name]) => [
      `weekday:${1 + ["segunda", "terca", "quarta", "quinta", "sexta"].indexOf(name ?? "")}`,
    ],
  },
  {
    expression: new RegExp(
      pattern(
        `${WORD_START}(?:the day after )?(?:tomorrow|tonight|übermorgen|après-demain|demain|pasado mañana|dopodomani|domani|overmorgen|amanhã|i ?morgon|i ?morgen|jutro|pojutrze|zítra|huomenna|yarın|завтра|послезавтра|післязавтра)${WORD_END}|明天|明日|后天|後天|내일|غدا|מחר`,
      ).source,
      "gu",
    ),
    keys: () => ["tomorrow"],
  },
  {
    expression: new RegExp(
      pattern(
        `(?<!(?:guten|gut|am|jeden|schönen|goede|god|goeden|frühen|diesen|heute|la|por la|de la|una|esta) )${WORD_START}(?:morgen|mañana)${WORD_END}`,
      ).source,
      "gu",
    ),
    keys: () => ["tomorrow"],
  },
  {
    expression: new RegExp(
      pattern(
        `${WORD_START}(?:by|before|until|until the|latest by) (?:the )?(?:end of (?:the |this |next )?(?:day|week|month|quarter|year|business)|eod|eow|eom|cob|noon|midnight|today|tonight|next \\p{L}+)${WORD_END}|${WORD_START}(?:bis (?:spätestens )?(?:ende (?:der|des|dieser|nächster) \\p{L}+|heute|monatsende|jahresende|nächste[nr]? \\p{L}+)|d'ici (?:la )?(?:fin|ce soir|demain)[\\p{L} ]{0,14}|avant la fin \\p{L}+ \\p{L}+|antes de(?:l)? fin(?:al)? de \\p{L}+|entro (?:la )?fine \\p{L}+|voor het einde van \\p{L}+ \\p{L}+|até (?:o )?fi(?:m|nal) d[aeo] \\p{L}+|do końca \\p{L}+)${WORD_END}|до конца \\p{L}+|до кінця \\p{L}+|(?:本|这|這|今|下)?(?:月底|周末前|週末まで|月末まで|年内|年底)`,
      ).source,
      "gu",
    ),
    keys: ([found]) => [`term:${found}`],
  },
  {
    expression: new RegExp(
      pattern(
        `${WORD_START}(?:next (?:week|month|quarter|year)|this (?:week|month|quarter|afternoon|evening)|(?:nächste|kommende|diese)[nrs]? (?:woche|monat|quartal|jahr)|la semaine prochaine|le mois prochain|cette semaine|la (?:próxima semana|semana que viene)|el (?:próximo mes|mes que viene)|esta semana|la (?:prossima settimana|settimana prossima)|il mese prossimo|volgende (?:week|maand)|deze week|na próxima semana|semana que vem|nästa (?:vecka|månad)|neste (?:uke|måned)|w przyszłym (?:tygodniu|miesiącu))${WORD_END}|на (?:следующей|этой|наступному|цьому) \\p{L}+|наступного \\p{L}+|(?:下周|下星期|下个月|本周|来週|来月|今週)|다음 ?주|الأسبوع القادم|בשבוע הבא`,
      ).source,
      "gu",
    ),
    keys: ([found], text) => (text.includes("?") || text.includes("？") ? [] : [`term:${found}`]),
  },
  {
    expression: new RegExp(
      `${WORD_START}${WITHIN}\\s(?:about |only |just |max\\.? |less than |weniger als |moins de )?(\\d{1,3})(?:\\s?(?:-|to|bis|a|o|oder|or)\\s?\\d{1,3})?[\\s-]?(?<unit>${UNITS})${WORD_END}`,
      "gu",
    ),
    keys: ({ 1: count, groups }) => [`within:${count}-${unitOf(groups?.unit ?? "")}`],
  },
  {
    expression: new RegExp(
      `(\\d{1,3})\\s?(?<unit>${UNITS})(?:以内|之内|内|内に|后|後|以内に|이내|안에)`,
      "gu",
    ),
    keys: ({ 1: count, groups }) => [`within:${count}-${unitOf(groups?.unit ?? "")}`],
  },
  {
    expression:
      /(?<![\d.,:])(\d{1,2})[:.h](\d{2})(?!\d|[.,]\d)(?= ?(?:uhr|h\b|hrs?\b|am\b|pm\b|a\.m|p\.m|o'clock))(?: ?(?:uhr|h|am|pm))?/gu,
    keys: ([, hour, minute]) => timeKey(hour, minute),
  },
  {
    expression: /(?<![\d.,:])(\d{1,2})[:h](\d{2})(?![\d:])/gu,
    keys: ([, hour, minute]) => timeKey(hour, minute),
  },
  {
    expression:
      /(?<![\d.,:])(\d{1,2})\s?(?:am|pm|a\.m\.?|p\.m\.?|uhr|h|hs|horas|heures|o'clock|час(?:ов|а)?|時|点|點|시)(?![\p{L}])/gu,
    keys: ([, hour]) => timeKey(hour, undefined),
  },
  {
    expression:
      /(?<![\p{L}])(?:at|um|gegen|a las|alle ore|alle|om|as|kl\.?|klockan|klokken|godz\.?|o godz\.?|o godzinie|at around|at about)\s(\d{1,2})(?:[.:h](\d{2}))?(?![\d%]|[.,:]\d|\s?(?:%|\p{Sc}|eur|usd|euro|dollar|percent|prozent|procent|companies|people|users?|seats?|customers|of ))/gu,
    keys: ([, hour, minute]) => timeKey(hour, minute),
  },
  {
    expression:
      /(?<![\p{L}])(?:at|by|before|around|after|until|high) (?:noon|midday|midnight)(?![\p{L}])/gu,
    keys: () => ["time:0:0"],
  },
  {
    expression:
      /(?<![\p{L}])q([1-4])(?:[ /-]?(?:20)?\d{2})?(?![\p{L}\d])|第([一二三四])季度|第([1-4])四半期/gu,
    keys: ([, western, chinese, japanese]) => [
      `quarter:${western ?? japanese ?? 1 + "一二三四".indexOf(chinese ?? "")}`,
    ],
  },
  {
    expression:
      /(?<![\p{L}])(?:in|since|by|until|from|for|during|seit|bis|ab|depuis|en|desde|dal|nel|sinds|em|sedan|siden|od|w|с|в|до|з|від)\s(20\d{2}|19\d{2})(?!\d|[.,]\d)/gu,
    keys: ([, year]) => [`year:${year}`],
  },
];

/** A term whose number is spelled out: `within two weeks`. */
const SPELLED_TERM = new RegExp(
  `${WORD_START}${WITHIN}\\s(?<words>[\\p{L}-]{1,20}(?:\\s[\\p{L}-]{1,12})?)\\s(?<unit>${UNITS})${WORD_END}`,
  "gu",
);
const SPELLED_TIME = new RegExp(
  pattern(
    "(?<![\\p{L}])(?:(?:at|um|gegen|a las|alle|om|às|at around)\\s(?<words>[\\p{L}-]{2,12})(?=\\s?(?:o'clock|uhr|[.,!?\\n]|$|am\\b|pm\\b|in the|on |sharp|de la|del|uur|en punto)))",
  ).source,
  "gu",
);

/** Dates, days, times and terms in a text, as they are said. */
export function dates({ folded }: Plain): Fact[] {
  const all = FORMS.flatMap(({ expression, keys }) =>
    matches(folded, expression).flatMap((match) => {
      const known = keys(match, sentenceAt(folded, match.index));
      return known.length === 0
        ? []
        : [
            {
              start: match.index,
              end: match.index + match[0].length,
              keys: known,
              shown: match[0],
            },
          ];
    }),
  );
  for (const match of matches(folded, SPELLED_TERM)) {
    const value = spelledNumber(wordsAt(match.groups?.words ?? "", "end"), "end");
    if (value === null) continue;
    const keys = [`within:${value}-${unitOf(match.groups?.unit ?? "")}`];
    all.push({ start: match.index, end: match.index + match[0].length, keys, shown: match[0] });
  }
  for (const match of matches(folded, SPELLED_TIME)) {
    const value = spelledNumber([match.groups?.words ?? ""], "end");
    if (value === null || value < 1 || value > 24) continue;
    const keys = [`time:${value % 12}:0`];
    all.push({ start: match.index, end: match.index + match[0].length, keys, shown: match[0] });
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const facts: Fact[] = [];
  let end = 0;
  for (const each of all) {
    if (each.start < end) continue;
    end = each.end;
    facts.push({ rule: "date", keys: each.keys, shown: each.shown.trim(), at: each.start });
  }
  return facts;
}

/** What is said besides by who names a day: its month. */
export function looseDates(text: Plain): string[] {
  return dates(text)
    .flatMap(({ keys }) => keys)
    .flatMap((key) => {
      const month = /^day:(\d+)-/.exec(key)?.[1];
      return month === undefined ? [key] : [key, `month:${month}`];
    });
}
