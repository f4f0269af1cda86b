import type { Command } from "commander";
import type { Email } from "../../domain/email.ts";
import type { Message } from "../../domain/message.ts";
import type { History } from "../../service/history.ts";
import type { Policy } from "../../service/policy.ts";
import { parseLeadRef } from "../args.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { kindName, named, nextText, when, writerName } from "../describe.ts";
import { leadView, logView, messageView } from "../views.ts";

export function historyCommand(cli: Cli): Command {
  return command("history", "tell the whole story of a lead")
    .argument("<lead>", "id or address")
    .addHelpText(
      "after",
      `
--json: {lead, messages, outreach_logs}, newest first. Piped without it: one log step a line,
newest first: time, message id, step.
${examples(
  "tickler history john.doe@example.com",
  "tickler history 1 --json | jq '.messages[0].status'",
)}`,
    )
    .action(cli.action(runHistory));
}

export async function runHistory(context: Context, ref: string): Promise<void> {
  const lead = parseLeadRef(ref);
  const { history } = await import("../../service/history.ts");
  const services = await context.services();
  const story = await history(services, lead);
  const { out } = context;
  if (out.style.json) return out.json(historyView(story, services.policy));
  if (out.style.terminal) return tell(context, story, services.policy);
  await out.table(
    [
      { heading: "TIME", cell: (entry) => entry.logAt.toISOString() },
      { heading: "MESSAGE", cell: (entry) => entry.messageId },
      { heading: "STEP", cell: (entry) => entry.step },
    ],
    story.logs,
  );
}

function historyView({ lead, messages, logs }: History, policy: Policy) {
  return {
    lead: leadView(lead, messages[0]?.message.status ?? null),
    messages: messages.map(({ message, emails }) => messageView(message, emails, policy)),
    outreach_logs: logs.map(logView),
  };
}

function tell(context: Context, { lead, messages, logs }: History, policy: Policy): void {
  const { out } = context;
  out.line(named(lead), "bold");
  if (lead.pausedAt) out.line(`Paused since ${when(lead.pausedAt)}.`, "yellow");
  if (messages.length === 0) {
    out.note(
      `Nothing was sent yet. Write to them: tickler send ${lead.id} "Hi {{ first_name }}, …"`,
    );
    return;
  }
  for (const { message, emails } of messages) tellMessage(context, message, emails, policy);
  out.line("");
  out.line("Log, newest first", "bold");
  for (const entry of logs)
    out.line(`  ${when(entry.logAt)}  message ${entry.messageId}  ${entry.step}`);
}

function tellMessage(
  context: Context,
  message: Message,
  emails: readonly Email[],
  policy: Policy,
): void {
  const { out } = context;
  out.line("");
  out.line(`Message ${message.id}: ${message.subject}`, "bold");
  out.line(`Status: ${message.status}. Next: ${nextText(message, emails, policy)}`);
  for (const email of emails) {
    const at = when(email.sentAt ?? email.createdAt);
    const inbound = email.direction === "in";
    const by = inbound ? "the lead" : writerName(email.writtenBy);
    const state = inbound || email.state === "sent" ? "" : `, ${email.state}`;
    out.line("");
    out.line(
      `  ${inbound ? "←" : "→"} ${at}  ${kindName(email.kind)} by ${by}${state}`,
      inbound ? "cyan" : "dim",
    );
    if (email.error) out.line(`    ${email.error}`, "red");
    for (const line of email.text.split("\n")) out.line(line === "" ? "" : `    ${line}`);
  }
}
