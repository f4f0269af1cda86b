import type { Command } from "commander";
import { settledView } from "../../json/todo.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { named, printMessage } from "../output/describe.ts";

export function doneCommand(cli: Cli): Command {
  return command("done", "take a mail off the list of what waits for you")
    .argument("<id>", "the mail, as `tickler todo` names it")
    .addHelpText(
      "after",
      `\nThe mail stays in the lead's history.\n${examples("tickler done 12", "tickler done unread-3")}`,
    )
    .action(cli.action(runDone));
}

async function runDone(context: Context, id: string): Promise<void> {
  const unread = /^unread-(?=\d)/.test(id);
  const number = parseId("email", unread ? id.replace("unread-", "") : id);
  const { settleMail, settleUnread } = await import("../../service/inbox/settle.ts");
  const services = await context.app.services();
  if (unread) {
    await settleUnread(services, number);
    if (context.out.style.json) context.out.json(settledView(id));
    else context.out.line(`Done: ${id} waits for nobody any more.`);
    return;
  }
  const thread = await settleMail(services, number);
  if (printMessage(context, thread, services.policy)) return;
  context.out.line(
    `Done: email ${number} of ${named(thread.lead)}, message ${thread.message.id}, waits for nobody any more.`,
  );
}
