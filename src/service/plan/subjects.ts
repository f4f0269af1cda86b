import type { StrayMail } from "../../domain/company/hold.ts";
import type { Email } from "../../domain/email.ts";
import { owedAfter } from "../../domain/follow-up.ts";
import type { Lead } from "../../domain/lead.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";

/** What a command is about, as it is now. */
export interface Subject {
  lead: Lead | null;
  thread: Thread | null;
  /** The one of its mails that the command names, or that it would answer. */
  email: Email | null;
  /** A draft that waits in its conversation, which the command may approve; null: none, or `email` itself. */
  draft: Email | null;
  /** What has answered `email` by itself and nobody has approved: `done` of that reply does. */
  owed: Email | null;
  /** A mail of somebody who is no lead. `lead` and `thread` are those that it concerns. */
  stray: StrayMail | null;
}

const NOTHING: Subject = {
  ...{ lead: null, thread: null, email: null },
  ...{ draft: null, owed: null, stray: null },
};

/** Names of arguments and of options' values that take the id of a line of `todo`. */
const LINES = ["id", "task", "stray-id", "id-or-lead"];
/** Lines about a mail, and lines about a message, by what their ids begin with. */
const OF_EMAIL = ["email", "draft", "uncertain", "failed", "waiting"];
const OF_MESSAGE = ["answered", "bounced", "left"];

/**
 * What an argument, or an option's value, names; of what may be meant in two ways, both.
 *
 * @param name as the usage calls it
 */
export async function subjectsOf(
  queries: Queries,
  name: string,
  value: string,
): Promise<Subject[]> {
  const [, kind, digits] = /^(?:([a-z_]+)-)?(\d{1,15})$/u.exec(value) ?? [];
  const id = digits === undefined ? null : Number(digits);
  if (name === "email-id") return id === null ? [] : ofEmail(queries, id);
  if (name === "message-id") return id === null ? [] : ofMessage(queries, id);
  const isLead = name === "id-or-lead" && (kind === undefined || kind === "lead");
  if (name === "lead" || name === "leads" || isLead) return ofLead(queries, value, id);
  return LINES.includes(name) && id !== null ? ofLine(queries, kind, id) : [];
}

async function ofLead(queries: Queries, value: string, id: number | null): Promise<Subject[]> {
  const lead = value.includes("@")
    ? await queries.leads.byAddress(value)
    : await queries.leads.byId(id ?? 0);
  return lead ? [{ ...NOTHING, lead }] : [];
}

/** @param kind what a line's id begins with; undefined: a number alone, which is a mail's */
async function ofLine(queries: Queries, kind: string | undefined, id: number): Promise<Subject[]> {
  if (kind === "step") {
    const task = await queries.tasks.byId(id);
    return task ? ofMessage(queries, task.messageId) : [];
  }
  if (kind === "stray") return ofStray(queries, id);
  if (kind === undefined || kind === "mail") return ofReply(queries, id);
  if (kind === "reply" || kind === "opt_out") {
    // Of a message without a mail of the lead's, the line has the number of the message.
    const bare = (await ofMessage(queries, id)).filter(({ email }) => email === null);
    return [...(await ofReply(queries, id)), ...bare];
  }
  if (OF_EMAIL.includes(kind)) return ofEmail(queries, id);
  return OF_MESSAGE.includes(kind) ? ofMessage(queries, id) : [];
}

async function ofReply(queries: Queries, id: number): Promise<Subject[]> {
  return (await ofEmail(queries, id)).map((subject): Subject => {
    const { thread, email } = subject;
    const owed = thread && owedAfter(thread.message, thread.emails);
    const isAnswered = owed && newest(thread.emails, isFromLead)?.id === email?.id;
    return isAnswered ? { ...subject, owed } : subject;
  });
}

async function ofEmail(queries: Queries, id: number): Promise<Subject[]> {
  const email = await queries.emails.byId(id);
  const thread = email && (await threadIn(queries, email.messageId));
  return thread ? [{ ...NOTHING, lead: thread.lead, thread, email }] : [];
}

async function ofMessage(queries: Queries, id: number): Promise<Subject[]> {
  const thread = await threadIn(queries, id);
  if (!thread) return [];
  const { lead, emails } = thread;
  const draft = newest(emails, ({ state }) => state === "draft") ?? null;
  const email = newest(emails, isFromLead) ?? null;
  return [{ ...NOTHING, lead, thread, email, draft }];
}

async function ofStray(queries: Queries, id: number): Promise<Subject[]> {
  const stray = await queries.strays.byId(id);
  if (!stray) return [];
  const { leadId, messageId } = stray;
  const thread = messageId === null ? null : await threadIn(queries, messageId);
  const lead = thread?.lead ?? (leadId === null ? null : await queries.leads.byId(leadId)) ?? null;
  return [{ ...NOTHING, lead, thread, stray }];
}

async function threadIn(queries: Queries, id: number): Promise<Thread | null> {
  const message = await queries.messages.byId(id);
  const lead = message && (await queries.leads.byId(message.leadId));
  return message && lead ? { message, lead, emails: await queries.emails.ofMessages([id]) } : null;
}
