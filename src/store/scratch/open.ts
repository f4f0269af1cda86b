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
import { copyLeads, wholeCopy } from "./whole.ts";

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
  return open(
    real,
    async () => {},
    (own, lastEmailId) => pullThrough(own, real, lastEmailId),
  ).then(({ store }) => store);
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
  const { companyOf } = await import("../../domain/company/company.ts");
  const { store, changes, begun } = await open(
    real,
    async (own, there) => {
      const all = await there.rows.openLeadIds();
      const leadIds = choose(all);
      const emails = await copyLeads(own, there, leadIds, companyOf);
      return { leads: all.length, leadIds, emails, isSample: leadIds.length < all.length };
    },
    (own, lastEmailId, { emails: copied, isSample }) =>
      wholeCopy(own, real, { lastEmailId, copied, isSample }),
  );
  return { store, changes, leads: begun.leads, copied: begun.leadIds };
}

/**
 * @param begin copies what is to be there at once, at the same moment as the rest
 * @param queriesOn the queries of the copy, by those of its own rows alone
 */
async function open<Begun>(
  real: Store,
  begin: (own: Queries, there: Queries) => Promise<Begun>,
  queriesOn: (own: Queries, lastEmailId: number, begun: Begun) => Queries,
): Promise<{ store: Store; changes(): number; begun: Begun }> {
  let last: Connection.Database | undefined;
  const { connection, own, lastIds, begun } = await real
    .snapshot(async (there) => {
      // The snapshot begins again after an outage: nothing that was copied at an earlier moment stays.
      last?.close();
      last = new Connection(emptyDatabase());
      const own = ownQueries(last);
      await own.rows.add(await there.rows.ofMailboxes());
      await own.rows.add(await there.rows.ofCompanies());
      await own.rows.add(await there.rows.ofSequences());
      const begun = await begin(own, there);
      return { connection: last, own, begun, lastIds: await there.rows.lastIds() };
    })
    .catch((error: unknown) => {
      last?.close();
      throw error;
    });
  const content = contentOn(connection);
  for (const [table, id] of Object.entries(lastIds)) await content.setLastId(table, id);
  const queries = queriesOn(own, lastIds.emails ?? 0, begun);
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
  return { store, begun, changes: () => Number(counter.get()) };
}

/** The queries of a copy by its own rows alone. */
function ownQueries(connection: Connection.Database): Queries {
  connection.pragma("foreign_keys = on");
  const db = drizzle({ client: connection });
  return createQueries({
    ...{ db, tables },
    leadIndex: sqliteLeadIndex(db),
    isUniqueViolation,
    actor: () => null,
  });
}
