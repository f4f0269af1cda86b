import { compiled, foldedGroup, phrasesOf, sourceOf, sourcesOf } from "./combine.ts";
import { fold } from "./fold.ts";
import type {
  AutomaticPatterns,
  BouncePatterns,
  DateMarkWords,
  FrameWords,
  LinePatterns,
  ModelPatterns,
  PromisePatterns,
  QuotingWords,
  ReceiptPatterns,
  RefusalPatterns,
  ReplyPatterns,
} from "./locale.ts";

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
  return new RegExp(promiseSource(concept), "gu");
}

/** The same as one source. */
export function promiseSource(concept: keyof PromisePatterns): string {
  return foldedGroup(({ promises }) => promises?.[concept]);
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
  return lineSources(concept).join("|");
}

/** The same in parts, each of which belongs into a group. */
export function lineSources(concept: keyof LinePatterns): readonly string[] {
  return sourcesOf(({ lines }) => lines?.[concept] ?? []);
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

/**
 * What stands around the words of a mail, in all languages: one source, for folded text, that takes
 * the longest phrase.
 */
export function frameSource(concept: keyof FrameWords): string {
  const phrases = phrasesOf(({ frame }) => frame && fold(frame[concept]));
  return sourceOf([...phrases].sort((a, b) => b.length - a.length));
}

/** Behind which a full stop ends no sentence, in all languages: folded, without the full stop. */
export function abbreviations(): ReadonlySet<string> {
  return new Set(phrasesOf(({ sentences }) => sentences?.abbreviations).map(fold));
}

/** What makes or unmakes a date, in all languages: words of folded text. */
export function dateMarks(concept: keyof DateMarkWords): ReadonlySet<string> {
  return new Set(phrasesOf(({ dateMarks: marks }) => marks?.[concept]).map(fold));
}
