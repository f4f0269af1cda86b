import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { leavesWhen } from "../../output/departure-text.ts";
import { named, printMessage } from "../../output/describe.ts";
import { DRAFT_ID } from "./print-draft.ts";

export function draftsApproveCommand(cli: Cli): Command {
  return command("approve", "queue a draft as it is")
    .argument("<email-id>", DRAFT_ID)
    .addHelpText("after", examples("tickler drafts approve 7"))
    .action(cli.action(runDraftsApprove));
}

async function runDraftsApprove(context: Context, id: string): Promise<void> {
  const emailId = parseId("email", id);
  const { approveDraft } = await import("../../../service/ai/drafts.ts");
  const services = await context.app.services();
  const thread = await approveDraft(services, emailId);
  if (printMessage(context, thread, services.policy)) return;
  context.out.line(
    `Queued: email ${emailId} of message ${thread.message.id} to ${named(thread.lead)}.`,
    "green",
  );
  context.out.note(await leavesWhen(services, thread));
}
