import { AppError } from "../../../domain/errors.ts";
import type { LeadInput } from "../../../domain/lead.ts";

/** One record of a file, by the line that it begins on: what it says of a lead, or what is wrong. */
export type ImportRow = { line: number; input: LeadInput } | { line: number; error: string };

/** Reads one record; what is wrong with it is its own, and ends nothing. */
export function rowOf(line: number, read: () => LeadInput): ImportRow {
  try {
    return { line, input: read() };
  } catch (error) {
    if (error instanceof AppError) return { line, error: error.message };
    throw error;
  }
}

/** A record that can't be used. */
export function badRecord(message: string): AppError {
  return new AppError("usage", message);
}
