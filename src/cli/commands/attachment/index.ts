import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { attachmentListCommand } from "./list.ts";
import { attachmentSaveCommand } from "./save.ts";

export function attachmentCommand(cli: Cli): Command {
  return group(
    "attachment",
    "the files that a mail carries",
    [attachmentListCommand(cli), attachmentSaveCommand(cli)],
    ["tickler attachment list 7", "tickler attachment save 7 --to ~/Downloads"],
  );
}
