import { type Command, Option } from "commander";
import { serviceInstallView } from "../../../json/machine/service.ts";
import type { SchedulerId } from "../../../platform/scheduler/service.ts";
import type { PreparedService } from "../../../setup/service/install.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { shellLine } from "../../output/shell-line.ts";

interface InstallOptions {
  watch?: boolean;
  every: string;
  system?: SchedulerId;
  print?: boolean;
}

const SYSTEMS: readonly SchedulerId[] = ["systemd", "launchd", "task-scheduler", "cron"];

export function serviceInstallCommand(cli: Cli): Command {
  return command("install", "run a tick each minute, also after a restart")
    .option("--watch", "one process that stays and hears of new mail at once, in place of ticks")
    .option("--every <duration>", "the time between two ticks", "1m")
    .addOption(
      new Option("--system <name>", "what runs it, if not this machine's best").choices([
        ...SYSTEMS,
      ]),
    )
    .option("--print", "show what would be written, and do no more")
    .addHelpText(
      "after",
      `
Takes systemd (a timer of your own), launchd on macOS, the Task Scheduler on Windows, else a line in
your crontab, and says what it wrote. Needs no administrator. Done again, it updates what is there;
\`tickler service uninstall\` takes all of it away.
The service gets PATH, TICKLER_HOME and your other settings from this shell, but no secret: use a
command that prints it, the keyring, or the file service.env in the home.
--json prints {system, name, runs, every_seconds, changed, files, crontab, commands, environment,
secrets_left_out, notes}.
${examples("tickler service install", "tickler service install --print", "tickler service install --watch", "tickler service install --system cron --every 5m")}`,
    )
    .action(cli.action(runServiceInstall));
}

async function runServiceInstall(context: Context, options: InstallOptions): Promise<void> {
  const { installService, prepareService } = await import("../../../setup/service.ts");
  const { app, out, flags, streams } = context;
  const home = await app.home();
  const request = {
    ...{ env: streams.env, home, flags, every: options.every },
    ...{ watch: options.watch === true, scheduler: options.system ?? null },
  };
  if (options.print) {
    const service = await prepareService(request);
    if (out.style.json) out.json(serviceInstallView(service, null));
    else print(context, service);
    return;
  }
  // Wrong settings would fail each minute, and unseen.
  await app.config();
  const { changed, ...service } = await installService(request);
  if (out.style.json) return out.json(serviceInstallView(service, changed));
  if (!out.style.terminal) {
    out.line(
      `${changed ? "installed" : "unchanged"}\t${service.plan.scheduler}\t${service.spec.name}`,
    );
  } else if (changed) {
    say(context, service);
  } else {
    out.line(`Nothing to do: ${service.spec.name} is installed as it should be.`);
  }
  for (const note of service.notes) out.note(note);
}

/** All that would be written, to be read or piped. */
function print({ out }: Context, { plan, notes }: PreparedService): void {
  const lines = plan.files.flatMap(({ path, text }) => [`==> ${path} <==`, text]);
  if (plan.crontab.length > 0) lines.push("==> crontab, added to it <==", ...plan.crontab, "");
  if (plan.commands.length > 0) lines.push("==> then <==", ...plan.commands.map(shellLine));
  for (const line of lines.flatMap((each) => each.split("\n"))) out.line(line);
  for (const note of notes) out.note(note);
}

function say({ out }: Context, { spec, plan }: PreparedService): void {
  const what =
    spec.mode === "watch"
      ? "keeps `tickler watch` running"
      : `runs \`tickler tick\` ${often(spec.every)}`;
  out.line(`${NAMES[plan.scheduler]} ${what} from now on.`, "green");
  for (const { path } of plan.files) out.line(`  wrote ${path}`);
  for (const line of plan.crontab.slice(1)) out.line(`  added to your crontab: ${line}`);
  out.line("Look at it: tickler service status. Take it away: tickler service uninstall");
}

const NAMES: Readonly<Record<SchedulerId, string>> = {
  systemd: "systemd",
  launchd: "launchd",
  "task-scheduler": "The Task Scheduler",
  cron: "cron",
};

function often(seconds: number): string {
  if (seconds === 60) return "each minute";
  return seconds < 3_600 ? `every ${seconds / 60} minutes` : `every ${seconds / 3_600} h`;
}
