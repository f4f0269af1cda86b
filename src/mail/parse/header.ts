import { withoutC1 } from "./charset.ts";
import { LIMITS, type Truncations } from "./limits.ts";

/** Header fields by lower-case name: unfolded, each as often as it occurs. */
export type RawFields = ReadonlyMap<string, readonly string[]>;

export interface Header {
  fields: RawFields;
  /** Where the body begins: behind the blank line, or at the line that ended the header early. */
  end: number;
}

interface HeaderOptions {
  /** Octets that are read. */
  limit: number;
  /** Whether a line ends the header although no blank line came, as a multipart's delimiter does. */
  endsAt?: (start: number, end: number) => boolean;
  truncations: Truncations;
}

const LF = 0x0a;
const CR = 0x0d;
/** RFC 5322 section 3.6.8; blanks before the colon are obsolete, and still met. */
const FIELD = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:/;

/** Reads the header (RFC 5322 section 2.2) that begins at an offset. */
export function readHeader(bytes: Buffer, start: number, options: HeaderOptions): Header {
  const { limit, endsAt, truncations } = options;
  let at = start;
  let next = start;
  while (at < bytes.length && at - start < limit) {
    const newline = bytes.indexOf(LF, at);
    next = newline < 0 ? bytes.length : newline + 1;
    const end = withoutLineEnd(bytes, at, newline < 0 ? bytes.length : newline);
    if (end === at || endsAt?.(at, end)) {
      const fields = fieldsOf(bytes.subarray(start, at), truncations);
      return { fields, end: end === at ? next : at };
    }
    at = next;
  }
  if (at - start >= limit) {
    truncations.add(`of a header more than ${limit / 1024} kB`);
    at = blankLine(bytes, at);
  }
  return { fields: fieldsOf(bytes.subarray(start, start + limit), truncations), end: at };
}

/** The index behind the next blank line. */
function blankLine(bytes: Buffer, from: number): number {
  const ends = ["\n\n", "\n\r\n"].flatMap((end) => {
    const at = bytes.indexOf(end, from - 1, "latin1");
    return at < 0 ? [] : [at + end.length];
  });
  return ends.length === 0 ? bytes.length : Math.min(...ends);
}

function withoutLineEnd(bytes: Buffer, start: number, newline: number): number {
  let end = newline;
  while (end > start && bytes[end - 1] === CR) end--;
  return end;
}

function fieldsOf(header: Buffer, truncations: Truncations): RawFields {
  const fields = new Map<string, string[]>();
  let name = "";
  let value: string[] = [];
  let count = 0;
  const add = (): void => {
    if (name === "") return;
    const values = fields.get(name) ?? [];
    if (values.length === 0) fields.set(name, values);
    values.push(value.join("").trim());
  };
  for (const line of linesOf(header)) {
    if (line.startsWith(" ") || line.startsWith("\t")) {
      value.push(line);
      continue;
    }
    add();
    const field = FIELD.exec(line);
    name = field?.[1]?.toLowerCase() ?? "";
    value = field ? [line.slice(field[0].length)] : [];
    if (field && ++count > LIMITS.fields) {
      truncations.add(`of a header more than ${LIMITS.fields} fields`);
      return fields;
    }
  }
  add();
  return fields;
}

/** RFC 6532 has UTF-8 in headers; a line that isn't is Latin-1, as old programs write it. */
function linesOf(header: Buffer): string[] {
  const text = header.toString("utf8");
  if (!text.includes("\ufffd")) return text.split(/\r*\n/);
  return header
    .toString("latin1")
    .split(/\r*\n/)
    .map((line) => {
      const utf8 = Buffer.from(line, "latin1").toString("utf8");
      return utf8.includes("\ufffd") ? withoutC1(line) : utf8;
    });
}
