import type { Command } from "commander";
import { ERROR_CODES } from "../../../domain/errors.ts";
import { tickView } from "../../../json/tick.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import { TICK_COUNTS, type TickEvent, type TickReport } from "../../../service/tick/report.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { eventText } from "../../output/describe.ts";
import { Progress } from "../../output/progress.ts";
import { reportTrouble } from "../../output/tick-report.ts";
import { tellHooks } from "./tell-hooks.ts";

export function syncCommand(cli: Cli): Command {
  return command("sync", "read the mailbox, and send nothing")
    .option("--take-over", "read this mailbox's replies here from now on, not on another machine")
    .addHelpText(
      "after",
      `
\`tickler tick\` does the same, and then answers, follows up and delivers. Reads only new mails, and
deletes, moves or marks none of them. After an interruption, the next run goes on from there.
${examples("tickler sync", "tickler sync --json")}`,
    )
    .action(cli.action(runSync));
}

interface SyncOptions {
  takeOver?: boolean;
}

async function runSync(context: Context, { takeOver }: SyncOptions): Promise<number> {
  const { syncAll } = await import("../../../service/tick/mailboxes/sync-all.ts");
  const { out, streams } = context;
  context.app.actByItself();
  const progress = new Progress(streams.stderr, out.style.quiet || out.style.json);
  const { signal, dispose } = stopOnSignal();
  try {
    const printEvent = (event: TickEvent): void => {
      progress.end();
      out.line(eventText(event));
    };
    const services = await context.app.services();
    const hooks = await context.app.hooks();
    await hooks?.register();
    const { names, readIn } = services.policy.mailboxes;
    const read = names.filter((name) => readIn(name) === name);
    const report = await syncAll(
      read.map((mailbox) => ({
        mailbox,
        context: async () => ({
          services,
          mailbox,
          inbox: await (await context.app.mailbox(mailbox)).inbox(),
          stop: signal,
          takeOver: takeOver ?? false,
          observer: await context.app.observer(mailbox),
          listen: out.style.terminal ? printEvent : undefined,
          progress: ({ folder, done, total }) =>
            progress.update(`${folder}: ${done} of ${total} mails …`),
        }),
      })),
    );
    progress.end();
    print(context, report);
    reportTrouble(context, report);
    if (hooks) await tellHooks(context, hooks, signal);
    if (signal.aborted) return ERROR_CODES.interrupted;
    return report.errors.length > 0 ? ERROR_CODES.partial : 0;
  } finally {
    progress.end();
    dispose();
  }
}

function print({ out }: Context, report: TickReport): void {
  const counted = TICK_COUNTS.filter((name) => report.counts[name] > 0);
  if (out.style.json) {
    out.json(tickView(report));
  } else if (!out.style.terminal) {
    for (const name of counted) out.line(`${name}\t${report.counts[name]}`);
  } else if (counted.length === 0 && report.errors.length === 0 && !report.busy) {
    out.note("Nothing new.");
  }
}
