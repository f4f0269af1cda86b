import { magnitudes } from "../../../language/fact-words.ts";
import { MAX_NUMBER_WORDS, numberOfWords } from "../../../language/numbers/words.ts";

/** A number in folded text, as digits; groups and decimals as any language writes them. */
export const NUMBER =
  "\\d{1,3}(?:[.,'’ ]\\d{3}){1,4}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,12}(?:[.,]\\d{1,2})?(?!\\d)";

/** What may follow a number and make it larger. */
const TIMES = magnitudes();
export const TIMES_WORD = `(?: ?(?:${[...TIMES.keys()]
  .sort((a, b) => b.length - a.length)
  .join("|")})(?![a-z\\u0430-\\u044f]))?`;

/** What digits can mean: `1.500` is 1500 or 1.5. */
export function valuesOf(digits: string, times = ""): number[] {
  const factor = TIMES.get(times.trim()) ?? 1;
  const bare = digits.replace(/[ '’]/g, "");
  const separators = bare.match(/[.,]/g) ?? [];
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  const whole = Number(bare.replace(/[.,]/g, ""));
  const decimal = Number(`${bare.slice(0, last).replace(/[.,]/g, "")}.${bare.slice(last + 1)}`);
  if (separators.length === 0) return [whole * factor];
  if (bare.length - last - 1 !== 3) return [decimal * factor];
  return separators.length === 1 ? [whole * factor, decimal * factor] : [whole * factor];
}

/** The number that is spelled out at the end, or at the beginning, of some words. */
export function spelledNumber(words: readonly string[], side: "end" | "start"): number | null {
  for (let count = Math.min(MAX_NUMBER_WORDS, words.length); count > 0; count--) {
    const part = side === "end" ? words.slice(-count) : words.slice(0, count);
    const value = numberOfWords(part.join("").replace(/[^\p{L}]/gu, ""));
    if (value !== null) return value;
  }
  return null;
}

/** The last, or first, words of a text; a hyphen divides none. */
export function wordsAt(text: string, side: "end" | "start"): string[] {
  const part = side === "end" ? text.slice(-80) : text.slice(0, 80);
  const words = part.match(/[\p{L}'-]+/gu) ?? [];
  return side === "end" ? words.slice(-MAX_NUMBER_WORDS) : words.slice(0, MAX_NUMBER_WORDS);
}
