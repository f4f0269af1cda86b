/** Elements whose content isn't shown. */
const HIDDEN = ["script", "style", "title", "template"];
/** Elements that begin and end a line, and those that stand apart from what is around them. */
const LINES = /^(address|article|center|dd|div|dt|footer|form|header|hr|li|main|nav|section|tr)$/;
const PARAGRAPHS = /^(blockquote|dl|h[1-6]|ol|p|pre|table|ul)$/;
const TAG = /(<\/?[a-z][^<>]*>|<[!?][^<>]*>)/i;

/**
 * Renders HTML as text with line breaks, in which entities are not decoded yet and no tag is left.
 * Takes linear time on whatever it is given.
 */
export function renderHtml(html: string): string {
  const lines = new Lines();
  let pre = false;
  let link: string | null = null;
  const shown = HIDDEN.reduce(withoutElement, without(html, /<!--/g, /-->/g));
  for (const [index, piece] of shown.split(TAG).entries()) {
    if (index % 2 === 0) {
      lines.text(pre ? piece : piece.replace(/\s+/g, " "));
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(piece)?.[1]?.toLowerCase() ?? "";
    const closes = piece.startsWith("</");
    if (name === "br") lines.lineBreak();
    else if (PARAGRAPHS.test(name)) lines.startParagraph();
    else if (LINES.test(name)) lines.startLine();
    else if (/^t[dh]$/.test(name) && !closes) lines.text(" ");
    if (name === "li" && !closes) lines.text("* ");
    if (name === "pre") pre = !closes;
    if (name === "a") {
      if (closes && link !== null) lines.text(` (${link})`);
      link = closes ? null : target(piece);
    }
  }
  return lines.toString().replaceAll("<", "&lt;");
}

/** Where a link leads, if that is somewhere a person could go. */
function target(tag: string): string | null {
  if (tag.length > 4000) return null;
  return /\shref\s*=\s*["']?(https?:[^\s"'<>]+)/i.exec(tag)?.[1] ?? null;
}

class Lines {
  readonly #pieces: string[] = [];
  /** How many line breaks the text ends with; it begins as if with enough of them. */
  #breaks = 2;

  text(text: string): void {
    const begun = this.#breaks === 0 ? text : text.replace(/^ +/, "");
    if (begun === "") return;
    this.#pieces.push(begun);
    this.#breaks = 0;
  }

  lineBreak(): void {
    this.#pieces.push("\n");
    this.#breaks++;
  }

  startLine(): void {
    if (this.#breaks === 0) this.lineBreak();
  }

  startParagraph(): void {
    while (this.#breaks < 2) this.lineBreak();
  }

  toString(): string {
    return this.#pieces.join("");
  }
}

/** By searching on, not by one pattern, which takes quadratic time on what never ends. */
function withoutElement(html: string, name: string): string {
  return without(html, new RegExp(`<${name}\\b`, "gi"), new RegExp(`</${name}\\b[^<>]*>?`, "gi"));
}

function without(html: string, open: RegExp, close: RegExp): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    open.lastIndex = at;
    const opened = open.exec(html);
    kept.push(html.slice(at, opened?.index));
    if (!opened) return kept.join("");
    close.lastIndex = open.lastIndex;
    if (!close.test(html)) return kept.join("");
    at = close.lastIndex;
  }
}
