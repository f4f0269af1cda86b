// Where a text that is held says what holds it: for people who look at it, and to make a fact of it.
import { type Hold, UNBACKED } from "../email.ts";

/** A part of a text, as positions in it. */
export interface Span {
  from: number;
  to: number;
}

/** Far more words than a claim has. */
const MAX_WORDS = 400;

/** The parts of a text that its holds are about, in their order, none over another. */
export function heldSpans(text: string, holds: readonly Hold[]): Span[] {
  const spans = holds.flatMap((hold) => spansOf(text, hold)).sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** The places of one hold's words; empty where it names none that stand there. */
function spansOf(text: string, { words, detail }: Hold): Span[] {
  const named = words === undefined ? quotedIn(detail) : [words];
  return named.flatMap((each) => placesOf(text, each));
}

/** What a remark quotes: `the price “290 €” stands neither …`. */
function quotedIn(detail: string): string[] {
  return [...detail.matchAll(/“([^“”]{2,400})”/gu)].map(([, words = ""]) => words);
}

function placesOf(text: string, words: string): Span[] {
  const isCut = words.endsWith("…");
  const wanted = (isCut ? words.slice(0, -1) : words).trim();
  if (wanted === "" || wanted.length > MAX_WORDS) return [];
  const pattern = wanted
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&"))
    .join("\\s+");
  // `290 €` is not a part of `1290 €`.
  const before = /^[\p{L}\p{N}]/u.test(wanted) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = /[\p{L}\p{N}]$/u.test(wanted) && !isCut ? "(?![\\p{L}\\p{N}])" : "";
  const whole = [...text.matchAll(new RegExp(before + pattern + after, "giu"))];
  // Languages that write no spaces have no such bounds.
  const found = whole.length > 0 ? whole : [...text.matchAll(new RegExp(pattern, "giu"))];
  return found.map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** A fact that would lift holds, if it may be said from now on. */
export interface ProposedFact {
  /** The sentence that says it, in one line; empty where the words don't stand in the text. */
  fact: string;
  holds: Hold[];
}

/** Rules that a fact in the playbook lifts. */
const LIFTED_BY_FACTS: readonly string[] = [
  ...["price", "discount", "date", "link", "phone", "email_address", "payment", "promise"],
  ...["name", "number", "condition", "claim", "agreement", UNBACKED],
];

/** Whether a fact in the playbook would lift it. */
export function isLiftedByFacts({ rule }: Pick<Hold, "rule">): boolean {
  return LIFTED_BY_FACTS.includes(rule);
}

/** For what holds a text: the sentences that say it, each once, in the order of the text. */
export function proposedFacts(text: string, holds: readonly Hold[]): ProposedFact[] {
  const proposed = new Map<string, ProposedFact & { at: number }>();
  for (const hold of holds.filter(isLiftedByFacts)) {
    const [first] = spansOf(text, hold);
    const fact = first ? sentenceAround(text, first) : "";
    const key = fact || hold.detail;
    const same = proposed.get(key);
    if (same) same.holds.push(hold);
    else proposed.set(key, { fact, holds: [hold], at: first?.from ?? text.length });
  }
  return [...proposed.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ fact, holds: lifted }) => ({ fact, holds: lifted }));
}

/** The sentence, or the sentences, that a part of a text stands in, in one line. */
function sentenceAround(text: string, { from, to }: Span): string {
  const start = text.lastIndexOf("\n\n", from) + 1;
  const end = text.indexOf("\n\n", to);
  // A line that goes on in the next one is none of its own, as a greeting is.
  const paragraph = text
    .slice(start, end < 0 ? text.length : end)
    .replace(/(?<=[^\s.!?,:;])\n/gu, " ");
  const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(paragraph);
  const said = [...sentences]
    .filter(({ index, segment }) => index + start < to && index + start + segment.length > from)
    .map(({ segment }) => segment)
    .join("");
  return said.replace(/\s+/gu, " ").trim();
}
