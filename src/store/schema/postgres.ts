import { sql } from "drizzle-orm";
import {
  bigint,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { AiMode } from "../../domain/ai-mode.ts";
import type { Direction, EmailKind, EmailState, Hold, Mailing, Usage } from "../../domain/email.ts";
import type { LimitRule } from "../../domain/sending/sending-limits.ts";
import type { LogStep, Status } from "../../domain/status.ts";
import type { SuppressionKind, SuppressionReason } from "../../domain/suppression.ts";
import type { ReadingJson, TrailJson } from "../json-columns.ts";

/** To the millisecond, like a `Date`. */
const instant = (name: string) =>
  timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

const key = (name: string) => bigint(name, { mode: "number" });

/** Counted by the server, except for rows that are copied from another database with their ids. */
const identity = (name: string) => key(name).primaryKey().generatedByDefaultAsIdentity();

export const leads = pgTable(
  "leads",
  {
    id: identity("id"),
    name: text("name").notNull(),
    email: text("email"),
    /** The address in a form in which two spellings are equal. */
    emailKey: text("email_key"),
    phone: text("phone"),
    company: text("company"),
    title: text("title"),
    timezone: text("timezone"),
    vars: json("vars").$type<Record<string, string>>().notNull(),
    pausedAt: instant("paused_at"),
    aiMode: text("ai_mode").$type<AiMode>(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("leads_email_key").on(table.emailKey),
    // An import recognises a lead without an address by these.
    index("leads_phone").on(table.phone).where(sql`"email_key" is null`),
  ],
);

export const leadTags = pgTable(
  "lead_tags",
  {
    leadId: key("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    tag: text("tag").notNull(),
  },
  (table) => [
    primaryKey({ name: "lead_tags_pk", columns: [table.leadId, table.tag] }),
    index("lead_tags_tag").on(table.tag, table.leadId),
  ],
);

/** Addresses that a lead had before: our mails went there, and are answered from there. */
export const leadAddresses = pgTable(
  "lead_addresses",
  {
    leadId: key("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    /** In a form in which two spellings are equal. */
    key: text("key").notNull(),
  },
  (table) => [
    primaryKey({ name: "lead_addresses_pk", columns: [table.leadId, table.key] }),
    index("lead_addresses_key").on(table.key),
  ],
);

export const messages = pgTable(
  "messages",
  {
    id: identity("id"),
    leadId: key("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    mailbox: text("mailbox").notNull(),
    subject: text("subject").notNull(),
    status: text("status").$type<Status>().notNull(),
    /** The steps that can be taken back, oldest first. */
    trail: json("trail").$type<TrailJson>().notNull(),
    waitingSince: instant("waiting_since"),
    followUps: integer("follow_ups").notNull(),
    closedAt: instant("closed_at"),
    aiMode: text("ai_mode").$type<AiMode>(),
    aiAttempts: integer("ai_attempts").notNull().default(0),
    aiNotBefore: instant("ai_not_before"),
    aiError: text("ai_error"),
    revision: integer("revision").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("messages_lead").on(table.leadId),
    // Messages that silence or a reply makes due; the ones that wait for nothing are not in it.
    index("messages_waiting")
      .on(table.mailbox, table.status, table.followUps, table.waitingSince)
      .where(sql`"waiting_since" is not null`),
  ],
);

export const emails = pgTable(
  "emails",
  {
    id: identity("id"),
    messageId: key("message_id")
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    mailbox: text("mailbox").notNull(),
    direction: text("direction").$type<Direction>().notNull(),
    kind: text("kind").$type<EmailKind>().notNull(),
    state: text("state").$type<EmailState>().notNull(),
    address: text("address"),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    fullText: text("full_text"),
    detail: text("detail"),
    holds: json("holds").$type<Hold[]>(),
    reading: json("reading").$type<ReadingJson>(),
    usage: json("usage").$type<Usage>(),
    evidence: json("evidence").$type<string[]>(),
    rfcMessageId: text("rfc_message_id"),
    assignedId: text("assigned_id"),
    mailing: text("mailing").$type<Mailing>(),
    inReplyTo: text("in_reply_to"),
    references: json("references").$type<string[]>().notNull(),
    writtenBy: text("written_by").notNull(),
    approvedAt: instant("approved_at"),
    owner: text("owner"),
    attempts: integer("attempts").notNull(),
    notBefore: instant("not_before"),
    markedAt: instant("marked_at"),
    sentAt: instant("sent_at"),
    error: text("error"),
    todoAt: instant("todo_at"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("emails_message").on(table.messageId),
    uniqueIndex("emails_rfc_message_id").on(table.rfcMessageId),
    // Ids that servers gave; most give none.
    index("emails_assigned_id").on(table.assignedId).where(sql`"assigned_id" is not null`),
    // Cold mail by the time that it left, for the sending limits.
    index("emails_cold")
      .on(table.mailbox, table.sentAt)
      .where(sql`"sent_at" is not null and "kind" in ('first', 'follow_up')`),
    // Mails that came in and wait for a person, whatever becomes of their messages.
    index("emails_todo").on(table.mailbox, table.todoAt).where(sql`"todo_at" is not null`),
    // Recent texts of models, for the bound on their cost.
    index("emails_by_model").on(table.createdAt).where(sql`"usage" is not null`),
    // The outbox: emails that wait, are in flight or in doubt. Settled emails are not in it,
    // so that it stays small however many there are.
    index("emails_outbox")
      .on(table.state, table.mailbox, table.notBefore)
      .where(sql`"state" in ('draft', 'queued', 'sending', 'failed', 'uncertain')`),
  ],
);

export const outreachLogs = pgTable(
  "outreach_logs",
  {
    id: identity("id"),
    messageId: key("message_id")
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    logAt: instant("log_at").notNull(),
    step: text("step").$type<LogStep>().notNull(),
  },
  (table) => [index("outreach_logs_message").on(table.messageId)],
);

/** Mails of a mailbox that were looked at, so that none is looked at twice. Holds no content. */
export const seenMails = pgTable(
  "seen_mails",
  {
    /** Where it was found: the kind of source and its place. */
    source: text("source").notNull(),
    /** The mail's name there. */
    key: text("key").notNull(),
    seenAt: instant("seen_at").notNull(),
    /** The kind that the mail was recorded as. */
    verdict: text("verdict").notNull(),
  },
  (table) => [primaryKey({ name: "seen_mails_pk", columns: [table.source, table.key] })],
);

/** Incoming mails as they came, compressed. */
export const originals = pgTable(
  "originals",
  {
    emailId: key("email_id")
      .notNull()
      .references(() => emails.id, { onDelete: "cascade" }),
    /** The mail's octets: gzip, then base64. */
    gzip: text("gzip").notNull(),
  },
  (table) => [primaryKey({ name: "originals_pk", columns: [table.emailId] })],
);

/** How far each folder was read. Holds no content. */
export const inboxCursors = pgTable("inbox_cursors", {
  source: text("source").primaryKey(),
  cursor: text("cursor").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/**
 * Mails that could not be read so far. Each keeps its place in its folder until it could, a person
 * settles it, or it is given up. Holds no content.
 */
export const unreadMails = pgTable(
  "unread_mails",
  {
    id: identity("id"),
    mailbox: text("mailbox").notNull(),
    source: text("source").notNull(),
    /** The mail's name there. */
    key: text("key").notNull(),
    /** Why; null while a process reads it, or where it died of it. */
    error: text("error"),
    /** How often a process has begun to read it. */
    tries: integer("tries").notNull(),
    since: instant("since").notNull(),
  },
  (table) => [uniqueIndex("unread_mails_place").on(table.source, table.key)],
);

/**
 * The stops: each row is one reason why an address or a domain must not be written to. It may be
 * written to when no row is left.
 */
export const suppressions = pgTable(
  "suppressions",
  {
    id: identity("id"),
    kind: text("kind").$type<SuppressionKind>().notNull(),
    /** Of the address or domain in the form in which two spellings are equal: SHA-256. */
    hash: text("hash").notNull(),
    /** Null once the lead was erased: from then on only the hash is kept. */
    value: text("value"),
    reason: text("reason").$type<SuppressionReason>().notNull(),
    note: text("note"),
    /** The message that it came with, which may have been erased since. */
    messageId: key("message_id"),
    /** Tells the stops of one reason apart: the mail that brought it, or a digest of the note. */
    cause: text("cause").notNull().default(""),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [uniqueIndex("suppressions_stop").on(table.hash, table.reason, table.cause)],
);

/** The state of a mailbox besides its mails. */
export const mailboxes = pgTable("mailboxes", {
  name: text("name").primaryKey(),
  /** Since when no cold mail leaves. */
  pausedAt: instant("paused_at"),
  pauseReason: text("pause_reason"),
  pauseRule: text("pause_rule").$type<LimitRule>(),
  resumedAt: instant("resumed_at"),
  /** The inbox on one machine that its replies are read from, and its name for people. */
  inboxId: text("inbox_id"),
  inboxName: text("inbox_name"),
});
