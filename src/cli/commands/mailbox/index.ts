import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { mailboxListCommand, runMailboxList } from "./list.ts";
import { mailboxMoveCommand } from "./move.ts";
import { mailboxPauseCommand } from "./pause.ts";
import { mailboxResumeCommand } from "./resume.ts";

export function mailboxCommand(cli: Cli): Command {
  return group(
    "mailbox",
    "the mailboxes that mails leave from: [mailbox.NAME] in the settings",
    [
      mailboxListCommand(cli),
      mailboxPauseCommand(cli),
      mailboxResumeCommand(cli),
      mailboxMoveCommand(cli),
    ],
    ["tickler mailbox", "tickler mailbox move ada ben"],
  ).action(cli.action(runMailboxList));
}
