import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { changeEmail, EMAIL_ID } from "./change-email.ts";

export function outboxCancelCommand(cli: Cli): Command {
  return command("cancel", "take back an email that has not left")
    .argument("<email-id>", EMAIL_ID)
    .addHelpText(
      "after",
      `
Taking back a first email closes its message. Taking back an answer leaves the reply to you. Taking
back a follow-up skips it.
${examples("tickler outbox cancel 7")}`,
    )
    .action(cli.action(runOutboxCancel));
}

async function runOutboxCancel(context: Context, id: string): Promise<void> {
  const { cancelEmail } = await import("../../../service/outbox/outbox.ts");
  await changeEmail(context, id, cancelEmail, "Taken back");
}
