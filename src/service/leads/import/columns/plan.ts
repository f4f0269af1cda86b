import { AppError } from "../../../../domain/errors.ts";
import { LEAD_FIELDS, type LeadField, type LeadInput } from "../../../../domain/lead.ts";
import { badRecord } from "../row.ts";
import { columnsOf } from "./columns.ts";

type Single = LeadField | "first_name" | "last_name";

/** Where the cells of a record belong. */
export interface Plan {
  /** The positions of the columns that say it, in their order. */
  single: Readonly<Record<Single, readonly number[]>>;
  tags: readonly number[];
  vars: readonly number[];
  named: readonly { name: string; at: number }[];
}

/** @throws AppError `input` where two columns would become one var */
export function planColumns(names: readonly string[]): Plan {
  const columns = columnsOf(names);
  const at = (kind: string): number[] =>
    columns.flatMap((column, position) => (column.kind === kind ? [position] : []));
  const named = columns.flatMap((column, position) =>
    column.kind === "var" ? [{ name: column.name, at: position }] : [],
  );
  refuseClash(names, named);
  return {
    single: {
      name: at("name"),
      first_name: at("first_name"),
      last_name: at("last_name"),
      email: at("email"),
      phone: at("phone"),
      company: at("company"),
      title: at("title"),
      timezone: at("timezone"),
    },
    tags: at("tags"),
    vars: at("vars"),
    named,
  };
}

function refuseClash(names: readonly string[], named: Plan["named"]): void {
  const first = new Map<string, number>();
  for (const { name, at } of named) {
    const before = first.get(name);
    if (before !== undefined) {
      throw new AppError(
        "input",
        `the columns ${JSON.stringify(names[before])} and ${JSON.stringify(names[at])} would both become the var ${name}`,
        "Rename one of them.",
      );
    }
    first.set(name, at);
  }
}

/** Whether the columns can be those of leads. */
export function namesLeads({ single }: Plan): boolean {
  const { name, first_name, last_name, email, phone } = single;
  return [name, first_name, last_name, email, phone].some((columns) => columns.length > 0);
}

/** What a record says of a lead. @throws AppError `usage` where a cell can't be what it should */
export function toInput(plan: Plan, cells: readonly unknown[]): LeadInput {
  const input: LeadInput = {};
  for (const field of LEAD_FIELDS) {
    const text = firstText(field, plan.single[field], cells);
    if (text !== "") input[field] = text;
  }
  const vars: [string, string][] = [];
  for (const at of plan.vars) vars.push(...varsOf(cells[at]));
  const parts: string[] = [];
  // Kept as well, so that a template greets with the very first name that the file gives.
  for (const part of ["first_name", "last_name"] as const) {
    const text = firstText(part, plan.single[part], cells);
    if (text === "") continue;
    parts.push(text);
    vars.push([part, text]);
  }
  if (input.name === undefined && parts.length > 0) input.name = parts.join(" ");
  for (const { name, at } of plan.named) {
    const text = textOf(cells[at]);
    if (text !== "") vars.push([name, text]);
  }
  input.tags = plan.tags.flatMap((at) => tagsOf(cells[at]));
  input.vars = Object.fromEntries(vars);
  return input;
}

function firstText(what: string, columns: readonly number[], cells: readonly unknown[]): string {
  for (const at of columns) {
    const cell = cells[at];
    if (typeof cell === "object" && cell !== null) {
      throw badRecord(`${what} is ${Array.isArray(cell) ? "a list" : "an object"}, not text`);
    }
    const text = textOf(cell);
    if (text !== "") return text;
  }
  return "";
}

/** A cell as text: empty where there is nothing; what has parts stays JSON. */
function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

function tagsOf(cell: unknown): string[] {
  const texts = Array.isArray(cell) ? cell.map(textOf) : textOf(cell).split(/[,;|]/);
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

function varsOf(cell: unknown): [string, string][] {
  const value = typeof cell === "string" ? parseVars(cell) : (cell ?? {});
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRecord("vars is no JSON object");
  }
  return Object.entries(value).flatMap(([name, part]): [string, string][] => {
    const text = textOf(part);
    return text === "" ? [] : [[name, text]];
  });
}

function parseVars(text: string): unknown {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
