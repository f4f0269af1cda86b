import { Command } from "commander";
import { type Cli, examples } from "./command.ts";
import { aiEvalCommand } from "./commands/ai-eval.ts";
import { aiReplyCommand } from "./commands/ai-reply.ts";
import { aiTestCommand } from "./commands/ai-test.ts";
import { answerCommand } from "./commands/answer.ts";
import { closeCommand } from "./commands/close.ts";
import {
  configGetCommand,
  configListCommand,
  configPathCommand,
  configSetCommand,
} from "./commands/config.ts";
import { dbBackupCommand } from "./commands/db-backup.ts";
import { dbCheckCommand } from "./commands/db-check.ts";
import { dbCopyCommand } from "./commands/db-copy.ts";
import { dbRestoreCommand } from "./commands/db-restore.ts";
import { dbStatusCommand } from "./commands/db-status.ts";
import { dbVacuumCommand } from "./commands/db-vacuum.ts";
import { demoCommand } from "./commands/demo.ts";
import {
  draftsApproveCommand,
  draftsDiscardCommand,
  draftsEditCommand,
  draftsListCommand,
  draftsRegenerateCommand,
  draftsShowCommand,
  runDraftsList,
} from "./commands/drafts.ts";
import { draftsReviewCommand } from "./commands/drafts-review.ts";
import { helpCommand } from "./commands/help.ts";
import { historyCommand } from "./commands/history.ts";
import { inspectCommand } from "./commands/inspect.ts";
import { leadAddCommand } from "./commands/lead-add.ts";
import { leadEditCommand } from "./commands/lead-edit.ts";
import { leadExportCommand } from "./commands/lead-export.ts";
import { leadImportCommand } from "./commands/lead-import.ts";
import { leadListCommand } from "./commands/lead-list.ts";
import { leadPauseCommand, leadResumeCommand } from "./commands/lead-pause.ts";
import { leadRmCommand } from "./commands/lead-rm.ts";
import { leadShowCommand } from "./commands/lead-show.ts";
import { originalCommand } from "./commands/original.ts";
import {
  outboxCancelCommand,
  outboxListCommand,
  outboxResolveCommand,
  outboxRetryCommand,
} from "./commands/outbox.ts";
import { outboxPauseCommand, outboxResumeCommand } from "./commands/outbox-pause.ts";
import {
  playbookCheckCommand,
  playbookEditCommand,
  playbookPathCommand,
} from "./commands/playbook.ts";
import { replyCommand } from "./commands/reply.ts";
import { sendCommand } from "./commands/send.ts";
import {
  suppressAddCommand,
  suppressImportCommand,
  suppressListCommand,
  suppressRmCommand,
} from "./commands/suppress.ts";
import { syncCommand } from "./commands/sync.ts";
import { tickCommand } from "./commands/tick.ts";
import { todoCommand } from "./commands/todo.ts";
import { undoCommand } from "./commands/undo.ts";
import { watchCommand } from "./commands/watch.ts";
import { whyCommand } from "./commands/why.ts";

/** The whole command line. To add a command: a file in commands/, and a line here. */
export function createProgram(cli: Cli): Command {
  const program = new Command("tickler")
    .description("Emails sales leads, follows up when they go quiet, and answers when they reply.")
    .version(__VERSION__, "--version", "print the version")
    .option("--json", "print one JSON document, for scripts")
    .option("--db <path>", "the database, in place of TICKLER_DB or the one under the home")
    .option("--config <file>", "the configuration file, in place of the one under the home")
    .option("--quiet", "say nothing but data and errors")
    .option("--verbose", "say more, on stderr")
    .option("--no-color", "no colours; so does NO_COLOR")
    .option("--yes", "answer every question with yes")
    .helpCommand(false)
    .addHelpText(
      "after",
      `${examples(
        'tickler lead add "John Doe" john.doe@example.com',
        'tickler send john.doe@example.com "Hi {{ first_name }}! Open to a quick chat?"',
        "tickler tick                            # delivers, follows up, answers; run it from cron",
        "tickler history john.doe@example.com",
        "tickler demo                            # the whole story, in a temporary home",
      )}
Exit codes: 0 done or nothing to do, 1 failed, 2 usage, 3 not found, 4 refused in this state,
5 done in part, 130 interrupted.`,
    );
  program.addCommand(
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
  );
  program.addCommand(sendCommand(cli));
  program.addCommand(tickCommand(cli));
  program.addCommand(watchCommand(cli));
  program.addCommand(historyCommand(cli));
  program.addCommand(replyCommand(cli));
  program.addCommand(inspectCommand(cli));
  program.addCommand(answerCommand(cli));
  program.addCommand(aiReplyCommand(cli));
  program.addCommand(closeCommand(cli));
  program.addCommand(todoCommand(cli));
  program.addCommand(whyCommand(cli));
  program.addCommand(
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
  );
  program.addCommand(undoCommand(cli));
  program.addCommand(syncCommand(cli));
  program.addCommand(
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
  );
  program.addCommand(
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
  );
  program.addCommand(originalCommand(cli));
  program.addCommand(
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
  );
  program.addCommand(
    group(
      "playbook",
      "what a model may say in your name",
      [playbookEditCommand(cli), playbookCheckCommand(cli), playbookPathCommand(cli)],
      ["tickler playbook edit", "tickler playbook check"],
    ),
  );
  program.addCommand(
    group(
      "ai",
      "try what writes",
      [aiTestCommand(cli), aiEvalCommand(cli)],
      ["tickler ai test", "tickler ai eval"],
    ),
  );
  program.addCommand(
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
  );
  program.addCommand(demoCommand(cli));
  program.addCommand(helpCommand(program));
  everyCommand(program, (each) => settleManners(each, cli));
  return program;
}

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

function everyCommand(command: Command, apply: (command: Command) => void): void {
  apply(command);
  for (const each of command.commands) everyCommand(each, apply);
}

/** Errors are thrown, and printed in one place; help is data, also where no command was given. */
function settleManners(command: Command, { around }: Cli): void {
  const print = (text: string): void => {
    around.stdout.write(text);
  };
  command
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => {} });
}
