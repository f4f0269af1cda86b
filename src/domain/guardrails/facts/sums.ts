import { valuesOf } from "./numbers.ts";

/** A price that is known, and what may be added to it once. */
export interface KnownPrice {
  value: number;
  codes: readonly string[];
  /** Paid once: a fee. */
  isOnce: boolean;
  /** For each one more. */
  isFurther: boolean;
  /** The place in the playbook: prices of one place may be added, as a base and each further user. */
  item: number;
}

/** A percentage of the playbook's, of a hundred. */
export interface KnownPercent {
  share: number;
  /** Whether it is taken off, or comes on top; both where its words do not tell. */
  signs: readonly (-1 | 1)[];
  /** From how many on. */
  least: number | null;
}

/** What sums are made of. */
export interface SumParts {
  prices: readonly KnownPrice[];
  /** How many of something there are. */
  counts: readonly number[];
  percents: readonly KnownPercent[];
  /** Those that the text names beside the amount. */
  named: readonly number[];
  /** Months that need not be paid for. */
  freeMonths: readonly number[];
}

const MAX_PRICES = 12;
const MAX_COUNTS = 24;
const MAX_PERCENTS = 6;

/** A price whose currency is told is of no other one. */
function isOfCurrency(known: readonly string[], said: readonly string[]): boolean {
  const [own, theirs] = [known.filter((code) => code !== ""), said.filter((code) => code !== "")];
  return own.length === 0 || theirs.length === 0 || own.some((code) => theirs.includes(code));
}

interface Term {
  value: number;
  words: string;
}

/**
 * How an amount follows from what is known: a price, so many times, for a month or a year, with or
 * without a percentage, and with what is paid once. Null where it does not.
 *
 * @param value as the text has it; whole numbers may be rounded
 * @param shownAmounts the other amounts of the text: a sum may be made of them
 */
export function computedSum(
  value: number,
  codes: readonly string[],
  { prices, counts, percents, named, freeMonths }: SumParts,
  shownAmounts: readonly number[],
): string | null {
  const usable = prices.filter((price) => isOfCurrency(price.codes, codes)).slice(0, MAX_PRICES);
  const times = [1, ...new Set(counts.filter((count) => count > 1))].slice(0, MAX_COUNTS);
  const months = [1, 12, ...new Set(freeMonths.map((free) => 12 - free))].filter(
    (each) => each > 0,
  );
  const most = Math.max(1, ...counts);
  const shares = percents
    .filter(({ least }) => least === null || most >= least)
    .slice(0, MAX_PERCENTS)
    .flatMap(({ share, signs }) => signs.map((sign) => ({ share, sign })));
  const isIt = (sum: number) => isSame(sum, value);
  const fees = usable.filter(({ isOnce }) => isOnce);
  for (const price of usable) {
    for (const count of times) {
      for (const month of price.isOnce ? [1] : months) {
        const base = price.value * count * month;
        const words = [
          price.value,
          ...(count > 1 ? [count] : []),
          ...(month > 1 ? [month] : []),
        ].join(" × ");
        const terms: Term[] = [{ value: base, words }];
        for (const { share, sign } of shares) {
          const once = base * (1 + (sign * share) / 100);
          const told = `${words} ${sign < 0 ? "−" : "+"} ${share} %`;
          terms.push({ value: once, words: told });
          for (const other of shares) {
            if (other.share === share) continue;
            const twice = once * (1 + (other.sign * other.share) / 100);
            const both = `${told} ${other.sign < 0 ? "−" : "+"} ${other.share} %`;
            terms.push({ value: twice, words: both });
          }
          // What is taken off, or comes on top, by itself.
          if (named.includes(share)) {
            terms.push({ value: (base * share) / 100, words: `${share} % of ${words}` });
          }
        }
        for (const term of terms) {
          if (isIt(term.value)) return `${term.words} = ${value}`;
          for (const fee of fees) {
            if (fee === price) continue;
            for (const many of count > 1 ? [1, count] : [1]) {
              if (isIt(term.value + fee.value * many))
                return `${term.words} + ${fee.value * many} = ${value}`;
            }
          }
        }
        for (const further of usable) {
          if (further === price || !(further.isFurther || further.item === price.item)) continue;
          for (const many of [1, ...times, ...differences(times)]) {
            for (const span of months) {
              if (isIt((price.value + further.value * many) * span) && count === 1 && month === 1) {
                return `${price.value} + ${further.value} × ${many}${span > 1 ? `, × ${span}` : ""} = ${value}`;
              }
            }
          }
        }
      }
    }
  }
  return sumOfShown(value, shownAmounts);
}

/** `3,480 € and 900 € once: 4,380 €` */
function sumOfShown(value: number, amounts: readonly number[]): string | null {
  const others = [...new Set(amounts.filter((amount) => amount !== value))].slice(0, 12);
  for (const [at, one] of others.entries()) {
    for (const other of others.slice(at + 1)) {
      if (isSame(one + other, value)) return `${one} + ${other} = ${value}`;
      if (isSame(Math.abs(one - other), value)) {
        return `${Math.max(one, other)} − ${Math.min(one, other)} = ${value}`;
      }
    }
  }
  return null;
}

/** `seven people, and five are included`: two further ones. */
function differences(values: readonly number[]): number[] {
  return values.flatMap((one) => values.map((other) => one - other)).filter((each) => each > 0);
}

function isSame(sum: number, value: number): boolean {
  const tolerance = Number.isInteger(value) && value >= 20 ? 0.5001 : 0.0051;
  return Math.abs(sum - value) <= tolerance;
}

/** The amounts behind keys such as `price:290:EUR`. */
export function amountsOf(keys: readonly string[]): { value: number; codes: string[] }[] {
  const found = new Map<number, string[]>();
  for (const key of keys) {
    const [kind, value, code = ""] = key.split(":");
    if (kind !== "price" || value === undefined) continue;
    const codes = found.get(Number(value)) ?? [];
    found.set(Number(value), [...codes, code]);
  }
  return [...found].map(([value, codes]) => ({ value, codes }));
}

/** Whole numbers in a folded text that may count something: no parts of amounts, dates, times or links. */
export function plainNumbers(folded: string): number[] {
  return [...folded.matchAll(/(?<![\p{L}\d.,:/+-])(\d{1,6})(?![\d%:/]|[.,]\d|\s?(?:%|\p{Sc}))/gu)]
    .flatMap(([, digits = ""]) => valuesOf(digits))
    .filter((value) => Number.isInteger(value) && value > 0 && value < 100_000);
}
