import type { Command } from "commander";
import { mailboxView } from "../../../json/machine/mailboxes.ts";
import type { MailboxState } from "../../../service/mailboxes/list.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";
import { ago } from "../../output/relative-time.ts";

export function mailboxListCommand(cli: Cli): Command {
  return command("list", "list the mailboxes: what left today, how much bounces, what is wrong")
    .alias("ls")
    .addOption(limitOption("mailboxes"))
    .addHelpText(
      "after",
      `
SENT is the cold mail of the last 24 hours, of how many may leave by send.max_per_day and send.ramp;
RAMP the day of send.ramp; BOUNCES the share of the last 50 cold mails; OPEN the conversations that go on.
${examples("tickler mailbox list", "tickler mailbox list --json | jq '.[] | select(.trouble != [])'")}`,
    )
    .action(cli.action(runMailboxList));
}

export async function runMailboxList(context: Context, options: LimitOptions): Promise<void> {
  const limit = limitOf(options);
  const { listMailboxes } = await import("../../../service/mailboxes/list.ts");
  const services = await context.app.services();
  const mailboxes = (await listMailboxes(services)).slice(0, limit);
  const now = services.clock.now();
  const { out } = context;
  const { senders } = services.policy.mailboxes;
  // Where mail leaves from others alone, the default one is no mailbox of anybody's.
  const isShown = ({ name, open, pause }: MailboxState): boolean =>
    name !== services.policy.defaultMailbox ||
    senders.length === 0 ||
    senders.includes(name) ||
    open > 0 ||
    pause !== null;
  if (out.style.json) return out.json(mailboxes.map(mailboxView));
  await out.table<MailboxState>(
    [
      { heading: "NAME", cell: ({ name }) => name, paint: () => "bold" },
      { heading: "FROM", cell: ({ from }) => from },
      {
        heading: "SENT",
        cell: ({ sent, limit }) => (limit === null ? `${sent}` : `${sent} of ${limit}`),
      },
      { heading: "RAMP", cell: ({ rampDay }) => (rampDay === null ? "" : `day ${rampDay}`) },
      {
        heading: "BOUNCES",
        cell: ({ bounceRate }) =>
          bounceRate === null ? "" : `${Math.round(bounceRate * 1_000) / 10} %`,
      },
      { heading: "READ", cell: ({ readAt }) => (readAt === null ? "" : ago(readAt, now)) },
      { heading: "OPEN", cell: ({ open }) => open },
      {
        heading: "TROUBLE",
        cell: ({ trouble }) => trouble.join("; "),
        paint: ({ trouble }) => (trouble.length > 0 ? "red" : null),
      },
    ],
    mailboxes.filter(isShown),
  );
}
