import type { Command } from "commander";
import { AppError, ERROR_CODES } from "../../../domain/errors.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseCount } from "../../input/args.ts";

interface LogsOptions {
  lines: string;
  follow?: boolean;
}

export function serviceLogsCommand(cli: Cli): Command {
  return command("logs", "show what the service has printed")
    .option("-n, --lines <number>", "so many of the newest lines", "50")
    .option("-f, --follow", "go on with what comes, until interrupted")
    .addHelpText(
      "after",
      `
From systemd's journal, else from the file service.log in the home. A tick that has nothing to do
prints nothing.
--json prints a list of lines; it can't follow.
${examples("tickler service logs", "tickler service logs -n 200", "tickler service logs --follow")}`,
    )
    .action(cli.action(runServiceLogs));
}

async function runServiceLogs(context: Context, options: LogsOptions): Promise<number> {
  const { app, out, streams } = context;
  const lines = parseCount("--lines", options.lines, 1, 1_000_000);
  if (options.follow && out.style.json) {
    throw new AppError("usage", "--json can't follow", "Leave one of the two out.");
  }
  const { followLines, newestLines, scheduled, SCHEDULERS, servicePlace } = await import(
    "../../../setup/service.ts"
  );
  const place = servicePlace(streams.env, (await app.home()).dataDir);
  const found = await scheduled(place);
  if (found === null || !found.ours) {
    throw new AppError(
      "not_found",
      found === null
        ? "no service is installed"
        : "what your own crontab line prints, cron mails to you",
      "Install one: tickler service install",
    );
  }
  const scheduler = SCHEDULERS[found.scheduler];
  if (!options.follow) {
    const newest = await newestLines(scheduler.logs(place, lines, false), lines);
    if (out.style.json) out.json(newest);
    else for (const line of newest) out.line(line);
    if (newest.length === 0 && out.style.terminal)
      out.note("Nothing yet: a tick prints what it did.");
    return 0;
  }
  const { signal, dispose } = stopOnSignal();
  try {
    await followLines(scheduler.logs(place, lines, true), lines, signal, (line) => out.line(line));
    return ERROR_CODES.interrupted;
  } finally {
    dispose();
  }
}
