import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { DRAFT_ID, printDraft } from "./print-draft.ts";

export function draftsShowCommand(cli: Cli): Command {
  return command("show", "show a draft, the lead's words, and why it was held")
    .argument("<email-id>", DRAFT_ID)
    .addHelpText("after", examples("tickler drafts show 7"))
    .action(cli.action(runDraftsShow));
}

async function runDraftsShow(context: Context, id: string): Promise<void> {
  const emailId = parseId("email", id);
  const { showDraft } = await import("../../../service/ai/drafts.ts");
  printDraft(context, await showDraft(await context.app.services(), emailId));
}
