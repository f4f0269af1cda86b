import { pattern } from "./fold.ts";
import type { AutomaticPatterns, Locale, ReplyPatterns } from "./locale.ts";
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

function compiled(sourcesOf: (locale: Locale) => readonly string[]): readonly RegExp[] {
  return [...new Set(LOCALES.flatMap(sourcesOf))].map(pattern);
}
