import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { onTestFinished } from "vitest";
import type { Email, EmailKind } from "../../../src/domain/email.ts";
import type { Lead, LeadInput } from "../../../src/domain/lead.ts";
import { checkLead } from "../../../src/domain/lead.ts";
import type { Message } from "../../../src/domain/message.ts";
import type { Clock, Queries, Store } from "../../../src/service/ports/index.ts";
import { openSqlite } from "../../../src/store/sqlite/open.ts";
import { aMessage, anEmail, NOON } from "../world/builders.ts";

/** A folder of the test's own, removed after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tickler-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const noonClock: Clock = { now: () => new Date(NOON) };

/** A store on a real file, closed after the test. */
export function tempStore(path: string = join(tempFolder(), "tickler.db")): Store {
  const store = openSqlite(path, noonClock);
  onTestFinished(() => store.close());
  return store;
}

/** A second pair of eyes: what another process would see in the file. */
export function peek(path: string): Connection.Database {
  const db = new Connection(path, { readonly: true });
  onTestFinished(() => {
    db.close();
  });
  return db;
}

let counter = 0;

/** Rows as the use cases write them, with no more said than a test cares about. */
export async function insertLead(queries: Queries, input: LeadInput = {}): Promise<Lead> {
  counter += 1;
  const lead = checkLead({ name: "John Doe", email: `lead${counter}@example.com`, ...input });
  return queries.leads.insert(lead, NOON);
}

export function insertMessage(
  queries: Queries,
  leadId: number,
  change: Partial<Message> = {},
): Promise<Message> {
  const { id: _, revision: __, ...message } = aMessage({ ...change, leadId });
  return queries.messages.insert(message);
}

export function insertEmail(
  queries: Queries,
  messageId: number,
  kind: EmailKind,
  change: Partial<Email> = {},
): Promise<Email> {
  counter += 1;
  const { id: _, ...email } = anEmail(kind, "queued", {
    rfcMessageId: `<${counter}@example.com>`,
    notBefore: NOON,
    ...change,
    messageId,
  });
  return queries.emails.insert(email);
}

/** A lead with a message that has one email. */
export async function insertThread(
  queries: Queries,
  change: { lead?: LeadInput; message?: Partial<Message>; email?: Partial<Email> } = {},
): Promise<{ lead: Lead; message: Message; email: Email }> {
  const lead = await insertLead(queries, change.lead);
  const message = await insertMessage(queries, lead.id, { status: "enqueued", ...change.message });
  const email = await insertEmail(queries, message.id, "first", change.email);
  return { lead, message, email };
}
