import type { Readable } from "node:stream";
import type { Command } from "commander";
import { AppError, ERROR_CODES } from "../../../domain/errors.ts";
import { importView } from "../../../json/lead.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { ImportCounts, ImportResult } from "../../../service/leads/import/import.ts";
import { type Cli, collectWords, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { openInput, unreadable } from "../../input/text-input.ts";
import { Progress } from "../../output/progress.ts";

interface LeadImportOptions {
  tag?: string[];
  update?: boolean;
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
    .option("--dry-run", "show what would be done; store nothing")
    .addHelpText(
      "after",
      `
The content decides what kind of file it is. CSV (commas, semicolons or tabs) begins with the names of
its columns; the usual ones are understood: name (or first_name and last_name), email, phone, company,
title, timezone, tags. Any other column becomes a var for templates: "Deal Size" is {{ deal_size }}.
A lead that exists already is skipped; it is recognised by its address in any case of letters, and
without an address by name and phone.

Bad rows are reported with their lines, and the others are imported (exit code 5). After an
interruption, run the same import again: it goes on.
${examples(
  "tickler lead import leads.csv --tag fair-2026",
  "tickler lead import leads.csv --dry-run",
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
  const { out } = context;
  const { importLeads } = await import("../../../service/leads/import/import.ts");
  const { readRows } = await import("../../../service/leads/import/rows.ts");
  const input = openInput(context, file);
  const errors: { line: number; message: string }[] = [];
  const progress = new Progress(context.streams.stderr, out.style.quiet);
  const { signal, dispose } = stopOnSignal();
  // While no input arrives, nothing else would notice the signal.
  signal.addEventListener("abort", () => input.destroy());
  try {
    const result = await importLeads(await context.app.services(), readRows(bytesOf(file, input)), {
      update: options.update === true,
      tags: options.tag ?? [],
      dryRun: options.dryRun === true,
      stop: signal,
      onBad: (line, message) => {
        if (out.style.json) errors.push({ line, message });
        else progress.say(`line ${line}: ${message}`);
      },
      onProgress: (counts) => progress.update(`${rowsOf(counts)} rows …`),
    });
    progress.end();
    if (result.interrupted) throw interrupted(result, options);
    report(context, result, errors, options);
    return result.bad > 0 ? ERROR_CODES.partial : 0;
  } finally {
    progress.end();
    dispose();
  }
}

async function* bytesOf(file: string, input: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of input) yield chunk;
  } catch (error) {
    throw unreadable(file, error);
  }
}

function report(
  { out }: Context,
  result: ImportResult,
  errors: readonly { line: number; message: string }[],
  options: LeadImportOptions,
): void {
  if (out.style.json) {
    out.json(importView(result, errors));
    return;
  }
  const { bad, skipped } = result;
  out.line(summary(result, options), bad > 0 ? "yellow" : "green");
  if (!out.style.terminal || skipped === 0 || options.update) return;
  out.note("Leads that exist already stay as they are, without the tags; --update changes them.");
}

function summary(counts: ImportCounts, { dryRun }: LeadImportOptions): string {
  const { added, updated, skipped, suppressed, bad } = counts;
  const skips = `skipped ${skipped}${skipped > 0 ? " (already there)" : ""}`;
  const text = `added ${added}, updated ${updated}, ${skips}${suppressed > 0 ? `, suppressed ${suppressed}` : ""}, bad ${bad}`;
  return dryRun ? `${text} (dry run: nothing was stored)` : text;
}

function rowsOf({ added, updated, skipped, suppressed, bad }: ImportCounts): number {
  return added + updated + skipped + suppressed + bad;
}

function interrupted(result: ImportResult, options: LeadImportOptions): AppError {
  return new AppError(
    "interrupted",
    `stopped after line ${result.line}: ${summary(result, options)}`,
    "Import the same file again to go on: leads that exist already are skipped.",
  );
}
