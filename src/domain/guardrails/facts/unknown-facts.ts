import { promiseSource } from "../../../language/patterns.ts";
import { type Fact, type Guardrail, type GuardrailRule, quoted } from "../guardrail.ts";
import type { Sentence } from "../mail-parts.ts";
import { type Plain, sentenceAt } from "../plain.ts";
import { durations } from "../times/durations.ts";
import { differences, isConverted, zonesIn } from "../times/time-zones.ts";
import { prices } from "./amounts.ts";
import { impliedPercents } from "./implied.ts";
import {
  countingNumbers,
  type Knowledge,
  knownPercents,
  knownPrices,
  percentsOf,
} from "./knowledge.ts";
import { factsOf } from "./sources.ts";
import { amountsBeside, named, subjectsOf } from "./subjects.ts";
import { amountsOf, computedSum, type SumParts } from "./sums.ts";

/** What is called how, for people. */
const NAMES: Readonly<Partial<Record<GuardrailRule, string>>> = {
  price: "the price",
  discount: "the discount or percentage",
  date: "the date or time",
  link: "the link",
  phone: "the phone number",
  email_address: "the email address",
  payment: "the way to pay",
  promise: "the promise",
};

/** Repeating these after the lead is fine, and granting them is not. */
const GRANTED: readonly GuardrailRule[] = ["price", "discount", "promise"];

/** So many amounts of a text may be sums; of a longer one than may be sent, no more is read. */
const MAX_SUMS = 20;
const MAX_SPANNED = 8_000;

/** So many are told of each rule. */
const MAX_TOLD = 3;

/**
 * Facts that nobody gave us: neither we ourselves nor the lead. What the lead alone has named may be
 * spoken of; but to agree to a price, a discount or a promise of theirs is for a person. A sum, a time
 * in another place and a percentage that follow from what is known are known.
 */
export function unknownFacts(
  text: Plain,
  ours: ReadonlySet<string>,
  leads: ReadonlySet<string>,
  known: Knowledge,
): Guardrail[] {
  const guardrails: Guardrail[] = [];
  const told = new Map<GuardrailRule, number>();
  const seen = new Set<string>();
  const follows = followsFrom(text, known, ours);
  const problems = factsOf(text).flatMap((fact) => {
    const detail = problemOf(fact, text, ours, leads, follows);
    return detail === null ? [] : [{ fact, detail }];
  });
  const places = longest(problems.map(({ fact }) => fact));
  for (const { fact, detail } of problems) {
    const count = told.get(fact.rule) ?? 0;
    if (count >= MAX_TOLD || seen.has(detail) || !places.has(fact)) continue;
    seen.add(detail);
    told.set(fact.rule, count + 1);
    guardrails.push({ rule: fact.rule, detail, words: fact.shown });
  }
  return guardrails;
}

/** A place of the text is told once: with the longest words, and a price with its currency. */
function longest(facts: readonly Fact[]): ReadonlySet<Fact> {
  const kept = new Set<Fact>();
  for (const fact of facts.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const isTold = [...kept].some(
      ({ rule, at, shown }) =>
        rule === fact.rule && at < fact.at + fact.shown.length && fact.at < at + shown.length,
    );
    if (!isTold) kept.add(fact);
  }
  return kept;
}

/** Prices stay in the order in which they are read: those with a currency come first. */
function lengthOf({ rule, shown }: Fact): number {
  return rule === "price" ? 0 : shown.length;
}

function problemOf(
  fact: Fact,
  text: Plain,
  ours: ReadonlySet<string>,
  leads: ReadonlySet<string>,
  follows: (fact: Fact) => boolean,
): string | null {
  const { rule, keys, shown, at } = fact;
  if (keys.some((key) => ours.has(key)) || follows(fact)) return null;
  const what = `${NAMES[rule] ?? "what"} ${quoted(shown)}`;
  if (!keys.some((key) => leads.has(key))) {
    return `${what} stands neither in the playbook nor in the lead's mail`;
  }
  if (!GRANTED.includes(rule) || !GRANTING.test(around(text.folded, at))) return null;
  return `it agrees to ${what.replace(/^the /, "the lead's own ")}, which the playbook does not have`;
}

/** Whether a fact follows from what is known; what that needs is put together where it is first asked. */
function followsFrom(
  text: Plain,
  known: Knowledge,
  ours: ReadonlySet<string>,
): (fact: Fact) => boolean {
  let sums: ((fact: Fact) => string | null) | null = null;
  let percents: ReadonlySet<number> | null = null;
  let shifts: ReadonlySet<number> | null = null;
  let asked = 0;
  const spans = durations(text.folded.slice(0, MAX_SPANNED));
  return (fact) => {
    const { rule, keys, at, shown } = fact;
    if (rule === "price") {
      asked += 1;
      if (asked > MAX_SUMS) return false;
      sums ??= sumsOf(text, known);
      return sums(fact) !== null;
    }
    if (rule === "discount") {
      percents ??= impliedPercents(known);
      return keys.some((key) => key.startsWith("percent:") && percents?.has(Number(key.slice(8))));
    }
    // Terms are looked at by themselves: the word alone is none.
    if (keys.includes("promise:contract")) {
      return known.items.some(({ folded }) =>
        (["term", "noTerm", "notice"] as const).some((each) => known.ourWords.has(each, folded)),
      );
    }
    if (rule !== "date") return false;
    // Lengths of time are looked at by themselves: `in two weeks`, `the 30-day trial`.
    if (
      keys.every((key) => /^(?:within|date):/.test(key)) &&
      spans.some(({ start, end }) => start < at + shown.length && end > at)
    ) {
      return true;
    }
    // `paid for a year`, in languages that say `in a year` for it.
    if (!/\d/.test(shown) && keys.every((key) => /^within:1-(?:year|month)$/.test(key))) {
      return (
        prices({ clean: "", folded: sentenceAt(text.folded, at) }).length > 0 ||
        known.words.has("yearly", shown)
      );
    }
    if (!keys.some((key) => key.startsWith("time:"))) return false;
    shifts ??= differences(
      zonesIn([text.folded, ...known.items.map((item) => item.folded), ...known.leads].join("\n")),
    );
    return keys.some((key) => isConverted(key, ours, shifts ?? new Set()));
  };
}

function sumsOf(text: Plain, known: Knowledge): (fact: Fact) => string | null {
  const all = knownPrices(known);
  const percents = knownPercents(known);
  const freeMonths = known.items.flatMap(({ folded, sentences }) =>
    FREE.test(folded)
      ? sentences
          .flatMap((each) => each.durations)
          .flatMap((each) => (each.in === "month" && each.to < 12 ? [each.to] : []))
      : [],
  );
  const parts = { prices: all, counts: countingNumbers(known), percents, freeMonths };
  const shown = prices(text)
    .slice(0, MAX_SUMS)
    .flatMap(({ keys }) => amountsOf(keys).map(({ value }) => value));
  return (fact) => {
    const sentence = known.sentences.find(({ folded }) => folded.includes(fact.shown));
    const beside = sentence === undefined ? null : amountsBeside(sentence, fact.shown, known);
    const usable =
      beside === null ? all : all.filter(({ value, isOnce }) => isOnce || beside.has(value));
    for (const { value, codes } of amountsOf(fact.keys)) {
      const others = shown.filter((amount) => amount !== value);
      const named = sentence === undefined ? [] : percentsOf(formOf(sentence));
      const own: SumParts = { ...parts, prices: usable, named };
      const sum = computedSum(value, codes, own, others);
      if (sum !== null) return sum;
      const difference = sentence === undefined ? null : differenceOf(value, sentence, known);
      if (difference !== null) return difference;
    }
    return null;
  };
}

const COMPARED =
  /(?<!\p{L})(?:more|less|difference|differs?|gap|between|extra|dearer|cheaper|higher|lower|upgrad\p{L}*|mehr|weniger|unterschied\p{L}*|differenz|mehrpreis|teurer|hoher|gunstiger|billiger|unterscheid\p{L}*|ecart|plus|moins|verschil\p{L}*|meer|minder|duurder|goedkoper|diferenci\p{L}*|mas|menos|differenz\p{L}*|piu|meno|diferenca|mais|roznic\p{L}*|wiecej|mniej|drozs\p{L}*|drozej|tansz\p{L}*|taniej|skillnad\p{L}*|forskel\p{L}*|mer(?:e)?|dyrere|dyrare)(?!\p{L})/u;

/** How much more one plan costs than another, where the answer or the lead's mail names both. */
function differenceOf(value: number, { folded }: Sentence, known: Knowledge): string | null {
  if (!COMPARED.test(folded)) return null;
  const text = [known.parts.body, known.input.leadText ?? ""].join("\n");
  const here = named(text, subjectsOf(known.items));
  const amounts = here.map(({ clauses }) => {
    const rows = clauses.filter((clause) => clause.trim().startsWith("|"));
    const own = rows.length > 0 ? rows : clauses;
    return own.flatMap((clause) =>
      amountsOf(prices({ clean: clause, folded: clause }).flatMap(({ keys }) => keys)).map(
        (each) => each.value,
      ),
    );
  });
  for (const [at, ones] of amounts.entries()) {
    for (const others of amounts.slice(at + 1)) {
      for (const one of ones) {
        const other = others.find((each) => Math.abs(Math.abs(one - each) - value) < 0.005);
        if (other !== undefined) {
          return `${Math.max(one, other)} − ${Math.min(one, other)} = ${value}`;
        }
      }
    }
  }
  return null;
}

const formOf = ({ text, folded }: Sentence): Plain => ({ clean: text, folded });

const FREE =
  /(?<!\p{L})(?:free|geschenkt|gratis|kostenlos|offerts?|cadeau|gratuit\p{L}*|za darmo)(?!\p{L})/u;

/** The sums of a text that follow from known prices, for people: `290 × 12 = 3480`. */
export function sumsIn(
  text: Plain,
  ours: ReadonlySet<string>,
  known: Knowledge,
): { words: string; sum: string }[] {
  const sums = sumsOf(text, known);
  return prices(text).flatMap((fact) => {
    if (fact.keys.some((key) => ours.has(key))) return [];
    const sum = sums(fact);
    return sum === null ? [] : [{ words: fact.shown, sum }];
  });
}

/** The sentence, and a short one before it: `Yes! 20 % it is.` */
function around(folded: string, at: number): string {
  return `${folded.slice(Math.max(0, at - 40), at)} ${sentenceAt(folded, at)}`;
}

const GRANTING = new RegExp(promiseSource("granting"), "u");
