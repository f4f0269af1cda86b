/**
 * A scratch copy of a database, in memory: a dry run works on it as the tick works on the real one.
 * Whatever the work looks at is copied when it is first looked at; nothing is ever written back.
 */
import Connection from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Queries, RehearsalCopy, Store } from "../../service/ports/index.ts";
import { sqliteLeadIndex } from "../lead-index/sqlite.ts";
import { lazy } from "../prepared.ts";
import { createQueries } from "../queries/index.ts";
import * as tables from "../schema/sqlite.ts";
import { contentOn } from "../sqlite/content.ts";
import { isUniqueViolation, translate } from "../sqlite/errors.ts";
import { GroupCommit } from "../sqlite/group-commit.ts";
import { migrate } from "../sqlite/migrate.ts";
import { pullThrough } from "./pull-through.ts";
import { wholeCopy } from "./whole.ts";

const LOCATION = ":memory:";

/** A database with the schema and nothing in it; a rehearsal opens many. */
const emptyDatabase = lazy((): Buffer => {
  const connection = new Connection(LOCATION);
  try {
    migrate(connection, LOCATION);
    return connection.serialize();
  } finally {
    connection.close();
  }
});

/**
 * Opens a scratch copy of `real`, whichever engine that is on. Rows that are added to the copy get
 * ids that no row of `real` has. `real` stays open, and is only ever read.
 *
 * @throws AppError `database` where `real` can't be read
 */
export function openScratch(real: Store): Promise<Store> {
  return open(real, async (own, lastEmailId) => pullThrough(own, real, lastEmailId)).then(
    ({ store }) => store,
  );
}

/**
 * Opens a scratch copy for many ticks, one after the other: leads are copied at once, and from then on
 * only the copy counts.
 *
 * @param choose which of the leads with a message that still goes on, by their ids
 * @throws AppError `database` where `real` can't be read
 */
export async function openRehearsalCopy(
  real: Store,
  choose: (leadIds: readonly number[]) => readonly number[],
): Promise<RehearsalCopy> {
  const all = await real.read(({ rows }) => rows.openLeadIds());
  const copied = choose(all);
  const { store, changes } = await open(real, (own, lastEmailId) =>
    wholeCopy(own, real, { lastEmailId, leadIds: copied, isSample: copied.length < all.length }),
  );
  return { store, changes, leads: all.length, copied };
}

async function open(
  real: Store,
  queriesOn: (own: Queries, lastEmailId: number) => Promise<Queries>,
): Promise<{ store: Store; changes(): number }> {
  const connection = new Connection(emptyDatabase());
  connection.pragma("foreign_keys = on");
  const db = drizzle({ client: connection });
  const own = createQueries({
    ...{ db, tables },
    leadIndex: sqliteLeadIndex(db),
    isUniqueViolation,
    actor: () => null,
  });
  const start = await real.read(async ({ rows }) => ({
    mailboxes: await rows.ofMailboxes(),
    companies: await rows.ofCompanies(),
    sequences: await rows.ofSequences(),
    lastIds: await rows.lastIds(),
  }));
  await own.rows.add(start.mailboxes);
  await own.rows.add(start.companies);
  await own.rows.add(start.sequences);
  const content = contentOn(connection);
  for (const [table, id] of Object.entries(start.lastIds)) await content.setLastId(table, id);
  const queries = await queriesOn(own, start.lastIds.emails ?? 0);
  const jobs = new GroupCommit(connection);
  const run = async <T>(writes: boolean, work: (queries: Queries) => Promise<T>): Promise<T> => {
    try {
      return await jobs.run(writes, () => work(queries));
    } catch (error) {
      throw translate(error, LOCATION);
    }
  };
  const store: Store = {
    location: LOCATION,
    isShared: real.isShared,
    // A read may copy rows, so it writes as well.
    read: (work) => run(true, work),
    write: (work) => run(true, work),
    // Nobody else writes to the copy.
    snapshot: (work) => run(true, work),
    exportTables: (work) => run(false, () => work(contentOn(connection))),
    importTables: (work) => run(true, () => work(contentOn(connection))),
    // Nobody else knows of the copy.
    async lockMailbox() {
      return { held: true, lost: new AbortController().signal, async release() {} };
    },
    async purge() {
      return true;
    },
    async close() {
      await jobs.settled();
      connection.close();
    },
  };
  const counter = connection.prepare("select total_changes()").pluck();
  return { store, changes: () => Number(counter.get()) };
}
