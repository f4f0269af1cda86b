import { AppError } from "../../../domain/errors.ts";
import type { LeadInput } from "../../../domain/lead.ts";

/** What a record says of a lead. */
export interface ReadRecord {
  input: LeadInput;
  /** What of it could not be used, though the rest can. */
  notes: readonly string[];
  /** Set where the file says that they must not be written to: all their addresses, and where. */
  optOut: { addresses: readonly string[]; why: string } | null;
}

/** One record of a file, by the line that it begins on: what it says of a lead, or what is wrong. */
export type ImportRow =
  | ({ line: number } & Pick<ReadRecord, "input"> & Partial<ReadRecord>)
  | { line: number; error: string };

/** Reads one record; what is wrong with it is its own, and ends nothing. */
export function rowOf(line: number, read: () => ReadRecord): ImportRow {
  try {
    return { line, ...read() };
  } catch (error) {
    if (error instanceof AppError) return { line, error: error.message };
    throw error;
  }
}

/** A record that can't be used. */
export function badRecord(message: string): AppError {
  return new AppError("usage", message);
}
