import { AppError } from "../../../domain/errors.ts";
import { checkLead, checkTags, type NewLead } from "../../../domain/lead.ts";
import type { Queries, UpsertOutcome } from "../../ports/index.ts";
import type { Services } from "../../services.ts";
import { Rehearsal } from "./rehearsal.ts";
import type { ImportRow } from "./row.ts";

/** How many leads share a transaction. */
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
  /** Stores nothing, and counts what would be done. */
  dryRun: boolean;
  /** Ends the import after the batch in hand. */
  stop?: AbortSignal | undefined;
  /** Called for each bad row as it is met, in the order of their lines. */
  onBad?: ((line: number, message: string) => void) | undefined;
  /** Called after each batch. */
  onProgress?: ((counts: ImportCounts) => void) | undefined;
}

export interface ImportResult extends ImportCounts {
  /** The line of the last record that was dealt with; 0 where there was none. */
  line: number;
  interrupted: boolean;
}

/**
 * Stores the leads of a file, a batch a transaction: whatever ends it, what was committed stays,
 * and running it again goes on.
 *
 * @throws AppError `usage` for a bad tag; whatever reading the rows or storing them throws
 */
export async function importLeads(
  { store, clock }: Services,
  rows: AsyncIterable<readonly ImportRow[]>,
  options: ImportOptions,
): Promise<ImportResult> {
  const { update, dryRun, stop, onBad, onProgress } = options;
  const tags = checkTags(options.tags);
  const result: ImportResult = {
    added: 0,
    updated: 0,
    skipped: 0,
    suppressed: 0,
    bad: 0,
    line: 0,
    interrupted: false,
  };
  const rehearsal = dryRun ? new Rehearsal(store) : null;
  const settle = async (batch: readonly NewLead[], line: number): Promise<void> => {
    result.line = line;
    if (batch.length === 0) return;
    const leads = await store.read((queries) => writable(queries, batch));
    result.suppressed += batch.length - leads.length;
    const now = clock.now();
    const outcomes: UpsertOutcome[] = rehearsal
      ? await rehearsal.upsert(leads, update, now)
      : await store.write((queries) => queries.leads.upsert(leads, update, now));
    for (const outcome of outcomes) result[outcome] += 1;
    onProgress?.(result);
  };
  let batch: NewLead[] = [];
  let line = 0;
  for await (const page of untilStopped(rows, stop)) {
    for (const row of page) {
      line = row.line;
      const lead = "error" in row ? row.error : checked(row.input, tags);
      if (typeof lead === "string") {
        result.bad += 1;
        onBad?.(line, lead);
        continue;
      }
      batch.push(lead);
      if (batch.length < BATCH) continue;
      await settle(batch, line);
      batch = [];
      if (stop?.aborted) return { ...result, interrupted: true };
    }
  }
  await settle(batch, line);
  return { ...result, interrupted: stop?.aborted === true };
}

/** Those who may be written to. */
async function writable(queries: Queries, leads: readonly NewLead[]): Promise<NewLead[]> {
  if ((await queries.suppressions.page(0, 1)).length === 0) return [...leads];
  const kept: NewLead[] = [];
  for (const lead of leads) {
    if (lead.email === null || !(await queries.suppressions.of(lead.email))) kept.push(lead);
  }
  return kept;
}

/** A lead that can be stored, or why it is none. */
function checked(
  input: Parameters<typeof checkLead>[0],
  tags: readonly string[],
): NewLead | string {
  try {
    const lead = checkLead(input);
    return tags.length === 0 ? lead : { ...lead, tags: [...new Set([...lead.tags, ...tags])] };
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
