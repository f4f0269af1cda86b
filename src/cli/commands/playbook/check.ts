import type { Command } from "commander";
import { ERROR_CODES } from "../../../domain/errors.ts";
import { playbookView } from "../../../json/settings.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { ABOUT_PLAYBOOK, inspectPlaybook, worthAdding } from "./inspect-playbook.ts";

export function playbookCheckCommand(cli: Cli): Command {
  return command("check", "report what the playbook lacks")
    .addHelpText(
      "after",
      `${ABOUT_PLAYBOOK}

Exit code 0: nothing is missing; 5: something is. Sections that are extra make answers better, and nothing is
wrong without them: they are advice. --json: {path, exists, sections: [{name, present, extra}],
problems: [text], advice: [text]}. Piped without it: one line a problem.
${examples("tickler playbook check", "tickler playbook check --json | jq -r '.problems[]'")}`,
    )
    .action(cli.action(runPlaybookCheck));
}

async function runPlaybookCheck(context: Context): Promise<number> {
  const report = await inspectPlaybook(context);
  const { out } = context;
  const exitCode = report.problems.length === 0 ? 0 : ERROR_CODES.partial;
  if (out.style.json) {
    out.json(playbookView(report));
    return exitCode;
  }
  if (out.style.terminal && report.exists) {
    out.line(report.path, "bold");
    for (const { name, present, extra } of report.sections) {
      if (present) out.line(`✓ ${name}`, "green");
      else out.line(`${extra ? "·" : "✗"} ${name}`, extra ? undefined : "red");
    }
    if (report.problems.length > 0) out.line("");
  }
  for (const problem of report.problems) out.line(problem);
  if (out.style.terminal) for (const line of worthAdding(report)) out.line(line);
  if (!report.exists) out.note("Begin one with `tickler playbook edit`.");
  return exitCode;
}
