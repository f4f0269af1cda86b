import { and, asc, count, desc, eq, gt, gte, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { COLD_KINDS } from "../../domain/sending-limits.ts";
import type { EmailQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { outboxCondition } from "./outbox-condition.ts";

/** What the limits on cold mail, and the pause on bounces, are counted from. */
export function coldEmailQueries({
  db,
  tables,
}: Handle): Pick<EmailQueries, "coldSince" | "firstColdAt" | "bounceSample"> {
  const { emails, messages } = tables;
  const inOutbox = outboxCondition(emails);

  /** The condition of the index, to the letter. */
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

    async bounceSample(mailbox, size, since) {
      const delivered = await db
        .select({ at: emails.sentAt, state: emails.state, status: messages.status })
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
      const oldest = delivered.length < size ? null : delivered.at(-1)?.at;
      // `notBefore` is when they were tried last.
      const [refused] = await db
        .select({ count: count() })
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
      const back = delivered.filter(
        ({ state, status }) => state === "failed" && status === "bounced",
      );
      const atOnce = refused?.count ?? 0;
      return { mails: delivered.length + atOnce, bounced: back.length + atOnce };
    },
  };
}
