import { prices } from "../../facts/amounts.ts";
import { counts, type Limit, limitsOf } from "../../facts/counts.ts";
import type { Knowledge } from "../../facts/knowledge.ts";
import { named, subjectsOf } from "../../facts/subjects.ts";
import { amountsOf } from "../../facts/sums.ts";
import { type Guardrail, quoted } from "../../guardrail.ts";
import type { Sentence } from "../../mail-parts.ts";
import { amountsIn, conditionHeld, hasAmount, MAX_FACTS, newestCount } from "./condition.ts";

/** A price that begins at 100 people, or ends at 2.000 m². */
export function priceLimitGuardrails(sentence: Sentence, known: Knowledge): Guardrail[] {
  if (/[?？]\s*$/u.test(sentence.text)) return [];
  const form = { clean: sentence.text, folded: sentence.folded };
  return prices(form)
    .slice(0, MAX_FACTS)
    .flatMap(({ keys, shown }) => {
      const [amount] = amountsOf(keys);
      if (amount === undefined) return [];
      const places = known.items.flatMap(({ folded, sentences }) =>
        sentences.some(({ amounts }) => amounts.some(({ value }) => value === amount.value))
          ? [limitsBeside(folded, amount.value)]
          : [],
      );
      if (places.length === 0) return [];
      const problems = places.map((limits) => brokenLimit(limits, sentence, known));
      const [first] = problems;
      if (problems.includes(null) || first === null || first === undefined) return [];
      return [conditionHeld(`${quoted(shown)} is ${first}`, shown)];
    });
}

/** Of the part of a row that has the price; where it has none, of the parts without a price. */
function limitsBeside(item: string, value: number): Limit[] {
  const parts = item.split(/\||;\s|\.\s/u);
  const own = parts.filter((part) => hasAmount(part, value));
  const limits = own.flatMap(limitsOf);
  if (limits.length > 0 || !item.trim().startsWith("|")) return limits;
  return parts.filter((part) => amountsIn(part).length === 0).flatMap(limitsOf);
}

/** What a limit says, in words, where the lead is beyond it; null where they are not, or it is named. */
function brokenLimit(
  limits: readonly Limit[],
  sentence: Sentence,
  known: Knowledge,
): string | null {
  for (const { unit, least, most } of limits) {
    const here = counts(sentence.folded).filter((each) => each.unit === unit);
    const isNamed = [least, most].some(
      (each) => each !== null && namesNumber(sentence.folded, each),
    );
    const said = here.filter(({ value }) => value !== 1).at(-1)?.value;
    const theirs = isNamed ? null : (said ?? newestCount(known.theirs, unit));
    if (theirs === null) continue;
    if (least !== null && theirs < least) return `for ${least} and more, and they have ${theirs}`;
    if (most !== null && theirs > most) return `for up to ${most}, and they have ${theirs}`;
  }
  return null;
}

/** In digits, with or without groups. */
function namesNumber(folded: string, value: number): boolean {
  return [...folded.matchAll(/\d{1,3}(?:[., ]\d{3})+(?!\d)|\d+/gu)].some(
    ([found]) => Number(found.replace(/[., ]/gu, "")) === value,
  );
}

/** A plan that ends where the lead begins. */
export function planLimitGuardrails(sentence: Sentence, known: Knowledge): Guardrail[] {
  if (known.words.has("negation", sentence.folded) || /[?？]/u.test(sentence.text)) return [];
  const subjects = subjectsOf(known.items);
  const here = named(sentence.text, subjects);
  const [plan] = here;
  if (plan === undefined || here.length > 1) return [];
  if (limitsOf(sentence.folded).some(({ most }) => most !== null)) return [];
  return plan.clauses.flatMap((clause) =>
    limitsOf(clause).flatMap(({ unit, most }) => {
      if (most === null || named(clause, subjects).length > 1) return [];
      const said = counts(sentence.folded).filter((each) => each.unit === unit);
      const theirs = said.at(-1)?.value ?? newestCount(known.theirs, unit);
      if (theirs === null || theirs <= most) return [];
      return [
        conditionHeld(
          `${quoted(plan.key)} is for up to ${most}, and they have ${theirs}`,
          sentence.text,
        ),
      ];
    }),
  );
}

/** An offer to somebody below what is asked for: `It is not for warehouses with fewer than 3 docks` */
export function leastGuardrails(known: Knowledge): Guardrail[] {
  const answer = known.sentences.map(({ folded }) => folded).join("\n");
  if (known.words.has("negation", answer)) return [];
  const subjects = subjectsOf(known.items);
  const offers = known.sentences.find(
    ({ text, folded }) =>
      prices({ clean: text, folded }).length > 0 ||
      named(text, subjects).length > 0 ||
      known.words.has("agrees", folded),
  );
  if (offers === undefined) return [];
  return known.items.flatMap(({ sentences }) =>
    sentences.flatMap(({ folded, amounts }) => {
      if (amounts.length > 0 || !known.ourWords.has("negation", folded)) return [];
      return limitsOf(folded).flatMap(({ unit, most, isBelow }) => {
        if (isBelow !== true) return [];
        const theirs = newestCount(known.theirs, unit);
        if (most === null || theirs === null || theirs > most) return [];
        return [
          conditionHeld(
            `the playbook says that it is not for ${most} and fewer, and they have ${theirs}`,
            offers.text,
          ),
        ];
      });
    }),
  );
}
