import type { Command } from "commander";
import { inspectDatabase, requireDatabase } from "../../../app/database/open.ts";
import { ERROR_CODES } from "../../../domain/errors.ts";
import { checkView } from "../../../json/machine/database.ts";
import type { CheckReport } from "../../../service/database/check/check.ts";
import type { Problem } from "../../../service/database/check/problem.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { withProgress } from "./with-progress.ts";

export function dbCheckCommand(cli: Cli): Command {
  return command("check", "look for damage and contradictions; changes nothing")
    .addHelpText(
      "after",
      `
Runs the engine's own check of its files, tables and indexes first, then Tickler's: the log of every
message explains its status, its emails fit the status, each email has a Message-ID of its own, no row
refers to one that is missing, suppressed addresses are found, and lists find each lead. Others may work
meanwhile.

Each problem is a line: check, message, email, what is wrong, what to do. The exit code is 5 if there
is any. --json prints {ok, engine, checked, found, problems}.
${examples("tickler db check", "tickler --db backup.db db check", "tickler db check --json | jq '.problems[]'")}`,
    )
    .action(cli.action(runDbCheck));
}

async function runDbCheck(context: Context): Promise<number> {
  const { checkDatabase } = await import("../../../service/database/check/check.ts");
  const target = await context.app.database();
  requireDatabase(target, "check");
  const report = await withProgress(context, ({ stop }, progress) =>
    inspectDatabase(target, (reader) =>
      checkDatabase(reader, {
        stop,
        onProgress: ({ step, rows, total }) =>
          progress.update(total === 0 ? `${step} …` : `${step}: ${rows} of ${total} rows …`),
      }),
    ),
  );
  if (report === null) return 0;
  await print(context, report);
  return report.found === 0 ? 0 : ERROR_CODES.partial;
}

async function print({ out }: Context, report: CheckReport): Promise<void> {
  if (out.style.json) return out.json(checkView(report));
  const { found, problems } = report;
  if (found > 0) {
    await out.table<Problem>(
      [
        { heading: "CHECK", cell: ({ check }) => check, paint: () => "red" },
        { heading: "MESSAGE", cell: ({ messageId }) => messageId },
        { heading: "EMAIL", cell: ({ emailId }) => emailId },
        { heading: "WHAT IS WRONG", cell: ({ detail }) => detail },
        { heading: "WHAT TO DO", cell: ({ hint }) => hint },
      ],
      problems,
    );
    if (found > problems.length) out.note(`… and ${found - problems.length} more`);
    return;
  }
  if (!out.style.terminal) return;
  const { leads = 0, messages = 0, emails = 0 } = report.checked;
  out.line(`Nothing is wrong: ${leads} leads, ${messages} messages, ${emails} emails.`, "green");
}
