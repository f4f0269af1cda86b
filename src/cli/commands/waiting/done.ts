import type { Command } from "commander";
import { settledView } from "../../../json/todo.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseTodoId } from "../../input/todo-id.ts";
import { named, printMessage, when } from "../../output/describe.ts";

export function doneCommand(cli: Cli): Command {
  return command("done", "take a line off the list of what waits for you")
    .argument("<id>", "the line, as `tickler todo` names it; a number is a mail's")
    .addHelpText(
      "after",
      `
It stands there again when something new happens. A mail stays in the lead's history.
${examples("tickler done 12", "tickler done reply-12", "tickler done reminder-2")}`,
    )
    .action(cli.action(runDone));
}

async function runDone(context: Context, typed: string): Promise<void> {
  const id = parseTodoId(typed);
  const { settle } = await import("../../../service/todo/settle.ts");
  const services = await context.app.services();
  const { thread, nextAt } = await settle(services, id);
  const isMail = /^\d+$/u.test(id);
  if (isMail && thread && printMessage(context, thread, services.policy)) return;
  const { out } = context;
  if (out.style.json) return out.json(settledView(id));
  const what =
    isMail && thread ? `email ${id} of ${named(thread.lead)}, message ${thread.message.id},` : id;
  out.line(`Done: ${what} waits for nobody any more.`);
  if (nextAt) out.line(`The sequence goes on ${when(nextAt)}.`);
}
