import { isTable, type Table } from "./plain.ts";
import { labelOf } from "./read.ts";
import type { SequenceProblem } from "./sequence.ts";

/** Where something stands in a sequence. */
export type Place = Pick<SequenceProblem, "step" | "variant" | "key">;

/** A step or a variant as TOML has it. */
export interface RawPart {
  step: number;
  /** Null: the step itself. */
  variant: string | null;
  table: Table;
}

/** All steps and variants of a sequence, whatever else may be wrong with it, as its file has them. */
export function partsOf(table: Table): RawPart[] {
  return tables(table.step).flatMap((own, at) => [
    { step: at + 1, variant: null, table: own },
    ...tables(own.variant).map((each, place) => ({
      ...{ step: at + 1, variant: labelOf(each, place + 1), table: each },
    })),
  ]);
}

function tables(value: unknown): Table[] {
  return Array.isArray(value) ? value.filter(isTable) : [];
}

/** A key's line in a file of TOML, and the lines of its text if that has several. */
export interface KeyLine {
  /** From 1. */
  line: number;
  /** The line on which the text begins; null where lines of the text are not lines of the file. */
  text: number | null;
}

const HEADER = /^\s*\[\[\s*(step(?:\s*\.\s*variant)?)\s*\]\]/u;
const KEY = /^\s*(?:"([\w-]+)"|'([\w-]+)'|([\w-]+))\s*=\s*("""|''')?(.*)$/u;

/**
 * Finds lines in a file of a sequence. What is not written in the usual way, such as a step as an inline table,
 * is not found.
 *
 * @param source TOML that was parsed without an error
 * @param table what it was parsed to
 * @returns null where it does not know; without a key, the line of the step's or variant's header
 */
export function lineFinder(source: string, table: Table): (place: Place) => KeyLine | null {
  const found = new Map<string, KeyLine>();
  const names = partsOf(table);
  const variantName = (step: number, at: number): string | null =>
    names.filter((part) => part.step === step)[at]?.variant ?? null;
  let step = 0;
  let variants = 0;
  let closing: string | null = null;
  let open: KeyLine | null = null;
  for (const [at, line] of source.split(/\r?\n/u).entries()) {
    if (closing !== null) {
      if (open && goesOn(closing, line)) open.text = null;
      if (line.includes(closing)) closing = null;
      continue;
    }
    const here: KeyLine = { line: at + 1, text: null };
    const header = HEADER.exec(line)?.[1];
    if (header !== undefined) {
      if (header === "step") [step, variants] = [step + 1, 0];
      else variants += 1;
      found.set(keyOf(step, variantName(step, variants), null), here);
      continue;
    }
    const [, quoted, literal, bare, delimiter, rest = ""] = KEY.exec(line) ?? [];
    const key = quoted ?? literal ?? bare;
    if (key === undefined) continue;
    const isOpen = delimiter !== undefined && !rest.includes(delimiter);
    if (isOpen) {
      closing = delimiter;
      here.text = goesOn(delimiter, rest) ? null : at + (rest === "" ? 2 : 1);
    }
    open = here;
    found.set(keyOf(step || null, variantName(step, variants), key), here);
  }
  return ({ step, variant, key }) =>
    found.get(keyOf(step, variant, key)) ??
    (step === null ? null : (found.get(keyOf(step, variant, null)) ?? null));
}

/** A line that ends in a backslash is no line of its text. */
function goesOn(delimiter: string, line: string): boolean {
  return delimiter === '"""' && /\\\s*$/u.test(line);
}

function keyOf(step: number | null, variant: string | null, key: string | null): string {
  return JSON.stringify([step, variant, key]);
}
