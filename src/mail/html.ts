import type PostalMime from "postal-mime";

/** Elements whose content isn't shown. */
const HIDDEN = ["script", "style", "title", "template"];

/**
 * An HTML body as plain text: what isn't shown is taken out, line breaks come from the elements and
 * not from the source. The rest, entities included, is postal-mime's: it renders HTML as text where
 * a mail has plain parts besides, so it is given one.
 */
export async function htmlToText(parser: typeof PostalMime, html: string): Promise<string> {
  const shown = HIDDEN.reduce(withoutElement, withoutComments(html));
  const body = withLinesKept(shown)
    .replace(/<\/?(h[1-6]|ul|ol|dl|blockquote|pre|section|article)\b[^<>]*>/gi, "<p>")
    .replace(/\s+/g, " ");
  const mail = [
    "Content-Type: multipart/mixed; boundary=tickler",
    "",
    "--tickler",
    "Content-Type: text/plain",
    "",
    "",
    "--tickler",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(body).toString("base64"),
    "--tickler--",
    "",
  ].join("\r\n");
  const { text } = await parser.parse(mail);
  return (text ?? "").replace(/[ \t]*\n[ \t]*/g, "\n").replace(/\n{3,}/g, "\n\n");
}

/** Line breaks count inside of `pre` only. */
function withLinesKept(html: string): string {
  let pre = false;
  return html
    .split(/(<\/?pre\b[^<>]*>)/i)
    .map((piece, index) => {
      if (index % 2 === 1) pre = !piece.startsWith("</");
      return pre && index % 2 === 0 ? piece.replace(/\r?\n/g, "<br>") : piece;
    })
    .join("");
}

/** By searching on, not by one pattern, which takes quadratic time on tags that never end. */
function withoutElement(html: string, name: string): string {
  const open = new RegExp(`<${name}\\b`, "gi");
  const close = new RegExp(`</${name}\\b[^<>]*>?`, "gi");
  return without(html, open, close);
}

function withoutComments(html: string): string {
  return without(html, /<!--/g, /-->/g);
}

function without(html: string, open: RegExp, close: RegExp): string {
  let kept = "";
  let at = 0;
  for (;;) {
    open.lastIndex = at;
    const opened = open.exec(html);
    if (!opened) return kept + html.slice(at);
    kept += html.slice(at, opened.index);
    close.lastIndex = open.lastIndex;
    if (!close.test(html)) return kept;
    at = close.lastIndex;
  }
}
