import type { NamedKind } from "./column-name.ts";
import { type Mapping, mappingKey } from "./mapping.ts";
import type { OptOutSign } from "./opt-outs.ts";

/** What a column of a file, or a key of a JSON object, tells of a lead. */
export type Column = (
  | { kind: NamedKind | "source" | "ignored" | "opt_out" | "consent" }
  | { kind: "var"; name: string }
) & {
  /** Whether it says, besides, that somebody must not be written to. */
  sign?: OptOutSign;
  /** Set where a person says what the column is. */
  mapped?: true;
};

/** What an export adds to the fields of a lead. */
const OURS = new Set(["id", "status", "paused_at", "created_at", "updated_at", "also"]);

/** Only our export has it: in the files of others, `id` and `status` are facts like any other. */
const OUR_MARK = "paused_at";

const EXACT_VAR = /^vars\.([A-Za-z_][A-Za-z0-9_]{0,63})$/;
const MAX_VAR_NAME = 64;
/** The name of the column that says where a lead was got from: in this very spelling alone. */
const SOURCE = "source";
const NO_MAPPING: Mapping = new Map();

/**
 * What the columns of these names mean, in the same order.
 *
 * @param mapping what a person says of columns, by their names
 */
export function columnsOf(
  names: readonly string[],
  vocabulary: Vocabulary,
  mapping: Mapping = NO_MAPPING,
): Column[] {
  const isOurs = isOurExport(names);
  const columns = names.map((name, at): Column => {
    const mapped = mapping.get(mappingKey(name));
    if (mapped) return mapped;
    if (!isOurs || !OURS.has(name.trim())) return columnOf(name, at + 1, vocabulary);
    return name.trim() === "status" ? { kind: "ignored", sign: "status" } : { kind: "ignored" };
  });
  return distinct(columns);
}

/** What names of columns mean. */
export type Vocabulary = typeof import("./vocabulary.ts");

/** Loads it: few commands read columns. */
export function loadVocabulary(): Promise<Vocabulary> {
  return import("./vocabulary.ts");
}

/** Whether an export of ours has these columns, which says everything in its own words. */
export function isOurExport(names: readonly string[]): boolean {
  return names.some((name) => name.trim() === OUR_MARK);
}

/** What a column of this name means; `position` names one that has no usable name. */
export function columnOf(
  name: string,
  position: number,
  { kindOfName, signOf }: Vocabulary,
): Column {
  const exact = EXACT_VAR.exec(name.trim())?.[1];
  if (exact !== undefined) return { kind: "var", name: exact };
  if (name.trim() === SOURCE) return { kind: SOURCE };
  const kind = kindOfName(name);
  if (kind) return { kind };
  const sign = signOf(name);
  if (sign === "out") return { kind: "opt_out", sign };
  if (sign === "consent") return { kind: "consent", sign };
  const column: Column = { kind: "var", name: snakeCase(name) ?? `column_${position}` };
  return sign === null ? column : { ...column, sign };
}

/** Of several columns that would become one var, the later ones get a number. */
function distinct(columns: readonly Column[]): Column[] {
  const taken = new Set(columns.flatMap((column) => (column.kind === "var" ? [column.name] : [])));
  const used = new Set<string>();
  return columns.map((column) => {
    if (column.kind !== "var") return column;
    let { name } = column;
    for (let number = 2; used.has(name) || (name !== column.name && taken.has(name)); number += 1) {
      name = `${column.name.slice(0, MAX_VAR_NAME - 5)}_${number}`;
    }
    used.add(name);
    return { ...column, name };
  });
}

/**
 * The name of the column that an export keeps a var in: its own, where an import makes the same
 * var of it, else one that says so.
 */
export function columnNameOf(varName: string, vocabulary: Vocabulary): string {
  const column = columnOf(varName, 0, vocabulary);
  const same = column.kind === "var" ? column.name === varName : column.kind === varName;
  const isPlain = same && !isField(column.kind) && column.sign === undefined;
  return isPlain && !OURS.has(varName) ? varName : `vars.${varName}`;
}

function isField(kind: Column["kind"]): boolean {
  return kind !== "var" && kind !== "first_name" && kind !== "last_name";
}

/** `Deal Size`, `deal-size` and `dealSize` are `deal_size`; null where no letter is left. */
function snakeCase(name: string): string | null {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  if (words === "") return null;
  return (/^[0-9]/.test(words) ? `_${words}` : words).slice(0, MAX_VAR_NAME);
}
