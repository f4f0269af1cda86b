import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { changeEmail, EMAIL_ID } from "./change-email.ts";

export function outboxRetryCommand(cli: Cli): Command {
  return command("retry", "try again to send an email that has failed")
    .argument("<email-id>", EMAIL_ID)
    .addHelpText("after", examples("tickler outbox retry 7"))
    .action(cli.action(runOutboxRetry));
}

async function runOutboxRetry(context: Context, id: string): Promise<void> {
  const { retryEmail } = await import("../../../service/outbox/outbox.ts");
  await changeEmail(context, id, retryEmail, "Queued again");
}
