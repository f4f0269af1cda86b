import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  like,
  lt,
  or,
  type Placeholder,
  sql,
} from "drizzle-orm";
import type { Email } from "../../domain/email.ts";
import type { EmailPatch, EmailQueries, NewEmail } from "../../service/ports/index.ts";
import type { Handle, Tables } from "../database.ts";
import { manyInserter } from "../insert-many.ts";
import { readingFromJson, readingToJson } from "../json-columns.ts";
import { lazy, paramsOf, planned } from "../prepared.ts";
import { asker, chunks } from "./chunks.ts";

type EmailRow = Tables["emails"]["$inferSelect"];

/** An email as the domain knows it. */
export function toEmail(row: EmailRow): Email {
  return row.reading === null
    ? { ...row, reading: null }
    : { ...row, reading: readingFromJson(row.reading) };
}

/** Converts the fields that are stored in another form. */
function rowOf({ holds, reading, attachments, ...patch }: Partial<EmailPatch>) {
  return {
    ...patch,
    ...(attachments === undefined ? {} : { attachments: attachments && [...attachments] }),
    ...(holds === undefined ? {} : { holds: holds && [...holds] }),
    ...(reading === undefined ? {} : { reading: reading && readingToJson(reading) }),
  };
}

export function emailQueries({ db, tables }: Handle): EmailQueries {
  const { emails } = tables;

  const insert = lazy(() => db.insert(emails).values(paramsOf(emails)).returning().prepare());

  const insertMany = lazy(() =>
    manyInserter<{ id: number; messageId: number }>(db, emails, {
      id: emails.id,
      messageId: emails.messageId,
    }),
  );

  const byId = lazy(() =>
    planned(
      db
        .select()
        .from(emails)
        .where(eq(emails.id, sql.placeholder("id")))
        .prepare(),
    ),
  );

  const ofMessages = asker((ids: (number | Placeholder)[]) =>
    db.select().from(emails).where(inArray(emails.messageId, ids)).orderBy(asc(emails.id)),
  );

  const byRfcMessageIds = asker((ids: (string | Placeholder)[]) =>
    db
      .select()
      .from(emails)
      .where(or(inArray(emails.rfcMessageId, ids), inArray(emails.assignedId, ids))),
  );

  const stored = (email: NewEmail) => ({
    ...email,
    references: [...email.references],
    evidence: email.evidence && [...email.evidence],
    holds: email.holds && [...email.holds],
    reading: email.reading && readingToJson(email.reading),
    attachments: email.attachments && [...email.attachments],
  });

  return {
    async insert(email) {
      const [row] = await insert().execute(stored(email));
      if (!row) throw new Error("the email was not stored");
      return toEmail(row);
    },

    async insertMany(all) {
      const ids = new Map(
        (await insertMany()(all.map(stored))).map((row) => [row.messageId, row.id]),
      );
      if (ids.size < all.length) throw new Error("not every email was stored");
      return all.map((email) => ({ ...email, id: ids.get(email.messageId) ?? 0 }));
    },

    async byId(id) {
      const [row] = await byId().execute({ id });
      return row && toEmail(row);
    },

    async ofMessages(messageIds) {
      return (await ofMessages(messageIds)).map(toEmail);
    },

    async ofKinds(messageIds, kinds) {
      const found = [];
      for (const some of chunks(messageIds)) {
        const rows = await db
          .select()
          .from(emails)
          .where(and(inArray(emails.messageId, some), inArray(emails.kind, [...kinds])))
          .orderBy(asc(emails.id));
        found.push(...rows.map(toEmail));
      }
      return found;
    },

    async byRfcMessageIds(ids) {
      const rows = await byRfcMessageIds(ids);
      // Of many ids, one email may have two in different chunks.
      return [...new Map(rows.map((row) => [row.id, toEmail(row)])).values()];
    },

    async byIdPrefix(prefix) {
      const [row] = await db
        .select()
        .from(emails)
        .where(like(emails.rfcMessageId, `${prefix}%`))
        .limit(1);
      return row && toEmail(row);
    },

    async firstQueuedAt() {
      // By id, which needs no index of its own.
      const [row] = await db
        .select({ createdAt: emails.createdAt })
        .from(emails)
        .where(eq(emails.direction, "out"))
        .orderBy(asc(emails.id))
        .limit(1);
      return row?.createdAt ?? null;
    },

    async byIds(ids) {
      const found: Email[] = [];
      for (const some of chunks(ids)) {
        const rows = await db.select().from(emails).where(inArray(emails.id, some));
        found.push(...rows.map(toEmail));
      }
      return found;
    },

    async newestSent({ kinds, byPerson = false, beforeId = null, limit }) {
      const rows = await db
        .select()
        .from(emails)
        .where(
          and(
            eq(emails.state, "sent"),
            inArray(emails.kind, [...kinds]),
            byPerson ? or(eq(emails.writtenBy, "person"), isNotNull(emails.approvedAt)) : undefined,
            beforeId === null ? undefined : lt(emails.id, beforeId),
          ),
        )
        .orderBy(desc(emails.id))
        .limit(limit);
      return rows.map(toEmail);
    },

    async change(id, from, patch) {
      const rows = await db
        .update(emails)
        .set(rowOf(patch))
        .where(and(eq(emails.id, id), eq(emails.state, from)))
        .returning({ id: emails.id });
      return rows.length > 0;
    },
  };
}
