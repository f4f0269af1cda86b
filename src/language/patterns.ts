import { fold, pattern } from "./fold.ts";
import type {
  AutomaticPatterns,
  BouncePatterns,
  FrameWords,
  LinePatterns,
  Locale,
  ModelPatterns,
  PromisePatterns,
  QuotingWords,
  ReceiptPatterns,
  RefusalPatterns,
  ReplyPatterns,
} from "./locale.ts";
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

/** What tells of the machine behind a text, in all languages: patterns for folded text, each once. */
export function modelPatterns(concept: keyof ModelPatterns): readonly RegExp[] {
  return compiled(({ models }) => models?.[concept] ?? []);
}

/** Promises of a kind, in all languages: one pattern for folded text, which finds all of them. */
export function promisePattern(concept: keyof PromisePatterns): RegExp {
  const sources = sourcesOf(({ promises }) => promises?.[concept] ?? []);
  return new RegExp(pattern(sources.join("|")).source, "gu");
}

/** What receipts say, in all languages: patterns for folded text, each once. */
export function receiptPatterns(
  concept: keyof ReceiptPatterns,
  around: (source: string) => string = (source) => source,
): readonly RegExp[] {
  return compiled(({ receipts }) => (receipts?.[concept] ?? []).map(around));
}

/**
 * One pattern's source for what all languages have of some lines, for text as it stands: it belongs
 * into a group.
 */
export function lineSource(concept: keyof LinePatterns): string {
  return sourcesOf(({ lines }) => lines?.[concept] ?? []).join("|");
}

/** What reports of mail systems say, in all languages: one source, for text as it stands. */
export function bounceSource(concept: keyof BouncePatterns): string {
  return sourcesOf(({ bounces }) => bounces?.[concept] ?? []).join("|");
}

/** What servers say that refuse a mail, in all languages but English: sources for text in lower case. */
export function refusalSources(concept: keyof RefusalPatterns): readonly string[] {
  return sourcesOf(({ refusals }) => refusals?.[concept] ?? []);
}

/** What automatic answers have of something, in all languages: one source, for pattern(). */
export function automaticSource(concept: keyof AutomaticPatterns): string {
  return sourcesOf(({ automatic }) => automatic?.[concept] ?? []).join("|");
}

/** What mail programs write around what they quote, in all languages: phrases as written, each once. */
export function quotingWords(concept: keyof QuotingWords): readonly string[] {
  return phrasesOf(({ quoting }) => quoting?.[concept]);
}

/** The same as one source, for text as it stands, in any case of letters; whole words alone match. */
export function quotingSource(...concepts: readonly (keyof QuotingWords)[]): string {
  return sourceOf(concepts.flatMap(quotingWords));
}

/** What stands around the words of a mail, in all languages: one source, for folded text. */
export function frameSource(concept: keyof FrameWords): string {
  return sourceOf(phrasesOf(({ frame }) => fold(frame[concept])));
}

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function sourceOf(phrases: readonly string[]): string {
  const alternatives = (some: readonly string[]) =>
    some.map((each) => each.replace(/[()/.+]/g, "\\$&").replaceAll(" ", "\\s+")).join("|");
  const spaced = alternatives(phrases.filter((each) => !UNSPACED.test(each)));
  const unspaced = alternatives(phrases.filter((each) => UNSPACED.test(each)));
  const words = `(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])`;
  return unspaced === "" ? `(?:${words})` : `(?:${words}|${unspaced})`;
}

function phrasesOf(listOf: (locale: Locale) => string | undefined): readonly string[] {
  const phrases = LOCALES.flatMap((locale) => listOf(locale)?.split(",") ?? []);
  return [...new Set(phrases.map((phrase) => phrase.trim()))];
}

function compiled(listOf: (locale: Locale) => readonly string[]): readonly RegExp[] {
  return sourcesOf(listOf).map(pattern);
}

/** Each once: neighbours share many. */
function sourcesOf(listOf: (locale: Locale) => readonly string[]): readonly string[] {
  return [...new Set(LOCALES.flatMap(listOf))];
}
