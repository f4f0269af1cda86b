import type { Intent, Reading } from "../domain/intent/intent.ts";

/** What a reply was taken for, as it is stored: the date in milliseconds since 1970. */
export type ReadingJson = { intent: Intent; until: number | null };

export function readingToJson(reading: Reading): ReadingJson {
  return { intent: reading.intent, until: reading.until?.getTime() ?? null };
}

export function readingFromJson({ intent, until }: ReadingJson): Reading {
  return { intent, until: until === null ? null : new Date(until) };
}
