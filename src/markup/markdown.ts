/**
 * Rich text: Markdown and HTML as a mail may hold them, each as HTML and as the plain text beside it.
 * May import nothing of ours. `rich.ts` and `clean.ts`, which need libraries, are reached by import()
 * alone.
 */
import MarkdownItClass, {
  type MarkdownIt,
  type Ruler,
  type StateBlock,
  type StateInline,
  type Token,
} from "markdown-it";
import { LINE_OF_VALUE } from "./escape.ts";
import { isMailLink } from "./mail-link.ts";

/** A text in Markdown, read once. */
export interface ParsedMarkdown {
  readonly tokens: readonly Token[];
  /** The sources of its pictures, as they stand in the text. */
  readonly pictures: readonly string[];
  /** Links that are shown as they were typed, as no mail program would follow them. */
  readonly brokenLinks: readonly string[];
}

interface Found {
  pictures: Set<string>;
  brokenLinks: Set<string>;
}

let parser: MarkdownIt | undefined;

/** Takes a text in Markdown apart. Raw HTML in it is text. */
export function parseMarkdown(source: string): ParsedMarkdown {
  parser ??= makeParser();
  const found: Found = { pictures: new Set(), brokenLinks: new Set() };
  const tokens = parser.parse(prepared(source), { found });
  collect(tokens, found);
  return { tokens, pictures: [...found.pictures], brokenLinks: [...found.brokenLinks] };
}

function makeParser(): MarkdownIt {
  const md = new MarkdownItClass({ html: false, linkify: true, breaks: true });
  // A line above `--` is no heading: people set off their signature so.
  md.disable("lheading");
  let isPicture = false;
  md.validateLink = (url) => isPicture || isMailLink(url);
  // Links are shown as they were typed: decoded, they may end earlier.
  md.normalizeLinkText = (text) => text;
  // A line break in a value ends no host name: written in ASCII, it would join two addresses.
  const { normalizeLink } = md;
  md.normalizeLink = (url) => (url.includes(LINE_OF_VALUE) ? "" : normalizeLink.call(md, url));
  const image = theOneRule(new MarkdownItClass().inline.ruler, "image");
  md.inline.ruler.at("image", (state, silent) => {
    const before = isPicture;
    isPicture = true;
    try {
      return image(state, silent);
    } finally {
      isPicture = before;
    }
  });
  const link = theOneRule(new MarkdownItClass().inline.ruler, "link");
  md.inline.ruler.at("link", (state, silent) => {
    const { pos } = state;
    const isLink = link(state, silent);
    if (silent) return isLink;
    if (isLink && !isEmpty(state)) return true;
    const broken = isLink ? state.src.slice(pos, state.pos) : brokenLink(state);
    if (broken !== null) (state.env.found as Found).brokenLinks.add(broken);
    return isLink;
  });
  const list = theOneRule(new MarkdownItClass().block.ruler, "list");
  md.block.ruler.at(
    "list",
    (state, line, end, silent) => !isNoItem(state, line) && list(state, line, end, silent),
    { alt: ["paragraph", "reference", "blockquote"] },
  );
  md.inline.ruler.before("emphasis", "product", product);
  return md;
}

/** Whether the link that was just read has no target; then nothing is left of it but its text. */
function isEmpty({ tokens }: StateInline): boolean {
  const open = tokens.findLast(({ type }) => type === "link_open");
  const close = tokens.findLast(({ type }) => type === "link_close");
  if (!open || !close || attributeOf(open, "href") !== "") return false;
  for (const token of [open, close]) Object.assign(token, { type: "text", tag: "", nesting: 0 });
  return true;
}

/** What stands behind the words of a link, where a person meant one. */
const NO_LINK = /^\((?:[a-z][a-z0-9+.-]*\\?:[^)]*|(?:[^ \t\n()]|\([^ \t\n()]*\))*)\)/i;

/** `[words](target)`, where it was not read as a link; null where it looks like none either. */
function brokenLink(state: StateInline): string | null {
  const { src, pos, md } = state;
  const end = md.helpers.parseLinkLabel(state, pos, true);
  state.pos = pos;
  const target = end < 0 ? undefined : NO_LINK.exec(src.slice(end + 1))?.[0];
  return target === undefined ? null : src.slice(pos, end + 1 + target.length);
}

/** A rule of the parser's own, to be put into another one. */
function theOneRule<Args extends unknown[], Result>(
  ruler: Ruler<Args, Result>,
  name: string,
): (...args: Args) => Result {
  ruler.enableOnly(name);
  const [rule] = ruler.getRules("");
  if (rule === undefined) throw new Error(`markdown-it has no rule ${name}`);
  return rule;
}

/** A year or a telephone number that begins a line: `2026. That was`, `+ 49 30`. */
function isNoItem({ src, bMarks, tShift, eMarks }: StateBlock, line: number): boolean {
  const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  return /^(?:\d{4,}[.)]|\+ ?\d)/.test(src.slice(start, Math.min(start + 20, eMarks[line] ?? 0)));
}

/** `2*3*4` is a product. */
function product(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "*" || !/\d/.test(src[pos - 1] ?? "") || !/\d/.test(src[pos + 1] ?? "")) {
    return false;
  }
  if (!silent) state.pending += "*";
  state.pos += 1;
  return true;
}

/** The words below a quote are an answer to it, and no part of it. */
function prepared(source: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  let wasQuote = false;
  for (const line of source.replace(/\r\n?/g, "\n").split("\n")) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence === null && mark !== null) fence = mark;
    else if (fence !== null && mark?.startsWith(fence)) fence = null;
    const isQuote = fence === null && /^ {0,3}>/.test(line);
    if (wasQuote && !isQuote && line.trim() !== "") lines.push("");
    lines.push(line);
    wasQuote = isQuote;
  }
  return lines.join("\n");
}

function collect(tokens: readonly Token[], found: Found): void {
  for (const token of tokens) {
    if (token.type === "image") found.pictures.add(attributeOf(token, "src"));
    if (token.children) collect(token.children, found);
  }
}

/** An attribute of a token; empty where it has none. */
export function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}
