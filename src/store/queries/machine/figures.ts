import {
  and,
  asc,
  count,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  min,
  notInArray,
  sql,
} from "drizzle-orm";
import type { LogStep } from "../../../domain/status.ts";
import type { FigureQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy } from "../../prepared.ts";
import { outboxCondition } from "../outbox-condition.ts";

/** Rows of processes that wrote at the same moment need not be in the order of their times. */
const OUT_OF_ORDER = 1_000;

/** Figures for people, each read by an index. */
export function figureQueries({ db, tables: { emails, outreachLogs } }: Handle): FigureQueries {
  const inOutbox = outboxCondition(emails);

  /** The first row of the log with at least this id; asked some twenty times in a row. */
  const rowFrom = lazy(() =>
    db
      .select({ id: outreachLogs.id, at: outreachLogs.logAt })
      .from(outreachLogs)
      .where(gte(outreachLogs.id, sql.placeholder("id")))
      .orderBy(asc(outreachLogs.id))
      .limit(1)
      .prepare(),
  );

  /** The id of the first row since then: the log is in the order of time, and has no index of times. */
  const firstSince = async (since: Date): Promise<number> => {
    const [last] = await db.select({ id: sql<number>`max(${outreachLogs.id})` }).from(outreachLogs);
    let low = 0;
    let high = Number(last?.id ?? 0) + 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const [row] = await rowFrom().execute({ id: middle });
      if (row === undefined || row.at >= since) high = middle;
      else low = row.id + 1;
    }
    return low;
  };

  return {
    async outbox(mailbox) {
      const rows = await db
        .select({ state: emails.state, count: count() })
        .from(emails)
        .where(
          and(eq(emails.mailbox, mailbox), inOutbox("draft", "queued", "sending", "uncertain")),
        )
        .groupBy(emails.state);
      const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
      const [oldest] = await db
        .select({ at: min(emails.createdAt) })
        .from(emails)
        .where(and(eq(emails.mailbox, mailbox), inOutbox("queued")));
      return {
        queued: of("queued"),
        queuedSince: oldest?.at ?? null,
        sending: of("sending"),
        uncertain: of("uncertain"),
        draft: of("draft"),
      };
    },

    async queued(mailbox, kinds) {
      const [row] = await db
        .select({ count: count() })
        .from(emails)
        .where(
          and(eq(emails.mailbox, mailbox), inOutbox("queued"), inArray(emails.kind, [...kinds])),
        );
      return row?.count ?? 0;
    },

    async stepsSince(since) {
      const from = (await firstSince(since)) - OUT_OF_ORDER;
      // A step that is true again after an undo did not happen once more, and one that was taken back did not.
      const takenBack = db
        .select({ id: outreachLogs.undoes })
        .from(outreachLogs)
        .where(and(gte(outreachLogs.id, from), isNotNull(outreachLogs.undoes)));
      const rows = await db
        .select({ step: outreachLogs.step, count: count() })
        .from(outreachLogs)
        .where(
          and(
            gte(outreachLogs.id, from),
            gte(outreachLogs.logAt, since),
            isNull(outreachLogs.undoes),
            notInArray(outreachLogs.id, takenBack),
          ),
        )
        .groupBy(outreachLogs.step);
      return new Map<LogStep, number>(rows.map((row) => [row.step, row.count]));
    },
  };
}
