import { promiseSource } from "../../../language/patterns.ts";
import { prices } from "../facts/amounts.ts";
import { limitsOf } from "../facts/counts.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { named, type Subject, subjectsOf } from "../facts/subjects.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { clausesOf } from "../mail-parts.ts";
import { denies } from "./denials.ts";

/** What is paid once at the start, in every language. */
const SETUP =
  /(?<!\p{L})(?:set-?up|onboarding|implementation|installation|einrichtung\p{L}*|einfuhrung\p{L}*|inbetriebnahme|mise en (?:place|service|route)|parametrage|inrichting|installatie|implementatie|opzet|instelling|puesta en marcha|implantacion|configura\p{L}+|instalacion|instala\p{L}+|attivazione|messa in servizio|installazione|avviamento|implementa\p{L}+|wdrozeni\p{L}*|konfiguracj\p{L}*|instalacj\p{L}*|uruchomieni\p{L}*|oppsett|opsaetning|installation\p{L}*)(?!\p{L})/u;
const INCLUDED = new RegExp(
  `(?<!\\p{L})(?:includ\\p{L}*|enthalten|inbegriffen|inklusive|inkludiert|dabei|compris\\p{L}*|inclus\\p{L}*|inbegrepen|inclusief|inclui\\p{L}*|inclus[oai]|compres[oaie]|wliczon\\p{L}*|w cenie|zawart\\p{L}*|ingar|ingår|free|part of|no extra|gratis|kostenlos|gratuit\\p{L}*|offert\\p{L}*|bezplatn\\p{L}*)(?!\\p{L})|${promiseSource("free")}`,
  "u",
);

/** That the setup is included, where the playbook has a price for it with that plan. */
export function includedGuardrails(known: Knowledge): Guardrail[] {
  const { sentences, words, items, theirs, input } = known;
  const subjects = subjectsOf(items);
  const priced = pricedWith(known, subjects);
  if (priced.length === 0) return [];
  return sentences.flatMap((sentence) => {
    const { text, folded } = sentence;
    if (/[?？]\s*$/u.test(text) || words.has("deferral", folded)) return [];
    const clause = clausesOf(folded).find((each) => SETUP.test(each) && INCLUDED.test(each));
    if (clause === undefined || prices({ clean: clause, folded: clause }).length > 0) return [];
    if (denies(clause, (each) => words.has("negation", each)) && !/free/u.test(clause)) return [];
    const here = [text, known.parts.body, input.leadText ?? ""]
      .map((each) => named(each, subjects))
      .find((each) => each.length > 0);
    const plans = here ?? priced.filter((plan) => !isBeyond(plan, theirs));
    // The other plan is named: it is its setup that is included.
    if (plans.length === 0 || !plans.every((plan) => priced.includes(plan))) return [];
    const detail = `the playbook has a price for it with ${quoted(plans[0]?.key ?? "")}`;
    return [{ rule: "promise" as const, detail, words: text }];
  });
}

/** The plans with which the setup is paid for. */
function pricedWith({ items }: Knowledge, subjects: readonly Subject[]): Subject[] {
  const clauses = items
    .filter(({ folded }) => SETUP.test(folded))
    .flatMap(({ text, sentences }) =>
      sentences.some(({ amounts }) => amounts.length > 0) ? text.split(/[,;]\s/u) : [],
    )
    .filter((clause) => prices({ clean: clause, folded: clause.toLowerCase() }).length > 0);
  return subjects.filter((subject) =>
    clauses.some((clause) => named(clause, subjects).includes(subject)),
  );
}

/** Whether the lead has more than a plan is for. */
function isBeyond({ clauses }: Subject, theirs: Knowledge["theirs"]): boolean {
  return clauses
    .flatMap(limitsOf)
    .some(
      ({ unit, most }) =>
        most !== null && theirs.some((each) => each.unit === unit && each.value > most),
    );
}
