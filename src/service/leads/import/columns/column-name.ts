import type { LeadField } from "../../../../domain/lead.ts";
import { fold } from "../../../../language/fold.ts";

/** What a column can be recognized as by its name. */
export type NamedKind = LeadField | "first_name" | "last_name" | "tags" | "vars";

/** A name as it is compared: folded, letters and digits only. */
export function squash(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The names that are looked for, for people. */
export const KNOWN_NAMES =
  "name (or first_name and last_name), email, phone, company, title, timezone, tags";
