import { isClosing, isNameLine } from "../../../language/own-words.ts";
import type { Guardrail, GuardrailInput } from "../guardrail.ts";
import { quoted } from "../guardrail.ts";

/** Below a closing stand a name, a job, a company: so many lines. */
const SIGNED = 4;

/** So much of a text is looked at, in characters; of a last line a part of it. */
const END = 1_000;
const LINE_END = 200;

/** The marks that end a sentence, whatever closes a quote or a bracket behind them. */
const SENTENCE_END = /[.!?…‽。！？｡؟۔।॥።։‼⁇]["'”’»›」』)\]）*_~]*$/u;
/** `)` ends a remark of its own, an emoji or `:)` a cheerful one. */
const REMARK_END =
  /\(\p{L}[^()]{2,200}\)$|[:;]-?[)D]$|\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}\u200D]*$/u;
const LINK_END = /(?:https?:\/\/|www\.|@)[^\s@]+$|[\p{L}\p{N}-]+\.\p{L}{2,}(?:\/\S*)?$/iu;
/** Scripts that end a sentence without a mark. */
const UNMARKED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]$/u;

/** A text that stops where no mail ends: with no sentence, closing, name or link. */
export function endingGuardrail({
  text,
  sender,
}: Pick<GuardrailInput, "text" | "sender">): Guardrail | null {
  const lines = text
    .slice(-END)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const last = lines.at(-1);
  if (last === undefined) return null;
  const tail = last.slice(-LINE_END);
  const ends = [SENTENCE_END, REMARK_END, LINK_END, UNMARKED].some((end) => end.test(tail));
  if (ends || isClosed(lines.slice(-1 - SIGNED)) || isSigned(last, sender.name)) return null;
  return { rule: "unfinished", detail: `it stops in the middle: ${quoted(last.slice(-50))}` };
}

/** With a closing, below which nothing but names and jobs stand. */
function isClosed(lines: readonly string[]): boolean {
  const at = lines.findLastIndex((line) => isClosing(lastSentence(line)));
  return at >= 0 && lines.slice(at + 1).every(isNameLine);
}

/** `Best regards`, also behind another sentence. */
function lastSentence(line: string): string {
  return (
    line
      .slice(-LINE_END)
      .split(/(?<=[.!?…])\s+/u)
      .at(-1) ?? ""
  );
}

/** `Ada`, `— Ada Sales`. */
function isSigned(line: string, name: string | null): boolean {
  const signed = wordsOf(line);
  const ours = wordsOf(name ?? "");
  return signed.length > 0 && signed.length <= 4 && signed.every((word) => ours.includes(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
