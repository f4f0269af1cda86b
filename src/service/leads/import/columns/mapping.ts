import { AppError } from "../../../../domain/errors.ts";
import { LEAD_FIELDS } from "../../../../domain/lead.ts";
import type { Column } from "./columns.ts";

/** What a person says that columns are, by the names of the columns. */
export type Mapping = ReadonlyMap<string, Column>;

/** One line of a mapping as it is written and saved: a column, and what it is. */
export interface MappedColumn {
  column: string;
  target: string;
}

const VAR_NAME = /^(?:vars\.)?([A-Za-z_][A-Za-z0-9_]{0,63})$/;

/** What a column can be said to be; any other word is the name of a var. */
const MAPPING_TARGETS = [
  ...LEAD_FIELDS,
  ...(["first_name", "last_name", "source", "tags", "opt_out", "consent", "ignore"] as const),
] as const;

/** A column's name as mappings compare it: as it stands in the file, but for case and blanks. */
export function mappingKey(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Reads `Work Email=email`. @throws AppError `usage` */
export function parseMappedColumn(text: string): MappedColumn {
  const at = text.lastIndexOf("=");
  const column = text.slice(0, at).trim();
  const target = text.slice(at + 1).trim();
  if (at < 0 || column === "" || target === "") {
    throw new AppError(
      "usage",
      `${JSON.stringify(text)} does not say what a column is`,
      'Write --map "Work Email=email": the column\'s name, and what it is.',
    );
  }
  columnFor(target);
  return { column, target };
}

/** @throws AppError `usage` for a target that is none */
export function mappingOf(columns: readonly MappedColumn[]): Mapping {
  return new Map(columns.map(({ column, target }) => [mappingKey(column), columnFor(target)]));
}

function columnFor(target: string): Column {
  const known = MAPPING_TARGETS.find((each) => each === target.toLowerCase());
  if (known === "ignore") return { kind: "ignored", mapped: true };
  if (known === "opt_out") return { kind: known, sign: "out", mapped: true };
  if (known === "consent") return { kind: known, sign: "consent", mapped: true };
  if (known !== undefined) return { kind: known, mapped: true };
  const name = VAR_NAME.exec(target)?.[1];
  if (name !== undefined) return { kind: "var", name, mapped: true };
  throw new AppError(
    "usage",
    `${JSON.stringify(target)} is nothing that a column can be`,
    `It is one of ${MAPPING_TARGETS.join(", ")}, or the name of a var.`,
  );
}
