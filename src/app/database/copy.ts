import { existsSync, rmSync } from "node:fs";
import type { DatabaseTarget } from "../../config.ts";
import { DEFAULT_MAILBOX } from "../../domain/email.ts";
import type { CopiedTable } from "../../service/database/copy.ts";
import type { App } from "../app.ts";
import type { Maintenance } from "./maintain.ts";
import { databaseStatus, openDatabase } from "./open.ts";

/** What was copied, and where the two databases are, for people. */
export interface Copied {
  readonly tables: readonly CopiedTable[];
  readonly from: string;
  readonly to: string;
}

/**
 * Copies the configured database to another one, which has to be empty or not there yet; as
 * `copyDatabase`.
 *
 * @throws AppError `refused`, `database`, `home`, `interrupted`
 */
export async function copyTo(
  app: App,
  target: DatabaseTarget,
  { stop, onProgress }: Maintenance,
): Promise<Copied> {
  const { copyDatabase } = await import("../../service/database/copy.ts");
  const from = await app.store();
  const clock = await app.clock();
  return removingWhatFailed(target, async () => {
    const to = await openDatabase(target, clock);
    try {
      const mailboxes = await app.mailboxNames();
      const tables = await copyDatabase({ from, to, mailboxes, stop, onProgress });
      return { tables, from: from.location, to: to.location };
    } finally {
      await to.close();
    }
  });
}

/** If the copy fails, removes a file that it has made; a file that was there stays as it was. */
async function removingWhatFailed<T>(target: DatabaseTarget, work: () => Promise<T>): Promise<T> {
  if (target.engine !== "sqlite" || existsSync(target.path)) return work();
  try {
    return await work();
  } catch (error) {
    await removeEmpty(target);
    throw error;
  }
}

async function removeEmpty(target: DatabaseTarget & { engine: "sqlite" }): Promise<void> {
  // Another process may have begun to use it.
  const left = await databaseStatus(target, DEFAULT_MAILBOX).catch(() => null);
  if (!left?.tables?.every(({ rows }) => rows === 0)) return;
  for (const end of ["", "-wal", "-shm"]) rmSync(`${target.path}${end}`, { force: true });
}
