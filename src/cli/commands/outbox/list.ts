import type { Command } from "commander";
import { kindName } from "../../../domain/email.ts";
import { outboxView } from "../../../json/email.ts";
import type { OutboxItem } from "../../../service/ports/index.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";

export function outboxListCommand(cli: Cli): Command {
  return command("list", "list every email that is not settled")
    .alias("ls")
    .addOption(limitOption("emails"))
    .addHelpText(
      "after",
      `
draft: waits for your approval (tickler ai-reply MESSAGE --approve) · queued: leaves with a tick ·
sending: in flight · failed: tickler outbox retry ID · uncertain: the server may or may not have
accepted it; tickler outbox resolve ID --sent or --resend
${examples("tickler outbox list", "tickler outbox list --json | jq '.[] | select(.state == \"uncertain\")'")}`,
    )
    .action(cli.action(runOutboxList));
}

export async function runOutboxList(context: Context, options: LimitOptions): Promise<void> {
  const limit = limitOf(options);
  const { listOutbox } = await import("../../../service/outbox/outbox.ts");
  const items = (await listOutbox(await context.app.services())).slice(0, limit);
  const { out } = context;
  if (out.style.json) return out.json(items.map(outboxView));
  if (items.length === 0) {
    if (out.style.terminal) out.note("The outbox is empty: everything is settled.");
    return;
  }
  await out.table(
    [
      { heading: "EMAIL", cell: ({ email }) => email.id },
      { heading: "MESSAGE", cell: ({ message }) => message.id },
      {
        heading: "STATE",
        cell: ({ email }) => email.state,
        paint: ({ email }) =>
          email.state === "failed" ? "red" : email.state === "uncertain" ? "yellow" : null,
      },
      { heading: "KIND", cell: ({ email }) => kindName(email.kind) },
      { heading: "TO", cell: ({ email }) => email.address },
      { heading: "SUBJECT", cell: ({ email }) => email.subject },
      { heading: "ERROR", cell: ({ email }) => email.error },
      { heading: "CC", cell: ccText },
    ],
    items,
  );
}

function ccText({ email: { correspondents } }: OutboxItem): string | null {
  const cc = correspondents?.cc.map(({ address }) => address) ?? [];
  return cc.length === 0 ? null : cc.join(", ");
}
