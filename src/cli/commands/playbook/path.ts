import { existsSync } from "node:fs";
import type { Command } from "commander";
import { playbookPathView } from "../../../json/settings.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { playbookPath } from "./inspect-playbook.ts";

export function playbookPathCommand(cli: Cli): Command {
  return command("path", "print where the playbook is")
    .addHelpText("after", examples("tickler playbook path", '$EDITOR "$(tickler playbook path)"'))
    .action(cli.action(runPlaybookPath));
}

async function runPlaybookPath(context: Context): Promise<void> {
  const path = await playbookPath(context);
  if (context.out.style.json) context.out.json(playbookPathView(path, existsSync(path)));
  else context.out.line(path);
}
