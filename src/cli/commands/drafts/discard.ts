import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { named, nextText, printMessage } from "../../output/describe.ts";
import { DRAFT_ID } from "./print-draft.ts";

export function draftsDiscardCommand(cli: Cli): Command {
  return command("discard", "throw a draft away; the reply is yours to answer")
    .argument("<email-id>", DRAFT_ID)
    .addHelpText(
      "after",
      `\nDiscarding a first email closes its message; discarding a follow-up skips it.\n${examples(
        "tickler drafts discard 7",
      )}`,
    )
    .action(cli.action(runDraftsDiscard));
}

async function runDraftsDiscard(context: Context, id: string): Promise<void> {
  const emailId = parseId("email", id);
  const { discardDraft } = await import("../../../service/ai/drafts.ts");
  const services = await context.app.services();
  const thread = await discardDraft(services, emailId);
  if (printMessage(context, thread, services.policy)) return;
  context.out.line(
    `Discarded: email ${emailId} of message ${thread.message.id} to ${named(thread.lead)}.`,
  );
  context.out.line(`Next: ${nextText(thread.message, thread.emails, services.policy)}`);
}
