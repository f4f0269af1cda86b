import type { Command } from "commander";
import { checkedView } from "../../../json/sequences/sequence.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { sequenceFile } from "../../input/sequence-file.ts";
import { ABOUT_FILE } from "./add.ts";

export function sequenceCheckCommand(cli: Cli): Command {
  return command("check", "find all mistakes in the file of a sequence; store nothing")
    .argument("<file>", "the sequence (TOML), or - for standard input")
    .addHelpText("after", `${ABOUT_FILE}${examples("tickler sequence check fair.toml")}`)
    .action(cli.action(runSequenceCheck));
}

async function runSequenceCheck(context: Context, file: string): Promise<void> {
  const { checkSequence } = await import("../../../service/sequence/versions.ts");
  const source = await sequenceFile(context, file);
  const { sequence, problems } = await checkSequence(await context.app.services(), source);
  const { out } = context;
  if (out.style.json) return out.json(checkedView(sequence, problems));
  const { name, steps } = sequence;
  for (const problem of problems) out.note(`Before it can be stored: ${problem}`);
  if (!out.style.terminal) return out.line(`${name}\t${steps.length}`);
  const count = `${steps.length} ${steps.length === 1 ? "step" : "steps"}`;
  out.line(`${file} is right: ${name}, with ${count}.`, "green");
}
