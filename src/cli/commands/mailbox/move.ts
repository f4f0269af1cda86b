import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { movedView } from "../../../json/machine/mailboxes.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { requireMailbox } from "../../input/mailbox.ts";
import { confirm } from "../../input/prompt.ts";

export function mailboxMoveCommand(cli: Cli): Command {
  return command("move", "have the open conversations of a mailbox go on from another one")
    .argument("<from>", "the mailbox, also one that is no longer in the settings")
    .argument("<to>", "the mailbox that they go on from")
    .addHelpText(
      "after",
      `
What has left stays in the numbers of the first mailbox, and threads go on as they are: the lead sees another
sender. A conversation of which a mail is being sent, or is in doubt, stays; move again once it is settled.
${examples("tickler mailbox move ada ben", "tickler mailbox move ada ben --yes --json")}`,
    )
    .action(cli.action(run));
}

async function run(context: Context, from: string, target: string): Promise<void> {
  const { countMove, moveMailbox } = await import("../../../service/mailboxes/move.ts");
  const to = await requireMailbox(context, target);
  const services = await context.app.services();
  const planned = await countMove(services, from);
  if (planned.moved + planned.left === 0) {
    throw new AppError(
      "not_found",
      `the mailbox ${JSON.stringify(from)} has no open conversation`,
      "See which have any: tickler mailbox list.",
    );
  }
  await confirm(context, `Have ${conversations(planned.moved)} of ${from} go on from ${to}?`);
  const result = await moveMailbox(services, from, to);
  const { out } = context;
  if (out.style.json) return out.json(movedView(from, to, result));
  out.line(`${conversations(result.moved)} of ${from} go on from ${to}.`, "green");
  if (result.left > 0) {
    out.note(
      `${conversations(result.left)} stay: a mail is being sent, or is in doubt. See: tickler outbox list`,
    );
  }
}

function conversations(count: number): string {
  return count === 1 ? "1 conversation" : `${count} conversations`;
}
