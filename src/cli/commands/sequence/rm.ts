import type { Command } from "commander";
import { removedView } from "../../../json/sequences/sequence.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function sequenceRmCommand(cli: Cli): Command {
  return command("rm", "take a sequence off the list: nobody new gets it")
    .argument("<name>", "the sequence")
    .addHelpText(
      "after",
      `
Those who follow it go on to its end. To stop them, too: tickler close MESSAGE, or pause the leads. A sequence of
the same name can be added again later.
${examples("tickler sequence rm fair")}`,
    )
    .action(cli.action(runSequenceRm));
}

async function runSequenceRm(context: Context, name: string): Promise<void> {
  const { removeSequence } = await import("../../../service/sequence/versions.ts");
  const { following } = await removeSequence(await context.app.services(), name);
  const { out } = context;
  if (out.style.json) return out.json(removedView(name, following));
  if (!out.style.terminal) return out.line(`${name}\t${following}`);
  out.line(`Removed ${name}: nobody new gets it.`);
  if (following > 0) {
    out.note(`${following} ${following === 1 ? "lead follows" : "leads follow"} it to its end.`);
  }
}
