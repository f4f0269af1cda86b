import { dirname } from "node:path";
import type { Command } from "commander";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { textFrom } from "../../input/text-input.ts";
import { writerOf } from "../../input/writer.ts";
import { DRAFT_ID, printDraft } from "./print-draft.ts";

interface DraftsEditOptions {
  file?: string;
}

export function draftsEditCommand(cli: Cli): Command {
  return command("edit", "replace the text of a draft with your own")
    .argument("<email-id>", DRAFT_ID)
    .argument("[text]", "the new text; without it, your editor opens")
    .option("--file <file>", "read the text from a file, or from - for standard input")
    .addHelpText(
      "after",
      `\nIt stays a draft until you approve it, in the format that it has: text or Markdown.\n${examples(
        "tickler drafts edit 7",
        'tickler drafts edit 7 "Hi John, gladly. What would suit you?"',
      )}`,
    )
    .action(cli.action(runDraftsEdit));
}

async function runDraftsEdit(
  context: Context,
  id: string,
  text: string | undefined,
  { file }: DraftsEditOptions,
): Promise<void> {
  const emailId = parseId("email", id);
  const { editDraft, showDraft } = await import("../../../service/ai/drafts.ts");
  const services = await context.app.services();
  const before = await showDraft(services, emailId);
  const edit = text === undefined && file === undefined;
  const { email, notes } = before;
  const words = await textFrom(context, { text, file, edit }, email.markup ?? email.text, notes);
  const { filesIn } = await import("../../../app/file-source.ts");
  const files = filesIn(file === undefined || file === "-" ? "." : dirname(file), context.guard);
  const by = writerOf(context);
  printDraft(context, await editDraft(services, emailId, words ?? "", files, by));
}
