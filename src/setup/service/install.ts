import { statSync } from "node:fs";
import { join } from "node:path";
import type { Home } from "../../config.ts";
import { AppError } from "../../domain/errors.ts";
import { programInvocation } from "../../platform/processes/program.ts";
import { findByHand } from "../../platform/scheduler/cron.ts";
import { refuseControls } from "../../platform/scheduler/files.ts";
import { servicePlace } from "../../platform/scheduler/place.ts";
import { bestScheduler, SCHEDULERS } from "../../platform/scheduler/scheduled.ts";
import type {
  Scheduler,
  SchedulerId,
  ServicePlan,
  ServiceSpec,
} from "../../platform/scheduler/service.ts";
import { lingers } from "../../platform/scheduler/systemd.ts";
import { serviceEnvironment } from "./environment.ts";
import { tickInterval, watchInterval } from "./interval.ts";

export interface ServiceRequest {
  readonly env: NodeJS.ProcessEnv;
  readonly home: Home;
  /** The global flags, which the service gets as well. */
  readonly flags: { readonly db?: string | undefined; readonly config?: string | undefined };
  readonly watch: boolean;
  /** As people write durations. */
  readonly every: string;
  /** The system's best where none is named. */
  readonly scheduler: SchedulerId | null;
}

/** A service as it would be installed, or was. */
export interface PreparedService {
  readonly spec: ServiceSpec;
  readonly plan: ServicePlan;
  /** Variables with secrets, which the service does not get. */
  readonly secrets: readonly string[];
  /** What the person should know, a sentence or two each. */
  readonly notes: readonly string[];
}

export interface InstalledService extends PreparedService {
  /** False where all was there already. */
  readonly changed: boolean;
}

/** What an installation would write and run; changes nothing. @throws AppError */
export async function prepareService(request: ServiceRequest): Promise<PreparedService> {
  return (await prepared(request)).service;
}

/**
 * Has the operating system run Tickler for this home. Done again, it updates what is there, or changes
 * nothing.
 *
 * @throws AppError `usage`, `home`, or `refused` where the system does not take it
 */
export async function installService(request: ServiceRequest): Promise<InstalledService> {
  const { service, scheduler } = await prepared(request);
  await refuseSecond(scheduler, service.spec);
  const { changed } = await scheduler.install(service.spec);
  return { ...service, changed };
}

async function prepared(
  request: ServiceRequest,
): Promise<{ service: PreparedService; scheduler: Scheduler }> {
  const { env, watch, every } = request;
  const scheduler =
    request.scheduler === null ? await bestScheduler() : SCHEDULERS[request.scheduler];
  const { copied, secrets } = serviceEnvironment(env);
  const place = servicePlace(env, request.home.dataDir);
  const spec: ServiceSpec = {
    ...place,
    title: `Tickler: ${watch ? "reads, answers and sends by itself" : "reads, answers and sends what is due"}`,
    program: programOf(request),
    mode: watch ? "watch" : "tick",
    every: watch ? watchInterval(every) : tickInterval(every),
    environment: { ...copied, ...homeOf(env, request.home) },
    environmentFile: join(request.home.dataDir, "service.env"),
  };
  for (const text of [...spec.program, spec.folder]) refuseControls(text, text);
  const plan = scheduler.plan(spec);
  const notes = [
    ...secretNotes(plan.scheduler, spec, secrets),
    ...absenceNotes(plan.scheduler),
    ...(await secondNotes(plan.scheduler)),
  ];
  return { service: { spec, plan, secrets, notes }, scheduler };
}

/** One home has one service: two would only stand in each other's way. */
async function refuseSecond(scheduler: Scheduler, spec: ServiceSpec): Promise<void> {
  for (const other of Object.values(SCHEDULERS)) {
    if (other.id === scheduler.id || (await other.find(spec)) === null) continue;
    throw new AppError(
      "refused",
      `this home has a service already, by ${other.id}`,
      "Take it away first: tickler service uninstall",
    );
  }
}

function programOf({ flags, home }: ServiceRequest): [string, ...string[]] {
  const [program, ...script] = programInvocation();
  const words: [string, ...string[]] = [program, ...script];
  if (flags.config !== undefined) words.push("--config", home.configFile);
  if (flags.db === undefined) return words;
  if (home.databaseUrl !== null) {
    throw new AppError(
      "usage",
      "a service can't be given --db with a URL, which everybody could read in the list of processes",
      "Set db.url and db.password_command: tickler config set db.url postgres://user@host/database",
    );
  }
  return [...words, "--db", home.database];
}

/** Paths of the home in full: they may have begun at the working directory. */
function homeOf(env: NodeJS.ProcessEnv, home: Home): Record<string, string> {
  return {
    ...(env.TICKLER_HOME ? { TICKLER_HOME: home.dataDir } : {}),
    ...(env.TICKLER_DB && home.databaseUrl === null ? { TICKLER_DB: home.database } : {}),
  };
}

function secretNotes(
  scheduler: SchedulerId,
  { environmentFile }: ServiceSpec,
  secrets: readonly string[],
): string[] {
  const notes: string[] = [];
  if (secrets.length > 0) {
    const what = `${secrets.join(", ")}: secrets of this shell, which the service does not get.`;
    const keyring =
      "Use a command that prints it (smtp.password_command) or the keyring (smtp.password_keyring)";
    const file = `, or write them into ${environmentFile}, a line each (NAME=value), for you alone: chmod 600`;
    const readsFile = scheduler === "systemd" || scheduler === "cron";
    notes.push(`${what} ${keyring}${readsFile ? file : ""}.`);
  }
  if (process.platform !== "win32" && isOpen(environmentFile)) {
    notes.push(`${environmentFile} can be read by others: chmod 600 ${environmentFile}`);
  }
  return notes;
}

function isOpen(file: string): boolean {
  return ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0;
}

/** Two that tick do no harm, but one of them is not needed. */
async function secondNotes(scheduler: SchedulerId): Promise<string[]> {
  const found = scheduler === "task-scheduler" ? null : await findByHand();
  if (found === null) return [];
  return [`Your crontab runs ticks already. Take the line out (crontab -e): ${found.name}`];
}

/** When it does not run. */
function absenceNotes(scheduler: SchedulerId): string[] {
  if (scheduler === "systemd" && !lingers()) {
    return ["It runs while you are logged in. Always: loginctl enable-linger"];
  }
  if (scheduler === "launchd" || scheduler === "task-scheduler") {
    return ["It runs while you are logged in, and not while the machine sleeps."];
  }
  return [];
}
