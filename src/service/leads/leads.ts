import {
  checkLead,
  checkTag,
  checkTags,
  checkVars,
  type Lead,
  type LeadInput,
} from "../../domain/lead.ts";
import { leadStatus } from "../../domain/message.ts";
import { type LeadRef, requireLead } from "../message/thread.ts";
import type { LeadFilter, LeadWithStatus } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { requireNotSuppressed } from "./suppress.ts";

/** The changes of an edit: undefined fields stay, null or empty ones are cleared. */
export interface LeadChanges extends Omit<LeadInput, "tags" | "vars"> {
  addTags?: readonly string[];
  removeTags?: readonly string[];
  /** An empty value removes the var. */
  vars?: Readonly<Record<string, string>>;
}

/** @throws AppError `usage`, `exists` with the id of the lead that has the address */
export async function addLead({ store, clock }: Services, input: LeadInput): Promise<Lead> {
  const lead = checkLead(input);
  return store.write(async (queries) => {
    await requireNotSuppressed(queries, lead);
    return queries.leads.insert(lead, clock.now());
  });
}

/** One lead, with its status. @throws AppError `not_found` */
export async function showLead({ store }: Services, ref: LeadRef): Promise<LeadWithStatus> {
  return store.read(async (queries) => {
    const lead = await requireLead(queries, ref);
    return { lead, status: leadStatus(await queries.messages.ofLead(lead.id)) };
  });
}

/** A lead of a list, and when something happened with it last. */
export interface ListedLead extends LeadWithStatus {
  lastEventAt: Date | null;
}

/** A page of leads, newest first, and how many there are in all. */
export async function listLeads(
  { store }: Services,
  filter: LeadFilter,
  page: { limit: number; offset: number },
): Promise<{ leads: ListedLead[]; total: number }> {
  const checked = checkFilter(filter);
  return store.read(async (queries) => {
    const leads = await queries.leads.list(checked, page);
    const events = await queries.leads.lastEvents(leads.map(({ lead }) => lead.id));
    return {
      leads: leads.map((each) => ({ ...each, lastEventAt: events.get(each.lead.id) ?? null })),
      total: await queries.leads.count(checked),
    };
  });
}

const EXPORT_PAGE = 500;

/** All leads that match, in the order of their ids, in flat memory. */
export async function* eachLead(
  { store }: Services,
  filter: LeadFilter,
): AsyncGenerator<LeadWithStatus> {
  const checked = checkFilter(filter);
  for (let afterId = 0; ; ) {
    const rows = await store.read((queries) => queries.leads.page(checked, afterId, EXPORT_PAGE));
    if (rows.length === 0) return;
    yield* rows;
    afterId = rows.at(-1)?.lead.id ?? afterId;
  }
}

function checkFilter(filter: LeadFilter): LeadFilter {
  return filter.tag === undefined ? filter : { ...filter, tag: checkTag(filter.tag) };
}

/**
 * Changes the given fields. Emails that are queued already go to the new address, too.
 *
 * @throws AppError `not_found`, `usage`, `exists`
 */
export async function editLead(
  { store, clock }: Services,
  ref: LeadRef,
  changes: LeadChanges,
): Promise<Lead> {
  const { addTags = [], removeTags = [], vars = {}, ...fields } = changes;
  const drop = new Set(checkTags(removeTags));
  const add = checkTags(addTags);
  const emptied = Object.keys(vars).filter((name) => vars[name]?.trim() === "");
  const set = checkVars(vars);
  return store.write(async (queries) => {
    const old = await requireLead(queries, ref);
    const given = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    );
    const kept = Object.entries({ ...old.vars, ...set }).filter(
      ([name]) => !emptied.includes(name),
    );
    const lead = checkLead({
      ...old,
      ...given,
      tags: [...old.tags.filter((tag) => !drop.has(tag)), ...add],
      vars: Object.fromEntries(kept),
    });
    if (lead.email !== old.email) await requireNotSuppressed(queries, { ...lead, id: undefined });
    if (changes.aiMode !== undefined) {
      await queries.messages.setAiMode(old.id, lead.aiMode ?? null);
    }
    // Mails that went there may still be answered from there.
    if (old.email !== null && lead.email !== old.email) {
      await queries.leads.keepFormerAddress(old.id, old.email);
    }
    return queries.leads.update(old.id, lead, clock.now());
  });
}

/** Pauses or resumes a lead; its queued emails wait meanwhile. @throws AppError `not_found` */
export async function setPaused(
  { store, clock }: Services,
  ref: LeadRef,
  paused: boolean,
): Promise<{ lead: Lead; changed: boolean }> {
  return store.write(async (queries) => {
    const lead = await requireLead(queries, ref);
    if ((lead.pausedAt !== null) === paused) return { lead, changed: false };
    const now = clock.now();
    await queries.leads.setPaused(lead.id, paused ? now : null, now);
    return { lead: await requireLead(queries, lead.id), changed: true };
  });
}
