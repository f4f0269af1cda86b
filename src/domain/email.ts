import { MAIL_KINDS, type MailAddress, type MailKind } from "./incoming.ts";
import type { IntentResult } from "./intent/intent.ts";
import type { Status } from "./status.ts";
import type { MessageEvent } from "./transition/transition.ts";

/** Out: from us to the lead. In: from the lead to us. */
export const DIRECTIONS = ["out", "in"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The purpose of an email of ours. */
export const OUTGOING_KINDS = [
  "first",
  "follow_up",
  "ai_reply",
  "answer",
  "nudge",
  "test",
] as const;
export type OutgoingKind = (typeof OUTGOING_KINDS)[number];

/** Everything that differs between the kinds of email that we send. */
interface OutgoingKindRules {
  /** In words, for people. */
  name: string;
  /** Written to a lead who has not written: the sending limits apply to it, and to nothing else. */
  cold: boolean;
  /**
   * Asks a silent lead whether they got the mail before: it leaves only in a tick that has read the
   * replies, and inside the hours for cold mail.
   */
  chasing: boolean;
  /** The statuses of its message in which it may still leave. */
  sendableIn: readonly Status[];
  /** The event that its delivery is for its message. */
  delivered: MessageEvent;
  /** The statuses of its message from its delivery until something else happens. */
  statusesAfter: readonly Status[];
  /** Where a tick counts its delivery. */
  counted: "sent" | "follow_ups" | "ai_replies" | "test";
  /** The lower, the earlier it leaves: answers to leads come before cold mail. */
  priority: number;
}

/** The one place that says what each kind of email means; other modules read it from here. */
export const OUTGOING: Readonly<Record<OutgoingKind, OutgoingKindRules>> = {
  first: {
    name: "first email",
    cold: true,
    chasing: false,
    sendableIn: ["enqueued"],
    delivered: "first_delivered",
    statusesAfter: ["sent"],
    counted: "sent",
    priority: 3,
  },
  follow_up: {
    name: "follow-up",
    cold: true,
    chasing: true,
    sendableIn: ["sent", "follow_up"],
    delivered: "follow_up_delivered",
    statusesAfter: ["follow_up"],
    counted: "follow_ups",
    priority: 2,
  },
  ai_reply: {
    name: "AI answer",
    cold: false,
    chasing: false,
    sendableIn: ["ai_enqueued"],
    delivered: "ai_answer_delivered",
    statusesAfter: ["ai_replied"],
    counted: "ai_replies",
    priority: 1,
  },
  answer: {
    name: "answer",
    cold: false,
    chasing: false,
    sendableIn: ["answer_enqueued"],
    delivered: "answer_delivered",
    statusesAfter: ["answered"],
    counted: "sent",
    priority: 1,
  },
  nudge: {
    name: "nudge",
    cold: false,
    chasing: true,
    sendableIn: ["answered", "ai_replied"],
    delivered: "nudge_delivered",
    statusesAfter: ["answered", "ai_replied"],
    counted: "follow_ups",
    priority: 2,
  },
  // A first email as its lead would get it, to an address of ours: it is no mail to the lead.
  test: {
    name: "test",
    cold: false,
    chasing: false,
    sendableIn: ["enqueued"],
    delivered: "test_delivered",
    statusesAfter: ["closed"],
    counted: "test",
    priority: 1,
  },
};

export const COLD_KINDS: readonly OutgoingKind[] = OUTGOING_KINDS.filter(
  (kind) => OUTGOING[kind].cold,
);

export function isCold(kind: EmailKind): boolean {
  return (COLD_KINDS as readonly EmailKind[]).includes(kind);
}

/** Whether it asks a silent lead whether they got the mail before. */
export function isChasing(kind: EmailKind): boolean {
  return isOutgoingKind(kind) && OUTGOING[kind].chasing;
}

/** The kinds in the order in which they leave; those of one group leave side by side. */
export const DELIVERY_ORDER: readonly (readonly OutgoingKind[])[] = [
  ...new Set(OUTGOING_KINDS.map((kind) => OUTGOING[kind].priority)),
]
  .sort((a, b) => a - b)
  .map((priority) => OUTGOING_KINDS.filter((kind) => OUTGOING[kind].priority === priority));

/** Whether a message of this status has any use for an email of this kind that has not left. */
export function canStillSend(kind: EmailKind, status: Status): boolean {
  return isOutgoingKind(kind) && OUTGOING[kind].sendableIn.includes(status);
}

/**
 * The status of a message right before an email of this kind was delivered.
 *
 * @param followUps how many follow-ups had been delivered by then
 */
export function statusBefore(kind: OutgoingKind, followUps: number): Status {
  const { sendableIn } = OUTGOING[kind];
  const [first, later = first] = sendableIn;
  const status = kind === "follow_up" && followUps > 0 ? later : first;
  if (status === undefined) throw new Error(`an email of kind ${kind} can never leave`);
  return status;
}

/** The kinds of incoming mail: from the lead, from a machine for them, or about a mail of ours. */
export type IncomingKind = Exclude<MailKind, "unrelated">;
export type EmailKind = OutgoingKind | IncomingKind;

export const EMAIL_KINDS: readonly EmailKind[] = [
  ...OUTGOING_KINDS,
  ...MAIL_KINDS.filter((kind) => kind !== "unrelated"),
];

const INCOMING_NAMES: Readonly<Record<IncomingKind, string>> = {
  reply: "reply",
  auto_reply: "automatic answer",
  bounce: "bounce",
  receipt: "receipt",
  complaint: "complaint",
  unsubscribe: "unsubscribe",
};

/** A kind of email in words, for people. */
export function kindName(kind: EmailKind): string {
  return isOutgoingKind(kind) ? OUTGOING[kind].name : INCOMING_NAMES[kind];
}

/** Where an email stands in the outbox; `received` is the only state of the lead's. */
export const EMAIL_STATES = [
  /** Waits for a person's approval. */
  "draft",
  /** Waits for delivery, not before `notBefore`. */
  "queued",
  /** Claimed by the one process that works the mailbox. */
  "sending",
  /** The server has accepted it. */
  "sent",
  /** Refused for good, or tried too often. */
  "failed",
  /** Handed over without an answer: it may or may not have been accepted. */
  "uncertain",
  /** Taken back before it left. */
  "cancelled",
  "received",
] as const;
export type EmailState = (typeof EMAIL_STATES)[number];

/** Not settled: these are what `outbox list` shows. */
export const UNSETTLED: readonly EmailState[] = [
  "draft",
  "queued",
  "sending",
  "failed",
  "uncertain",
];

/** The mailbox that everything is sent from, until there are several. */
export const DEFAULT_MAILBOX = "default";

/** Why a person has to look at something. */
export interface Hold {
  /** The rule's name. */
  rule: string;
  /** For people, in one line. */
  detail: string;
  /** The words of the text that it is about, as they stand there. */
  words?: string | undefined;
}

/** The rule of what a person has to do, as the model that read the lead's mail says. */
export const NEEDS_PERSON = "needs_person";

/** The rule of a text with a claim that nothing backs, by the second look at it. */
export const UNBACKED = "unbacked";

/** The rule of a text that the second look was to be taken at, and was not. */
export const UNCHECKED = "unchecked";

/** The rule of a reply that may ask not to be written to: nothing leaves by itself to that lead. */
export const POSSIBLE_OPT_OUT = "opt_out";

/**
 * The rule of an answer of the AI's that promises something: it left, and a person still has to keep
 * the promise.
 */
export const PROMISE = "promise";

/** Why a mail is kept rather than recorded as a reply: its message was stopped before. */
export const AFTER_STOP: Hold = {
  rule: "after_stop",
  detail: "the lead had asked not to be written to, and has written since",
};

/** The cost of a model's text in tokens; null where the provider doesn't report it. */
export interface Usage {
  input: number | null;
  output: number | null;
  /** Of the input: what the provider had in its cache. */
  cached?: number | null;
  /** Requests for it, where there was more than one. */
  calls?: number;
  /** Of the second look at the text; not given where none was taken. */
  check?: { input: number | null; output: number | null; cached?: number | null; calls?: number };
}

/**
 * Whether a person wrote a mail to one lead, or answered them (`personal`), or it went to many at
 * once or left unseen (`bulk`). A follow-up is as its first email.
 */
export type Mailing = "personal" | "bulk";

/** Who a mail was from and to, as its header says (RFC 5322 section 3.6). */
export interface Correspondents {
  /** Of an incoming mail; null for ours. */
  from: MailAddress | null;
  /** Where the writer of an incoming mail wants the answer. */
  replyTo: readonly MailAddress[];
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
}

/** The formats in which a text may be written, besides plain text. */
export const RICH_FORMATS = ["markdown", "html"] as const;
export type RichFormat = (typeof RICH_FORMATS)[number];

/** A file that a mail carries. */
export interface EmailAttachment {
  /** Without a path, and without control characters. */
  name: string;
  /** As in a Content-Type: `application/pdf`. */
  type: string;
  /** In octets. */
  size: number;
  /** Of one of ours: of its content. Null: the content stands in the mail as it came. */
  sha256: string | null;
  /**
   * Of a picture that stands in the text: of one of ours as the text names it, of an incoming one its
   * Content-ID. Null for a file beside the text.
   */
  inline: string | null;
  /** Whether its content was left on the mail server, where it is until somebody asks for it. */
  onServer?: boolean;
}

/** One mail inside a message, out or in, as RFC 5322 knows it. */
export interface Email {
  id: number;
  messageId: number;
  mailbox: string;
  direction: Direction;
  kind: EmailKind;
  state: EmailState;
  /** The lead's address: the recipient of what goes out, the sender of what came in. */
  address: string | null;
  /**
   * All in its header. Of one of ours: null where it goes to the lead alone, at whatever address they
   * have when it leaves. Of an incoming one: null where it was typed in, or stored by an earlier version.
   */
  correspondents: Correspondents | null;
  subject: string;
  /** Of an incoming mail: the newest text, without the quoted one. */
  text: string;
  /** All that a mail said, where that is more than `text`. */
  fullText: string | null;
  /** Of one of ours that is rich text: in what `markup` is written. Null: it is plain text. */
  format: RichFormat | null;
  /** Of one of ours that is rich text: what its HTML is made from; `text` is its plain part. */
  markup: string | null;
  /** The files that it carries; null: none, or an incoming mail that an earlier version stored. */
  attachments: readonly EmailAttachment[] | null;
  /** A remark for people about a mail that a machine wrote, in one line. */
  detail: string | null;
  /** Why a text of a writer's was not sent by itself, or a reply handed to a person. */
  holds: readonly Hold[] | null;
  /** Of a reply: its intent. */
  reading: IntentResult | null;
  /** Of a model's text: its cost; null where no model wrote it. */
  usage: Usage | null;
  /**
   * Of an incoming mail: how it was found to belong here, and to be what it is. Of a model's text: the
   * sums in it that were computed.
   */
  evidence: readonly string[] | null;
  /**
   * With the angle brackets; null for a reply that was typed in. A mail that came without one is
   * known by a made-up one: see `isMadeUp`.
   */
  rfcMessageId: string | null;
  /** The Message-ID that a server gave it in place of ours, if the server named one. */
  assignedId: string | null;
  /** Of one of ours: as it was written; null where that was not recorded. */
  mailing: Mailing | null;
  /** Of cold mail: the number of its step in the sequence, from 1; null in anything else. */
  step: number | null;
  /** The variant of that step; null where it has none. */
  variant: string | null;
  inReplyTo: string | null;
  /** The `References` field, oldest first. */
  references: readonly string[];
  /** `person`, `template`, `provider:model` or `agent:NAME`; `lead` for what came in. */
  writtenBy: string;
  /** When a person approved a text that a machine wrote. */
  approvedAt: Date | null;
  /** The token of the process that claimed it. */
  owner: string | null;
  /** How often the server put it off. */
  attempts: number;
  notBefore: Date | null;
  /** When the whole body was on the wire: from here on it may have been accepted. */
  markedAt: Date | null;
  sentAt: Date | null;
  /** The server's words, or what broke, at the last try. */
  error: string | null;
  /**
   * Of what came in: since when it waits for a person, whatever becomes of its message; null once
   * it is settled, and for mails that the state of the message speaks for.
   */
  todoAt: Date | null;
  createdAt: Date;
}

/** Whether it is one of ours. */
export function isOutgoing<E extends Pick<Email, "kind">>(
  email: E,
): email is E & { kind: OutgoingKind } {
  return isOutgoingKind(email.kind);
}

function isOutgoingKind(kind: EmailKind): kind is OutgoingKind {
  return (OUTGOING_KINDS as readonly EmailKind[]).includes(kind);
}

/** Whether no person wrote or approved it, so that it is marked `Auto-Submitted` (RFC 3834). */
export function isAutomaticAnswer(email: Pick<Email, "kind" | "approvedAt">): boolean {
  return email.kind === "ai_reply" && email.approvedAt === null;
}

/**
 * Who a text is by, as the log names it: `ai:MODEL`; null for a text that a person wrote or the
 * built-in template, which whoever runs the program answers for.
 *
 * @param writtenBy as emails have it
 */
export function authorOf(writtenBy: string): string | null {
  if (writtenBy.startsWith("agent:")) return writtenBy;
  return writtenBy === "person" || writtenBy === "template" ? null : `ai:${writtenBy}`;
}
