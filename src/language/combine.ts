import { fold, pattern } from "./fold.ts";
import type { PartialLocale } from "./locale.ts";
import { LOCALES, PARTIAL_LOCALES } from "./locales/index.ts";

const ALL: readonly PartialLocale[] = [...LOCALES, ...PARTIAL_LOCALES];

/** The phrases of a list in all languages, as written, each once. */
export function phrasesOf(
  listOf: (locale: PartialLocale) => string | undefined,
): readonly string[] {
  const phrases = ALL.flatMap((locale) => phrasesIn(listOf(locale) ?? ""));
  return [...new Set(phrases)];
}

/** The phrases of a list, as written. */
export function phrasesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

/** The sources of a list of patterns in all languages, each once: neighbours share many. */
export function sourcesOf(
  listOf: (locale: PartialLocale) => readonly string[] | undefined,
): readonly string[] {
  return [...new Set(ALL.flatMap((locale) => listOf(locale) ?? []))];
}

/** The same, as patterns for folded text. */
export function compiled(
  listOf: (locale: PartialLocale) => readonly string[] | undefined,
): readonly RegExp[] {
  return sourcesOf(listOf).map(pattern);
}

/** The same as one group, for folded text. */
export function foldedGroup(
  listOf: (locale: PartialLocale) => readonly string[] | undefined,
): string {
  return pattern(`(?:${sourcesOf(listOf).join("|")})`).source;
}

/** Phrases as one group, for folded text: the longest first, with no look at what stands around. */
export function foldedWords(phrases: readonly string[]): string {
  const words = [...new Set(phrases.map(fold))].sort((a, b) => b.length - a.length);
  return `(?:${words.map(escaped).join("|")})`;
}

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Phrases as one source: whole words alone match, but for scripts that put no space between them. */
export function sourceOf(phrases: readonly string[]): string {
  const alternatives = (some: readonly string[]) =>
    some.map((each) => escaped(each).replaceAll(" ", "\\s+")).join("|");
  const spaced = alternatives(phrases.filter((each) => !UNSPACED.test(each)));
  const unspaced = alternatives(phrases.filter((each) => UNSPACED.test(each)));
  const words = `(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])`;
  return unspaced === "" ? `(?:${words})` : `(?:${words}|${unspaced})`;
}

function escaped(phrase: string): string {
  return phrase.replace(/[()/.+$]/g, "\\$&");
}
