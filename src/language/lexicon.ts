/** A piece of a folded text: a word, a run of digits, a mark, or a line break. */
export interface Token<Meaning> {
  kind: "word" | "number" | "mark" | "break";
  text: string;
  start: number;
  end: number;
  /** Whether white space stands before it. */
  spaced: boolean;
  /** What the words of a lexicon mean; none for a word that it does not hold. */
  meanings: readonly Meaning[];
}

/** Scripts that put no space between words, and Korean, which puts endings right behind them. */
const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々〇";
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{M}]`;
const PIECES = new RegExp(`\\p{Nd}+|(?:${LETTER})+(?:'(?:${LETTER})+)*'?|\\s+|[\\s\\S]`, "gu");
const NUMBER = /^\p{Nd}/u;
const LETTERS = /^[\p{L}\p{M}]/u;
const WITHOUT_SPACES = new RegExp(`^[${UNSPACED}]`, "u");
/** An article or a pronoun that is written together with its word: `l'`, `d'`, `qu'`. */
const ELIDED = /^(?:[cdjlmnst]|qu|un|all|dall|dell|nell|sull|jusqu|lorsqu|puisqu)'(?=.)/u;
/** Hebrew and Arabic write `in`, `to`, `from`, `and` and `the` together with the word. */
const PREFIXES = /^(?:[ובכלמשה](?=[\u05d0-\u05ea]{2})|[وفبكل]?ال|[وفبكل](?=[\u0621-\u064a]{3}))/u;
const PREFIXED = /^[\u05d0-\u05ea\u0621-\u064a]/u;

/**
 * A node of the tree of phrases: one word further, or one character further in unspaced text. Most
 * nodes have one way on or none, so what they do not need is not there.
 */
interface Node<Meaning> {
  next: Map<string, Node<Meaning>> | null;
  /** Words that may have any ending. */
  stems: Map<string, Node<Meaning>> | null;
  shortestStem: number;
  longestStem: number;
  meanings: readonly Meaning[];
}

const NO_MEANINGS: readonly never[] = [];

function node<Meaning>(): Node<Meaning> {
  return { next: null, stems: null, shortestStem: MAX_STEM, longestStem: 0, meanings: NO_MEANINGS };
}

/** Longer than any word. */
const MAX_STEM = 1_000_000;

/**
 * Phrases and what they mean. A text is read word by word, and the longest phrase at a place
 * counts; the time that takes grows with the length of the text alone.
 */
export class Lexicon<Meaning> {
  readonly #words = node<Meaning>();
  readonly #characters = node<Meaning>();

  /** @param phrase folded; a word that ends in `*` stands for all that begin with it */
  add(phrase: string, meaning: Meaning): void {
    const pieces = split(phrase.replaceAll("*", "").trim()).filter(({ kind }) => kind !== "mark");
    if (pieces.length === 0) return;
    if (pieces.every(({ unspaced }) => unspaced)) {
      let at = this.#characters;
      for (const character of pieces.map(({ text }) => text).join("")) {
        at.next ??= new Map();
        at = child(at.next, character);
      }
      at.meanings = [...at.meanings, meaning];
      return;
    }
    let at = this.#words;
    const open = phrase.includes("*") ? phrase.split(/[\s.'/-]+/u) : [];
    for (const { text } of pieces) {
      const isStem = open.some((word) => word.endsWith("*") && word.slice(0, -1).endsWith(text));
      if (isStem) {
        at.shortestStem = Math.min(at.shortestStem, text.length);
        at.longestStem = Math.max(at.longestStem, text.length);
        at.stems ??= new Map();
        at = child(at.stems, text);
      } else {
        at.next ??= new Map();
        at = child(at.next, text);
      }
    }
    at.meanings = [...at.meanings, meaning];
  }

  /** The tokens of a folded text; a phrase is one token. */
  read(folded: string): Token<Meaning>[] {
    const pieces = split(folded);
    const tokens: Token<Meaning>[] = [];
    for (let at = 0; at < pieces.length; ) {
      const piece = pieces[at];
      if (piece === undefined) break;
      const found = piece.unspaced
        ? this.#findCharacters(pieces, at)
        : piece.kind === "word"
          ? (findWords(this.#words, pieces, at, 0) ?? this.#findInflected(pieces, at))
          : null;
      const last = pieces[(found?.next ?? at + 1) - 1] ?? piece;
      tokens.push({
        kind: piece.kind,
        text: folded.slice(piece.start, last.end),
        start: piece.start,
        end: last.end,
        spaced: piece.spaced,
        meanings: found?.meanings ?? [],
      });
      at = found?.next ?? at + 1;
    }
    return tokens;
  }

  #findCharacters(pieces: readonly Piece[], from: number): Found<Meaning> | null {
    let found: Found<Meaning> | null = null;
    let at: Node<Meaning> | undefined = this.#characters;
    // Korean may put a space within a phrase, or not; a line break ends it.
    for (let next = from; at !== undefined && pieces[next]?.unspaced === true; ) {
      at = at.next?.get(pieces[next]?.text ?? "");
      next += 1;
      if (at !== undefined && at.meanings.length > 0) found = { meanings: at.meanings, next };
    }
    return found;
  }

  #findInflected(pieces: readonly Piece[], at: number): Found<Meaning> | null {
    const piece = pieces[at];
    if (piece === undefined) return null;
    // A case or a genitive behind an apostrophe: `Mart'a`, `March's`.
    const apostrophe = piece.text.indexOf("'");
    if (apostrophe > 2) {
      return findWords(this.#words, pieces, at, 0, piece.text.slice(0, apostrophe));
    }
    if (!PREFIXED.test(piece.text)) return null;
    for (let text = piece.text, cut = 0; cut < 2; cut += 1) {
      const shorter: string = text.replace(PREFIXES, "");
      if (shorter === text) return null;
      const found = findWords(this.#words, pieces, at, 0, shorter);
      if (found !== null) return found;
      text = shorter;
    }
    return null;
  }
}

interface Found<Meaning> {
  meanings: readonly Meaning[];
  /** The index behind the phrase. */
  next: number;
}

/** No phrase has more words. */
const MAX_WORDS = 8;

function findWords<Meaning>(
  from: Node<Meaning>,
  pieces: readonly Piece[],
  at: number,
  depth: number,
  first?: string,
): Found<Meaning> | null {
  const here = depth > 0 && from.meanings.length > 0 ? { meanings: from.meanings, next: at } : null;
  if (depth === MAX_WORDS) return here;
  const place = depth > 0 ? skipMark(pieces, at) : at;
  const piece = pieces[place];
  if (piece?.kind !== "word" || piece.unspaced) return here;
  const word = first ?? piece.text;
  let best: Found<Meaning> | null = here;
  const follow = (next: Node<Meaning> | undefined) => {
    if (next === undefined) return;
    const found = findWords(next, pieces, place + 1, depth + 1);
    if (found !== null && (best === null || found.next > best.next)) best = found;
  };
  follow(from.next?.get(word));
  for (
    let length = Math.min(word.length, from.longestStem);
    length >= from.shortestStem;
    length -= 1
  ) {
    follow(from.stems?.get(word.slice(0, length)));
  }
  return best;
}

/** A point, a hyphen or a slash may stand between the words of a phrase: `t.o.m.`, `e-mail`, `cancel·lar`. */
function skipMark(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at];
  const isLink = piece?.kind === "mark" && /[.\-/·]/u.test(piece.text) && !piece.spaced;
  const next = pieces[at + 1];
  return isLink && next?.kind === "word" && !next.spaced ? at + 1 : at;
}

function child<Meaning>(nodes: Map<string, Node<Meaning>>, key: string): Node<Meaning> {
  const existing = nodes.get(key);
  if (existing !== undefined) return existing;
  const created = node<Meaning>();
  nodes.set(key, created);
  return created;
}

/** The words of a text that a lexicon may begin with, each once; of unspaced text, characters. */
export function firstWords(folded: string): Set<string> {
  const words = new Set<string>();
  for (const { kind, text } of split(folded)) if (kind === "word") words.add(text);
  return words;
}

interface Piece {
  kind: "word" | "number" | "mark" | "break";
  text: string;
  start: number;
  end: number;
  spaced: boolean;
  unspaced: boolean;
}

function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  const push = (kind: Piece["kind"], piece: string, start: number, unspaced = false) => {
    pieces.push({ kind, text: piece, start, end: start + piece.length, spaced, unspaced });
    spaced = false;
  };
  PIECES.lastIndex = 0;
  for (let match = PIECES.exec(text); match !== null; match = PIECES.exec(text)) {
    const [piece] = match;
    const { index } = match;
    const kind = kindOf(piece);
    if (kind !== "space") {
      if (kind === "word" && piece.includes("'")) {
        let start = index;
        for (const part of elisions(piece)) {
          push("word", part, start);
          start += part.length;
        }
      } else push(kind, piece, index, kind === "word" && WITHOUT_SPACES.test(piece));
      continue;
    }
    if (piece.includes("\n")) push("break", piece, index);
    spaced = true;
  }
  return pieces;
}

function kindOf(piece: string): Piece["kind"] | "space" {
  const code = piece.charCodeAt(0);
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return "word";
    if (code === 0x20 || (code >= 9 && code <= 13)) return "space";
    if (code >= 0x30 && code <= 0x39) return "number";
    return code >= 0x41 && code <= 0x5a ? "word" : "mark";
  }
  if (LETTERS.test(piece)) return "word";
  if (NUMBER.test(piece)) return "number";
  return /^\s/.test(piece) ? "space" : "mark";
}

/** `l'`, `d'` and their like stand as words of their own. */
function elisions(word: string): string[] {
  const parts: string[] = [];
  let rest = word;
  for (let elided = ELIDED.exec(rest)?.[0]; elided !== undefined; elided = ELIDED.exec(rest)?.[0]) {
    parts.push(elided);
    rest = rest.slice(elided.length);
  }
  return [...parts, rest];
}

/** A word without what is written together with it: `ותפסיק` without its `and`, `lleva'm` without `me`. */
export function bareForms(word: string): string[] {
  const apostrophe = word.indexOf("'");
  const forms = apostrophe > 2 ? [word.slice(0, apostrophe)] : [];
  if (!PREFIXED.test(word)) return forms;
  const once = word.replace(PREFIXES, "");
  return [...forms, once, once.replace(PREFIXES, "")];
}
