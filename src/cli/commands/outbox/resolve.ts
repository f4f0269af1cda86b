import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { changeEmail, EMAIL_ID } from "./change-email.ts";

interface OutboxResolveOptions {
  sent?: boolean;
  resend?: boolean;
}

export function outboxResolveCommand(cli: Cli): Command {
  return command(
    "resolve",
    "settle an email that is uncertain: it was sent, or is to be sent again",
  )
    .argument("<email-id>", EMAIL_ID)
    .option("--sent", "it did arrive, or you would rather not risk a second copy")
    .option("--resend", "it did not arrive: send it again")
    .addHelpText(
      "after",
      `
An email is uncertain if the connection broke, or the program died, after the mail was handed over
and before the server's answer was stored. Tickler can't find out then; the lead or the Sent folder
of your mail account may tell you.
${examples("tickler outbox resolve 7 --sent", "tickler outbox resolve 7 --resend")}`,
    )
    .action(cli.action(runOutboxResolve));
}

async function runOutboxResolve(
  context: Context,
  id: string,
  { sent = false, resend = false }: OutboxResolveOptions,
): Promise<void> {
  if (sent === resend) {
    parseId("email", id);
    throw new AppError(
      "usage",
      "say either --sent or --resend",
      "See `tickler outbox resolve --help`.",
    );
  }
  const { resolveEmail } = await import("../../../service/outbox/outbox.ts");
  const verdict = sent ? "sent" : "resend";
  await changeEmail(
    context,
    id,
    (services, emailId) => resolveEmail(services, emailId, verdict),
    "Settled",
  );
}
