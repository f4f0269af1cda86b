import { AppError } from "../../../../domain/errors.ts";
import { KNOWN_NAMES } from "../columns/column-name.ts";
import { mappingKey } from "../columns/mapping.ts";
import type { Plan } from "../columns/plan.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The line by which Excel is told the delimiter. */
const DECLARED = /^sep=([,;\t|])$/i;

/** The delimiter that a line of Excel's declares; undefined for any other line. */
export function declaredDelimiter(text: string): string | undefined {
  return DECLARED.exec(text)?.[1];
}

/** What stands most often between the names of the columns. */
export function sniffDelimiter(header: string): string {
  const outside = header.replace(/"(?:[^"]|"")*"/g, "");
  const counts = DELIMITERS.map((delimiter) => outside.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/**
 * Whether these are names of columns though other lines stand above them, and not a row or a
 * sentence: several fields are known, an address among them, and no cell holds one.
 */
export function isSurely({ names, columns, single }: Plan): boolean {
  const known = columns.filter(({ kind }) => kind !== "var" && kind !== "ignored");
  return known.length >= 2 && single.email.length > 0 && !names.some((name) => /\S@\S/u.test(name));
}

/** @throws AppError `input` where a person speaks of a column that is not there */
export function requireColumns({ names }: Plan, required: readonly string[]): void {
  const there = new Set(names.map(mappingKey));
  const missing = required.filter((key) => !there.has(key));
  if (missing.length === 0) return;
  throw new AppError(
    "input",
    `the file has no column ${missing.map((name) => JSON.stringify(name)).join(", ")}`,
    `Its columns: ${shown(names)}`,
  );
}

/** A file whose first lines name no columns of leads. */
export function noHeader(names: readonly string[]): AppError {
  return new AppError(
    "input",
    `the first line does not name the columns of leads: ${shown(names)}`,
    `Name them in the first line: ${KNOWN_NAMES}; any other becomes a var for templates. Or say what they are: --map "Column=email"`,
  );
}

function shown(names: readonly string[]): string {
  const short = names.map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return short.slice(0, 20).join(", ");
}

/** A header that can't be read. */
export function badHeader(line: number, problem: string): AppError {
  return new AppError(
    "input",
    `the names of the columns (line ${line}) can't be read: ${problem}`,
    "CSV is read as RFC 4180 has it.",
  );
}

/** The error for a file without any content. */
export function emptyFile(): AppError {
  return new AppError(
    "input",
    "the file is empty",
    `CSV begins with the names of its columns: ${KNOWN_NAMES}`,
  );
}
