import type { NewLead } from "../../../domain/lead.ts";
import {
  type ImportedColumn,
  type ImportedRow,
  importView,
  type KeptImport,
  replayedImportView,
} from "../../../json/lead.ts";
import type { Column } from "../../../service/leads/import/columns/columns.ts";
import type { Plan } from "../../../service/leads/import/columns/plan.ts";
import type { ImportCounts, ImportResult } from "../../../service/leads/import/import.ts";
import type { Context } from "../../context.ts";
import { Progress } from "../../output/progress.ts";

/** As many rows as a trial shows. */
const SHOWN_ROWS = 5;
/** As many notes as are printed, and as are kept for JSON. */
const SHOWN_NOTES = 20;
const MAX_NOTES = 1_000;
const MAX_COLUMNS = 300;

/** Collects what an import tells while it runs, and prints it. */
export class ImportReport {
  readonly #context: Context;
  readonly #dryRun: boolean;
  readonly #keep: boolean;
  readonly #progress: Progress;
  readonly #errors: { line: number; message: string }[] = [];
  readonly #notes: { line: number; message: string }[] = [];
  readonly #columns = new Map<string, ImportedColumn>();
  readonly #rows: ImportedRow[] = [];
  #noted = 0;
  #encoding = "UTF-8";

  /** @param keep whether bad rows and notes are kept for a document, too */
  constructor(context: Context, dryRun: boolean, keep = false) {
    this.#context = context;
    this.#keep = keep || context.out.style.json;
    this.#dryRun = dryRun;
    this.#progress = new Progress(context.streams.stderr, context.out.style.quiet);
  }

  readonly onEncoding = (name: string): void => {
    this.#encoding = name;
    if (!this.#isJson) this.#progress.printAbove(`The file is read as ${name}.`);
  };

  readonly onPlan = ({ names, columns }: Plan): void => {
    for (const [at, name] of names.entries()) {
      const column = columns[at];
      if (column === undefined || this.#columns.size >= MAX_COLUMNS) continue;
      const key = this.#columns.has(name) ? `${name}\0${at}` : name;
      this.#columns.set(key, { column: name, becomes: meaningOf(column) });
    }
  };

  readonly onBad = (line: number, message: string): void => {
    if (this.#keep) this.#errors.push({ line, message });
    if (!this.#isJson) this.#progress.printAbove(`line ${line}: ${message}`);
  };

  readonly onNote = (line: number, message: string): void => {
    this.#noted += 1;
    if (this.#keep && this.#notes.length < MAX_NOTES) this.#notes.push({ line, message });
    if (!this.#isJson && this.#noted <= SHOWN_NOTES) {
      this.#progress.printAbove(`line ${line}: ${message}`);
    }
  };

  readonly onLead = (line: number, { aiMode: _, ...lead }: NewLead): void => {
    if (this.#dryRun && this.#rows.length < SHOWN_ROWS) this.#rows.push({ line, ...lead });
  };

  readonly onProgress = (counts: ImportCounts): void => {
    const { added, updated, skipped, suppressed, bad } = counts;
    this.#progress.update(`${added + updated + skipped + suppressed + bad} rows …`);
  };

  /** Takes the line of progress away. */
  end(): void {
    this.#progress.end();
  }

  /** The document of --json. */
  document(result: ImportResult): ReturnType<typeof importView> {
    const trial = this.#dryRun ? { columns: [...this.#columns.values()], rows: this.#rows } : {};
    const { line: _, interrupted: __, ...counts } = result;
    const told = { errors: this.#errors, notes: this.#notes, encoding: this.#encoding };
    return importView(counts, { ...told, ...trial });
  }

  /** The report of an import that was made before, under the same key. */
  printReplayed(report: KeptImport): void {
    const { out } = this.#context;
    if (this.#isJson) {
      out.json(replayedImportView(report));
      return;
    }
    out.note("Imported before under this key; nothing was changed now.");
    out.line(this.summary({ ...report, optedOut: report.opted_out }));
  }

  async print(result: ImportResult, update: boolean): Promise<void> {
    const { out } = this.#context;
    const columns = [...this.#columns.values()];
    if (this.#isJson) return out.json(this.document(result));
    if (this.#noted > SHOWN_NOTES) {
      this.#progress.printAbove(`and ${this.#noted - SHOWN_NOTES} more notes; --json lists them`);
    }
    if (this.#dryRun) await this.#printTrial(columns);
    out.line(this.summary(result), result.bad > 0 ? "yellow" : "green");
    if (!out.style.terminal || result.skipped === 0 || update) return;
    out.note("Leads that exist already stay as they are, without the tags; --update changes them.");
  }

  async #printTrial(columns: readonly ImportedColumn[]): Promise<void> {
    const { out } = this.#context;
    await out.table(
      [
        { heading: "COLUMN", cell: ({ column }) => column },
        { heading: "BECOMES", cell: ({ becomes }) => becomes },
      ],
      columns,
    );
    await out.table(
      [
        { heading: "LINE", cell: ({ line }) => line },
        { heading: "NAME", cell: ({ name }) => name },
        { heading: "EMAIL", cell: ({ email }) => email },
        { heading: "PHONE", cell: ({ phone }) => phone },
        { heading: "COMPANY", cell: ({ company }) => company },
        { heading: "TITLE", cell: ({ title }) => title },
        { heading: "TAGS", cell: ({ tags }) => tags.join(", ") },
        { heading: "VARS", cell: ({ vars }) => varsText(vars) },
      ],
      this.#rows,
    );
  }

  /** The counts, in one line. */
  summary({
    added,
    updated,
    skipped,
    suppressed,
    optedOut,
    bad,
  }: Omit<ImportResult, "line" | "interrupted">): string {
    const skips = `skipped ${skipped}${skipped > 0 ? " (already there)" : ""}`;
    const optOuts = optedOut > 0 ? ` (${optedOut} opted out in the file)` : "";
    const stops = suppressed > 0 ? `, suppressed ${suppressed}${optOuts}` : "";
    const text = `added ${added}, updated ${updated}, ${skips}${stops}, bad ${bad}`;
    return this.#dryRun ? `${text} (dry run: nothing was stored)` : text;
  }

  get #isJson(): boolean {
    return this.#context.out.style.json;
  }
}

function meaningOf(column: Column): string {
  const { kind, sign } = column;
  const meaning = kind === "var" ? `vars.${column.name}` : kind;
  return sign === "status" ? `${meaning}, opt_out` : meaning;
}

function varsText(vars: NewLead["vars"]): string {
  return Object.entries(vars)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}
