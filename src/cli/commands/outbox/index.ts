import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { outboxCancelCommand } from "./cancel.ts";
import { outboxListCommand, runOutboxList } from "./list.ts";
import { outboxPauseCommand } from "./pause.ts";
import { outboxResolveCommand } from "./resolve.ts";
import { outboxResumeCommand } from "./resume.ts";
import { outboxRetryCommand } from "./retry.ts";

export function outboxCommand(cli: Cli): Command {
  return group(
    "outbox",
    "emails that wait, failed, or are in doubt",
    [
      outboxListCommand(cli),
      outboxResolveCommand(cli),
      outboxCancelCommand(cli),
      outboxRetryCommand(cli),
      outboxPauseCommand(cli),
      outboxResumeCommand(cli),
    ],
    ["tickler outbox", "tickler outbox resolve 7 --sent"],
  ).action(cli.action(runOutboxList));
}
