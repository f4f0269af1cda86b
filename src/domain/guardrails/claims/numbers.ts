import { fold } from "../../../language/fold.ts";
import { numberOfWords } from "../../../language/numbers/words.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { valuesOf } from "../facts/numbers.ts";
import { factsOf } from "../facts/sources.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { durations } from "../times/durations.ts";
import { certificatesIn } from "./certificates.ts";

const NUMBER =
  /(?<![\p{L}\d.,:/+#-])(\d{1,3}(?:[.,' ]\d{3})+|\d{1,9}(?:[.,]\d{1,2})?)\+?(?![\p{L}\d:/]|[.,]\d|-\d|\s?%)/gu;

/** Numbers that stand nowhere, and that follow from none that do. */
export function numberGuardrails(known: Knowledge): Guardrail[] {
  if (known.items.length === 0) return [];
  const values = knownValues(known);
  return known.sentences.flatMap(({ text, folded }) => {
    const form = { clean: text, folded };
    let left = folded.replace(/^\(?\d{1,2}[.)]\s/u, (found) => " ".repeat(found.length));
    const told = [
      ...factsOf(form).map(({ shown }) => fold(shown)),
      ...durations(folded).map(({ shown }) => shown),
      ...certificatesIn(text).map(({ name }) => fold(name)),
    ];
    for (const shown of told.sort((a, b) => b.length - a.length)) {
      if (/\d/.test(shown)) left = left.replaceAll(shown, (found) => " ".repeat(found.length));
    }
    return [...left.matchAll(NUMBER)].flatMap(([shown, digits = ""]): Guardrail[] => {
      const said = valuesOf(digits);
      if (said.every((value) => value <= 2) || said.some((value) => values.has(value))) return [];
      return [
        {
          rule: "number",
          detail: `the number ${quoted(shown)} stands neither in the playbook nor in the lead's mail`,
          words: shown,
        },
      ];
    });
  });
}

function knownValues({ items, said, leads, input }: Knowledge): Set<number> {
  const values = new Set<number>();
  const fields = Object.values(input.lead.vars).join(" ");
  const texts = [
    ...items.map(({ folded }) => folded),
    said,
    ...leads,
    fold(fields),
    fold(input.about ?? ""),
  ];
  for (const text of texts) {
    const digits = [...text.matchAll(/\d{1,3}(?:[.,' ]\d{3})+|\d{1,9}(?:[.,]\d{1,2})?/gu)];
    const here = digits.flatMap(([found]) => valuesOf(found));
    for (const [found] of text.matchAll(/\d+/gu)) here.push(Number(found));
    for (const [word] of text.matchAll(/\p{L}{2,20}/gu)) {
      const value = numberOfWords(word);
      if (value !== null) here.push(value);
    }
    for (const value of here) values.add(value);
    // `from 55 to 22 minutes`: by 33.
    if (text.length < 400) {
      const some = digits.flatMap(([found]) => valuesOf(found)).slice(0, 8);
      for (const one of some) for (const other of some) if (one > other) values.add(one - other);
    }
  }
  const now = input.now?.getUTCFullYear();
  if (now !== undefined) for (const value of [...values]) if (value > 1900) values.add(now - value);
  return values;
}
