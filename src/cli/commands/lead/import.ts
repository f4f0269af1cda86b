import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { Command } from "commander";
import { AppError, ERROR_CODES } from "../../../domain/errors.ts";
import { type KeptImport, keptImport } from "../../../json/lead.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { MappedColumn, Mapping } from "../../../service/leads/import/columns/mapping.ts";
import type { ImportResult } from "../../../service/leads/import/import.ts";
import type { LongRequest } from "../../../service/requests/long.ts";
import { type Cli, collectWords, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { openInput, unreadable } from "../../input/text-input.ts";
import { ImportReport } from "./import-report.ts";

interface LeadImportOptions {
  tag?: string[];
  update?: boolean;
  map?: string[];
  saveMap?: string;
  dryRun?: boolean;
  source?: string;
  key?: string;
}

export function leadImportCommand(cli: Cli): Command {
  return command("import", "add many leads from a file: CSV, JSON or NDJSON")
    .argument("<file>", "the file, or - for standard input")
    .option(
      "--tag <tags>",
      "tags for all leads that are added or updated; may be given more than once",
      collectWords,
    )
    .option(
      "--update",
      "also change leads that exist already: the fields that are given, tags, vars",
    )
    .option(
      "--map <column=field>",
      "what a column is, or the name of a saved map; may be given more than once",
      (value: string, before: string[] = []) => [...before, value],
    )
    .option("--save-map <name>", "save what --map says for the next file of this kind")
    .option("--source <text>", "where you got them from, unless the file has a column `source`")
    .option("--key <key>", "import once under this key; a repeat gives the first report")
    .option(
      "--dry-run",
      "show what each column becomes, the first rows, and what would be done; store nothing",
    )
    .addHelpText(
      "after",
      `
The content decides what kind of file it is, and in which encoding. CSV (commas, semicolons, tabs or
bars) begins with the names of its columns, also below a few other lines. The names that address
books, LinkedIn and CRMs give to name, email, phone, company, title, timezone and tags are understood
in English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese. Any other column becomes
a var for templates: "Deal Size" is {{ deal_size }}. What isn't understood is said with --map
"Work Email=email"; a field is one of those above, first_name, last_name, opt_out, consent, ignore, or
the name of a var. Saved maps are files in the folder maps beside the configuration.

People who have opted out by a column such as "Unsubscribed", "Email Opt Out" or "Marketing consent",
or whose address has bounced, are suppressed and not added. A lead that exists already is skipped; it
is recognised by its address in any spelling, and without an address by name and phone.

Bad rows are reported with their lines, and the others are imported (exit code 5). After an
interruption, run the same import again: it goes on. With --key, a repeat of an import that has ended
changes nothing and gives its report, marked "replayed": true; another file or other options under the
same key are a conflict (exit code 4).
${examples(
  "tickler lead import leads.csv --tag fair-2026",
  "tickler lead import leads.csv --dry-run",
  'tickler lead import leads.csv --map "Kontaktadresse=email" --save-map fair',
  "tickler lead import more.csv --map fair",
  'tickler lead import leads.csv --source "fair 2026" --key fair-2026',
  "jq -c '.people[]' crm.json | tickler lead import - --update",
)}`,
    )
    .action(cli.action(runLeadImport));
}

async function runLeadImport(
  context: Context,
  file: string,
  options: LeadImportOptions,
): Promise<number> {
  const { importLeads } = await import("../../../service/leads/import/import.ts");
  const { readRows } = await import("../../../service/leads/import/rows.ts");
  const { keyed } = await import("../../../service/requests/once.ts");
  const maps = await mapsOf(context, options);
  // A trial stores nothing, and so has no result that could be kept.
  const key = options.dryRun ? undefined : options.key;
  keyed(options.key, "lead import", []);
  const input = openInput(context, file);
  const report = new ImportReport(context, options.dryRun === true, key !== undefined);
  const { signal, dispose } = stopOnSignal();
  // While no input arrives, nothing else would notice the signal.
  signal.addEventListener("abort", () => input.destroy());
  let request: LongRequest | null = null;
  try {
    const services = await context.app.services();
    let bytes = bytesOf(file, input);
    if (key !== undefined) {
      const { beginRequest } = await import("../../../service/requests/long.ts");
      // What is asked for is the whole file, which has to be known before anything is done.
      const whole = await readWhole(bytes);
      const asked = keyed(key, "lead import", contentOf(whole, maps.columns, options));
      if (asked === null) throw new Error("a key was given");
      const begun = await beginRequest(services, asked, signal);
      if ("report" in begun) {
        const earlier = begun.report as KeptImport;
        report.printReplayed(earlier);
        return earlier.bad > 0 ? ERROR_CODES.partial : 0;
      }
      request = begun;
      bytes = inOnePiece(whole);
    }
    const { onEncoding, onPlan, onBad, onNote, onLead, onProgress } = report;
    const rows = readRows(bytes, { ...maps, onEncoding, onPlan });
    const result = await importLeads(services, rows, {
      update: options.update === true,
      tags: options.tag ?? [],
      source: options.source,
      dryRun: options.dryRun === true,
      stop: signal,
      ...{ onBad, onNote, onLead, onProgress },
    });
    report.end();
    if (result.interrupted) throw interrupted(result, report);
    await request?.finish(keptImport(report.document(result)));
    request = null;
    if (options.saveMap !== undefined) await save(context, options.saveMap, maps.columns);
    await report.print(result, options.update === true);
    return result.bad > 0 ? ERROR_CODES.partial : 0;
  } finally {
    report.end();
    dispose();
    await request?.abandon();
  }
}

async function readWhole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* inOnePiece(whole: Buffer): AsyncGenerator<Uint8Array> {
  yield whole;
}

/** What makes an import another one: the file, and what is done with it. */
function contentOf(
  whole: Buffer,
  columns: readonly MappedColumn[],
  { tag = [], update = false, source }: LeadImportOptions,
): unknown[] {
  const file = createHash("sha256").update(whole).digest("hex");
  const map = columns.map(({ column, target }) => `${column}=${target}`);
  return [file, update, [...tag].sort(), source, map.sort()];
}

/** What --map says; a file must have the columns that are named here, rather than in a saved map. */
async function mapsOf(
  { app }: Context,
  { map = [], saveMap }: LeadImportOptions,
): Promise<{ columns: MappedColumn[]; mapping: Mapping; required: string[] }> {
  const { mappingKey, mappingOf, parseMappedColumn } = await import(
    "../../../service/leads/import/columns/mapping.ts"
  );
  const named = map.filter((each) => each.includes("=")).map(parseMappedColumn);
  const saved: MappedColumn[] = [];
  const { loadImportMap, requireMapName } = await import("../../../app/import-maps.ts");
  for (const name of map.filter((each) => !each.includes("="))) {
    saved.push(...(await loadImportMap(await app.home(), name)));
  }
  const columns = [...saved, ...named];
  if (saveMap !== undefined && columns.length === 0) {
    throw new AppError(
      "usage",
      "there is no map to save",
      'Say what the columns are: --map "Work Email=email".',
    );
  }
  if (saveMap !== undefined) requireMapName(saveMap);
  const required = named.map(({ column }) => mappingKey(column));
  return { columns, mapping: mappingOf(columns), required };
}

async function save({ app }: Context, name: string, columns: MappedColumn[]): Promise<void> {
  const { saveImportMap } = await import("../../../app/import-maps.ts");
  await saveImportMap(await app.home(), name, columns);
}

async function* bytesOf(file: string, input: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of input) yield chunk;
  } catch (error) {
    throw unreadable(file, error);
  }
}

function interrupted(result: ImportResult, report: ImportReport): AppError {
  return new AppError(
    "interrupted",
    `stopped after line ${result.line}: ${report.summary(result)}`,
    "Import the same file again to go on: leads that exist already are skipped.",
  );
}
