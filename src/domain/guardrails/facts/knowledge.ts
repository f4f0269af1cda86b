import { type ClaimWords, claimWords } from "../../../language/claim-words.ts";
import { amountSource } from "../../../language/fact-words.ts";
import { LOCALES } from "../../../language/locales/index.ts";
import { promiseSource } from "../../../language/patterns.ts";
import type { GuardrailInput } from "../guardrail.ts";
import { clausesOf, type MailParts, mailParts, type Sentence, sentencesOf } from "../mail-parts.ts";
import { type Plain, plain } from "../plain.ts";
import { type Duration, durations } from "../times/durations.ts";
import { discounts, prices } from "./amounts.ts";
import { type Count, counts, limitsOf } from "./counts.ts";
import { amountsOf, type KnownPercent, type KnownPrice, plainNumbers } from "./sums.ts";

/** A place in the playbook, or a sentence of a mail of ours, with what stands in it. */
export interface Item {
  /** As it stands. */
  text: string;
  folded: string;
  sentences: readonly ItemSentence[];
}

export interface ItemSentence {
  folded: string;
  amounts: readonly { value: number; codes: readonly string[] }[];
  percents: readonly number[];
  durations: readonly Duration[];
}

/** What the checks of claims know. */
export interface Knowledge {
  input: GuardrailInput;
  /** The answer, taken apart. */
  parts: MailParts;
  sentences: readonly Sentence[];
  /** The language of the answer, if it can be told. */
  language: string | null;
  /** The words of claims in the answer's language. */
  words: ClaimWords;
  /** The same in the playbook's. */
  ourWords: ClaimWords;
  /** What the playbook says. */
  items: readonly Item[];
  /** What we have said in mails of our own, folded. */
  said: string;
  /** The mails of the lead, folded, the newest last. */
  leads: readonly string[];
  /** How many of something the lead has. */
  theirs: readonly Count[];
}

const MAX_ITEMS = 600;
const MAX_LEAD_MAILS = 10;
const MAX_MAIL = 8_000;
/** Of a text, and of each place in the playbook, so much is looked at. */
const MAX_READ = 4_000;
const MAX_SENTENCES = 80;
const MAX_IN_SENTENCE = 20;
const MAX_PRICES = 200;

/**
 * Puts together what the checks of claims know.
 *
 * @param items of the playbook
 * @param said what we have said in mails of our own
 */
export function knowledgeOf(
  input: GuardrailInput,
  form: Plain,
  items: readonly string[],
  said: readonly string[],
  leads: readonly string[],
): Knowledge {
  // A longer text is held for that.
  const parts = mailParts(form.clean.slice(0, MAX_READ));
  const ours = languageOf(items.slice(0, 40).join("\n"), input, null);
  const language = languageOf(parts.body, input, ours);
  const mails = [...new Set(leads)].filter((text) => text.trim() !== "").slice(-MAX_LEAD_MAILS);
  const theirs = mails.map((text) => plain(text, MAX_MAIL).folded);
  return {
    input,
    parts,
    sentences: sentencesOf(parts.body).slice(0, MAX_SENTENCES),
    language,
    words: claimWords(codesOf(language)),
    ourWords: claimWords(codesOf(ours)),
    items: itemsOf(items),
    said: plain(said.join("\n"), 40_000).folded,
    leads: theirs,
    theirs: theirs.flatMap(counts),
  };
}

const CODES = new Set(LOCALES.map(({ code }) => code));

/** Those whose words count; where the language can't be told, those of most mails. */
function codesOf(language: string | null): string[] {
  return language !== null && CODES.has(language) ? [language] : ["en"];
}

/** @param likely the one that a short text may be in, too */
function languageOf(
  text: string,
  { detect }: GuardrailInput,
  likely: string | null,
): string | null {
  const guess = detect(text);
  if (guess === null || guess.sure || likely === null) return guess?.language ?? likely;
  const fit = (guess.scores[likely] ?? 0) / (guess.scores[guess.language] ?? 1);
  return fit >= LIKELY ? likely : guess.language;
}

const LIKELY = 0.8;

let last: { items: readonly string[]; read: readonly Item[] } | null = null;

/** The playbook is the same from one text to the next. */
function itemsOf(items: readonly string[]): readonly Item[] {
  if (last?.items === items) return last.read;
  const read = items.slice(0, MAX_ITEMS).map((text) => {
    const { clean, folded } = plain(text, MAX_READ);
    const sentences = sentencesOf(clean)
      .slice(0, MAX_SENTENCES)
      .map((sentence) => {
        const form = { clean: sentence.text, folded: sentence.folded };
        return {
          folded: sentence.folded,
          amounts: amountsOf(prices(form).flatMap(({ keys }) => keys)).slice(0, MAX_IN_SENTENCE),
          percents: percentsOf(form).slice(0, MAX_IN_SENTENCE),
          durations: durations(sentence.folded).slice(0, MAX_IN_SENTENCE),
        };
      });
    return { text: clean, folded, sentences };
  });
  last = { items, read };
  return read;
}

/** The percentages of a text, of a hundred. */
export function percentsOf(form: Plain): number[] {
  const keys = discounts(form).flatMap(({ keys }) => keys);
  return [
    ...new Set(keys.filter((key) => key.startsWith("percent:")).map((key) => Number(key.slice(8)))),
  ];
}

const ONCE =
  /(?<!\p{L})(?:once|one-time|one-off|one time|setup|set-up|per day|a day|einmal\p{L}*|einrichtung\p{L}*|pro tag|am tag|unique\p{L}*|une (?:seule )?fois|mise en service|par jour|eenmalig\p{L}*|per dag|unic\p{L}+|una (?:sola )?(?:vez|volta)|alta|jednoraz\p{L}+|unica|engang\p{L}*|初期)/u;

const FURTHER =
  /(?<!\p{L})(?:additional|further|extra|each more|every more|zusatzlich\p{L}*|weitere[nrs]?|supplementaire\p{L}*|additionnel\p{L}*|bijkomend\p{L}*|extra|adicional\p{L}*|ulterior\p{L}*|aggiuntiv\p{L}*|dodatkow\p{L}*|kazd\p{L}+ kolejn\p{L}+)(?!\p{L})/u;

/** The prices that sums are made of. */
export function knownPrices({ items, said }: Pick<Knowledge, "items" | "said">): KnownPrice[] {
  const found = items.flatMap(({ sentences }, item) =>
    sentences.flatMap(({ folded, amounts }) =>
      amounts.map(({ value, codes }) => ({
        value,
        codes,
        isOnce: ONCE.test(folded),
        isFurther: FURTHER.test(folded),
        item,
      })),
    ),
  );
  const ours = amountsOf(prices({ clean: said, folded: said }).flatMap(({ keys }) => keys));
  return [
    ...found,
    ...ours.map((each) => ({
      ...each,
      isOnce: false,
      isFurther: false,
      item: -1,
    })),
  ]
    .filter(({ value }) => value > 0)
    .slice(0, MAX_PRICES);
}

const ON_TOP =
  /(?<!\p{L})(?:higher|more|surcharge|on top|extra|plus|dearer|mehr|hoher|teurer|aufschlag|aufpreis|zuschlag|supplement|plus cher|majoration|hoger|duurder|toeslag|meer|recargo|mas caro|supplemento|wyzsz\p{L}+|drozej)(?!\p{L})/u;

/** The percentages that sums may be made with. */
export function knownPercents({ items }: Pick<Knowledge, "items">): KnownPercent[] {
  return items.flatMap(({ sentences }) =>
    sentences.flatMap(({ folded, percents }) => {
      const isOnTop = ON_TOP.test(folded);
      const isOff = saysOff(folded);
      const least = limitsOf(folded).find((limit) => limit.least !== null)?.least ?? null;
      // What tells how something went is no percentage of a price.
      if (!isOnTop && !isOff) return [];
      const signs =
        isOnTop === isOff ? ([-1, 1] as const) : isOff ? ([-1] as const) : ([1] as const);
      return percents.map((share) => ({ share, signs, least }));
    }),
  );
}

const OFF = new RegExp(
  `${promiseSource("discount")}|\\d ?% ?(?:off|less|cheaper)|${amountSource("off")}|(?<!\\p{L})(?:less|cheaper|lower|save|saving|saves|weniger|gunstiger|billiger|spar\\p{L}*|moins|goedkoper|minder|korting|menos|ahorr\\p{L}*|meno|risparmi\\p{L}*|taniej|mniej)(?!\\p{L})`,
  "u",
);

/** Whether the words of a percentage make a discount of it. */
export function saysOff(folded: string): boolean {
  return OFF.test(folded);
}

/** Numbers that may count something in a sum: of the lead's mails, of the answer, and least ones. */
export function countingNumbers({ leads, sentences, items, theirs }: Knowledge): number[] {
  const answer = sentences.map(({ folded }) => folded).join("\n");
  return [
    ...theirs.map(({ value }) => value),
    ...counts(answer).map(({ value }) => value),
    ...plainNumbers(answer),
    // `in five years`, `for six months`
    ...[answer, ...leads].flatMap((text) =>
      durations(text).flatMap((each) =>
        each.in === "month"
          ? [each.to, ...(each.to % 12 === 0 ? [each.to / 12] : [])]
          : [each.in === "minute" ? each.to / 60 : each.to],
      ),
    ),
    ...leads.flatMap(plainNumbers),
    ...items.flatMap(({ folded, sentences: all }) =>
      all.some(({ amounts }) => amounts.length > 0) ? counts(folded).map(({ value }) => value) : [],
    ),
  ];
}

/** The part of a sentence around a place in it, between commas. */
export function clauseAt(folded: string, shown: string): string {
  return clausesOf(folded).find((clause) => clause.includes(shown)) ?? folded;
}
