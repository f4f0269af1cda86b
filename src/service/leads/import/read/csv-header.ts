import { AppError } from "../../../../domain/errors.ts";
import { KNOWN_NAMES } from "../columns/columns.ts";
import { namesLeads, type Plan, planColumns } from "../columns/plan.ts";

const DELIMITERS = [",", ";", "\t"] as const;

/** The line by which Excel is told the delimiter. */
const DECLARED = /^sep=([,;\t])$/i;

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

/** @throws AppError `input` where these are no names of columns */
export function planHeader(names: readonly string[]): Plan {
  const plan = planColumns(names);
  if (namesLeads(plan)) return plan;
  const shown = names.map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  throw new AppError(
    "input",
    `the first line does not name the columns of leads: ${shown.slice(0, 20).join(", ")}`,
    `Name them in the first line: ${KNOWN_NAMES}; any other becomes a var for templates.`,
  );
}

/** A header that can't be read. */
export function badHeader(line: number, problem: string): AppError {
  return new AppError(
    "input",
    `the names of the columns (line ${line}) can't be read: ${problem}`,
    "CSV is read as RFC 4180 has it, in UTF-8, or in UTF-16 with a byte order mark.",
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
