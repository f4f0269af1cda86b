import type { Command } from "commander";
import { sizeText } from "../../../domain/units/size.ts";
import { attachmentViews } from "../../../json/email.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";
import { EMAIL_ID, emailIdOf, filesOf, remarkOnOwn } from "./files-of.ts";

export function attachmentListCommand(cli: Cli): Command {
  return command("list", "list the files that a mail carries")
    .alias("ls")
    .argument("<email-id>", EMAIL_ID)
    .addOption(limitOption("files"))
    .addHelpText(
      "after",
      `
--json: [{number, name, type, size, inline}]; a picture that stands in the text is inline. A file with
on_server: true was left on the mail server until you save it. Names are without paths and without
characters that can't be seen.
${examples("tickler attachment list 7", "tickler attachment list 7 --json")}`,
    )
    .action(cli.action(runAttachmentList));
}

function placeOf(inline: boolean, onServer = false): string {
  const place = inline ? "in the text" : "attached";
  return onServer ? `${place}, on the mail server` : place;
}

async function runAttachmentList(
  context: Context,
  id: string,
  options: LimitOptions,
): Promise<void> {
  const limit = limitOf(options);
  const emailId = emailIdOf(id);
  const rows = (await filesOf(context, emailId, null)).map(({ row }) => row);
  const { out } = context;
  if (!out.style.json) await remarkOnOwn(context, emailId);
  const views = attachmentViews(rows).slice(0, limit);
  if (out.style.json) return out.json(views);
  if (views.length === 0) {
    if (out.style.terminal) out.note(`Email ${emailId} carries no files.`);
    return;
  }
  await out.table(
    [
      { heading: "N", cell: ({ number }) => number },
      { heading: "NAME", cell: ({ name }) => name },
      { heading: "TYPE", cell: ({ type }) => type },
      { heading: "SIZE", cell: ({ size }) => (out.style.terminal ? sizeText(size) : size) },
      { heading: "PLACE", cell: ({ inline, on_server }) => placeOf(inline, on_server) },
    ],
    views,
  );
}
