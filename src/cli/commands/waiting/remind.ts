import type { Command } from "commander";
import { reminderView } from "../../../json/todo.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";
import { named, when } from "../../output/describe.ts";

export function remindCommand(cli: Cli): Command {
  return command("remind", "have a lead stand in the list of what waits, on a day of your choice")
    .argument("<lead>", "id or address")
    .argument(
      "<when>",
      '3d, 2 weeks, 2026-03-20 or tomorrow (that morning), "mon 14:30", 2026-03-20T14:30',
    )
    .argument("<text>", "what about")
    .addHelpText(
      "after",
      `
A day is that of send.timezone, or of this machine. Nothing is sent. "tickler done ID" takes it off.
${examples(
  'tickler remind john.doe@example.com 2026-03-20 "call about the contract"',
  'tickler remind 1 3d "send the offer"',
)}`,
    )
    .action(cli.action(runRemind));
}

async function runRemind(context: Context, ref: string, at: string, text: string): Promise<void> {
  const lead = parseLeadRef(ref);
  const { addReminder } = await import("../../../service/todo/notes.ts");
  const { parseMoment } = await import("../../../service/todo/moment.ts");
  const services = await context.app.services();
  const { policy, clock } = services;
  const { timezone } = policy.forMailbox(policy.defaultMailbox).limits;
  const due = await parseMoment(at, timezone, clock.now());
  const added = await addReminder(services, lead, due, text);
  const { out } = context;
  if (out.style.json) return out.json(reminderView(added.reminder));
  if (!out.style.terminal) return out.line(`${added.reminder.id}\t${due.toISOString()}`);
  out.line(`\`tickler todo\` reminds you of ${named(added.lead)} from ${when(due)} on.`);
}
