import {
  and,
  asc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { isChasing, isCold, OUTGOING_KINDS, UNSETTLED } from "../../domain/email.ts";
import type { OutboxItem, OutboxQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { lazy, param, planned } from "../prepared.ts";
import { chunks } from "./chunks.ts";
import { notPaused } from "./conditions.ts";
import { toEmail } from "./emails.ts";
import { isFirstToChecked } from "./leads/checks.ts";
import { toLead } from "./leads/lead-row.ts";
import { toMessage } from "./messages/row.ts";
import { outboxCondition } from "./outbox-condition.ts";
import { holdsOnEmail } from "./stops/company-hold.ts";

/** What a hold on a company keeps back: all that leaves to a silent lead by itself. */
const HOLDABLE = OUTGOING_KINDS.filter((kind) => isCold(kind) || isChasing(kind));

/** Emails on their way out. Claim, mark and result are prepared, since each mail runs them once. */
export function outboxQueries({ db, tables }: Handle): OutboxQueries {
  const { emails, messages, leads, leadAddresses } = tables;

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

  const release = lazy(() =>
    db
      .update(emails)
      .set({ state: "queued", owner: null })
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

  /** A reply by the lead to another message, since the first email of this one was written. */
  const answeredElsewhere = sql<
    number | null
  >`(select max("r"."id") from ${emails} "r" join ${messages} "m" on "m"."id" = "r"."message_id" where "m"."lead_id" = ${messages.leadId} and "m"."id" <> ${messages.id} and "m"."test_to" is null and "r"."kind" = 'reply' and "r"."state" = 'received' and "r"."id" > (select min("f"."id") from ${emails} "f" where "f"."message_id" = ${messages.id}))`;

  // In the statement that is asked anyway, each costs next to nothing.
  const hasSecondAddress = sql<number>`(select count(*) from ${leadAddresses} "a" where "a"."lead_id" = ${leads.id} and "a"."address" is not null)`;
  const hasReplied = sql<number>`(select count(*) from ${messages} "m" where "m"."lead_id" = ${leads.id} and "m"."status" = 'replied')`;
  const hasNewer = sql<number>`(select count(*) from ${emails} "n" where "n"."message_id" = ${emails.messageId} and "n"."id" > ${emails.id} and "n"."state" in ('draft', 'queued', 'sending', 'uncertain'))`;

  const itemById = lazy(() =>
    planned(
      db
        .select({
          ...{ email: emails, message: messages, lead: leads },
          companyHold: sql<
            number | null
          >`(select min(${tables.companyHolds.id}) ${holdsOnEmail(tables)})`,
          answeredElsewhere,
          hasSecondAddress,
          hasReplied,
          hasNewer,
        })
        .from(emails)
        .innerJoin(messages, eq(messages.id, emails.messageId))
        .innerJoin(leads, eq(leads.id, messages.leadId))
        .where(eq(emails.id, sql.placeholder("id")))
        .prepare(),
    ),
  );

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
    async due({ mailbox, now, kinds, after, limit, besidesHeld, checkedSince = null }) {
      const beyond =
        after === null
          ? undefined
          : or(
              gt(emails.notBefore, after.notBefore),
              and(eq(emails.notBefore, after.notBefore), gt(emails.id, after.id)),
            );
      const rows = await db
        .select({
          ...{ id: emails.id, notBefore: emails.notBefore, kind: emails.kind },
          leadId: messages.leadId,
        })
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
            or(notPaused(leads, now), eq(emails.kind, "test")),
            besidesHeld
              ? sql`(${notInArray(emails.kind, HOLDABLE)} or not exists (select 1 ${holdsOnEmail(tables)}))`
              : undefined,
            checkedSince === null ? undefined : isFirstToChecked(tables, checkedSince),
          ),
        )
        .orderBy(asc(emails.notBefore), asc(emails.id))
        .limit(limit);
      return rows.map((row) => ({ ...row, notBefore: row.notBefore ?? now }));
    },

    async item(id) {
      const [row] = await itemById().execute({ id });
      if (!row) return undefined;
      const { companyHold, answeredElsewhere: answer } = row;
      return {
        ...toItem(row),
        companyHold: companyHold === null ? null : Number(companyHold),
        answeredElsewhere: answer === null ? null : Number(answer),
        hasSecondAddress: Number(row.hasSecondAddress) > 0,
        hasReplied: Number(row.hasReplied) > 0,
        hasNewer: Number(row.hasNewer) > 0,
      };
    },

    async claim(id, owner, address) {
      return (await claim().execute({ id, owner, address })).length > 0;
    },

    async mark(id, owner, now) {
      return (await mark().execute({ id, owner, markedAt: now })).length > 0;
    },

    async release(id, owner) {
      return (await release().execute({ id, owner })).length > 0;
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

    async unsettled(states = UNSETTLED) {
      const rows = await items(
        and(
          inOutbox(...states),
          or(sql`${emails.state} <> 'failed'`, eq(messages.status, "failed")),
        ),
      ).orderBy(asc(emails.id));
      return rows.map(toItem);
    },

    async items(ids) {
      const found: OutboxItem[] = [];
      for (const some of chunks(ids)) {
        found.push(...(await items(inArray(emails.id, some))).map(toItem));
      }
      return found;
    },

    async queuedBefore({ mailbox, before, now, limit }) {
      const rows = await items(
        and(
          eq(emails.mailbox, mailbox),
          inOutbox("queued"),
          // One that was put off has waited as well.
          or(lte(emails.notBefore, now), isNotNull(emails.detail), gt(emails.attempts, 0)),
          lte(emails.createdAt, before),
        ),
      )
        .orderBy(asc(emails.notBefore), asc(emails.id))
        .limit(limit);
      return rows.map(toItem);
    },
  };
}
