import { type HtmlElement, readTag } from "./element.ts";
import { TextLines } from "./text-lines.ts";
import { HtmlTree } from "./tree.ts";

/** Elements whose content isn't text. */
const CONTENTLESS = ["script", "style", "title", "template"];
/** Elements that begin and end a line, and those that stand apart from what is around them. */
const LINES = /^(address|article|center|dd|div|dt|footer|form|header|hr|li|main|nav|section|tr)$/;
const PARAGRAPHS = /^(blockquote|dl|h[1-6]|ol|p|pre|table|ul)$/;
const TAG = /<\/?[a-z][^<>]*>|<[!?][^<>]*>/gi;
/** Each costs time and memory. Long threads of Outlook's have 50,000. */
const MAX_TAGS = 150_000;
const MAX_LISTS = 100;
/** What Outlook's own plain text has where a quoted mail begins. */
const RULE = "_".repeat(32);

export interface RenderOptions {
  /** In characters; what is beyond is left out. */
  maxText: number;
  /** Told, in words for people, what was left out. */
  truncated: (what: string) => void;
  /** What stands behind the text of a link, such as `(https://example.com)`; null: nothing. */
  linked: (target: string) => string | null;
}

/**
 * Renders HTML as text with line breaks, in which entities are not decoded yet. Quotes are marked by
 * `>`, signatures by `--`, and what isn't shown is left out. Takes linear time on any input.
 */
export function renderHtml(html: string, { maxText, truncated, linked }: RenderOptions): string {
  const shown = CONTENTLESS.reduce(withoutElement, without(html, /<!--/g, /-->/g));
  const renderer = new Renderer(linked);
  let at = 0;
  let tags = 0;
  for (const { 0: tag, index } of shown.matchAll(TAG)) {
    renderer.text(shown.slice(at, index));
    renderer.tag(tag);
    at = index + tag.length;
    if (++tags === MAX_TAGS || renderer.lines.length > maxText) break;
  }
  // Text behind too many tags is left out, rather than shown with tags in it.
  if (tags === MAX_TAGS) truncated(`more than ${MAX_TAGS} HTML tags`);
  else renderer.text(shown.slice(at, at + maxText + 1));
  if (renderer.lines.length > maxText) truncated("more than 1 MB of text");
  return renderer.lines
    .toString()
    .slice(0, maxText)
    .replace(/[ \t]+/g, " ")
    .replace(/^ $/gm, "")
    .replace(/\n{3,}/g, "\n\n");
}

class Renderer {
  readonly lines = new TextLines();
  readonly #tree = new HtmlTree();
  #link: { target: string; text: string } | null = null;
  /** Of the lists that are open, the number of the next item; null where it has none. */
  readonly #lists: (number | null)[] = [];
  readonly #linked: RenderOptions["linked"];

  constructor(linked: RenderOptions["linked"]) {
    this.#linked = linked;
  }

  text(piece: string): void {
    if (piece === "" || this.#tree.isHidden) return;
    const text = this.#tree.isPre ? piece : piece.replace(/\s+/g, " ");
    if (this.#link && this.#link.text.length < 4000) this.#link.text += text;
    this.lines.quoted = this.#tree.quoteDepth;
    this.lines.text(text);
  }

  tag(piece: string): void {
    const element = readTag(piece);
    if (!element) return;
    const { name, closes } = element;
    const wasHidden = this.#tree.isHidden;
    if (!closes) this.#tree.open(element);
    if (!wasHidden && !element.hidden) this.#render(element);
    if (!closes && !this.#tree.isHidden) this.#announce(element);
    if (closes) this.#tree.close(name);
  }

  #render({ name, closes, start }: HtmlElement): void {
    if (name === "br") this.lines.lineBreak();
    else if (PARAGRAPHS.test(name)) this.lines.startParagraph();
    else if (LINES.test(name)) this.lines.startLine();
    else if (/^t[dh]$/.test(name) && !closes) this.text(" ");
    if (name === "ol" || name === "ul") this.#list(name, closes, start);
    if (name === "li" && !closes) this.text(this.#marker());
    if (name === "a") this.#endLink(closes);
  }

  #list(name: "ol" | "ul", closes: boolean, start: number): void {
    if (closes) this.#lists.pop();
    else if (this.#lists.length < MAX_LISTS) this.#lists.push(name === "ol" ? start : null);
  }

  #marker(): string {
    const number = this.#lists.at(-1) ?? null;
    if (number === null) return "* ";
    this.#lists[this.#lists.length - 1] = number + 1;
    return `${number}. `;
  }

  /** A link is shown behind its text, unless it is its text. */
  #endLink(closes: boolean): void {
    const link = this.#link;
    this.#link = null;
    if (!closes || !link) return;
    if (bare(link.text) === bare(link.target)) return;
    const shown = this.#linked(link.target);
    if (shown !== null) this.text(` ${shown}`);
  }

  /** What mail programs tell by a class alone. */
  #announce(element: HtmlElement): void {
    if (element.name === "a" && element.target) this.#link = { target: element.target, text: "" };
    if (element.role === "separator") this.#line(RULE);
    if (element.role === "signature" && !this.lines.endsWithLine("--")) this.#line("--");
  }

  #line(text: string): void {
    this.lines.startLine();
    this.text(text);
    this.lines.startLine();
  }
}

/** A link as people write it. */
function bare(link: string): string {
  return link
    .replaceAll("&amp;", "&")
    .replace(/^\s*(?:https?:\/\/|mailto:|tel:)?/i, "")
    .replace(/[\s/]*$/, "")
    .toLowerCase();
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
