import type { Concept } from "../../../language/claim-words.ts";
import { fold } from "../../../language/fold.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { type Names, namesOf } from "./names.ts";

/** Ill words about competitors, and praise and success beyond the playbook. */
export function boastGuardrails(known: Knowledge): Guardrail[] {
  const names = namesOf(known);
  return [...competitorGuardrails(known, names), ...praiseGuardrails(known, names)];
}

const THEY =
  /(?<!\p{L})(?:they|their|them|its|it|sie|ihr|ihre|deren|ils|elles|leur|leurs|ze|zij|hun|ellos|su|sus|loro|eles|oni|ich|они|их|彼ら|同社)(?!\p{L})/u;

function competitorGuardrails({ sentences, words, items }: Knowledge, names: Names): Guardrail[] {
  let before: string | null = null;
  return sentences.flatMap((sentence): Guardrail[] => {
    const { text, folded } = sentence;
    const here = names.rivalsIn(text);
    const rival: string | null = here ?? (before !== null && THEY.test(folded) ? before : null);
    before = rival;
    if (rival === null || /[?？]\s*$/u.test(text)) return [];
    if (
      /(?<!\p{L})(?:you (?:said|mentioned|wrote|say)|sie (?:schrieben|sagten|erwahnten)|vous (?:disiez|avez dit)|u (?:schreef|zei))(?!\p{L})/u.test(
        folded,
      )
    ) {
      return [];
    }
    const lines = items.filter((item) => item.folded.includes(fold(rival)));
    for (const concept of ["smears", "compares"] as const) {
      const found = words.first(concept, folded);
      if (found === null || (here === null && concept === "compares")) continue;
      if (lines.some((line) => line.folded.includes(found))) continue;
      return [
        {
          rule: "claim",
          detail: `it speaks of ${quoted(rival)} as the playbook does not: ${quoted(found)}`,
          words: text,
        },
      ];
    }
    return [];
  });
}

const PRAISE = ["superlatives", "success"] as const satisfies readonly Concept[];

function praiseGuardrails(
  { sentences, words, items, ourWords, said }: Knowledge,
  names: Names,
): Guardrail[] {
  const isTheirs = (found: string, concept: Concept): boolean =>
    said.includes(found) ||
    items.some(({ folded }) => folded.includes(found)) ||
    (ourWords !== words && items.some(({ folded }) => ourWords.has(concept, folded)));
  return sentences.flatMap((sentence) => {
    const { text, folded } = sentence;
    if (/[?？]\s*$/u.test(text)) return [];
    return PRAISE.flatMap((concept): Guardrail[] => {
      const found = words.first(concept, folded);
      if (found === null || isTheirs(found, concept)) return [];
      // What a customer has reached is the playbook's to tell, in whatever words.
      if (concept === "success" && names.hasReference(text)) return [];
      return [
        { rule: "claim", detail: `the playbook does not say ${quoted(found)}`, words: found },
      ];
    });
  });
}
