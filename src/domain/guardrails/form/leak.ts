import { fold } from "../../../language/fold.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import type { Plain } from "../plain.ts";

/** So many words in a row are no coincidence. */
const RUN = 8;
const RUN_OF_RULE = 5;
const MAX_SOURCE = 50_000;

/**
 * Words of what the model was told, repeated: of its instructions any, of the playbook those of its
 * rules, since its facts are there to be repeated.
 */
export function leakGuardrail(
  { folded }: Plain,
  instructions: string | null,
  rules: readonly string[],
): Guardrail | null {
  const words = wordsOf(folded);
  const found = repeated(words, [instructions ?? ""], RUN) ?? repeated(words, rules, RUN_OF_RULE);
  if (found === null) return null;
  return { rule: "machine", detail: `it repeats what the model was told: ${quoted(found)}` };
}

function repeated(
  words: readonly string[],
  sources: readonly string[],
  run: number,
): string | null {
  if (words.length < run) return null;
  const known = new Set(
    sources.flatMap((source) => runs(wordsOf(fold(source.slice(0, MAX_SOURCE))), run)),
  );
  return runs(words, run).find((each) => known.has(each)) ?? null;
}

function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}']+/gu) ?? [];
}

function runs(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));
}
