import type { Email } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import type { LogEntry, Message } from "../../domain/message.ts";
import type { Task } from "../../domain/sequence/task.ts";
import type { Note, Queries, Reminder } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { type LeadRef, requireLead } from "./thread.ts";
import { addressKeysOf } from "./writer.ts";

/** Which version of which sequence. */
export interface SequenceName {
  name: string;
  version: number;
}

/** All that happened with one lead. */
export interface History {
  lead: Lead;
  /** Their second addresses. */
  also: string[];
  /** The keys of all addresses that they have or had: see `addressKey`. */
  addressKeys: ReadonlySet<string>;
  /** Newest first; the emails of each oldest first. */
  messages: { message: Message; emails: Email[] }[];
  /** Newest first, ties by id. */
  logs: LogEntry[];
  /** What steps of sequences asked a person to do, oldest first. */
  tasks: Task[];
  /** The versions of sequences that the messages follow, by their ids. */
  sequences: ReadonlyMap<number, SequenceName>;
  /** Newest first. */
  notes: Note[];
  /** Those that are not done, the next one first. */
  reminders: Reminder[];
}

/** @param withTests also the messages that went to us in the lead's place @throws AppError `not_found` */
export async function history(
  { store }: Services,
  ref: LeadRef,
  withTests = false,
): Promise<History> {
  return store.read(async (queries) => {
    const lead = await requireLead(queries, ref);
    const messages = await queries.messages.ofLead(lead.id, withTests);
    const ids = messages.map((message) => message.id);
    const emails = await queries.emails.ofMessages(ids);
    return {
      lead,
      also: await queries.leads.secondAddresses(lead.id),
      addressKeys: await addressKeysOf(queries, lead),
      messages: withEmails(messages, emails),
      logs: await queries.logs.ofMessages(ids),
      tasks: await queries.tasks.ofMessages(ids),
      sequences: await sequencesOf(queries, messages),
      notes: await queries.notes.ofLeads([lead.id]),
      reminders: await queries.reminders.ofLead(lead.id),
    };
  });
}

async function sequencesOf(
  { sequences }: Queries,
  messages: readonly Message[],
): Promise<Map<number, SequenceName>> {
  const found = new Map<number, SequenceName>();
  for (const { sequenceId } of messages) {
    if (sequenceId === null || found.has(sequenceId)) continue;
    const stored = await sequences.byId(sequenceId);
    if (stored) found.set(sequenceId, { name: stored.name, version: stored.version });
  }
  return found;
}

/** Puts each email to its message. */
function withEmails(
  messages: readonly Message[],
  emails: readonly Email[],
): { message: Message; emails: Email[] }[] {
  const byMessage = new Map<number, Email[]>(messages.map((message) => [message.id, []]));
  for (const email of emails) byMessage.get(email.messageId)?.push(email);
  return messages.map((message) => ({ message, emails: byMessage.get(message.id) ?? [] }));
}
