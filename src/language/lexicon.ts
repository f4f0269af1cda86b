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
  /** By their first two letters, how long the stems are that begin so: the longest first. */
  lengths: Map<number, number[]> | null;
  meanings: readonly Meaning[];
}

const NO_MEANINGS: readonly never[] = [];

function node<Meaning>(): Node<Meaning> {
  return { next: null, stems: null, lengths: null, meanings: NO_MEANINGS };
}

/** The first two letters of a word as one number. */
function headOf(word: string): number {
  return word.charCodeAt(0) * 0x1_00_00 + (word.length > 1 ? word.charCodeAt(1) : 0);
}

/** A stem of one letter stands for words whatever their second one is. */
const ANY_LETTER = 0;

function addStem<Meaning>(at: Node<Meaning>, stem: string): Node<Meaning> {
  at.stems ??= new Map();
  at.lengths ??= new Map();
  const head = headOf(stem);
  const lengths = at.lengths.get(head) ?? [];
  if (!lengths.includes(stem.length)) {
    at.lengths.set(
      head,
      [...lengths, stem.length].sort((a, b) => b - a),
    );
  }
  return child(at.stems, stem);
}

/**
 * Phrases and what they mean. A text is read word by word, and the longest phrase at a place
 * counts; the time that takes grows with the length of the text alone.
 */
export class Lexicon<Meaning> {
  readonly #words = node<Meaning>();
  readonly #characters = node<Meaning>();
  /** Where words lead that were looked for: most words of a text are the same ones as in the last. */
  readonly #starts = new Map<string, readonly Node<Meaning>[]>();

  /** @param phrase folded; a word that ends in `*` stands for all that begin with it */
  add(phrase: string, meaning: Meaning): void {
    const pieces = split(phrase.replaceAll("*", "").trim()).filter(({ kind }) => kind !== "mark");
    if (pieces.length === 0) return;
    if (this.#starts.size > 0) this.#starts.clear();
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
        at = addStem(at, text);
      } else {
        at.next ??= new Map();
        at = child(at.next, text);
      }
    }
    at.meanings = [...at.meanings, meaning];
  }

  /**
   * The tokens of a folded text; a phrase is one token.
   *
   * @param pieces of the same text, where it was split before
   */
  read(folded: string, pieces: SplitText = split(folded)): Token<Meaning>[] {
    const tokens: Token<Meaning>[] = [];
    for (let at = 0; at < pieces.length; ) {
      const piece = pieces[at];
      if (piece === undefined) break;
      const found = piece.unspaced
        ? this.#findCharacters(pieces, at)
        : piece.kind === "word"
          ? (this.#find(pieces, at, piece.text) ?? this.#findInflected(pieces, at))
          : null;
      const last = pieces[(found?.next ?? at + 1) - 1] ?? piece;
      tokens.push({
        kind: piece.kind,
        text: folded.slice(piece.start, last.end),
        start: piece.start,
        end: last.end,
        spaced: piece.spaced,
        meanings: found?.meanings ?? NO_MEANINGS,
      });
      at = found?.next ?? at + 1;
    }
    return tokens;
  }

  /**
   * All that any phrase of a text means, wherever it begins and however long it is: at least what
   * `read` finds in any part of the text.
   */
  meaningsIn(text: SplitText): Set<Meaning> {
    const found = new Set<Meaning>();
    for (let at = 0; at < text.length; at += 1) {
      const piece = text[at];
      if (piece === undefined || piece.kind !== "word") continue;
      if (piece.unspaced) this.#collectCharacters(text, at, found);
      else {
        for (const word of formsOf(piece.text)) collectWords(this.#startsOf(word), text, at, found);
      }
    }
    return found;
  }

  #startsOf(word: string): readonly Node<Meaning>[] {
    const before = this.#starts.get(word);
    if (before !== undefined) return before;
    const ways = waysOn(this.#words, word);
    if (isKept(word, this.#starts.size)) this.#starts.set(word, ways);
    return ways;
  }

  /** The longest phrase that begins there, by its first word or what is left of it. */
  #find(pieces: readonly Piece[], at: number, first: string): Found<Meaning> | null {
    let best: Found<Meaning> | null = null;
    for (const next of this.#startsOf(first)) {
      const found = findWords(next, pieces, at + 1, 1);
      if (found !== null && (best === null || found.next > best.next)) best = found;
    }
    return best;
  }

  #collectCharacters(pieces: readonly Piece[], from: number, found: Set<Meaning>): void {
    let at: Node<Meaning> | undefined = this.#characters;
    for (let next = from; at !== undefined && pieces[next]?.unspaced === true; next += 1) {
      at = at.next?.get(pieces[next]?.text ?? "");
      for (const meaning of at?.meanings ?? NO_MEANINGS) found.add(meaning);
    }
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
      return this.#find(pieces, at, piece.text.slice(0, apostrophe));
    }
    if (!PREFIXED.test(piece.text)) return null;
    for (let text = piece.text, cut = 0; cut < 2; cut += 1) {
      const shorter: string = text.replace(PREFIXES, "");
      if (shorter === text) return null;
      const found = this.#find(pieces, at, shorter);
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

/** How a phrase goes on whose first words lead to a node. */
function findWords<Meaning>(
  from: Node<Meaning>,
  pieces: readonly Piece[],
  at: number,
  depth: number,
): Found<Meaning> | null {
  const here = from.meanings.length > 0 ? { meanings: from.meanings, next: at } : null;
  if (depth === MAX_WORDS || isLeaf(from)) return here;
  const place = skipMark(pieces, at);
  const piece = pieces[place];
  if (piece?.kind !== "word" || piece.unspaced) return here;
  let best: Found<Meaning> | null = here;
  for (const next of waysOn(from, piece.text)) {
    const found = findWords(next, pieces, place + 1, depth + 1);
    if (found !== null && (best === null || found.next > best.next)) best = found;
  }
  return best;
}

function isLeaf<Meaning>({ next, stems }: Node<Meaning>): boolean {
  return next === null && stems === null;
}

/** Adds the meanings of all phrases that begin at a place and go on from nodes, as `findWords` follows them. */
function collectWords<Meaning>(
  nodes: readonly Node<Meaning>[],
  pieces: readonly Piece[],
  place: number,
  found: Set<Meaning>,
  depth = 1,
): void {
  for (const node of nodes) {
    for (const meaning of node.meanings) found.add(meaning);
    if (depth === MAX_WORDS || isLeaf(node)) continue;
    const next = skipMark(pieces, place + 1);
    const piece = pieces[next];
    if (piece?.kind !== "word" || piece.unspaced) continue;
    collectWords(waysOn(node, piece.text), pieces, next, found, depth + 1);
  }
}

/** So many words are kept with what is known of each. */
const MAX_KEPT = 3_000;
/** A longer word may keep the whole text in memory that it was cut from. */
const MAX_KEPT_LENGTH = 12;

/** Whether a word is kept beside others. */
export function isKept(word: string, others: number): boolean {
  return word.length <= MAX_KEPT_LENGTH && others < MAX_KEPT;
}

/** A word, and what is left of it without what is written together with it. */
export function formsOf(word: string): readonly string[] {
  const isBare = word.charCodeAt(0) < 0x80 && !word.includes("'");
  return isBare ? [word] : [word, ...bareForms(word)];
}

const NOWHERE: readonly never[] = [];

/** Where a word leads: the node of the word itself, then those of stems of it, the longest first. */
function waysOn<Meaning>(from: Node<Meaning>, word: string): readonly Node<Meaning>[] {
  const whole = from.next?.get(word);
  if (from.stems === null || from.lengths === null) return whole === undefined ? NOWHERE : [whole];
  const head = headOf(word);
  const long = from.lengths.get(head);
  const short =
    word.length > 1 ? from.lengths.get(head - (head % 0x1_00_00) + ANY_LETTER) : undefined;
  if (long === undefined && short === undefined) return whole === undefined ? NOWHERE : [whole];
  const found = whole === undefined ? [] : [whole];
  for (const lengths of [long, short]) {
    for (const length of lengths ?? NOWHERE) {
      const stem = length <= word.length ? from.stems.get(word.slice(0, length)) : undefined;
      if (stem !== undefined) found.push(stem);
    }
  }
  return found;
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
  return wordsOf(split(folded));
}

/** The same of a text that is split. */
function wordsOf(pieces: SplitText): Set<string> {
  const words = new Set<string>();
  for (const { kind, text } of pieces) if (kind === "word") words.add(text);
  return words;
}

/** A folded text in pieces, which several lexicons can look at. */
export type SplitText = readonly Piece[];

export function splitText(folded: string): SplitText {
  return split(folded);
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
  for (let index = 0, end = 0; index < text.length; index = end) {
    end = endOfPlain(text, index);
    if (end < 0) {
      PIECES.lastIndex = index;
      end = index + (PIECES.exec(text)?.[0].length ?? 1);
    }
    const piece = text.slice(index, end);
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

/**
 * The end of a piece that is ASCII, and so is what stands behind it; -1 where only the pattern tells.
 * Nearly all pieces of nearly all texts are of this kind, and the pattern takes ten times as long.
 */
function endOfPlain(text: string, start: number): number {
  const first = text.charCodeAt(start);
  const kind = first < 0x80 ? ASCII_KINDS[first] : undefined;
  if (kind === undefined) return -1;
  if (kind === MARK) return start + 1;
  let at = start + 1;
  let code = text.charCodeAt(at);
  while (code < 0x80 && ASCII_KINDS[code] === kind) {
    at += 1;
    code = text.charCodeAt(at);
  }
  // An apostrophe may belong to the word, and a letter with an accent does.
  return at < text.length && (code >= 0x80 || code === 0x27) ? -1 : at;
}

const MARK = 0;
/** Of each ASCII character the kind of piece it belongs to: a mark, a word, a number or a space. */
const ASCII_KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return 1;
  if (/\d/.test(character)) return 2;
  return /\s/.test(character) ? 3 : MARK;
});

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
function bareForms(word: string): string[] {
  const apostrophe = word.indexOf("'");
  const forms = apostrophe > 2 ? [word.slice(0, apostrophe)] : [];
  if (!PREFIXED.test(word)) return forms;
  const once = word.replace(PREFIXES, "");
  return [...forms, once, once.replace(PREFIXES, "")];
}
