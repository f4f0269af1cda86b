import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { DRAFT_ID, printDraft } from "./print-draft.ts";

export function draftsShowCommand(cli: Cli): Command {
  return command("show", "show a draft, the lead's words, and why it was held")
    .argument("<email-id>", DRAFT_ID)
    .option("--thread", "with all that was said before")
    .option("--open", "show it in your browser, as the lead would see it")
    .addHelpText(
      "after",
      `
On a terminal, the words that hold it stand out: underlined, or in brackets where there are no colours.
--json has them in holds: {rule, detail, words}; with --thread also thread, an array of emails.
${examples("tickler drafts show 7", "tickler drafts show 7 --thread", "tickler drafts show 7 --open")}`,
    )
    .action(cli.action(runDraftsShow));
}

async function runDraftsShow(
  context: Context,
  id: string,
  { open = false, thread = false }: { open?: boolean; thread?: boolean },
): Promise<void> {
  const emailId = parseId("email", id);
  const { showDraft } = await import("../../../service/ai/drafts.ts");
  const services = await context.app.services();
  const draft = await showDraft(services, emailId);
  printDraft(context, draft, thread);
  if (!open) return;
  const { openEmail } = await import("../../output/open-mail.ts");
  await openEmail(context, services, draft.email, draft.thread);
}
