import { existsSync, rmSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { complaint } from "../processes/run-program.ts";
import { bytesOf, existing, removeFiles, writeFiles } from "./files.ts";
import { run, runAll } from "./run.ts";
import type {
  Change,
  LastRun,
  LogSource,
  Scheduled,
  Scheduler,
  ServiceFile,
  ServicePlace,
  ServicePlan,
  ServiceSpec,
} from "./service.ts";
import { execStart, unitPattern, unitText, unitWord } from "./syntax/systemd.ts";

/**
 * Units of the person's own systemd: a service that a timer starts, or one that stays. The manager
 * gives them HOME, XDG_RUNTIME_DIR and the address of the session's bus.
 */
export const systemd: Scheduler = { id: "systemd", plan, install, find, uninstall, logs };

/** Whether the person's systemd answers. */
export async function hasUserManager(): Promise<boolean> {
  return (await run(systemctl("show", "--property=Version"))).code === 0;
}

/** Whether units run while the person is logged out (`loginctl enable-linger`). */
export function lingers(user = userInfo().username): boolean {
  return existsSync(`/var/lib/systemd/linger/${user}`);
}

function plan(spec: ServiceSpec): ServicePlan {
  const files: ServiceFile[] = [{ path: unitPath(spec, "service"), text: serviceUnit(spec) }];
  if (spec.mode === "tick") files.push({ path: unitPath(spec, "timer"), text: timerUnit(spec) });
  const unit = unitOf(spec.name, spec.mode);
  return {
    ...{ scheduler: "systemd", files, crontab: [] },
    commands: [systemctl("daemon-reload"), systemctl("enable", unit), systemctl("restart", unit)],
  };
}

function serviceUnit(spec: ServiceSpec): string {
  const { title, program, mode, every, environment, environmentFile } = spec;
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const words: [string, ...string[]] =
    mode === "tick" ? [...program, "tick"] : [...program, "watch", "--every", `${every}s`];
  const lines = [
    ...[WRITTEN_BY, "[Unit]", `Description=${unitText(title)}`, "", "[Service]"],
    // A tick that hangs makes room for the next one.
    ...(mode === "tick" ? ["Type=oneshot", "TimeoutStartSec=1h"] : ["Type=simple"]),
    `ExecStart=${execStart(words)}`,
    // Ended by a signal in order, which is how every log-out ends it.
    "SuccessExitStatus=130",
    ...variables.map((variable) => `Environment=${unitWord(variable)}`),
    `EnvironmentFile=-${unitPattern(environmentFile)}`,
    // The manager's own lines, three for each tick, stay out of the journal.
    ...[`SyslogIdentifier=${spec.name}`, "SyslogLevel=notice", "LogLevelMax=notice"],
    "UMask=0077",
    ...(mode === "watch" ? ["Restart=always", "RestartSec=30"] : []),
    ...(mode === "watch" ? ["", "[Install]", "WantedBy=default.target"] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function timerUnit({ title, every }: ServiceSpec): string {
  return `${WRITTEN_BY}
[Unit]
Description=${unitText(title)}

[Timer]
OnCalendar=${calendar(every)}
AccuracySec=1s

[Install]
WantedBy=timers.target
`;
}

const WRITTEN_BY =
  "# Written by `tickler service install`; `tickler service uninstall` takes it away.\n" +
  "# Your own changes belong into a drop-in: systemctl --user edit UNIT";

/** Whole minutes that divide an hour, or whole hours that divide a day; see interval.ts in src/setup/service. */
function calendar(every: number): string {
  const minutes = every / 60;
  if (minutes === 1) return "*-*-* *:*:00";
  if (minutes < 60) return `*-*-* *:00/${minutes}:00`;
  return minutes === 1440 ? "*-*-* 00:00:00" : `*-*-* 00/${minutes / 60}:00:00`;
}

async function install(spec: ServiceSpec): Promise<Change> {
  const { files, commands } = plan(spec);
  const unit = unitOf(spec.name, spec.mode);
  const stale = spec.mode === "tick" ? [] : [unitPath(spec, "timer")].filter(existsSync);
  const same = files.every((file) => existing(file.path)?.equals(bytesOf(file)));
  if (same && stale.length === 0 && (await isEnabledAndActive(unit))) return { changed: false };
  await stopOtherMode(spec);
  await writeFiles(files);
  await runAll(commands, [
    "systemd refuses the units",
    "Without systemd: tickler service install --system cron. What it wrote: tickler service uninstall",
  ]);
  return { changed: true };
}

/** A home has one service: an earlier one in the other mode goes. */
async function stopOtherMode(spec: ServiceSpec): Promise<void> {
  const other = unitOf(spec.name, spec.mode === "tick" ? "watch" : "tick");
  const path = unitPath(spec, spec.mode === "tick" ? "service" : "timer");
  if (!existsSync(path)) return;
  await run(systemctl("disable", "--now", other));
  if (spec.mode === "watch") removeFiles([path]);
}

async function isEnabledAndActive(unit: string): Promise<boolean> {
  const enabled = await run(systemctl("is-enabled", unit));
  const active = await run(systemctl("is-active", unit));
  return enabled.code === 0 && active.code === 0;
}

async function find(place: ServicePlace): Promise<Scheduled | null> {
  const files = [unitPath(place, "service"), unitPath(place, "timer")].filter((path) =>
    existsSync(path),
  );
  if (files.length === 0) return null;
  const mode = existsSync(unitPath(place, "timer")) ? "tick" : "watch";
  const unit = unitOf(place.name, mode);
  const service = `${place.name}.service`;
  const shown = await run(systemctl("show", unit, ...PROPERTIES.map((name) => `-p${name}`)));
  const about = properties(shown.stdout);
  const ran =
    unit === service
      ? about
      : properties(
          (await run(systemctl("show", service, ...PROPERTIES.map((name) => `-p${name}`)))).stdout,
        );
  const active = shown.code === 0 ? about.get("ActiveState") === "active" : null;
  return {
    ...{ scheduler: "systemd", name: unit, ours: true, mode, active, files },
    problem:
      shown.code === 0
        ? active
          ? null
          : `the unit is ${about.get("ActiveState") ?? "unknown"}: ${about.get("Result") ?? ""}`
        : complaint(["systemctl"], shown),
    lastRun: lastRun(ran, mode),
    nextRun: mode === "tick" ? timeOf(about.get("NextElapseUSecRealtime")) : null,
  };
}

const PROPERTIES = [
  ...["ActiveState", "Result", "ExecMainStatus", "ExecMainCode", "ExecMainStartTimestamp"],
  "NextElapseUSecRealtime",
];

/** @param mode of the tick, the start and the end say the same */
function lastRun(about: ReadonlyMap<string, string>, mode: "tick" | "watch"): LastRun | null {
  const at = timeOf(about.get("ExecMainStartTimestamp"));
  if (at === null) return null;
  // CLD_EXITED; while it runs there is no code.
  const exited = about.get("ExecMainCode") === "1" || mode === "tick";
  const running =
    about.get("ActiveState") === "active" || about.get("ActiveState") === "activating";
  return { at, exitCode: exited && !running ? Number(about.get("ExecMainStatus")) : null };
}

function properties(text: string): Map<string, string> {
  return new Map(
    text.split("\n").flatMap((line) => {
      const at = line.indexOf("=");
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
    }),
  );
}

/** `Sun 2026-11-29 05:04:36 UTC`, as systemctl writes it where TZ is UTC. */
function timeOf(text: string | undefined): Date | null {
  const [, date, time] = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC/u.exec(text ?? "") ?? [];
  return date === undefined ? null : new Date(`${date}T${time}Z`);
}

async function uninstall(place: ServicePlace): Promise<Change> {
  const paths = [unitPath(place, "timer"), unitPath(place, "service")];
  if (!paths.some((path) => existsSync(path))) return { changed: false };
  for (const path of paths.filter((each) => existsSync(each))) {
    // Of a watch, too: it ends after the mail in hand.
    await run(systemctl("disable", "--now", path.slice(path.lastIndexOf("/") + 1)));
  }
  const removed = removeFiles(paths);
  // Where the manager could not be asked, what enables a unit is still there.
  for (const [target, kind] of ENABLED_BY) {
    rmSync(join(unitFolder(place), `${target}.wants`, `${place.name}.${kind}`), { force: true });
  }
  await run(systemctl("daemon-reload"));
  await run(systemctl("reset-failed", `${place.name}.service`));
  return { changed: true, removed };
}

/**
 * By what the program is called in the journal: `--user` knows nothing where the journal is kept in
 * memory only.
 */
function logs({ name }: ServicePlace, lines: number, follow: boolean): LogSource {
  const user = userInfo().uid;
  const command = ["journalctl", "--no-pager", "--output=short-iso", `--lines=${lines}`];
  if (follow) command.push("--follow");
  return { command: [...command, `_UID=${user}`, `SYSLOG_IDENTIFIER=${name}`] };
}

function systemctl(...words: string[]): string[] {
  return ["systemctl", "--user", ...words];
}

function unitOf(name: string, mode: "tick" | "watch"): string {
  return `${name}.${mode === "tick" ? "timer" : "service"}`;
}

const ENABLED_BY = [
  ["timers.target", "timer"],
  ["default.target", "service"],
] as const;

function unitPath(place: Pick<ServicePlace, "name" | "homeFolder">, kind: string): string {
  return join(unitFolder(place), `${place.name}.${kind}`);
}

function unitFolder({ homeFolder }: Pick<ServicePlace, "homeFolder">): string {
  return join(process.env.XDG_CONFIG_HOME || join(homeFolder, ".config"), "systemd", "user");
}
