import { domainOf } from "../../domain/address.ts";
import type { EmailState, Hold, IncomingKind, OutgoingKind, Usage } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import { replySubject } from "../../domain/subject.ts";
import type { Thread } from "../message/thread.ts";
import type { NewEmail } from "../ports/index.ts";
import type { Policy } from "../services.ts";

interface Outgoing {
  messageId: number;
  kind: OutgoingKind;
  state: Extract<EmailState, "draft" | "queued">;
  address: string;
  subject: string;
  text: string;
  inReplyTo?: string | null;
  references?: readonly string[];
  writtenBy: string;
  holds?: readonly Hold[] | null;
  usage?: Usage | null;
}

/**
 * An email as it is before it leaves. Its Message-ID is fixed here, once: whatever becomes of the
 * attempts to send it, it is always the same mail (RFC 5322 section 3.6.4).
 */
export function outgoingEmail(policy: Policy, outgoing: Outgoing, now: Date): NewEmail {
  return {
    inReplyTo: null,
    references: [],
    holds: null,
    usage: null,
    ...outgoing,
    mailbox: policy.mailbox,
    direction: "out",
    fullText: null,
    detail: null,
    reading: null,
    evidence: null,
    rfcMessageId: `<${crypto.randomUUID()}@${domainOf(policy.sender.address)}>`,
    approvedAt: null,
    owner: null,
    attempts: 0,
    notBefore: now,
    markedAt: null,
    sentAt: null,
    error: null,
    createdAt: now,
  };
}

/** What a person may send: with text in it, line ends as we keep them, no NUL. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/gu, "\n").trimEnd();
}

/** In characters: far more than anybody sends. */
const MAX_STORED = 100_000;

/** A writer's text as it is stored: what can't be stored is marked, and held by the rails. */
export function storable(text: string): string {
  return tidyText(text.replaceAll("\0", "\ufffd")).slice(0, MAX_STORED);
}

/** What came in, as a row; from the lead and of now unless more is known. */
export function incomingEmail(
  { message, lead }: Thread,
  kind: IncomingKind,
  text: string,
  now: Date,
): NewEmail {
  return {
    messageId: message.id,
    mailbox: message.mailbox,
    direction: "in",
    kind,
    state: "received",
    address: lead.email,
    subject: replySubject(message.subject),
    text,
    fullText: null,
    detail: null,
    holds: null,
    reading: null,
    usage: null,
    evidence: null,
    rfcMessageId: null,
    inReplyTo: null,
    references: [],
    writtenBy: kind === "reply" || kind === "unsubscribe" ? "lead" : "machine",
    approvedAt: null,
    owner: null,
    attempts: 0,
    notBefore: null,
    markedAt: null,
    sentAt: now,
    error: null,
    createdAt: now,
  };
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
