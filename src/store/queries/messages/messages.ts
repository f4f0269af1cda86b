import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  type Placeholder,
  sql,
} from "drizzle-orm";
import { AppError } from "../../../domain/errors.ts";
import type { Message } from "../../../domain/message.ts";
import type { MessageQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { manyInserter } from "../../insert-many.ts";
import { trailFromJson, trailToJson } from "../../json-columns.ts";
import { lazy, param, planned } from "../../prepared.ts";
import { asker, chunks } from "../chunks.ts";
import { notPaused, waitsBySettings } from "../conditions.ts";
import { followerQueries } from "./followers.ts";
import { toMessage } from "./row.ts";
import { notUnderWay, silentPages } from "./silent-pages.ts";

/** The states of an email that has left, or may still leave. */
const MAY_REACH = ["draft", "queued", "sending", "sent", "uncertain"] as const;

export function messageQueries(handle: Handle): MessageQueries {
  const { db, tables } = handle;
  const { messages, leads, emails } = tables;

  const byId = lazy(() =>
    db
      .select()
      .from(messages)
      .where(eq(messages.id, sql.placeholder("id")))
      .prepare(),
  );

  const ofLead = (leadId: number | Placeholder, withTests: boolean) =>
    db
      .select()
      .from(messages)
      .where(and(eq(messages.leadId, leadId), withTests ? undefined : isNull(messages.testTo)))
      .orderBy(desc(messages.createdAt), desc(messages.id));

  const realOfLead = lazy(() => planned(ofLead(sql.placeholder("leadId"), false).prepare()));

  const replied = lazy(() =>
    db
      .select({ id: messages.id })
      .from(messages)
      .where(and(eq(messages.leadId, sql.placeholder("leadId")), eq(messages.status, "replied")))
      .prepare(),
  );

  const insert = lazy(() =>
    db
      .insert(messages)
      .values({
        leadId: param("leadId", messages.leadId),
        mailbox: param("mailbox", messages.mailbox),
        subject: param("subject", messages.subject),
        status: param("status", messages.status),
        trail: param("trail", messages.trail),
        waitingSince: param("waitingSince", messages.waitingSince),
        followUps: param("followUps", messages.followUps),
        nudges: param("nudges", messages.nudges),
        sequenceId: param("sequenceId", messages.sequenceId),
        step: 0,
        testTo: param("testTo", messages.testTo),
        closedAt: param("closedAt", messages.closedAt),
        aiMode: param("aiMode", messages.aiMode),
        revision: 0,
        createdAt: param("createdAt", messages.createdAt),
      })
      .returning()
      .prepare(),
  );

  const insertMany = lazy(() =>
    manyInserter<{ id: number; leadId: number }>(db, messages, {
      id: messages.id,
      leadId: messages.leadId,
    }),
  );

  const update = lazy(() =>
    db
      .update(messages)
      .set({
        subject: param("subject", messages.subject),
        status: param("status", messages.status),
        trail: param("trail", messages.trail),
        waitingSince: param("waitingSince", messages.waitingSince),
        followUps: param("followUps", messages.followUps),
        nudges: param("nudges", messages.nudges),
        sequenceId: param("sequenceId", messages.sequenceId),
        step: param("step", messages.step),
        stepFrom: param("stepFrom", messages.stepFrom),
        dueAt: param("dueAt", messages.dueAt),
        dueKind: param("dueKind", messages.dueKind),
        closedAt: param("closedAt", messages.closedAt),
        aiMode: param("aiMode", messages.aiMode),
        aiAttempts: param("aiAttempts", messages.aiAttempts),
        aiNotBefore: param("aiNotBefore", messages.aiNotBefore),
        aiError: param("aiError", messages.aiError),
        revision: param("next", messages.revision),
      })
      .where(
        and(
          eq(messages.id, sql.placeholder("id")),
          eq(messages.revision, sql.placeholder("revision")),
        ),
      )
      .returning({ revision: messages.revision })
      .prepare(),
  );

  const statusesOf = asker((leadIds: (number | Placeholder)[]) =>
    db
      .select({ leadId: messages.leadId, status: messages.status })
      .from(messages)
      .where(and(inArray(messages.leadId, leadIds), isNull(messages.testTo))),
  );

  const withText = lazy(() =>
    db
      .select({ id: messages.id, subject: messages.subject, createdAt: messages.createdAt })
      .from(messages)
      .innerJoin(emails, eq(emails.messageId, messages.id))
      .where(
        and(
          eq(messages.leadId, sql.placeholder("leadId")),
          eq(emails.kind, "first"),
          eq(emails.text, sql.placeholder("text")),
          inArray(emails.state, [...MAY_REACH]),
        ),
      )
      .orderBy(asc(messages.id))
      .prepare(),
  );

  const silent = silentPages(handle);

  return {
    ...followerQueries(handle, silent),

    async insert(message) {
      const trail = trailToJson(message.trail);
      const { sequenceId = null } = message;
      const [row] = await insert().execute({ ...message, sequenceId, trail });
      if (!row) throw new Error("the message was not stored");
      return toMessage(row);
    },

    async insertMany(all) {
      const rows = all.map((message) => ({
        ...message,
        sequenceId: message.sequenceId ?? null,
        trail: trailToJson(message.trail),
        revision: 0,
      }));
      const ids = new Map((await insertMany()(rows)).map((row) => [row.leadId, row.id]));
      if (ids.size < all.length) throw new Error("not every message was stored");
      return rows.map((row) => ({
        id: ids.get(row.leadId) ?? 0,
        leadId: row.leadId,
        mailbox: row.mailbox,
        subject: row.subject,
        status: row.status,
        trail: trailFromJson(row.trail),
        waitingSince: row.waitingSince,
        followUps: row.followUps,
        sequenceId: row.sequenceId,
        step: 0,
        stepFrom: null,
        dueAt: null,
        dueKind: null,
        nudges: row.nudges,
        testTo: row.testTo,
        closedAt: row.closedAt,
        aiMode: row.aiMode,
        aiAttempts: 0,
        aiNotBefore: null,
        aiError: null,
        revision: row.revision,
        createdAt: row.createdAt,
      }));
    },

    async byId(id) {
      const [row] = await byId().execute({ id });
      return row && toMessage(row);
    },

    async byIds(ids) {
      const found: Message[] = [];
      for (const some of chunks(ids)) {
        const rows = await db.select().from(messages).where(inArray(messages.id, some));
        found.push(...rows.map(toMessage));
      }
      return found;
    },

    async ofLead(leadId, withTests = false) {
      const rows = await (withTests ? ofLead(leadId, true) : realOfLead().execute({ leadId }));
      return rows.map(toMessage);
    },

    async update(message) {
      const [row] = await update().execute({
        ...message,
        trail: trailToJson(message.trail),
        next: message.revision + 1,
      });
      if (!row) {
        throw new AppError(
          "conflict",
          `message ${message.id} was changed by somebody else at the same moment`,
          "Look at it again with `tickler history`, then repeat the command.",
        );
      }
      return { ...message, revision: row.revision };
    },

    async silentSince({ followUps, orMore, before, ...page }) {
      return silent(
        and(
          inArray(messages.status, ["sent", "follow_up"]),
          waitsBySettings(messages),
          orMore ? gte(messages.followUps, followUps) : eq(messages.followUps, followUps),
          lte(messages.waitingSince, before),
        ),
        page,
      );
    },

    async unansweredSince({ nudges, orMore, before, ...page }) {
      return silent(
        and(
          inArray(messages.status, ["answered", "ai_replied"]),
          waitsBySettings(messages),
          orMore ? gte(messages.nudges, nudges) : eq(messages.nudges, nudges),
          lte(messages.waitingSince, before),
        ),
        page,
      );
    },

    async awaitingAnswer({ mailbox, before, now, modes, afterId, limit }) {
      const rows = await db
        .select({ message: messages })
        .from(messages)
        .innerJoin(leads, eq(leads.id, messages.leadId))
        .where(
          and(
            eq(messages.mailbox, mailbox),
            eq(messages.status, "replied"),
            waitsBySettings(messages),
            lte(messages.waitingSince, before),
            or(
              inArray(messages.aiMode, [...modes.own]),
              modes.byDefault ? isNull(messages.aiMode) : undefined,
            ),
            gt(messages.id, afterId),
            isNotNull(leads.email),
            notPaused(leads, now),
            notUnderWay(handle),
          ),
        )
        .orderBy(asc(messages.id))
        .limit(limit);
      return rows.map((row) => toMessage(row.message));
    },

    async doubtfulOf(leadId, rule) {
      for (const { id } of await replied().execute({ leadId })) {
        const [reply] = await db
          .select({ holds: emails.holds })
          .from(emails)
          .where(
            and(eq(emails.messageId, id), eq(emails.kind, "reply"), eq(emails.state, "received")),
          )
          .orderBy(desc(emails.id))
          .limit(1);
        if (reply?.holds?.some((hold) => hold.rule === rule)) return id;
      }
      return null;
    },

    async setAiMode(leadId, mode) {
      await db
        .update(messages)
        .set({ aiMode: mode, revision: sql`${messages.revision} + 1` })
        .where(eq(messages.leadId, leadId));
    },

    async withText(leadId, text) {
      return withText().execute({ leadId, text });
    },

    async firstTextsSince(leadIds, since) {
      const found = [];
      for (const some of chunks(leadIds)) {
        const rows = await db
          .select({
            id: messages.id,
            leadId: messages.leadId,
            subject: messages.subject,
            createdAt: messages.createdAt,
            text: emails.text,
          })
          .from(messages)
          .innerJoin(emails, eq(emails.messageId, messages.id))
          .where(
            and(
              inArray(messages.leadId, some),
              gt(messages.createdAt, since),
              eq(emails.kind, "first"),
              inArray(emails.state, [...MAY_REACH]),
            ),
          )
          .orderBy(asc(messages.id));
        found.push(...rows);
      }
      return found;
    },

    statusesOf,
  };
}
