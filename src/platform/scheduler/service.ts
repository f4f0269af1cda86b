/**
 * Having the operating system run Tickler: one description of what runs, how often, with which
 * environment and where its output goes, and a file for each system that writes it down in that
 * system's form. May import `domain` and the rest of `platform`.
 */

/** What runs programs by themselves, each on its systems. */
export type SchedulerId = "systemd" | "launchd" | "task-scheduler" | "cron";

/** What shall run. All paths are absolute. */
export interface ServiceSpec {
  /** Names the entry, and is unique for a home: letters, digits, `-` and `.` only. */
  readonly name: string;
  /** One line for people. */
  readonly title: string;
  /** The program and its arguments, without `tick` or `watch`. */
  readonly program: readonly [string, ...string[]];
  /** Ticks that are started again and again, or one process that ticks by itself. */
  readonly mode: "tick" | "watch";
  /** The time between two ticks, in seconds. */
  readonly every: number;
  /** Variables that the program gets; no secrets. */
  readonly environment: Readonly<Record<string, string>>;
  /** The person's own file of variables, read where it exists and the system can. */
  readonly environmentFile: string;
  /** A folder for scripts of ours; made where it is needed. */
  readonly folder: string;
  /** Where output goes, where the system keeps none itself. */
  readonly logFile: string;
  readonly homeFolder: string;
}

/** A file that is a part of an entry. */
export interface ServiceFile {
  readonly path: string;
  readonly text: string;
  /** UTF-8, unless the system wants another. */
  readonly encoding?: "utf16le";
}

/** All that an installation does: these files, then these commands. */
export interface ServicePlan {
  readonly scheduler: SchedulerId;
  readonly files: readonly ServiceFile[];
  /** Lines added to the crontab; empty elsewhere. */
  readonly crontab: readonly string[];
  /** Commands that make it active, in order, as words. */
  readonly commands: readonly (readonly string[])[];
}

/** How the last run ended, as far as the system tells. */
export interface LastRun {
  readonly at: Date | null;
  /** Null where the system does not tell, or a signal ended it. */
  readonly exitCode: number | null;
}

/** An entry that runs ticks. */
export interface Scheduled {
  readonly scheduler: SchedulerId;
  /** Its unit, label or task; the line itself where a person has written it into the crontab. */
  readonly name: string;
  /** Whether `service install` made it. */
  readonly ours: boolean;
  readonly mode: "tick" | "watch" | null;
  /** Whether the system will run it, or is running it; null where that can't be told. */
  readonly active: boolean | null;
  /** Why it is not active, in one line. */
  readonly problem: string | null;
  readonly lastRun: LastRun | null;
  readonly nextRun: Date | null;
  readonly files: readonly string[];
}

/** Where a system keeps what an entry's programs print. */
export type LogSource = { readonly file: string } | { readonly command: readonly string[] };

/** What an installation or removal did. */
export interface Change {
  /** False where everything was as it should be. */
  readonly changed: boolean;
  readonly removed?: readonly string[];
}

/** One system's way to run a service. */
export interface Scheduler {
  readonly id: SchedulerId;
  plan(spec: ServiceSpec): ServicePlan;
  /** Installs or updates. @throws AppError `home`, `refused` */
  install(spec: ServiceSpec): Promise<Change>;
  /** The entry of that name, or null. */
  find(place: ServicePlace): Promise<Scheduled | null>;
  /** Takes away all that install() wrote; what was already gone is no error. */
  uninstall(place: ServicePlace): Promise<Change>;
  logs(place: ServicePlace, lines: number, follow: boolean): LogSource;
}

/** Where the entry of a home is looked for. */
export type ServicePlace = Pick<ServiceSpec, "name" | "folder" | "logFile" | "homeFolder">;
