import type { Command } from "commander";
import { AppError } from "../../domain/errors.ts";
import { outboxView } from "../../json/views.ts";
import type { Thread } from "../../service/message/thread.ts";
import type { Services } from "../../service/services.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { kindName, nextText, printMessage } from "../output/describe.ts";

export function outboxListCommand(cli: Cli): Command {
  return command("list", "list every email that is not settled")
    .alias("ls")
    .addHelpText(
      "after",
      `
draft: waits for your approval (tickler ai-reply MESSAGE --approve) · queued: leaves with a tick ·
sending: in flight · failed: tickler outbox retry ID · uncertain: may or may not have been
accepted; tickler outbox resolve ID --sent or --resend
${examples("tickler outbox list", "tickler outbox list --json | jq '.[] | select(.state == \"uncertain\")'")}`,
    )
    .action(cli.action(runOutboxList));
}

async function runOutboxList(context: Context): Promise<void> {
  const { listOutbox } = await import("../../service/outbox/outbox.ts");
  const items = await listOutbox(await context.app.services());
  const { out } = context;
  if (out.style.json) return out.json(items.map(outboxView));
  if (items.length === 0) {
    if (out.style.terminal) out.note("The outbox is empty: everything is settled.");
    return;
  }
  await out.table(
    [
      { heading: "EMAIL", cell: ({ email }) => email.id },
      { heading: "MESSAGE", cell: ({ message }) => message.id },
      {
        heading: "STATE",
        cell: ({ email }) => email.state,
        paint: ({ email }) =>
          email.state === "failed" ? "red" : email.state === "uncertain" ? "yellow" : null,
      },
      { heading: "KIND", cell: ({ email }) => kindName(email.kind) },
      { heading: "TO", cell: ({ email }) => email.address },
      { heading: "SUBJECT", cell: ({ email }) => email.subject },
      { heading: "ERROR", cell: ({ email }) => email.error },
    ],
    items,
  );
}

export interface ResolveOptions {
  sent?: boolean;
  resend?: boolean;
}

export function outboxResolveCommand(cli: Cli): Command {
  return command("resolve", "say what became of an email that is uncertain")
    .argument("<email-id>", "as `tickler outbox list` shows it")
    .option("--sent", "it did arrive, or you would rather not risk a second copy")
    .option("--resend", "it did not arrive: send it again")
    .addHelpText(
      "after",
      `
An email is uncertain when the connection broke, or the program died, after the mail was handed
over and before the server's answer was stored. Nobody can know then; the lead or the Sent folder
of your mail account may.
${examples("tickler outbox resolve 7 --sent", "tickler outbox resolve 7 --resend")}`,
    )
    .action(cli.action(runResolve));
}

async function runResolve(context: Context, id: string, options: ResolveOptions): Promise<void> {
  const emailId = parseId("email", id);
  if ((options.sent === true) === (options.resend === true)) {
    throw new AppError(
      "usage",
      "say either --sent or --resend",
      "See `tickler outbox resolve --help`.",
    );
  }
  const { resolveEmail } = await import("../../service/outbox/outbox.ts");
  const verdict = options.sent ? "sent" : "resend";
  await change(context, (services) => resolveEmail(services, emailId, verdict), "Settled");
}

export function outboxCancelCommand(cli: Cli): Command {
  return command("cancel", "take back an email that has not left")
    .argument("<email-id>", "as `tickler outbox list` shows it")
    .addHelpText(
      "after",
      `
Without its first email a message is closed. An answer that is taken back leaves the reply to you.
A follow-up that is taken back is skipped.
${examples("tickler outbox cancel 7")}`,
    )
    .action(
      cli.action(async (context: Context, id: string) => {
        const emailId = parseId("email", id);
        const { cancelEmail } = await import("../../service/outbox/outbox.ts");
        await change(context, (services) => cancelEmail(services, emailId), "Taken back");
      }),
    );
}

export function outboxRetryCommand(cli: Cli): Command {
  return command("retry", "try an email again that has failed")
    .argument("<email-id>", "as `tickler outbox list` shows it")
    .addHelpText("after", examples("tickler outbox retry 7"))
    .action(
      cli.action(async (context: Context, id: string) => {
        const emailId = parseId("email", id);
        const { retryEmail } = await import("../../service/outbox/outbox.ts");
        await change(context, (services) => retryEmail(services, emailId), "Queued again");
      }),
    );
}

async function change(
  context: Context,
  work: (services: Services) => Promise<Thread>,
  done: string,
): Promise<void> {
  const services = await context.app.services();
  const thread = await work(services);
  if (printMessage(context, thread, services.policy)) return;
  const { message } = thread;
  context.out.line(`${done}. Message ${message.id} is ${message.status}.`);
  context.out.line(`Next: ${nextText(thread.message, thread.emails, services.policy)}`);
}
