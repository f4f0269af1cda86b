import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { draftsApproveCommand } from "./approve.ts";
import { draftsCheckCommand } from "./check.ts";
import { draftsDiscardCommand } from "./discard.ts";
import { draftsEditCommand } from "./edit.ts";
import { draftsListCommand, runDraftsList } from "./list.ts";
import { draftsRegenerateCommand } from "./regenerate.ts";
import { draftsReviewCommand } from "./review.ts";
import { draftsShowCommand } from "./show.ts";

export function draftsCommand(cli: Cli): Command {
  return group(
    "drafts",
    "texts that wait for your approval",
    [
      draftsListCommand(cli),
      draftsShowCommand(cli),
      draftsApproveCommand(cli),
      draftsEditCommand(cli),
      draftsDiscardCommand(cli),
      draftsRegenerateCommand(cli),
      draftsCheckCommand(cli),
      draftsReviewCommand(cli),
    ],
    ["tickler drafts", "tickler drafts approve 7", "tickler drafts review"],
  ).action(cli.action(runDraftsList));
}
