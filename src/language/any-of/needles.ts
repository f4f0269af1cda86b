/** A group whose inside need not stand in the text, or not in front of what follows. */
const LOOK = /^\?<?[=!]/;
/** What a quantifier says, and whether it allows for nothing. */
const QUANTIFIER = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/;

/**
 * Strings of which every text that a pattern matches holds at least one; null where none can be told.
 * They are cheap to look for, where it takes a while to compile the pattern.
 *
 * @param source as `RegExp` takes it with the flag `u`
 */
export function needlesOf(source: string): readonly string[] | null {
  const reader = new Reader(source);
  return reader.alternatives();
}

/** Reads a source once, from left to right. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end of a group, or of the source. */
  alternatives(): readonly string[] | null {
    const all: (readonly string[] | null)[] = [];
    for (;;) {
      all.push(this.#sequence());
      if (this.#source[this.#at] !== "|") break;
      this.#at += 1;
    }
    const known = all.filter((each) => each !== null);
    return known.length < all.length ? null : [...new Set(known.flat())];
  }

  #sequence(): readonly string[] | null {
    let best: readonly string[] | null = null;
    let run = "";
    const offer = (needles: readonly string[] | null) => {
      if (needles !== null && shortest(needles) > shortest(best ?? [])) best = needles;
    };
    const end = () => {
      if (run !== "") offer([run]);
      run = "";
    };
    while (this.#at < this.#source.length && !"|)".includes(this.#source.charAt(this.#at))) {
      const atom = this.#atom();
      const [quantifier = "", least] =
        QUANTIFIER.exec(this.#source.slice(this.#at, this.#at + 12)) ?? [];
      this.#at += quantifier.length;
      const isNeeded = quantifier === "" || quantifier.startsWith("+") || Number(least) > 0;
      if (typeof atom === "string" && isNeeded) run += atom;
      if (typeof atom !== "string" || quantifier !== "") end();
      if (typeof atom !== "string" && isNeeded) offer(atom);
    }
    end();
    return best;
  }

  /** A character that stands for itself, or what is known of a group or a class. */
  #atom(): string | readonly string[] | null {
    const rest = this.#source.slice(this.#at, this.#at + 40);
    if (rest.startsWith("(")) return this.#group(rest);
    if (rest.startsWith("[")) return this.#class();
    if (rest.startsWith("\\")) return this.#escape(rest);
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return ".^$".includes(character) ? null : character;
  }

  #group(rest: string): readonly string[] | null {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(rest)?.[0] ?? "(";
    this.#at += opening.length;
    const inside = this.alternatives();
    this.#at += 1;
    return LOOK.test(opening.slice(1)) ? null : inside;
  }

  #class(): null {
    while (this.#at < this.#source.length && this.#source[this.#at] !== "]") {
      this.#at += this.#source[this.#at] === "\\" ? 2 : 1;
    }
    this.#at += 1;
    return null;
  }

  #escape(rest: string): string | null {
    const whole =
      /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<\w+>|c[A-Za-z]|\d+)/.exec(
        rest,
      );
    if (whole !== null) {
      this.#at += whole[0].length;
      return null;
    }
    this.#at += 2;
    return /^\\[a-zA-Z]/.test(rest) ? null : rest.charAt(1);
  }
}

function shortest(needles: readonly string[]): number {
  return needles.length === 0 ? 0 : Math.min(...needles.map(({ length }) => length));
}
