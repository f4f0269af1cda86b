/**
 * The tables, once for each engine under the same names; `npm run db:generate` writes a migration
 * for a change.
 */
import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { PlanContent, PlanEnd, PlanKind } from "../../domain/agent/plan.ts";
import type { AiMode } from "../../domain/ai-mode.ts";
import type { CheckReason, Verdict } from "../../domain/check/check.ts";
import type {
  Correspondents,
  Direction,
  EmailAttachment,
  EmailKind,
  EmailState,
  Hold,
  Mailing,
  RichFormat,
  Usage,
} from "../../domain/email.ts";
import type { Health } from "../../domain/health.ts";
import type { Intent } from "../../domain/intent/intent.ts";
import type { ReminderKind } from "../../domain/reminder.ts";
import type { RequestResult } from "../../domain/request-key.ts";
import type { LimitRule } from "../../domain/sending/sending-limits.ts";
import type { DueKind } from "../../domain/sequence/next-step.ts";
import type { AfterWait, TaskState } from "../../domain/sequence/task.ts";
import type { EventKind, LeadStep, LogStep, Status } from "../../domain/status.ts";
import type { SuppressionKind, SuppressionReason } from "../../domain/suppression.ts";
import type { ReviewOutcome } from "../../domain/writing/review.ts";
import type { MailPlace } from "../../service/ports/index.ts";
import type { ReadingJson, TrailJson } from "../json-columns.ts";

/** Milliseconds since 1970 in UTC; a `Date` in the program. */
const instant = (name: string) => integer(name, { mode: "timestamp_ms" });

export const leads = sqliteTable(
  "leads",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    email: text("email"),
    /** The address in a form in which two spellings are equal. */
    emailKey: text("email_key"),
    phone: text("phone"),
    company: text("company"),
    title: text("title"),
    timezone: text("timezone"),
    vars: text("vars", { mode: "json" }).$type<Record<string, string>>().notNull(),
    /** The registrable domain of the address; null where that is no company's. */
    companyDomain: text("company_domain"),
    /** By which a text that names the lead finds them: see `nameKeysOf`. Zero: not derived yet. */
    nameKey: integer("name_key").default(0),
    companyKey: integer("company_key"),
    /** Where a person got the lead from. */
    source: text("source"),
    pausedAt: instant("paused_at"),
    /** When a pause ends by itself; null: a person ends it. */
    pausedUntil: instant("paused_until"),
    /** The end of an absence: nothing cold leaves before. */
    absentUntil: instant("absent_until"),
    aiMode: text("ai_mode").$type<AiMode>(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("leads_email_key").on(table.emailKey),
    // An import recognises a lead without an address by these.
    index("leads_phone").on(table.phone).where(sql`"email_key" is null`),
    index("leads_company").on(table.companyDomain).where(sql`"company_domain" is not null`),
    index("leads_name_key").on(table.nameKey).where(sql`"name_key" is not null`),
    index("leads_company_key").on(table.companyKey).where(sql`"company_key" is not null`),
  ],
);

export const leadTags = sqliteTable(
  "lead_tags",
  {
    leadId: integer("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    tag: text("tag").notNull(),
  },
  (table) => [
    primaryKey({ name: "lead_tags_pk", columns: [table.leadId, table.tag] }),
    index("lead_tags_tag").on(table.tag, table.leadId),
  ],
);

/** Other addresses of a lead: those they write from as well, and those that they had before. */
export const leadAddresses = sqliteTable(
  "lead_addresses",
  {
    leadId: integer("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    /** In a form in which two spellings are equal. */
    key: text("key").notNull(),
    /** As it is written; null for an address that the lead had before. */
    address: text("address"),
  },
  (table) => [
    primaryKey({ name: "lead_addresses_pk", columns: [table.leadId, table.key] }),
    index("lead_addresses_key").on(table.key),
  ],
);

/** Every version of every sequence, as it was written. A version never changes. */
export const sequences = sqliteTable(
  "sequences",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    /** Counts up from 1 within a name; the highest one is the current one. */
    version: integer("version").notNull(),
    /** Hexadecimal SHA-256 of the source, the files and what is promoted. */
    digest: text("digest").notNull(),
    /** TOML, as it was written. */
    source: text("source").notNull(),
    /** The texts that the source names, by their names in it. */
    files: text("files", { mode: "json" }).$type<Record<string, string>>().notNull(),
    /** The variant that every new lead gets, by the number of the step. */
    promoted: text("promoted", { mode: "json" }).$type<Record<string, string>>().notNull(),
    actor: text("actor"),
    createdAt: instant("created_at").notNull(),
    /** From then on nobody new is enrolled. */
    removedAt: instant("removed_at"),
  },
  (table) => [uniqueIndex("sequences_version").on(table.name, table.version)],
);

/** The newest check of each lead that was checked: whether they may be written to, and why not. */
export const leadChecks = sqliteTable(
  "lead_checks",
  {
    leadId: integer("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    /** The address that was checked, as in `leads`; empty: there was none. */
    emailKey: text("email_key").notNull(),
    verdict: text("verdict").$type<Verdict>().notNull(),
    reasons: text("reasons", { mode: "json" }).$type<CheckReason[]>().notNull(),
    checkedAt: instant("checked_at").notNull(),
  },
  (table) => [
    primaryKey({ name: "lead_checks_pk", columns: [table.leadId] }),
    index("lead_checks_verdict").on(table.verdict, table.leadId),
  ],
);

export const messages = sqliteTable(
  "messages",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    leadId: integer("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    mailbox: text("mailbox").notNull(),
    subject: text("subject").notNull(),
    status: text("status").$type<Status>().notNull(),
    /** The steps that can be taken back, oldest first. */
    trail: text("trail", { mode: "json" }).$type<TrailJson>().notNull(),
    waitingSince: instant("waiting_since"),
    followUps: integer("follow_ups").notNull(),
    /** The version of a sequence that it follows; null: the built-in one. */
    sequenceId: integer("sequence_id").references(() => sequences.id),
    /** Of a sequence: the number of the last step that is behind. */
    step: integer("step").notNull().default(0),
    /** What the next step's delay counts from, where that is later than `waiting_since`. */
    stepFrom: instant("step_from"),
    /** When the next step is due; null: not worked out yet, or nothing comes by itself. */
    dueAt: instant("due_at"),
    /** What that step is; null as `due_at`. */
    dueKind: text("due_kind").$type<DueKind>(),
    /** Mails since our last answer that ask whether it has arrived. */
    nudges: integer("nudges").notNull().default(0),
    /** Of a test: the address that it goes to in the lead's place. */
    testTo: text("test_to"),
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
    // Messages that silence or a reply makes due; the ones that wait for nothing, or for the next step of
    // a sequence, are not in it.
    index("messages_waiting")
      .on(table.mailbox, table.status, table.followUps, table.waitingSince)
      .where(
        sql`"waiting_since" is not null and ("sequence_id" is null or "status" not in ('sent', 'follow_up'))`,
      ),
    // Messages that follow a sequence, by the time that their next step is due.
    index("messages_steps")
      .on(table.mailbox, table.dueAt)
      .where(sql`"sequence_id" is not null and "status" in ('sent', 'follow_up')`),
    // Who follows which version.
    index("messages_sequence").on(table.sequenceId).where(sql`"sequence_id" is not null`),
    // Messages to which time brings nothing, so that a person may have to look; with the lead, so that
    // to find and count them no row is read.
    index("messages_turn")
      .on(table.mailbox, table.status, table.id, table.leadId)
      .where(
        sql`"waiting_since" is null and "status" in ('replied', 'ai_replied', 'sent', 'follow_up', 'bounced')`,
      ),
    // Messages that failed, of which a person has to decide.
    index("messages_failed").on(table.id).where(sql`"status" = 'failed'`),
  ],
);

export const emails = sqliteTable(
  "emails",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    messageId: integer("message_id")
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    mailbox: text("mailbox").notNull(),
    direction: text("direction").$type<Direction>().notNull(),
    kind: text("kind").$type<EmailKind>().notNull(),
    state: text("state").$type<EmailState>().notNull(),
    address: text("address"),
    correspondents: text("correspondents", { mode: "json" }).$type<Correspondents>(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    fullText: text("full_text"),
    /** Of `markup`; null: the mail is plain text. */
    format: text("format").$type<RichFormat>(),
    /** Of one of ours: the source of its HTML part, with all variables filled in. */
    markup: text("markup"),
    attachments: text("attachments", { mode: "json" }).$type<EmailAttachment[]>(),
    detail: text("detail"),
    holds: text("holds", { mode: "json" }).$type<Hold[]>(),
    reading: text("reading", { mode: "json" }).$type<ReadingJson>(),
    usage: text("usage", { mode: "json" }).$type<Usage>(),
    evidence: text("evidence", { mode: "json" }).$type<string[]>(),
    rfcMessageId: text("rfc_message_id"),
    assignedId: text("assigned_id"),
    mailing: text("mailing").$type<Mailing>(),
    /** Of cold mail: the number of its step, from 1, and the variant of it. */
    step: integer("step"),
    variant: text("variant"),
    inReplyTo: text("in_reply_to"),
    references: text("references", { mode: "json" }).$type<string[]>().notNull(),
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
    // What people wrote back, for the statistics: few mails are answered.
    index("emails_answers")
      .on(table.messageId)
      .where(sql`"direction" = 'in' and "kind" in ('reply', 'unsubscribe', 'complaint')`),
    // Recent texts of models, for the bound on their cost.
    index("emails_by_model").on(table.createdAt).where(sql`"usage" is not null`),
    // The outbox: emails that wait, are in flight or in doubt. Settled emails are not in it,
    // so that it stays small however many there are.
    index("emails_outbox")
      .on(table.state, table.mailbox, table.notBefore)
      .where(sql`"state" in ('draft', 'queued', 'sending', 'failed', 'uncertain')`),
  ],
);

export const outreachLogs = sqliteTable(
  "outreach_logs",
  {
    id: integer("id").primaryKey(),
    messageId: integer("message_id")
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    logAt: instant("log_at").notNull(),
    step: text("step").$type<LogStep>().notNull(),
    /** Who did it: a person, a program, or `ai:MODEL`. Null in rows of earlier versions. */
    actor: text("actor"),
    /** The mail that it is about, where that is known. */
    emailId: integer("email_id"),
    /** The row that this one takes back. */
    undoes: integer("undoes"),
    /** Whether the feed has it: `events`. */
    inFeed: integer("in_feed").notNull().default(0),
  },
  (table) => [
    index("outreach_logs_message").on(table.messageId),
    // Rows that nobody has asked the feed for yet.
    index("outreach_logs_new").on(table.id).where(sql`"in_feed" = 0`),
  ],
);

/** What happened to leads besides the steps of their messages; only ever added to. */
export const leadLogs = sqliteTable(
  "lead_logs",
  {
    id: integer("id").primaryKey(),
    leadId: integer("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    at: instant("at").notNull(),
    step: text("step").$type<LeadStep>().notNull(),
    /** As in `outreach_logs`. */
    actor: text("actor"),
    /** Whether the feed has it: `events`. */
    inFeed: integer("in_feed").notNull().default(0),
  },
  (table) => [
    index("lead_logs_lead").on(table.leadId),
    // As of `outreach_logs`.
    index("lead_logs_new").on(table.id).where(sql`"in_feed" = 0`),
  ],
);

/**
 * The feed: everything that happened to leads, in an order that never changes. Whoever reads it gives
 * log rows their places in it. Rows stay where a lead is erased, without what tells of whom they are.
 */
export const events = sqliteTable(
  "events",
  {
    /** The cursor. Never given twice, and never lower than one that was given before. */
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: instant("at").notNull(),
    kind: text("kind").$type<EventKind>().notNull(),
    leadId: integer("lead_id"),
    messageId: integer("message_id"),
    emailId: integer("email_id"),
    logId: integer("log_id"),
    actor: text("actor"),
    /** The event that this one takes back. */
    undoes: integer("undoes"),
  },
  (table) => [
    uniqueIndex("events_log").on(table.logId).where(sql`"log_id" is not null`),
    index("events_lead").on(table.leadId).where(sql`"lead_id" is not null`),
  ],
);

/** How far each hook has come. */
export const hooks = sqliteTable("hooks", {
  name: text("name").primaryKey(),
  /** Random: makes the ids under which a hook tells of events its own. */
  seed: text("seed").notNull(),
  /** All events up to this one were told, or are held for their leads. */
  cursor: integer("cursor").notNull(),
  /** The last time that it went well. */
  okAt: instant("ok_at"),
  /** Since when nothing goes well. */
  failingSince: instant("failing_since"),
  /** How often it has failed since. */
  tries: integer("tries").notNull().default(0),
  /** It is not tried before. */
  nextAt: instant("next_at"),
  lastError: text("last_error"),
  /** It is tried no more until a person asks for it. */
  deadAt: instant("dead_at"),
  /** Since when the settings of those who tick have not had it; null: they have it. */
  absentSince: instant("absent_since"),
});

/** Events that a hook could not tell of, and the later ones of the same leads, which wait for them. */
export const hookHeld = sqliteTable(
  "hook_held",
  {
    hook: text("hook").notNull(),
    eventId: integer("event_id").notNull(),
    leadId: integer("lead_id"),
    /** Zero: it waits for an earlier one. */
    tries: integer("tries").notNull().default(0),
    /** When it failed first. */
    since: instant("since"),
    nextAt: instant("next_at"),
    error: text("error"),
    /** It is tried no more until a person asks for it. */
    deadAt: instant("dead_at"),
  },
  (table) => [
    primaryKey({ name: "hook_held_pk", columns: [table.hook, table.eventId] }),
    index("hook_held_lead").on(table.leadId),
  ],
);

/** What came of the newest calls of each hook. */
export const hookRuns = sqliteTable(
  "hook_runs",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    hook: text("hook").notNull(),
    eventId: integer("event_id"),
    leadId: integer("lead_id"),
    at: instant("at").notNull(),
    /** In milliseconds. */
    took: integer("took").notNull(),
    /** Null: it went well. */
    error: text("error"),
    /** The beginning of what the program printed, or the server answered. */
    output: text("output").notNull(),
  },
  (table) => [
    index("hook_runs_hook").on(table.hook, table.id),
    index("hook_runs_lead").on(table.leadId),
  ],
);

/** Mails of a mailbox that were read, so that none is read twice. Holds no content. */
export const seenMails = sqliteTable(
  "seen_mails",
  {
    /** The source in which it was found: its kind and its place. */
    source: text("source").notNull(),
    /** The mail's name there. */
    key: text("key").notNull(),
    seenAt: instant("seen_at").notNull(),
    /** The kind that the mail was recorded as. */
    verdict: text("verdict").notNull(),
  },
  (table) => [primaryKey({ name: "seen_mails_pk", columns: [table.source, table.key] })],
);

/** Incoming mails as they arrived, compressed. */
export const originals = sqliteTable(
  "originals",
  {
    emailId: integer("email_id")
      .notNull()
      .references(() => emails.id, { onDelete: "cascade" }),
    /** The mail's octets: gzip, then base64. */
    gzip: text("gzip").notNull(),
    /** Where the parts lie that were left on the mail server; null: all of it is here. */
    place: text("place", { mode: "json" }).$type<MailPlace>(),
  },
  (table) => [primaryKey({ name: "originals_pk", columns: [table.emailId] })],
);

/** The contents of the files that our mails carry, each stored once. */
export const contents = sqliteTable("contents", {
  /** Of the content: hexadecimal SHA-256. */
  sha256: text("sha256").primaryKey(),
  /** In octets. */
  size: integer("size").notNull(),
  base64: text("base64").notNull(),
});

/** Which mails of ours carry which content. */
export const emailContents = sqliteTable(
  "email_contents",
  {
    emailId: integer("email_id")
      .notNull()
      .references(() => emails.id, { onDelete: "cascade" }),
    sha256: text("sha256")
      .notNull()
      .references(() => contents.sha256),
  },
  (table) => [
    primaryKey({ name: "email_contents_pk", columns: [table.emailId, table.sha256] }),
    index("email_contents_sha256").on(table.sha256),
  ],
);

/** How far each folder was read. Holds no content. */
export const inboxCursors = sqliteTable("inbox_cursors", {
  source: text("source").primaryKey(),
  cursor: text("cursor").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/**
 * Mails that could not be read so far. Each keeps its place in its folder until it could, a person
 * settles it, or it is given up. Holds no content.
 */
export const unreadMails = sqliteTable(
  "unread_mails",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
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
export const suppressions = sqliteTable(
  "suppressions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind").$type<SuppressionKind>().notNull(),
    /** SHA-256 of the address or domain, in a form in which two spellings are equal. */
    hash: text("hash").notNull(),
    /** Null once the lead was erased: from then on only the hash is kept. */
    value: text("value"),
    reason: text("reason").$type<SuppressionReason>().notNull(),
    note: text("note"),
    /** The message that it came with, which may have been erased since. */
    messageId: integer("message_id"),
    /** Tells the stops of one reason apart: the mail that brought it, or a digest of the note. */
    cause: text("cause").notNull().default(""),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [uniqueIndex("suppressions_stop").on(table.hash, table.reason, table.cause)],
);

/** The state of a mailbox besides its mails. */
export const mailboxes = sqliteTable("mailboxes", {
  name: text("name").primaryKey(),
  /** The time since which no cold mail leaves. */
  pausedAt: instant("paused_at"),
  pauseReason: text("pause_reason"),
  pauseRule: text("pause_rule").$type<LimitRule>(),
  resumedAt: instant("resumed_at"),
  /** The inbox on one machine that its replies are read from, and its name for people. */
  inboxId: text("inbox_id"),
  inboxName: text("inbox_name"),
});

/** How a part of the work on a mailbox has gone: one row each for ticks, reading and sending. */
export const mailboxHealth = sqliteTable(
  "mailbox_health",
  {
    mailbox: text("mailbox").notNull(),
    part: text("part").$type<Health["part"]>().notNull(),
    /** When it last went well. */
    okAt: instant("ok_at"),
    /** Since when it fails; null while it goes well. */
    failingSince: instant("failing_since"),
    failedAt: instant("failed_at"),
    /** What broke when it failed last, in the server's words. */
    error: text("error"),
  },
  (table) => [primaryKey({ name: "mailbox_health_pk", columns: [table.mailbox, table.part] })],
);

/** Domains that a person has joined to a company: `company` is its registrable domain. */
export const companyDomains = sqliteTable(
  "company_domains",
  { domain: text("domain").primaryKey(), company: text("company").notNull() },
  (table) => [index("company_domains_company").on(table.company)],
);

/**
 * Why nothing cold leaves to a company by itself: one row for each mail that one of its people wrote.
 * A row outlives its mail, since an erased lead has answered all the same.
 */
export const companyHolds = sqliteTable(
  "company_holds",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    company: text("company").notNull(),
    since: instant("since").notNull(),
    leadId: integer("lead_id"),
    messageId: integer("message_id"),
    emailId: integer("email_id"),
    /** A mail that belongs to no lead, which is settled by a person. */
    strayId: integer("stray_id"),
  },
  (table) => [
    index("company_holds_company").on(table.company),
    index("company_holds_email").on(table.emailId),
    index("company_holds_stray").on(table.strayId),
  ],
);

/** Mails that belong to no lead, but to a lead's company; kept until a person settles them. */
export const strayMails = sqliteTable(
  "stray_mails",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    mailbox: text("mailbox").notNull(),
    company: text("company"),
    /** The lead in whose conversation it most probably belongs, and the message. */
    leadId: integer("lead_id"),
    messageId: integer("message_id"),
    address: text("address").notNull(),
    name: text("name"),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    /** Of a mail that asks us to write to nobody there. */
    optOut: text("opt_out"),
    sentAt: instant("sent_at"),
    rfcMessageId: text("rfc_message_id").notNull(),
    /** The mail's octets: gzip, then base64. */
    gzip: text("gzip"),
    /** As of `originals`. */
    place: text("place", { mode: "json" }).$type<MailPlace>(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("stray_mails_rfc_message_id").on(table.rfcMessageId),
    index("stray_mails_company").on(table.company),
  ],
);

/** What people have noted on a lead. */
export const notes = sqliteTable(
  "notes",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    leadId: integer("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    actor: text("actor"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("notes_lead").on(table.leadId)],
);

/** What people want to be reminded of. */
export const reminders = sqliteTable(
  "reminders",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    leadId: integer("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    /** From then on it stands in the list of what waits. */
    dueAt: instant("due_at").notNull(),
    text: text("text").notNull(),
    /** What a person wanted, or what a machine's answer has left to a person. */
    kind: text("kind").$type<ReminderKind>().notNull().default("reminder"),
    /** What it came from; null for what a person wanted. */
    messageId: integer("message_id").references(() => messages.id, { onDelete: "cascade" }),
    emailId: integer("email_id").references(() => emails.id, { onDelete: "cascade" }),
    actor: text("actor"),
    createdAt: instant("created_at").notNull(),
    doneAt: instant("done_at"),
  },
  (table) => [
    index("reminders_lead").on(table.leadId),
    index("reminders_due").on(table.dueAt).where(sql`"done_at" is null`),
    index("reminders_email").on(table.emailId).where(sql`"email_id" is not null`),
    index("reminders_message").on(table.messageId).where(sql`"message_id" is not null`),
  ],
);

/** Steps of sequences that a person does. */
export const tasks = sqliteTable(
  "tasks",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    messageId: integer("message_id")
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    step: integer("step").notNull(),
    text: text("text").notNull(),
    state: text("state").$type<TaskState>().notNull(),
    /** Until then the sequence waits for it. */
    waitUntil: instant("wait_until").notNull(),
    /** What happens then: the sequence goes on, or ends. */
    afterWait: text("after_wait").$type<AfterWait>().notNull(),
    /** When that happened, and it was not done. */
    overdueAt: instant("overdue_at"),
    /** Who has done, skipped or withdrawn it, when and why. */
    settledAt: instant("settled_at"),
    why: text("why"),
    actor: text("actor"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("tasks_message").on(table.messageId),
    index("tasks_open").on(table.createdAt).where(sql`"state" = 'open'`),
  ],
);

/**
 * What became of the texts that machines wrote and people looked at: one row for each. Holds nothing
 * of anybody, so that it stays where a lead is erased.
 */
export const reviews = sqliteTable(
  "reviews",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    mailbox: text("mailbox").notNull(),
    kind: text("kind").$type<EmailKind>().notNull(),
    /** Of an answer: what the lead's mail was taken for; null where that is not known. */
    intent: text("intent").$type<Intent>(),
    /** `template` or `provider:model`. */
    writtenBy: text("written_by").notNull(),
    /** The rules that had held it, each once. */
    rules: text("rules", { mode: "json" }).$type<string[]>().notNull(),
    outcome: text("outcome").$type<ReviewOutcome>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("reviews_created").on(table.createdAt)],
);

/** What people have said of lines of the list of what waits: done, or not before a day. */
export const todoMarks = sqliteTable("todo_marks", {
  /** The line's id, or `lead-7` for all lines of a lead. */
  id: text("id").primaryKey(),
  doneAt: instant("done_at"),
  snoozedUntil: instant("snoozed_until"),
  actor: text("actor"),
  createdAt: instant("created_at").notNull(),
});

/** Keys under which something was asked for, so that a repeat gives the first result. */
export const requestKeys = sqliteTable("request_keys", {
  key: text("key").primaryKey(),
  /** A digest of what was asked for: the same key with another content is a conflict. */
  digest: text("digest").notNull(),
  result: text("result", { mode: "json" }).$type<RequestResult>().notNull(),
  createdAt: instant("created_at").notNull(),
});

/** What agents, and people, have planned: good once, for a day, as it was shown. */
export const plans = sqliteTable(
  "plans",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** The token's SHA-256: the token itself is kept nowhere. */
    tokenHash: text("token_hash").notNull(),
    kind: text("kind").$type<PlanKind>().notNull(),
    /** What it takes to do it, and a digest of what was shown; null: it has ended. */
    content: text("content", { mode: "json" }).$type<PlanContent>(),
    /** In one line, for the list of what waits; null: it has ended. */
    summary: text("summary"),
    actor: text("actor"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    approvedAt: instant("approved_at"),
    approvedBy: text("approved_by"),
    ended: text("ended").$type<PlanEnd>(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("plans_token_hash").on(table.tokenHash),
    index("plans_kept").on(table.expiresAt).where(sql`"content" is not null`),
  ],
);
