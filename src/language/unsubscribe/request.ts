import { fold } from "../fold.ts";
import { ALONE, ASKED, FORBIDDEN, LIMITED, MENTIONED, NEGATED } from "./words.ts";

/** Who plainly asks is short, in characters; and shorter where few characters make a word. */
const MAX_TEXT = 900;
const MAX_EASTERN = 250;

/**
 * The words in which a text plainly asks to be written to no more; null where it does not. A
 * mention, a question about it or a wish that ends some day is none.
 *
 * @param text without what is quoted
 */
export function unsubscribeWords(text: string): string | null {
  const own = withoutMistakes(text.slice(0, MAX_TEXT + 1));
  if (own === "" || own.length > (isEastern(own) ? MAX_EASTERN : MAX_TEXT)) return null;
  return request(own);
}

/** The same of a subject, which is one sentence. */
export function unsubscribeWordsOfSubject(subject: string): string | null {
  return plainRequest(
    fold(subject.slice(0, 200)).replace(/^(?:(?:re|aw|sv|vs|antw|odp|ha|回复|答复)\s*:\s*)+/u, ""),
  );
}

function withoutMistakes(text: string): string {
  return fold(text).trim().replace(MISSPELT, "unsubscribe");
}

function request(text: string): string | null {
  const found = paragraphs(text)
    .flatMap(sentences)
    .map(plainRequest)
    .map((each) => (each !== null && BARE.test(each) && !isAlone(each, text) ? null : each));
  const first = found.find((each) => each !== null) ?? null;
  if (first === null) return null;
  // What is wanted besides may stand in the next sentence.
  return MENTIONED.some((each) => each.test(text)) ? null : first;
}

/** Whether there is little else, or a signature below. */
function isAlone(word: string, text: string): boolean {
  const lines = text.split("\n").map((line) => line.replace(/[\s.,!]+/gu, " ").trim());
  return text.length <= MAX_BARE || lines.includes(word);
}

/** Of a sentence, or of a subject. */
function plainRequest(sentence: string): string | null {
  const alone = sentence.replace(/^[\s"'(*>-]+|[\s"').,!*;:。！-]+$/gu, "");
  if (ALONE.some((each) => each.test(alone))) return alone;
  if (MENTIONED.some((each) => each.test(sentence))) return null;
  for (const each of ASKED) {
    const match = each.exec(alone);
    if (match && !INSIDE.test(match[0]) && !NEGATED.test(alone.slice(0, match.index))) {
      return match[0].trim();
    }
  }
  if (LIMITED.test(alone)) return null;
  for (const each of FORBIDDEN) {
    const match = each.exec(alone);
    if (match) return match[0].trim();
  }
  return null;
}

const MISSPELT =
  /\bun[- ]?(?:suscribe|subcribe|subscibe|subsribe|subscirbe|sibscribe|scribe|subscrib)\b/g;

/** A word that asks only where there is little else. */
const BARE = /^(?:please )?(?:stopp?|remove|no more|delete|baja|sair|remover|loschen|стоп|解除)$/;
const MAX_BARE = 40;

const INSIDE = /\b(?:not|nicht|niet|inte|ikke|nie|nao)\b/;

/** Lines that a mail program has wrapped are joined; short ones stand alone. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/(?<=[^\n]{50})\n/gu, " "))
    .flatMap((paragraph) => paragraph.split("\n"));
}

function sentences(line: string): string[] {
  return line.match(/[^.!?。！？]+(?:[.!?。！？]+|$)|[.!?]+/gu) ?? [];
}

function isEastern(text: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/u.test(text);
}
