import type { Command } from "commander";
import { parseDuration } from "../../../domain/duration.ts";
import { AppError, ERROR_CODES } from "../../../domain/errors.ts";
import { eventView } from "../../../json/views.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { eventText } from "../../output/describe.ts";
import { describe } from "../../output/output.ts";
import { reportTrouble } from "../../output/tick-report.ts";

export interface WatchOptions {
  every: string;
}

export function watchCommand(cli: Cli): Command {
  return command("watch", "tick again and again until interrupted")
    .option("--every <duration>", "how long to wait between two ticks", "60s")
    .addHelpText(
      "after",
      `
One line for each event; with --json NDJSON. Goes on after errors. Ctrl-C or SIGTERM ends it after
the mail in hand.
${examples("tickler watch", "tickler watch --every 15s --json >> events.ndjson")}`,
    )
    .action(cli.action(runWatch));
}

export async function runWatch(context: Context, { every }: WatchOptions): Promise<number> {
  const interval = parseDuration(every);
  if (interval < 1_000) {
    throw new AppError("usage", "--every is shorter than a second", "For instance: --every 60s.");
  }
  const { watch } = await import("../../../service/tick/watch.ts");
  const { out } = context;
  const { signal, dispose } = stopOnSignal();
  // Wrong settings end it here, before it runs unattended.
  const ports = await context.app.tickContext();
  const now = (): Date => ports.services.clock.now();
  if (out.style.terminal) out.note(`Ticking every ${every}; Ctrl-C ends it.`);
  try {
    await watch({
      tick: ports,
      interval,
      stop: signal,
      onEvent: (event) => {
        if (out.style.json) out.json(eventView(event, now()));
        else out.line(`${now().toISOString()}\t${eventText(event)}`);
      },
      onReport: (report) => {
        if (!out.style.json) return reportTrouble(context, report);
        for (const message of report.notices) {
          out.json({ at: now().toISOString(), event: "notice", message });
        }
        for (const { phase, message, hint } of report.errors) {
          out.json({ at: now().toISOString(), event: "error", phase, message, hint: hint ?? null });
        }
      },
      onFailure: (error) => {
        if (!out.style.json) return out.error(error);
        const { code, message, hint } = describe(error);
        out.json({ at: now().toISOString(), event: "error", code, message, hint: hint ?? null });
      },
    });
    return ERROR_CODES.interrupted;
  } finally {
    dispose();
  }
}
