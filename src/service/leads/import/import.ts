// The import of leads from files: `read/` makes rows of bytes, `columns/` knows what the columns of
// other tools mean, and this file checks and stores what they say. Imports nothing of send/ or tick/.
import { AppError } from "../../../domain/errors.ts";
import {
  checkLead,
  checkPhone,
  checkSource,
  checkTag,
  checkTags,
  checkTimezone,
  type LeadInput,
  type NewLead,
} from "../../../domain/lead.ts";
import type { Queries, StoppedPlace, UpsertOutcome } from "../../ports/index.ts";
import type { Services } from "../../services.ts";
import { addStop, logStopped } from "../suppress.ts";
import { Rehearsal } from "./rehearsal.ts";
import type { ImportRow } from "./row.ts";

/** How many rows share a transaction. */
const BATCH = 500;

export interface ImportCounts {
  added: number;
  updated: number;
  /** There already, by address; without one by name and phone. */
  skipped: number;
  /** Not stored, as they must not be written to. */
  suppressed: number;
  bad: number;
}

export interface ImportOptions {
  /** Whether leads that are there already get what the file says of them. */
  update: boolean;
  /** For every lead that is added or updated. */
  tags: readonly string[];
  /** Where they were got from, for every lead of which the file does not say it. */
  source?: string | null | undefined;
  /** Stores nothing, and counts what would be done. */
  dryRun: boolean;
  /** Ends the import after the batch in hand. */
  stop?: AbortSignal | undefined;
  /** Called for each bad row as it is met, in the order of their lines. */
  onBad?: ((line: number, message: string) => void) | undefined;
  /** Called for what a person should know of a row that was dealt with. */
  onNote?: ((line: number, message: string) => void) | undefined;
  /** Called for each lead that can be stored, unless somebody has that address already. */
  onLead?: ((line: number, lead: NewLead) => void) | undefined;
  /** Called after each batch. */
  onProgress?: ((counts: ImportCounts) => void) | undefined;
}

export interface ImportResult extends ImportCounts {
  /** Of those suppressed, how many for a column that says so; their addresses are suppressed now. */
  optedOut: number;
  /** The line of the last record that was dealt with; 0 where there was none. */
  line: number;
  interrupted: boolean;
}

/** Rows that share a transaction. */
interface Batch {
  leads: NewLead[];
  optOuts: OptOut[];
}

interface OptOut {
  addresses: readonly string[];
  why: string;
}

/**
 * Stores the leads of a file, a batch a transaction: whatever ends it, what was committed stays,
 * and running it again goes on. Those who have opted out by a column of the file are suppressed.
 *
 * @throws AppError `usage` for a bad tag; whatever reading the rows or storing them throws
 */
export async function importLeads(
  { store, clock }: Services,
  rows: AsyncIterable<readonly ImportRow[]>,
  options: ImportOptions,
): Promise<ImportResult> {
  const { update, dryRun, stop, onBad, onNote, onLead, onProgress } = options;
  const tags = checkTags(options.tags);
  const source = checkSource(options.source);
  const result: ImportResult = {
    ...{ added: 0, updated: 0, skipped: 0, suppressed: 0, bad: 0 },
    ...{ optedOut: 0, line: 0, interrupted: false },
  };
  const rehearsal = dryRun ? new Rehearsal(store) : null;
  const commit = async ({ leads, optOuts }: Batch, line: number): Promise<void> => {
    result.line = line;
    if (leads.length + optOuts.length === 0) return;
    const now = clock.now();
    if (rehearsal) rehearsal.suppress(optOuts.flatMap(({ addresses }) => addresses));
    else if (optOuts.length > 0) await store.write((queries) => suppress(queries, optOuts, now));
    const allowed = await store.read((queries) => writable(queries, leads));
    const kept = rehearsal ? allowed.filter((lead) => !rehearsal.isSuppressed(lead)) : allowed;
    result.optedOut += optOuts.length;
    result.suppressed += optOuts.length + leads.length - kept.length;
    const outcomes: UpsertOutcome[] = rehearsal
      ? await rehearsal.upsert(kept, update, now)
      : await store.write((queries) => storeLeads(queries, kept, update, now));
    for (const outcome of outcomes) result[outcome] += 1;
    onProgress?.(result);
  };
  let batch: Batch = { leads: [], optOuts: [] };
  let line = 0;
  const take = (row: ImportRow): void => {
    line = row.line;
    const read = "error" in row ? row : checked(withSource(row.input, source), tags);
    const notes = "error" in row ? [] : [...(row.notes ?? [])];
    if (!("error" in row) && row.optOut) {
      batch.optOuts.push(row.optOut);
      notes.push(`must not be written to (${row.optOut.why})`);
    } else if ("error" in read) {
      result.bad += 1;
      onBad?.(line, read.error);
      return;
    } else {
      batch.leads.push(read.lead);
      notes.push(...read.notes);
      onLead?.(line, read.lead);
    }
    for (const note of notes) onNote?.(line, note);
  };
  for await (const page of untilStopped(rows, stop)) {
    for (const row of page) {
      take(row);
      if (batch.leads.length + batch.optOuts.length < BATCH) continue;
      await commit(batch, line);
      batch = { leads: [], optOuts: [] };
      if (stop?.aborted) return { ...result, interrupted: true };
    }
  }
  await commit(batch, line);
  return { ...result, interrupted: stop?.aborted === true };
}

async function storeLeads(
  queries: Queries,
  leads: readonly NewLead[],
  update: boolean,
  now: Date,
): Promise<UpsertOutcome[]> {
  const { outcomes, added, edited } = await queries.leads.upsert(leads, update, now);
  await queries.leadLogs.add(added, "lead_added", now);
  await queries.leadLogs.add(edited, "lead_edited", now);
  return outcomes;
}

async function suppress(queries: Queries, optOuts: readonly OptOut[], now: Date): Promise<void> {
  const stopped: StoppedPlace[] = [];
  for (const { addresses, why } of optOuts) {
    for (const value of addresses) {
      const entry = { kind: "address", value } as const;
      if ((await addStop(queries, entry, "imported", why, now)).added) stopped.push(entry);
    }
  }
  await logStopped(queries, stopped, now);
}

/** Those who may be written to. */
async function writable(queries: Queries, leads: readonly NewLead[]): Promise<NewLead[]> {
  if ((await queries.suppressions.page(0, 1)).length === 0) return [...leads];
  const kept: NewLead[] = [];
  for (const lead of leads) {
    const stops = lead.email === null ? [] : await queries.suppressions.of(lead.email);
    if (stops.length === 0) kept.push(lead);
  }
  return kept;
}

/** A lead that can be stored, with what of it was left out, or why it is none. */
function checked(
  input: LeadInput,
  tags: readonly string[],
): { lead: NewLead; notes: string[] } | { error: string } {
  const whole = leadOf(input);
  if (typeof whole !== "string") return { lead: withTags(whole, tags), notes: [] };
  const notes: string[] = [];
  const usable = <T>(value: T, check: (value: T) => unknown): boolean => {
    const problem = problemOf(() => check(value));
    if (problem !== null) notes.push(`${problem}, and was left out`);
    return problem === null;
  };
  // What is odd about one of these costs no more than itself.
  const rest = { ...input, tags: (input.tags ?? []).filter((tag) => usable(tag, checkTag)) };
  if (hasText(input.email)) {
    if (hasText(input.phone) && !usable(input.phone, checkPhone)) rest.phone = null;
    if (hasText(input.timezone) && !usable(input.timezone, checkTimezone)) rest.timezone = null;
  }
  const lead = leadOf(rest);
  return typeof lead === "string" ? { error: lead } : { lead: withTags(lead, tags), notes };
}

function withSource(input: LeadInput, source: string | null): LeadInput {
  return source === null ? input : { ...input, source: input.source ?? source };
}

/** The lead, or why it is none. */
function leadOf(input: LeadInput): NewLead | string {
  let lead: NewLead | undefined;
  const problem = problemOf(() => {
    lead = checkLead(input);
  });
  return lead ?? problem ?? "it is no lead";
}

function withTags(lead: NewLead, tags: readonly string[]): NewLead {
  return tags.length === 0 ? lead : { ...lead, tags: [...new Set([...lead.tags, ...tags])] };
}

function hasText(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== "";
}

function problemOf(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

/** Ends without an error where the input was closed because the import is to stop. */
async function* untilStopped<T>(
  items: AsyncIterable<T>,
  stop: AbortSignal | undefined,
): AsyncGenerator<T> {
  try {
    for await (const item of items) {
      yield item;
      if (stop?.aborted) return;
    }
  } catch (error) {
    if (!stop?.aborted) throw error;
  }
}
