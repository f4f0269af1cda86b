import type { Command } from "commander";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { named, nextText, printMessage } from "../output/describe.ts";

export function undoCommand(cli: Cli): Command {
  return command("undo", "take back a reply, bounce, unsubscribe or close that was wrong")
    .argument("<message-id>", "the message that it was recorded on")
    .addHelpText(
      "after",
      `
The message is again what it was before, with what had been withdrawn; a suppression that came with
it is lifted. The log keeps both. Once something was sent since, there is nothing to undo.
${examples("tickler undo 1")}`,
    )
    .action(cli.action(runUndo));
}

export async function runUndo(context: Context, id: string): Promise<void> {
  const messageId = parseId("message", id);
  const { undo } = await import("../../service/message/undo.ts");
  const services = await context.app.services();
  const { thread, undone } = await undo(services, messageId);
  if (printMessage(context, thread, services.policy)) return;
  const { out } = context;
  out.line(`Message ${messageId} to ${named(thread.lead)} is no longer ${undone}.`, "green");
  out.line(
    `It is ${thread.message.status}. Next: ${nextText(thread.message, thread.emails, services.policy)}`,
  );
}
