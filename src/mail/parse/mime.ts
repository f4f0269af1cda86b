import { type RawFields, readHeader } from "./header.ts";
import { LIMITS, type Truncations } from "./limits.ts";
import { parseStructured, type StructuredField } from "./structured.ts";

/** A part of a mail (RFC 2045), or the mail itself. */
export interface MimePart {
  fields: RawFields;
  type: StructuredField;
  disposition: StructuredField;
  /** Still in its transfer encoding. */
  raw: Buffer;
  /** Of a multipart. */
  children: MimePart[];
  /** The size of its content, decoded, where that was left on the mail server. */
  left?: number;
}

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;
/** RFC 2046 allows 70 characters; a line that is much longer is no delimiter. */
const MAX_DELIMITER = 1_000;

/**
 * Takes a mail apart into its parts (RFC 2046), in one pass over its octets and without a copy of
 * them. A message within the mail is a part as it stands: it is not what the sender says.
 *
 * Own code rather than a library: those that were tried keep an object for every line. A mail of
 * 1.4 MB of line ends took postal-mime 29 s and 1.7 GB, and it can only refuse what is too much.
 * It is the reference in the tests: both must read well-formed mails alike.
 */
export function parseMime(bytes: Buffer, truncations: Truncations): MimePart {
  return new MimeParser(bytes, truncations).parse();
}

interface OpenMultipart {
  part: MimePart;
  delimiter: string;
}

class MimeParser {
  readonly #bytes: Buffer;
  readonly #truncations: Truncations;
  /** The multiparts that are open, the innermost last. */
  #open: OpenMultipart[] = [];
  /** Where in `#open` a delimiter belongs. */
  readonly #byDelimiter = new Map<string, number>();
  #parts = 0;

  constructor(bytes: Buffer, truncations: Truncations) {
    this.#bytes = bytes;
    this.#truncations = truncations;
  }

  parse(): MimePart {
    const bytes = this.#bytes;
    const { part: root, start } = this.#readPart(0, LIMITS.header, "text/plain");
    let leaf: MimePart | null = root;
    let bodyStart = start;
    for (let at = start; at < bytes.length; ) {
      const line = this.#nextDelimiter(at);
      if (!line) break;
      if (leaf) leaf.raw = this.#body(bodyStart, line.start);
      leaf = null;
      at = line.next;
      this.#close(line.isLast ? line.index : line.index + 1);
      if (line.isLast) continue;
      if (this.#parts >= LIMITS.parts) {
        this.#truncations.add(`more than ${LIMITS.parts} parts`);
        return root;
      }
      const parent = this.#open[line.index]?.part ?? root;
      const type = parent.type.value === "multipart/digest" ? "message/rfc822" : "text/plain";
      const child = this.#readPart(at, LIMITS.partHeader, type);
      parent.children.push(child.part);
      leaf = child.part;
      bodyStart = at = child.start;
    }
    if (leaf) leaf.raw = bytes.subarray(bodyStart);
    return root;
  }

  #readPart(start: number, limit: number, defaultType: string): { part: MimePart; start: number } {
    this.#parts++;
    const { fields, end } = readHeader(this.#bytes, start, {
      limit,
      endsAt: (from, to) => this.#delimiterAt(from, to) !== null,
      truncations: this.#truncations,
    });
    const type = parseStructured(fields.get("content-type")?.[0] ?? defaultType);
    const disposition = parseStructured(fields.get("content-disposition")?.[0] ?? "");
    const part: MimePart = { fields, type, disposition, raw: Buffer.alloc(0), children: [] };
    if (type.value.startsWith("multipart/")) this.#openMultipart(part, end);
    return { part, start: end };
  }

  #openMultipart(part: MimePart, start: number): void {
    const delimiter = part.type.params.get("boundary") || this.#guessBoundary(start);
    if (delimiter === null || delimiter.length > MAX_DELIMITER) return;
    if (this.#open.length >= LIMITS.depth) {
      this.#truncations.add(`parts nested more than ${LIMITS.depth} deep`);
      return;
    }
    this.#byDelimiter.set(delimiter, this.#open.length);
    this.#open.push({ part, delimiter });
  }

  /** Some programs forget to declare the boundary: then the first line that could be one is. */
  #guessBoundary(start: number): string | null {
    const head = this.#bytes.subarray(start, start + 2_000).toString("latin1");
    return /^--([!-~]{1,70})[ \t]*\r?$/m.exec(head)?.[1] ?? null;
  }

  /** Closes the multiparts from an index of `#open` on. */
  #close(from: number): void {
    for (const { delimiter } of this.#open.splice(from)) this.#byDelimiter.delete(delimiter);
    for (const [at, { delimiter }] of this.#open.entries()) {
      if (!this.#byDelimiter.has(delimiter)) this.#byDelimiter.set(delimiter, at);
    }
  }

  #nextDelimiter(from: number): (Delimiter & { start: number; next: number }) | null {
    const bytes = this.#bytes;
    if (this.#open.length === 0) return null;
    for (let at = from; at >= 0 && at < bytes.length; ) {
      const newline = bytes.indexOf(LF, at);
      const end = newline < 0 ? bytes.length : newline;
      const found = this.#delimiterAt(at, end);
      if (found) return { ...found, start: at, next: end + 1 };
      const next = bytes.indexOf("\n--", end, "latin1");
      if (next < 0) return null;
      at = next + 1;
    }
    return null;
  }

  /** The delimiter in a line: `--boundary`, or `--boundary--` for the last one. */
  #delimiterAt(start: number, end: number): Delimiter | null {
    const bytes = this.#bytes;
    if (bytes[start] !== DASH || bytes[start + 1] !== DASH) return null;
    if (end - start > MAX_DELIMITER + 4 || this.#open.length === 0) return null;
    const text = bytes.toString("utf8", start + 2, end).replace(/[ \t\r]+$/, "");
    const index = this.#byDelimiter.get(text);
    if (index !== undefined) return { index, isLast: false };
    const last = text.endsWith("--") ? this.#byDelimiter.get(text.slice(0, -2)) : undefined;
    return last === undefined ? null : { index: last, isLast: true };
  }

  /** The line end before a delimiter belongs to the delimiter. */
  #body(start: number, delimiter: number): Buffer {
    let end = delimiter;
    if (end > start && this.#bytes[end - 1] === LF) end--;
    if (end > start && this.#bytes[end - 1] === CR) end--;
    return this.#bytes.subarray(start, Math.max(start, end));
  }
}

interface Delimiter {
  /** Of the multipart in `#open`. */
  index: number;
  isLast: boolean;
}
