import type { Reading } from "../intent.ts";

/** What a lead wants, as far as plain rules can say. */
export function readIntent(
  text: string,
  _now: Date,
): { reading: Reading; sure: boolean; evidence: string[] } {
  const intent = text.includes("?") ? "question" : "interested";
  return { reading: { intent, until: null }, sure: false, evidence: [] };
}
