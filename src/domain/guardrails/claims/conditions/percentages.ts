import { claimWords } from "../../../../language/claim-words.ts";
import { fold } from "../../../../language/fold.ts";
import { LOCALES } from "../../../../language/locales/index.ts";
import { numberOfWords } from "../../../../language/numbers/words.ts";
import { discounts } from "../../facts/amounts.ts";
import { counts, limitsOf } from "../../facts/counts.ts";
import { clauseAt, type Knowledge, saysOff } from "../../facts/knowledge.ts";
import { type Guardrail, quoted } from "../../guardrail.ts";
import type { Sentence } from "../../mail-parts.ts";
import { isUnitOfTime, NO_NUMBERS } from "../../times/durations.ts";
import { conditionHeld, MAX_FACTS, newestCount } from "./condition.ts";

const ALL = claimWords(LOCALES.map(({ code }) => code));

/** A percentage of the playbook, said where what it is for is neither named in the answer nor known of the lead. */
export function percentGuardrails(sentence: Sentence, known: Knowledge): Guardrail[] {
  const form = { clean: sentence.text, folded: sentence.folded };
  const found = new Map<number, string>();
  for (const { keys, shown } of discounts(form).slice(0, MAX_FACTS)) {
    for (const key of keys) if (key.startsWith("percent:")) found.set(Number(key.slice(8)), shown);
  }
  return [...found].flatMap(([percent, shown]) => {
    const sources = known.items.flatMap(({ sentences }) =>
      sentences.filter(({ percents }) => percents.includes(percent)),
    );
    if (sources.length === 0) return [];
    const clause = clauseAt(sentence.folded, shown);
    if (saysOff(clause) && !sources.some(({ folded }) => saysOff(folded))) {
      return [conditionHeld(`the playbook has ${quoted(shown)}, and not as a discount`, shown)];
    }
    const missing = sources.map(({ folded }) => missingCondition(folded, percent, sentence, known));
    const [first] = missing;
    if (missing.includes(null) || first === null || first === undefined) return [];
    return [
      conditionHeld(
        `${quoted(shown)} is ${first}: that is neither named nor known of the lead`,
        shown,
      ),
    ];
  });
}

const PER_MONTH =
  /(?:per|a|an|each|every|\/|pro|im|je|par|al|por|na|za|and|und|et|en|e|i)\s?(?:month|monat|mois|maand|mes|mese|miesi\p{L}*)(?:\s|[.,;:]|$)/gu;

/** What a sentence of the playbook asks for besides, in words; null where that is named or met. */
function missingCondition(
  source: string,
  percent: number,
  sentence: Sentence,
  known: Knowledge,
): string | null {
  const answer = known.sentences.map(({ folded }) => folded).join("\n");
  const newest = known.leads.at(-1) ?? "";
  for (const { unit, least } of limitsOf(source)) {
    if (least === null || least < 2) continue;
    const here = counts(sentence.folded).filter((each) => each.unit === unit);
    const named = here.length > 0 ? here : counts(answer).filter((each) => each.unit === unit);
    const told = `for ${least} and more`;
    if (named.length > 0) {
      if (!named.some(({ value }) => value >= least)) return told;
      continue;
    }
    if (namesCount(sentence.folded, least)) continue;
    const theirs = newestCount(known.theirs, unit);
    if (theirs === null || theirs < least) return told;
  }
  const isMonthly = known.ourWords.has("monthly", source.replace(PER_MONTH, " "));
  const isYearly = known.ourWords.has("yearly", source);
  if (isMonthly !== isYearly) {
    const concept = isMonthly ? "monthly" : "yearly";
    const texts = [answer, newest].map((text) => text.replace(PER_MONTH, " "));
    if (!known.words.has(concept, texts[0] ?? "") && !ALL.has(concept, texts[1] ?? "")) {
      return isMonthly ? "for monthly payment" : "for yearly payment";
    }
  }
  const audience = audienceOf(source, percent);
  if (audience !== null) {
    const stem = audience.replace(/(?:ies|e?s|en|e)$/u, "").slice(0, 7);
    const told = [answer, ...known.leads].join("\n");
    if (!told.includes(stem)) return `for ${audience}`;
  }
  return null;
}

/** Where it stands with no word for what is counted: `from the third one on`, `three or more`. */
function namesCount(folded: string, value: number): boolean {
  const words = folded.match(/\d+(?:\.(?=\s\p{Ll})|\p{L}{1,4}(?!\p{L}))?|\p{L}+|%/gu) ?? [];
  return words.some((word, at) => {
    if (orderOf(word) === value) return true;
    const told = /^\d+$/.test(word) ? Number(word) : spelled(word);
    const next = words[at + 1] ?? "";
    return (
      told === value && !isUnitOfTime(next) && !/^(?:%|pro[cz]|per|pour|por|euro?|usd)/u.test(next)
    );
  });
}

const spelled = (word: string): number | null =>
  NO_NUMBERS.has(word) ? null : numberOfWords(word);

/** Of `third` and `3rd`. */
function orderOf(word: string): number | null {
  const digits = /^(\d{1,3})(?:\.|st|nd|rd|th|e|er|eme|de|a|o)$/u.exec(word)?.[1];
  return digits === undefined ? (ORDERS.get(word) ?? null) : Number(digits);
}

const ORDERS = new Map(
  [
    ...LOCALES.flatMap(({ numbers }) =>
      (numbers.ordinals ?? []).map((words, at) => [words, at + 1] as const),
    ),
    [
      "third, dritte, dritter, troisième, derde, tercer, tercero, tercera, terzo, terza, terceiro, terceira, trzeciej, trzeciego, trzecia, trzeci",
      3,
    ] as const,
    [
      "fourth, vierte, vierter, quatrième, vierde, cuarto, cuarta, quarto, quarta, czwartej, czwartego, czwarta",
      4,
    ] as const,
    [
      "fifth, fünfte, fünften, fünfter, cinquième, vijfde, quinto, quinta, piąty, piątej, piątego",
      5,
    ] as const,
    ["sixth, sechste, sechsten, sixième, zesde, sexto, sesto, szóstego", 6] as const,
    ["tenth, zehnte, zehnten, dixième, tiende, décimo, decimo, dziesiątego", 10] as const,
  ].flatMap(([words, value]) => words.split(", ").map((word) => [fold(word), value] as const)),
);

/** `20 % off for NONPROFITS` */
function audienceOf(source: string, percent: number): string | null {
  const after = source.slice(Math.max(0, source.indexOf(String(percent))));
  const noun = (FOR.exec(after) ?? GETS.exec(source))?.[1];
  if (noun === undefined || NO_AUDIENCE.test(noun)) return null;
  return ALL.has("site", noun) || ALL.has("user", noun) || ALL.has("dock", noun) ? null : noun;
}

const FOR =
  /(?<!\p{L})(?:for|fur|pour|voor|para|per|dla)\s+(?:all\s|registered\s|small\s)?(\p{L}{5,24})/u;
/** `Registered CHARITIES get 20 %` */
const GETS =
  /(?<!\p{L})(\p{L}{5,24})\s(?:gets?|receives?|bekommen|erhalten|zahlen nur|obtiennent|recoivent|beneficient|krijgen|ontvangen|reciben|tienen|ricevono|recebem|otrzymuj\p{L}*)(?!\p{L})/u;

const NO_AUDIENCE =
  /^(?:payment|paying|annual|yearly|monthly|month|months|years?|every|everyone|these|those|their|customers?|clients?|more|three|longer|contracts?|jahr\p{L}*|monat\p{L}*|alle\p{L}*|kunden|jede\p{L}*|zahlung\p{L}*|example|chaque|toute?s?|clientes?|klanten|orders?|bookings?|first|second)$/u;
