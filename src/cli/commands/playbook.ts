import { existsSync } from "node:fs";
import type { Command } from "commander";
import type { PlaybookCheck } from "../../ai/playbook.ts";
import { AppError, ERROR_CODES } from "../../domain/errors.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";

const ABOUT = `
The playbook is a Markdown file of yours: who you are, what you sell, the prices, promises and links
that may be given, tone, signature, and what must go to a person. It is all that a model knows about
you. Comments (<!-- … -->) in it are never sent.`;

export function playbookEditCommand(cli: Cli): Command {
  return command("edit", "open the playbook in $EDITOR; a new one begins with headings to fill")
    .addHelpText("after", `${ABOUT}\n${examples("tickler playbook edit")}`)
    .action(cli.action(runEdit));
}

async function runEdit(context: Context): Promise<void> {
  const path = await pathOf(context);
  if (!context.interactive) {
    throw new AppError(
      "usage",
      `there is no terminal for an editor; the playbook is ${path}`,
      "Write the file with any program, then run `tickler playbook check`.",
    );
  }
  if (!existsSync(path)) {
    const { PLAYBOOK_STARTER } = await import("../../ai/playbook-starter.ts");
    const { replaceFile } = await import("../../platform/replace-file.ts");
    await replaceFile(path, async (target) => (existsSync(target) ? null : PLAYBOOK_STARTER));
  }
  const { openEditor } = await import("../input/editor.ts");
  openEditor(context, path);
  const { problems } = await check(context);
  const { out } = context;
  if (problems.length === 0) return out.line(`${path} is complete.`);
  out.line(`${path} has gaps:`);
  for (const problem of problems) out.line(`  ${problem}`);
}

export function playbookCheckCommand(cli: Cli): Command {
  return command("check", "say what the playbook lacks")
    .addHelpText(
      "after",
      `${ABOUT}

Exit code 0: nothing is missing; 5: something is. --json: {path, exists, sections: [{name, present}],
problems: [text]}. Piped without it: one line a problem.
${examples("tickler playbook check", "tickler playbook check --json | jq -r '.problems[]'")}`,
    )
    .action(cli.action(runCheck));
}

async function runCheck(context: Context): Promise<number> {
  const found = await check(context);
  const { out } = context;
  const exitCode = found.problems.length === 0 ? 0 : ERROR_CODES.partial;
  if (out.style.json) {
    out.json(found);
    return exitCode;
  }
  if (out.style.terminal && found.exists) {
    out.line(found.path, "bold");
    for (const { name, present } of found.sections) {
      out.line(`${present ? "✓" : "✗"} ${name}`, present ? "green" : "red");
    }
    if (found.problems.length > 0) out.line("");
  }
  for (const problem of found.problems) out.line(problem);
  if (!found.exists) out.note("Begin one with `tickler playbook edit`.");
  return exitCode;
}

export function playbookPathCommand(cli: Cli): Command {
  return command("path", "print where the playbook is")
    .addHelpText("after", examples("tickler playbook path", '$EDITOR "$(tickler playbook path)"'))
    .action(cli.action(runPath));
}

async function runPath(context: Context): Promise<void> {
  const path = await pathOf(context);
  if (context.out.style.json) context.out.json({ path, exists: existsSync(path) });
  else context.out.line(path);
}

interface CheckedPlaybook extends PlaybookCheck {
  path: string;
  exists: boolean;
}

async function check(context: Context): Promise<CheckedPlaybook> {
  const path = await pathOf(context);
  const { playbookFile } = await import("../../app/playbook-text.ts");
  const { checkPlaybook } = await import("../../ai/playbook.ts");
  const exists = existsSync(path);
  const markdown = exists ? await playbookFile(await context.app.config()) : null;
  if (markdown !== null) return { path, exists, ...checkPlaybook(markdown) };
  const { sections } = checkPlaybook("");
  const missing = `There is no playbook at ${path}: the model knows nothing about you.`;
  return { path, exists: false, sections, problems: [missing] };
}

async function pathOf(context: Context): Promise<string> {
  return (await context.app.config()).values["ai.playbook"];
}
