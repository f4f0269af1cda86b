import type { Readable } from "node:stream";
import type { Command } from "commander";
import { AppError, ERROR_CODES } from "../../../domain/errors.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { MappedColumn, Mapping } from "../../../service/leads/import/columns/mapping.ts";
import type { ImportResult } from "../../../service/leads/import/import.ts";
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
interruption, run the same import again: it goes on.
${examples(
  "tickler lead import leads.csv --tag fair-2026",
  "tickler lead import leads.csv --dry-run",
  'tickler lead import leads.csv --map "Kontaktadresse=email" --save-map fair',
  "tickler lead import more.csv --map fair",
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
  const maps = await mapsOf(context, options);
  const input = openInput(context, file);
  const report = new ImportReport(context, options.dryRun === true);
  const { signal, dispose } = stopOnSignal();
  // While no input arrives, nothing else would notice the signal.
  signal.addEventListener("abort", () => input.destroy());
  try {
    const { onEncoding, onPlan, onBad, onNote, onLead, onProgress } = report;
    const rows = readRows(bytesOf(file, input), { ...maps, onEncoding, onPlan });
    const result = await importLeads(await context.app.services(), rows, {
      update: options.update === true,
      tags: options.tag ?? [],
      dryRun: options.dryRun === true,
      stop: signal,
      ...{ onBad, onNote, onLead, onProgress },
    });
    report.end();
    if (result.interrupted) throw interrupted(result, report);
    if (options.saveMap !== undefined) await save(context, options.saveMap, maps.columns);
    await report.print(result, options.update === true);
    return result.bad > 0 ? ERROR_CODES.partial : 0;
  } finally {
    report.end();
    dispose();
  }
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
