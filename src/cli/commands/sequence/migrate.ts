import type { Command } from "commander";
import { ERROR_CODES } from "../../../domain/errors.ts";
import { migrationView } from "../../../json/sequences/sequence.ts";
import type { Migration } from "../../../service/sequence/migrate.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { confirm } from "../../input/prompt.ts";
import { when } from "../../output/describe.ts";

export function sequenceMigrateCommand(cli: Cli): Command {
  return command("migrate", "take those who follow earlier versions over to the current one")
    .argument("<name>", "the sequence")
    .option("--dry-run", "show who would get what; change nothing")
    .addHelpText(
      "after",
      `
Each goes on with the step after the last one that they had. Who has a mail or a task under way, or lacks what
a step to come needs, stays with their version (exit code 5).
${examples("tickler sequence migrate fair --dry-run", "tickler sequence migrate fair --yes")}`,
    )
    .action(cli.action(runSequenceMigrate));
}

async function runSequenceMigrate(
  context: Context,
  name: string,
  { dryRun = false }: { dryRun?: boolean },
): Promise<number> {
  const { migrateSequence } = await import("../../../service/sequence/migrate.ts");
  const services = await context.app.services();
  if (!dryRun) await confirm(context, `Take all who follow earlier versions of ${name} over?`);
  const all: Migration[] = [];
  for await (const each of migrateSequence(services, name, dryRun)) all.push(each);
  const stays = all.filter(({ stays }) => stays !== null);
  const exitCode = stays.length === 0 ? 0 : ERROR_CODES.partial;
  const { out } = context;
  if (out.style.json) {
    out.json(all.map(migrationView));
    return exitCode;
  }
  if (all.length === 0) {
    out.note(`Nobody follows an earlier version of ${name}.`);
    return 0;
  }
  await out.table(
    [
      { heading: "LEAD", cell: ({ lead }) => lead.name },
      { heading: "MESSAGE", cell: ({ message }) => message.id },
      { heading: "FROM", cell: ({ from }) => from },
      { heading: "NEXT", cell: nextText },
      { heading: "STAYS", cell: ({ stays }) => stays },
    ],
    all,
  );
  const moved = all.length - stays.length;
  const leads = `${moved} ${moved === 1 ? "lead" : "leads"}`;
  out.note(dryRun ? `${leads} would be taken over.` : `${leads} taken over.`);
  return exitCode;
}

function nextText({ next }: Migration): string {
  if (next === null) return "no step is left";
  const { step, at, mail, task } = next;
  const what = mail?.subject ?? mail?.body.text.split("\n")[0] ?? task ?? "mail by your model";
  return `step ${step.number}, ${when(at)}: ${what}`;
}
