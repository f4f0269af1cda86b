import type { Command } from "commander";
import { ERROR_CODES } from "../../../domain/errors.ts";
import { dryTickView, tickView } from "../../../json/tick.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import {
  type Planned,
  TICK_COUNTS,
  type TickEvent,
  type TickReport,
} from "../../../service/tick/report.ts";
import type { TickContext } from "../../../service/tick/tick.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { eventText } from "../../output/describe.ts";
import { jsonLine } from "../../output/output.ts";
import { Progress } from "../../output/progress.ts";
import { reportTrouble } from "../../output/tick-report.ts";
import { gateChecks } from "./gate-checks.ts";
import { tellHooks } from "./tell-hooks.ts";

type Ports = Pick<TickContext, "mailer" | "inbox" | "writer" | "mailbox">;

interface TickOptions {
  dryRun?: boolean;
}

export function tickCommand(cli: Cli): Command {
  return command("tick", "do everything that is due now: read, answer, follow up, close, deliver")
    .option("--dry-run", "show what would happen, and why; change nothing")
    .addHelpText(
      "after",
      `
Made for cron: prints nothing if nothing was due, and can run at any time, also several at once.
Exit code 5: a phase failed, and the others went on.
--json: counts (${TICK_COUNTS.join(", ")})
and errors; with --dry-run also planned.
${examples("tickler tick", "tickler tick --dry-run", "* * * * *  tickler tick          # crontab")}`,
    )
    .action(cli.action(runTick));
}

async function runTick(context: Context, { dryRun }: TickOptions): Promise<number> {
  if (dryRun) return runPlan(context);
  const { tickAll } = await import("../../../service/tick/mailboxes/tick-all.ts");
  const { out } = context;
  const progress = new Progress(context.streams.stderr, out.style.quiet || out.style.json);
  const { signal, dispose } = stopOnSignal();
  try {
    const note = await context.app.idleNote();
    const mailboxes = await context.app.tickContexts(false, note);
    const hooks = await context.app.hooks();
    await hooks?.register();
    const how = (mailbox: string | undefined): Omit<TickContext, "services" | keyof Ports> => ({
      checks: gateChecks(context, mailbox),
      progress: ({ folder, done, total }) =>
        progress.update(`${folder}: ${done} of ${total} mails …`),
      stop: signal,
      listen: out.style.terminal ? (event) => printEvent(context, progress, event) : undefined,
      keepIdle: note
        ? ({ at, until, report }) => note.keep({ at, until, json: jsonLine(tickView(report)) })
        : undefined,
      nextHookAt: hooks?.nextAt,
    });
    const report = await tickAll(mailboxes.map((each) => ({ ...each, ...how(each.mailbox) })));
    const local = mailboxes.flatMap((each) =>
      "mailer" in each && each.mailer.kind === "maildir" ? [each.mailer] : [],
    );
    progress.end();
    if (out.style.json) out.json(tickView(report));
    else if (!out.style.terminal) printCounts(context, report);
    const [folder] = local;
    if (
      out.style.terminal &&
      folder &&
      local.length === mailboxes.length &&
      delivered(report) > 0
    ) {
      out.note(
        `Nothing left this machine: no smtp.url is set, so mails go to ${folder.destination}`,
      );
    }
    reportTrouble(context, report);
    // Once all mail has left, and the mailbox is free for the next tick.
    if (hooks) await tellHooks(context, hooks, signal);
    if (signal.aborted) return ERROR_CODES.interrupted;
    return report.errors.length > 0 ? ERROR_CODES.partial : 0;
  } finally {
    progress.end();
    dispose();
  }
}

/** Prints an event on stdout, after the line of progress is gone. */
function printEvent({ out }: Context, progress: Progress, event: TickEvent): void {
  progress.end();
  out.line(eventText(event));
}

function delivered({ counts }: TickReport): number {
  return counts.sent + counts.follow_ups + counts.ai_replies;
}

/** Prints each count that is not zero, one a line. */
function printCounts({ out }: Context, { counts }: TickReport): void {
  for (const name of TICK_COUNTS) {
    if (counts[name] > 0) out.line(`${name}\t${counts[name]}`);
  }
}

async function runPlan(context: Context): Promise<number> {
  const { out } = context;
  const { report, planned } = await rehearse(context);
  if (out.style.json) {
    out.json(dryTickView(report, planned));
  } else if (planned.length > 0) {
    await out.table(
      [
        { heading: "ACTION", cell: (item) => item.action },
        { heading: "MESSAGE", cell: (item) => item.messageId },
        { heading: "KIND", cell: (item) => item.kind },
        { heading: "LEAD", cell: (item) => item.lead.address ?? item.lead.name },
        { heading: "WHY", cell: (item) => item.why },
      ],
      planned,
    );
  } else if (out.style.terminal) {
    out.note("Nothing is due.");
  }
  reportTrouble(context, report);
  return report.errors.length > 0 ? ERROR_CODES.partial : 0;
}

async function rehearse({ app }: Context): Promise<{ report: TickReport; planned: Planned[] }> {
  const { dryRunAll } = await import("../../../service/tick/dry-run/dry-run.ts");
  const mailboxes = await app.tickContexts(true);
  const scratch = await app.scratch();
  const { signal, dispose } = stopOnSignal();
  try {
    return await dryRunAll(
      mailboxes.map((each) => ({ ...each, stop: signal })),
      scratch,
    );
  } finally {
    dispose();
    await scratch.close();
  }
}
