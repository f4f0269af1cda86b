import { servicePlace } from "../../platform/scheduler/place.ts";
import { SCHEDULERS } from "../../platform/scheduler/scheduled.ts";
import type { SchedulerId } from "../../platform/scheduler/service.ts";

/** What was taken away. */
export interface RemovedService {
  readonly schedulers: readonly SchedulerId[];
  readonly removed: readonly string[];
}

/** Takes away whatever install() has written for this home, on every system. @throws AppError */
export async function removeService(
  env: NodeJS.ProcessEnv,
  dataDir: string,
): Promise<RemovedService> {
  const place = servicePlace(env, dataDir);
  const schedulers: SchedulerId[] = [];
  const removed: string[] = [];
  for (const scheduler of Object.values(SCHEDULERS)) {
    if ((await scheduler.find(place)) === null) continue;
    const change = await scheduler.uninstall(place);
    if (!change.changed) continue;
    schedulers.push(scheduler.id);
    removed.push(...(change.removed ?? []));
  }
  return { schedulers, removed };
}
