import { existsSync, mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { databaseStatus, openDatabase, placeOf } from "../../../app/database/open.ts";
import type { Config, DatabaseTarget } from "../../../config.ts";
import { DEFAULT_MAILBOX } from "../../../domain/email.ts";
import { AppError } from "../../../domain/errors.ts";
import { backupView } from "../../../json/database.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import type { BackupFacts, MailboxLock } from "../../../service/ports/index.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { Progress } from "../../output/progress.ts";

export function dbRestoreCommand(cli: Cli): Command {
  return command("restore", "take back what a backup holds, into a database that is empty")
    .argument("<file>", "a file that `tickler db backup` has made")
    .addHelpText(
      "after",
      `
Checks the file first, and leaves it as it is. A database that holds data is never overwritten: move
it away, or name another one with --db. No tick may run meanwhile.

What was sent after the backup was made is not known to it, and would be sent again: look at what
\`tickler tick --dry-run\` would do before the next tick.
--json prints {file, database, bytes, schema_version, leads, unsent, last_step_at}.
${examples("tickler db restore ~/.local/share/tickler/backups/tickler-20260302-090000.db", "tickler --db other.db db restore tickler-monday.db", "tickler --db postgres://ada@db.example.com/tickler db restore tickler-monday.db")}`,
    )
    .action(cli.action(runDbRestore));
}

async function runDbRestore(context: Context, given: string): Promise<void> {
  const { readFacts } = await import("../../../store/sqlite/backup.ts");
  const config = await context.app.config();
  const target = await context.app.database();
  const file = resolve(given);
  const facts = readFacts(file);
  const mailbox = DEFAULT_MAILBOX;
  await refuseData(target, mailbox);
  const progress = new Progress(context.streams.stderr, context.out.style.quiet);
  const { signal, dispose } = stopOnSignal();
  try {
    const job = { context, config, file, mailbox, signal, progress };
    if (target.engine === "sqlite" && !existsSync(target.path)) await asFile(job, target.path);
    else await asRows(job, target);
    progress.end();
    await print(context, facts, file, target);
  } finally {
    progress.end();
    dispose();
  }
}

async function refuseData(target: DatabaseTarget, mailbox: string): Promise<void> {
  const status = await databaseStatus(target, mailbox);
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

interface Job {
  context: Context;
  config: Config;
  file: string;
  mailbox: string;
  signal: AbortSignal;
  progress: Progress;
}

/** Where nothing is yet, the file gets its name once it is whole. */
async function asFile({ context, file, mailbox, signal, progress }: Job, path: string) {
  const { copyFile, placeFile } = await import("../../../store/sqlite/backup.ts");
  const { lockMailbox } = await import("../../../store/sqlite/lock.ts");
  const now = (await context.app.clock()).now();
  const release = await requireFree(mailbox, lockMailbox(path, mailbox, now));
  try {
    const temporary = join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}`);
    await copyFile(file, temporary, { stop: signal, onProgress: (done) => tell(progress, done) });
    placeFile(temporary, path);
  } finally {
    await release();
  }
}

/** Into a database that is there and empty: in one transaction, from a copy that may be migrated. */
async function asRows(job: Job, target: DatabaseTarget): Promise<void> {
  const { context, config, file, mailbox, signal, progress } = job;
  const { copyFile, discardFile } = await import("../../../store/sqlite/backup.ts");
  const { copyDatabase } = await import("../../../service/database/copy.ts");
  const clock = await context.app.clock();
  const to = await openDatabase(target, clock);
  try {
    const release = await requireFree(mailbox, await to.lockMailbox(mailbox));
    const folder = target.engine === "sqlite" ? dirname(target.path) : config.home.dataDir;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const temporary = join(folder, `.restore.${crypto.randomUUID()}`);
    try {
      await copyFile(file, temporary, { stop: signal, onProgress: (done) => tell(progress, done) });
      const from = await openDatabase({ engine: "sqlite", path: temporary }, clock);
      try {
        await copyDatabase({
          ...{ from, to, stop: signal, mailbox: null },
          onProgress: ({ step, rows, total }) =>
            progress.update(`${step} ${rows} of ${total} rows …`),
        });
      } finally {
        await from.close();
      }
    } finally {
      discardFile(temporary);
      await release();
    }
  } finally {
    await to.close();
  }
}

function tell(progress: Progress, done: number): void {
  progress.update(`copied ${Math.round(done * 100)} % …`);
}

/** @returns how to release it */
async function requireFree(mailbox: string, lock: MailboxLock): Promise<() => Promise<void>> {
  if (lock.held) return () => lock.release();
  const { beingWorked } = await import("../../../service/database/copy.ts");
  throw beingWorked(mailbox, lock.holder);
}

async function print(
  { out }: Context,
  facts: BackupFacts,
  file: string,
  target: DatabaseTarget,
): Promise<void> {
  const database = await placeOf(target);
  if (out.style.json) return out.json(backupView(facts, { file, database }));
  const { leads, unsent, lastStepAt } = facts;
  if (out.style.terminal) out.line(`Restored ${leads} leads to ${database}.`, "green");
  else out.line(`${database}\t${leads}`);
  const since = lastStepAt === null ? "" : `, since ${lastStepAt.toISOString()}`;
  out.note(
    `What was sent after the backup was made${since}, is not known here and would be sent again (${unsent} emails wait to be sent).\nBefore the next tick, look at \`tickler tick --dry-run\`.`,
  );
}
