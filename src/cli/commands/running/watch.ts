import type { Command } from "commander";
import { AppError, ERROR_CODES } from "../../../domain/errors.ts";
import { parseDuration } from "../../../domain/units/duration.ts";
import {
  errorEventView,
  eventView,
  noticeEventView,
  phaseErrorEventView,
} from "../../../json/tick.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { eventText } from "../../output/describe.ts";
import { reportTrouble } from "../../output/tick-report.ts";
import { gateChecks } from "./gate-checks.ts";
import { tellHooks } from "./tell-hooks.ts";

interface WatchOptions {
  every: string;
}

export function watchCommand(cli: Cli): Command {
  return command("watch", "run ticks again and again until interrupted")
    .option("--every <duration>", "the time between two ticks", "60s")
    .addHelpText(
      "after",
      `
Prints one line for each event; with --json NDJSON. Goes on after errors. Ctrl-C or SIGTERM ends it
after the mail in hand.
${examples("tickler watch", "tickler watch --every 15s --json >> events.ndjson")}`,
    )
    .action(cli.action(runWatch));
}

/** A timer of Node.js holds no more than 24 days. */
const LONGEST = 86_400_000;

async function runWatch(context: Context, { every }: WatchOptions): Promise<number> {
  const interval = parseDuration(every);
  if (interval < 1_000) {
    throw new AppError("usage", "--every is shorter than a second", "For instance: --every 60s.");
  }
  if (interval > LONGEST) {
    throw new AppError("usage", "--every is longer than a day", "For instance: --every 60s.");
  }
  const { watch } = await import("../../../service/tick/watch.ts");
  const { out } = context;
  const { signal, dispose } = stopOnSignal();
  // Wrong settings end the command here, before it runs unattended.
  const mailboxes = await context.app.tickContexts();
  const { clock } = await context.app.services();
  const hooks = await context.app.hooks();
  await hooks?.register();
  let telling: Promise<void> = Promise.resolve();
  const now = (): Date => clock.now();
  if (out.style.terminal) out.note(`Ticking every ${every}; Ctrl-C ends it.`);
  try {
    await watch({
      tick: mailboxes.map((each) => ({ ...each, checks: gateChecks(context, each.mailbox) })),
      interval,
      stop: signal,
      onEvent: (event) => {
        if (out.style.json) out.json(eventView(event, now()));
        else out.line(`${now().toISOString()}\t${eventText(event)}`);
      },
      onReport: (report) => {
        if (!out.style.json) return reportTrouble(context, report);
        for (const notice of report.notices) out.json(noticeEventView(notice, now()));
        for (const error of report.errors) out.json(phaseErrorEventView(error, now()));
      },
      onFailure: (error) => {
        if (out.style.json) out.json(errorEventView(error, now()));
        else out.error(error);
      },
      afterTick: () => {
        // Beside the next ticks: no mail waits for a hook.
        if (hooks) telling = tellHooks(context, hooks, signal);
        return context.app.flushRecords();
      },
    });
    await telling;
    return ERROR_CODES.interrupted;
  } finally {
    dispose();
  }
}
