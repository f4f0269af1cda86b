import type { Email } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { type LeadRef, requireLead } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { forgetPlans } from "./forget-plans.ts";
import { addressesOfPerson } from "./person.ts";

/** The rows that are erased with a lead. */
export interface Erasure {
  lead: Lead;
  messages: number;
  emails: number;
  /** Of our own mails, which may be elsewhere, too. */
  rfcMessageIds: string[];
}

function erasureOf(lead: Lead, messages: readonly Message[], emails: readonly Email[]): Erasure {
  const ours = emails.filter((email) => email.direction === "out");
  return {
    lead,
    messages: messages.length,
    emails: emails.length,
    rfcMessageIds: ours.map((email) => email.rfcMessageId).filter((id) => id !== null),
  };
}

/** @throws AppError `not_found` */
export async function previewErasure({ store }: Services, ref: LeadRef): Promise<Erasure> {
  return store.read(async (queries) => {
    const lead = await requireLead(queries, ref);
    const messages = await queries.messages.ofLead(lead.id, true);
    const emails = await queries.emails.ofMessages(messages.map((message) => message.id));
    return erasureOf(lead, messages, emails);
  });
}

/**
 * Erases a lead with all messages, emails and log rows. No address of that person stays in clear:
 * of what must not be written to, a hash is kept. The mails of other leads stay as they were written.
 *
 * @returns `purged` is false where another process reads, so that SQLite's journal keeps traces for now
 * @throws AppError `not_found`; `refused` while one of the lead's emails is being delivered
 */
export async function removeLead(
  { store, clock }: Services,
  id: number,
): Promise<Erasure & { purged: boolean }> {
  const erased = await store.write(async (queries) => {
    const { addresses, ...erasure } = await removeRows(queries, id, clock.now());
    await queries.contents.removeUnused();
    if (addresses.length > 0) await queries.erasure.forget(addresses);
    return erasure;
  });
  return { ...erased, purged: await store.purge() };
}

/**
 * Removes the rows of a lead, in the transaction of `queries`.
 *
 * @returns with the addresses that are to be forgotten elsewhere
 * @throws AppError `not_found`; `refused` while one of the lead's emails is being delivered
 */
export async function removeRows(
  queries: Queries,
  id: number,
  now: Date,
): Promise<Erasure & { addresses: string[] }> {
  const lead = await requireLead(queries, id);
  const messages = await queries.messages.ofLead(id, true);
  const emails = await queries.emails.ofMessages(messages.map((message) => message.id));
  if (emails.some((email) => email.state === "sending")) {
    throw new AppError(
      "refused",
      `an email to ${lead.name} (lead ${id}) is being delivered at this moment`,
      "Try again when the tick has ended.",
    );
  }
  const others = [
    ...(await queries.leads.secondAddresses(id)),
    ...(await queries.leads.formerAddresses(id)),
  ];
  // What happened to them stays in the feed, without whom it happened to.
  await queries.events.takeOfLead(id);
  await queries.events.forgetLead(id);
  await queries.events.addErasure(now);
  await queries.hooks.forgetLead(id);
  await queries.leads.remove(id);
  await forgetPlans(queries, id, now);
  const addresses = await addressesOfPerson(queries, lead, others, emails);
  return { ...erasureOf(lead, messages, emails), addresses };
}
