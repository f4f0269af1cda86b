/**
 * Output of the command line: its three forms (JSON, sentences and tables, lines with tabs),
 * progress, words for people, and text made safe for a terminal. May import `json`, `domain` and
 * types of `service`; knows no command.
 */
import type { ChalkInstance } from "chalk";
import { errorDocument, errorView } from "../../json/errors.ts";
import { safeLine, safeText, UNSAFE } from "./safe-text.ts";
import type { TextStream } from "./standard-stream.ts";

/** How the output of a command looks, from the global flags and the environment. */
export interface OutputStyle {
  json: boolean;
  quiet: boolean;
  verbose: boolean;
  /** Whether stdout is a terminal: tables and sentences; else plain tab-separated lines. */
  terminal: boolean;
  /** Of the terminal, in characters; null where it is not known. */
  width: number | null;
}

export type Paint = "bold" | "dim" | "green" | "yellow" | "red" | "cyan";

/** A column of a table: its heading, and how its cells are made from a row. */
export interface Column<T> {
  heading: string;
  cell(row: T): string | number | null;
  paint?: (row: T) => Paint | null;
}

/**
 * Prints everything that a command says: data to stdout, all else to stderr. Text that came from
 * outside is made safe for a terminal on the way.
 */
export class Output {
  readonly style: OutputStyle;
  readonly #out: TextStream;
  readonly #err: TextStream;
  readonly #chalk: ChalkInstance | null;
  #pick: ((value: unknown) => unknown) | null = null;

  /** @param chalk null: no colours */
  constructor(style: OutputStyle, out: TextStream, err: TextStream, chalk: ChalkInstance | null) {
    this.style = style;
    this.#chalk = chalk;
    this.#out = out;
    this.#err = err;
  }

  /** Has JSON documents, or the elements of lists, printed as `picked` gives them back. */
  pick(picked: (value: unknown) => unknown): void {
    this.#pick = picked;
  }

  /** What is printed of a JSON document, or of an element of a list. */
  picked(value: unknown): unknown {
    return this.#pick === null ? value : this.#pick(value);
  }

  /** The one JSON document of a command with `--json`. */
  json(value: unknown): void {
    this.#out.write(jsonLine(this.picked(value)));
  }

  /** A JSON array as its items come, in flat memory. */
  async jsonArray(items: AsyncIterable<unknown>): Promise<void> {
    let before = "[";
    for await (const item of items) {
      await this.#write(before + safeJson(this.picked(item)));
      before = ",\n ";
    }
    this.#out.write(before === "[" ? "[]\n" : "]\n");
  }

  /** One line of data, such as a sentence on a terminal. */
  line(text: string, paint?: Paint): void {
    this.#out.write(`${this.paint(safeText(text), paint)}\n`);
  }

  /**
   * A line of data with parts that stand out: in colour and underlined, and in brackets where there
   * are no colours.
   */
  markedLine(parts: readonly { text: string; isMarked: boolean }[]): void {
    const shown = parts.map(({ text, isMarked }) => {
      const safe = safeText(text);
      if (!isMarked) return safe;
      return this.#chalk ? this.#chalk.yellow.underline(safe) : `[${safe}]`;
    });
    this.#out.write(`${shown.join("")}\n`);
  }

  /** Prints bytes as they are; waits while the reader is slower than we are. */
  async raw(text: string | Uint8Array): Promise<void> {
    await this.#write(text);
  }

  /** A table on a terminal, tab-separated lines elsewhere. */
  async table<T>(columns: readonly Column<T>[], rows: readonly T[]): Promise<void> {
    if (this.style.terminal) return this.#grid(columns, rows);
    for (const row of rows) await this.#write(`${this.fields(columns, row)}\n`);
  }

  /** A row as tab-separated fields; a missing value is an empty field. */
  fields<T>(columns: readonly Column<T>[], row: T): string {
    return columns.map((column) => safeLine(String(column.cell(row) ?? ""))).join("\t");
  }

  /** Something that a person should know, on stderr. */
  note(text: string): void {
    if (!this.style.quiet) this.#err.write(`${safeText(text)}\n`);
  }

  /** Details for `--verbose`, on stderr. */
  detail(text: string): void {
    if (this.style.verbose) this.#err.write(`${safeText(text)}\n`);
  }

  warn(text: string, hint?: string): void {
    this.#err.write(`${safeText(`warning: ${text}`)}\n`);
    if (hint !== undefined) this.#err.write(`${safeText(`hint: ${hint}`)}\n`);
  }

  /** An error and its hint, on stderr; with `--json` as a JSON document. */
  error(error: unknown): void {
    if (this.style.json) {
      this.#err.write(`${safeJson(errorDocument(error))}\n`);
      return;
    }
    const { message, hint } = errorView(error);
    this.#err.write(`${this.paint("error:", "red")} ${safeText(message)}\n`);
    if (hint !== null) this.#err.write(`${this.paint("hint:", "cyan")} ${safeText(hint)}\n`);
  }

  paint(text: string, paint?: Paint | null): string {
    if (!this.#chalk || !paint) return text;
    return this.#chalk[paint](text);
  }

  async #grid<T>(columns: readonly Column<T>[], rows: readonly T[]): Promise<void> {
    const { default: Table } = await import("cli-table3");
    const { columnWidths, wrap } = await import("./column-widths.ts");
    const head = columns.map((column) => column.heading);
    const cells = rows.map((row) =>
      columns.map((column) => safeLine(String(column.cell(row) ?? "–"))),
    );
    // Each column has a space on both sides, and one between it and the next.
    const available = (this.style.width ?? Number.POSITIVE_INFINITY) - 3 * columns.length;
    const widths = columnWidths([head, ...cells], available);
    // Text is wrapped here, since cli-table3 counts colour codes as characters when it wraps.
    const lines = (text: string, column: number, paint?: Paint | null): string =>
      wrap(text, widths[column] ?? text.length)
        .map((line) => this.paint(line, paint))
        .join("\n");
    const table = new Table({
      head: head.map((heading, column) => lines(heading, column, "bold")),
      style: { head: [], border: [], compact: true },
      chars: PLAIN_BORDERS,
    });
    for (const [at, row] of rows.entries()) {
      const texts = cells[at] ?? [];
      table.push(columns.map(({ paint }, index) => lines(texts[index] ?? "", index, paint?.(row))));
    }
    await this.#write(`${table.toString().replace(/[ \t]+$/gmu, "")}\n`);
  }

  async #write(text: string | Uint8Array): Promise<void> {
    if (this.#out.write(text) || !this.#out.writable) return;
    // If the reader has gone away, no `drain` follows.
    await new Promise<void>((resolve) => {
      const events = ["drain", "close", "error"] as const;
      const go = (): void => {
        for (const event of events) this.#out.removeListener(event, go);
        resolve();
      };
      for (const event of events) this.#out.on(event, go);
    });
  }
}

/** A JSON document as `--json` prints it. */
export function jsonLine(value: unknown): string {
  return `${safeJson(value)}\n`;
}

/** JSON with control characters escaped, so that a terminal acts on none and nothing is lost. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const PLAIN_BORDERS = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ",
};
