import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { COLD_STATUSES } from "../../../domain/status.ts";
import type { MessageQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy, param } from "../../prepared.ts";
import { followsSequence } from "../conditions.ts";
import { toMessage } from "./row.ts";
import type { SilentPages } from "./silent-pages.ts";

/** Queries on messages that follow sequences. */
export function followerQueries(
  { db, tables: { messages } }: Handle,
  silent: SilentPages,
): Pick<MessageQueries, "stepsDue" | "withoutDueTime" | "setDue" | "following" | "ofSequence"> {
  const setDue = lazy(() =>
    db
      .update(messages)
      .set({
        dueAt: param("dueAt", messages.dueAt),
        dueKind: param("dueKind", messages.dueKind),
      })
      .where(
        and(
          eq(messages.id, sql.placeholder("id")),
          eq(messages.revision, sql.placeholder("revision")),
        ),
      )
      .prepare(),
  );

  return {
    stepsDue(page) {
      return silent(
        and(
          followsSequence(messages),
          isNotNull(messages.waitingSince),
          lte(messages.dueAt, page.now),
        ),
        page,
      );
    },

    async withoutDueTime({ mailbox, afterId, limit }) {
      const rows = await db
        .select()
        .from(messages)
        .where(
          and(
            eq(messages.mailbox, mailbox),
            followsSequence(messages),
            isNull(messages.dueAt),
            isNotNull(messages.waitingSince),
            gt(messages.id, afterId),
          ),
        )
        .orderBy(asc(messages.id))
        .limit(limit);
      return rows.map(toMessage);
    },

    async setDue({ id, revision, dueAt, dueKind }) {
      await setDue().execute({ id, revision, dueAt, dueKind });
    },

    async following({ sequenceId, afterId, limit }) {
      const rows = await db
        .select()
        .from(messages)
        .where(
          and(
            eq(messages.sequenceId, sequenceId),
            inArray(messages.status, [...COLD_STATUSES]),
            gt(messages.id, afterId),
          ),
        )
        .orderBy(asc(messages.id))
        .limit(limit);
      return rows.map(toMessage);
    },

    async ofSequence(sequenceId) {
      const rows = await db
        .select({ status: messages.status, count: count() })
        .from(messages)
        .where(eq(messages.sequenceId, sequenceId))
        .groupBy(messages.status);
      const sum = (some: typeof rows) => some.reduce((total, each) => total + each.count, 0);
      return {
        all: sum(rows),
        open: sum(rows.filter(({ status }) => COLD_STATUSES.includes(status))),
      };
    },
  };
}
