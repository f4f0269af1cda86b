import { fold } from "../../language/fold.ts";
import type { Needle } from "./needles.ts";
import { isUnspaced, joined, wordsOf } from "./words.ts";

/** A text in the forms in which names are looked for. */
export class Haystack {
  /** All words, folded, between single spaces. */
  readonly words: string;
  readonly #clean: string;
  readonly #everyday: () => ReadonlySet<string>;
  #names: string | null = null;
  #inner: string | null = null;
  #written: string | null = null;

  /**
   * @param clean without what can't be seen, in usual forms of letters
   * @param folded the same, folded
   * @param everyday the everyday words; not given where what is found is looked at once more, since they
   *   are all words of all languages
   */
  constructor(
    { clean, folded }: { clean: string; folded: string },
    everyday: () => ReadonlySet<string> = () => NONE,
  ) {
    this.words = joined(wordsOf(folded));
    this.#clean = clean;
    this.#everyday = everyday;
  }

  /** The words that are not in lower case throughout. */
  get names(): string {
    this.#names ??= joined(wordsOf(fold(this.#given().filter(isName).join(" "))));
    return this.#names;
  }

  /** Those of them that stand within a sentence, where a capital means something. */
  get inner(): string {
    if (this.#inner === null) {
      const found: string[] = [];
      let end = -1;
      for (const { 0: word, index } of this.#clean.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
        const isWithin = end >= 0 && /^[\p{Zs},'’]*$/u.test(this.#clean.slice(end, index));
        if (isWithin && isName(word)) found.push(word);
        end = index + word.length;
      }
      this.#inner = joined(wordsOf(fold(found.join(" "))));
    }
    return this.#inner;
  }

  /** All words, but for longer ones in lower case, in the place of which stands a mark. */
  get written(): string {
    this.#written ??= joined(
      this.#given().flatMap((word) =>
        word.length <= SHORT || isName(word) ? wordsOf(fold(word)) : LOWER_CASE,
      ),
    );
    return this.#written;
  }

  #given(): string[] {
    return this.#clean.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  }

  /** Whether a needle stands there as it has to be written. */
  has({ words, written }: Needle): boolean {
    if (isUnspaced(words)) return this.words.includes(words.trim());
    if (written === "anyhow") return this.words.includes(words);
    if (words.trim().includes(" ")) return this.written.includes(words);
    if (!this.names.includes(words)) return false;
    if (!this.#everyday().has(words.trim())) return true;
    return written === "as_name" && this.inner.includes(words);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** So short a word may stand in a name in lower case: `von`, `and`. */
const SHORT = 3;
const LOWER_CASE = "·";

function isName(word: string): boolean {
  return word !== word.toLowerCase() || word === word.toUpperCase();
}
