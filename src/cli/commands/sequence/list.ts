import type { Command } from "commander";
import { followedVersionView } from "../../../json/sequences/sequence.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";

export function sequenceListCommand(cli: Cli): Command {
  return command("list", "list the sequences")
    .alias("ls")
    .addOption(limitOption("sequences"))
    .addHelpText("after", examples("tickler sequence list", "tickler sequence list --json"))
    .action(cli.action(runSequenceList));
}

export async function runSequenceList(context: Context, options: LimitOptions): Promise<void> {
  const limit = limitOf(options);
  const { listSequences } = await import("../../../service/sequence/versions.ts");
  const all = (await listSequences(await context.app.services())).slice(0, limit);
  const { out } = context;
  if (out.style.json) {
    return out.json(all.map(({ stored, following }) => followedVersionView(stored, following)));
  }
  if (all.length === 0 && out.style.terminal) {
    out.note("There is no sequence. Add one from a file: tickler sequence add --help");
    return;
  }
  await out.table(
    [
      { heading: "NAME", cell: ({ stored }) => stored.name },
      { heading: "VERSION", cell: ({ stored }) => stored.version },
      { heading: "STEPS", cell: ({ sequence }) => sequence.steps.length },
      { heading: "LEADS", cell: ({ following }) => following },
      { heading: "SINCE", cell: ({ stored }) => stored.createdAt.toISOString().slice(0, 10) },
    ],
    all,
  );
}
