import { fold } from "../../language/fold.ts";
import type { Guardrail } from "./guardrail.ts";

/** The guardrails with the words that each is about as the text has them; without, where it has none. */
export function withWords(guardrails: readonly Guardrail[], text: string): Guardrail[] {
  if (!guardrails.some(({ words }) => words !== undefined)) return [...guardrails];
  const map = mapOf(text);
  return guardrails.map(({ words, ...rest }) => {
    const written = words === undefined ? null : asWritten(words, text, map);
    return written === null ? rest : { ...rest, words: written };
  });
}

interface FoldedText {
  folded: string;
  /** Of each character of the folded text, where it stands in the text. */
  places: readonly number[];
}

/** Folded letter by letter, without white space: how it is wrapped does not count. */
function mapOf(text: string): FoldedText {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    for (const each of fold(letter).replace(/\s/gu, "")) {
      folded += each;
      for (let unit = 0; unit < each.length; unit++) places.push(at);
    }
    at += letter.length;
  }
  return { folded, places };
}

function asWritten(words: string, text: string, { folded, places }: FoldedText): string | null {
  if (text.includes(words)) return words;
  const needle = fold(words).replace(/\s/gu, "");
  const at = needle === "" ? -1 : folded.indexOf(needle);
  const [start, last] = [places[at], places[at + needle.length - 1]];
  if (at < 0 || start === undefined || last === undefined) return null;
  const end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  return text.slice(start, end).trim();
}
