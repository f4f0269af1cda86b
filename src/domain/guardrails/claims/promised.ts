import type { Concept } from "../../../language/claim-words.ts";
import { amountSource } from "../../../language/fact-words.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { denies } from "./denials.ts";

const PROMISED = ["waives", "builds", "halves"] as const satisfies readonly Concept[];
const MEAN: Readonly<Record<(typeof PROMISED)[number], string>> = {
  waives: "need not be paid for",
  builds: "will be made",
  halves: "is a part of the price",
};

/** That something need not be paid, will be built, or costs a part of the price. */
export function promiseGuardrails({
  sentences,
  words,
  ourWords,
  items,
  said,
}: Knowledge): Guardrail[] {
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
  const stems = new Set((other.match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
  return (one.match(/\p{L}{4,}/gu) ?? []).some(
    (word) => !SMALL.test(word) && !GIVEN.test(word) && stems.has(word.slice(0, 5)),
  );
}

const GIVEN =
  /^(?:free|schenk|geschenk|gratis|offer|kosten|gift|waive|ihnen|there|with|that|your|will|paid|sind|wird|nous|vous)/u;
