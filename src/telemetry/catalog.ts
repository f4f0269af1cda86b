/**
 * Everything that may ever stand in a log, a span or a metric, by name. What is not in these tables
 * is not recorded, whatever a caller hands in: privacy is an allow-list. The tables of
 * docs/logging.md are made from them.
 */

/** What an attribute may hold. `personal`: only where `log.personal` is true. */
export type AttributeKind = "count" | "number" | "flag" | "word" | "command" | "personal";

export interface AttributeRow {
  readonly kind: AttributeKind;
  readonly doc: string;
  /** Whether the name is one of OpenTelemetry's semantic conventions. */
  readonly isConvention?: true;
}

/** https://opentelemetry.io/docs/specs/semconv/ names those that are conventions. */
export const ATTRIBUTES = {
  "tickler.command": {
    kind: "command",
    doc: "the command that ran, without its arguments: `lead add`",
  },
  "process.exit.code": { kind: "count", isConvention: true, doc: "the exit code of the command" },
  "error.type": {
    kind: "word",
    isConvention: true,
    doc: "an error code of Tickler's, a code of the system such as `ECONNREFUSED`, or the class of the error",
  },
  "tickler.error.cause": {
    kind: "word",
    doc: "the code of the system or a library that is behind the error",
  },
  "tickler.duration": { kind: "number", doc: "how long it took, in milliseconds" },
  "tickler.phase": { kind: "word", doc: "the phase: `recover`, `read`, `decide`, `deliver`" },
  "tickler.pass": { kind: "word", doc: "`tick` or `sync`" },
  "tickler.busy": { kind: "flag", doc: "another process worked the mailbox, and nothing was done" },
  "tickler.errors": { kind: "count", doc: "how many failures the tick reported" },
  "tickler.held": { kind: "count", doc: "follow-ups that were due and held" },
  "tickler.message.id": { kind: "count", doc: "the message" },
  "tickler.email.id": { kind: "count", doc: "the email in the message" },
  "tickler.lead.id": { kind: "count", doc: "the lead" },
  "tickler.step": { kind: "word", doc: "the step of the message, as `history` has it" },
  "tickler.event": { kind: "word", doc: "what happened, as `watch --json` names it" },
  "tickler.counts.sent": { kind: "count", doc: "first emails, and answers by a person, delivered" },
  "tickler.counts.follow_ups": { kind: "count", doc: "follow-ups delivered" },
  "tickler.counts.ai_replies": { kind: "count", doc: "AI answers delivered" },
  "tickler.counts.closed": { kind: "count", doc: "messages closed by time" },
  "tickler.counts.replies": { kind: "count", doc: "replies recorded" },
  "tickler.counts.auto_replies": { kind: "count", doc: "automatic replies recorded" },
  "tickler.counts.bounces": { kind: "count", doc: "emails that bounced" },
  "tickler.counts.unsubscribes": { kind: "count", doc: "leads who unsubscribed" },
  "tickler.counts.retried": { kind: "count", doc: "emails put off by the server" },
  "tickler.counts.failed": { kind: "count", doc: "emails that failed for good" },
  "tickler.counts.uncertain": { kind: "count", doc: "emails in doubt" },
  "tickler.counts.held": { kind: "count", doc: "follow-ups held" },
  "tickler.counts.drafts": { kind: "count", doc: "AI answers that wait for approval" },
  "network.protocol.name": {
    kind: "word",
    isConvention: true,
    doc: "`smtp`, `imap` or `maildir`",
  },
  "tickler.outcome": {
    kind: "word",
    doc: "of a hand-over: `accepted`, `refused`, `deferred`, `invalid`, `broken`",
  },
  "tickler.smtp.reply_code": { kind: "count", doc: "the server's reply code (RFC 5321)" },
  "tickler.smtp.status_code": { kind: "word", doc: "the enhanced status code (RFC 3463)" },
  "tickler.mail.bytes": { kind: "count", doc: "size of the texts and attachments handed over" },
  "tickler.mails": { kind: "count", doc: "how many mails were read" },
  "tickler.folder.role": { kind: "word", doc: "`inbox` or `sent`" },
  "tickler.folders": { kind: "count", doc: "how many folders were opened" },
  "gen_ai.operation.name": { kind: "word", isConvention: true, doc: "`chat`" },
  "gen_ai.provider.name": {
    kind: "word",
    isConvention: true,
    doc: "`openai`, `anthropic`, `openai-compatible`, `command` or `template`",
  },
  "gen_ai.request.model": {
    kind: "personal",
    isConvention: true,
    doc: "the model; its name may name a company",
  },
  "gen_ai.usage.input_tokens": { kind: "count", isConvention: true, doc: "tokens read" },
  "gen_ai.usage.output_tokens": { kind: "count", isConvention: true, doc: "tokens written" },
  "tickler.text.kind": {
    kind: "word",
    doc: "`first`, `follow_up`, `nudge`, `ai_reply` or `come_back`",
  },
  "tickler.receiver": { kind: "word", doc: "`file`, `otlp` or `sentry`" },
  "tickler.receiver.reason": { kind: "word", doc: "why nothing arrived there" },
  "http.response.status_code": { kind: "count", isConvention: true, doc: "what it answered" },
  "tickler.dropped": {
    kind: "count",
    doc: "how many records were dropped, since there were too many",
  },
  "tickler.lead.name": { kind: "personal", doc: "the lead's name" },
  "tickler.lead.address": { kind: "personal", doc: "the lead's address" },
  "tickler.detail": { kind: "personal", doc: "the server's words, or what broke" },
  "tickler.error.message": { kind: "personal", doc: "the error in words" },
} as const satisfies Record<string, AttributeRow>;

export type AttributeName = keyof typeof ATTRIBUTES;
export type AttributeValue = number | boolean | string;
/** Attributes as a caller hands them in; what is null or undefined is left out. */
export type Attributes = { readonly [N in AttributeName]?: AttributeValue | null | undefined };

export const LEVELS = ["error", "warn", "info", "debug"] as const;
export type Level = (typeof LEVELS)[number];

/** The kinds of log records: how grave each is, where it is always the same, and in words. */
export const EVENTS = {
  "command.ended": {
    level: "info",
    doc: "A command came to its end; `error` where a tick or a database failed.",
  },
  "process.crashed": { level: "error", doc: "An error that nothing expected ended the process." },
  "tick.ended": { level: "info", doc: "A tick, or a `sync`, came to its end; with its counts." },
  "tick.failure": { level: "error", doc: "A phase of a tick failed; the others went on." },
  "message.step": { level: "info", doc: "A step of a message was stored, by whatever command." },
  "tick.event": {
    level: "info",
    doc: "Something happened to a message in a tick; `warn` where mail bounced, failed or was put off.",
  },
  "mail.transaction": { level: "debug", doc: "A mail was handed over, or refused." },
  "mailbox.pass": { level: "debug", doc: "A mailbox was read." },
  "model.call": { level: "debug", doc: "A text was asked for." },
  "receiver.failed": {
    level: "warn",
    doc: "A receiver of these records took nothing; said once a day for each.",
  },
  "receiver.recovered": { level: "info", doc: "It takes them again." },
  "records.dropped": { level: "warn", doc: "More happened than is kept in memory." },
} as const satisfies Record<string, { level: Level; doc: string }>;
export type EventName = keyof typeof EVENTS;

/** A record in words: `command ended`. */
export function messageOf(event: EventName): string {
  return event.replace(".", " ");
}

/** The spans of a trace. A tick is one trace; so is a command that asks a model or a server. */
export const SPANS = {
  tick: "one tick: its summary",
  sync: "one `tickler sync`",
  "tick recover": "the phase that settles what a dead process left",
  "tick read": "the phase that reads the mailbox",
  "tick decide": "the phase that decides what falls due",
  "tick deliver": "the phase that hands mail over",
  "smtp connect": "opening a session: connect, TLS, login",
  "smtp transaction": "handing one mail over, up to the server's answer",
  "maildir transaction": "writing one mail to the folder",
  "inbox pass": "reading a mailbox, from the login to the end",
  "inbox folder": "reading one folder of it",
  "model call": "having one text written",
  command: "a command that is no tick and did one of these",
} as const;
export type SpanName = keyof typeof SPANS;

/** The metrics, one value of each a tick. */
export const METRICS = {
  "tickler.emails.sent": {
    unit: "{email}",
    doc: "emails delivered: first ones, follow-ups, answers",
    isSum: true,
  },
  "tickler.replies": { unit: "{reply}", doc: "replies recorded", isSum: true },
  "tickler.bounces": { unit: "{email}", doc: "emails that bounced", isSum: true },
  "tickler.unsubscribes": {
    unit: "{lead}",
    doc: "leads who asked not to be written to",
    isSum: true,
  },
  "tickler.queue.length": { unit: "{email}", doc: "emails that wait to leave", isSum: false },
  "tickler.queue.age": {
    unit: "s",
    doc: "how long the oldest of them has waited; 0 where none waits",
    isSum: false,
  },
  "tickler.emails.uncertain": { unit: "{email}", doc: "emails in doubt", isSum: false },
} as const satisfies Record<string, { unit: string; doc: string; isSum: boolean }>;
export type MetricName = keyof typeof METRICS;
