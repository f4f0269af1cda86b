import { and, asc, eq, gt, gte, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { OutboxItem, OutboxQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { lazy, param } from "../prepared.ts";
import { toEmail } from "./emails.ts";
import { toLead } from "./leads/leads.ts";
import { toMessage } from "./messages.ts";
import { outboxCondition } from "./outbox-condition.ts";

/** Emails on their way out. Claim, mark and result are prepared, since each mail runs them once. */
export function outboxQueries({ db, tables }: Handle): OutboxQueries {
  const { emails, messages, leads } = tables;

  const inOutbox = outboxCondition(emails);

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

  const storeOutcome = lazy(() =>
    db
      .update(emails)
      .set({
        state: param("state", emails.state),
        owner: null,
        sentAt: param("sentAt", emails.sentAt),
        notBefore: param("notBefore", emails.notBefore),
        attempts: param("attempts", emails.attempts),
        error: param("error", emails.error),
        assignedId: param("assignedId", emails.assignedId),
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
      // At most one row matches; and a bound limit would make SQLite compile the statement anew for
      // each run.
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
    async due({ mailbox, now, kinds, after, limit }) {
      const beyond =
        after === null
          ? undefined
          : or(
              gt(emails.notBefore, after.notBefore),
              and(eq(emails.notBefore, after.notBefore), gt(emails.id, after.id)),
            );
      const rows = await db
        .select({ id: emails.id, notBefore: emails.notBefore, leadId: messages.leadId })
        .from(emails)
        .innerJoin(messages, eq(messages.id, emails.messageId))
        .innerJoin(leads, eq(leads.id, messages.leadId))
        .where(
          and(
            eq(emails.mailbox, mailbox),
            inOutbox("queued"),
            kinds && inArray(emails.kind, [...kinds]),
            lte(emails.notBefore, now),
            // Redundant, but it gives the index a place to begin.
            after === null ? undefined : gte(emails.notBefore, after.notBefore),
            beyond,
            isNull(leads.pausedAt),
          ),
        )
        .orderBy(asc(emails.notBefore), asc(emails.id))
        .limit(limit);
      return rows.map((row) => ({ ...row, notBefore: row.notBefore ?? now }));
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
      return (await storeOutcome().execute({ id, owner, ...result })).length > 0;
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

    async queued(mailbox, kinds, limit) {
      const rows = await items(
        and(eq(emails.mailbox, mailbox), inOutbox("queued"), inArray(emails.kind, [...kinds])),
      )
        .orderBy(asc(emails.notBefore), asc(emails.id))
        .limit(limit);
      return rows.map(toItem);
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
