import { amountSource, currencyNames, moneySource } from "../../../language/fact-words.ts";
import { numberOfWords } from "../../../language/numbers/words.ts";
import { promisePattern } from "../../../language/patterns.ts";
import type { Fact } from "../guardrail.ts";
import { matches, type Plain, remembered, sentenceAt } from "../plain.ts";
import { NUMBER, spelledNumber, TIMES_WORD, valuesOf, wordsAt } from "./numbers.ts";

/** How currencies are written in every language, in lower case; one sign may stand for several. */
const SIGNS_OF_CURRENCIES: Readonly<Record<string, string>> = {
  EUR: "€ eur",
  USD: "$ usd us$",
  GBP: "£ gbp",
  CHF: "chf",
  JPY: "¥ jpy",
  CNY: "¥ cny rmb",
  SEK: "sek",
  NOK: "nok",
  DKK: "dkk",
  PLN: "pln",
  CZK: "czk",
  RUB: "₽ rub",
  UAH: "₴ uah",
  INR: "₹ inr",
  BRL: "r$ brl",
  TRY: "₺",
  KRW: "₩ krw",
  ILS: "₪",
  AED: "aed",
  SAR: "sar",
  CAD: "cad c$",
  AUD: "aud a$",
  SGD: "sgd s$",
  HKD: "hkd hk$",
  NZD: "nzd",
  MXN: "mxn",
  ZAR: "zar",
  BTC: "btc",
  ETH: "eth usdt usdc",
};

const MEANT = new Map<string, string[]>();
function mean(form: string, code: string): void {
  const codes = MEANT.get(form) ?? [];
  if (!codes.includes(code)) MEANT.set(form, [...codes, code]);
}
for (const [code, forms] of Object.entries(SIGNS_OF_CURRENCIES)) {
  for (const form of forms.split(" ")) mean(form, code);
}
for (const [code, names] of currencyNames()) for (const name of names) mean(name, code);

const FORMS_OF_CURRENCIES = [...MEANT.keys()].sort((a, b) => b.length - a.length);
const escaped = (form: string): string => form.replace(/[$.]/g, "\\$&");
const isWord = (form: string): boolean => /^[a-z\u0430-\u0457]/.test(form);
/** Signs first, then words: one look around for all of them costs little. */
const SIGNS = FORMS_OF_CURRENCIES.filter((form) => !isWord(form))
  .map(escaped)
  .join("|");
const CURRENCY_WORDS = FORMS_OF_CURRENCIES.filter(isWord).map(escaped).join("|");
const CURRENCY = `${SIGNS}|(?<!\\p{L})(?:${CURRENCY_WORDS})(?!\\p{L})`;

const BEFORE = new RegExp(`(${CURRENCY})\\s{0,2}(${NUMBER})(${TIMES_WORD})`, "gu");
const AFTER = new RegExp(
  `(?<![\\d.,])(${NUMBER})(?:,-+|\\.-+|-)?(${TIMES_WORD})\\s{0,2}(${CURRENCY.replaceAll("(?<!\\p{L})", "")})`,
  "gu",
);
const NAMED = new RegExp(`(?:${CURRENCY})`, "gu");
/** How prices are said: `two fifty`, `one ninety-nine`. */
const TOLD =
  /(?<=(?<!\p{L})(?:for|at|to|is|be|costs?|pay|only|just|say|about|around) )([a-z]{3,9}) ((?:ten|eleven|twelve|\p{L}{3,6}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?)(?!\p{L}|\s?(?:minute|hour|day|week|month|year|percent|%|sites?|docks?|people|users?|of\b|to\b))/gu;
/** A number that is a price by the words around it. */
const PER = new RegExp(
  `(?<![\\d.,:])(${NUMBER})(?:,-+|\\.-+)?(${TIMES_WORD})\\s?(?:/\\s?|${moneySource("per")}\\s)${moneySource("perUnit")}(?!\\p{L})`,
  "gu",
);
const COSTS = new RegExp(
  `${amountSource("costs")}[^.!?\\n\\d]{0,18}?(?<![\\d.,:])(${NUMBER})(?!\\s?(?:%|:\\d|-?\\s?${amountSource("counted")}(?!\\p{L})))`,
  "gu",
);

/** The same for numbers in words: `two hundred and sixty a month`. */
const PER_SPELLED = new RegExp(
  `(?<=\\p{L})\\s(?:/\\s?|${moneySource("per")}\\s)${moneySource("perUnit")}(?!\\p{L})`,
  "gu",
);
const COSTS_SPELLED = new RegExp(`${amountSource("costs")}\\s`, "gu");
/** `for five hundred and ninety.` */
const FOR_SPELLED =
  /(?<!\p{L})(?:for|at|only|just|fur|zu|pour|voor|por|per|za) ([\p{L}-]{2,30}(?: [\p{L}-]{2,30}){0,4})(?=[.,;!?\n]|$)/gu;
/** A smaller number in words counts something else more often than money. */
const LEAST_SPELLED = 20;
const LEAST_COSTS = 100;

/** Prices and amounts of money in a text, in digits or spelled out. */
export const prices = remembered(readPrices);

function readPrices({ folded }: Plain): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (match: RegExpExecArray, values: readonly number[], currencies: readonly string[]) =>
    facts.push({
      rule: "price",
      keys: values.flatMap((value) => currencies.map((code) => `price:${value}:${code}`)),
      shown: match[0].trim(),
      at: match.index,
    });
  for (const match of matches(folded, BEFORE)) {
    add(match, valuesOf(match[2] ?? "", match[3]), MEANT.get(match[1] ?? "") ?? []);
  }
  for (const match of matches(folded, AFTER)) {
    add(match, valuesOf(match[1] ?? "", match[2]), MEANT.get(match[3] ?? "") ?? []);
  }
  for (const match of matches(folded, PER)) add(match, valuesOf(match[1] ?? "", match[2]), [""]);
  for (const match of matches(folded, COSTS)) add(match, valuesOf(match[1] ?? ""), [""]);
  for (const match of matches(folded, PER_SPELLED)) {
    const words = wordsAt(folded.slice(Math.max(0, match.index - 80), match.index), "end");
    const value = spelledNumber(words, "end");
    if (value !== null && value >= LEAST_SPELLED) add(match, [value], [""]);
  }
  for (const match of matches(folded, COSTS_SPELLED)) {
    const words = wordsAt(folded.slice(match.index + match[0].length), "start");
    const values = [0, 1, 2].map((skipped) => spelledNumber(words.slice(skipped), "start"));
    const value = values.find((each) => each !== null && each >= LEAST_COSTS) ?? null;
    if (value !== null) add(match, [value], [""]);
  }
  for (const match of matches(folded, FOR_SPELLED)) {
    const value = numberOfWords((match[1] ?? "").replace(/[^\p{L}]/gu, ""));
    if (value !== null && value >= LEAST_COSTS) add(match, [value], [""]);
  }
  for (const match of matches(folded, NAMED)) {
    const value = spelledNumber(
      wordsAt(folded.slice(Math.max(0, match.index - 80), match.index), "end"),
      "end",
    );
    const touches = /[\p{L}-]\s{0,2}$/u.test(
      folded.slice(Math.max(0, match.index - 3), match.index),
    );
    if (value !== null && touches && match[0].length > 1)
      add(match, [value], MEANT.get(match[0]) ?? []);
  }
  for (const match of matches(folded, TOLD)) {
    const [shown, first = "", second = ""] = match;
    const [hundreds, rest] = [numberOfWords(first), numberOfWords(second.replace(/\W/gu, ""))];
    if (hundreds === null || hundreds >= 100 || rest === null || rest < 10 || rest >= 100) continue;
    // `twenty five` is one number.
    if (hundreds >= 20 && rest < 20) continue;
    facts.push({
      rule: "price",
      keys: [`price:${hundreds * 100 + rest}:`],
      shown,
      at: match.index,
    });
  }
  return facts;
}

/**
 * What a source's numbers allow besides its prices: a table may name its currency in the head alone.
 */
export function looseAmounts(text: Plain): string[] {
  const codes = new Set(matches(text.folded, NAMED).flatMap((match) => MEANT.get(match[0]) ?? []));
  const priced = prices(text);
  const known = priced.flatMap(({ keys }) => keys);
  const values = known.map((key) => `${key.split(":").slice(0, 2).join(":")}:`);
  if (codes.size === 0 && priced.length === 0) return values;
  const bare = matches(text.folded, BARE).flatMap((match) => valuesOf(match[1] ?? ""));
  return [
    ...values,
    ...bare.flatMap((value) => ["", ...codes].map((code) => `price:${value}:${code}`)),
  ];
}

/** A number with no currency beside it. */
const BARE = new RegExp(
  `(?<![\\d.,:/\\p{Sc}+-]\\s?)(${NUMBER})(?!\\s?(?:%|[:/]\\d|${CURRENCY.replaceAll("(?<!\\p{L})", "")}))`,
  "gu",
);

const PERCENT = new RegExp(
  `(?<![\\d.,])(${NUMBER})\\s{0,2}-?\\s?(?:%|٪|${amountSource("percent")})(?! ${amountSource("certain")})`,
  "gu",
);
const PERCENT_WORD = new RegExp(`(?<=[\\p{L}\\s-])${amountSource("percent")}`, "gu");
const PERCENT_BEFORE = new RegExp(
  `(?:${amountSource("percentOf")}\\s?(?=(?:\\d|[一二三四五六七八九十]|[a-z]{2,12}))|%\\s?(?=\\d))(\\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z]{2,12})`,
  "gu",
);
const OFF = new RegExp(
  `(?<![\\d.,])(${NUMBER})(${TIMES_WORD})\\s?(?:\\p{Sc}|eur|usd)?\\s?${amountSource("off", "reduction")}`,
  "gu",
);
const OFF_WORD = new RegExp(`(?<=\\p{L}\\s)${amountSource("off")}`, "gu");

/** Words of a discount, whatever its size. */
const DISCOUNT_WORDS = promisePattern("discount");

/** Discounts and percentages in a text. */
export const discounts = remembered(readDiscounts);

function readDiscounts({ folded }: Plain): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (match: RegExpExecArray, keys: readonly string[], shown = match[0]) =>
    facts.push({ rule: "discount", keys, shown: shown.trim(), at: match.index });
  for (const match of matches(folded, PERCENT)) {
    add(
      match,
      valuesOf(match[1] ?? "").map((value) => `percent:${value}`),
    );
  }
  for (const match of matches(folded, PERCENT_WORD)) {
    const before = folded.slice(Math.max(0, match.index - 80), match.index);
    const value = /[\p{L}-]\s{0,2}$/u.test(before)
      ? spelledNumber(wordsAt(before, "end"), "end")
      : null;
    if (value !== null) add(match, [`percent:${value}`], `${before.slice(-20)}${match[0]}`);
  }
  for (const match of matches(folded, PERCENT_BEFORE)) {
    const number = match[1] ?? "";
    const value = /^\d/.test(number) ? Number(number) : spelledNumber([number], "end");
    if (value !== null) add(match, [`percent:${value}`]);
  }
  for (const match of matches(folded, OFF)) {
    add(
      match,
      valuesOf(match[1] ?? "", match[2]).flatMap((value) => [`percent:${value}`, `off:${value}`]),
    );
  }
  for (const match of matches(folded, OFF_WORD)) {
    const before = folded.slice(Math.max(0, match.index - 80), match.index);
    const value = spelledNumber(wordsAt(before, "end"), "end");
    if (value !== null && value > 1)
      add(match, [`percent:${value}`], `${before.slice(-20)}${match[0]}`);
  }
  for (const match of matches(folded, DISCOUNT_WORDS)) {
    if (NO_DISCOUNT.test(sentenceAt(folded, match.index))) continue;
    add(match, discountKeys(match[0]));
  }
  return facts;
}

/** Whoever gives a discount may call it by another word; half the price is a number. */
function discountKeys(found: string): string[] {
  if (HALF.test(found)) return ["percent:50", `discount:${found}`];
  return PLAIN_DISCOUNT.test(found) ? ["discount"] : [`discount:${found}`];
}

const HALF = new RegExp(amountSource("half"), "u");
const PLAIN_DISCOUNT = new RegExp(`^${amountSource("discount")}$`, "u");
/** To have none to give promises nothing. */
const NO_DISCOUNT = new RegExp(amountSource("noDiscount"), "u");
