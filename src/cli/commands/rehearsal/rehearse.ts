import { type Command, InvalidArgumentError } from "commander";
import { AppError, ERROR_CODES } from "../../../domain/errors.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { Rehearsal, RehearsalRequest } from "../../../service/rehearsal/rehearse.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { Progress } from "../../output/progress.ts";

interface Options {
  days: number;
  sequence?: string;
  replyRate: number;
  seed: number;
}

export function rehearseCommand(cli: Cli): Command {
  return command("rehearse", "show what would leave in the coming days; change nothing")
    .option("--days <n>", "so many days ahead, from 1 to 366", whole("days", 1, 366), 14)
    .option("--sequence <name>", "tell only of this sequence; built-in: that of follow_up.*")
    .option("--reply-rate <percent>", "so many of the mails are answered, such as 4%", percent, 0)
    .option("--seed <n>", "who answers; the same number draws the same", whole("seed", 0), 1)
    .addHelpText(
      "after",
      `
The ticks of the coming days run on a copy in memory, with a clock that is moved: a tick each minute, with your
windows, holidays, limits and ramp, as things are now. The inbox is not read, no mail leaves, no model is asked
(a text of the AI's is a placeholder), and nothing is kept. Nobody does a task, approves a draft or writes to you,
unless --reply-rate draws replies: for each lead and step, ten minutes to two days after the mail.

Days are those of send.timezone. What will never leave by itself stands below the calendar, with the reason as
tickler why names it. Of more than 2,000 leads a sample is rehearsed, with limits in proportion, and it says so;
with send.min_gap, of more than 500.

--json: {from, until, zone, days: [{date, mailbox, sequence, step, kind, count}], mails, held, replies, done_at,
under_way, sampled, errors}; sequence is null for the built-in one. Piped without it, a line for each row of days.
Exit code 5: a part of a tick failed, and the others went on.
${examples(
  "tickler rehearse",
  "tickler rehearse --days 30 --sequence fair",
  "tickler rehearse --reply-rate 4% --seed 7",
  "tickler rehearse --json | jq '.days[] | [.date, .count]'",
)}`,
    )
    .action(cli.action(runRehearse));
}

async function runRehearse(context: Context, options: Options): Promise<number> {
  const { app, out } = context;
  // A database that is not there is not made for this.
  if ((await app.databaseStatus()) === null) {
    throw new AppError(
      "not_found",
      "there is no database yet, so there is nothing to rehearse",
      'Add a lead: tickler lead add "Ada Lovelace" ada@example.com. Then queue a mail: tickler send ada@example.com "Hi {{ first_name }}, …"',
    );
  }
  const rehearsal = await rehearsed(context, options);
  if (out.style.json) {
    const { rehearsalView } = await import("../../../json/statistics/rehearsal.ts");
    out.json(rehearsalView(rehearsal));
  } else {
    const { printRehearsal } = await import("./print.ts");
    await printRehearsal(context, rehearsal);
  }
  return rehearsal.errors.length > 0 ? ERROR_CODES.partial : 0;
}

async function rehearsed(context: Context, options: Options): Promise<Rehearsal> {
  const { app, out } = context;
  const { rehearse } = await import("../../../service/rehearsal/rehearse.ts");
  const { chosen, mostLeads } = await import("../../../service/rehearsal/sample.ts");
  const sources = await app.tickContexts(true);
  const services = await app.services();
  const writer = await app.writer();
  const request: RehearsalRequest = { ...options, sequence: options.sequence ?? null };
  const progress = new Progress(context.streams.stderr, out.style.quiet || out.style.json);
  const most = mostLeads(services.policy);
  const copy = await app.rehearsalCopy((leadIds) => chosen(leadIds, most));
  const { signal, dispose } = stopOnSignal();
  try {
    return await rehearse(
      {
        ...{ services, copy, sources, writer, stop: signal },
        progress: (at) => progress.update(`rehearsing ${at.toISOString().slice(0, 10)} …`),
      },
      request,
    );
  } finally {
    progress.end();
    dispose();
    await copy.store.close();
  }
}

function whole(what: string, least: number, most = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    const range = most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : " or more";
    throw new InvalidArgumentError(`A number of ${what} is wanted: ${least}${range}.`);
  };
}

function percent(text: string): number {
  const match = /^(\d{1,3}(?:\.\d{1,4})?)\s*%$/.exec(text.trim());
  const value = match ? Number(match[1]) : Number.NaN;
  if (value >= 0 && value <= 100) return value / 100;
  throw new InvalidArgumentError("A share of the mails is wanted: 4%, or 0.5%.");
}
