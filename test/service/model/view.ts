import { type Email, POSSIBLE_OPT_OUT } from "../../../src/domain/email.ts";
import type { Lead } from "../../../src/domain/lead.ts";
import type { LogEntry, Message } from "../../../src/domain/message.ts";
import type { Queries, Store } from "../../../src/service/ports/index.ts";
import type { Book } from "./book.ts";

/** A message with all that the database has of it. */
export interface ThreadView {
  message: Message;
  lead: Lead;
  /** Oldest first. */
  emails: Email[];
  /** In the order in which it was written. */
  log: LogEntry[];
}

/** All messages that there are. */
export function look(store: Store, { messages: ids }: Book): Promise<ThreadView[]> {
  return store.read(async (queries) => {
    const leads = new Map<number, Lead>();
    for (const { lead } of await queries.leads.page({}, 0, 1_000)) leads.set(lead.id, lead);
    const emails = grouped(await queries.emails.ofMessages(ids), (email) => email.messageId);
    const logs = grouped(await queries.logs.ofMessages(ids), (row) => row.messageId);
    const messages = await queries.messages.byIds(ids);
    return messages.map((message) => {
      const lead = leads.get(message.leadId);
      if (!lead) throw new Error(`message ${message.id} is of nobody`);
      return {
        message,
        lead,
        emails: emails.get(message.id) ?? [],
        log: (logs.get(message.id) ?? []).toSorted((a, b) => a.id - b.id),
      };
    });
  });
}

/** Whom nobody may write to, as it stands in the database; those who were erased by the book. */
export async function forbidden(queries: Queries, { erased }: Book): Promise<string[]> {
  const rows = await queries.suppressions.page(0, 1_000);
  return rows.map(({ id, value }) => value ?? erased.get(id)).filter((each) => each !== undefined);
}

/** Whether the lead may have asked for no more, and nobody has settled it yet. */
export function mayHaveAsked(threads: readonly ThreadView[], leadId: number): boolean {
  return threads.some((thread) => thread.lead.id === leadId && isPossibleStop(thread));
}

/** Whether a message waits for a person since its lead may have asked for no more. */
export function isPossibleStop({
  message,
  emails,
}: Pick<ThreadView, "message" | "emails">): boolean {
  if (message.status !== "replied") return false;
  const reply = emails.findLast(({ kind, state }) => kind === "reply" && state === "received");
  return reply?.holds?.some(({ rule }) => rule === POSSIBLE_OPT_OUT) ?? false;
}

/** What has the same key, in the order given. */
export function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
