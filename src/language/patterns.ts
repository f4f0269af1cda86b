import { pattern } from "./fold.ts";
import type { AutomaticPatterns, Locale, QuotingWords, ReplyPatterns } from "./locale.ts";
import { LOCALES } from "./locales/index.ts";

/** What replies want, in all languages: patterns for folded text, each once. */
export function replyPatterns(concept: keyof ReplyPatterns): readonly RegExp[] {
  return compiled(({ replies }) => replies?.[concept] ?? []);
}

/**
 * What machines write, in all languages: patterns for folded text, each once.
 *
 * @param around makes one larger pattern of each
 */
export function automaticPatterns(
  concept: keyof AutomaticPatterns,
  around: (source: string) => string = (source) => source,
): readonly RegExp[] {
  return compiled(({ automatic }) => (automatic?.[concept] ?? []).map(around));
}

/** What mail programs write around what they quote, in all languages: phrases as written, each once. */
export function quotingWords(concept: keyof QuotingWords): readonly string[] {
  const phrases = LOCALES.flatMap(({ quoting }) => quoting?.[concept]?.split(",") ?? []);
  return [...new Set(phrases.map((phrase) => phrase.trim()))];
}

function compiled(sourcesOf: (locale: Locale) => readonly string[]): readonly RegExp[] {
  return [...new Set(LOCALES.flatMap(sourcesOf))].map(pattern);
}
