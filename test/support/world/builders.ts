import {
  DEFAULT_MAILBOX,
  type Email,
  type EmailKind,
  type EmailState,
  isOutgoing,
} from "../../../src/domain/email.ts";
import type { Lead } from "../../../src/domain/lead.ts";
import type { Message } from "../../../src/domain/message.ts";

/** Noon of a day, so that tests can speak of minutes and days around it. */
export const NOON = new Date("2026-03-02T12:00:00.000Z");

const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** So many milliseconds after `NOON`. */
export function later(ms: number): Date {
  return new Date(NOON.getTime() + ms);
}

export function aLead(change: Partial<Lead> = {}): Lead {
  return {
    id: 1,
    name: "John Doe",
    email: "john.doe@example.com",
    phone: null,
    company: null,
    title: null,
    timezone: null,
    tags: [],
    vars: {},
    companyDomain: null,
    source: null,
    pausedAt: null,
    pausedUntil: null,
    absentUntil: null,
    aiMode: null,
    createdAt: NOON,
    updatedAt: NOON,
    ...change,
  };
}

export function aMessage(change: Partial<Message> = {}): Message {
  return {
    id: 1,
    leadId: 1,
    mailbox: DEFAULT_MAILBOX,
    subject: "A quick chat",
    status: "sent",
    trail: [],
    waitingSince: null,
    followUps: 0,
    sequenceId: null,
    step: 0,
    stepFrom: null,
    dueAt: null,
    dueKind: null,
    nudges: 0,
    testTo: null,
    closedAt: null,
    aiMode: null,
    aiAttempts: 0,
    aiNotBefore: null,
    aiError: null,
    revision: 0,
    createdAt: NOON,
    ...change,
  };
}

/** An email of ours in some state; a `reply` is the lead's, and received. */
export function anEmail(kind: EmailKind, state?: EmailState, change: Partial<Email> = {}): Email {
  const incoming = !isOutgoing({ kind });
  return {
    id: 1,
    messageId: 1,
    mailbox: DEFAULT_MAILBOX,
    direction: incoming ? "in" : "out",
    kind,
    state: state ?? (incoming ? "received" : "sent"),
    address: "john.doe@example.com",
    correspondents: null,
    subject: "A quick chat",
    text: `the text of a ${kind}`,
    fullText: null,
    format: null,
    markup: null,
    attachments: null,
    detail: null,
    holds: null,
    reading: null,
    usage: null,
    evidence: null,
    rfcMessageId: `<${kind}@example.com>`,
    assignedId: null,
    mailing: incoming ? null : "personal",
    step: null,
    variant: null,
    inReplyTo: null,
    references: [],
    writtenBy: incoming ? "lead" : "person",
    approvedAt: null,
    owner: null,
    attempts: 0,
    notBefore: null,
    markedAt: null,
    todoAt: null,
    sentAt: null,
    error: null,
    createdAt: NOON,
    ...change,
  };
}
