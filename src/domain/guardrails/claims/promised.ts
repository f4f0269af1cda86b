import type { Concept } from "../../../language/claim-words.ts";
import { amountSource } from "../../../language/fact-words.ts";
import { promiseSource } from "../../../language/patterns.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { denies } from "./denials.ts";

const PROMISED = ["waives", "builds", "halves"] as const satisfies readonly Concept[];
const MEAN: Readonly<Record<(typeof PROMISED)[number], string>> = {
  waives: "need not be paid for",
  builds: "will be made",
  halves: "is a part of the price",
};

/** What costs nothing: the playbook has to say it of the same thing. */
function freeGuardrails({ sentences, words, ourWords, items }: Knowledge): Guardrail[] {
  if (words !== ourWords) return [];
  const free: string[] = [];
  const priced: string[] = [];
  for (const item of items) {
    for (const { folded, amounts } of item.sentences) {
      if (amounts.length > 0) priced.push(folded);
      else if (FREE.test(folded)) free.push(folded);
    }
  }
  if (free.length === 0) return [];
  return sentences.flatMap(({ text, folded }): Guardrail[] => {
    const found = FREE.exec(folded)?.[0];
    if (found === undefined || /[?？]\s*$/u.test(text)) return [];
    const [most, dearest] = [free, priced].map((some) =>
      Math.max(0, ...some.map((each) => shared(folded, each))),
    );
    const isTrial = words.has("trial", folded) && free.some((each) => ourWords.has("trial", each));
    if (isTrial || ((most ?? 0) > 0 && (dearest ?? 0) <= (most ?? 0))) return [];
    return [
      {
        rule: "promise",
        detail: `the playbook does not say of it that it is ${quoted(found)}`,
        words: found,
      },
    ];
  });
}

const FREE = new RegExp(promiseSource("free"), "u");

/** That something need not be paid, will be built, or costs a part of the price. */
export function promiseGuardrails(known: Knowledge): Guardrail[] {
  return [...promisedGuardrails(known), ...freeGuardrails(known)];
}

function promisedGuardrails({ sentences, words, ourWords, items, said }: Knowledge): Guardrail[] {
  return sentences.flatMap((sentence) => {
    const { text, folded } = sentence;
    if (/[?？]\s*$/u.test(text) || words.has("deferral", folded)) return [];
    return PROMISED.flatMap((concept): Guardrail[] => {
      const found = words.first(concept, folded);
      if (found === null || said.includes(found)) return [];
      if (concept === "builds" && denies(folded, (each) => words.has("negation", each))) return [];
      const isOurs = items.some(
        (item) =>
          ourWords.has(concept, item.folded) &&
          (words !== ourWords || sharesWord(folded, item.folded)),
      );
      if (isOurs) return [];
      return [
        {
          rule: concept === "builds" ? "promise" : "discount",
          detail: `the playbook does not say of anything that it ${MEAN[concept]}: ${quoted(found)}`,
          words: found,
        },
      ];
    });
  });
}

const SMALL = new RegExp(`^(?:${amountSource("percent")})$`, "u");

/** What is free in one place is not free in another: both have to speak of one thing. */
function sharesWord(one: string, other: string): boolean {
  return shared(one, other) > 0;
}

/** How many words two sentences share, by how they begin. */
function shared(one: string, other: string): number {
  const stems = new Set((other.match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
  const words = (one.match(/\p{L}{4,}/gu) ?? []).filter(
    (word) => !SMALL.test(word) && !GIVEN.test(word),
  );
  return new Set(words.map((word) => word.slice(0, 5)).filter((each) => stems.has(each))).size;
}

const GIVEN =
  /^(?:free|schenk|geschenk|gratis|offer|kosten|gift|waive|ihnen|there|with|that|your|will|paid|sind|wird|nous|vous)/u;
