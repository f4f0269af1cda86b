import type { Command } from "commander";
import { playbookAddView } from "../../../json/settings.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function playbookAddCommand(cli: Cli): Command {
  return command("add", "add a fact that may be said from now on")
    .argument("<line>", "the fact, as it may stand in a mail")
    .option(
      "--section <section>",
      "its heading, or what it is about; prices and promises if not given",
    )
    .addHelpText(
      "after",
      `
The line is added in the way in which its section is written, and a section that is missing gets a
heading. A line that stands there already is not added again. The drafts that it would let through
are checked anew with \`tickler drafts check\`.
--json: {path, added, section, new_section, line, line_number, is_rule}.
${examples('tickler playbook add "Ten users cost 290 € a month."', 'tickler playbook add "https://example.com/security has our certificates" --section links')}`,
    )
    .action(cli.action(runPlaybookAdd));
}

async function runPlaybookAdd(
  context: Context,
  line: string,
  { section }: { section?: string },
): Promise<void> {
  const { addFact } = await import("../../../app/playbook-text.ts");
  const { sectionsFor } = await import("../../../ai/playbook-line.ts");
  const sections = section === undefined ? sectionsFor("price") : [section];
  const added = await addFact(await context.app.config(), line, sections, false);
  const { out } = context;
  if (out.style.json) return out.json(playbookAddView(added));
  if (added.isKnown) {
    out.line(`It stands in ${added.path} already.`);
    return;
  }
  if (!out.style.terminal) return out.line([added.path, added.number, added.line].join("\t"));
  out.line(`Added to ${added.path}, line ${added.number}, under “${added.heading}”:`, "green");
  out.line(`  ${added.line}`);
  if (added.isRule) out.note(READS_AS_RULE);
  else out.note("To check the drafts that wait: tickler drafts check");
}

/** What is to be said of a line that allows nothing. */
export const READS_AS_RULE =
  "It reads as a rule of what must not be said, and so allows nothing: word it as a fact.";
