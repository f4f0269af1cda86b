import type { parse as Parse } from "csv-parse/sync";
import { type Plan, toInput } from "../columns/plan.ts";
import { unguard } from "../guard.ts";
import { badRecord, type ImportRow, rowOf } from "../row.ts";
import {
  badHeader,
  declaredDelimiter,
  emptyFile,
  planHeader,
  sniffDelimiter,
} from "./csv-header.ts";
import { type CsvRecord, CsvRecords } from "./csv-records.ts";
import { type Line, readLines } from "./lines.ts";

/** Reads CSV with a header. @throws AppError `input` where the header can't be used */
export async function* readCsv(chunks: AsyncIterable<Buffer>): AsyncGenerator<ImportRow[]> {
  const { parse } = await import("csv-parse/sync");
  const reader = new CsvReader(parse);
  for await (const lines of readLines(chunks)) yield reader.take(lines, false);
  yield reader.take([], true);
}

class CsvReader {
  readonly #parse: typeof Parse;
  readonly #records = new CsvRecords();
  #delimiter: string | null = null;
  #header: { plan: Plan; width: number } | null = null;

  constructor(parse: typeof Parse) {
    this.#parse = parse;
  }

  take(lines: readonly Line[], last: boolean): ImportRow[] {
    const good: { line: number; text: string }[] = [];
    const bad: ImportRow[] = [];
    for (const record of this.#records.take(lines, last)) {
      if (this.#header === null) this.#readHeader(record);
      else if (record.error !== null) bad.push(record);
      else good.push(record);
    }
    if (last && this.#header === null) throw emptyFile();
    return merge(this.#rowsOf(good), bad);
  }

  #readHeader({ line, text, error }: CsvRecord): void {
    if (error !== null) throw badHeader(line, error);
    const declared = this.#delimiter === null ? declaredDelimiter(text) : undefined;
    this.#delimiter ??= declared ?? sniffDelimiter(text);
    this.#records.delimiter = this.#delimiter;
    if (declared !== undefined) return;
    const [names = []] = this.#cellsOf([text]);
    this.#header = { plan: planHeader(names), width: names.length };
  }

  #rowsOf(records: readonly { line: number; text: string }[]): ImportRow[] {
    if (records.length === 0) return [];
    const rows: ImportRow[] = [];
    const cells = this.#cellsOf(records.map((record) => record.text));
    if (cells.length !== records.length) throw new Error("records were not told apart");
    records.forEach(({ line }, at) => {
      const row = this.#rowOf(line, cells[at] ?? []);
      if (row) rows.push(row);
    });
    return rows;
  }

  /** A row; undefined where all cells are empty, as spreadsheets leave them at the end. */
  #rowOf(line: number, cells: readonly string[]): ImportRow | undefined {
    if (cells.every((cell) => cell === "")) return undefined;
    const { plan, width } = this.#header ?? { plan: null, width: 0 };
    if (plan === null) return undefined;
    return rowOf(line, () => {
      if (cells.length > width && cells.slice(width).some((cell) => cell !== "")) {
        throw badRecord(
          `it has ${cells.length} fields, and the header names ${width}; a field with a delimiter in it needs quotes`,
        );
      }
      return toInput(plan, cells.map(unguard));
    });
  }

  #cellsOf(texts: readonly string[]): string[][] {
    return this.#parse(texts.join("\n"), {
      delimiter: this.#delimiter ?? ",",
      record_delimiter: "\n",
      relax_column_count: true,
      // Also takes what stands around quotes: `"Doe", "John"`.
      trim: true,
    });
  }
}

/** Both in the order of their lines, as a person reads the file. */
function merge(good: ImportRow[], bad: ImportRow[]): ImportRow[] {
  if (bad.length === 0) return good;
  return [...good, ...bad].sort((a, b) => a.line - b.line);
}
