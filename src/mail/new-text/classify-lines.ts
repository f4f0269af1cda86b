import { EMACS_ATTRIBUTION, markAttributions } from "./attribution.ts";
import { markBanners } from "./banner.ts";
import { isForward } from "./forward.ts";
import { markHeaders } from "./headers.ts";
import { comparable, isBlank, type Line, type LineKind } from "./line.ts";
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
  markQuotes(lines);
  markTornLinks(lines);
  markHeaders(lines);
  markAttributions(lines);
  markBanners(lines);
  for (const text of texts.slice(MAX_LINES)) lines.push({ kind: roughKindOf(text), text });
  return lines;
}

/** The rest of a quoted link that a program broke and did not mark again. */
function markTornLinks(lines: readonly Line[]): void {
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (line.kind !== "text" || above?.kind !== "quote" || line.text.length > 1000) continue;
    const isOpen = /<https?:[^\s<>]*$/i.test(above.text.slice(-1000));
    if (isOpen && /^[^\s<>]+>[.,;:!?)]*\s*$/.test(line.text)) line.kind = "quote";
  }
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
