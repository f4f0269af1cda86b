import { domainOf } from "../../domain/address.ts";
import type {
  Correspondents,
  Email,
  EmailState,
  Hold,
  IncomingKind,
  Mailing,
  OutgoingKind,
  Usage,
} from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import { replySubject } from "../../domain/subject/subject.ts";
import type { Body } from "../body/body.ts";
import { rowOf } from "../body/files.ts";
import type { Thread } from "../message/thread.ts";
import type { NewEmail, Queries, StoredContent } from "../ports/index.ts";
import type { MailboxPolicy } from "../services.ts";

/** The columns that every email sets; the rest of a row defaults to null, empty or zero. */
type Known = Pick<
  NewEmail,
  "messageId" | "mailbox" | "direction" | "kind" | "state" | "subject" | "text" | "writtenBy"
>;

/**
 * A row of the emails table, complete: the only place that lists the columns and their defaults.
 *
 * @param now when it is written
 */
export function emailRow(known: Known & Partial<NewEmail>, now: Date): NewEmail {
  return {
    address: null,
    correspondents: null,
    fullText: null,
    format: null,
    markup: null,
    attachments: null,
    detail: null,
    holds: null,
    reading: null,
    usage: null,
    evidence: null,
    rfcMessageId: null,
    assignedId: null,
    mailing: null,
    step: null,
    variant: null,
    inReplyTo: null,
    references: [],
    approvedAt: null,
    owner: null,
    attempts: 0,
    notBefore: null,
    markedAt: null,
    todoAt: null,
    sentAt: null,
    error: null,
    createdAt: now,
    ...known,
  };
}

/** An email before it leaves. */
export interface Outgoing {
  messageId: number;
  kind: OutgoingKind;
  state: Extract<EmailState, "draft" | "queued">;
  address: string;
  correspondents?: Correspondents | null;
  subject: string;
  body: Body;
  inReplyTo?: string | null;
  references?: readonly string[];
  mailing: Mailing;
  /** Of cold mail: the number of its step, from 1, and the variant of it. */
  step?: number | null;
  variant?: string | null;
  writtenBy: string;
  holds?: readonly Hold[] | null;
  usage?: Usage | null;
  /** What speaks for it: sums that were computed. */
  evidence?: readonly string[] | null;
  /** At once, where it is not given. */
  notBefore?: Date;
}

/**
 * An email before it leaves. Its Message-ID is fixed here, once: every attempt to send it sends
 * the same mail (RFC 5322 section 3.6.4).
 */
function outgoingEmail(
  { name: mailbox, sender }: MailboxPolicy,
  { body, ...outgoing }: Outgoing,
  now: Date,
): NewEmail {
  const rfcMessageId = `<${crypto.randomUUID()}@${domainOf(sender.address)}>`;
  const known = { notBefore: now, ...outgoing, ...bodyColumns(body), mailbox, rfcMessageId };
  return emailRow({ ...known, direction: "out" }, now);
}

/** The columns of an email that are its body. */
export function bodyColumns({ text, format, markup, files }: Body) {
  return { text, format, markup, attachments: files.length === 0 ? null : files.map(rowOf) };
}

/** Stores an email before it leaves, with the files that it carries. */
export async function insertOutgoing(
  queries: Queries,
  mailbox: MailboxPolicy,
  outgoing: Outgoing,
  now: Date,
): Promise<Email> {
  const email = await queries.emails.insert(outgoingEmail(mailbox, outgoing, now));
  for (const { content } of outgoing.body.files) await queries.contents.attach(email.id, content);
  return email;
}

/** The same with many, of a message each. @returns them in the same order */
export async function insertManyOutgoing(
  queries: Queries,
  mailbox: MailboxPolicy,
  all: readonly Outgoing[],
  now: Date,
): Promise<Email[]> {
  const emails = await queries.emails.insertMany(
    all.map((outgoing) => outgoingEmail(mailbox, outgoing, now)),
  );
  const carriers = new Map<string, { content: StoredContent; emailIds: number[] }>();
  for (const [at, { body }] of all.entries()) {
    for (const { content } of body.files) {
      const known = carriers.get(content.sha256) ?? { content, emailIds: [] };
      carriers.set(content.sha256, known);
      known.emailIds.push(emails[at]?.id ?? 0);
    }
  }
  for (const { content, emailIds } of carriers.values()) {
    await queries.contents.attachToAll(emailIds, content);
  }
  return emails;
}

/** Normalizes line ends to LF and drops white space at the end. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/gu, "\n").trimEnd();
}

/** In characters: far more than anybody sends. */
const MAX_STORED = 100_000;

/** A writer's text as it is stored: what can't be stored is marked, and held by the guardrails. */
export function storable(text: string): string {
  return tidyText(text.replaceAll("\0", "\ufffd")).slice(0, MAX_STORED);
}

/** A mail that came in, as a row: from the lead and received now, unless the caller knows more. */
export function incomingEmail(
  { message, lead }: Thread,
  kind: IncomingKind,
  text: string,
  now: Date,
): NewEmail {
  return emailRow(
    {
      messageId: message.id,
      mailbox: message.mailbox,
      direction: "in",
      kind,
      state: "received",
      address: lead.email,
      subject: replySubject(message.subject),
      text,
      writtenBy: kind === "reply" || kind === "unsubscribe" ? "lead" : "machine",
      sentAt: now,
    },
    now,
  );
}

/** @throws AppError `usage` */
export function checkText(text: string, what: string): string {
  const tidy = tidyText(text);
  if (tidy.trim() === "") {
    throw new AppError("usage", `${what} is empty`, "Give a text, or pipe one in.");
  }
  if (tidy.includes("\0")) throw new AppError("usage", `${what} holds a NUL character`);
  return tidy;
}
