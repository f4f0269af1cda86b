import { and, eq, isNull, sql } from "drizzle-orm";
import { leadKey, type NewLead } from "../../domain/lead.ts";
import type { LeadQueries, UpsertOutcome } from "../../service/ports.ts";
import type { Handle } from "../database.ts";
import { once, slot } from "../slot.ts";

/** Rows of one prepared insert: enough that its cost per row no longer shows. */
const ROWS = 50;

/** The import's way in: many leads at once, those that are there already skipped or updated. */
export function leadUpserts({ db, tables }: Handle): LeadQueries["upsert"] {
  const { leads, leadTags } = tables;

  const prepareInsert = (rows: number) =>
    db
      .insert(leads)
      .values(
        Array.from({ length: rows }, (_, at) => ({
          name: slot(`name${at}`, leads.name),
          email: slot(`email${at}`, leads.email),
          emailKey: slot(`emailKey${at}`, leads.emailKey),
          phone: slot(`phone${at}`, leads.phone),
          company: slot(`company${at}`, leads.company),
          title: slot(`title${at}`, leads.title),
          timezone: slot(`timezone${at}`, leads.timezone),
          vars: slot(`vars${at}`, leads.vars),
          createdAt: slot("now", leads.createdAt),
          updatedAt: slot("now", leads.updatedAt),
        })),
      )
      .onConflictDoNothing({ target: leads.emailKey })
      .returning({ id: leads.id, emailKey: leads.emailKey })
      .prepare();
  const insertOne = once(() => prepareInsert(1));
  const insertMany = once(() => prepareInsert(ROWS));

  const addTag = once(() =>
    db
      .insert(leadTags)
      .values({ leadId: slot("leadId", leadTags.leadId), tag: slot("tag", leadTags.tag) })
      .onConflictDoNothing()
      .prepare(),
  );

  const sameByPhone = once(() =>
    db
      .select({ id: leads.id })
      .from(leads)
      .where(
        and(
          isNull(leads.emailKey),
          eq(leads.phone, sql.placeholder("phone")),
          eq(leads.name, sql.placeholder("name")),
        ),
      )
      .prepare(),
  );

  const tag = async (leadId: number, tags: readonly string[]): Promise<void> => {
    for (const name of tags) await addTag().execute({ leadId, tag: name });
  };

  /** Inserts those whose addresses are new, and returns their ids by address. */
  const insertByKey = async (
    batch: readonly (readonly [string, NewLead])[],
    now: Date,
  ): Promise<Map<string, number>> => {
    const added = new Map<string, number>();
    for (let at = 0; at < batch.length; ) {
      const size = batch.length - at >= ROWS ? ROWS : 1;
      const slots: Record<string, unknown> = { now };
      batch.slice(at, at + size).forEach(([key, lead], row) => {
        fill(slots, row, key, lead);
      });
      const rows = await (size === ROWS ? insertMany() : insertOne()).execute(slots);
      for (const row of rows) if (row.emailKey !== null) added.set(row.emailKey, row.id);
      at += size;
    }
    return added;
  };

  const merge = async (id: number, lead: NewLead, now: Date): Promise<void> => {
    const [old] = await db.select({ vars: leads.vars }).from(leads).where(eq(leads.id, id));
    const given = Object.entries({
      name: lead.name,
      email: lead.email,
      phone: lead.phone,
      company: lead.company,
      title: lead.title,
      timezone: lead.timezone,
    }).filter(([, value]) => value !== null);
    await db
      .update(leads)
      .set({
        ...Object.fromEntries(given),
        vars: { ...old?.vars, ...lead.vars },
        updatedAt: now,
      })
      .where(eq(leads.id, id));
    await tag(id, lead.tags);
  };

  const idByKey = async (key: string): Promise<number | undefined> => {
    const [row] = await db.select({ id: leads.id }).from(leads).where(eq(leads.emailKey, key));
    return row?.id;
  };

  const upsertByPhone = async (
    lead: NewLead,
    update: boolean,
    now: Date,
  ): Promise<UpsertOutcome> => {
    const [same] = await sameByPhone().execute({ phone: lead.phone, name: lead.name });
    if (same) {
      if (update) await merge(same.id, lead, now);
      return update ? "updated" : "skipped";
    }
    const slots: Record<string, unknown> = { now };
    fill(slots, 0, null, lead);
    const [row] = await insertOne().execute(slots);
    if (row) await tag(row.id, lead.tags);
    return "added";
  };

  return async (batch, update, now) => {
    const firstOf = new Map<string, number>();
    batch.forEach((lead, at) => {
      const key = leadKey(lead);
      if (key !== null && !firstOf.has(key)) firstOf.set(key, at);
    });
    const fresh = [...firstOf].map(([key, at]) => [key, batch[at] as NewLead] as const);
    const added = await insertByKey(fresh, now);
    const outcomes: UpsertOutcome[] = [];
    for (const [at, lead] of batch.entries()) {
      const key = leadKey(lead);
      if (key === null) {
        outcomes.push(await upsertByPhone(lead, update, now));
        continue;
      }
      const id = added.get(key);
      if (id !== undefined && firstOf.get(key) === at) {
        await tag(id, lead.tags);
        outcomes.push("added");
        continue;
      }
      if (update) {
        const there = id ?? (await idByKey(key));
        if (there !== undefined) await merge(there, lead, now);
      }
      outcomes.push(update ? "updated" : "skipped");
    }
    return outcomes;
  };
}

function fill(slots: Record<string, unknown>, at: number, key: string | null, lead: NewLead): void {
  slots[`name${at}`] = lead.name;
  slots[`email${at}`] = lead.email;
  slots[`emailKey${at}`] = key;
  slots[`phone${at}`] = lead.phone;
  slots[`company${at}`] = lead.company;
  slots[`title${at}`] = lead.title;
  slots[`timezone${at}`] = lead.timezone;
  slots[`vars${at}`] = lead.vars;
}
