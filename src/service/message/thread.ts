import type { Email } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import { isPaused, type Lead } from "../../domain/lead.ts";
import { type Message, mayHaveLeft } from "../../domain/message.ts";
import type { Queries } from "../ports/index.ts";
import { idOfEmail } from "./mistaken-id.ts";

/** A message with all that belongs to it. */
export interface Thread {
  message: Message;
  /** Oldest first. */
  emails: Email[];
  lead: Lead;
}

/** How a person names a lead: by id or by address. */
export type LeadRef = number | string;

/** @throws AppError `not_found` */
export async function requireLead(queries: Queries, ref: LeadRef): Promise<Lead> {
  const lead =
    typeof ref === "number" ? await queries.leads.byId(ref) : await queries.leads.byAddress(ref);
  if (lead) return lead;
  throw new AppError(
    "not_found",
    typeof ref === "number"
      ? `there is no lead ${ref}`
      : `there is no lead with the address ${ref}`,
    "See who is there with `tickler lead list`.",
  );
}

/** @throws AppError `not_found` */
export async function requireThread(queries: Queries, messageId: number): Promise<Thread> {
  const message = await queries.messages.byId(messageId);
  const lead = message && (await queries.leads.byId(message.leadId));
  if (!message || !lead) {
    throw new AppError(
      "not_found",
      `there is no message ${messageId}`,
      (await idOfEmail(queries, messageId)) ??
        "A message's id is shown by `tickler send` and by `tickler history LEAD`.",
    );
  }
  return { message, lead, emails: await queries.emails.ofMessages([messageId]) };
}

/**
 * Whether one of these emails of a message has left, or may have, though its state may not say so:
 * one that was in doubt may have been queued again, or withdrawn.
 */
export async function somethingLeft(
  queries: Queries,
  messageId: number,
  emails: readonly Email[],
): Promise<boolean> {
  return emails.some(mayHaveLeft) || queries.logs.has(messageId, "uncertain");
}

/** The thread as it is now. @throws AppError `conflict` where it is no longer as it was */
export async function requireUnchanged(queries: Queries, before: Thread): Promise<Thread> {
  const { id, revision } = before.message;
  const thread = await requireThread(queries, id);
  if (thread.message.revision === revision) return thread;
  throw new AppError(
    "conflict",
    `message ${id} has moved on while its answer was being written`,
    "Look at it with `tickler history`, then repeat the command.",
  );
}

/** @throws AppError `refused` where the lead has no address, or must not be written to now */
export function requireAddress(lead: Lead, now: Date): string {
  if (lead.email === null) {
    throw new AppError(
      "refused",
      `${lead.name} (lead ${lead.id}) has no email address`,
      `Add one: \`tickler lead edit ${lead.id} --email ADDRESS\`.`,
    );
  }
  requireNotPaused(lead, now);
  return lead.email;
}

/** Nothing is written to a lead now: a tick that finds it has nothing to report. */
export class LeadPaused extends AppError {
  /** By a mark, since parts that are bundled apart have a copy of this class each. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof AppError && "pausedLead" in value;
  }

  readonly pausedLead: number;

  constructor({ id, name }: Lead) {
    super(
      "refused",
      `${name} (lead ${id}) is paused`,
      `Write to them again with \`tickler lead resume ${id}\`.`,
    );
    this.pausedLead = id;
  }
}

/** @throws LeadPaused `refused` */
export function requireNotPaused(lead: Lead, now: Date): void {
  if (!isPaused(lead, now)) return;
  throw new LeadPaused(lead);
}
