import { EMACS_ATTRIBUTION, markAttributions } from "./attribution.ts";
import { markBanners, markCards } from "./banner.ts";
import { isForward } from "./forward.ts";
import { markHeaders } from "./headers.ts";
import { comparable, isBlank, type Line, type LineKind } from "./line.ts";
import { markNotesHeaders } from "./notes.ts";
import { markQuotes } from "./quotes.ts";
import { isDelimiter, isSignatureDelimiter } from "./signature.ts";

/** Beyond these lines only `>` quotes are recognised: people write less, and each line costs time. */
const MAX_LINES = 20_000;

/** Assigns each line of a mail its kind. */
export function classifyLines(texts: readonly string[]): Line[] {
  const head = texts.slice(0, MAX_LINES);
  const code = fenced(head);
  const lines = head.map(
    (text, at): Line => ({ kind: code.has(at) ? "code" : kindOf(text), text }),
  );
  markCards(lines);
  markQuotes(lines);
  markTornLines(lines);
  markHeaders(lines);
  markNotesHeaders(lines);
  markAttributions(lines);
  markBanners(lines);
  for (const text of texts.slice(MAX_LINES)) lines.push({ kind: roughKindOf(text), text });
  return lines;
}

/** The rest of a quoted line that a program broke, within a link or not, and did not mark again. */
function markTornLines(lines: readonly Line[]): void {
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (line.kind !== "text" || above?.kind !== "quote" || line.text.length > 1000) continue;
    const before = above.text.slice(-1000);
    const isLink = /<https?:[^\s<>]*$/i.test(before) && /^[^\s<>]+>[.,;:!?)]*\s*$/.test(line.text);
    const isBareLink =
      /https?:[^\s<>]{40,}$/i.test(before) && /^[^\s<>]*[/=&%#][^\s<>]*(?:\s|$)/.test(line.text);
    if (isLink || isBareLink || (lines[at + 1]?.kind === "quote" && isTorn(before, line.text))) {
      line.kind = "quote";
    }
  }
}

/** Whether a line is the last word or so of a sentence that the long line above begins. */
function isTorn(above: string, text: string): boolean {
  const [word = ""] = text.split(" ", 1);
  return (
    above.length < 1000 &&
    above.length + word.length >= 76 &&
    /[^\s.?!:]\s*$/.test(above) &&
    /^\p{Ll}/u.test(text) &&
    text.length < 40
  );
}

function roughKindOf(text: string): LineKind {
  if (isBlank(text)) return "empty";
  return /^\s*[>＞]/.test(text) ? "quote" : "text";
}

function kindOf(text: string): LineKind {
  const rough = roughKindOf(text);
  if (rough === "quote" && EMACS_ATTRIBUTION.test(comparable(text))) return "attribution";
  if (rough !== "text") return rough;
  const line = comparable(text);
  if (isSignatureDelimiter(line)) return "signature";
  if (isDelimiter(line)) return "delimiter";
  return isForward(line) ? "forward" : "text";
}

/** The indexes of lines of code, with their fences. */
function fenced(texts: readonly string[]): Set<number> {
  const code = new Set<number>();
  let open = -1;
  for (const [at, text] of texts.entries()) {
    if (open < 0) {
      if (/^```[^`]*$/.test(text)) open = at;
    } else if (/^ {0,3}```\s*$/.test(text)) {
      for (let line = open; line <= at; line++) code.add(line);
      open = -1;
    }
  }
  return code;
}
