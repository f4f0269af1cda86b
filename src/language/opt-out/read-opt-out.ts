// What a person says of not being written to any more, in the languages of `locales/`. The words
// of a language stand there; the rules that put them together stand in request.ts.
import { fold } from "../fold.ts";
import { type OwnWords, ownWords, ownWordsUpTo } from "../own-words.ts";
import type { OptOutClass } from "./classes.ts";
import { ADDRESS, languagesAsking, languagesOfLine, languagesOfText, WORD } from "./may-ask.ts";
import { Clause, isOpposite, type Strength, strengthOf } from "./request.ts";
import { english, type OptOutLanguage, type OptOutToken } from "./vocabulary.ts";

/** How sure it is that a text asks not to be written to any more. */
export interface OptOutReading {
  /** `clear`: there is nothing else in it. `possible`: it stands there among other things. */
  certainty: "clear" | "possible" | "none";
  /** The sentence that asks, as it was written; null where none does. */
  sentence: string | null;
  /** ISO 639-1, of the words by which it was read. */
  language: string | null;
}

/** Nobody who says nothing else needs more, in characters. */
const MAX_CLEAR = 1_500;
/** Of what a text has in words that any language knows, so much has one that it may be in. */
const LIKELY = 0.7;
/** So much of a text is looked at, in characters and sentences. */
const MAX_TEXT = 30_000;
const MAX_SENTENCES = 200;

/** In a text of so few words one that is not known may belong to the request. */
const MAX_SHORT = 8;

/** Between two commas stand no more words. */
const MAX_CLAUSE = 60;

const NONE: OptOutReading = { certainty: "none", sentence: null, language: null };

/**
 * Reads whether a text asks not to be written to. It is clear only where greeting, name, notices
 * and banners stand besides, and nothing that is no part of such a request.
 *
 * @param text without what is quoted
 */
export function readOptOut(text: string): OptOutReading {
  const reader = new Reader(text);
  return reader.inSentence.length === 0 ? NONE : reader.read(ownWords(text, reader.isSaid));
}

/**
 * The same where a clear request alone counts, which is short: `possible` may be read as `none`. Of a
 * newsletter its beginning tells.
 */
export function readClearOptOut(text: string): OptOutReading {
  const reader = new Reader(text);
  // One more: a full stop at the end may be none of a request's.
  const own = ownWordsUpTo(text, reader.isSaid, MAX_CLEAR + 1);
  return own === null || reader.inSentence.length === 0 ? NONE : reader.read(own);
}

/** What is looked at of a text, each thing when it is asked for, and once. */
class Reader {
  readonly #asking: () => readonly OptOutLanguage[];
  readonly #inSentence: () => readonly OptOutLanguage[];
  readonly #said = new Map<string, boolean>();

  constructor(text: string) {
    this.#asking = lazily(() => languagesAsking(text.slice(0, MAX_TEXT)));
    this.#inSentence = lazily(() => languagesOfText(text.slice(0, MAX_TEXT), this.#asking));
  }

  get inSentence(): readonly OptOutLanguage[] {
    return this.#inSentence();
  }

  /** Whether a line asks by itself. */
  readonly isSaid = (line: string): boolean => {
    const before = this.#said.get(line);
    if (before !== undefined) return before;
    const said = languagesOfLine(line).some(
      (each) => isAsking(line, each) && this.#asking().includes(each),
    );
    this.#said.set(line, said);
    return said;
  };

  read({ sentences, below }: OwnWords): OptOutReading {
    const languages = { inSentence: this.inSentence, asking: this.#asking };
    const best = readByLikely(languages, sentences, below);
    // `Don't. Email. Me.`
    const isStaccato = sentences.length > 1 && sentences.every((each) => WORD.test(each));
    if (best.certainty !== "none" || !isStaccato) return best;
    const joined = sentences.map((each) => each.replace(/[.!]$/u, "")).join(" ");
    return readByLikely(languages, [joined], []);
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The languages by which a text is read. */
interface Languages {
  /** Those that may find something. */
  inSentence: readonly OptOutLanguage[];
  /** All that have a word with which one asks: one of them may be the text's, although it finds nothing. */
  asking: () => readonly OptOutLanguage[];
}

function readByLikely(
  { inSentence, asking }: Languages,
  sentences: readonly string[],
  below: readonly string[],
): OptOutReading {
  // Which language a text is in takes longer to tell than that nearly all ask for nothing.
  const isLikely = lazily(() => new Set(likely(asking(), sentences)));
  const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const isShort = length * inSentence.length <= MAX_CLEAR;
  let best = NONE;
  for (const language of inSentence) {
    if (!isShort && !isLikely().has(language)) continue;
    const found = readIn(
      language,
      sentences.slice(0, MAX_SENTENCES),
      below.slice(0, MAX_SENTENCES),
    );
    if (found.certainty === "none" || !isLikely().has(language)) continue;
    if (found.certainty === "clear") return found;
    if (best.certainty === "none") best = found;
  }
  return best;
}

/** Those whose words make up most of a text; a word of another language stands in it by chance. */
function likely(
  languages: readonly OptOutLanguage[],
  sentences: readonly string[],
): readonly OptOutLanguage[] {
  const text = sentences.join(" ").slice(0, MAX_CLEAR);
  const known = languages.map((language) => {
    const words = language.lexicon.read(language.fold(text)).filter(({ kind }) => kind === "word");
    return words.reduce(
      (sum, { meanings, text: word }) => sum + (meanings.length > 0 ? word.length : 0),
      0,
    );
  });
  const most = Math.max(...known);
  return languages.filter((_, at) => (known[at] ?? 0) >= LIKELY * most);
}

function readIn(
  language: OptOutLanguage,
  sentences: readonly string[],
  below: readonly string[],
): OptOutReading {
  const read = sentences.map((sentence) => new ReadSentence(sentence, language));
  const isShort = lazily(() => read.reduce((sum, each) => sum + each.words, 0) <= MAX_SHORT);
  const said =
    read.find(({ strength }) => strength === "strong") ??
    read.find(
      (each) => each.strength === "weak" && (each.isCovered || (isShort() && each.unknown === 1)),
    );
  if (said === undefined) {
    const footer = below
      .map((sentence) => new ReadSentence(sentence, language))
      .find(({ strength, sentence }) => strength === "strong" && !/https?:|www\./.test(sentence));
    return footer ? result("possible", footer.sentence, language) : NONE;
  }
  const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const isAll =
    length <= MAX_CLEAR &&
    !(said.strength === "weak" && said.isAsked) &&
    read.every((each) => each.isCovered) &&
    !read.some((each) => each.opposite || each.affirms);
  return result(isAll ? "clear" : "possible", said.sentence, language);
}

function result(
  certainty: OptOutReading["certainty"],
  sentence: string,
  { code }: OptOutLanguage,
): OptOutReading {
  return { certainty, sentence, language: code };
}

/** A sentence, by the words of one language. Nearly all ask for nothing, and nothing else is asked of them. */
class ReadSentence {
  readonly sentence: string;
  readonly strength: Strength | null;
  readonly isAsked: boolean;
  readonly #clauses: readonly Clause[];
  #isCovered: boolean | null = null;

  constructor(sentence: string, language: OptOutLanguage) {
    this.sentence = sentence;
    const folded = language.fold(sentence).replace(ADDRESS, " ");
    this.#clauses = clausesOf(language.lexicon.read(folded));
    // What the product does is asked, too: `do you delete data on request?`
    this.isAsked = /[?？؟\u037e]["'”»)]*$/u.test(sentence);
    this.strength = this.#strength();
  }

  #strength(): Strength | null {
    const strengths = this.#clauses.map(strengthOf);
    if (strengths.includes("strong") && !this.#isAboutOthers()) return "strong";
    return strengths.includes("weak") && (!this.isAsked || this.isCovered) ? "weak" : null;
  }

  #isAboutOthers(): boolean {
    return this.isAsked && !this.isCovered && !this.#some("me", "we", "you");
  }

  #some(...classes: readonly OptOutClass[]): boolean {
    return this.#clauses.some((clause) => clause.has(...classes));
  }

  get isCovered(): boolean {
    this.#isCovered ??= this.#clauses.every((clause, at) =>
      hasOnlyKnown(clause, at > 0 ? this.sentence : null),
    );
    return this.#isCovered;
  }

  get opposite(): boolean {
    return this.#clauses.some(isOpposite);
  }

  /** It wants something, and forbids or ends nothing: `I am interested`. */
  get affirms(): boolean {
    return (
      this.#some("want") && !this.#some("not", "no", "stop", "remove", "takeOff", "alone", "off")
    );
  }

  get words(): number {
    return this.#clauses.reduce((sum, { tokens }) => sum + tokens.length, 0);
  }

  /** How many words none of the lists has; more than one where something else is said. */
  get unknown(): number {
    return this.#clauses.reduce((sum, clause) => sum + clause.unknown, 0);
  }
}

/** A wish and what is wished, where a comma stands between them: `nechci, abyste mi psali`. */
function withWishes(clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const wish = joined.at(-1);
    const isWished =
      clause.is(0, "that") &&
      wish?.has("not") === true &&
      wish.has("want") &&
      !wish.has("mail", "write", "send", "about");
    if (isWished) joined.splice(-1, 1, new Clause([...wish.tokens, ...clause.tokens]));
    else joined.push(clause);
  }
  return joined;
}

/**
 * Known words, English ones among them, and a name at the end.
 *
 * @param sentence with its capitals; null for its first part
 */
function hasOnlyKnown(clause: Clause, sentence: string | null): boolean {
  if (clause.isCovered) return true;
  const unknown = clause.tokens.filter((token) => !new Clause([token]).isCovered);
  const known = english();
  return unknown.every(
    ({ text }) =>
      (known !== undefined && isKnown(text, known)) ||
      (sentence !== null && isName(text, clause, sentence)),
  );
}

function isKnown(word: string, { lexicon }: OptOutLanguage): boolean {
  return new Clause(lexicon.read(word)).isCovered;
}

/** A name behind a comma: `thanks, Jane`. */
function isName(word: string, { tokens }: Clause, sentence: string): boolean {
  if (tokens.length > 2 || tokens.some(({ meanings }) => meanings.length > 0)) return false;
  const words = sentence.split(/[^\p{L}\p{M}]+/u);
  return words.some((each) => /^\p{Lu}/u.test(each) && fold(each) === word);
}

function isAsking(line: string, language: OptOutLanguage): boolean {
  return clausesOf(language.lexicon.read(language.fold(line))).some(
    (clause) => strengthOf(clause) !== null,
  );
}

/** The parts of a sentence between commas, dashes and brackets. */
function clausesOf(tokens: readonly OptOutToken[]): Clause[] {
  const clauses: OptOutToken[][] = [[]];
  for (const token of tokens) {
    const divides = token.kind === "mark" && /^[,;:()，、；：–…]$/u.test(token.text);
    const isLong = (clauses.at(-1)?.length ?? 0) >= MAX_CLAUSE;
    if (divides || (token.text === "-" && token.spaced)) clauses.push([]);
    else if (isLong) clauses.push([token]);
    else clauses.at(-1)?.push(token);
  }
  return withWishes(clauses.filter((each) => each.length > 0).map((each) => new Clause(each)));
}
