import type { Command } from "commander";
import { numberedName } from "../../../domain/attachment/file-name.ts";
import { AppError } from "../../../domain/errors.ts";
import { sizeText } from "../../../domain/units/size.ts";
import { savedFileView } from "../../../json/email.ts";
import { writeNew } from "../../../platform/write-new.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";
import { EMAIL_ID, emailIdOf, filesOf, remarkOnOwn } from "./files-of.ts";

export function attachmentSaveCommand(cli: Cli): Command {
  return command("save", "write the files that a mail carries into a folder")
    .argument("<email-id>", EMAIL_ID)
    .argument("[n]", "one of them, as `tickler attachment list` counts; all, if not given")
    .option("--to <dir>", "the folder, in place of the working folder")
    .addHelpText(
      "after",
      `
A file that is there already stays: beside offer.pdf the new one becomes "offer (2).pdf". Pictures of
the text are written as well.
What was left on the mail server is fetched from there, wherever the mail was moved; it is not stored.
--json: [{number, name, type, size, inline, file}], with the path of each.
${examples("tickler attachment save 7", "tickler attachment save 7 2 --to ~/Downloads")}`,
    )
    .action(cli.action(runAttachmentSave));
}

async function runAttachmentSave(
  context: Context,
  id: string,
  n: string | undefined,
  { to = "." }: { to?: string },
): Promise<void> {
  const emailId = emailIdOf(id);
  const number = n === undefined ? null : parseId("attachment", n);
  const files = await filesOf(context, emailId, number ?? "all");
  if (number !== null && number > files.length) {
    throw new AppError(
      "not_found",
      `email ${emailId} has no attachment ${number}: it carries ${files.length}`,
      `See them with \`tickler attachment list ${emailId}\`.`,
    );
  }
  const { out } = context;
  if (!out.style.json) await remarkOnOwn(context, emailId);
  const saved = [];
  for (const [at, { row, bytes }] of files.entries()) {
    if (number !== null && at + 1 !== number) continue;
    const named = (attempt: number): string =>
      attempt === 1 ? row.name : numberedName(row.name, attempt);
    saved.push({ number: at + 1, row, file: await writeNew(to, named, bytes) });
  }
  if (out.style.json) return out.json(saved.map(savedFileView));
  for (const { row, file } of saved) {
    out.line(out.style.terminal ? `${file} (${sizeText(row.size)})` : file);
  }
  if (saved.length === 0 && out.style.terminal) out.note(`Email ${emailId} carries no files.`);
}
