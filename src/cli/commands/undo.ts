import type { Command } from "commander";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { named, nextText, printMessage } from "../output/describe.ts";

export function undoCommand(cli: Cli): Command {
  return command("undo", "take back a reply, bounce, unsubscribe or close that was wrong")
    .argument("<message-id>", "the message on which it was recorded")
    .addHelpText(
      "after",
      `
Puts the message back as it was before, queues again what was withdrawn, and lifts the stop
that came with it; stops for another reason stay. The log keeps both steps. Once another email has
been sent, nothing can be undone.
${examples("tickler undo 1")}`,
    )
    .action(cli.action(runUndo));
}

async function runUndo(context: Context, id: string): Promise<void> {
  const messageId = parseId("message", id);
  const { undo } = await import("../../service/inbox/undo.ts");
  const { describeStop } = await import("../../service/leads/suppress.ts");
  const services = await context.app.services();
  const { thread, undone, stops } = await undo(services, messageId);
  const { out } = context;
  for (const stop of stops) {
    out.note(`Still in the way: ${describeStop(stop, thread.lead.email ?? "")}`);
  }
  if (printMessage(context, thread, services.policy)) return;
  out.line(`Message ${messageId} to ${named(thread.lead)} is no longer ${undone}.`, "green");
  out.line(
    `It is ${thread.message.status}. Next: ${nextText(thread.message, thread.emails, services.policy)}`,
  );
}
