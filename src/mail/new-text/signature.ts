import { fold } from "../../language/fold.ts";
import { frameSource, lineSource } from "../../language/patterns.ts";
import { comparable, type Line } from "./line.ts";

/** `-- ` (RFC 3676 4.3), also where the space got lost, or as some write it. */
const SIGNATURE = /^(?:--|—|– ?–|- -)$/;
const DELIMITER = /^(?:[-–_—ᐧ]|[-_,=+~#*ᐧ—–─━═]{2,})$/;

/** Longest signature, in lines. */
const MAX_SIGNATURE = 30;
const MAX_FOOTER = 15;
/** Longest legal notice, in lines. */
const MAX_DISCLAIMER = 40;
/** With blank lines between. */
const MAX_DISTANCE = 200;
const SHORT = 60;

const CONTACT = new RegExp(
  `https?:\\/\\/|www\\.|\\S@\\S+\\.\\S|\\+?\\(?\\d[\\d ()/.-]{7,}|(?<!\\p{L})(?:${lineSource("phone")})\\s?[.:]|\\b(?:gmbh|inc|ltd|llc|s\\.?r\\.?l|b\\.v|sp\\. z o\\.o)\\b`,
  "iu",
);
/** Words of services' footers and legal notices. */
const FOOTER = new RegExp(lineSource("footers"), "iu");
/** Both for folded text. */
const CLOSING = new RegExp(`^${frameSource("closings")}[\\s,.!]*$`, "u");
const GREETING = new RegExp(`^${frameSource("greetings")}`, "u");
const SENTENCE_END = /[.!?。！？](?=\s|$)/gu;
/** A question addressed to the reader; a `?` inside a link doesn't count. */
const QUESTION = /\p{L}[^\S\n]?[?？](?=\s|$)/u;

export function isSignatureDelimiter(line: string): boolean {
  return SIGNATURE.test(line);
}

export function isDelimiter(line: string): boolean {
  return DELIMITER.test(line);
}

/**
 * Whether what stands below the delimiter at that index is a signature or a footer, rather than
 * the next section of what somebody wrote.
 *
 * @param end the index behind what stands there
 */
export function isSignatureBelow(lines: readonly Line[], delimiter: number, end: number): boolean {
  const certain = lines[delimiter]?.kind === "signature";
  const farthest = Math.min(end, delimiter + MAX_DISTANCE);
  const below = written(lines, delimiter + 1, farthest, certain ? MAX_SIGNATURE : MAX_DISCLAIMER);
  if (!below || below.length === 0) return false;
  if (certain) return true;
  if (underlines(lines, delimiter)) return false;
  const text = below.join("\n");
  if (FOOTER.test(text)) return true;
  if (below.length > MAX_FOOTER) return false;
  if (CONTACT.test(text)) return true;
  if (QUESTION.test(text)) return false;
  return below.every((line) => line.length <= SHORT) || countSentences(text) < 2;
}

/**
 * Whether what stands below the last quote is only a signature or a footer, below an answer that
 * stands above the quote.
 */
export function isOnlyFooter(lines: readonly Line[], from: number, answer: string[]): boolean {
  if (answer.every((line) => line.length <= SHORT && GREETING.test(fold(line)))) return false;
  const below = written(lines, from, from + MAX_DISTANCE, MAX_FOOTER);
  if (!below) return false;
  const text = below.join("\n");
  if (FOOTER.test(text)) return true;
  if (QUESTION.test(text)) return false;
  const first = below[0] ?? "";
  const short = below.length <= 8 && below.every((line) => line.length <= SHORT);
  if (CLOSING.test(fold(first))) return short;
  if (!short || countSentences(text.replace(CONTACT, "")) > 0) return false;
  return (
    CONTACT.test(text) ||
    (below.length === 1 && /^(?:\p{Lu}[\p{L}.'’-]*\s){1,2}\p{Lu}[\p{L}.'’-]*$/u.test(first))
  );
}

/** The written lines there; null if there are more than `most`. */
function written(lines: readonly Line[], from: number, end: number, most: number): string[] | null {
  const found: string[] = [];
  for (let at = from; at < end && at < lines.length; at++) {
    const line = lines[at];
    if (line?.kind !== "text") continue;
    if (found.length === most) return null;
    found.push(line.text);
  }
  return found.map((text) => comparable(text.slice(0, 1000)));
}

function countSentences(text: string): number {
  return text.match(SENTENCE_END)?.length ?? 0;
}

/** A heading, as Markdown has them. */
function underlines(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  const line = comparable(lines[at]?.text ?? "");
  if (above?.kind !== "text" || line.length < 3 || !/^(?:=+|-+|~+|\*+|#+)$/.test(line))
    return false;
  return Math.abs(comparable(above.text).length - line.length) <= 2;
}
