import type { parse as Parse } from "csv-parse/sync";
import { loadVocabulary, type Vocabulary } from "../columns/columns.ts";
import type { Mapping } from "../columns/mapping.ts";
import { namesLeads, type Plan, planColumns, readRecord } from "../columns/plan.ts";
import { unguard } from "../guard.ts";
import { badRecord, type ImportRow, rowOf } from "../row.ts";
import {
  badHeader,
  declaredDelimiter,
  emptyFile,
  isSurely,
  noHeader,
  requireColumns,
  sniffDelimiter,
} from "./csv-header.ts";
import { type CsvRecord, CsvRecords } from "./csv-records.ts";
import { type Line, readLines } from "./lines.ts";

/** What a person says of columns, and who is told what the columns are. */
export interface PlanOptions {
  mapping?: Mapping | undefined;
  /** Names of columns, as mappings have them, that the header of a CSV file must have. */
  required?: readonly string[] | undefined;
  /** Called for the header of a CSV file, and for each new set of keys of JSON objects. */
  onPlan?: ((plan: Plan) => void) | undefined;
}

/** Reads CSV with a header. @throws AppError `input` where the header can't be used */
export async function* readCsv(
  chunks: AsyncIterable<Buffer>,
  options: PlanOptions = {},
): AsyncGenerator<ImportRow[]> {
  const { parse } = await import("csv-parse/sync");
  const reader = new CsvReader(parse, options, await loadVocabulary());
  for await (const lines of readLines(chunks)) yield reader.take(lines, false);
  yield reader.take([], true);
}

/** As many records may stand above the names of the columns. */
const MAX_PREAMBLE = 30;

class CsvReader {
  readonly #parse: typeof Parse;
  readonly #options: PlanOptions;
  readonly #vocabulary: Vocabulary;
  readonly #records = new CsvRecords();
  #declared: string | undefined;
  #delimiter: string | null = null;
  #header: { plan: Plan; width: number } | null = null;
  /** Records before the names of the columns: what exports write above them. */
  readonly #preamble: CsvRecord[] = [];

  constructor(parse: typeof Parse, options: PlanOptions, vocabulary: Vocabulary) {
    this.#parse = parse;
    this.#vocabulary = vocabulary;
    this.#options = options;
  }

  take(lines: readonly Line[], last: boolean): ImportRow[] {
    const good: { line: number; text: string }[] = [];
    const bad: ImportRow[] = [];
    for (const record of this.#records.take(lines, last)) {
      if (this.#header === null) this.#readHeader(record);
      else if (record.error !== null) bad.push(record);
      else good.push(record);
    }
    if (last && this.#header === null) this.#refuse();
    return merge(this.#rowsOf(good), bad);
  }

  /** Takes a record for the header if it is one, and else for a line above it. */
  #readHeader(record: CsvRecord): void {
    const declared = record.text === null ? undefined : declaredDelimiter(record.text);
    if (declared !== undefined) {
      this.#declared = declared;
      return;
    }
    const plan = this.#planOf(record);
    const isHeader = plan !== null && (this.#preamble.length === 0 ? namesLeads : isSurely)(plan);
    if (!isHeader) {
      this.#preamble.push(record);
      if (this.#preamble.length > MAX_PREAMBLE) this.#refuse();
      return;
    }
    this.#header = { plan, width: plan.names.length };
    this.#records.delimiter = this.#delimiter ?? ",";
    requireColumns(plan, this.#options.required ?? []);
    this.#options.onPlan?.(plan);
  }

  #planOf({ text, error }: CsvRecord): Plan | null {
    if (error !== null) return null;
    this.#delimiter = this.#declared ?? sniffDelimiter(text);
    const [names] = this.#tryCells(text);
    return names === undefined ? null : planColumns(names, this.#vocabulary, this.#options.mapping);
  }

  /** Words above the header need not be CSV. */
  #tryCells(text: string): string[][] {
    try {
      return this.#cellsOf([text]);
    } catch {
      return [];
    }
  }

  /** @throws AppError `input`: nothing in the file names the columns of leads */
  #refuse(): never {
    const [first] = this.#preamble;
    if (first === undefined) throw emptyFile();
    if (first.error !== null) throw badHeader(first.line, first.error);
    this.#delimiter = this.#declared ?? sniffDelimiter(first.text);
    throw noHeader(this.#tryCells(first.text)[0] ?? [first.text]);
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
      return readRecord(plan, cells.map(unguard));
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
