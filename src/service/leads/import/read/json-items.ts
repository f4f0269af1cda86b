import { MAX_RECORD, TOO_LONG } from "./lines.ts";

/** The bytes of one JSON value, or the reason why it can't be read. */
export type JsonItem =
  | { line: number; bytes: Buffer; error: null }
  | { line: number; bytes: null; error: string };

const LF = 10;
const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const BREAKS_OFF = "the JSON breaks off here; nothing after this line was read";
const NOT_CLOSED = "the JSON breaks off: its list is not closed";
const AFTER_END = "this stands after the end of the list";

/**
 * Cuts a JSON array into its items, or values that follow one another, with their lines and in
 * flat memory; JSON.parse reads each. A parser for the whole would stop at the first one that is
 * broken, and know no lines.
 */
export class JsonItems {
  #line = 1;
  #list: "maybe" | "none" | "open" | "closed" = "maybe";
  #item: { line: number; bare: boolean; afterEnd: boolean } | null = null;
  #parts: Buffer[] = [];
  #size = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;

  /** The items that end in this chunk. */
  take(chunk: Buffer): JsonItem[] {
    const items: JsonItem[] = [];
    let start = 0;
    const end = (at: number): void => {
      this.#keep(chunk.subarray(start, at));
      items.push(this.#finish());
    };
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === LF) this.#line += 1;
      if (this.#item === null) {
        if (this.#standsBetween(byte)) continue;
        this.#begin(byte);
        start = at;
      }
      if (this.#inString && this.#staysInString(byte)) continue;
      const bare = this.#item?.bare === true;
      if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#depth += 1;
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        this.#depth -= 1;
        if (bare && this.#depth < 0) {
          end(at);
          this.#standsBetween(byte);
        } else if (!bare && this.#depth === 0) end(at + 1);
      } else if (bare && (byte === COMMA || isSpace(byte))) end(at);
    }
    if (this.#item !== null) this.#keep(chunk.subarray(start));
    return items;
  }

  /** Returns the last value when the file ends. */
  end(): JsonItem[] {
    if (this.#item?.bare === true && this.#list === "none") return [this.#finish()];
    if (this.#item !== null) return [{ line: this.#item.line, bytes: null, error: BREAKS_OFF }];
    return this.#list === "open" ? [{ line: this.#line, bytes: null, error: NOT_CLOSED }] : [];
  }

  /** Whether a byte belongs to no item: white space, commas, and the brackets of the list. */
  #standsBetween(byte: number): boolean {
    if (byte === COMMA || isSpace(byte)) return true;
    if (this.#list === "maybe") {
      this.#list = byte === OPEN_LIST ? "open" : "none";
      return this.#list === "open";
    }
    if (this.#list !== "open" || byte !== CLOSE_LIST) return false;
    this.#list = "closed";
    return true;
  }

  #begin(byte: number): void {
    const bare = byte !== OPEN_LIST && byte !== OPEN_OBJECT;
    this.#item = { line: this.#line, bare, afterEnd: this.#list === "closed" };
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
  }

  /** No string holds a line break: where one comes, its quote was forgotten. */
  #staysInString(byte: number): boolean {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE || byte === LF) this.#inString = false;
    return byte !== LF;
  }

  #keep(bytes: Buffer): void {
    this.#size += bytes.length;
    if (this.#size > MAX_RECORD) this.#parts = [];
    else this.#parts.push(bytes);
  }

  #finish(): JsonItem {
    const { line = this.#line, afterEnd = false } = this.#item ?? {};
    const bytes = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    const error = afterEnd ? AFTER_END : this.#size > MAX_RECORD ? TOO_LONG : null;
    this.#item = null;
    this.#parts = [];
    this.#size = 0;
    if (error !== null || bytes === undefined)
      return { line, bytes: null, error: error ?? TOO_LONG };
    return { line, bytes, error };
  }
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === LF || byte === 13 || byte === 9;
}
