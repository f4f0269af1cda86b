import type { Token } from "markdown-it";
import { escapeHtml, LINE_OF_VALUE } from "./escape.ts";
import { attributeOf, type ParsedMarkdown } from "./markdown.ts";
import { altOf } from "./plain.ts";

/**
 * The look of each element stands in the element itself: many mail programs drop style sheets. No
 * colour of text is set, so that it can be read on a dark ground, too.
 */
const STYLES: Readonly<Record<string, string>> = {
  p: "margin:0 0 1em",
  h1: "margin:0 0 .6em;font-size:1.4em",
  h2: "margin:0 0 .6em;font-size:1.2em",
  h3: "margin:0 0 .6em;font-size:1.1em",
  h4: "margin:0 0 .6em;font-size:1em",
  h5: "margin:0 0 .6em;font-size:1em",
  h6: "margin:0 0 .6em;font-size:1em",
  ul: "margin:0 0 1em;padding-left:1.5em",
  ol: "margin:0 0 1em;padding-left:1.5em",
  blockquote: "margin:0 0 1em;padding-left:1em;border-left:2px solid #999",
  pre: "margin:0 0 1em;white-space:pre-wrap;font-family:monospace",
  code: "font-family:monospace",
  table: "border-collapse:collapse",
  th: "padding:.2em .6em;border:1px solid #999;text-align:left",
  td: "padding:.2em .6em;border:1px solid #999",
  hr: "margin:0 0 1em;border:0;border-top:1px solid #999",
  img: "max-width:100%;height:auto",
};

/** A table that is wider than a telephone. */
const SCROLLED = '<div style="margin:0 0 1em;overflow-x:auto;overflow-wrap:normal">';

/** How a picture that stands in the text is reached: `cid:…`; null where it can't be shown. */
export type PictureTarget = (source: string) => string | null;

/** The HTML of a text in Markdown: nothing that is run, or fetched from the network. */
export function htmlOf({ tokens }: ParsedMarkdown, picture: PictureTarget): string {
  return tokens.map((token) => blockHtml(token, picture)).join("");
}

function blockHtml(token: Token, picture: PictureTarget): string {
  const { type, tag, nesting, content, children, hidden } = token;
  if (type === "inline") return inlineHtml(children ?? [], picture);
  if (type === "fence" || type === "code_block") {
    return `${open("pre")}${escapeHtml(content)}</pre>\n`;
  }
  // A paragraph of a tight list is part of its item; a line ends before a list within it.
  if (hidden) return nesting === 1 ? "" : "\n";
  if (tag === "table") return nesting === 1 ? `${SCROLLED}${open(tag)}` : "</table></div>\n";
  if (nesting === -1) return `</${tag}>\n`;
  return tag === "" ? "" : open(tag, attributes(token));
}

/** The attributes that a mail needs: the number that a list begins with, and the side of a column. */
function attributes({ type, attrs, level }: Token): Record<string, string> {
  const found: Record<string, string> = {};
  // A list within a list ends with its item.
  if (/_list_open$/.test(type) && level > 1) found.style = "margin:0";
  for (const [name, given] of attrs ?? []) {
    const value = String(given);
    if (name === "start" && type === "ordered_list_open") found.start = value;
    if (name === "style" && /^text-align:(?:left|right|center)$/.test(value)) found.style = value;
  }
  return found;
}

function open(tag: string, { style, ...others }: Record<string, string> = {}): string {
  const styles = [STYLES[tag], style].filter((each) => each !== undefined).join(";");
  const all = { ...others, ...(styles === "" ? {} : { style: styles }) };
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${tag}${written.join("")}>`;
}

function inlineHtml(tokens: readonly Token[], picture: PictureTarget): string {
  return tokens.map((token) => spanHtml(token, picture)).join("");
}

function spanHtml(token: Token, picture: PictureTarget): string {
  const { type, tag, nesting, content } = token;
  switch (type) {
    case "text":
      return escapeHtml(content).replaceAll(LINE_OF_VALUE, "<br>\n");
    case "softbreak":
    case "hardbreak":
      return "<br>\n";
    case "code_inline":
      return `${open("code")}${escapeHtml(content)}</code>`;
    case "image":
      return imageHtml(token, picture);
    case "link_open":
      return open("a", { href: attributeOf(token, "href") });
    default:
      if (tag === "") return escapeHtml(content);
      return nesting === -1 ? `</${tag}>` : open(tag);
  }
}

function imageHtml(token: Token, picture: PictureTarget): string {
  const alt = altOf(token);
  const src = picture(attributeOf(token, "src"));
  return src === null ? escapeHtml(alt) : open("img", { src, alt });
}

/** Plain text as HTML: its lines and the spaces at their begin stay, its quotes are set off. */
export function htmlOfPlain(text: string): string {
  const html: string[] = [];
  let depth = 0;
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) html.push(`${open("div")}${lines.join("<br>\n")}</div>\n`);
    lines = [];
  };
  for (const line of text.split("\n")) {
    const [marks = ""] = /^(?:> ?)*/.exec(line) ?? [];
    const to = marks.replaceAll(" ", "").length;
    if (to !== depth) flush();
    for (; depth < to; depth++) html.push(open("blockquote", { style: "margin:0" }));
    for (; depth > to; depth--) html.push("</blockquote>\n");
    const words = escapeHtml(line.slice(marks.length));
    lines.push(words.replace(/^ +| {2,}/g, (spaces) => "&nbsp;".repeat(spaces.length)));
  }
  flush();
  html.push("</blockquote>\n".repeat(depth));
  return html.join("");
}
