import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  ne,
  type SQL,
  sql,
} from "drizzle-orm";
import { COLD_KINDS } from "../../domain/email.ts";
import type { LimitQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { outboxCondition } from "./outbox-condition.ts";

/** The counts for the sending limits, the pause on bounces and the budget of AI. */
export function limitQueries({ db, tables }: Handle): LimitQueries {
  const { emails, messages } = tables;
  const inOutbox = outboxCondition(emails);

  /** Repeats the condition of the index to the letter. */
  const coldSent = (): SQL =>
    sql`"sent_at" is not null and ${emails.kind} in (${sql.raw(COLD_KINDS.map((kind) => `'${kind}'`).join(", "))})`;

  return {
    async coldSince(mailbox, since) {
      const left = await db
        .select({ id: emails.id, at: emails.sentAt, address: emails.address })
        .from(emails)
        .where(and(eq(emails.mailbox, mailbox), coldSent(), gt(emails.sentAt, since)));
      const doubtful = await db
        .select({ id: emails.id, at: emails.markedAt, address: emails.address })
        .from(emails)
        .where(
          and(
            eq(emails.mailbox, mailbox),
            inOutbox("sending", "uncertain"),
            inArray(emails.kind, [...COLD_KINDS]),
            gt(emails.markedAt, since),
          ),
        );
      return [...left, ...doubtful]
        .map(({ id, at, address }) => ({ id, at: at ?? since, address: address ?? "" }))
        .sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id);
    },

    async firstColdAt(mailbox) {
      const [row] = await db
        .select({ at: emails.sentAt })
        .from(emails)
        .where(and(eq(emails.mailbox, mailbox), coldSent()))
        .orderBy(asc(emails.sentAt))
        .limit(1);
      return row?.at ?? null;
    },

    async lastColdAt(mailbox) {
      const [row] = await db
        .select({ at: emails.sentAt })
        .from(emails)
        .where(and(eq(emails.mailbox, mailbox), coldSent()))
        .orderBy(desc(emails.sentAt))
        .limit(1);
      return row?.at ?? null;
    },

    async refusedSince(mailbox, since) {
      const rows = await db
        .select({
          ...{ id: emails.id, messageId: emails.messageId, notBefore: emails.notBefore },
          ...{ address: emails.address, error: emails.error },
        })
        .from(emails)
        .where(
          and(
            eq(emails.mailbox, mailbox),
            inOutbox("failed"),
            ne(emails.kind, "test"),
            isNull(emails.sentAt),
            // The time of their last attempt.
            gte(emails.notBefore, since),
          ),
        )
        .orderBy(asc(emails.id));
      return rows.map(({ id, messageId, notBefore, address, error }) => ({
        ...{ id, messageId, at: notBefore ?? since },
        ...{ address: address ?? "", response: error ?? "" },
      }));
    },

    async coldOutcomes(mailbox, size, since) {
      const left = await db
        .select({ id: emails.id, at: emails.sentAt, state: emails.state, status: messages.status })
        .from(emails)
        .innerJoin(messages, eq(messages.id, emails.messageId))
        .where(
          and(
            eq(emails.mailbox, mailbox),
            coldSent(),
            since === null ? undefined : gt(emails.sentAt, since),
          ),
        )
        .orderBy(desc(emails.sentAt))
        .limit(size);
      const oldest = left.length < size ? null : left.at(-1)?.at;
      // `notBefore` is the time of their last attempt.
      const refused = await db
        .select({ id: emails.id, at: emails.notBefore })
        .from(emails)
        .innerJoin(messages, eq(messages.id, emails.messageId))
        .where(
          and(
            eq(emails.mailbox, mailbox),
            inOutbox("failed"),
            inArray(emails.kind, [...COLD_KINDS]),
            isNull(emails.sentAt),
            since === null ? undefined : gt(emails.notBefore, since),
            oldest ? gte(emails.notBefore, oldest) : undefined,
            eq(messages.status, "bounced"),
          ),
        );
      const outcomes = [
        ...left.map(({ id, at, state, status }) => ({
          id,
          at: at ?? new Date(0),
          delivered: true,
          bounced: state === "failed" && status === "bounced",
        })),
        ...refused.map(({ id, at }) => ({
          id,
          at: at ?? new Date(0),
          delivered: false,
          bounced: true,
        })),
      ];
      return outcomes.sort((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id);
    },

    async byModelSince(mailbox, since, afterId) {
      const [row] = await db
        .select({ count: count() })
        .from(emails)
        .where(
          // The condition of the index, to the letter.
          and(
            sql`"usage" is not null`,
            gt(emails.createdAt, since),
            eq(emails.mailbox, mailbox),
            afterId === undefined ? undefined : gt(emails.id, afterId),
          ),
        );
      return row?.count ?? 0;
    },
  };
}
