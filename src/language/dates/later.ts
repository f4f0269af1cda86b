import { pattern } from "../fold.ts";
import { smallNumber } from "../numbers/small.ts";
import {
  ahead,
  future,
  next,
  nextQuarter,
  nextUnit,
  noon,
  partOfMonth,
  slashed,
} from "./later-day.ts";
import { MONTH, monthNumber, WEEKDAY, weekdayNumber } from "./words.ts";

/** A later time that a text names. */
export interface Later {
  /** At noon UTC; null where no day can be told, as in `after the summer`. */
  until: Date | null;
  /** As the folded text has it. */
  words: string;
  start: number;
}

type Read = (match: RegExpExecArray, now: Date) => Date | null;

const UNITS: readonly (readonly [string, string])[] = [
  ["day", "days?|tage?n?|jours?|días?|giorn[io]|dag(?:en|ar|er|e)?|dias?|dni|дн\\p{L}{1,3}|天|日"],
  [
    "week",
    "weeks?|wochen?|semaines?|semanas?|settiman[ae]|week|weken|veckor|vecka|uker|uke|uger|uge|tygodni\\p{L}*|tydzień|недел\\p{L}+|тиж\\p{L}+|周|週|星期|週間",
  ],
  [
    "month",
    "months?|monate?n?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|månad(?:er)?|måned(?:er)?|miesi\\p{L}+|месяц\\p{L}*|місяц\\p{L}*|个月|個月|か月|ヶ月|月",
  ],
  [
    "quarter",
    "quarters?|quartale?n?|quartals|trimestres?|trimestr[ei]|kwartaa?l(?:en)?|kvartal\\p{L}*|kwarta\\p{L}+|квартал\\p{L}*|季度|四半期",
  ],
  [
    "year",
    "years?|jahre?n?|ans?|années?|años?|ann[io]|jaar|jaren|anos?|år|lata?|rok(?:u)?|lat|год\\p{L}*|лет|рік|рок\\p{L}*|年",
  ],
];
const UNIT = pattern(UNITS.map(([, words]) => words).join("|")).source;
const unitOf = (word: string): string =>
  UNITS.find(([, words]) => new RegExp(`^(?:${pattern(words).source})$`, "u").test(word))?.[0] ??
  "year";

const START = "(?<![\\p{L}\\d])";
const END = "(?![\\p{L}])";
const YEAR = "(?:,?[\\s-]{1,3}(?:de |del |of |do )?(\\d{4})(?!\\d))?";
const PART =
  "(early|beginning of|start of|mid|middle of|late|end of|the end of|anfang|mitte|ende|début|mi|fin|principios de|mediados de|finales de|fines de|inizio|metà|fine|begin|midden|medio|eind|início de|meados de|fim de|final de|początk\\p{L}+|połow\\p{L}+|koni?ec|końc\\p{L}+|в начале|в середине|в конце|на початку|в середині|наприкінці|i början av|i mitten av|i slutet av|i starten av|i midten av|i slutten av)";
const SEASON =
  "(?:after|over|in|until|during|following|post) (?:the |my |our )?(?:summer|autumn|fall|spring|winter|easter|christmas|xmas|holidays?|vacations?|new year|budget\\w*|launch|migration|conference|trade ?show|season|rush|audit|reorg\\w*|merger|move)|(?:nach|im|bis nach) (?:dem |der |den |meinem |unserem )?(?:sommer\\p{L}*|herbst\\p{L}*|frühjahr|frühling|winter\\p{L}*|ostern|weihnachten|urlaub|ferien|feiertagen|jahreswechsel|messe|umzug)|(?:après|à) (?:l'|les |la |le )?(?:été|automne|printemps|hiver|vacances|fêtes|rentrée|noël|pâques)|(?:después de|tras|pasad\\p{L}+) (?:el |la |las |los )?(?:verano|otoño|primavera|invierno|vacaciones|navidad|fiestas|semana santa)|(?:dopo) (?:l'|la |le |il )?(?:estate|autunno|primavera|inverno|ferie|vacanze|feste|natale|pasqua)|na (?:de |het )?(?:zomer\\p{L}*|herfst|lente|winter|vakantie|feestdagen|kerst|pasen)|(?:depois|após) (?:do |da |das |o |as )?(?:verão|outono|primavera|inverno|férias|natal|carnaval|páscoa)|efter (?:sommar\\p{L}*|semester\\p{L}*|jul\\p{L}*|höst\\p{L}*)|etter (?:sommer\\p{L}*|ferie\\p{L}*|jul\\p{L}*|høst\\p{L}*|påske\\p{L}*)|po (?:wakacjach|lecie|świętach|urlopie|wielkanocy)|после (?:лета|отпуска|праздников|каникул|нового года)|післ\\p{L} (?:літа|відпустки|свят|нового року)|(?:夏天|暑假|春节|春節|国庆|假期|年)(?:之)?[后後]|(?:夏|夏休み|年末年始|お盆|連休|ゴールデンウィーク)(?:が?明け|の?後|以降)";

/** The longest at one place counts. */
const FORMS: readonly { expression: RegExp; read: Read }[] = [
  {
    expression: /(?<![\d.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu,
    read: ([, year, month, day], now) => next(now, Number(month), Number(day), Number(year)),
  },
  {
    expression: /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?/gu,
    read: ([, year, month, day], now) => next(now, Number(month), Number(day), numberOf(year)),
  },
  {
    expression:
      /(?:(\d{4})\s?年\s?|(明年|来年))?(?<!\d)(\d{1,2})\s?月(?:份|に|以降|以后|再|底|初|中旬|ごろ|頃|から)?/gu,
    read: ([, year, nextYear, month], now) =>
      next(now, Number(month), 1, nextYear ? now.getUTCFullYear() + 1 : numberOf(year)),
  },
  {
    expression: /(?<![一二三四五六七八九十])([一二三四五六七八九]|十[一二]?)月/gu,
    read: ([, month], now) =>
      next(
        now,
        "一二三四五六七八九十".indexOf(month?.[0] ?? "") +
          1 +
          (month?.[1] === undefined ? 0 : "一二".indexOf(month[1]) + 1),
        1,
      ),
  },
  {
    expression: new RegExp(
      `(?<![\\d.,:])(\\d{1,2})(?:st|nd|rd|th|er|eme|o|a|:?e|\\.|-?(?:го|е|ое))?[\\s-]{1,3}(?:of |de |d'|den )?(${MONTH})${END}\\.?${YEAR}`,
      "gu",
    ),
    read: ([, day, month, year], now) =>
      next(now, monthNumber(month ?? ""), Number(day), numberOf(year)),
  },
  {
    expression: new RegExp(
      `${START}(${MONTH})\\.?\\s{1,3}(?:the )?(\\d{1,2})(?![\\d:])(?:st|nd|rd|th)?${END}${YEAR}`,
      "gu",
    ),
    read: ([, month, day, year], now) =>
      next(now, monthNumber(month ?? ""), Number(day), numberOf(year)),
  },
  {
    expression: /(?<![\d+/.:-])(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2}))?(?!\d)/gu,
    read: ([, day, month, year], now) => next(now, Number(month), Number(day), numberOf(year)),
  },
  {
    expression: /(?<![\d+/.:-])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?(?![\d/:-])/gu,
    read: ([, first, second, year], now) =>
      slashed(now, Number(first), Number(second), numberOf(year)),
  },
  {
    expression: new RegExp(
      `${START}(?:${pattern(PART).source}[\\s-](?:of |de |d'|di |van )?)?(?:(${MONTH}))${END}\\.?(?:,?\\s{1,2}(?:(?:of |de |del |do |des )?(\\d{4})(?!\\d)|((?:next|nächsten|kommenden) (?:year|jahres)|l'année prochaine|del próximo año)))?`,
      "gu",
    ),
    read: ([, part, month, year, nextYear], now) =>
      partOfMonth(
        now,
        part,
        monthNumber(month ?? ""),
        nextYear ? now.getUTCFullYear() + 1 : numberOf(year),
      ),
  },
  {
    expression:
      /(?<![\p{L}\d])q([1-4])(?:[\s/'-]{0,3}(?:of )?((?:20)?\d{2})(?!\d))?|(?<![\p{L}\d])([1-4])(?:\.|st|nd|rd|th|er|e|o|º|°|-?й|-?м)? ?(?:quarter|quartal|trimestre|kwartaal|kvartal\p{L}*|kwarta\p{L}+|квартал\p{L}*)(?: (?:of |de |del |von )?(\d{4}))?|第([1-4一二三四])(?:季度|四半期)/gu,
    read: ([, western, shortYear, ordinal, year, eastern], now) =>
      nextQuarter(
        now,
        Number(western ?? ordinal ?? easternDigit(eastern ?? "")),
        numberOf(shortYear ?? year),
      ),
  },
  {
    expression: new RegExp(
      pattern(
        `${START}(first|second|third|fourth|ersten|zweiten|dritten|vierten|premier|deuxième|troisième|quatrième|primer|segundo|tercer|cuarto|primo|secondo|terzo|quarto|eerste|tweede|derde|vierde|primeiro|terceiro|första|andra|tredje|fjärde|første|andre|fjerde|pierwszym|drugim|trzecim|czwartym|первом|втором|третьем|четвертом|першому|другому|третьому|четвертому) (?:quarter|quartal|trimestre|kwartaal|kvartal\\p{L}*|kwarta\\p{L}+|квартал\\p{L}*)(?: (?:of |de |del |von |van )?(\\d{4}))?`,
      ).source,
      "gu",
    ),
    read: ([, ordinal, year], now) => nextQuarter(now, ordinalOf(ordinal ?? ""), numberOf(year)),
  },
  {
    expression: new RegExp(
      pattern(
        `${START}(?:in|within|dans|d'ici|en|dentro de|tra|fra|over|em|daqui a|om|za|через)\\s(?:about |around |another |roughly |ca\\.? |etwa |circa |environ |unos |ungefähr |примерно )?(?:the )?(\\d{1,3}|[\\p{L}-]{1,14})(?:\\s?(?:-|to|or|bis|oder|ou|o|à|a)\\s?(\\d{1,3}|[\\p{L}-]{1,12}))?[\\s-](?<unit>${UNIT})${END}`,
      ).source,
      "gu",
    ),
    read: ({ 1: first, 2: last, groups }, now) => {
      const count = countOf(last) ?? countOf(first);
      return count === null ? null : ahead(now, count, unitOf(groups?.unit ?? ""));
    },
  },
  {
    expression: new RegExp(
      pattern(
        `${START}(?:(\\d{1,3}|[\\p{L}-]{1,12})\\s)(?<unit>${UNIT}) (?:from now|later|on from now|hence|time)${END}`,
      ).source,
      "gu",
    ),
    read: ({ 1: count, groups }, now) => {
      const number = countOf(count);
      return number === null ? null : ahead(now, number, unitOf(groups?.unit ?? ""));
    },
  },
  {
    expression: new RegExp(
      `(\\d{1,3}|[一二三四五六七八九十两兩半]{1,3})\\s?(?:个|個)?(?<unit>${UNIT})(?:之?[后後]|以后|以後|過ぎ)`,
      "gu",
    ),
    read: ({ 1: count, groups }, now) => {
      const number = countOf(count);
      return number === null ? null : ahead(now, number, unitOf(groups?.unit ?? ""));
    },
  },
  {
    expression: new RegExp(
      pattern(
        `${START}(?:(?:in|dans|en|tra|fra|over|om|za|через) )?(?:half an? year|a half[- ]year|einem halben jahr|six mois|medio año|mezzo anno|half jaar|een half jaar|meio ano|ett halvår|et halvt år|pół roku|полгода|півроку)${END}|半年(?:后|後)`,
      ).source,
      "gu",
    ),
    read: (_, now) => ahead(now, 6, "month"),
  },
  {
    expression: new RegExp(
      pattern(
        `${START}(?:next|coming|(?:im |zum |ab )?(?:nächste|kommende)[nrsm]?|(?:la |le |l'|au )?prochaine?|(?:el |la )?próxim[oa]|(?:il |la )?prossim[oa]|volgend[e]?|komend[e]?|(?:n[oa] )?próxim[oa]|nästa|neste|næste|(?:w )?przyszły\\p{L}*|(?:w )?następny\\p{L}*|(?:в |на )?следующ\\p{L}+|(?:в |у |на )?наступн\\p{L}+)\\s(?:calendar |fiscal )?(?<unit>${UNIT})${END}`,
      ).source,
      "gu",
    ),
    read: ({ groups }, now) => nextUnit(now, unitOf(groups?.unit ?? "")),
  },
  {
    expression: new RegExp(
      pattern(
        `${START}(?:la |le |l'|el |il )?(?<unit>semaine|mois|trimestre|année|an|semana|mes|año|settimana|mese|anno|ano|mês) (?:prochaine?|suivante?|que viene|próxim[oa]|prossim[oa]|que vem)${END}`,
      ).source,
      "gu",
    ),
    read: ({ groups }, now) => nextUnit(now, unitOf(groups?.unit ?? "")),
  },
  { expression: /下(?:个|個)?(?:周|週|星期)|来週|翌週/gu, read: (_, now) => nextUnit(now, "week") },
  { expression: /下(?:个|個)月|来月|翌月/gu, read: (_, now) => nextUnit(now, "month") },
  {
    expression: /下(?:个|個)?季度|来四半期|次の四半期/gu,
    read: (_, now) => nextUnit(now, "quarter"),
  },
  { expression: /明年|来年|來年/gu, read: (_, now) => nextUnit(now, "year") },
  {
    expression: new RegExp(
      `(?<![a-z\\u0430-\\u0457])(?:next |on |nachsten |am |le |el |il |op |na |pa |w |we |в |во |у )?(${WEEKDAY})(?![a-z\\u0430-\\u0457])`,
      "gu",
    ),
    read: ([, name], now) => {
      const days = (weekdayNumber(name ?? "") - now.getUTCDay() + 7) % 7;
      return ahead(now, days === 0 ? 7 : days, "day");
    },
  },
  {
    expression: new RegExp(
      pattern(
        `${START}(?:tomorrow|demain|domani|amanhã|i ?morgon|i ?morgen|jutro|завтра)${END}|明天|明日|(?<!(?:guten|gut|am|la|por la|de la|goede|god) )${START}(?:morgen|mañana)${END}`,
      ).source,
      "gu",
    ),
    read: (_, now) => ahead(now, 1, "day"),
  },
  {
    expression: new RegExp(
      `${START}(?:in|im|en|w|em|i|bis|until|nach|after|from|ab|early|late|mid|в|у) (20\\d{2})(?!\\d)|(?<!\\d)(20\\d{2})(?=年(?!\\s?\\d))`,
      "gu",
    ),
    read: ([, first, second], now) => future(noon(Number(first ?? second), 1, 1), now),
  },
  {
    expression: new RegExp(
      `${START}(?:${pattern(SEASON).source})|${pattern(easternOf(SEASON)).source}`,
      "gu",
    ),
    read: () => null,
  },
];

/** Where letters stand in a row, no word begins. */
function easternOf(source: string): string {
  return source.slice(source.indexOf("(?:夏天"));
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return Number(text) + (text.length === 2 ? 2000 : 0);
}

function easternDigit(text: string): number {
  const at = "一二三四".indexOf(text);
  return at < 0 ? Number(text) : at + 1;
}

function countOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : smallNumber(text);
}

const ORDINALS = pattern(
  "^(?:(first|erst|prem|prim|eerst|först|pierw|перв|перш)|(second|zwei|deux|segun|seco|twee|andr|drug|втор|друг)|(third|drit|trois|terc|terz|derd|tred|trze|трет))",
);

function ordinalOf(word: string): number {
  const match = ORDINALS.exec(word);
  if (match?.[1] !== undefined) return 1;
  if (match?.[2] !== undefined) return 2;
  return match?.[3] !== undefined ? 3 : 4;
}

/** The later times that a folded text names, in order. */
export function findLater(folded: string, now: Date): Later[] {
  const all = FORMS.flatMap(({ expression, read }) =>
    [...folded.matchAll(expression)].slice(0, 30).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      words: match[0].trim(),
      until: read(match, now),
      counts: !isOtherWord(match, folded),
    })),
  ).filter(({ counts }) => counts);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Later[] = [];
  let end = 0;
  for (const each of all) {
    if (each.start < end) continue;
    end = each.end;
    found.push({ start: each.start, words: each.words, until: each.until });
  }
  return found;
}

/** Names of months that are words of another meaning where nothing before them says which. */
function isOtherWord({ 0: found, index }: RegExpExecArray, folded: string): boolean {
  return AMBIGUOUS.test(found.trim()) && !IN.test(folded.slice(Math.max(0, index - 12), index));
}

const AMBIGUOUS =
  /^(?:may|mar|mai|maj|maja|maju|mag|set|out|dic|ago|abr|fev|gen|jan|marca|mars|march|dec|nov|sep|sept|oct|okt|ott|aug|lug|giu|jun|jul|feb|apr|avr|janv|ene|mrt)$/;
const IN =
  /(?<!\p{L})(?:in|im|en|em|i|w|a|au|by|until|till|til|before|after|next|early|mid|late|since|do|od|da|van|nach|ab|bis|from|till|про|в|у) $/u;
