import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { snoozedView } from "../../../json/todo.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLineOrLead } from "../../input/todo-id.ts";
import { when } from "../../output/describe.ts";

export function snoozeCommand(cli: Cli): Command {
  return command("snooze", "take a line, or all lines of a lead, off the list until a day")
    .argument("<id-or-lead>", "the line, as `tickler todo` names it; or a lead by id or address")
    .argument(
      "[until]",
      '3d, 2 weeks, 2026-03-20 or tomorrow (that morning), "mon 14:30", 2026-03-20T14:30',
    )
    .option("--off", "show it again now")
    .addHelpText(
      "after",
      `
What happens meanwhile, such as a reply, stands in the list all the same. Nothing that Tickler does by
itself changes: to send nothing, use "tickler lead pause LEAD --until DAY".
${examples(
  "tickler snooze answered-3 3d",
  "tickler snooze john.doe@example.com 2026-03-20",
  "tickler snooze answered-3 --off",
)}`,
    )
    .action(cli.action(runSnooze));
}

async function runSnooze(
  context: Context,
  typed: string,
  until: string | undefined,
  { off = false }: { off?: boolean },
): Promise<void> {
  const what = parseLineOrLead(typed);
  if ((until === undefined) !== off) {
    throw new AppError(
      "usage",
      off ? "both a day and --off are given" : "the day is missing",
      "See `tickler snooze --help`.",
    );
  }
  const { snooze } = await import("../../../service/todo/settle.ts");
  const { parseMoment } = await import("../../../service/todo/moment.ts");
  const services = await context.app.services();
  const { policy, clock } = services;
  const { timezone } = policy.forMailbox(policy.defaultMailbox).limits;
  const day = until === undefined ? null : await parseMoment(until, timezone, clock.now());
  const snoozed = await snooze(services, what, day);
  const { out } = context;
  if (out.style.json) return out.json(snoozedView(snoozed));
  if (!out.style.terminal) return out.line(`${snoozed.id}\t${day?.toISOString() ?? ""}`);
  const lines = snoozed.id.startsWith("lead-") ? `All lines of ${snoozed.id}` : snoozed.id;
  out.line(
    day === null
      ? `${snoozed.id} is put off no longer.`
      : `Put off until ${when(day)}: ${lines}. A reply shows at once.`,
  );
}
