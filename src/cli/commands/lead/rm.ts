import type { Command } from "commander";
import { erasureView } from "../../../json/lead.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";
import { confirm } from "../../input/prompt.ts";

export function leadRmCommand(cli: Cli): Command {
  return command("rm", "erase a lead with all mail and history")
    .alias("remove")
    .argument("<lead>", "id or address")
    .addHelpText(
      "after",
      `\nAsks first; scripts say --yes. To stop writing to somebody but keep the history, pause them\nor close the message.\n${examples(
        "tickler lead rm 1",
        "tickler lead rm john.doe@example.com --yes",
      )}`,
    )
    .action(cli.action(runLeadRm));
}

async function runLeadRm(context: Context, ref: string): Promise<void> {
  const lead = parseLeadRef(ref);
  const { previewErasure, removeLead } = await import("../../../service/leads/erase.ts");
  const services = await context.app.services();
  const preview = await previewErasure(services, lead);
  const { id, name } = preview.lead;
  await confirm(
    context,
    `Erase ${name} (lead ${id}) with ${count(preview.messages, "message")} and ${count(preview.emails, "email")} for good?`,
  );
  const erased = await removeLead(services, id);
  const mailer = await (await context.app.mailbox()).localMailer();
  for (const rfcMessageId of erased.rfcMessageIds) await mailer.erase?.(rfcMessageId);
  const { out } = context;
  if (!erased.purged) {
    out.note(
      "Another process is reading the database: its journal keeps traces until that has ended." +
        " To remove them: tickler db vacuum",
    );
  }
  if (out.style.json) {
    return out.json(erasureView(id, erased));
  }
  if (!out.style.terminal) return out.line(`${id}\terased`);
  out.line(
    `Erased ${name} (lead ${id}), ${count(erased.messages, "message")} and ${count(erased.emails, "email")}.`,
  );
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
