import type { DateValue } from "./mention.ts";
import type { DateText } from "./text.ts";

/** What is read at a place, and the index of the token behind it. */
export interface Read {
  value: DateValue;
  next: number;
}

/** Reads a date or a time at a place, where one of this form stands there. */
export type Form = (text: DateText, at: number) => Read | null;
