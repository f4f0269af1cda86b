import { AppError } from "../../domain/errors.ts";
import { cron, findByHand, hasCrontab } from "./cron.ts";
import { launchd } from "./launchd.ts";
import type { Scheduled, Scheduler, SchedulerId, ServicePlace } from "./service.ts";
import { hasUserManager, systemd } from "./systemd.ts";
import { taskScheduler } from "./task-scheduler.ts";

export const SCHEDULERS: Readonly<Record<SchedulerId, Scheduler>> = {
  systemd,
  launchd,
  "task-scheduler": taskScheduler,
  cron,
};

/** Those that this operating system can have, the best first. */
function possible(platform: NodeJS.Platform): Scheduler[] {
  if (platform === "win32") return [taskScheduler];
  if (platform === "darwin") return [launchd, cron];
  return platform === "linux" ? [systemd, cron] : [cron];
}

/** @throws AppError `refused` where nothing here runs programs by themselves */
export async function bestScheduler(platform = process.platform): Promise<Scheduler> {
  if (platform === "linux" && (await hasUserManager())) return systemd;
  if (platform === "win32") return taskScheduler;
  if (platform === "darwin") return launchd;
  if (await hasCrontab()) return cron;
  throw new AppError(
    "refused",
    "neither systemd nor cron is here to run Tickler",
    "Install cron; or in a container, let `tickler watch` be what runs.",
  );
}

/**
 * What runs the ticks of a home: our entry, else a line that a person has written into the crontab;
 * null where nothing does. Changes nothing.
 */
export async function scheduled(
  place: ServicePlace,
  platform = process.platform,
): Promise<Scheduled | null> {
  for (const scheduler of possible(platform)) {
    const found = await scheduler.find(place);
    if (found !== null) return found;
  }
  return platform === "win32" ? null : findByHand();
}
