import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "../../domain/errors.ts";
import { complaint } from "../processes/run-program.ts";
import { shellWord } from "../processes/shell.ts";
import { entryLine, entryLines, linesByHand, withEntry, withoutEntry } from "./crontab.ts";
import { bytesOf, existing, removeFiles, writeFiles } from "./files.ts";
import { run } from "./run.ts";
import type {
  Change,
  LastRun,
  LogSource,
  Scheduled,
  Scheduler,
  ServicePlace,
  ServicePlan,
  ServiceSpec,
} from "./service.ts";
import { crontabWord } from "./syntax/crontab-word.ts";

/**
 * A line in the person's crontab: crontab(5). It calls a script of ours that holds all else, since a
 * line may have no more than about a thousand characters, and PATH alone can be longer.
 */
export const cron: Scheduler = { id: "cron", plan, install, find, uninstall, logs };

/** Whether the person has a crontab, or may have one. */
export async function hasCrontab(): Promise<boolean> {
  return (await run(["crontab", "-l"])).code !== null;
}

function plan(spec: ServiceSpec): ServicePlan {
  if (spec.mode === "watch") {
    throw new AppError(
      "usage",
      "cron starts programs and keeps none alive, so it can't run --watch",
      "Leave --watch out: cron then runs a tick each minute.",
    );
  }
  const script = { path: scriptPath(spec), text: scriptOf(spec) };
  return {
    ...{ scheduler: "cron", files: [script], commands: [] },
    crontab: entryLines(spec.name, lineOf(spec)),
  };
}

function lineOf(spec: ServiceSpec): string {
  return `${schedule(spec.every)} /bin/sh ${crontabWord(scriptPath(spec))}`;
}

/** Whole minutes that divide an hour, or whole hours that divide a day; see interval.ts in src/setup/service. */
function schedule(every: number): string {
  const minutes = every / 60;
  if (minutes < 60) return minutes === 1 ? "* * * * *" : `*/${minutes} * * * *`;
  return minutes === 60
    ? "0 * * * *"
    : minutes === 1440
      ? "0 0 * * *"
      : `0 */${minutes / 60} * * *`;
}

function scriptOf(spec: ServiceSpec): string {
  const { name, program, environment, environmentFile, logFile } = spec;
  const variables = Object.entries(environment).map(
    ([variable, value]) => `export ${variable}=${shellWord(value)}`,
  );
  return `#!/bin/sh
# Written by \`tickler service install\`; \`tickler service uninstall\` takes it away.
umask 077
${variables.join("\n")}
# Cron does not say where the session's bus is, through which a keyring answers.
if [ -z "$XDG_RUNTIME_DIR" ] && [ -d "/run/user/$(id -u)" ]; then
  export XDG_RUNTIME_DIR="/run/user/$(id -u)"
fi
if [ -z "$DBUS_SESSION_BUS_ADDRESS" ] && [ -S "$XDG_RUNTIME_DIR/bus" ]; then
  export DBUS_SESSION_BUS_ADDRESS="unix:path=$XDG_RUNTIME_DIR/bus"
fi
# Your own variables, such as secrets; readable for you alone (chmod 600).
if [ -r ${shellWord(environmentFile)} ]; then set -a; . ${shellWord(environmentFile)}; set +a; fi
${[...program, "tick"].map(shellWord).join(" ")} >>${shellWord(logFile)} 2>&1 </dev/null
code=$?
echo "$code $(date +%s)" >${shellWord(join(spec.folder, `${name}.last`))}
exit "$code"
`;
}

async function install(spec: ServiceSpec): Promise<Change> {
  const { files } = plan(spec);
  const before = await read();
  const after = withEntry(before ?? "", spec.name, lineOf(spec));
  const same = files.every((file) => existing(file.path)?.equals(bytesOf(file)));
  if (same && after === before) return { changed: false };
  await writeFiles(files);
  if (after !== before) {
    await write(after);
    if (await cronMayHaveLooked()) await write(after);
  }
  return { changed: true };
}

/**
 * Cron looks at the full minute whether a crontab is newer than when it looked last, to the second: what
 * is written right after it looked, within that second, it never sees. Waits until that second is over.
 *
 * @returns whether it may be so
 */
async function cronMayHaveLooked(): Promise<boolean> {
  const past = Date.now() % 60_000;
  if (past > LOOK) return false;
  await sleep(LOOK - past);
  return true;
}

/** Milliseconds after the full minute in which cron has looked. */
const LOOK = 4_000;

async function find(place: ServicePlace): Promise<Scheduled | null> {
  const crontab = await read().catch(() => null);
  const line = crontab === null ? null : entryLine(crontab, place.name);
  const script = scriptPath(place);
  if (line === null && !existsSync(script)) return null;
  const state =
    line === null ? { active: false, problem: "its line in the crontab is gone" } : daemon();
  return {
    ...{ scheduler: "cron", name: place.name, ours: true, mode: "tick", ...state },
    lastRun: lastRun(place),
    nextRun: line === null || state.active === false ? null : nextRun(line, new Date()),
    files: existsSync(script) ? [script] : [],
  };
}

/** A line that the person has written, where one runs ticks; its home is not known. */
export async function findByHand(): Promise<Scheduled | null> {
  const crontab = await read().catch(() => null);
  const runsTicks = (line: string) => /tickler\b.*\s(tick|watch)\b/u.test(line);
  const [line] = linesByHand(crontab ?? "", runsTicks);
  if (line === undefined) return null;
  const name = Buffer.from(line.trim(), "latin1").toString("utf8");
  return {
    ...{ scheduler: "cron", name, ours: false, lastRun: null, nextRun: null, files: [] },
    mode: /\swatch\b/u.test(line) ? "watch" : "tick",
    ...daemon(),
  };
}

/** Whether a cron daemon runs, which /proc says on Linux; unknown elsewhere. */
function daemon(): Pick<Scheduled, "active" | "problem"> {
  if (process.platform !== "linux" || existsSync(SYSTEMD_CRON)) {
    return { active: null, problem: null };
  }
  const processes = readdirSync("/proc").filter((entry) => /^\d+$/u.test(entry));
  // With `hidepid`, a person sees no processes but their own.
  if (!processes.includes("1")) return { active: null, problem: null };
  const active = processes.some((entry) => {
    try {
      return DAEMONS.includes(readFileSync(join("/proc", entry, "comm"), "utf8").trim());
    } catch {
      // It has ended, or is hidden from us.
      return false;
    }
  });
  return {
    active,
    problem: active
      ? null
      : "no cron daemon runs on this machine: sudo systemctl enable --now cron",
  };
}

const DAEMONS = ["cron", "crond", "fcron", "dcron"];
/** Reads crontabs as units of systemd, with no daemon. */
const SYSTEMD_CRON = "/usr/lib/systemd/system-generators/systemd-crontab-generator";

/** What our script has noted: the exit code, and the seconds since 1970. */
function lastRun({ folder, name }: ServicePlace): LastRun | null {
  const text = existing(join(folder, `${name}.last`))?.toString("latin1") ?? "";
  const [, code, seconds] = /^(\d+) (\d+)/u.exec(text) ?? [];
  return seconds === undefined
    ? null
    : { at: new Date(Number(seconds) * 1000), exitCode: Number(code) };
}

/** The next full step of one of our own schedules, by the machine's clock. */
function nextRun(line: string, now: Date): Date | null {
  const [minute = "", hour = ""] = line.split(" ");
  const minutes = stepOf(minute);
  const hours = stepOf(hour);
  if (minutes === null || hours === null) return null;
  const at = new Date(now);
  at.setSeconds(0, 0);
  for (let tries = 0; tries <= 1_440; tries++) {
    at.setMinutes(at.getMinutes() + 1);
    if (at.getMinutes() % minutes === 0 && at.getHours() % hours === 0) return at;
  }
  return null;
}

/** `*` is 1, a step N of itself, and 0 the whole of its unit; null for what we don't write. */
function stepOf(field: string): number | null {
  if (field === "*") return 1;
  if (field === "0") return 60;
  const step = /^\*\/(\d+)$/u.exec(field)?.[1];
  return step === undefined ? null : Number(step);
}

async function uninstall(place: ServicePlace): Promise<Change> {
  const before = await read();
  const script = scriptPath(place);
  const after = before === null ? null : withoutEntry(before, place.name);
  if (after === before && !existsSync(script)) return { changed: false };
  if (after !== null && after !== before) await write(after);
  const paths = [script, join(place.folder, `${place.name}.last`), place.logFile];
  return { changed: true, removed: removeFiles(paths, [place.folder]) };
}

/** The crontab's bytes; null where there is none. @throws AppError `refused` */
async function read(): Promise<string | null> {
  const command = ["crontab", "-l"];
  const ended = await run(command);
  if (ended.code === 0) return ended.stdout.includes("\\r") ? exactly(ended.stdout) : ended.stdout;
  if (ended.code !== null && NONE.test(ended.stderr)) return null;
  throw new AppError(
    "refused",
    `the crontab can't be read: ${complaint(command, ended)}`,
    ended.code === null
      ? "Install cron, or keep `tickler watch` running by other means."
      : "An administrator may have forbidden it (cron.deny).",
  );
}

/**
 * Debian's `crontab -l` writes a carriage return as `\r`, so that what it lists can't be given back. An
 * editor sees the bytes themselves; ours copies them and changes nothing.
 */
async function exactly(listed: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tickler-crontab-"));
  try {
    const copy = join(folder, "copy");
    const editor = join(folder, "editor.sh");
    writeFileSync(editor, `cp "$1" ${shellWord(copy)}\n`);
    const command = `/bin/sh ${shellWord(editor)}`;
    await run(["crontab", "-e"], "", { VISUAL: command, EDITOR: command });
    return existing(copy)?.toString("latin1") ?? listed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Vixie cron and cronie; BusyBox. */
const NONE = /no crontab for|can't open '[^']*': No such file/iu;

/** An empty one is none. @throws AppError `refused` */
async function write(crontab: string): Promise<void> {
  const command = crontab === "" ? ["crontab", "-r"] : ["crontab", "-"];
  const ended = await run(command, crontab);
  if (ended.code === 0) return;
  // Some refuse a last line without an end, which we found there.
  if (crontab !== "" && !crontab.endsWith("\n")) return write(`${crontab}\n`);
  throw new AppError(
    "refused",
    `the crontab can't be written: ${complaint(command, ended)}`,
    "Mend the line that it names, if any: crontab -e. Else an administrator may have forbidden it (cron.deny).",
  );
}

function logs({ logFile }: ServicePlace): LogSource {
  return { file: logFile };
}

function scriptPath({ folder, name }: Pick<ServicePlace, "folder" | "name">): string {
  return join(folder, `${name}.sh`);
}
