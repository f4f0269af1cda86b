import { type Line, MAX_RECORD, TOO_LONG } from "./lines.ts";

/** The text of one record, or the reason why it can't be read. */
export type CsvRecord =
  | { line: number; text: string; error: null }
  | { line: number; text: null; error: string };

const QUOTES = /"/g;

const NOT_CLOSED = "a quote is opened and never closed";
const MISPLACED =
  'a quote stands where none may: a field with quotes in it reads "John ""Johnny"" Doe"';

/**
 * Finds where the records of a CSV file begin and end: a line break inside of quotes ends none.
 * After a quote that is wrong it starts again on the next line, so that one slip of the pen does
 * not swallow the rest of the file, as it does for a parser.
 */
export class CsvRecords {
  /** Lines of a record whose quote is still open. */
  #open: Line[] = [];
  #wellFormed: RegExp | null = null;

  /** From here on records are checked, too. */
  set delimiter(delimiter: string) {
    this.#wellFormed = wellFormed(delimiter);
  }

  /**
   * The records that are complete with these lines; lines without content are passed over.
   *
   * @param last whether the file ends here
   */
  *take(lines: readonly Line[], last: boolean): Generator<CsvRecord> {
    const all = this.#open.length > 0 ? [...this.#open, ...lines] : lines;
    this.#open = [];
    for (let at = 0; at < all.length; ) {
      const record = recordAt(all, at);
      if (record === null && !last) {
        this.#open = all.slice(at);
        return;
      }
      const line = all[at]?.number ?? 0;
      const { text, height, error } = record ?? { text: "", height: 1, error: NOT_CLOSED };
      const problem = error ?? (this.#isWellFormed(text) ? null : MISPLACED);
      at += problem === null ? height : 1;
      if (problem !== null) yield { line, text: null, error: problem };
      else if (text.trim() !== "") yield { line, text, error: null };
    }
  }

  #isWellFormed(text: string): boolean {
    return !text.includes('"') || (this.#wellFormed?.test(text) ?? true);
  }
}

/** A record that begins on this line; null where its end is not there yet. */
function recordAt(
  lines: readonly Line[],
  from: number,
): { text: string; height: number; error: string | null } | null {
  let text = "";
  let size = 0;
  let open = false;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.problem !== null) return { text: "", height: 1, error: line.problem };
    size += line.text.length + 1;
    if (size > MAX_RECORD)
      return { text: "", height: 1, error: at === from ? TOO_LONG : NOT_CLOSED };
    text = at === from ? line.text : `${text}\n${line.text}`;
    // Each quote opens, closes, or stands with its twin for one: an odd number leaves one open.
    if (line.text.includes('"') && (line.text.match(QUOTES)?.length ?? 0) % 2 === 1) open = !open;
    if (!open) return { text: text.replace(/\r$/, ""), height: at - from + 1, error: null };
  }
  return null;
}

/** RFC 4180, with spaces around quoted fields. */
function wellFormed(delimiter: string): RegExp {
  const between = `[${delimiter}]`;
  const field = `(?: *"[^"]*(?:""[^"]*)*" *|[^"${delimiter}]*)`;
  return new RegExp(`^${field}(?:${between}${field})*$`);
}
