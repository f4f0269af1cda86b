import { quotingWords } from "../../language/patterns.ts";
import { comparable, type Line } from "./line.ts";

/** The labels of the header that Lotus Notes puts above a quote, each without a colon. */
const [TO, CC, SUBJECT] = (["to", "cc", "subject"] as const).map(labelsOf) as [
  RegExp,
  RegExp,
  RegExp,
];
const LABELS = [TO, CC, SUBJECT];
/** From the label `To` to the label `Subject`. */
const MAX_LINES = 14;
/** Above the label `To`: the sender, who may be wrapped, and the date. */
const MAX_ABOVE = 6;
const DATE = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;
const TIME = /\d{1,2}[:.]\d\d/;

/**
 * Marks the header that Lotus Notes puts above a quote: the sender and the date, then `To`, `cc` and
 * `Subject`, each on a line of its own or at the right edge of a table, with its value below it.
 */
export function markNotesHeaders(lines: readonly Line[]): void {
  // Few mails have such a header, and to look for its labels takes time in each line.
  if (!lines.some((line) => isRow(line) && DATE.test(line.text.slice(0, 200)))) return;
  for (let at = 0; at < lines.length; at++) {
    if (labelOf(lines[at], TO) === null) continue;
    const subject = subjectBelow(lines, at);
    const start = subject < 0 ? -1 : senderAbove(lines, at, subject);
    if (start < 0) continue;
    const end = valueEnd(lines, subject);
    for (const line of lines.slice(start, end)) if (isRow(line)) line.kind = "header";
    at = end;
  }
}

/** What stands beside a label; null if the line has no such label. */
function labelOf(line: Line | undefined, label: RegExp): string | null {
  if (!isRow(line) || line.text.length > 200) return null;
  const text = line.text.replace(/\s+$/, "");
  const alone = comparable(text);
  if (label.test(alone)) return "";
  // In a table that was rendered as text, the value stands behind it.
  const [, first = "", value = ""] = /^(\S{1,10}) (\S.*)$/.exec(alone) ?? [];
  if (label.test(first) && (label === SUBJECT || value.includes("@"))) return value;
  const [, left = "", last = ""] = /^(.*\S|)\s{2,}(\S{1,10})$/.exec(text) ?? [];
  return last !== "" && label.test(last) ? left.trim() : null;
}

/** The index of the label `Subject` below, with `cc` or at most some lines of values between. */
function subjectBelow(lines: readonly Line[], to: number): number {
  for (let at = to + 1; at < Math.min(lines.length, to + MAX_LINES); at++) {
    const line = lines[at];
    if (!isRow(line) && !isSpace(line)) return -1;
    if (labelOf(line, SUBJECT) !== null) return at;
  }
  return -1;
}

/** The index where the sender begins; -1 if no address or date with a time stands above. */
function senderAbove(lines: readonly Line[], to: number, subject: number): number {
  let start = -1;
  let hasAddress = false;
  let written = 0;
  for (let at = to; at >= 0 && written <= MAX_ABOVE; at--) {
    const line = lines[at];
    if (isSpace(line)) {
      if (hasAddress) break;
      continue;
    }
    if (!isRow(line)) break;
    written++;
    start = at;
    // The value of the first label is no part of the sender.
    const isSender = at < to || /\S\s{2,}\S{1,10}\s*$/.test(line.text);
    hasAddress ||= isSender && /[^\s<>]@[^\s<>]/.test(line.text.slice(0, 200));
  }
  const words = lines
    .slice(Math.max(0, start), subject)
    .map(({ text }) => text.slice(0, 200))
    .join(" ");
  return hasAddress && DATE.test(words) && TIME.test(words) ? start : -1;
}

/** The index behind the subject's value. */
function valueEnd(lines: readonly Line[], subject: number): number {
  if (/^\S{1,10} \S/.test(comparable(lines[subject]?.text ?? ""))) return subject + 1;
  let at = subject + 1;
  while (at < subject + 3 && isSpace(lines[at])) at++;
  const isValue =
    lines[at]?.kind === "text" && LABELS.every((each) => labelOf(lines[at], each) === null);
  return isValue && at <= subject + 2 ? at + 1 : subject + 1;
}

/** Text, or the end of an address that was wrapped within the table: no quote. */
function isRow(line: Line | undefined): line is Line {
  return line?.kind === "text" || (line?.kind === "quote" && /^\s{6,}>\s{6,}\S/.test(line.text));
}

function isSpace(line: Line | undefined): boolean {
  return line?.kind === "empty" || line?.kind === "delimiter";
}

/** Labels of one word, as the rows of a table begin with them. */
function labelsOf(role: "to" | "cc" | "subject"): RegExp {
  const words = quotingWords(role).filter((label) => /^\p{L}+$/u.test(label));
  return new RegExp(`^(?:${words.join("|")})$`, "iu");
}
