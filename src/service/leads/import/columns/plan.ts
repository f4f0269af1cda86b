import { AppError } from "../../../../domain/errors.ts";
import { LEAD_FIELDS, type LeadField, type LeadInput } from "../../../../domain/lead.ts";
import { HONORIFICS } from "../../../../language/person-names.ts";
import type { ReadRecord } from "../row.ts";
import { addressesOf, fieldText, firstNumber, plainText, tagsOf, textOf, varsOf } from "./cells.ts";
import { type NamedKind, squash } from "./column-name.ts";
import { type Column, columnsOf, isOurExport, type Vocabulary } from "./columns.ts";
import type { Mapping } from "./mapping.ts";
import type { OptOutSign } from "./opt-outs.ts";

type Single = LeadField | "first_name" | "last_name";

/** Where the cells of a record belong. */
export interface Plan {
  names: readonly string[];
  columns: readonly Column[];
  /** The positions of the columns that say it, the best first. */
  single: Readonly<Record<Single, readonly number[]>>;
  source: readonly number[];
  tags: readonly number[];
  vars: readonly number[];
  named: readonly { name: string; at: number }[];
  optOuts: readonly { sign: OptOutSign; at: number }[];
  /** An export of ours says everything in its own words: nothing in it has to be interpreted. */
  isOurs: boolean;
  /** Whether a cell of a column with this sign says that somebody must not be written to. */
  optsOut: Vocabulary["optsOut"];
}

/** What the columns of these names say of leads. @param mapping what a person says of them */
export function planColumns(
  names: readonly string[],
  vocabulary: Vocabulary,
  mapping?: Mapping,
): Plan {
  const columns = columnsOf(names, vocabulary, mapping);
  const at = (kind: Column["kind"]): number[] =>
    columns.flatMap((column, position) => (column.kind === kind ? [position] : []));
  const ranked = (kind: NamedKind): number[] => {
    const rank = (position: number): number =>
      columns[position]?.mapped ? -1 : vocabulary.rankOfName(kind, names[position] ?? "");
    return at(kind).sort((a, b) => rank(a) - rank(b) || a - b);
  };
  return {
    names,
    columns,
    single: {
      name: ranked("name"),
      first_name: ranked("first_name"),
      last_name: ranked("last_name"),
      email: ranked("email"),
      phone: ranked("phone"),
      company: ranked("company"),
      title: ranked("title"),
      timezone: ranked("timezone"),
    },
    source: at("source"),
    tags: at("tags"),
    vars: at("vars"),
    named: columns.flatMap((column, position) =>
      column.kind === "var" ? [{ name: column.name, at: position }] : [],
    ),
    optOuts: columns.flatMap(({ sign }, position) =>
      sign === undefined ? [] : [{ sign, at: position }],
    ),
    isOurs: isOurExport(names),
    optsOut: vocabulary.optsOut,
  };
}

/** Whether the columns can be those of leads. */
export function namesLeads({ single }: Plan): boolean {
  const { name, first_name, last_name, email, phone } = single;
  return [name, first_name, last_name, email, phone].some((columns) => columns.length > 0);
}

/** What a record says of a lead. @throws AppError `usage` where a cell can't be what it should */
export function readRecord(plan: Plan, cells: readonly unknown[]): ReadRecord {
  const input: LeadInput = {};
  const notes: string[] = [];
  const mails = readAddresses(plan.single.email, cells, notes);
  for (const field of LEAD_FIELDS) {
    const text = field === "email" ? (mails.addresses[0] ?? "") : fieldOf(plan, field, cells);
    if (text !== "") input[field] = text;
  }
  const vars: [string, string][] = [];
  for (const at of plan.vars) vars.push(...varsOf(cells[at]));
  const first = fieldOf(plan, "first_name", cells);
  const last = fieldOf(plan, "last_name", cells);
  const names = plan.isOurs ? { first, last } : pairOf(input.name ?? "", first, last);
  // Kept as well, so that a template greets with the very first name that the file gives.
  if (names.first !== "") vars.push(["first_name", names.first]);
  if (names.last !== "") vars.push(["last_name", names.last]);
  if (names.first !== first || names.last !== last) input.name = undefined;
  const parts = [names.first, names.last].filter((part) => part !== "");
  if (input.name === undefined && parts.length > 0) input.name = parts.join(" ");
  if (input.name === undefined && mails.name !== null) input.name = mails.name;
  for (const { name, at } of plan.named) {
    const text = textOf(cells[at]);
    if (text !== "") vars.push([name, text]);
  }
  const source = plan.source
    .map((at) => fieldText("source", cells[at]))
    .find((text) => text !== "");
  if (source !== undefined) input.source = source;
  input.tags = plan.tags.flatMap((at) => tagsOf(cells[at]));
  input.vars = Object.fromEntries(vars);
  const why = optOutOf(plan, cells);
  if (input.name === undefined) delete input.name;
  return { input, notes, optOut: why === null ? null : { addresses: mails.addresses, why } };
}

/** All addresses of a record. Where one column holds none that can be read, another may. */
function readAddresses(
  columns: readonly number[],
  cells: readonly unknown[],
  notes: string[],
): { addresses: string[]; name: string | null } {
  const addresses: string[] = [];
  const problems: AppError[] = [];
  let name: string | null = null;
  for (const at of columns) {
    try {
      const found = addressesOf(cells[at]);
      addresses.push(...found.addresses);
      name ??= found.name;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push(error);
    }
  }
  const [problem] = problems;
  if (problem && addresses.length === 0) throw problem;
  if (problem) notes.push(problem.message);
  return { addresses: [...new Set(addresses)], name };
}

/** The first column of a field that says something. */
function fieldOf(plan: Plan, field: Single, cells: readonly unknown[]): string {
  for (const at of plan.single[field]) {
    const text = plan.isOurs ? plainText(field, cells[at]) : fieldText(field, cells[at]);
    if (text === "") continue;
    if (plan.isOurs) return text;
    if (field === "phone") return firstNumber(text);
    // `Mr.` stands in the column of titles where a list means forms of address by it.
    if (field === "title" && !text.includes(" ") && HONORIFICS.has(squash(text))) continue;
    return text;
  }
  return "";
}

/**
 * Given and family name of a record. A column of names beside one of the two is the other one,
 * unless it holds both: `Name` beside `Vorname`, `Nombre` beside `Apellidos`.
 */
function pairOf(name: string, first: string, last: string): { first: string; last: string } {
  if (name === "" || (first === "") === (last === "")) return { first, last };
  const given = first === "" ? last : first;
  if (` ${words(name)} `.includes(` ${words(given)} `)) return { first, last };
  return first === "" ? { first: name, last } : { first, last: name };
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s,]+/gu, " ")
    .trim();
}

/** Why the record's person must not be written to; null where nothing says so. */
function optOutOf(plan: Plan, cells: readonly unknown[]): string | null {
  for (const { sign, at } of plan.optOuts) {
    const cell = textOf(cells[at]);
    if (plan.optsOut(sign, cell)) return `${plan.names[at]?.trim()}: ${cell.slice(0, 60)}`;
  }
  return null;
}
