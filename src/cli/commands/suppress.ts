import type { Command } from "commander";
import { ERROR_CODES } from "../../domain/errors.ts";
import type { Suppression } from "../../domain/suppression.ts";
import { suppressionView } from "../../json/views.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { readText } from "../input/text-input.ts";

export interface SuppressOptions {
  note?: string;
}

export function suppressAddCommand(cli: Cli): Command {
  return command("add", "never write to an address or a domain again")
    .argument("<what>", "an address, or a domain: example.com covers everybody there")
    .option("--note <text>", "why, for whoever looks at the list")
    .addHelpText(
      "after",
      `
What is queued for them is withdrawn by the next tick, and their messages are closed.
${examples("tickler suppress add john.doe@example.com", 'tickler suppress add example.com --note "a competitor"')}`,
    )
    .action(cli.action(runAdd));
}

async function runAdd(context: Context, what: string, { note }: SuppressOptions): Promise<void> {
  const { suppress } = await import("../../service/leads/suppress.ts");
  const { added, existing } = await suppress(await context.app.services(), what, note ?? null);
  const { out } = context;
  const suppression = added ?? existing;
  if (suppression && out.style.json) return out.json(suppressionView(suppression));
  if (!out.style.terminal) {
    if (suppression) out.line(`${suppression.id}\t${suppression.kind}\t${suppression.value ?? ""}`);
    return;
  }
  const name = suppression?.value ?? what;
  if (added) out.line(`Suppressed ${name}: nothing is sent there any more.`, "green");
  else out.line(`${name} was suppressed already.`);
}

export function suppressRmCommand(cli: Cli): Command {
  return command("rm", "allow to write to an address or a domain again")
    .argument("<what>", "as `tickler suppress list` shows it")
    .addHelpText("after", examples("tickler suppress rm john.doe@example.com"))
    .action(cli.action(runRm));
}

async function runRm(context: Context, what: string): Promise<void> {
  const { unsuppress } = await import("../../service/leads/suppress.ts");
  const suppression = await unsuppress(await context.app.services(), what);
  const { out } = context;
  if (out.style.json) return out.json(suppressionView(suppression));
  if (out.style.terminal) out.line(`${what} may be written to again.`);
}

export function suppressListCommand(cli: Cli): Command {
  return command("list", "list who must not be written to")
    .alias("ls")
    .addHelpText(
      "after",
      `
Reasons: manual, unsubscribe (they asked), complaint (they reported a mail as unwanted), bounce
(the address does not work). Of leads that were erased only a hash is kept.
${examples("tickler suppress list", "tickler suppress list --json | jq -r '.[].value'")}`,
    )
    .action(cli.action(runList));
}

async function runList(context: Context): Promise<void> {
  const { listSuppressions } = await import("../../service/leads/suppress.ts");
  const suppressions = await listSuppressions(await context.app.services());
  const { out } = context;
  if (out.style.json) return out.json(suppressions.map(suppressionView));
  if (suppressions.length === 0) {
    if (out.style.terminal) {
      out.note("Nobody is suppressed. To add somebody: tickler suppress add ADDRESS");
    }
    return;
  }
  await out.table(
    [
      { heading: "WHO", cell: nameOf },
      { heading: "KIND", cell: ({ kind }) => kind },
      { heading: "REASON", cell: ({ reason }) => reason },
      { heading: "SINCE", cell: ({ createdAt }) => createdAt.toISOString() },
      { heading: "NOTE", cell: ({ note }) => note },
    ],
    suppressions,
  );
}

function nameOf({ value, hash }: Suppression): string {
  return value ?? `(erased) ${hash.slice(0, 12)}`;
}

export function suppressImportCommand(cli: Cli): Command {
  return command("import", "suppress many: a line each")
    .argument("<file>", "the file, or - for standard input; only the first column is read")
    .option("--note <text>", "why, for all of them")
    .addHelpText(
      "after",
      `
Lines that hold neither an address nor a domain are reported, and the others are taken (exit code 5).
${examples("tickler suppress import do-not-mail.csv", "cut -d, -f3 crm.csv | tickler suppress import -")}`,
    )
    .action(cli.action(runImport));
}

async function runImport(
  context: Context,
  file: string,
  { note }: SuppressOptions,
): Promise<number> {
  const text = await readText(context, file);
  const { importSuppressions } = await import("../../service/leads/suppress.ts");
  const report = await importSuppressions(await context.app.services(), text, note ?? null);
  const { out } = context;
  const { added, skipped, errors } = report;
  if (out.style.json) {
    out.json({ added, skipped, bad: errors.length, errors });
  } else {
    for (const { line, message } of errors) out.note(`line ${line}: ${message}`);
    out.line(`added ${added}, skipped ${skipped} (already there), bad ${errors.length}`);
  }
  return errors.length > 0 ? ERROR_CODES.partial : 0;
}
