import type { Command } from "commander";
import { whyView } from "../../json/todo.ts";
import type { Why } from "../../service/outbox/why.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseLeadRef } from "../input/args.ts";
import { named, nextText, when } from "../output/describe.ts";

export function whyCommand(cli: Cli): Command {
  return command("why", "explain what comes next for a lead, when, and which rule holds it back")
    .argument("<lead>", "id or address")
    .addHelpText(
      "after",
      `
Piped without --json, one line for each reason: message id, status, next action, when, rule, detail,
until.
${examples("tickler why john.doe@example.com", "tickler why 1 --json | jq '.messages[0].reasons'")}`,
    )
    .action(cli.action(runWhy));
}

async function runWhy(context: Context, ref: string): Promise<void> {
  const lead = parseLeadRef(ref);
  const { why } = await import("../../service/outbox/why.ts");
  const services = await context.app.services();
  const answer = await why(services, lead, (await context.app.mailbox()).repliesUnread);
  const { out } = context;
  if (out.style.json) return out.json(whyView(answer));
  if (!out.style.terminal) {
    const rows = answer.messages.flatMap((each) =>
      (each.reasons.length > 0 ? each.reasons : [null]).map((reason) => ({ each, reason })),
    );
    return out.table(
      [
        { heading: "MESSAGE", cell: ({ each }) => each.message.id },
        { heading: "STATUS", cell: ({ each }) => each.message.status },
        { heading: "NEXT", cell: ({ each }) => each.next?.action ?? null },
        { heading: "AT", cell: ({ each }) => each.next?.at?.toISOString() ?? null },
        { heading: "RULE", cell: ({ reason }) => reason?.rule ?? null },
        { heading: "DETAIL", cell: ({ reason }) => reason?.detail ?? null },
        { heading: "UNTIL", cell: ({ reason }) => reason?.until?.toISOString() ?? null },
      ],
      rows,
    );
  }
  out.line(named(answer.lead), "bold");
  if (answer.messages.length === 0) {
    out.note(`Nothing was sent yet: tickler send ${answer.lead.id} "Hi {{ first_name }}, …"`);
  }
  for (const each of answer.messages) printWhy(context, each, services.policy);
}

function printWhy(
  { out }: Context,
  { message, emails, reasons }: Why,
  policy: Parameters<typeof nextText>[2],
): void {
  out.line(`Message ${message.id} is ${message.status}: ${nextText(message, emails, policy)}`);
  for (const { rule, detail, until } of reasons) {
    const end = until === null ? "" : `, until ${when(until)}`;
    out.line(`  held by ${rule}: ${detail}${end}`, "yellow");
  }
  if (reasons.length === 0) out.line("  Nothing holds it back.", "dim");
}
