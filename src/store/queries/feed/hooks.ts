import { and, asc, desc, eq, lte } from "drizzle-orm";
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

    async held(hook) {
      return db
        .select()
        .from(hookHeld)
        .where(eq(hookHeld.hook, hook))
        .orderBy(asc(hookHeld.eventId));
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
