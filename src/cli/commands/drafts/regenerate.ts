import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { writerOf } from "../../input/writer.ts";
import { DRAFT_ID, printDraft } from "./print-draft.ts";

interface DraftsRegenerateOptions {
  note?: string;
}

export function draftsRegenerateCommand(cli: Cli): Command {
  return command("regenerate", "have a draft written anew")
    .argument("<email-id>", DRAFT_ID)
    .option("--note <text>", "what to change: shorter, mention Tuesday")
    .addHelpText("after", examples('tickler drafts regenerate 7 --note "shorter, mention Tuesday"'))
    .action(cli.action(runDraftsRegenerate));
}

async function runDraftsRegenerate(
  context: Context,
  id: string,
  { note }: DraftsRegenerateOptions,
): Promise<void> {
  const emailId = parseId("email", id);
  const { regenerateDraft } = await import("../../../service/ai/drafts.ts");
  const services = await context.app.services();
  const writer = await context.app.writer();
  const by = writerOf(context);
  printDraft(context, await regenerateDraft(services, writer, emailId, note ?? null, by));
}
