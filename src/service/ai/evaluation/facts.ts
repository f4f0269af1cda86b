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
  // `costs 290` beside `290 €` is the same price, seen twice.
  const whole = found.filter((fact) => !isVague(fact));
  return found.filter(
    (fact, at) => !isIn(fact, found.slice(0, at)) && !(isVague(fact) && isIn(fact, whole)),
  );
}

/** Whether it is a number without its currency. */
function isVague({ keys }: FoundFact): boolean {
  return keys.some((key) => key.endsWith(":"));
}

/** Whether others say the same: a number without its currency is that with any. */
function isIn({ keys }: FoundFact, others: readonly FoundFact[]): boolean {
  const known = others.flatMap((other) => other.keys);
  return keys.some(
    (key) =>
      known.includes(key) || (key.endsWith(":") && known.some((each) => each.startsWith(key))),
  );
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
  return {
    missing: ours.filter((fact) => !isIn(fact, its)),
    extra: its.filter((fact) => !isIn(fact, ours)),
  };
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
  const rest = facts.reduce((left, fact) => without(left, fact, ""), what);
  if (facts.length === 0 || /[\p{L}\p{N}]/u.test(rest)) return false;
  const known = new Set(factsOf(plain(text)).flatMap(({ keys }) => keys));
  return facts.every(({ keys }) => keys.some((key) => known.has(key)));
}

/** A text in which something stands in the place of a fact: of what it names, or of its digits. */
export function without(text: string, { shown }: FoundFact, by: string): string {
  // It is shown in small letters, with single spaces.
  const source = shown.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&").replace(/\s+/gu, "\\s+");
  const pattern = new RegExp(source.replace(/(?<=\d)(?=%)/gu, "\\s?"), "iu");
  if (pattern.test(text)) return text.replace(pattern, by);
  const digits = /\d[\d.,'’\u00a0 ]*\d|\d/u.exec(shown)?.[0];
  return digits !== undefined && text.includes(digits) ? text.replace(digits, by) : text;
}

function words(text: string): string {
  return fold(text.normalize("NFKC")).replace(/\s+/gu, " ").trim();
}
