import { AppError } from "../../domain/errors.ts";
import type { Row, Store, TableReader, TableWriter } from "../ports/index.ts";
import { TableDigest } from "./digest.ts";
import { lockAll } from "./lock-all.ts";

/** A copy to make: its databases, and a callback for its progress. */
export interface CopyJob {
  from: Store;
  to: Store;
  /**
   * The mailboxes to lock, so that no tick sends the copied emails from both databases; none where the
   * copy is only kept.
   */
  mailboxes: readonly string[];
  stop?: AbortSignal | undefined;
  onProgress?: ((progress: CopyProgress) => void) | undefined;
}

export interface CopyProgress {
  step: "copied" | "checked";
  rows: number;
  /** As many as there are to copy, and again to check. */
  total: number;
}

/** A copied table; source and target have the same digest. */
export interface CopiedTable {
  name: string;
  rows: number;
  digest: string;
}

/**
 * Copies everything from one database to another that is empty, ids kept: from one snapshot, in
 * one transaction, checked by reading back what was stored. All of it is there in the end, or
 * nothing.
 *
 * @throws AppError `refused` where the target holds data, or a mailbox is being worked;
 *   `interrupted`
 */
export async function copyDatabase(job: CopyJob): Promise<CopiedTable[]> {
  const { from, to, mailboxes } = job;
  const locks = await lockAll(mailboxes, (mailbox) => from.lockMailbox(mailbox));
  const pause = async (): Promise<void> => {
    // An engine that never waits for a server would let nobody else speak.
    await new Promise((resolve) => setImmediate(resolve));
    if (job.stop?.aborted) {
      throw new AppError("interrupted", "the copy was stopped; the target is as empty as before");
    }
    if (locks.lost) {
      throw new AppError("database", "a mailbox's lock was lost", "Nothing was copied; try again.");
    }
  };
  try {
    return await to.importTables((target) => fillFrom(job, target, pause));
  } finally {
    await locks.release();
  }
}

async function fillFrom(
  { from, to, onProgress }: CopyJob,
  target: TableWriter,
  pause: () => Promise<void>,
): Promise<CopiedTable[]> {
  await refuseData(to, target);
  let total = 0;

  /** Tells of each page, and adds the tables up. */
  const through = async (
    step: CopyProgress["step"],
    tables: TableReader,
    take: (name: string, page: readonly Row[]) => Promise<void>,
  ): Promise<CopiedTable[]> => {
    const done: CopiedTable[] = [];
    let rows = 0;
    for (const name of target.names) {
      const sum = new TableDigest();
      for await (const page of tables.pages(name)) {
        await pause();
        await take(name, page);
        sum.add(page);
        rows += page.length;
        onProgress?.({ step, rows, total });
      }
      done.push({ name, rows: sum.rows, digest: sum.digest });
    }
    return done;
  };

  const lastIds = new Map<string, number>();
  // The source's transaction ends before the target's, so that the target's end decides alone.
  const copied = await from.exportTables(async (source) => {
    for (const name of source.names) {
      total += await source.count(name);
      lastIds.set(name, (await source.lastId(name)) ?? 0);
    }
    return through("copied", source, (name, page) => add(target, name, page));
  });
  const stored = await through("checked", target, async () => {});
  requireSame(copied, stored);
  await pause();
  // Last of all: sequences do not go back with a transaction.
  for (const [name, id] of lastIds) await target.setLastId(name, id);
  return copied;
}

async function add(target: TableWriter, name: string, page: readonly Row[]): Promise<void> {
  try {
    await target.add(name, page);
  } catch (error) {
    throw unstorable(error, name, page) ?? error;
  }
}

function requireSame(copied: readonly CopiedTable[], stored: readonly CopiedTable[]): void {
  copied.forEach(({ name, rows, digest }, at) => {
    const other = stored[at];
    if (other?.rows === rows && other.digest === digest) return;
    throw new AppError(
      "database",
      `what was stored in ${name} is not what was read (${other?.rows} rows of ${rows})`,
      "Nothing was copied. This is a bug of Tickler's: please report it.",
    );
  });
}

async function refuseData(to: Store, target: TableReader): Promise<void> {
  const found: string[] = [];
  for (const name of target.names) {
    const rows = await target.count(name);
    if (rows > 0) found.push(`${rows} in ${name}`);
  }
  if (found.length === 0) return;
  throw new AppError(
    "refused",
    `the target ${to.location} holds data already: ${found.join(", ")}`,
    "Name a database that is empty, or not there yet.",
  );
}

/** Names the row with a value that only its own engine stores, such as a NUL inside JSON. */
function unstorable(error: unknown, table: string, page: readonly Row[]): AppError | undefined {
  const row = page.find((each) => /\\u(?:0000|d[89a-f])/u.test(JSON.stringify(each)));
  if (!row) return undefined;
  const [[column, value] = []] = Object.entries(row);
  return new AppError(
    "refused",
    `${table}, ${column} ${value}: holds a NUL or half of a character, which the target can't store`,
    "Correct it, then copy again. Nothing was copied.",
    { cause: error },
  );
}
