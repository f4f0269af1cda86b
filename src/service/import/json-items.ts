import { MAX_RECORD } from "./lines.ts";

/** The bytes of one JSON value, or what is wrong with it. */
export interface JsonItem {
  line: number;
  /** Null where it is longer than 1 MiB, or not whole. */
  bytes: Buffer | null;
  ended: boolean;
}

const LF = 10;
const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Cuts a JSON array into its items, and values that follow one another into values, in flat
 * memory and with their lines; JSON.parse reads them. A parser for the whole would stop at the
 * first item that is broken.
 */
export class JsonItems {
  #line = 1;
  #list: "none" | "open" | "closed" = "none";
  #begun = false;
  #depth = 0;
  #inItem = false;
  #inString = false;
  #escaped = false;
  #itemLine = 1;
  #parts: Buffer[] = [];
  #size = 0;

  /** The items that end in this chunk. */
  take(chunk: Buffer): JsonItem[] {
    const items: JsonItem[] = [];
    let start = 0;
    const end = (at: number): void => {
      this.#keep(chunk.subarray(start, at));
      items.push(this.#finish(true));
    };
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === LF) this.#line += 1;
      if (this.#inString) {
        this.#goOnInString(byte);
        continue;
      }
      if (!this.#inItem) {
        if (!this.#begins(byte)) continue;
        start = at;
      }
      if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#depth += 1;
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        if (this.#depth > 0) this.#depth -= 1;
        if (this.#depth === 0) {
          // A bare value of the list ends here, and with it the list.
          const bare = this.#isBare(chunk, start);
          end(bare ? at : at + 1);
          if (bare) this.#begins(byte);
        }
      } else if (this.#depth === 0 && (byte === COMMA || isSpace(byte))) {
        end(at);
      }
    }
    if (this.#inItem) this.#keep(chunk.subarray(start));
    return items;
  }
