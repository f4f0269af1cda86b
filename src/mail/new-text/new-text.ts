import { classifyLines } from "./classify-lines.ts";
import { announcesInline } from "./inline.ts";
import { comparable, isWritten, type Line } from "./line.ts";
import { withoutPgp } from "./pgp.ts";
import { isOnlyFooter, isSignatureBelow } from "./signature.ts";

/**
 * The text that the sender of a mail wrote: without quoted mail, signature and banners. A quote that
 * is answered point by point stays with its answers: if new text stands between quotes, or above and
 * below one, only the attribution goes. If there is nothing but a quote, nothing is cut. The files beside
 * this one each recognise one kind of line; they import nothing but language/.
 *
 * @param text a plain body, or an HTML body rendered as text; lines end with LF
 */
export function newText(text: string): string {
  const all = classifyLines(withoutPgp(text.split("\n")));
  const lines = withoutSignatures(all.filter(({ kind }) => kind !== "banner"));
  if (!lines.some(isWritten)) return text.trim();
  const answer = withoutTrailingQuote(lines.slice(0, quoteStart(lines)));
  const inline = announcesInline(answer);
  const dropped = inline ? ["attribution", "header"] : ["attribution"];
  return (
    join(
      (inline ? answer : withoutTopQuote(answer)).filter(({ kind }) => !dropped.includes(kind)),
    ) || text.trim()
  );
}

/** Drops signatures: the lines below `-- ` and the like, up to a quote or the end. */
function withoutSignatures(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  const lastQuote = lines.findLastIndex(({ kind }) => kind === "quote");
  const answered = lines.findLastIndex(isWritten) > lastQuote;
  let written = false;
  let quoteBelow = -1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    if (written && (line.kind === "signature" || line.kind === "delimiter")) {
      if (quoteBelow < at) quoteBelow = nextQuote(lines, at + 1);
      if (isSignatureBelow(lines, at, quoteBelow)) {
        // Anything further down is quoted, unless it answers below a quote.
        if (!answered || quoteBelow > lastQuote) return kept;
        at = quoteBelow - 1;
        continue;
      }
    }
    written ||= isWritten(line);
    kept.push(line);
  }
  return kept;
}

/** The index of the next line that belongs to a quote, or the number of lines. */
function nextQuote(lines: readonly Line[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    if (isQuoted(lines[at])) return at;
  }
  return lines.length;
}

/** The index where the trailing quote begins. */
function quoteStart(lines: readonly Line[]): number {
  const lastQuote = lines.findLastIndex(({ kind }) => kind === "quote");
  const firstWritten = lines.findIndex(isWritten);
  for (let at = firstWritten + 1; at < lines.length; at++) {
    if (!isIntroduction(lines[at])) continue;
    const below = skip(lines, at);
    if (lines[below]?.kind !== "quote") {
      if (!announcesInline(lines.slice(0, at)) || !lines.slice(below).some(isWritten)) return at;
      // Answers in colour can't be told from the questions: all of it stays.
      return lines.length;
    }
    if (isAnsweredBelow(lines, below, lastQuote, at)) at = below;
    else return at;
  }
  return lines.length;
}

/** Whether new text stands below the beginning of a marked quote. */
function isAnsweredBelow(
  lines: readonly Line[],
  quote: number,
  lastQuote: number,
  introduction: number,
): boolean {
  let at = quote;
  while (at <= lastQuote && (!isWritten(lines[at]) || isOverflow(lines, at))) at++;
  if (at <= lastQuote) return true;
  const below = lines.findIndex((line, index) => index > lastQuote && isWritten(line));
  if (below < 0) return false;
  const above = lines.slice(0, introduction).filter(isWritten).slice(0, 10);
  return !isOnlyFooter(
    lines,
    below,
    above.map(({ text }) => comparable(text)),
  );
}

/** The rest of a quoted line that a program broke and did not mark again. */
function isOverflow(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (above?.kind !== "quote" || line?.kind !== "text" || below?.kind !== "quote") return false;
  return (
    above.text.length >= 65 &&
    above.text.length < 1000 &&
    /[^\s.?!:]\s*$/.test(above.text) &&
    /^\p{Ll}/u.test(line.text) &&
    line.text.length < 40
  );
}

/** The first line below an introduction that is neither part of it nor blank. */
function skip(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && (isIntroduction(lines[at]) || isSpace(lines[at]))) at++;
  return at;
}

/** Without the one quote that stands above the whole answer. */
function withoutTopQuote(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(isWritten);
  const quote = lines.findLastIndex(({ kind }) => kind === "quote");
  return quote >= 0 && quote < first ? lines.slice(first) : lines;
}

/** Without a quote at the end, and without what separates it from the text. */
function withoutTrailingQuote(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex(isWritten);
  const end = isOwnQuote(lines, last) ? lines.findLastIndex(isQuoted) : last;
  return lines.slice(0, end + 1);
}

const LIST_ITEM = /^\s*>\s*(?:$|[*•-]\s|\d{1,2}[.)]\s)/;
/** Longest list of somebody's own, in lines. */
const MAX_OWN_QUOTE = 30;

/**
 * Whether the quote below a line is the sender's own: a list, or a citation up to which their
 * sentence leads by a colon, while nothing in the mail introduces a mail of ours.
 */
function isOwnQuote(lines: readonly Line[], last: number): boolean {
  const lead = lines[last]?.text.trim() ?? "";
  if (lines.some(isIntroduction)) return false;
  const quote = lines.slice(last + 1).filter(({ kind }) => kind === "quote");
  const isList = quote.length > 1 && quote.every(({ text }) => LIST_ITEM.test(text));
  const leadsUp = /[:：]$/.test(lead) && !/[\d@]/.test(lead) && lead.length <= 200;
  if (!isList && !leadsUp) return false;
  return quote.length <= MAX_OWN_QUOTE && quote.every(({ text }) => !/^\s*>\s*>/.test(text));
}

function isIntroduction(line: Line | undefined): boolean {
  return line?.kind === "attribution" || line?.kind === "forward" || line?.kind === "header";
}

function isQuoted(line: Line | undefined): boolean {
  return line?.kind === "quote" || isIntroduction(line);
}

function isSpace(line: Line | undefined): boolean {
  return line?.kind === "empty" || line?.kind === "delimiter" || line?.kind === "signature";
}

function join(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .join("\n")
    .trim();
}
