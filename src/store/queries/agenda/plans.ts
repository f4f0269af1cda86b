import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, max } from "drizzle-orm";
import type { EmailKind } from "../../../domain/email.ts";
import type { LastOfLead, PlanQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { chunks } from "../chunks.ts";

const FROM_LEAD: EmailKind[] = ["reply", "unsubscribe"];

export function planQueries({ db, tables, actor }: Handle): PlanQueries {
  const { emails, messages, plans } = tables;
  const forgotten = { content: null, summary: null } as const;

  return {
    async add(plan, now) {
      // What nobody can do any more has no words to keep.
      await db
        .update(plans)
        .set(forgotten)
        .where(and(lte(plans.expiresAt, now), isNotNull(plans.content)));
      const [row] = await db
        .insert(plans)
        .values({ ...plan, actor: plan.actor ?? actor(), createdAt: now })
        .returning();
      if (!row) throw new Error("the plan was not stored");
      return row;
    },

    async byHash(tokenHash) {
      const [row] = await db.select().from(plans).where(eq(plans.tokenHash, tokenHash));
      return row;
    },

    async byId(id) {
      const [row] = await db.select().from(plans).where(eq(plans.id, id));
      return row;
    },

    async open(now, limit) {
      return db
        .select()
        .from(plans)
        .where(and(isNotNull(plans.content), gt(plans.expiresAt, now)))
        .orderBy(asc(plans.expiresAt), asc(plans.id))
        .limit(limit);
    },

    async kept() {
      return db.select().from(plans).where(isNotNull(plans.content));
    },

    async approve(id, approvedBy, approvedAt) {
      await db
        .update(plans)
        .set({ approvedBy: approvedBy ?? actor(), approvedAt })
        .where(eq(plans.id, id));
    },

    async end(id, ended, endedAt) {
      // Compared and set at once: of two at the same moment one gets the row.
      const rows = await db
        .update(plans)
        .set({ ...forgotten, ended, endedAt })
        .where(and(eq(plans.id, id), isNull(plans.ended)))
        .returning({ id: plans.id });
      return rows.length > 0;
    },

    async lastOf(leadIds) {
      const last = new Map<number, LastOfLead>();
      for (const leadId of leadIds) last.set(leadId, { leadId, message: 0, reply: 0 });
      for (const some of chunks(leadIds)) {
        const written = await db
          .select({ leadId: messages.leadId, id: max(messages.id) })
          .from(messages)
          .where(and(inArray(messages.leadId, some), isNull(messages.testTo)))
          .groupBy(messages.leadId);
        for (const { leadId, id } of written) set(last, leadId, { message: id ?? 0 });
        const replies = await db
          .select({ leadId: messages.leadId, id: max(emails.id) })
          .from(emails)
          .innerJoin(messages, eq(messages.id, emails.messageId))
          .where(and(inArray(messages.leadId, some), inArray(emails.kind, FROM_LEAD)))
          .groupBy(messages.leadId);
        for (const { leadId, id } of replies) set(last, leadId, { reply: id ?? 0 });
      }
      return last;
    },
  };
}

function set(
  last: Map<number, LastOfLead>,
  leadId: number,
  what: Partial<Pick<LastOfLead, "message" | "reply">>,
): void {
  const before = last.get(leadId) ?? { leadId, message: 0, reply: 0 };
  last.set(leadId, { ...before, ...what });
}
