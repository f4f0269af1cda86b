import { existsSync } from "node:fs";
import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { ABOUT_PLAYBOOK, inspectPlaybook, playbookPath, worthAdding } from "./inspect-playbook.ts";

export function playbookEditCommand(cli: Cli): Command {
  return command("edit", "open the playbook in $EDITOR; a new one has headings to fill in")
    .addHelpText("after", `${ABOUT_PLAYBOOK}\n${examples("tickler playbook edit")}`)
    .action(cli.action(runPlaybookEdit));
}

async function runPlaybookEdit(context: Context): Promise<void> {
  const path = await playbookPath(context);
  if (!context.interactive) {
    throw new AppError(
      "usage",
      `there is no terminal for an editor; the playbook is ${path}`,
      "Write the file with any program, then run `tickler playbook check`.",
    );
  }
  if (!existsSync(path)) {
    const { PLAYBOOK_STARTER } = await import("../../../ai/playbook-starter.ts");
    const { replaceFile } = await import("../../../platform/replace-file.ts");
    await replaceFile(path, async (target) => (existsSync(target) ? null : PLAYBOOK_STARTER));
  }
  const { openEditor } = await import("../../input/editor.ts");
  openEditor(context, path);
  const report = await inspectPlaybook(context);
  const { out } = context;
  const { problems } = report;
  out.line(problems.length === 0 ? `${path} is complete.` : `${path} has gaps:`);
  for (const problem of problems) out.line(`  ${problem}`);
  for (const line of worthAdding(report)) out.line(line);
}
