import type { Command } from "commander";
import { settledView } from "../../json/todo.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { named, printMessage } from "../output/describe.ts";

export function doneCommand(cli: Cli): Command {
  return command("done", "take a mail off the list of what waits for you")
    .argument("<id>", "the mail, as `tickler todo` names it")
    .addHelpText("after", `\nThe mail stays in the lead's history.\n${examples("tickler done 12")}`)
    .action(cli.action(runDone));
}

async function runDone(context: Context, id: string): Promise<void> {
  const { settleMail, settleUnread } = await import("../../service/inbox/settle.ts");
  const unread = /^unread-(\d+)$/.exec(id)?.[1];
  const services = await context.app.services();
  if (unread !== undefined) {
    await settleUnread(services, Number(unread));
    if (context.out.style.json) context.out.json(settledView(id));
    else context.out.line(`Done: ${id} waits for nobody any more.`);
    return;
  }
  const emailId = parseId("email", id);
  const thread = await settleMail(services, emailId);
  if (printMessage(context, thread, services.policy)) return;
  context.out.line(`Done: email ${emailId} of ${named(thread.lead)} waits for nobody any more.`);
}
