import { everydayWords } from "../../language/everyday-words.ts";
import { fold } from "../../language/fold.ts";
import type { Needle } from "./needles.ts";
import { isUnspaced, joined, wordsOf } from "./words.ts";

/** A text in the forms in which names are looked for. */
export class Haystack {
  /** All words, folded, between single spaces. */
  readonly words: string;
  readonly #clean: string;
  #names: string | null = null;
  #written: string | null = null;

  /**
   * @param clean without what can't be seen, in usual forms of letters
   * @param folded the same, folded
   */
  constructor({ clean, folded }: { clean: string; folded: string }) {
    this.words = joined(wordsOf(folded));
    this.#clean = clean;
  }

  /** The words that are not in lower case throughout. */
  get names(): string {
    this.#names ??= joined(wordsOf(fold(this.#given().filter(isName).join(" "))));
    return this.#names;
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
    const isOne = !words.trim().includes(" ");
    if (written === "as_rare_name" && everydayWords().has(words.trim())) return false;
    if (written === "anyhow") return this.words.includes(words);
    return (isOne ? this.names : this.written).includes(words);
  }
}

/** So short a word may stand in a name in lower case: `von`, `and`. */
const SHORT = 3;
const LOWER_CASE = "·";

function isName(word: string): boolean {
  return word !== word.toLowerCase() || word === word.toUpperCase();
}
