import type { Command } from "commander";
import { ERROR_CODES } from "../../../domain/errors.ts";
import { suppressionImportView } from "../../../json/suppression.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { readText } from "../../input/text-input.ts";

interface SuppressImportOptions {
  note?: string;
}

export function suppressImportCommand(cli: Cli): Command {
  return command("import", "suppress many addresses and domains, one on each line")
    .argument("<file>", "the file, or - for standard input; only the first column is read")
    .option("--note <text>", "why, for all of them")
    .addHelpText(
      "after",
      `
Lines that hold neither an address nor a domain are reported, and the others are taken (exit code 5).
${examples("tickler suppress import do-not-mail.csv", "cut -d, -f3 crm.csv | tickler suppress import -")}`,
    )
    .action(cli.action(runSuppressImport));
}

async function runSuppressImport(
  context: Context,
  file: string,
  { note }: SuppressImportOptions,
): Promise<number> {
  const text = await readText(context, file);
  const { importSuppressions } = await import("../../../service/leads/suppress.ts");
  const report = await importSuppressions(await context.app.services(), text, note ?? null);
  const { out } = context;
  const { added, skipped, errors } = report;
  if (out.style.json) {
    out.json(suppressionImportView(report));
  } else {
    for (const { line, message } of errors) out.note(`line ${line}: ${message}`);
    out.line(`added ${added}, skipped ${skipped} (already there), bad ${errors.length}`);
  }
  return errors.length > 0 ? ERROR_CODES.partial : 0;
}
