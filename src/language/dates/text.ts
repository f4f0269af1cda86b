import type { Unit } from "../locale.ts";
import { MAX_NUMBER_WORDS, numberOfWords } from "../numbers/words.ts";
import { dateMarks } from "../patterns.ts";
import type { DateValue } from "./mention.ts";
import type { NumericDate } from "./numeric.ts";
import { classesOf, type DateClass, type DateToken, UNITS, weighLanguages } from "./vocabulary.ts";

/** A value at a place, and the index of the token behind it. */
interface Part<Value> {
  value: Value;
  next: number;
}

const MONTH_MARK = /^(?:月|월)$/u;
const DAY_MARK = /^[日号號일]$/u;
const YEAR_MARK = /^[年년]$/u;
/** Words of so few letters are other words, too, unless something says that a month is meant. */
const SHORT = 3;

/** What the words of a language make or unmake of a number. */
const ORDINAL = dateMarks("ordinalEndings");
const CASE = dateMarks("caseEndings");
const AMBIGUOUS = dateMarks("ambiguousMonths");
const OR = dateMarks("or");
const COUNTED = dateMarks("counted");
const PLAIN = dateMarks("plain");
const FISCAL = dateMarks("fiscal");

/** `III kwartał` */
const ROMAN = ["i", "ii", "iii", "iv"];

const INTRODUCING: ReadonlySet<DateClass> = new Set([
  "before",
  "in",
  "span",
  "until",
  "since",
  "of",
  "next",
]);

/** The tokens of a text, with what a date may be made of. */
export class DateText {
  readonly tokens: readonly DateToken[];
  readonly #numeric: ReadonlyMap<number, NumericDate>;
  readonly #weights: ReadonlyMap<string, number>;
  readonly #heaviest: number;

  constructor(tokens: readonly DateToken[], numeric: readonly NumericDate[]) {
    this.tokens = tokens;
    this.#numeric = new Map(numeric.map((each) => [each.start, each]));
    this.#weights = weighLanguages(tokens);
    this.#heaviest = Math.max(0, ...this.#weights.values());
  }

  /** Whether the token is one of these. */
  is(at: number, ...classes: readonly DateClass[]): boolean {
    const token = this.tokens[at];
    if (token === undefined || token.meanings.length === 0) return false;
    const all = classesOf(token);
    return classes.some((each) => all.has(each));
  }

  skip(at: number, ...classes: readonly DateClass[]): number {
    let next = at;
    while (next < at + 3 && this.is(next, ...classes)) next += 1;
    return next;
  }

  skipMark(at: number, mark: string): number {
    return this.tokens[at]?.text === mark ? at + 1 : at;
  }

  numeric(at: number): Part<DateValue> | null {
    const found = this.#numeric.get(this.tokens[at]?.start ?? -1);
    if (found === undefined) return null;
    let next = at;
    while ((this.tokens[next]?.start ?? found.end) < found.end) next += 1;
    return { value: found.value, next };
  }

  /** A number of at most two digits that is no more than that. */
  number(at: number, most: number): Part<number> | null {
    const token = this.tokens[at];
    if (token?.kind !== "number" || token.text.length > 2 || this.#follows(at)) return null;
    const value = Number(token.text);
    return value >= 1 && value <= most ? { value, next: at + 1 } : null;
  }

  /** Whether a number goes on from the one before: `1,5`, `10:30`, `+49 30`. */
  #follows(at: number): boolean {
    const [sign, number] = [this.tokens[at - 1], this.tokens[at - 2]];
    if (sign?.kind !== "mark" || this.tokens[at]?.spaced === true) return false;
    return /[+#$€£/]/u.test(sign.text) || (/[.,:]/u.test(sign.text) && number?.kind === "number");
  }

  /** The number of a day, with its ending: `16`, `16th`, `16.`, `16-án`. */
  day(at: number): (Part<number> & { ordinal: boolean; ending: boolean }) | null {
    const number = this.number(at, 31);
    if (number === null) return null;
    const { value, next } = number;
    const [first, second] = [this.tokens[next], this.tokens[next + 1]];
    if (first === undefined || first.spaced) {
      return { value, next, ordinal: false, ending: false };
    }
    if (first.kind === "word" && ORDINAL.has(first.text)) {
      return { value, next: next + 1, ordinal: true, ending: false };
    }
    const isJoined = second !== undefined && !second.spaced && second.kind === "word";
    if (
      /^[-:']$/.test(first.text) &&
      isJoined &&
      (ORDINAL.has(second.text) || CASE.has(second.text))
    ) {
      return { value, next: next + 2, ordinal: true, ending: CASE.has(second.text) };
    }
    if (first.text === "." && (second === undefined || second.spaced)) {
      return { value, next: next + 1, ordinal: true, ending: false };
    }
    return { value, next, ordinal: false, ending: false };
  }

  month(at: number): Part<number> | null {
    return this.#named(at, "month");
  }

  weekday(at: number): Part<number> | null {
    return this.#named(at, "weekday");
  }

  shortWeekday(at: number): Part<number> | null {
    return this.#named(at, "shortWeekday");
  }

  /** 0 or -1 where the languages of the text that have the word mean different ones. */
  #named(at: number, is: "month" | "weekday" | "shortWeekday"): Part<number> | null {
    const weight = ({ language }: { language: string }) => this.#weights.get(language) ?? 0;
    const likely = (each: { language: string }) =>
      !this.isAmbiguous(at) || 2 * weight(each) >= this.#heaviest;
    const meanings = (this.tokens[at]?.meanings ?? []).filter(
      (each) => each.is === is && likely(each),
    );
    const [first] = meanings;
    if (first === undefined) return null;
    const next = at + 1;
    if (meanings.every(({ value }) => value === first.value)) return { value: first.value, next };
    const most = Math.max(...meanings.map(weight));
    const heaviest = meanings.filter((each) => weight(each) === most);
    const [only, other] = new Set(heaviest.map(({ value }) => value));
    const unknown = is === "month" ? 0 : -1;
    return { value: other === undefined ? (only ?? unknown) : unknown, next };
  }

  isAmbiguous(at: number): boolean {
    const name = this.tokens[at]?.text ?? "";
    return (name.length <= SHORT && /^[a-z]/.test(name)) || AMBIGUOUS.has(name);
  }

  /** Whether a word of the same language stands before the name of a month: `in May`, `bis Mai`. */
  isIntroduced(month: number, before: number): boolean {
    const languages = new Set(
      this.tokens[month]?.meanings.flatMap(({ is, language }) =>
        is === "month" ? [language] : [],
      ),
    );
    return (
      this.tokens[before]?.meanings.some(
        ({ is, language }) => INTRODUCING.has(is) && languages.has(language),
      ) ?? false
    );
  }

  /** Whether two words stand in one language, before a unit. */
  isOneLanguage(first: number, second: number): boolean {
    const languages = new Set(this.tokens[second]?.meanings.map(({ language }) => language));
    return (
      this.tokens[first]?.meanings.some(
        ({ is, language }) => is === "in" && languages.has(language),
      ) ?? false
    );
  }

  easternMonth(at: number): Part<number> | null {
    const number = this.number(at, 12);
    const mark = number && this.tokens[number.next];
    return number && MONTH_MARK.test(mark?.text ?? "")
      ? { value: number.value, next: at + 2 }
      : null;
  }

  easternDay(at: number): Part<number> | null {
    const number = this.number(at, 31);
    const mark = number && this.tokens[number.next];
    return number && DAY_MARK.test(mark?.text ?? "") ? { value: number.value, next: at + 2 } : null;
  }

  /** `2026`, `, 2026`, `de 2026`, `2569` of the Thai calendar. */
  year(at: number): Part<number> | null {
    const from = this.skip(this.skipMark(at, ","), "of");
    const token = this.tokens[this.skipMark(from, "-")];
    if (token?.kind !== "number" || token.text.length !== 4 || this.#follows(from)) return null;
    const value = Number(token.text) - (Number(token.text) > 2400 ? 543 : 0);
    const next = this.skipMark(from, "-") + 1;
    return value >= 1900 && value < 2100 ? { value, next } : null;
  }

  /** `2026年`, `2026. `, `2026 m. `: before its month. */
  yearBefore(at: number): Part<number> | null {
    const token = this.tokens[at];
    if (token?.kind !== "number" || token.text.length !== 4) return null;
    const value = Number(token.text);
    if (value < 1900 || value >= 2100) return null;
    const mark = this.tokens[at + 1]?.text ?? "";
    if (YEAR_MARK.test(mark)) return { value, next: at + 2 };
    if (mark === "." && this.tokens[at + 2]?.spaced === true) return { value, next: at + 2 };
    if (mark === "m") return { value, next: this.skipMark(at + 2, ".") };
    return null;
  }

  /** `2027`, `'27` or `27` right behind a quarter. */
  shortYear(at: number): Part<number> | null {
    const year = this.year(at);
    if (year !== null) return year;
    const from = /^[/'-]$/.test(this.tokens[at]?.text ?? "") ? at + 1 : at;
    const token = this.tokens[from];
    if (token?.kind !== "number" || from === at) return null;
    if (token.text.length === 4) return this.year(from);
    return token.text.length === 2 ? { value: 2000 + Number(token.text), next: from + 1 } : null;
  }

  part(at: number): Part<"early" | "middle" | "late"> | null {
    for (const value of ["early", "middle", "late"] as const) {
      if (this.is(at, value)) return { value, next: at + 1 };
    }
    return null;
  }

  /** Behind the last word or mark of what stands between two days; null where nothing does. */
  span(at: number): number | null {
    const token = this.tokens[at];
    if (token === undefined) return null;
    return /^[-~〜～]$/u.test(token.text) || this.is(at, "span") ? at + 1 : null;
  }

  /** A number in digits or one word, before a unit. */
  count(at: number): Part<number> | null {
    const token = this.tokens[at];
    if (token?.kind === "number" && token.text.length <= 3 && !this.#follows(at)) {
      return { value: Number(token.text), next: at + 1 };
    }
    const word = token?.meanings.find(({ is }) => is === "number");
    return word ? { value: word.value, next: at + 1 } : null;
  }

  /** `twenty-one`, `einundzwanzig`: a number in several words, the longest first. */
  spelled(at: number): Part<number> | null {
    const words = this.tokens.slice(at, at + 2 * MAX_NUMBER_WORDS - 1);
    const end = words.findIndex(({ kind, text }) => kind !== "word" && text !== "-");
    for (let length = end < 0 ? words.length : end; length > 0; length -= 1) {
      const letters = words.slice(0, length).map(({ text }) => text);
      const value = numberOfWords(letters.join("").replace(/[^\p{L}]/gu, ""));
      if (value !== null) return { value, next: at + length };
    }
    return null;
  }

  /** The end of `2-3`, `two or three`. */
  range(at: number): Part<number> | null {
    const token = this.tokens[at];
    const isLink =
      token !== undefined &&
      (/^[-~〜]$/u.test(token.text) || OR.has(token.text) || this.is(at, "span"));
    return isLink ? this.count(at + 1) : null;
  }

  unit(at: number): Part<Unit> | null {
    const unit = this.tokens[at]?.meanings.find(({ is }) => is === "unit");
    return unit ? { value: UNITS[unit.value] ?? "day", next: at + 1 } : null;
  }

  nextUnit(at: number): Part<DateValue> | null {
    const part = this.part(at);
    if (part === null) return this.#nextOrThis(at);
    const from = this.skip(this.skipMark(part.next, "-"), "of", "beforeDay");
    const next = this.#nextOrThis(from) ?? this.#nextOrThis(part.next);
    const unit =
      next?.value.kind === "next" || next?.value.kind === "this" ? next.value.unit : "day";
    const isLong = unit !== "hour" && unit !== "day";
    if (next !== null && next.value.kind === "next") {
      if (part.value === "early" || !isLong) return next;
      return { value: { ...next.value, part: part.value }, next: next.next };
    }
    return part.value === "late" ? this.#endOfUnit(part.next) : null;
  }

  #nextOrThis(at: number): Part<DateValue> | null {
    const before = this.is(at, "next") ? "next" : this.is(at, "this") ? "this" : null;
    const article = before === null ? this.skip(at, "of", "beforeDay") : at + 1;
    if (before === null && article > at + 1) return null;
    const filler = this.tokens[article]?.text ?? "";
    const isFiscal = FISCAL.has(filler);
    const isFilled = isFiscal || PLAIN.has(filler);
    const unit = this.unit(isFilled ? article + 1 : before === null ? at : article);
    if (unit === null) return null;
    const isNext = before !== null || this.is(unit.next, "nextAfter");
    if (!isNext) return null;
    const next = before === null ? unit.next + 1 : unit.next;
    // When a fiscal year begins, nobody can tell.
    if (isFiscal) return { value: { kind: "season" }, next };
    if (FISCAL.has(this.tokens[next]?.text ?? "")) {
      return { value: { kind: "season" }, next: next + 1 };
    }
    const kind = before ?? "next";
    const behind = kind === "next" ? this.part(next) : null;
    if (behind?.value === "late" && unit.value !== "day" && unit.value !== "hour") {
      // `来月末`, `jövő hónap végén`
      return { value: { kind, unit: unit.value, part: "late" }, next: behind.next };
    }
    return { value: { kind, unit: unit.value }, next };
  }

  /** `the end of the week`: what is over then is this one. */
  #endOfUnit(at: number): Part<DateValue> | null {
    const unit = this.unit(this.skip(at, "of", "beforeDay", "this"));
    const isLong = unit !== null && unit.value !== "hour" && unit.value !== "day";
    return isLong
      ? { value: { kind: "this", unit: unit.value, part: "late" }, next: unit.next }
      : null;
  }

  /** `H2`, `2. Halbjahr`, `second half of the year`. */
  half(at: number): Part<1 | 2> | null {
    const token = this.tokens[at];
    if (token?.text === "h" && this.tokens[at + 1]?.spaced === false) {
      const number = this.number(at + 1, 2);
      return number && { value: number.value === 1 ? 1 : 2, next: number.next };
    }
    if (this.is(at, "firstHalf")) return { value: 1, next: at + 1 };
    if (this.is(at, "secondHalf")) return { value: 2, next: at + 1 };
    const ordinal = token?.meanings.find(({ is }) => is === "ordinal");
    const number = ordinal ? { value: ordinal.value, next: at + 1 } : this.day(at);
    if (number === null || number.value > 2 || !this.is(number.next, "half")) return null;
    return { value: number.value === 1 ? 1 : 2, next: number.next + 1 };
  }

  /** `Q3`, `3rd quarter`, `erstes Quartal`, `第一季度`, `quý 2`. */
  quarter(at: number): Part<number> | null {
    const token = this.tokens[at];
    const isJoined = this.tokens[at + 1]?.spaced === false;
    if (token?.text === "q" && isJoined) return this.number(at + 1, 4);
    // `au T3`
    if (token?.text === "t" && isJoined && this.is(at - 1, "before", "of")) {
      return this.number(at + 1, 4);
    }
    const roman = ROMAN.indexOf(token?.text ?? "");
    if (roman >= 0 && this.#isQuarter(at + 1)) return { value: roman + 1, next: at + 2 };
    if (token?.text === "第") {
      const inside = this.number(at + 1, 4);
      return inside && this.#isQuarter(inside.next) ? { value: inside.value, next: at + 3 } : null;
    }
    const ordinal = token?.meanings.find(({ is }) => is === "ordinal");
    if (ordinal && this.#isQuarter(at + 1)) return { value: ordinal.value, next: at + 2 };
    const day = this.day(at);
    return day && day.value <= 4 && this.#isQuarter(day.next)
      ? { value: day.value, next: day.next + 1 }
      : null;
  }

  #isQuarter(at: number): boolean {
    return this.unit(at)?.value === "quarter";
  }

  /** Whether what follows a number makes a time of day of it. */
  isTime(at: number): boolean {
    const [sign, number] = [this.tokens[at], this.tokens[at + 1]];
    return /^[:h]$/.test(sign?.text ?? "") && number?.kind === "number" && !number.spaced;
  }

  /** Whether things are counted: `the 16th floor`, `le 16 personnes`, `2 weeks`. */
  isCounted(at: number): boolean {
    const token = this.tokens[at];
    return (
      token?.text === "%" ||
      COUNTED.has(token?.text ?? "") ||
      (this.unit(at) !== null && !DAY_MARK.test(token?.text ?? ""))
    );
  }

  /** Whether a phrase is over there, as far as marks and known words tell. */
  endsPhrase(at: number): boolean {
    const token = this.tokens[at];
    return token === undefined || token.kind !== "word" || token.meanings.length > 0;
  }
}
