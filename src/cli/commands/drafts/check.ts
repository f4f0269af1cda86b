import type { Command } from "commander";
import { draftView } from "../../../json/email.ts";
import type { Draft } from "../../../service/ai/drafts.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { printDrafts } from "./list.ts";
import { DRAFT_ID, printDraft } from "./print-draft.ts";

export function draftsCheckCommand(cli: Cli): Command {
  return command("check", "check drafts anew, with the playbook as it is now")
    .argument("[email-id]", `${DRAFT_ID}; all that their words hold if not given`)
    .addHelpText(
      "after",
      `
What the playbook backs by now holds them no longer. They stay drafts until you approve them. Each may
cost a second look by the model.
${examples('tickler playbook add "Ten users cost 290 € a month."', "tickler drafts check", "tickler drafts check 7 --json | jq .holds")}`,
    )
    .action(cli.action(runDraftsCheck));
}

async function runDraftsCheck(context: Context, id: string | undefined): Promise<void> {
  const emailId = id === undefined ? null : parseId("email", id);
  const { listDrafts } = await import("../../../service/ai/drafts.ts");
  const { isRecheckable, recheckDraft } = await import("../../../service/ai/trust/recheck.ts");
  const services = await context.app.services();
  const writer = await context.app.writer();
  if (emailId !== null) return printDraft(context, await recheckDraft(services, writer, emailId));
  const checked: Draft[] = [];
  for (const { email } of await listDrafts(services)) {
    if (isRecheckable(email)) checked.push(await recheckDraft(services, writer, email.id));
  }
  const { out } = context;
  if (out.style.json) return out.json(checked.map(draftView));
  if (checked.length > 0) return printDrafts(context, checked);
  if (out.style.terminal) out.note("No draft is held for its words.");
}
