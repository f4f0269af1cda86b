import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { leavesWhen } from "../../output/departure-text.ts";
import { named, printMessage } from "../../output/describe.ts";
import { agreedTo } from "./agreed.ts";
import { DRAFT_ID } from "./print-draft.ts";

export function draftsApproveCommand(cli: Cli): Command {
  return command("approve", "queue a draft as it is")
    .argument("<email-id>", DRAFT_ID)
    .addHelpText(
      "after",
      `
A draft that an agent wrote or changed last is shown once more, and you are asked; that takes a terminal,
and --yes answers nothing. So nobody changes a text between your look at it and your word for it.
${examples("tickler drafts approve 7")}`,
    )
    .action(cli.action(runDraftsApprove));
}

async function runDraftsApprove(context: Context, id: string): Promise<void> {
  const emailId = parseId("email", id);
  const { approveDraft, showDraft } = await import("../../../service/ai/drafts.ts");
  const services = await context.app.services();
  const shown = await agreedTo(context, await showDraft(services, emailId));
  const thread = await approveDraft(services, emailId, shown);
  if (printMessage(context, thread, services.policy)) return;
  context.out.line(
    `Queued: email ${emailId} of message ${thread.message.id} to ${named(thread.lead)}.`,
    "green",
  );
  context.out.note(await leavesWhen(services, thread));
}
