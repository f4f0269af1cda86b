import type { Maintenance, MaintenanceProgress } from "../../../app/database/maintain.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { Context } from "../../context.ts";
import { Progress } from "../../output/progress.ts";

/** Shows the progress of work on a whole database, and stops it on Ctrl-C and SIGTERM. */
export async function withProgress<T>(
  context: Context,
  work: (maintenance: Maintenance, progress: Progress) => Promise<T>,
): Promise<T> {
  const progress = new Progress(context.streams.stderr, context.out.style.quiet);
  const { signal, dispose } = stopOnSignal();
  try {
    const onProgress = (at: MaintenanceProgress): void => progress.update(progressText(at));
    return await work({ stop: signal, onProgress }, progress);
  } finally {
    progress.end();
    dispose();
  }
}

function progressText(at: MaintenanceProgress): string {
  if ("share" in at) return `copied ${Math.round(at.share * 100)} % …`;
  return `${at.step} ${at.rows} of ${at.total} rows …`;
}
