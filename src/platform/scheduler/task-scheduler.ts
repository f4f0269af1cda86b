import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { AppError } from "../../domain/errors.ts";
import { complaint } from "../processes/run-program.ts";
import { bytesOf, existing, removeFiles, writeFiles } from "./files.ts";
import { run, runAll } from "./run.ts";
import type {
  Change,
  LogSource,
  Scheduled,
  Scheduler,
  ServicePlace,
  ServicePlan,
  ServiceSpec,
} from "./service.ts";
import { windowsLine } from "./syntax/windows.ts";
import { xmlText } from "./syntax/xml.ts";

/**
 * A task of the Windows Task Scheduler, by the schema of [MS-TSCH] 2.3.
 *
 * A task has neither variables nor a place for output, so it starts `service run`, which reads both
 * from a file of ours. `conhost --headless` keeps a console window from flashing up each minute.
 */
export const taskScheduler: Scheduler = {
  id: "task-scheduler",
  ...{ plan, install, find, uninstall, logs },
};

/** What `service run` reads. */
export interface RunFile {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly log: string;
}

const CONHOST = "%SystemRoot%\\System32\\conhost.exe";

function plan(spec: ServiceSpec): ServicePlan {
  const runFile: RunFile = {
    arguments: spec.mode === "tick" ? ["tick"] : ["watch", "--every", `${spec.every}s`],
    environment: spec.environment,
    log: spec.logFile,
  };
  return {
    ...{ scheduler: "task-scheduler", crontab: [] },
    files: [
      { path: runPath(spec), text: `${JSON.stringify(runFile, null, 2)}\n` },
      { path: xmlPath(spec), text: task(spec), encoding: "utf16le" },
    ],
    commands: [
      ["schtasks", "/create", "/tn", taskName(spec.name), "/xml", xmlPath(spec), "/f"],
      ["schtasks", "/run", "/tn", taskName(spec.name)],
    ],
  };
}

/** Elements stand in the order of the schema, where it has one. */
function task(spec: ServiceSpec): string {
  const { title, program, mode, every, homeFolder } = spec;
  // Both of these mean something to the Task Scheduler within a command line.
  for (const word of [...program, runPath(spec)]) {
    if (!/%|\$\(/u.test(word)) continue;
    throw new AppError(
      "usage",
      `${word}: the Task Scheduler can't start what has a % or $( in its path`,
      "Move it to a path without one.",
    );
  }
  const trigger =
    mode === "tick"
      ? `    <TimeTrigger>
      <Enabled>true</Enabled>
      <StartBoundary>2026-01-01T00:00:00</StartBoundary>
      <Repetition>
        <Interval>PT${every / 60}M</Interval>
        <StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
    </TimeTrigger>`
      : `    <LogonTrigger>
      <Enabled>true</Enabled>
      <UserId>${xmlText(user())}</UserId>
    </LogonTrigger>`;
  const restart =
    mode === "tick"
      ? ""
      : `
    <RestartOnFailure>
      <Interval>PT1M</Interval>
      <Count>255</Count>
    </RestartOnFailure>`;
  const line = windowsLine(["--headless", ...program, "service", "run", runPath(spec)]);
  return `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>${xmlText(title)}. Written by \`tickler service install\`; \`tickler service uninstall\` takes it away.</Description>
  </RegistrationInfo>
  <Triggers>
${trigger}
  </Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>${xmlText(user())}</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>${restart}
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <Enabled>true</Enabled>
    <ExecutionTimeLimit>${mode === "tick" ? "PT1H" : "PT0S"}</ExecutionTimeLimit>
    <Priority>7</Priority>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${CONHOST}</Command>
      <Arguments>${xmlText(line)}</Arguments>
      <WorkingDirectory>${xmlText(homeFolder)}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
`;
}

async function install(spec: ServiceSpec): Promise<Change> {
  const { files, commands } = plan(spec);
  const same = files.every((file) => existing(file.path)?.equals(bytesOf(file)));
  if (same && (await exists(spec.name))) return { changed: false };
  await writeFiles(files);
  await runAll(commands, [
    "the Task Scheduler refuses the task",
    "An administrator may have forbidden tasks. Until then: tickler watch",
  ]);
  return { changed: true };
}

async function exists(name: string): Promise<boolean> {
  return (await run(["schtasks", "/query", "/tn", taskName(name)])).code === 0;
}

async function find(place: ServicePlace): Promise<Scheduled | null> {
  const files = [xmlPath(place), runPath(place)].filter((path) => existsSync(path));
  if (files.length === 0) return null;
  const about = await query(taskName(place.name));
  const text = existing(xmlPath(place))?.toString("utf16le") ?? "";
  return {
    ...{ scheduler: "task-scheduler", name: taskName(place.name), ours: true, files },
    mode: text.includes("<LogonTrigger>") ? "watch" : "tick",
    active: about?.enabled ?? null,
    problem: about?.enabled === false ? "the task is disabled or gone" : null,
    lastRun: about?.lastRun ?? null,
    nextRun: about?.nextRun ?? null,
  };
}

interface TaskInfo {
  enabled: boolean;
  lastRun: Scheduled["lastRun"];
  nextRun: Date | null;
}

/** By PowerShell: what schtasks prints is in the language of the person. */
async function query(name: string): Promise<TaskInfo | null> {
  const script = `$t = Get-ScheduledTask -TaskName '${name}' -ErrorAction SilentlyContinue
if ($null -eq $t) { '{}' } else { $i = $t | Get-ScheduledTaskInfo
@{ state = [string]$t.State; result = $i.LastTaskResult
last = if ($i.LastRunTime) { $i.LastRunTime.ToUniversalTime().ToString('o') }
next = if ($i.NextRunTime) { $i.NextRunTime.ToUniversalTime().ToString('o') } } | ConvertTo-Json -Compress }`;
  const ended = await run(["powershell", "-NoProfile", "-NonInteractive", "-Command", script]);
  if (ended.code !== 0) return null;
  const about = parsed(ended.stdout);
  if (about === null) return null;
  const at = date(about.last);
  return {
    enabled: about.state !== undefined && about.state !== "Disabled",
    // Before the first run it is 1999, with 267011.
    lastRun:
      at === null || at.getUTCFullYear() < 2000
        ? null
        : { at, exitCode: typeof about.result === "number" ? about.result : null },
    nextRun: date(about.next),
  };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function date(value: unknown): Date | null {
  const at = new Date(typeof value === "string" ? value : Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}

async function uninstall(place: ServicePlace): Promise<Change> {
  const there = await exists(place.name);
  const paths = [xmlPath(place), runPath(place)];
  if (!there && !paths.some((path) => existsSync(path))) return { changed: false };
  const name = taskName(place.name);
  if (there) {
    await run(["schtasks", "/end", "/tn", name]);
    const command = ["schtasks", "/delete", "/tn", name, "/f"];
    const ended = await run(command);
    if (ended.code !== 0) {
      throw new AppError(
        "refused",
        `the task ${name} can't be deleted: ${complaint(command, ended)}`,
        "Delete it in the Task Scheduler.",
      );
    }
  }
  return { changed: true, removed: removeFiles([...paths, place.logFile], [place.folder]) };
}

function logs({ logFile }: ServicePlace): LogSource {
  return { file: logFile };
}

/** Tasks share one name space on a machine, so that the person's name is a part of it. */
function taskName(name: string): string {
  return `${name}-${userInfo().username.replace(/[^\w.-]/gu, "_")}`;
}

function user(): string {
  const { username } = userInfo();
  const { USERDOMAIN } = process.env;
  return USERDOMAIN ? `${USERDOMAIN}\\${username}` : username;
}

function xmlPath({ folder, name }: Pick<ServicePlace, "folder" | "name">): string {
  return join(folder, `${name}.xml`);
}

function runPath({ folder, name }: Pick<ServicePlace, "folder" | "name">): string {
  return join(folder, `${name}.json`);
}
