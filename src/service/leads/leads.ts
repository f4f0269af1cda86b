import { addressKey, checkAddress } from "../../domain/address.ts";
import { type CheckState, type LeadCheck, stateOf } from "../../domain/check/check.ts";
import { AppError } from "../../domain/errors.ts";
import {
  checkLead,
  checkTag,
  checkTags,
  checkVars,
  hasSameFacts,
  isPaused,
  type Lead,
  type LeadInput,
  type NewLead,
} from "../../domain/lead.ts";
import { leadStatus } from "../../domain/message.ts";
import { type LeadRef, requireLead } from "../message/thread.ts";
import type { LeadFilter, LeadWithStatus, Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { checksCountSince } from "./check/gate.ts";
import { FROM_PERSON } from "./person.ts";
import { requireNotSuppressed } from "./suppress.ts";

/** The changes of an edit: undefined fields stay, null or empty ones are cleared. */
export interface LeadChanges extends Omit<LeadInput, "tags" | "vars"> {
  addTags?: readonly string[];
  removeTags?: readonly string[];
  /** An empty value removes the var. */
  vars?: Readonly<Record<string, string>>;
  /** Second addresses that are added. */
  also?: readonly string[];
  /** Second addresses that are removed. */
  notAlso?: readonly string[];
}

/** @throws AppError `usage`, `exists` with the id of the lead that has the address */
export async function addLead({ store, clock }: Services, input: LeadInput): Promise<Lead> {
  const lead = checkLead(input);
  return store.write(async (queries) => {
    await requireNotSuppressed(queries, lead);
    return storeLead(queries, lead, clock.now());
  });
}

/** Stores a new lead, and logs it. @throws AppError `exists` */
export async function storeLead(queries: Queries, lead: NewLead, now: Date): Promise<Lead> {
  const stored = await queries.leads.insert(lead, now);
  await queries.leadLogs.add([stored.id], "lead_added", now);
  return stored;
}

/**
 * Makes the writer of a mail that was received a lead: their name and address are those of its From,
 * unless others are given.
 *
 * @throws AppError `not_found`, `refused`, `usage`; `exists` where they are one
 */
export async function addWriter(
  { store, clock }: Services,
  emailId: number,
  input: LeadInput,
): Promise<Lead> {
  return store.write(async (queries) => {
    const email = await queries.emails.byId(emailId);
    const hint = "See the ids of a lead's mails with `tickler history LEAD --json`.";
    if (!email) throw new AppError("not_found", `there is no email ${emailId}`, hint);
    const from = email.correspondents?.from ?? { name: null, address: email.address };
    if (!FROM_PERSON.includes(email.kind) || from.address === null) {
      const what = `email ${emailId} is no mail that a person wrote to you`;
      throw new AppError("refused", what, hint);
    }
    const name = input.name ?? from.name;
    if (name === null) {
      throw new AppError(
        "usage",
        `the mail of ${from.address} gives no name`,
        `Give it: tickler lead add --from ${emailId} "NAME".`,
      );
    }
    const lead = checkLead({ ...input, name, email: input.email ?? from.address });
    await requireNotSuppressed(queries, lead);
    return storeLead(queries, lead, clock.now());
  });
}

/** One lead, with its status. @throws AppError `not_found` */
export async function showLead({ store }: Services, ref: LeadRef): Promise<LeadWithStatus> {
  return store.read(async (queries) => {
    const lead = await requireLead(queries, ref);
    const also = await queries.leads.secondAddresses(lead.id);
    return { lead, status: leadStatus(await queries.messages.ofLead(lead.id)), also };
  });
}

/** A page of leads, newest first. */
export async function listLeads(
  services: Services,
  filter: LeadFilter,
  page: { limit: number; offset: number },
): Promise<LeadWithStatus[]> {
  return services.store.read((queries) => queries.leads.list(checkFilter(services, filter), page));
}

/** A lead of a list, and when something happened with it last. */
export interface ListedLead extends LeadWithStatus {
  lastEventAt: Date | null;
}

/** A page of a list, as people look at it. */
export interface LeadPage {
  leads: ListedLead[];
  /** How many there are in all, or `MOST_COUNTED`, if there are more. */
  total: number;
  isMore: boolean;
}

/** Nobody leafs through more of them, and to count takes longer the more there are. */
const MOST_COUNTED = 1_000;

/** A page of leads, newest first, and how many there are in all. */
export async function showLeads(
  services: Services,
  filter: LeadFilter,
  page: { limit: number; offset: number },
): Promise<LeadPage> {
  const checked = checkFilter(services, filter);
  return services.store.read(async (queries) => {
    const leads = await queries.leads.list(checked, page);
    const events = await queries.leads.lastEvents(leads.map(({ lead }) => lead.id));
    const shown = leads.map((each) => ({
      ...each,
      lastEventAt: events.get(each.lead.id) ?? null,
    }));
    const end = page.offset + leads.length;
    const isLast = leads.length < page.limit && (leads.length > 0 || page.offset === 0);
    const total = isLast ? end : await queries.leads.count(checked, end + MOST_COUNTED);
    return { leads: shown, total, isMore: !isLast && total >= end + MOST_COUNTED };
  });
}

const EXPORT_PAGE = 500;

/** All leads that match, in the order of their ids, in flat memory. */
export async function* eachLead(
  services: Services,
  filter: LeadFilter,
): AsyncGenerator<LeadWithStatus> {
  const checked = checkFilter(services, filter);
  for (let afterId = 0; ; ) {
    const rows = await services.store.read((queries) =>
      queries.leads.page(checked, afterId, EXPORT_PAGE),
    );
    if (rows.length === 0) return;
    yield* rows;
    afterId = rows.at(-1)?.lead.id ?? afterId;
  }
}

/** The filter as the database takes it. @throws AppError `usage` */
export function checkFilter({ policy, clock }: Services, filter: LeadFilter): LeadFilter {
  return {
    ...filter,
    ...(filter.tag !== undefined && { tag: checkTag(filter.tag) }),
    ...(filter.check !== undefined && { checkedSince: checksCountSince(policy, clock.now()) }),
  };
}

/** The checks of leads, and how each stands now. */
export async function checksOf(
  { store, policy, clock }: Services,
  leads: readonly Pick<Lead, "id" | "email">[],
): Promise<Map<number, { check: LeadCheck; state: CheckState }>> {
  const checks = await store.read((queries) => queries.checks.ofLeads(leads.map(({ id }) => id)));
  const since = checksCountSince(policy, clock.now());
  const found = new Map<number, { check: LeadCheck; state: CheckState }>();
  for (const lead of leads) {
    const check = checks.get(lead.id);
    if (check) found.set(lead.id, { check, state: stateOf(check, lead, since) });
  }
  return found;
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
  const { addTags = [], removeTags = [], vars = {}, also = [], notAlso = [], ...fields } = changes;
  const second = also.map(checkAddress);
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
    const updated = await queries.leads.update(old.id, lead, clock.now());
    for (const address of notAlso) await removeSecond(queries, updated, address);
    for (const address of second) await addSecond(queries, updated, address);
    if (!hasSameFacts(old, updated) || second.length + notAlso.length > 0) {
      await queries.leadLogs.add([old.id], "lead_edited", clock.now());
    }
    return updated;
  });
}

/** @throws AppError `not_found` */
async function removeSecond(queries: Queries, { id, name }: Lead, address: string): Promise<void> {
  if (await queries.leads.removeSecondAddress(id, address)) return;
  const hint = `See which are with \`tickler lead show ${id}\`.`;
  throw new AppError("not_found", `${address} is no second address of ${name} (lead ${id})`, hint);
}

/** @throws AppError `exists`, `refused` */
async function addSecond(queries: Queries, lead: Lead, address: string): Promise<void> {
  const { id, name, email } = lead;
  if (email !== null && addressKey(email) === addressKey(address)) {
    throw new AppError("exists", `${address} is the address of ${name} (lead ${id}) already`);
  }
  await requireNotSuppressed(queries, { name, email: address });
  await queries.leads.addSecondAddress(id, address);
}

/**
 * Pauses or resumes a lead; its queued emails wait meanwhile.
 *
 * @param until when the pause ends by itself; null: a person ends it
 * @param mayShorten whether a pause that holds may end earlier than so far
 * @throws AppError `not_found`; `refused` where it would, and may not
 */
export async function setPaused(
  { store, clock }: Services,
  ref: LeadRef,
  paused: boolean,
  until: Date | null = null,
  mayShorten = true,
): Promise<{ lead: Lead; changed: boolean }> {
  return store.write(async (queries) => {
    const lead = await requireLead(queries, ref);
    const now = clock.now();
    const sameEnd = lead.pausedUntil?.getTime() === until?.getTime();
    if (isPaused(lead, now) === paused && (sameEnd || !paused)) return { lead, changed: false };
    if (paused && !mayShorten) requireNotShorter(lead, until, now);
    const pausedAt = paused ? (isPaused(lead, now) ? lead.pausedAt : now) : null;
    await queries.leads.setPaused(lead.id, pausedAt, now, paused ? until : null);
    await queries.leadLogs.add([lead.id], paused ? "lead_paused" : "lead_resumed", now);
    return { lead: await requireLead(queries, lead.id), changed: true };
  });
}

/** @throws AppError `refused` where a pause that holds would end earlier */
function requireNotShorter(lead: Lead, until: Date | null, now: Date): void {
  const { id, name, pausedUntil } = lead;
  if (!isPaused(lead, now) || until === null) return;
  if (pausedUntil !== null && pausedUntil <= until) return;
  const end =
    pausedUntil === null
      ? "until somebody resumes them"
      : `until ${pausedUntil.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  throw new AppError(
    "refused",
    `${name} (lead ${id}) is paused ${end}, and an agent ends no pause earlier`,
    "Leave the pause as it is; a person changes it at a terminal.",
  );
}
