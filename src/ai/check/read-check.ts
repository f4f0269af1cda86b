import type { Unbacked } from "../../service/ports/index.ts";
import { answerOf, jsonIn } from "../answer/find-json.ts";

/** The most of what a second look says that is kept. */
const MOST = 20;
const LENGTH = 300;

/**
 * Reads the output of a second look: it is data, and whatever is not plainly a list of unbacked
 * claims is none.
 *
 * @returns null where it can't be used
 */
export function readCheck(raw: string): Unbacked[] | null {
  for (const { value } of jsonIn(answerOf(raw))) {
    const found = listOf(value);
    if (found !== null) return found;
  }
  return null;
}

function listOf(value: unknown): Unbacked[] | null {
  const list =
    typeof value === "object" && value !== null && "unbacked" in value ? value.unbacked : null;
  if (!Array.isArray(list)) return null;
  // Of an entry that can't be read it is known that something is wrong.
  return list.slice(0, MOST).map((each: unknown) => {
    const { words, why } =
      typeof each === "object" && each !== null ? fields(each) : { words: each };
    const what = lineOf(words);
    return { words: what, why: lineOf(why) || "nothing backs it" };
  });
}

function fields(value: object): { words?: unknown; why?: unknown } {
  return value;
}

function lineOf(value: unknown): string {
  if (typeof value !== "string") return "";
  return value
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LENGTH);
}
