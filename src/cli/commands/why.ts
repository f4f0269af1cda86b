import type { Command } from "commander";
import { namesStep } from "../../domain/sequence/sequence.ts";
import { whyView } from "../../json/todo.ts";
import type { Why } from "../../service/todo/why.ts";
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
until; then the sequence, its step and the task's text.
${examples("tickler why john.doe@example.com", "tickler why 1 --json | jq '.messages[0].reasons'")}`,
    )
    .action(cli.action(runWhy));
}

async function runWhy(context: Context, ref: string): Promise<void> {
  const lead = parseLeadRef(ref);
  const { why } = await import("../../service/todo/why.ts");
  const services = await context.app.services();
  const answer = await why(services, lead);
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
        { heading: "SEQUENCE", cell: ({ each }) => each.step?.sequence ?? null },
        { heading: "STEP", cell: ({ each }) => each.step?.number ?? null },
        { heading: "TASK", cell: ({ each }) => each.step?.text ?? null },
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
  { message, emails, step, reasons }: Why,
  policy: Parameters<typeof nextText>[2],
): void {
  out.line(`Message ${message.id} is ${message.status}: ${nextText(message, emails, policy)}`);
  if (step) out.line(`  ${stepText(step)}`);
  for (const { rule, detail, until } of reasons) {
    const end = until === null ? "" : `, until ${when(until)}`;
    out.line(`  held by ${rule}: ${detail}${end}`, "yellow");
  }
  if (reasons.length === 0) out.line("  Nothing holds it back.", "dim");
}

/** `step 3 of fair: Call John (tickler done step-7)`. */
function stepText({ sequence, number, kind, text, taskId }: NonNullable<Why["step"]>): string {
  const place = `step ${number} of ${sequence}`;
  if (text === null) return kind === "ai" ? `${place}, which the AI writes` : place;
  const task = `${namesStep(text, number, sequence) ? "" : `${place}: `}${text.replace(/\s+/gu, " ")}`;
  return taskId === null ? task : `${task} (tickler done step-${taskId})`;
}
