import { type Command, Option } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { DIMENSIONS, type Dimension } from "../../../service/statistics/dimensions.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";
import { sinceOf } from "../../input/since.ts";

interface Options extends LimitOptions {
  sequence?: string;
  by?: Dimension;
  since?: string;
  chart?: boolean;
  html?: string;
  force?: boolean;
}

export function statsCommand(cli: Cli): Command {
  return command("stats", "count what was sent and what came of it, with how sure the rates are")
    .option("--sequence <name>", "only mails of this sequence; built-in: those of follow_up.*")
    .addOption(new Option("--by <what>", "split the numbers by it").choices(DIMENSIONS))
    .option("--since <time>", "only mails that left since: 30d, 12h, or a day such as 2026-03-01")
    .addOption(limitOption("rows"))
    .option("--chart", "pictures as well where the output goes to a file or a program")
    .option("--no-chart", "no pictures on a terminal")
    .addOption(
      new Option(
        "--html <file>",
        "write a report with charts, to open in a browser; - for stdout",
      ).conflicts(["by", "chart"]),
    )
    .option("--force", "with --html: replace a file even if it is no report")
    .addHelpText(
      "after",
      `
Counted are cold mails and people who answered them, each once for an outreach, at the mail that they
answered. Automatic answers are no replies, and mails to yourself (--test) count nowhere. What is wanted
with a reply is known where it was read: by plain rules or a model, unless ai.mode is off.

Each rate stands with its 95 % interval (Wilson): solid in a bar up to the lower end, faint up to the
upper one. With --by variant the variants of a step are compared by a test that you may look at every day;
it says that it knows nothing as long as it does, and how many mails it takes. It counts mails from 7 days
after they left, so that all had the same time to be answered, and looks at all mails whatever --since
says: tickler help statistics.

--html writes one page that needs no network and no script, with all that is below it in numbers: from mail to
meeting, replies by week, variants with their verdicts, mailboxes, and when people reply. Only you can read
the file. A report that is there is replaced, any other file only with --force.

Opens and clicks are not tracked: pictures that report them are blocked or fetched by machines, so that
they count what no person did, and they cost trust.

--json: a list of {key, sent, delivered, bounced, replied, …, reply_rate: {value, low, high}, verdict}.
Piped without it, a line for each row: key, sent, delivered, bounced, replied, interested, declined,
meetings, unsubscribed, not read, median seconds to the first reply, rate of replies, its interval (two
fields), verdict.
${examples(
  "tickler stats",
  "tickler stats --sequence fair --by step",
  "tickler stats --sequence fair --by variant",
  "tickler stats --by weekday --since 90d",
  "tickler stats --html report.html --since 90d",
  "tickler stats --by mailbox --json | jq '.[] | {key, bounce_rate}'",
)}`,
    )
    .action(cli.action(runStats));
}

async function runStats(
  context: Context,
  { sequence, by, since, limit: number, chart, html, force = false }: Options,
): Promise<void> {
  const limit = limitOf({ limit: number });
  const { app, out, streams } = context;
  const from = since === undefined ? null : sinceOf(since, (await app.clock()).now());
  if (html !== undefined) {
    if (html === "-" && out.style.json) throw twoDocuments();
    const { writeReport } = await import("./write-report.ts");
    const scope = { sequence: sequence ?? null, since: from };
    await writeReport(context, scope, { file: html, force });
    if (!out.style.json) return;
  } else if (force) throw needsHtml();
  const { statistics } = await import("../../../service/statistics/statistics.ts");
  const request = { by: by ?? null, sequence: sequence ?? null, since: from };
  const { rows, ...others } = await statistics(await app.services(), request);
  const found = { ...others, rows: rows.slice(0, limit) };
  if (out.style.json) {
    const { statisticsView } = await import("../../../json/statistics/statistics.ts");
    return out.json(statisticsView(found));
  }
  const { printStatistics } = await import("./print.ts");
  const { pensFor } = await import("./pictures.ts");
  const { terminal } = out.style;
  const pens = (chart ?? terminal) ? pensFor(terminal, streams.env) : null;
  await printStatistics(out, found, request, pens);
}

function twoDocuments(): AppError {
  return new AppError(
    "usage",
    "--html - and --json would both write to standard output",
    "Name a file: --html report.html",
  );
}

function needsHtml(): AppError {
  return new AppError(
    "usage",
    "--force is for --html",
    "Name the file to replace: --html report.html",
  );
}
