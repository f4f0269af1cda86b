import { AppError } from "../../domain/errors.ts";
import { LEAD_FIELDS, type Lead } from "../../domain/lead.ts";
import type { LeadWithStatus } from "../ports/index.ts";
import { columnNameOf, loadVocabulary } from "./import/columns/columns.ts";
import { guard } from "./import/guard.ts";

/** How many lines are handed on at once. */
const LINES = 200;

/** The columns of every export, in order; the vars follow, a column each, in alphabetical order. */
const COLUMNS = [
  "id",
  ...LEAD_FIELDS,
  "tags",
  "status",
  "paused_at",
  "created_at",
  "updated_at",
  "source",
  "also",
] as const;

/** The names of all vars that leads have, in alphabetical order. */
export async function varNamesOf(leads: AsyncIterable<LeadWithStatus>): Promise<string[]> {
  const names = new Set<string>();
  for await (const { lead } of leads) for (const name of Object.keys(lead.vars)) names.add(name);
  return [...names].sort();
}

/**
 * Leads as CSV (RFC 4180), as a spreadsheet shows them best: a column for each var, tags with
 * semicolons between them. An import of it gives the same leads, but for their second addresses.
 *
 * @param names of the vars: the leads are read once for them, and once more here, in flat memory
 * @throws AppError `conflict` where a lead got a new var meanwhile, which has no column
 */
export async function* csvOf(
  leads: AsyncIterable<LeadWithStatus>,
  names: readonly string[],
): AsyncGenerator<string> {
  const known = new Set(names);
  const vocabulary = await loadVocabulary();
  let lines = csvLine([...COLUMNS, ...names.map((name) => columnNameOf(name, vocabulary))]);
  let count = 0;
  for await (const row of leads) {
    refuseNewVars(row.lead, known);
    lines += csvLine([...cellsOf(row), ...names.map((name) => guard(varOf(row.lead, name)))]);
    count += 1;
    if (count % LINES > 0) continue;
    yield lines;
    lines = "";
  }
  yield lines;
}

/** Empty where the lead has no such var. A var may be called `constructor`, as every object has one. */
function varOf({ vars }: Lead, name: string): string {
  return (Object.hasOwn(vars, name) ? vars[name] : undefined) ?? "";
}

function refuseNewVars({ id, vars }: Lead, known: ReadonlySet<string>): void {
  const name = Object.keys(vars).find((each) => !known.has(each));
  if (name === undefined) return;
  throw new AppError(
    "conflict",
    `lead ${id} got a new var, ${name}, while the leads were exported`,
    "Export them again.",
  );
}

function cellsOf({ lead, status, also }: LeadWithStatus): string[] {
  return [
    String(lead.id),
    ...LEAD_FIELDS.map((field) => guard(lead[field] ?? "")),
    lead.tags.join(";"),
    status ?? "",
    lead.pausedAt?.toISOString() ?? "",
    lead.createdAt.toISOString(),
    lead.updatedAt.toISOString(),
    guard(lead.source ?? ""),
    guard(also.join(";")),
  ];
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
