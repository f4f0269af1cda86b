import { pattern } from "./fold.ts";
import type { ClaimPatterns } from "./locale.ts";
import { LOCALES } from "./locales/index.ts";

// What texts claim, agree to and deny. One language's words are another's `and` or `new`: each text is
// read in its own.

export type Concept = keyof ClaimPatterns;

/** What prices count. */
export const UNITS = ["site", "user", "dock"] as const satisfies readonly Concept[];

/** The words of some languages. */
export interface ClaimWords {
  /** Whether there are words of a concept. */
  knows(concept: Concept): boolean;
  /** Whether a folded text has words of a concept. */
  has(concept: Concept, folded: string): boolean;
  /** The places of such words in a folded text. */
  all(concept: Concept, folded: string): RegExpExecArray[];
  /** The first of them, as the folded text has it. */
  first(concept: Concept, folded: string): string | null;
}

const NEVER = /(?!)/gu;
const built = new Map<string, RegExp>();

const made = new Map<string, ClaimWords>();

/** The same object for the same languages. @param codes ISO 639-1 */
export function claimWords(codes: readonly string[]): ClaimWords {
  const key = codes.join(" ");
  const known = made.get(key) ?? wordsOf(codes);
  made.set(key, known);
  return known;
}

function wordsOf(codes: readonly string[]): ClaimWords {
  const of = (concept: Concept): RegExp => {
    const key = `${concept} ${codes.join(" ")}`;
    const known = built.get(key);
    if (known !== undefined) return known;
    const sources = LOCALES.filter(({ code }) => codes.includes(code)).flatMap(
      ({ claims }) => claims?.[concept] ?? [],
    );
    const compiled =
      sources.length === 0
        ? NEVER
        : new RegExp(pattern(around(concept, `(?:${sources.join("|")})`)).source, "gu");
    built.set(key, compiled);
    return compiled;
  };
  return {
    knows: (concept) => of(concept) !== NEVER,
    has: (concept, folded) => folded.search(of(concept)) >= 0,
    all: (concept, folded) => [...folded.matchAll(of(concept))],
    first: (concept, folded) => {
      const [match] = folded.matchAll(of(concept));
      return match?.[0].trim() ?? null;
    },
  };
}

/** The lists of units are words alone, so that they can stand in a larger pattern. */
function around(concept: Concept, source: string): string {
  return (UNITS as readonly string[]).includes(concept)
    ? `(?<!\\p{L})${source}(?![a-z\\u0430-\\u044f])`
    : source;
}
