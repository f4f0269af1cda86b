import type { Command } from "commander";
import { requireSqlite } from "../../app/database/open.ts";
import { AppError } from "../../domain/errors.ts";
import { parseDuration } from "../../domain/units/duration.ts";
import { demoView } from "../../json/demo.ts";
import { stopOnSignal } from "../../platform/stop-signal.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";

interface DemoOptions {
  keep?: string;
  faults?: boolean;
}

export function demoCommand(cli: Cli): Command {
  return command("demo", "play the whole story in a temporary home, on a clock of its own")
    .option("--keep <dir>", "play it in this new folder, ending now, as a home to practise on")
    .option("--faults", "with what goes wrong: a bounce, an unsubscribe, drafts that wait")
    .addHelpText(
      "after",
      `
Three leads: one answers, gets an AI answer and writes again; one answers a follow-up; one stays
silent and is closed. The demo runs every command for real and shows its output. It needs no account
and no network, and leaves your own leads and settings alone. The folder stays, so that you can open
the mails in it.
With --keep the story ends at this minute, so that what you type in that home goes on from it: mails
go to a folder there, and nothing leaves this machine.
--json: {home, steps, leads}; a step is {at, command, exit_code, stdout}, a lead {id, name, status}.
${examples(
  "tickler demo",
  "tickler demo --json | jq '.leads'",
  "tickler demo --keep ~/tickler-practice --faults",
  "TICKLER_HOME=~/tickler-practice tickler todo",
)}`,
    )
    .action(cli.action(runDemo));
}

async function runDemo(context: Context, { keep, faults }: DemoOptions): Promise<void> {
  const { out, flags, streams } = context;
  if (flags.db !== undefined || flags.config !== undefined) {
    throw new AppError(
      "usage",
      `--${flags.db === undefined ? "config" : "db"} does not go with demo`,
      "It has a temporary home of its own.",
    );
  }
  await requireSqlite();
  const [{ Stage }, { playStory, CAST, STORY_TAKES }, { checkOutcome }] = await Promise.all([
    import("../demo/stage.ts"),
    import("../demo/story.ts"),
    import("../demo/outcome.ts"),
  ]);
  const more = faults ? await import("../demo/faults.ts") : null;
  const takes = [STORY_TAKES, ...(more ? [more.FAULTS_TAKE] : [])].map(parseDuration);
  const { signal, dispose } = stopOnSignal();
  try {
    const stage = await Stage.build(context, signal, {
      keep: keep ?? null,
      before: keep === undefined ? null : takes.reduce((sum, each) => sum + each),
    });
    if (!out.style.json) printIntroduction(context);
    await playStory(stage);
    await more?.playFaults(stage);
    const leads = await checkOutcome(stage, [...CAST, ...(more?.FAULTS_CAST ?? [])]);
    if (out.style.json) return out.json(demoView(stage.home, stage.steps, leads));
    const { farewell } = await import("../demo/farewell.ts");
    await farewell(out, stage.home, keep !== undefined);
  } finally {
    dispose();
  }
  // In a checkout `tickler` is not on the PATH, so the commands shown could not be typed.
  if (streams.env.npm_lifecycle_event === "demo") {
    out.note("\nIn this folder `tickler` is `node bin/tickler.js`; `npm link` makes it a command.");
  }
}

function printIntroduction({ out }: Context): void {
  out.line("Ada sells a program that plans shifts. This is her week with Tickler.", "bold");
  out.line("The commands are real. The folder and the clock are the demo's own; times are UTC.");
}
