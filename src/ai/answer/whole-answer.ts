import type { RawAnswer } from "../ask-model.ts";
import { RefusedText } from "../errors.ts";
import { type ReadAnswer, readAnswer } from "./read-answer.ts";

/** An answer that was read, and what all asking for it has cost. */
export type WholeAnswer = ReadAnswer & Pick<RawAnswer, "tokens"> & { calls: number };

/**
 * Asks for an answer, and once more where it is broken, cut off or empty: most often the second is
 * whole. Where it isn't either, what can be read of it keeps its flaw, for a person to see.
 *
 * @returns null where there is no text
 * @throws what `ask` throws, the second time only where there is nothing else
 */
export async function wholeAnswer(ask: () => Promise<RawAnswer>): Promise<WholeAnswer | null> {
  const raw = await ask();
  const first = read(raw);
  if ((first !== null && first.flaw === null) || raw.isEndless) return first;
  const again = await ask();
  const second = read(again);
  const answer = second?.flaw === null ? second : (second ?? first);
  return answer && { ...answer, tokens: sum(raw.tokens, again.tokens), calls: 2 };
}

function read(raw: RawAnswer): WholeAnswer | null {
  const answer = readAnswer(raw.text);
  if (answer === null) return null;
  if (answer.reading === null && isPlainRefusal(answer.text)) throw refusal(answer.text);
  const flaw = answer.flaw ?? (raw.isCut ? "the answer was too long and broke off" : null);
  return { ...answer, flaw, tokens: raw.tokens, calls: 1 };
}

function sum(a: RawAnswer["tokens"], b: RawAnswer["tokens"]): RawAnswer["tokens"] {
  if (a === null || b === null) return null;
  const cached = (a.cached ?? 0) + (b.cached ?? 0);
  const isKnown = a.cached !== undefined || b.cached !== undefined;
  const both = { input: a.input + b.input, output: a.output + b.output };
  return isKnown ? { ...both, cached } : both;
}

/**
 * How models refuse, in a short text without the JSON that was asked for. "I'm sorry, but I can't make
 * Thursday" is an answer.
 */
const REFUSAL =
  /^(?:i(?:'|’)?m (?:really |very )?sorry|sorry|i apologi[sz]e|unfortunately)?[,.]?\s*(?:but )?(?:as an ai[^.]{0,60},? ?)?i(?:'m|’m| am)? (?:can(?:'|’)?t|cannot|can not|won(?:'|’)?t|am not able to|not able to|unable to|must decline to)\s+(?:assist|help|comply|fulfil+|generate|create|produce|write|provide|continue|engage|do that|respond to (?:that|this))\b/iu;

function isPlainRefusal(text: string): boolean {
  return text.length < 400 && REFUSAL.test(text.trim());
}

function refusal(text: string): RefusedText {
  const line = text.replace(/\s+/gu, " ").trim();
  return new RefusedText(`it refused: ${line.length > 120 ? `${line.slice(0, 119)}…` : line}`);
}
