import { fold } from "../../../../language/fold.ts";
import type { Knowledge } from "../../facts/knowledge.ts";
import { named, type Subject, subjectsOf } from "../../facts/subjects.ts";
import { type Guardrail, quoted } from "../../guardrail.ts";
import { clausesOf, type Sentence } from "../../mail-parts.ts";
import { denies } from "../denials.ts";
import { amountsIn, conditionHeld } from "./condition.ts";

/** What a row of a dearer plan has, said of a cheaper one. */
export function featureGuardrails(sentence: Sentence, known: Knowledge): Guardrail[] {
  if (/[?？]\s*$/u.test(sentence.text)) return [];
  if (denies(sentence.folded, (text) => known.words.has("negation", text))) return [];
  const plans = subjectsOf(known.items).filter(({ items }) =>
    items.some(({ folded }) => folded.trim().startsWith("|")),
  );
  const here = named(sentence.text, plans);
  const isAll = ALL_PLANS.test(sentence.folded) || areJoined(sentence.folded, here);
  const cheapest = [...plans].sort((a, b) => lowestOf(a) - lowestOf(b)).at(0);
  const plan = isAll ? cheapest : here[0];
  if (plan === undefined || (here.length > 1 && !isAll)) return [];
  const ownPrice = lowestOf(plan);
  const ownWords = wordsOf(plan.items.map(({ folded }) => folded).join(" "));
  const dearer = plans.filter((each) => each !== plan && lowestOf(each) > ownPrice);
  const foreignWords = new Set(
    dearer.flatMap(({ clauses, items }) => {
      const rows = items.filter(({ folded }) => folded.trim().startsWith("|"));
      return [...wordsOf([...clauses, ...rows.map(({ folded }) => folded)].join(" "))];
    }),
  );
  if (foreignWords.has("sign-on") || foreignWords.has("saml")) foreignWords.add("sso");
  const found = [...sentence.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)]
    .map(([word]) => word)
    .filter(
      (word) => foreignWords.has(fold(word)) && !ownWords.has(fold(word)) && !isPlan(word, plans),
    );
  const clause =
    clausesOf(sentence.folded).find((each) => each.includes(plan.key)) ?? sentence.folded;
  const dearerWords = wordsOf(
    dearer
      .flatMap(({ items }) => items.filter(({ folded }) => folded.trim().startsWith("|")))
      .map(({ folded }) => folded)
      .join(" "),
  );
  const dearerForms = new Set([...dearerWords].map(canonical));
  const ownForms = new Set([...ownWords].map(canonical));
  const [feature] = HAS.test(clause)
    ? (clause.match(/\p{L}[\p{L}-]{3,}/gu) ?? []).filter(
        (word) =>
          dearerForms.has(canonical(word)) &&
          !ownForms.has(canonical(word)) &&
          !isPlan(word, plans),
      )
    : [];
  if (feature !== undefined) found.push(feature);
  const isSure =
    feature !== undefined ||
    found.some((word) => /^\p{Lu}{2,}/u.test(word)) ||
    new Set(found.map(fold)).size >= 2;
  if (!isSure) return [];
  return [conditionHeld(`${quoted(found.join(" "))} is not in ${quoted(plan.key)}`, sentence.text)];
}

const ALL_PLANS =
  /(?<!\p{L})(?:(?:both|all|every|each|either|any)(?: of (?:the|our))?(?: (?:two|our|the))? (?:plans?|packages?|editions?|tiers?|versions?)|(?:beiden?|allen?|jedem|jeder) (?:unseren? )?(?:planen?|tarifen?|paketen?|varianten?|editionen?|versionen?)|(?:les deux|tous les|tous nos|chaque) (?:plans?|forfaits?|formules?|offres?)|toutes (?:les|nos) (?:formules|offres)|(?:beide|alle|elk) (?:plannen|pakketten|abonnementen|versies|pakket)|(?:ambos|todos los|los dos) (?:planes|paquetes)|(?:entrambi i|tutti i|ambedue i) (?:piani|pacchetti)|(?:ambos os|todos os|os dois) (?:planos|pacotes)|(?:obu|oba|wszystkich|kazdym) (?:plan\p{L}*|pakiet\p{L}*))(?!\p{L})/u;

/** `Team and Business` */
function areJoined(folded: string, here: readonly Subject[]): boolean {
  const keys = here.map(({ key }) => key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  if (here.length < 2) return false;
  return new RegExp(
    `(?<!\\p{L})(?:${keys}) (?:and|und|et|en|y|e|i|as well as|sowie|wie auch|&|or|oder|ou|of|o|lub) (?:in |with |mit |bei )?(?:${keys})(?!\\p{L}| (?:is|are|costs?|kostet|kosten|coute\\p{L}*))`,
    "u",
  ).test(folded);
}

/** That a plan has something. */
const HAS =
  /(?<!\p{L})(?:includ\p{L}*|has|have|comes? with|part of|also in|offers?|get|gets|support|service|enthalt\p{L}*|enthalten|hat|haben|dabei|bietet|inbegriffen|umfasst|inklusive|compris\p{L}*|inclus\p{L}*|comprend|inclut|avez|assistance|inbegrepen|bevat|zit|krijgt?|heb(?:t|ben)?|ondersteuning|inclui\p{L}*|incluye|tiene|soporte|ofrece|include|compres[oaie]|ha|assistenza|suporte|tem|zawiera\p{L}*|ma|maja|wsparci\p{L}*|obejmuje)(?!\p{L})/u;

/** A word of features in one form for several languages. */
function canonical(word: string): string {
  if (/^(?:phone|tele(?:f|ph)\p{L}*|hotline)$/u.test(word)) return "phone";
  if (/^(?:schnittstelle\p{L}*|koppeling\p{L}*)$/u.test(word)) return "interface";
  return word
    .replace(/k/gu, "c")
    .replace(/(?:eurs?|ors?|oren|ores|ori|en|es|s|e)$/u, "")
    .slice(0, 8);
}

function isPlan(word: string, plans: readonly Subject[]): boolean {
  return plans.some(({ key }) => key.split(" ").includes(fold(word)));
}

function lowestOf({ clauses }: Subject): number {
  return Math.min(
    ...clauses.flatMap(amountsIn).map(({ value }) => value),
    Number.POSITIVE_INFINITY,
  );
}

const SMALL_WORDS =
  /^(?:and|the|for|with|from|per|month|year|site|user|users|any|number|more|also|only|all|und|mit|fur|pro|monat|jahr|auch|nur|alle|par|mois|pour|avec|aussi|voor|met|maand|ook|por|mes|con|para|tambien|of|in|is|at|by|on|to|up|vat|net|netto)$/u;

function wordsOf(folded: string): Set<string> {
  return new Set(
    (folded.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []).filter(
      (word) => word.length > 1 && !SMALL_WORDS.test(word),
    ),
  );
}
