import { needlesOf } from "./needles.ts";

/**
 * Text in which lower case tells letters apart exactly as patterns do that ignore case: ASCII, and the
 * Latin letters and the punctuation of most languages. Left out are letters of which others are variants
 * (µ and μ, ſ and s), Greek, and all other scripts.
 */
const PLAIN = /^[\0-\u00b4\u00b6-\u017e\u0180-\u024f\u2000-\u206f\u20ac]*$/;

interface Alternative {
  source: string;
  /** In lower case, one of which must stand in a text that it matches; null: any text may match. */
  needles: readonly string[] | null;
  pattern: RegExp | null;
}

/**
 * One pattern made of many, in any case of letters. All together take milliseconds to compile, and most
 * processes read a few mails, in which hardly a line may match: those alone are compiled that a line may match.
 */
export class AnyOf {
  readonly #sources: readonly string[];
  readonly #around: (source: string) => string;
  #whole: RegExp | null = null;
  #alternatives: readonly Alternative[] | null = null;
  /** What no text lacks that any of the alternatives matches; null: some match any text. */
  #needles: RegExp | null = null;

  /** @param around makes the pattern from one source, or from several as alternatives in a row */
  constructor(sources: readonly string[], around: (source: string) => string) {
    this.#sources = sources;
    this.#around = around;
  }

  test(text: string): boolean {
    if (!PLAIN.test(text)) {
      this.#whole ??= new RegExp(this.#around(this.#sources.join("|")), "iu");
      return this.#whole.test(text);
    }
    const alternatives = this.#split();
    const lower = text.toLowerCase();
    if (this.#needles !== null && !this.#needles.test(lower)) return false;
    return alternatives.some((each) => {
      if (each.needles?.some((needle) => lower.includes(needle)) === false) return false;
      each.pattern ??= new RegExp(this.#around(each.source), "iu");
      return each.pattern.test(text);
    });
  }

  #split(): readonly Alternative[] {
    if (this.#alternatives !== null) return this.#alternatives;
    this.#alternatives = this.#sources.map((source) => {
      // Of the letters that are not plain, this one alone stands for one that is.
      const plain = needlesOf(source)?.map((each) => each.toLowerCase().replaceAll("\u017f", "s"));
      const needles = plain ?? null;
      return { source, needles, pattern: null };
    });
    if (this.#alternatives.every(({ needles }) => needles !== null)) {
      const all = new Set(this.#alternatives.flatMap(({ needles }) => needles ?? []));
      this.#needles = new RegExp([...all].map(escaped).join("|"));
    }
    return this.#alternatives;
  }
}

function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}-]/g, "\\$&");
}
