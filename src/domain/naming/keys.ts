import { fold } from "../../language/fold.ts";
import { isBesideLegalForm } from "../../language/legal-forms.ts";
import type { Haystack } from "./haystack.ts";
import { bareWords, nameNeedle } from "./needles.ts";
import { unspacedRuns, wordsOf } from "./words.ts";

/**
 * Numbers by which a database finds the leads that a text may name: of the beginning of a name, so that
 * few of them have to be looked up for each word of the text. Two names may have one number, so that
 * what is found has to be compared.
 */
export interface NameKeys {
  /** Null for a name of one word, which tells nobody apart. */
  name: number | null;
  company: number | null;
}

/** Of so many words, and of so many characters where no spaces stand between them, a key is made. */
const WORDS = 4;
const CHARACTERS = 4;
const SPACE = 32;

/** The keys of a lead. */
export function nameKeysOf({ name, company }: { name: string; company: string | null }): NameKeys {
  const needle = nameNeedle(name);
  return {
    name: needle === null ? null : keyOf(needle.words.trim()),
    company: company === null ? null : companyKey(company),
  };
}

/** The key of a company, the same with its legal form and without. */
export function companyKey(company: string): number | null {
  const words = bareWords(wordsOf(fold(company))).join(" ");
  return words === "" ? null : keyOf(words);
}

function keyOf(words: string): number {
  const [first, ...others] = unspacedRuns(words);
  if (first === undefined) return hash(words.split(" ", WORDS).join(" "));
  const long = [first, ...others].find(({ run }) => run.length > 1);
  if (long !== undefined) return hash(long.run.slice(0, CHARACTERS));
  // One character alone would be in most texts.
  const start = Math.max(0, first.at - 1);
  return hash(words.slice(start, start + 2));
}

/** The keys of all that may be a name in a text; each once. */
export function candidatesIn({ words, names }: Haystack): number[] {
  const found = new Set<number>();
  const named = new Set(names.trim().split(" "));
  const all = words.trim().split(" ");
  for (let at = 0; at < all.length; at += 1) {
    let state = START;
    for (let size = 1; size <= WORDS && at + size <= all.length; size += 1) {
      const word = all[at + size - 1] ?? "";
      if (size > 1) state = step(state, SPACE);
      for (let index = 0; index < word.length; index += 1) {
        state = step(state, word.charCodeAt(index));
      }
      // Of one word, only what may be a company.
      if (size > 1 || named.has(word) || isBesideLegalForm(all, at)) found.add(finish(state));
    }
  }
  addUnspaced(words.trim(), found);
  return [...found];
}

function addUnspaced(words: string, found: Set<number>): void {
  for (const { at, run } of unspacedRuns(words)) {
    const end = at + run.length;
    if (at > 0) found.add(hash(words.slice(at - 1, at + 1)));
    if (end < words.length) found.add(hash(words.slice(end - 1, end + 1)));
    for (let start = 0; start < run.length; start += 1) {
      let state = START;
      for (let size = 1; size <= CHARACTERS && start + size <= run.length; size += 1) {
        state = step(state, run.charCodeAt(start + size - 1));
        if (size > 1) found.add(finish(state));
      }
    }
  }
}

const START = 0x811c9dc5;

/** FNV-1a by characters: http://www.isthe.com/chongo/tech/comp/fnv/ */
function step(state: number, code: number): number {
  return Math.imul(state ^ code, 0x01000193);
}

/** 32 bits with a sign, as both engines store them; never zero, which stands for no key yet. */
function finish(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0 || 1;
}

function hash(text: string): number {
  let state = START;
  for (let index = 0; index < text.length; index += 1) state = step(state, text.charCodeAt(index));
  return finish(state);
}
