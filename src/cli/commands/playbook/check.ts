import type { Command } from "commander";
import { ERROR_CODES } from "../../../domain/errors.ts";
import type { PlaybookReading } from "../../../domain/guardrails/playbook-reading.ts";
import { playbookView } from "../../../json/settings.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { ABOUT_PLAYBOOK, inspectPlaybook, worthAdding } from "./inspect-playbook.ts";

export function playbookCheckCommand(cli: Cli): Command {
  return command("check", "report what the playbook lacks, and what may be said by it")
    .addHelpText(
      "after",
      `${ABOUT_PLAYBOOK}

At a terminal it shows what was read: the prices, percentages with their conditions, times, links,
certificates and references that a text may name, and what it may not.

Exit code 0: nothing is missing; 5: something is. Sections that are extra make answers better, and nothing is
wrong without them: they are advice. --json: {path, exists, sections: [{name, present, extra}],
problems: [text], advice: [text], may_be_said: [{kind, text, condition}], may_not: [text],
denied: [text]}. Piped without it: one line a problem.
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
    if (report.reading !== null) printReading(out, report.reading);
    if (report.problems.length > 0) out.line("");
  }
  for (const problem of report.problems) out.line(problem);
  if (out.style.terminal) for (const line of worthAdding(report)) out.line(line);
  if (!report.exists) out.note("Begin one with `tickler playbook edit`.");
  return exitCode;
}

/** `may be said: 290 €, 15 % (from three sites on), 5 links · may not: …` */
function printReading(out: Context["out"], { mayBeSaid, mayNot, denied }: PlaybookReading): void {
  const told = mayBeSaid
    .filter(({ kind }) => kind !== "link")
    .map(({ text, condition }) => (condition === null ? text : `${text} (${condition})`));
  const links = mayBeSaid.filter(({ kind }) => kind === "link").length;
  if (links > 0) told.push(links === 1 ? "1 link" : `${links} links`);
  out.line("");
  out.line(`may be said: ${told.join(", ") || "no price, time, link or name"}`);
  if (mayNot.length > 0) out.line(`may not: ${mayNot.join(" · ")}`);
  if (denied.length > 0) out.line(`is not so: ${denied.join(" · ")}`);
}
