import { Command } from "commander";
import { type Cli, examples } from "../command.ts";
import { aiEvalCommand } from "./ai/eval.ts";
import { aiTestCommand } from "./ai/test.ts";
import { aiReplyCommand } from "./ai-reply.ts";
import { answerCommand } from "./answer.ts";
import { closeCommand } from "./close.ts";
import {
  configGetCommand,
  configListCommand,
  configPathCommand,
  configSetCommand,
} from "./config.ts";
import { dbBackupCommand } from "./db/backup.ts";
import { dbCheckCommand } from "./db/check.ts";
import { dbCopyCommand } from "./db/copy.ts";
import { dbRestoreCommand } from "./db/restore.ts";
import { dbStatusCommand } from "./db/status.ts";
import { dbVacuumCommand } from "./db/vacuum.ts";
import { demoCommand } from "./demo.ts";
import { draftsReviewCommand } from "./drafts/review.ts";
import {
  draftsApproveCommand,
  draftsDiscardCommand,
  draftsEditCommand,
  draftsListCommand,
  draftsRegenerateCommand,
  draftsShowCommand,
  runDraftsList,
} from "./drafts.ts";
import { historyCommand } from "./history.ts";
import { inspectCommand } from "./inspect.ts";
import { leadAddCommand } from "./lead/add.ts";
import { leadEditCommand } from "./lead/edit.ts";
import { leadExportCommand } from "./lead/export.ts";
import { leadImportCommand } from "./lead/import.ts";
import { leadListCommand } from "./lead/list.ts";
import { leadPauseCommand, leadResumeCommand } from "./lead/pause.ts";
import { leadRmCommand } from "./lead/rm.ts";
import { leadShowCommand } from "./lead/show.ts";
import { originalCommand } from "./original.ts";
import { outboxPauseCommand, outboxResumeCommand } from "./outbox/pause.ts";
import {
  outboxCancelCommand,
  outboxListCommand,
  outboxResolveCommand,
  outboxRetryCommand,
} from "./outbox.ts";
import { playbookCheckCommand, playbookEditCommand, playbookPathCommand } from "./playbook.ts";
import { replyCommand } from "./reply.ts";
import { sendCommand } from "./send.ts";
import {
  suppressAddCommand,
  suppressImportCommand,
  suppressListCommand,
  suppressRmCommand,
} from "./suppress.ts";
import { syncCommand } from "./running/sync.ts";
import { tickCommand } from "./running/tick.ts";
import { todoCommand } from "./todo.ts";
import { undoCommand } from "./undo.ts";
import { watchCommand } from "./running/watch.ts";
import { whyCommand } from "./why.ts";

/** The commands of the top level by their names, in the order of the help. */
export const COMMANDS: Readonly<Record<string, (cli: Cli) => Command>> = {
  lead: (cli) =>
    group(
      "lead",
      "add, find, change, import and export leads",
      [
        leadAddCommand(cli),
        leadListCommand(cli),
        leadShowCommand(cli),
        leadEditCommand(cli),
        leadPauseCommand(cli),
        leadResumeCommand(cli),
        leadRmCommand(cli),
        leadImportCommand(cli),
        leadExportCommand(cli),
      ],
      [
        'tickler lead add "John Doe" john.doe@example.com',
        "tickler lead import leads.csv",
        "tickler lead list --status replied",
      ],
    ).alias("leads"),
  send: sendCommand,
  tick: tickCommand,
  watch: watchCommand,
  history: historyCommand,
  reply: replyCommand,
  inspect: inspectCommand,
  answer: answerCommand,
  "ai-reply": aiReplyCommand,
  close: closeCommand,
  todo: todoCommand,
  why: whyCommand,
  drafts: (cli) =>
    group(
      "drafts",
      "texts that wait for your approval",
      [
        draftsListCommand(cli),
        draftsShowCommand(cli),
        draftsApproveCommand(cli),
        draftsEditCommand(cli),
        draftsDiscardCommand(cli),
        draftsRegenerateCommand(cli),
        draftsReviewCommand(cli),
      ],
      ["tickler drafts", "tickler drafts approve 7", "tickler drafts review"],
    ).action(cli.action(runDraftsList)),
  undo: undoCommand,
  sync: syncCommand,
  outbox: (cli) =>
    group(
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
      ["tickler outbox list", "tickler outbox resolve 7 --sent"],
    ),
  suppress: (cli) =>
    group(
      "suppress",
      "who must not be written to again",
      [
        suppressAddCommand(cli),
        suppressRmCommand(cli),
        suppressListCommand(cli),
        suppressImportCommand(cli),
      ],
      ["tickler suppress add john.doe@example.com", "tickler suppress list"],
    ),
  original: originalCommand,
  config: (cli) =>
    group(
      "config",
      "look at the settings and change them",
      [
        configGetCommand(cli),
        configSetCommand(cli),
        configListCommand(cli),
        configPathCommand(cli),
      ],
      ["tickler config list", "tickler config set follow_up.after 1d,3d"],
    ),
  playbook: (cli) =>
    group(
      "playbook",
      "what a model may say in your name",
      [playbookEditCommand(cli), playbookCheckCommand(cli), playbookPathCommand(cli)],
      ["tickler playbook edit", "tickler playbook check"],
    ),
  ai: (cli) =>
    group(
      "ai",
      "try what writes",
      [aiTestCommand(cli), aiEvalCommand(cli)],
      ["tickler ai test", "tickler ai eval"],
    ),
  db: (cli) =>
    group(
      "db",
      "look at the database, check it, back it up, copy it to another",
      [
        dbStatusCommand(cli),
        dbCheckCommand(cli),
        dbBackupCommand(cli),
        dbRestoreCommand(cli),
        dbVacuumCommand(cli),
        dbCopyCommand(cli),
      ],
      ["tickler db status", "tickler db check", "tickler db backup"],
    ),
  demo: demoCommand,
};

/** A command that only holds others; alone it shows its help. */
function group(
  name: string,
  summary: string,
  commands: readonly Command[],
  shown: readonly string[],
): Command {
  const parent = new Command(name).description(summary).helpCommand(false);
  for (const each of commands) parent.addCommand(each);
  return parent.addHelpText(
    "after",
    `${examples(...shown)}\nHelp for one of them: tickler ${name} COMMAND --help`,
  );
}
