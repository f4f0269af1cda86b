import type { Command } from "commander";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { named, printMessage } from "../output/describe.ts";

export function closeCommand(cli: Cli): Command {
  return command("close", "end a message: send no more follow-ups, withdraw what is queued")
    .argument("<message-id>", "the message to end")
    .addHelpText("after", `\nA reply from the lead opens it again.\n${examples("tickler close 1")}`)
    .action(cli.action(runClose));
}

async function runClose(context: Context, id: string): Promise<void> {
  const messageId = parseId("message", id);
  const { closeMessage } = await import("../../service/message/close.ts");
  const services = await context.app.services();
  const thread = await closeMessage(services, messageId);
  if (printMessage(context, thread, services.policy)) return;
  context.out.line(`Closed message ${messageId} to ${named(thread.lead)}.`);
}
