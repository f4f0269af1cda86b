import { fold } from "../fold.ts";
import { formsOf, isKept, Lexicon, type SplitText, splitText } from "../lexicon.ts";
import { LOCALES } from "../locales/index.ts";
import { BANNER, bitsOf } from "./classes.ts";
import { kindsOfStems, kindsOfWord } from "./first-word-index.ts";
import type { Kinds } from "./first-words.ts";
import { withMarks } from "./phrases.ts";
import { languagesOf, type OptOutLanguage } from "./vocabulary.ts";

/** What must stand in one sentence, so that request.ts finds that it asks: one of each, in one row. */
const NEEDED: readonly (readonly number[])[] = [
  [bitsOf("alone", "remove", "stop")],
  [bitsOf("takeOff", "list"), bitsOf("off")],
  [bitsOf("not"), bitsOf("write", "send")],
  [bitsOf("not", "no"), bitsOf("want", "aim"), bitsOf("mail", "list", "receive")],
  [bitsOf("no"), bitsOf("mail", "more")],
  [bitsOf("not"), bitsOf("more"), bitsOf("mail")],
];

function holdsNeeded(classes: number): boolean {
  return NEEDED.some((all) => all.every((some) => (classes & some) !== 0));
}

/** What phrases of any language a word may begin, of the words that were looked for. */
const kindsOfWords = new Map<string, Kinds>();

function kindsOf(word: string): Kinds {
  const before = kindsOfWords.get(word);
  if (before !== undefined) return before;
  const found: number[] = [];
  for (const form of formsOf(word)) {
    found.push(...(kindsOfWord(form) ?? []));
    for (const kinds of kindsOfStems(form)) found.push(...kinds);
  }
  if (isKept(word, kindsOfWords.size)) kindsOfWords.set(word, found);
  return found;
}

/** What the words of a text may begin: the bits of each language that has one of them. */
class TextKinds {
  /** By the index of the language. */
  readonly #bits = new Int32Array(LOCALES.length);
  #any = 0;

  constructor(texts: readonly SplitText[]) {
    for (const text of texts) {
      for (const { kind, text: word } of text) if (kind === "word") this.#add(kindsOf(word));
    }
  }

  #add(kinds: Kinds): void {
    for (let at = 0; at < kinds.length; at += 2) {
      const [language = 0, bits = 0] = [kinds[at], kinds[at + 1]];
      this.#bits[language] = (this.#bits[language] ?? 0) | bits;
      this.#any |= bits;
    }
  }

  get mayBeBanner(): boolean {
    return (this.#any & BANNER) !== 0;
  }

  /** The codes of the languages that have one of some classes. */
  having(classes: number): string[] {
    return LOCALES.flatMap(({ code }, at) =>
      ((this.#bits[at] ?? 0) & classes) !== 0 ? [code] : [],
    );
  }

  /** The codes of the languages whose classes are enough. */
  asking(): string[] {
    if (!holdsNeeded(this.#any)) return [];
    return LOCALES.flatMap(({ code }, at) => (holdsNeeded(this.#bits[at] ?? 0) ? [code] : []));
  }
}

/** Without one of these a text asks for nothing. */
const ASKING = bitsOf("alone", "remove", "takeOff", "stop", "not", "no");
/** Folding makes many characters of some. */
const MAX_FOLDED = 40_000;

/** The languages that have a word of a text with which one asks. */
export function languagesAsking(text: string): readonly OptOutLanguage[] {
  const folded = fold(text).slice(0, MAX_FOLDED);
  const kinds = new TextKinds([splitText(folded), splitText(withMarks(text))]);
  return languagesOf(new Set(kinds.having(ASKING)));
}

/** A sentence in pieces, folded in the two ways of the languages. */
interface Sentence {
  folded: string;
  marked: string;
  pieces: SplitText;
  /** The same ones in most sentences. */
  markedPieces: SplitText;
}

function sentenceOf(text: string): Sentence {
  const [folded, marked] = [fold(text), withMarks(text)];
  const pieces = splitText(folded);
  return { folded, marked, pieces, markedPieces: marked === folded ? pieces : splitText(marked) };
}

function kindsOfSentence({ pieces, markedPieces }: Sentence): TextKinds {
  return new TextKinds(pieces === markedPieces ? [pieces] : [pieces, markedPieces]);
}

/** The languages by which a line may ask, by the words that it holds. All others find nothing in it. */
export function languagesOfLine(line: string): readonly OptOutLanguage[] {
  return languagesOf(new Set(kindsOfSentence(sentenceOf(line)).asking()));
}

/** Scripts without spaces, in which sentences and greetings are cut in ways of their own. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}。！？]/u;

/** A sentence of one word, in a script that puts spaces between them. */
export const WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}'’]{1,20}[.!]?$/u;

/**
 * The languages in which one sentence of a text may ask not to be written to, by the words that it
 * holds. Each word is looked at once, and not what the words do to each other: nearly all mails can
 * be told so, at a fraction of what it takes to read them. It may be wrong in one direction alone:
 * a language that is not named finds nothing.
 *
 * @param all the languages that count where sentences can't be told
 */
export function languagesOfText(
  text: string,
  all: () => readonly OptOutLanguage[],
): readonly OptOutLanguage[] {
  if (UNSPACED.test(text)) return all();
  const found = new Set<string>();
  for (const each of roughSentences(text)) {
    const sentence = sentenceOf(each);
    const kinds = kindsOfSentence(sentence);
    // Lines below a banner continue those above it.
    if (kinds.mayBeBanner && bannerLexicon().meaningsIn(sentence.pieces).size > 0) return all();
    const unknown = new Set(kinds.asking().filter((code) => !found.has(code)));
    for (const language of languagesOf(unknown)) {
      if (holdsNeeded(classesIn(sentence, language))) found.add(language.code);
    }
  }
  return languagesOf(found);
}

/** One's own address, or ours, is not read. */
export const ADDRESS = /<?[^\s<>@]{1,64}@[^\s<>@]{1,200}>?/gu;

/** The classes of all phrases of a sentence, as bits. */
function classesIn(sentence: Sentence, language: OptOutLanguage): number {
  const isFolded = language.fold === fold;
  const text = isFolded ? sentence.folded : sentence.marked;
  const pieces = isFolded ? sentence.pieces : sentence.markedPieces;
  const read = text.includes("@") ? splitText(text.replace(ADDRESS, " ")) : pieces;
  return bitsOf(...language.lexicon.meaningsIn(read));
}

/** Parts of a text of which none ends within a sentence, whichever lines belong together. */
function roughSentences(text: string): string[] {
  const sentences: string[][] = [];
  for (const sentence of text.split(/(?<=[.!?])(?=\s)/)) {
    const isWord = WORD.test(sentence.trimStart().split("\n", 1)[0]?.trim() ?? "");
    const before = sentences.at(-1);
    // `Don't. Email. Me.` is one.
    if (!isWord || before === undefined) sentences.push([sentence]);
    else before.push(before.pop()?.replace(/[.!]$/, "") ?? "", sentence);
  }
  return sentences.map((parts) => parts.join(" ").replace(/\s+/g, " "));
}

let banners: Lexicon<true> | null = null;

function bannerLexicon(): Lexicon<true> {
  if (banners !== null) return banners;
  banners = new Lexicon();
  for (const { frame } of LOCALES) {
    for (const phrase of fold(frame.banners).split(",")) banners.add(phrase, true);
  }
  return banners;
}
