import { AppError, messageOf } from "../../../domain/errors.ts";
import { INTENTS } from "../../../domain/intent/intent.ts";
import type { EvaluationCase } from "./cases.ts";

const FORM = 'A line reads {"text": "What does it cost?", "name": "price", "intent": "question"}.';

/**
 * Reads a user's own cases: NDJSON, of which only the text is needed.
 *
 * @throws AppError `input` that names the line
 */
export function readCases(ndjson: string): EvaluationCase[] {
  const lines = ndjson.replace(/^\uFEFF/, "").split(/\r?\n/);
  const cases = lines.flatMap((line, at) => (line.trim() === "" ? [] : [readCase(line, at + 1)]));
  if (cases.length === 0) throw new AppError("input", "there are no cases", FORM);
  return cases;
}

function readCase(line: string, number: number): EvaluationCase {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new AppError("input", `line ${number}: no valid JSON: ${messageOf(error)}`, FORM);
  }
  const { text, name = `line ${number}`, language = "", intent = null } = value ?? {};
  if (typeof text !== "string" || typeof name !== "string" || typeof language !== "string") {
    throw new AppError("input", `line ${number}: text is missing, or a field is no string`, FORM);
  }
  const known = intent === null ? null : INTENTS.find((each) => each === intent);
  if (known === undefined) {
    const allowed = INTENTS.join(", ");
    throw new AppError("input", `line ${number}: the intent is none of ${allowed}`, FORM);
  }
  return { name, language, text, intent: known };
}
