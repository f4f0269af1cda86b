import { MAIL_KINDS, type MailKind } from "./incoming.ts";
import type { IntentResult } from "./intent/intent.ts";

/** Out: from us to the lead. In: from the lead to us. */
export const DIRECTIONS = ["out", "in"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What an email of ours is for. */
export const OUTGOING_KINDS = ["first", "follow_up", "ai_reply", "answer"] as const;
export type OutgoingKind = (typeof OUTGOING_KINDS)[number];

/** What came back: from the lead, from a machine in their place, or about a mail of ours. */
export type IncomingKind = Exclude<MailKind, "unrelated">;
export type EmailKind = OutgoingKind | IncomingKind;

export const EMAIL_KINDS: readonly EmailKind[] = [
  ...OUTGOING_KINDS,
  ...MAIL_KINDS.filter((kind) => kind !== "unrelated"),
];

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
}

/** What a model's text cost; null where the provider doesn't say. */
export interface Usage {
  input: number | null;
  output: number | null;
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
  subject: string;
  /** Of what came in: the newest text, without what it quotes. */
  text: string;
  /** All that a mail said, where that is more than `text`. */
  fullText: string | null;
  /** What a person should know of a mail that no person wrote, in one line. */
  detail: string | null;
  /** Why a text of a writer's was not sent by itself, or a reply handed to a person. */
  holds: readonly Hold[] | null;
  /** Of a reply: what it was taken for. */
  reading: IntentResult | null;
  /** Of a model's text: what it cost; null where no model wrote it. */
  usage: Usage | null;
  /** How it was found to belong here, and to be what it is. */
  evidence: readonly string[] | null;
  /**
   * With the angle brackets; null for a reply that was typed in. A mail that came without one is
   * known by a made-up one: see `isMadeUp`.
   */
  rfcMessageId: string | null;
  inReplyTo: string | null;
  /** The `References` field, oldest first. */
  references: readonly string[];
  /** `person`, `template` or `provider:model`; `lead` for what came in. */
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
  createdAt: Date;
}

/** Whether it is one of ours. */
export function isOutgoing<E extends Pick<Email, "kind">>(
  email: E,
): email is E & { kind: OutgoingKind } {
  return (OUTGOING_KINDS as readonly EmailKind[]).includes(email.kind);
}

/** Whether no person wrote or approved it, so that it is marked `Auto-Submitted` (RFC 3834). */
export function isAutomaticAnswer(email: Pick<Email, "kind" | "approvedAt">): boolean {
  return email.kind === "ai_reply" && email.approvedAt === null;
}
