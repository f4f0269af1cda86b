import { setTimeout } from "node:timers/promises";
import { AppError } from "../../../domain/errors.ts";
import { openFile } from "../driver.ts";
import { isBusy } from "../errors.ts";
import { prepareFile } from "../files.ts";

/** How long to wait for another process, in milliseconds: longer than one request may take. */
const PATIENCE = 45_000;
const PAUSE = 50;

/**
 * Runs work while no other process does, and one after the other in this one. As with the mailbox,
 * the lock is the kernel's: it ends with the process, however that ends.
 *
 * @param path the lock's own file, which stays
 * @throws AppError `partial` where another process does not end
 */
export async function exclusively<T>(path: string, work: () => Promise<T>): Promise<T> {
  prepareFile(path);
  const db = openFile(path, { timeout: 0 });
  try {
    for (const until = performance.now() + PATIENCE; ; await setTimeout(PAUSE)) {
      try {
        db.exec("begin exclusive");
        break;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > until) {
          throw new AppError(
            "partial",
            `another process holds ${path}`,
            "It may wait for a slow server: the next tick tries again.",
          );
        }
      }
    }
    return await work();
  } finally {
    db.close();
  }
}
