import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, min, sql } from "drizzle-orm";
import type { HookQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";

/** So many runs of each hook are kept. */
const KEPT = 200;

export function hookQueries({ db, tables: { hooks, hookHeld, hookRuns } }: Handle): HookQueries {
  return {
    async all() {
      return db.select().from(hooks).orderBy(asc(hooks.name));
    },

    async of(name) {
      const [row] = await db.select().from(hooks).where(eq(hooks.name, name));
      return row;
    },

    async add(name, seed, cursor) {
      await db.insert(hooks).values({ name, seed, cursor }).onConflictDoNothing();
    },

    async update(name, patch) {
      await db.update(hooks).set(patch).where(eq(hooks.name, name));
    },

    async remove(name) {
      await db.delete(hookHeld).where(eq(hookHeld.hook, name));
      await db.delete(hookRuns).where(eq(hookRuns.hook, name));
      await db.delete(hooks).where(eq(hooks.name, name));
    },

    async held(hook) {
      return db
        .select()
        .from(hookHeld)
        .where(eq(hookHeld.hook, hook))
        .orderBy(asc(hookHeld.eventId));
    },

    async isHeld(hook, eventId) {
      const rows = await db
        .select({ eventId: hookHeld.eventId })
        .from(hookHeld)
        .where(and(eq(hookHeld.hook, hook), eq(hookHeld.eventId, eventId)));
      return rows.length > 0;
    },

    async nextHeld(hook) {
      const first = db
        .select({ eventId: min(hookHeld.eventId) })
        .from(hookHeld)
        .where(eq(hookHeld.hook, hook))
        .groupBy(hookHeld.leadId);
      const [row] = await db
        .select({ leads: count(), dated: count(hookHeld.nextAt), nextAt: min(hookHeld.nextAt) })
        .from(hookHeld)
        .where(
          and(eq(hookHeld.hook, hook), inArray(hookHeld.eventId, first), isNull(hookHeld.deadAt)),
        );
      if (!row || row.leads === 0) return null;
      return { nextAt: row.dated < row.leads ? null : row.nextAt };
    },

    async heldFigures(hook) {
      const [row] = await db
        .select({ count: count(), dead: count(hookHeld.deadAt) })
        .from(hookHeld)
        .where(eq(hookHeld.hook, hook));
      const [first] = await db
        .select({ deadAt: hookHeld.deadAt, error: hookHeld.error })
        .from(hookHeld)
        .where(and(eq(hookHeld.hook, hook), isNotNull(hookHeld.error)))
        .orderBy(
          asc(sql`case when ${hookHeld.deadAt} is null then 1 else 0 end`),
          asc(hookHeld.eventId),
        )
        .limit(1);
      return {
        ...{ count: row?.count ?? 0, dead: row?.dead ?? 0 },
        ...{ deadAt: first?.deadAt ?? null, error: first?.error ?? null },
      };
    },

    async hold(event) {
      const { hook: _, eventId: __, ...rest } = event;
      await db
        .insert(hookHeld)
        .values(event)
        .onConflictDoUpdate({ target: [hookHeld.hook, hookHeld.eventId], set: rest });
    },

    async release(hook, eventId) {
      await db.delete(hookHeld).where(and(eq(hookHeld.hook, hook), eq(hookHeld.eventId, eventId)));
    },

    async releaseAll(hook) {
      await db.delete(hookHeld).where(eq(hookHeld.hook, hook));
    },

    async renewHeld(hook) {
      const anew = { tries: 0, since: null, nextAt: null, deadAt: null };
      await db.update(hookHeld).set(anew).where(eq(hookHeld.hook, hook));
    },

    async addRun(run) {
      await db.insert(hookRuns).values(run);
      const [oldest] = await db
        .select({ id: hookRuns.id })
        .from(hookRuns)
        .where(eq(hookRuns.hook, run.hook))
        .orderBy(desc(hookRuns.id))
        .limit(1)
        .offset(KEPT);
      if (!oldest) return;
      await db
        .delete(hookRuns)
        .where(and(eq(hookRuns.hook, run.hook), lte(hookRuns.id, oldest.id)));
    },

    async runs(hook, limit) {
      const rows = await db
        .select()
        .from(hookRuns)
        .where(eq(hookRuns.hook, hook))
        .orderBy(desc(hookRuns.id))
        .limit(limit);
      return rows.reverse();
    },

    async forgetLead(leadId) {
      await db.delete(hookHeld).where(eq(hookHeld.leadId, leadId));
      await db.delete(hookRuns).where(eq(hookRuns.leadId, leadId));
    },
  };
}
