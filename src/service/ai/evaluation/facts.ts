import { factsOf } from "../../../domain/guardrails/facts/sources.ts";
import { plain } from "../../../domain/guardrails/plain.ts";
import { fold } from "../../../language/fold.ts";

/** What a rep looks for first in an answer. */
const COMPARED = ["price", "discount", "date", "link", "phone", "email_address"] as const;
export type ComparedFact = (typeof COMPARED)[number];

/** A fact in a text. */
export interface FoundFact {
  kind: ComparedFact;
  /** As it stands there. */
  shown: string;
  /** The same fact in other words has one of these, too. */
  keys: readonly string[];
}

/** The prices, links, dates and the like that a text names, each once. */
export function factsIn(text: string): FoundFact[] {
  const found = factsOf(plain(text)).flatMap(({ rule, keys, shown }): FoundFact[] => {
    const kind = COMPARED.find((each) => each === rule);
    return kind === undefined ? [] : [{ kind, shown: shown.trim(), keys }];
  });
  const seen = new Set<string>();
  return found.filter(({ keys }) => {
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}

/** What two answers to the same mail differ in. */
export interface Comparison {
  /** Facts of yours that it lacks. */
  missing: readonly FoundFact[];
  /** Facts in it that yours lacks. */
  extra: readonly FoundFact[];
}

export function compareFacts(yours: string, it: string): Comparison {
  const [ours, its] = [factsIn(yours), factsIn(it)];
  return { missing: besides(ours, its), extra: besides(its, ours) };
}

function besides(facts: readonly FoundFact[], others: readonly FoundFact[]): FoundFact[] {
  const known = new Set(others.flatMap(({ keys }) => keys));
  return facts.filter(({ keys }) => !keys.some((key) => known.has(key)));
}

const PATTERN = /^\/(.+)\/([imsu]*)$/su;

/** The pattern that is written as `/trial|test/i`; null where it is words. @throws SyntaxError */
export function patternOf(what: string): RegExp | null {
  const [, source, flags = ""] = PATTERN.exec(what) ?? [];
  if (source === undefined) return null;
  return new RegExp(source, flags.includes("u") ? flags : `${flags}u`);
}

/**
 * Whether a text says something: the words, whatever their case and accents; a fact, such as `290 €`,
 * however it is written; or what a pattern finds.
 */
export function says(text: string, what: string): boolean {
  const pattern = patternOf(what);
  if (pattern !== null) return pattern.test(text);
  if (words(text).includes(words(what))) return true;
  const facts = factsIn(what);
  const rest = facts.reduce((left, { shown }) => left.replace(shown, ""), what);
  if (facts.length === 0 || /[\p{L}\p{N}]/u.test(rest)) return false;
  const known = new Set(factsOf(plain(text)).flatMap(({ keys }) => keys));
  return facts.every(({ keys }) => keys.some((key) => known.has(key)));
}

function words(text: string): string {
  return fold(text.normalize("NFKC")).replace(/\s+/gu, " ").trim();
}
