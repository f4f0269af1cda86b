import { fold, pattern } from "../../../language/fold.ts";
import { promisePattern } from "../../../language/patterns.ts";
import type { Fact } from "../guardrail.ts";
import { matches, type Plain, sentenceAt } from "../plain.ts";
import { NUMBER, spelledNumber, TIMES_WORD, valuesOf, wordsAt } from "./numbers.ts";

/** How currencies are written, folded; one sign may stand for several. */
const CURRENCIES: Readonly<Record<string, string>> = {
  EUR: "€ eur euro euros eurot евро євро 欧元 歐元 ユーロ 유로 يورو אירו",
  USD: "$ usd us$ dollar dollars bucks dolar dolares dólares dollari dolari dolarów доллар доллара долларов доларів долар 美元 美金 ドル 달러 دولار דולר",
  GBP: "£ gbp pound pounds quid sterling pfund livres libras sterline фунтов фунтів 英镑 ポンド",
  CHF: "chf franken francs sfr fr. frs",
  JPY: "¥ jpy yen 円 日元 иен єн",
  CNY: "¥ cny rmb yuan 元 人民币 块 юаней",
  SEK: "kr sek kronor kr. ",
  NOK: "kr nok kroner kr.",
  DKK: "kr dkk kroner kr.",
  PLN: "zł pln złotych złote zlotych",
  CZK: "kč czk korun",
  RUB: "₽ rub руб рублей рубля рубли rubles",
  UAH: "₴ uah грн гривень гривні гривен",
  INR: "₹ inr rs rupees",
  BRL: "r$ brl reais",
  TRY: "₺ tl lira",
  KRW: "₩ krw 원",
  ILS: "₪ nis shekel shekels שקל שקלים",
  AED: "aed dirham dirhams درهم",
  SAR: "sar riyal ريال",
  CAD: "cad c$",
  AUD: "aud a$",
  SGD: "sgd s$",
  HKD: "hkd hk$",
  NZD: "nzd",
  MXN: "mxn pesos",
  ZAR: "zar rand",
  BTC: "btc bitcoin bitcoins",
  ETH: "eth usdt usdc",
  cent: "cents ct pence",
};

const MEANT = new Map<string, string[]>();
for (const [code, forms] of Object.entries(CURRENCIES)) {
  for (const form of fold(forms).split(" ")) {
    if (form !== "") MEANT.set(form, [...(MEANT.get(form) ?? []), code]);
  }
}
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
/** A number that is a price by the words around it. */
const PER = new RegExp(
  `(?<![\\d.,:])(${NUMBER})(?:,-+|\\.-+)?(${TIMES_WORD})\\s?(?:/\\s?|(?:per|pro|par|por|al|a|an|je|im|im|w|в|за|на)\\s)(?:(?:month|mo|user|seat|year|yr|annum|head|employee|licen[sc]e|monat|jahr|nutzer|benutzer|platz|mois|an|utilisateur|mes|ano|usuario|usuário|mese|anno|utente|maand|jaar|gebruiker|månad|måned|ar|miesiac|rok|месяц|год|місяць|рік)(?!\\p{L}))`,
  "gu",
);
const COSTS = new RegExp(
  `${pattern("(?:\\b(?:prices?|pricing|costs?|fees?|charge[sd]?|only|just|pay|budget of|worth|rates?|kostet|kosten|preis\\p{L}*|gebühr|nur|zahlen|prix|tarifs?|coûte(?:nt|ra)?|coût|seulement|precios?|cuesta|cuestan|tarifas?|solo|costa|costano|prezzo|prezzi|prijs|kost|preços?|custa|custam|apenas|pris|priset|kostar|koster|cena|ceny|kosztuje|fiyat\\p{L}*)\\b|(?:цен[аыу]|стоимость|стоит|стоить|ціна|ціною|коштує|вартість|价格|價格|费用|售价|只要|価格|料金|費用|가격|السعر|מחיר))").source}[^.!?\\n\\d]{0,18}?(?<![\\d.,:])(${NUMBER})(?!\\s?(?:%|:\\d|-?\\s?(?:minutes?|mins?|min|hours?|days?|weeks?|months?|years?|minuten|stunden|tagen?|wochen|monaten?|jahren?|jours?|heures?|semaines?|mois|ans|dias|horas|semanas|meses|companies|people|questions?|fragen|steps?|times|emails?|lines?|words|sentences?|users?)(?!\\p{L})))`,
  "gu",
);

/** Prices and amounts of money in a text, in digits or spelled out. */
export function prices({ folded }: Plain): Fact[] {
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

const PERCENT_SIGN =
  "(?:%|٪|percent|per cent|pct|prozent|pour ?cents?|por ?ciento|per ?cento|por ?cento|procent|prosent|procenta|procentow|prosenttia|yuzde|процент\\p{L}*|відсот\\p{L}*|вiдсот\\p{L}*|відсот\\p{L}*|パーセント|퍼센트|프로|بالمئة|بالمائة|في المئة|אחוז\\p{L}*)";
const PERCENT = new RegExp(
  `(?<![\\d.,])(${NUMBER})\\s{0,2}-?\\s?${pattern(PERCENT_SIGN).source}(?! (?:agree|understand|sure|with you|behind|einverstanden|d'accord|de acuerdo|d'accordo|sicher))`,
  "gu",
);
const PERCENT_WORD = new RegExp(
  `(?<=[\\p{L}\\s-])${pattern(PERCENT_SIGN.replace("%|٪|", "")).source}`,
  "gu",
);
const YUZDE = /(?:yuzde|百分之|%)\s?(\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z]{2,12})/gu;
const OFF = new RegExp(
  `(?<![\\d.,])(${NUMBER})(${TIMES_WORD})\\s?(?:\\p{Sc}|euros?|dollars?|eur|usd)?\\s?(?:off\\b(?! (?:site|line|the (?:top|record)))|${pattern("(?:rabatt|nachlass|de (?:réduction|remise|rabais|descuento|desconto)|di sconto|korting|discount|zniżki|скидк|знижк)").source})`,
  "gu",
);

/** Words of a discount, whatever its size. */
const DISCOUNT_WORDS = promisePattern("discount");

/** Discounts and percentages in a text. */
export function discounts({ folded }: Plain): Fact[] {
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
  for (const match of matches(folded, YUZDE)) {
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

const HALF = pattern(
  "\\b(?:half|halbe\\p{L}*|hälfte|moitié|demi|mitad|metà|halve?|halva|metade|pół|połowę|puoleen|yarı|polovin\\p{L}*)\\b|полцены|половину|півціни|半|반값|نصف|חצי",
);
const PLAIN_DISCOUNT = pattern(
  "^(?:discount\\p{L}*|rabat\\p{L}*|preisnachlass\\p{L}*|nachlass|ermäßig\\p{L}*|remises?|réductions?|rabais|descuentos?|rebajas?|sconti?|sconto|korting\\p{L}*|descontos?|zniżk\\p{L}*|upust\\p{L}*|slev\\p{L}*|indirim\\p{L}*|alennus\\p{L}*|скидк\\p{L}*|скидок|знижк\\p{L}*|знижок|折扣|打折|优惠|優惠|割引|値引|할인|خصم|تخفيض|הנחה|הנחות)$",
);

const OFF_WORD = /(?<=\p{L}\s)off\b(?! (?:site|line|the (?:top|record)))/gu;
/** To have none to give promises nothing. */
const NO_DISCOUNT =
  /\b(?:can't|cannot|unable to|don't|not able to|nicht|keinen?|no puedo|pas) (?:\p{L}+ ){0,3}(?:offer|give|promise|discount|rabatt|anbieten|zusagen)\b/u;
