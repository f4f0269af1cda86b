import { isAscii, isUtf8 as isValidUtf8 } from "node:buffer";
import { renderHtml } from "../../markup/html-text/render.ts";
import { decodeText, isGuessed } from "./charset.ts";
import { renderEnriched } from "./enriched.ts";
import { unflow } from "./flowed.ts";
import { LIMITS, type Truncations } from "./limits.ts";
import type { MimePart } from "./mime.ts";
import { decodeTransfer } from "./transfer.ts";

/** The text of a mail, and the parts that stand beside it. */
export interface Body {
  text: string;
  /** Whether all of the text was rendered from HTML. */
  fromHtml: boolean;
  others: MimePart[];
  /** The HTML as it came, read when it is asked for; null where there is none. */
  html: () => string | null;
}

/** The plain and the HTML texts of one alternative, or of one part. */
interface Group {
  plain: string[];
  html: MimePart[];
}

/** Text types that are data rather than words; unknown ones are text (RFC 2046 section 4.1.4). */
const DATA =
  /^text\/(?:calendar|css|csv|directory|javascript|json|rfc822|rfc822-headers|rtf|tab-separated-values|vcard|x-amp-html|x-moz-deleted|x-vcard|xml|.*\+xml)$/;
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;
const ENRICHED = /^text\/(?:enriched|richtext)$/;

/**
 * Collects the text of a mail: of an alternative the plain text, or the HTML where that is empty;
 * of all else every text part that is not an attachment.
 */
export function readBody(root: MimePart, decode: HtmlDecoder, truncations: Truncations): Body {
  return new BodyReader(decode, truncations).read(root);
}

/** Decodes HTML entities. */
type HtmlDecoder = (text: string) => string;

class BodyReader {
  readonly #decode: HtmlDecoder;
  readonly #truncations: Truncations;
  readonly #groups = new Map<MimePart, Group>();
  readonly #others: MimePart[] = [];
  #textLeft: number = LIMITS.text;
  #htmlLeft: number = LIMITS.html;

  constructor(decode: HtmlDecoder, truncations: Truncations) {
    this.#decode = decode;
    this.#truncations = truncations;
  }

  read(root: MimePart): Body {
    this.#collect(root, null);
    let fromHtml = false;
    let fromPlain = false;
    const texts: string[] = [];
    for (const { plain, html } of this.#groups.values()) {
      if (plain.length > 0) fromPlain = true;
      else if (html.length > 0) fromHtml = true;
      texts.push(...(plain.length > 0 ? plain : html.map((part) => this.#html(part))));
    }
    const text = this.#bounded(texts.join("\n"));
    return {
      text,
      fromHtml: fromHtml && !fromPlain,
      others: this.#others,
      html: () => this.#source(),
    };
  }

  #collect(part: MimePart, alternative: MimePart | null): void {
    const type = part.type.value;
    // A multipart in which no delimiter was found is read as the text that it holds.
    if (type.startsWith("multipart/") && part.children.length > 0) {
      const inner = type === "multipart/alternative" ? part : alternative;
      for (const child of part.children) this.#collect(child, inner);
      return;
    }
    if (!isText(part)) {
      if (part.raw.length > 0 || part.left !== undefined || isFile(part)) this.#others.push(part);
      return;
    }
    const group = this.#groups.get(alternative ?? part) ?? { plain: [], html: [] };
    this.#groups.set(alternative ?? part, group);
    if (HTML.test(type)) {
      group.html.push(part);
      return;
    }
    const text = this.#plain(part);
    // An empty alternative must not hide the other one.
    if (text.trim() !== "") group.plain.push(text);
  }

  #plain(part: MimePart): string {
    const bytes = this.#take(part, "text", this.#textLeft);
    this.#textLeft -= bytes.length;
    const { params, value } = part.type;
    const text = decodeText(bytes, params.get("charset") ?? "");
    if (ENRICHED.test(value)) return renderEnriched(text);
    if (!/^flowed$/i.test(params.get("format") ?? "")) return text;
    return unflow(text, /^yes$/i.test(params.get("delsp") ?? ""));
  }

  #source(): string | null {
    const parts = [...this.#groups.values()].flatMap(({ html }) => html);
    this.#htmlLeft = LIMITS.html;
    return parts.length === 0 ? null : parts.map((part) => this.#htmlOf(part)).join("\n");
  }

  #htmlOf(part: MimePart): string {
    const bytes = this.#take(part, "HTML", this.#htmlLeft);
    this.#htmlLeft -= bytes.length;
    const declared = part.type.params.get("charset") ?? "";
    const isCertain = !isGuessed(declared) || (/^utf-?8$/i.test(declared.trim()) && isUtf8(bytes));
    return decodeText(bytes, isCertain ? declared : metaCharset(bytes, declared));
  }

  #html(part: MimePart): string {
    return this.#decode(
      renderHtml(this.#htmlOf(part), {
        maxText: LIMITS.text,
        truncated: (what) => this.#truncations.add(what),
        // Addresses stand in the text of most links to them.
        linked: (target) => (/^https?:/i.test(target) ? `(${target})` : null),
      }),
    );
  }

  #take(part: MimePart, what: string, limit: number): Uint8Array {
    const encoding = part.fields.get("content-transfer-encoding")?.[0] ?? "";
    const { bytes, isCut } = decodeTransfer(part.raw, encoding, limit);
    if (isCut) {
      const most = what === "text" ? LIMITS.text : LIMITS.html;
      this.#truncations.add(`more than ${most / (1024 * 1024)} MB of ${what}`);
    }
    return bytes;
  }

  #bounded(text: string): string {
    let at = -1;
    for (let lines = 0; lines < LIMITS.lines; lines++) {
      at = text.indexOf("\n", at + 1);
      if (at < 0) return text;
    }
    this.#truncations.add(`more than ${LIMITS.lines} lines of text`);
    return text.slice(0, at);
  }
}

/** Whether a part is the sender's words rather than an attachment or a report. */
function isText({ type: { value, params }, disposition, children }: MimePart): boolean {
  if (disposition.value === "attachment") return false;
  if (value.startsWith("multipart/")) return children.length === 0;
  if (value === "text/plain" || HTML.test(value)) return true;
  if (value === "text" || value === "") return true;
  const named = params.has("name") || disposition.params.has("filename");
  return value.startsWith("text/") && !DATA.test(value) && !named;
}

/** A file may be empty. */
function isFile({ type, disposition }: MimePart): boolean {
  return (
    disposition.value === "attachment" ||
    disposition.params.has("filename") ||
    type.params.has("name")
  );
}

/** The charset that HTML declares for itself, where its part declares none that is certain. */
function metaCharset(bytes: Uint8Array, declared: string): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096));
  const found =
    /(?:<meta\b[^>]{0,200}?\bcharset|^\s*<\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(
      head.toString("latin1"),
    );
  return found?.[1] ?? declared;
}

/** Not of what is ASCII: ISO-2022-JP is as well. A program that converts a mail leaves its HTML's own charset. */
function isUtf8(bytes: Uint8Array): boolean {
  return !isAscii(bytes) && isValidUtf8(bytes);
}
