import {
  and,
  asc,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  like,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Email } from "../../domain/email.ts";
import type { EmailPatch, EmailQueries, OutboxItem } from "../../service/ports/index.ts";
import type { Handle, Tables } from "../database.ts";
import { readingFromJson, readingToJson } from "../json-columns.ts";
import { lazy, param } from "../prepared.ts";
import { coldEmailQueries } from "./cold-emails.ts";
import { toLead } from "./leads.ts";
import { toMessage } from "./messages.ts";
import { outboxCondition } from "./outbox-condition.ts";

const CHUNK = 500;

type EmailRow = Tables["emails"]["$inferSelect"];

function toEmail(row: EmailRow): Email {
  return row.reading === null
    ? { ...row, reading: null }
    : { ...row, reading: readingFromJson(row.reading) };
}

/** What is not stored as it is. */
function rowOf({ holds, reading, ...patch }: Partial<EmailPatch>) {
  return {
    ...patch,
    ...(holds === undefined ? {} : { holds: holds && [...holds] }),
    ...(reading === undefined ? {} : { reading: reading && readingToJson(reading) }),
  };
}

export function emailQueries(handle: Handle): EmailQueries {
  const { db, tables } = handle;
  const { emails, messages, leads } = tables;

  const inOutbox = outboxCondition(emails);

  const insert = lazy(() => {
    const columns = emails;
    return db
      .insert(emails)
      .values({
        messageId: param("messageId", columns.messageId),
        mailbox: param("mailbox", columns.mailbox),
        direction: param("direction", columns.direction),
        kind: param("kind", columns.kind),
        state: param("state", columns.state),
        address: param("address", columns.address),
        subject: param("subject", columns.subject),
        text: param("text", columns.text),
        fullText: param("fullText", columns.fullText),
        detail: param("detail", columns.detail),
        holds: param("holds", columns.holds),
        reading: param("reading", columns.reading),
        usage: param("usage", columns.usage),
        evidence: param("evidence", columns.evidence),
        rfcMessageId: param("rfcMessageId", columns.rfcMessageId),
        inReplyTo: param("inReplyTo", columns.inReplyTo),
        references: param("references", columns.references),
        writtenBy: param("writtenBy", columns.writtenBy),
        approvedAt: param("approvedAt", columns.approvedAt),
        owner: param("owner", columns.owner),
        attempts: param("attempts", columns.attempts),
        notBefore: param("notBefore", columns.notBefore),
        markedAt: param("markedAt", columns.markedAt),
        sentAt: param("sentAt", columns.sentAt),
        error: param("error", columns.error),
        createdAt: param("createdAt", columns.createdAt),
      })
      .returning()
      .prepare();
  });

  const claim = lazy(() =>
    db
      .update(emails)
      .set({
        state: "sending",
        owner: param("owner", emails.owner),
        address: param("address", emails.address),
        markedAt: null,
        error: null,
      })
      .where(and(eq(emails.id, sql.placeholder("id")), eq(emails.state, "queued")))
      .returning({ id: emails.id })
      .prepare(),
  );

  const owned = () =>
    and(
      eq(emails.id, sql.placeholder("id")),
      eq(emails.owner, sql.placeholder("owner")),
      eq(emails.state, "sending"),
    );

  const mark = lazy(() =>
    db
      .update(emails)
      .set({ markedAt: param("markedAt", emails.markedAt) })
      .where(and(owned(), isNull(emails.markedAt)))
      .returning({ id: emails.id })
      .prepare(),
  );

  const settle = lazy(() =>
    db
      .update(emails)
      .set({
        state: param("state", emails.state),
        owner: null,
        sentAt: param("sentAt", emails.sentAt),
        notBefore: param("notBefore", emails.notBefore),
        attempts: param("attempts", emails.attempts),
        error: param("error", emails.error),
      })
      .where(owned())
      .returning({ id: emails.id })
      .prepare(),
  );

  const items = (where: SQL | undefined) =>
    db
      .select({ email: emails, message: messages, lead: leads })
      .from(emails)
      .innerJoin(messages, eq(messages.id, emails.messageId))
      .innerJoin(leads, eq(leads.id, messages.leadId))
      .where(where);

  const newer = lazy(() =>
    db
      .select({ id: emails.id })
      .from(emails)
      .where(
        and(
          eq(emails.messageId, sql.placeholder("messageId")),
          gt(emails.id, sql.placeholder("id")),
          inArray(emails.state, ["draft", "queued", "sending", "uncertain"]),
        ),
      )
      // There is one at most; and with a limit that is bound, SQLite compiles the statement anew
      // for each run.
      .prepare(),
  );

  const itemById = lazy(() => items(eq(emails.id, sql.placeholder("id"))).prepare());

  const toItem = (row: {
    email: typeof emails.$inferSelect;
    message: typeof messages.$inferSelect;
    lead: typeof leads.$inferSelect;
  }): OutboxItem => ({
    email: toEmail(row.email),
    message: toMessage(row.message),
    lead: toLead(row.lead, []),
  });

  return {
    ...coldEmailQueries(handle),

    async insert(email) {
      const [row] = await insert().execute({
        ...email,
        references: [...email.references],
        evidence: email.evidence && [...email.evidence],
        holds: email.holds && [...email.holds],
        reading: email.reading && readingToJson(email.reading),
      });
      if (!row) throw new Error("the email was not stored");
      return toEmail(row);
    },

    async byId(id) {
      const [row] = await db.select().from(emails).where(eq(emails.id, id));
      return row && toEmail(row);
    },

    async ofMessages(messageIds) {
      const found = [];
      for (let at = 0; at < messageIds.length; at += CHUNK) {
        const rows = await db
          .select()
          .from(emails)
          .where(inArray(emails.messageId, messageIds.slice(at, at + CHUNK)))
          .orderBy(asc(emails.id));
        found.push(...rows.map(toEmail));
      }
      return found;
    },

    async byRfcMessageIds(ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .select()
        .from(emails)
        .where(inArray(emails.rfcMessageId, [...ids]));
      return rows.map(toEmail);
    },

    async byIdPrefix(prefix) {
      const [row] = await db
        .select()
        .from(emails)
        .where(like(emails.rfcMessageId, `${prefix}%`))
        .limit(1);
      return row && toEmail(row);
    },

    async due({ mailbox, now, kinds, after, limit }) {
      const beyond =
        after === null
          ? undefined
          : or(
              gt(emails.notBefore, after.notBefore),
              and(eq(emails.notBefore, after.notBefore), gt(emails.id, after.id)),
            );
      const rows = await db
        .select({ id: emails.id, notBefore: emails.notBefore })
        .from(emails)
        .innerJoin(messages, eq(messages.id, emails.messageId))
        .innerJoin(leads, eq(leads.id, messages.leadId))
        .where(
          and(
            eq(emails.mailbox, mailbox),
            inOutbox("queued"),
            kinds && inArray(emails.kind, [...kinds]),
            lte(emails.notBefore, now),
            // Says nothing new, but is what an index can begin at.
            after === null ? undefined : gte(emails.notBefore, after.notBefore),
            beyond,
            isNull(leads.pausedAt),
          ),
        )
        .orderBy(asc(emails.notBefore), asc(emails.id))
        .limit(limit);
      return rows.map(({ id, notBefore }) => ({ id, notBefore: notBefore ?? now }));
    },

    async item(id) {
      const [row] = await itemById().execute({ id });
      return row && toItem(row);
    },

    async claim(id, owner, address) {
      return (await claim().execute({ id, owner, address })).length > 0;
    },

    async mark(id, owner, now) {
      return (await mark().execute({ id, owner, markedAt: now })).length > 0;
    },

    async recordResult(id, owner, result) {
      return (await settle().execute({ id, owner, ...result })).length > 0;
    },

    async sending(mailbox) {
      const rows = await db
        .select()
        .from(emails)
        .where(and(eq(emails.mailbox, mailbox), inOutbox("sending")))
        .orderBy(asc(emails.id));
      return rows.map(toEmail);
    },

    async uncertain(mailbox) {
      const rows = await db
        .select()
        .from(emails)
        .where(and(eq(emails.mailbox, mailbox), inOutbox("uncertain")))
        .orderBy(asc(emails.id));
      return rows.map(toEmail);
    },

    async hasNewerUnsettled({ id, messageId }) {
      return (await newer().execute({ id, messageId })).length > 0;
    },

    async change(id, from, patch) {
      const rows = await db
        .update(emails)
        .set(rowOf(patch))
        .where(and(eq(emails.id, id), eq(emails.state, from)))
        .returning({ id: emails.id });
      return rows.length > 0;
    },

    async byModelSince(mailbox, since) {
      const [row] = await db
        .select({ count: count() })
        .from(emails)
        .where(
          // The condition of the index, to the letter.
          and(sql`"usage" is not null`, gt(emails.createdAt, since), eq(emails.mailbox, mailbox)),
        );
      return row?.count ?? 0;
    },

    async unsettled() {
      const rows = await items(
        and(
          inOutbox("draft", "queued", "sending", "failed", "uncertain"),
          or(sql`${emails.state} <> 'failed'`, eq(messages.status, "failed")),
        ),
      ).orderBy(asc(emails.id));
      return rows.map(toItem);
    },
  };
}
