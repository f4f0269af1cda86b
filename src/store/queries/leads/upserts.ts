import { and, type Column, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { addressKeys } from "../../../domain/address.ts";
import { leadKey, type NewLead } from "../../../domain/lead.ts";
import type { LeadQueries, UpsertOutcome, Upserts } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy, param } from "../../prepared.ts";
import { chunks } from "../chunks.ts";
import { companyDomainOf } from "./company-domain.ts";
import { NO_KEYS } from "./named.ts";

/** The rows of one prepared insert: enough to make its own cost negligible. */
const ROWS = 50;

/** Stores many leads at once for an import, and skips or updates those that exist. */
export function leadUpserts({ db, tables }: Handle): LeadQueries["upsert"] {
  const { leads, leadTags, leadAddresses } = tables;

  const prepareInsert = (rows: number) =>
    db
      .insert(leads)
      .values(
        SLOT_NAMES.slice(0, rows).map((names) => ({
          name: param(names.name, leads.name),
          email: param(names.email, leads.email),
          emailKey: param(names.emailKey, leads.emailKey),
          phone: param(names.phone, leads.phone),
          company: param(names.company, leads.company),
          title: param(names.title, leads.title),
          timezone: param(names.timezone, leads.timezone),
          companyDomain: param(names.companyDomain, leads.companyDomain),
          source: param(names.source, leads.source),
          vars: param(names.vars, leads.vars),
          createdAt: param("now", leads.createdAt),
          updatedAt: param("now", leads.updatedAt),
        })),
      )
      .onConflictDoNothing({ target: leads.emailKey })
      .returning({ id: leads.id, emailKey: leads.emailKey })
      .prepare();
  const insertOne = lazy(() => prepareInsert(1));
  const insertMany = lazy(() => prepareInsert(ROWS));

  const addTag = lazy(() =>
    db
      .insert(leadTags)
      .values({ leadId: param("leadId", leadTags.leadId), tag: param("tag", leadTags.tag) })
      .onConflictDoNothing()
      .prepare(),
  );

  const sameByPhone = lazy(() =>
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

  const addTagAnew = lazy(() =>
    db
      .insert(leadTags)
      .values({ leadId: param("leadId", leadTags.leadId), tag: param("tag", leadTags.tag) })
      .onConflictDoNothing()
      .returning({ tag: leadTags.tag })
      .prepare(),
  );

  /** @returns whether the lead had not all of them */
  const tagAnew = async (leadId: number, tags: readonly string[]): Promise<boolean> => {
    let isNew = false;
    for (const name of tags) {
      if ((await addTagAnew().execute({ leadId, tag: name })).length > 0) isNew = true;
    }
    return isNew;
  };

  /** Inserts the leads whose addresses are new; returns their ids by address. */
  const insertByKey = async (
    batch: readonly (readonly [string, NewLead])[],
    now: Date,
  ): Promise<Map<string, number>> => {
    const added = new Map<string, number>();
    const companies = new Map<NewLead, string | null>();
    for (const [, lead] of batch) companies.set(lead, await companyDomainOf(lead));
    for (let at = 0; at < batch.length; ) {
      const size = batch.length - at >= ROWS ? ROWS : 1;
      const slots: Record<string, unknown> = { now };
      batch.slice(at, at + size).forEach(([key, lead], row) => {
        fill(slots, row, key, lead, companies.get(lead) ?? null);
      });
      const rows = await (size === ROWS ? insertMany() : insertOne()).execute(slots);
      for (const row of rows) if (row.emailKey !== null) added.set(row.emailKey, row.id);
      at += size;
    }
    return added;
  };

  const factsById = lazy(() =>
    db
      .select({
        ...{ name: leads.name, email: leads.email, phone: leads.phone, company: leads.company },
        ...{ title: leads.title, timezone: leads.timezone, source: leads.source, vars: leads.vars },
      })
      .from(leads)
      .where(eq(leads.id, sql.placeholder("id")))
      .prepare(),
  );

  const idByKey = lazy(() =>
    db
      .select({ id: leads.id })
      .from(leads)
      .where(eq(leads.emailKey, sql.placeholder("key")))
      .prepare(),
  );

  /** The lead that has an address under the key of an earlier version. */
  const idByEarlierKey = async ({ email }: NewLead): Promise<number | undefined> => {
    if (email === null) return undefined;
    for (const key of addressKeys(email).slice(1)) {
      const [row] = await idByKey().execute({ key });
      if (row) return row.id;
    }
    return undefined;
  };

  const anyOther = lazy(() =>
    db.select({ leadId: leadAddresses.leadId }).from(leadAddresses).limit(1).prepare(),
  );

  /** The leads who have these keys' addresses as second ones, by key. */
  const ownersOfSecond = async (keys: readonly string[]): Promise<Map<string, number>> => {
    const owners = new Map<string, number>();
    if ((await anyOther().execute()).length === 0) return owners;
    for (const some of chunks(keys)) {
      const rows = await db
        .select({ key: leadAddresses.key, leadId: leadAddresses.leadId })
        .from(leadAddresses)
        .where(and(inArray(leadAddresses.key, some), isNotNull(leadAddresses.address)));
      for (const { key, leadId } of rows) owners.set(key, leadId);
    }
    return owners;
  };

  /** A field that is not given stays as it is. */
  const given = (name: string, column: Column): SQL =>
    sql`coalesce(${param(name, column)}, ${column})`;

  const updateOne = lazy(() =>
    db
      .update(leads)
      .set({
        name: param("name", leads.name),
        email: given("email", leads.email),
        phone: given("phone", leads.phone),
        company: given("company", leads.company),
        title: given("title", leads.title),
        timezone: given("timezone", leads.timezone),
        companyDomain: sql`case when cast(${param("email", leads.email)} as text) is null then ${leads.companyDomain} else cast(${param("companyDomain", leads.companyDomain)} as text) end`,
        ...NO_KEYS,
        source: given("source", leads.source),
        vars: param("vars", leads.vars),
        updatedAt: param("now", leads.updatedAt),
      })
      .where(eq(leads.id, sql.placeholder("id")))
      .prepare(),
  );

  /** @returns whether anything changed */
  const merge = async (id: number, lead: NewLead, now: Date): Promise<boolean> => {
    const [old] = await factsById().execute({ id });
    const { tags, ...facts } = lead;
    const vars = { ...old?.vars, ...lead.vars };
    await updateOne().execute({
      ...facts,
      companyDomain: await companyDomainOf(lead),
      source: lead.source ?? null,
      vars,
      now,
      id,
    });
    const isTagged = await tagAnew(id, tags);
    const isOther = ([field, value]: [string, unknown]): boolean =>
      field !== "vars" && value !== null && value !== old?.[field as keyof typeof old];
    return (
      isTagged ||
      Object.entries(facts).some(isOther) ||
      Object.entries(lead.vars).some(([name, value]) => value !== old?.vars[name])
    );
  };

  const upsertByPhone = async (
    lead: NewLead,
    update: boolean,
    now: Date,
    done: Done,
  ): Promise<UpsertOutcome> => {
    const [same] = await sameByPhone().execute({ phone: lead.phone, name: lead.name });
    if (same) {
      if (update && (await merge(same.id, lead, now))) done.edited.push(same.id);
      return update ? "updated" : "skipped";
    }
    const slots: Record<string, unknown> = { now };
    fill(slots, 0, null, lead, null);
    const [row] = await insertOne().execute(slots);
    if (row) {
      await tag(row.id, lead.tags);
      done.added.push(row.id);
    }
    return "added";
  };

  return async (batch, update, now) => {
    const firstOf = new Map<string, number>();
    batch.forEach((lead, at) => {
      const key = leadKey(lead);
      if (key !== null && !firstOf.has(key)) firstOf.set(key, at);
    });
    const second = await ownersOfSecond([...firstOf.keys()]);
    const fresh: (readonly [string, NewLead])[] = [];
    const earlier = new Map<string, number>();
    for (const [key, at] of firstOf) {
      if (second.has(key)) continue;
      const lead = batch[at] as NewLead;
      const id = await idByEarlierKey(lead);
      if (id === undefined) fresh.push([key, lead]);
      else earlier.set(key, id);
    }
    const added = await insertByKey(fresh, now);
    const done: Done = { added: [...added.values()], edited: [] };
    const outcomes: UpsertOutcome[] = [];
    for (const [at, lead] of batch.entries()) {
      const key = leadKey(lead);
      if (key === null) {
        outcomes.push(await upsertByPhone(lead, update, now, done));
        continue;
      }
      const id = added.get(key);
      if (id !== undefined && firstOf.get(key) === at) {
        await tag(id, lead.tags);
        outcomes.push("added");
        continue;
      }
      const owner = second.get(key);
      if (update && owner !== undefined) {
        // Their first address stays what it is.
        if (await merge(owner, { ...lead, email: null }, now)) done.edited.push(owner);
      } else if (update) {
        const there = id ?? earlier.get(key) ?? (await idByKey().execute({ key }))[0]?.id;
        if (there !== undefined && (await merge(there, lead, now))) done.edited.push(there);
      }
      outcomes.push(update ? "updated" : "skipped");
    }
    return { outcomes, added: done.added, edited: [...new Set(done.edited)] };
  };
}

type Done = Pick<Upserts, "added" | "edited">;

/** The names of a row's parameters, made once: a statement has hundreds. */
const SLOT_NAMES = Array.from({ length: ROWS }, (_, at) => ({
  name: `name${at}`,
  email: `email${at}`,
  emailKey: `emailKey${at}`,
  phone: `phone${at}`,
  company: `company${at}`,
  title: `title${at}`,
  timezone: `timezone${at}`,
  companyDomain: `companyDomain${at}`,
  source: `source${at}`,
  vars: `vars${at}`,
}));

function fill(
  slots: Record<string, unknown>,
  at: number,
  key: string | null,
  lead: NewLead,
  companyDomain: string | null,
): void {
  const names = SLOT_NAMES[at];
  if (names === undefined) throw new Error(`no row ${at}`);
  slots[names.name] = lead.name;
  slots[names.email] = lead.email;
  slots[names.emailKey] = key;
  slots[names.phone] = lead.phone;
  slots[names.company] = lead.company;
  slots[names.title] = lead.title;
  slots[names.timezone] = lead.timezone;
  slots[names.companyDomain] = companyDomain;
  slots[names.source] = lead.source ?? null;
  slots[names.vars] = lead.vars;
}
