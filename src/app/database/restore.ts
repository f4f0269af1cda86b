import { existsSync, mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { DatabaseTarget } from "../../config.ts";
import { DEFAULT_MAILBOX } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { App } from "../app.ts";
import type { Backup } from "./backup.ts";
import { type Maintenance, whileAlone } from "./maintain.ts";
import { databaseStatus, openDatabase, placeOf } from "./open.ts";

/**
 * Fills the configured database, which has to be empty or not there yet, with what a backup holds.
 * The backup is checked first, and not changed.
 *
 * @throws AppError `refused` where the database holds data, or the mailbox is being worked; `input`,
 *   `home`, `database`, `interrupted`
 */
export async function restoreBackup(
  app: App,
  given: string,
  maintenance: Maintenance,
): Promise<Backup> {
  const { readFacts } = await import("../../store/sqlite/backup.ts");
  // Wrong settings are reported first.
  await app.config();
  const target = await app.database();
  const file = resolve(given);
  const facts = readFacts(file);
  await refuseData(target);
  const job = { ...maintenance, app, file };
  if (target.engine === "sqlite" && !existsSync(target.path)) await asFile(job, target.path);
  else await asRows(job, target);
  return { file, facts, database: await placeOf(target) };
}

async function refuseData(target: DatabaseTarget): Promise<void> {
  const status = await databaseStatus(target, DEFAULT_MAILBOX);
  if (status === null || status.schema.version === 0) return;
  if (status.tables?.every(({ rows }) => rows === 0)) return;
  const path = target.engine === "sqlite" ? target.path : null;
  throw new AppError(
    "refused",
    `the database ${status.location} holds data, which a restore would overwrite`,
    path === null
      ? "Name an empty database with --db."
      : `Move it away with what is beside it (${basename(path)}-wal, ${basename(path)}-shm), or name another one with --db.`,
  );
}

interface Job extends Maintenance {
  app: App;
  file: string;
}

/** Copies the file to where no database is yet; it gets its name once it is complete. */
async function asFile({ app, file, stop, onProgress }: Job, path: string): Promise<void> {
  const { copyFile, placeFile } = await import("../../store/sqlite/backup.ts");
  const { lockMailbox } = await import("../../store/sqlite/lock/lock.ts");
  const now = (await app.clock()).now();
  const names = await app.mailboxNames();
  await whileAlone(
    names,
    async (name) => lockMailbox(path, name, now),
    async () => {
      const temporary = join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}`);
      await copyFile(file, temporary, { stop, onProgress: (share) => onProgress({ share }) });
      placeFile(temporary, path);
    },
  );
}

/** Copies the rows into an empty database, in one transaction, from a copy that may be migrated. */
async function asRows({ app, file, stop, onProgress }: Job, target: DatabaseTarget): Promise<void> {
  const { copyFile, discardFile } = await import("../../store/sqlite/backup.ts");
  const { copyDatabase } = await import("../../service/database/copy.ts");
  const clock = await app.clock();
  const { dataDir } = await app.home();
  const to = await openDatabase(target, clock);
  try {
    await whileAlone(
      await app.mailboxNames(),
      (name) => to.lockMailbox(name),
      async () => {
        const folder = target.engine === "sqlite" ? dirname(target.path) : dataDir;
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const temporary = join(folder, `.restore.${crypto.randomUUID()}`);
        try {
          await copyFile(file, temporary, { stop, onProgress: (share) => onProgress({ share }) });
          const from = await openDatabase({ engine: "sqlite", path: temporary }, clock);
          try {
            await copyDatabase({ from, to, stop, mailboxes: [], onProgress });
          } finally {
            await from.close();
          }
        } finally {
          discardFile(temporary);
        }
      },
    );
  } finally {
    await to.close();
  }
}
