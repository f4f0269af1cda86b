import { iso } from "../time.ts";

/** What runs ticks by itself, as far as it is known here. */
export interface ServiceFacts {
  scheduler: string;
  name: string;
  ours: boolean;
  mode: "tick" | "watch" | null;
  active: boolean | null;
  problem: string | null;
  lastRun: { at: Date | null; exitCode: number | null } | null;
  nextRun: Date | null;
  files: readonly string[];
}

/** @param found null where nothing runs ticks */
export function serviceStatusView(found: ServiceFacts | null) {
  return {
    installed: found !== null,
    /** systemd, launchd, task-scheduler or cron. */
    system: found?.scheduler ?? null,
    name: found?.name ?? null,
    /** Whether `service install` made it; else a person has written the line of a crontab. */
    ours: found?.ours ?? null,
    runs: found?.mode ?? null,
    /** Null where the system does not tell. */
    active: found?.active ?? null,
    problem: found?.problem ?? null,
    last_run_at: iso(found?.lastRun?.at ?? null),
    last_exit_code: found?.lastRun?.exitCode ?? null,
    next_run_at: iso(found?.nextRun ?? null),
    files: found?.files ?? [],
  };
}

interface PlannedService {
  spec: {
    name: string;
    mode: "tick" | "watch";
    every: number;
    environment: Readonly<Record<string, string>>;
  };
  plan: {
    scheduler: string;
    files: readonly { path: string; text: string }[];
    crontab: readonly string[];
    commands: readonly (readonly string[])[];
  };
  secrets: readonly string[];
  notes: readonly string[];
}

/** @param changed null where nothing was written, but shown */
export function serviceInstallView(
  { spec, plan, secrets, notes }: PlannedService,
  changed: boolean | null,
) {
  return {
    system: plan.scheduler,
    name: spec.name,
    runs: spec.mode,
    every_seconds: spec.every,
    /** False where all was there already; null with --print. */
    changed,
    files: plan.files.map(({ path, text }) => ({ path, text })),
    crontab: plan.crontab,
    commands: plan.commands,
    environment: spec.environment,
    /** Names of variables with secrets, which are written nowhere. */
    secrets_left_out: secrets,
    notes,
  };
}

export function serviceUninstallView(removed: {
  schedulers: readonly string[];
  removed: readonly string[];
}) {
  return {
    removed: removed.schedulers.length > 0,
    systems: removed.schedulers,
    files: removed.removed,
  };
}
