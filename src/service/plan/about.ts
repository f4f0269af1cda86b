import type { Email } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import { digestOf } from "./mail.ts";

/** An argument of a command: what the usage calls it, and what was given. */
export interface GivenArgument {
  readonly name: string;
  readonly value: string;
}

/** What a command is about, as it is now. */
export interface Subject {
  lead: Lead | null;
  thread: Thread | null;
  /** The one of its mails that the command names, or that it would answer. */
  email: Email | null;
  /** A draft that waits in its conversation, which the command may approve; null: none, or `email` itself. */
  draft: Email | null;
}

/** What a command is about, for people, and a digest of all that may not change. */
export interface About {
  digest: string;
  subjects: readonly Subject[];
}

/**
 * Finds what the arguments of a command name: a draft, a conversation, a lead, a sequence. What can't
 * be found has no part in it; the command itself says what is wrong.
 */
export async function aboutOf(queries: Queries, given: readonly GivenArgument[]): Promise<About> {
  const subjects: Subject[] = [];
  const parts: unknown[] = [];
  for (const { name, value } of given) {
    const subject = await subjectOf(queries, name, value.trim());
    if (subject) subjects.push(subject);
    parts.push(subject ? traitsOf(subject) : await otherOf(queries, name, value.trim()));
  }
  return { digest: digestOf(parts), subjects };
}

async function subjectOf(queries: Queries, name: string, value: string): Promise<Subject | null> {
  const id = /^(?:[a-z]+-)?(\d{1,15})$/u.exec(value)?.[1];
  if (name === "email-id" && id !== undefined) {
    const email = await queries.emails.byId(Number(id));
    const thread = email && (await threadIn(queries, email.messageId));
    return thread ? { lead: thread.lead, thread, email, draft: null } : null;
  }
  if (name === "message-id" && id !== undefined) return ofMessage(queries, Number(id));
  // A step of a sequence that waits for a person: `step-3`.
  if ((name === "id" || name === "task") && id !== undefined && value.startsWith("step-")) {
    const task = await queries.tasks.byId(Number(id));
    return task ? ofMessage(queries, task.messageId) : null;
  }
  if (name === "lead" || name === "leads") {
    const lead = value.includes("@")
      ? await queries.leads.byAddress(value)
      : await queries.leads.byId(Number(id ?? 0));
    return lead ? { lead, thread: null, email: null, draft: null } : null;
  }
  return null;
}

async function ofMessage(queries: Queries, id: number): Promise<Subject | null> {
  const thread = await threadIn(queries, id);
  if (!thread) return null;
  const { lead, emails } = thread;
  const draft = newest(emails, ({ state }) => state === "draft") ?? null;
  return { lead, thread, email: newest(emails, isFromLead) ?? null, draft };
}

async function threadIn(queries: Queries, id: number): Promise<Thread | null> {
  const message = await queries.messages.byId(id);
  const lead = message && (await queries.leads.byId(message.leadId));
  return message && lead ? { message, lead, emails: await queries.emails.ofMessages([id]) } : null;
}

/** All of a subject that may not change between what was shown and what is done. */
function traitsOf({ lead, thread, email, draft }: Subject): unknown {
  return [
    // All that templates may name.
    lead && [
      ...[lead.id, lead.name, lead.email, lead.phone, lead.company, lead.title, lead.timezone],
      ...[lead.source, lead.tags, lead.vars, lead.aiMode],
    ],
    thread && [thread.message.status, thread.emails.map(({ id, state }) => [id, state])],
    email && wordsOf(email),
    draft && wordsOf(draft),
  ];
}

function wordsOf({ id, state, address, correspondents, subject, ...body }: Email): unknown {
  return [id, state, address, correspondents, subject, body.text, body.markup, body.attachments];
}

/** Of a sequence: its version, as a new one says something else. */
async function otherOf(queries: Queries, name: string, value: string): Promise<unknown> {
  if (name !== "name" && name !== "sequence") return value;
  return [value, (await queries.sequences.current(value))?.id ?? null];
}
