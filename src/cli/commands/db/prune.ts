import type { Command } from "commander";
import { pruneView } from "../../../json/machine/database.ts";
import type { PruneReport } from "../../../service/leads/prune.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { confirm } from "../../input/prompt.ts";
import { when } from "../../output/describe.ts";
import { Progress } from "../../output/progress.ts";

interface DbPruneOptions {
  olderThan: string;
  dryRun?: boolean;
}

export function dbPruneCommand(cli: Cli): Command {
  return command("prune", "erase leads who have been silent for long, and keep the stops")
    .requiredOption("--older-than <age>", "since their last event: 12mo, 2y, 52w, 400d")
    .option("--dry-run", "count what would be erased; erase nothing")
    .addHelpText(
      "after",
      `
Erases leads with messages, none of them open, of whom nothing has happened for so long: no mail, no
step, no change, no note, and no reminder that waits. Each goes as with \`tickler lead rm\`: with
messages, mails and log. Who must not be written to stays known by a hash, and so does a key that was
given with --key. Asks first; scripts say --yes. --json prints {before, leads, messages, emails}.
${examples("tickler db prune --older-than 12mo --dry-run", "tickler db prune --older-than 2y --yes")}`,
    )
    .action(cli.action(runDbPrune));
}

async function runDbPrune(context: Context, options: DbPruneOptions): Promise<void> {
  const { cutoffOf, previewPrune, prune } = await import("../../../service/leads/prune.ts");
  const before = await cutoffOf(options.olderThan, (await context.app.clock()).now());
  const services = await context.app.services();
  const { out } = context;
  const preview = await previewPrune(services, before);
  if (options.dryRun || preview.leads === 0) return print(context, preview, "would be erased");
  await confirm(
    context,
    `Erase ${countsOf(preview)}, of whom nothing has happened since ${when(before)}, for good?`,
  );
  const progress = new Progress(context.streams.stderr, out.style.quiet || out.style.json);
  const erased = await prune(services, before, (leads) => progress.update(`${leads} leads …`));
  progress.end();
  const mailer = await (await context.app.mailbox()).localMailer();
  for (const rfcMessageId of erased.rfcMessageIds) await mailer.erase?.(rfcMessageId);
  if (!erased.purged) {
    out.note(
      "Another process is reading the database: its journal keeps traces until that has ended." +
        " To remove them: tickler db vacuum",
    );
  }
  print(context, erased, "erased");
}

function print({ out }: Context, report: PruneReport, what: string): void {
  const { leads, messages, emails } = report;
  if (out.style.json) out.json(pruneView(report));
  else if (!out.style.terminal) out.line(`${leads}\t${messages}\t${emails}`);
  else out.line(`${countsOf(report)} ${what}.`);
}

function countsOf({ leads, messages, emails }: PruneReport): string {
  return `${count(leads, "lead")}, ${count(messages, "message")} and ${count(emails, "email")}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
