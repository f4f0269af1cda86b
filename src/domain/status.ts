/** The states a message can be in. A contract: scripts rely on these names. */
export const STATUSES = [
  "drafted",
  "enqueued",
  "sent",
  "follow_up",
  "replied",
  "ai_drafted",
  "ai_enqueued",
  "ai_replied",
  "answer_enqueued",
  "answered",
  "bounced",
  "failed",
  "unsubscribed",
  "closed",
] as const;

export type Status = (typeof STATUSES)[number];

/**
 * The steps that the log holds besides statuses: disturbances of a message that do not change its
 * status.
 */
export const DISTURBANCES = [
  /** A machine answered in the lead's place. */
  "auto_reply",
  /** An automatic answer said that the lead has left for good: no follow-up leaves by itself. */
  "lead_left",
  /** A server said that a delivery takes longer than usual. */
  "delayed",
  /** The address, or its domain, must not be written to, so the queued emails were withdrawn. */
  "suppressed",
  /** The lead asked to be written to on a later day. */
  "scheduled",
  /** The lead declined. */
  "declined",
  /** The lead answered an invitation, or cancelled a meeting, by a calendar. */
  "meeting",
  /** A mail of the lead's was stored for a person, and changed nothing else. */
  "kept",
  /** The AI left the reply to a person. */
  "handed_over",
  /** The lead answered another message, or a colleague did: this one was closed. */
  "answered_elsewhere",
  /** A mail asked whether an answer of ours had arrived. */
  "nudge",
  /** A step of a sequence was left out, as its condition says. */
  "step_skipped",
  /** A step of a sequence that a person does came up. */
  "task",
  "task_done",
  /** A person left it out. */
  "task_skipped",
  /** Its time was over and nobody had done it. */
  "task_overdue",
  /** The outreach took another course before anybody did it. */
  "task_withdrawn",
  /** A person took back a step that had been recorded wrongly. */
  "undone",
  /** The server refused an email for now; it is tried again later. */
  "deferred",
  /** An email may or may not have been accepted: nobody knows. */
  "uncertain",
  /** An email in doubt was settled: it had gone out. */
  "resolved_sent",
  /** An email in doubt was settled: it is sent again. */
  "resolved_resend",
  /** A queued email was taken back, by a person or since it had become stale. */
  "withdrawn",
  /** An email was delivered while the message was moving on, and did not change its status. */
  "crossed",
] as const;

export type LogStep = Status | (typeof DISTURBANCES)[number];

export const LOG_STEPS: readonly LogStep[] = [...STATUSES, ...DISTURBANCES];

/** What happens to a lead besides the steps of messages: the log of leads holds these. */
export const LEAD_STEPS = [
  /** A person, or an import, added the lead, or made the writer of a mail one. */
  "lead_added",
  /** What is stored of the lead changed: a field, a tag, a var, another address. */
  "lead_edited",
  /** Nothing is sent to them from now on, or until another day than before. */
  "lead_paused",
  /** A person ended the pause. One that ends by itself is no step. */
  "lead_resumed",
  /** A stop was set for an address of theirs, or its domain: by hand, by a list, or by a mail of no message. */
  "lead_suppressed",
  /** The last stop was lifted: they may be written to again. */
  "lead_allowed",
  /** Cold mail to them waits: somebody else of their company has written, or a person has closed it. */
  "company_held",
  /** It goes on: a person has said so, settled what held it up, or taken it back. */
  "company_resumed",
  /** The lead was erased, with all that is theirs. */
  "lead_erased",
] as const;

export type LeadStep = (typeof LEAD_STEPS)[number];

/** What an event of the feed can be. */
export type EventKind = LogStep | LeadStep;

export const EVENT_KINDS: readonly EventKind[] = [...LOG_STEPS, ...LEAD_STEPS];

/** Statuses in which the conversation is over unless the lead or a person takes it up again. */
export const ENDED: readonly Status[] = ["bounced", "failed", "unsubscribed", "closed"];

/** Statuses in which a message has cold mail to come, or waits for an answer to it. */
export const COLD_STATUSES: readonly Status[] = ["drafted", "enqueued", "sent", "follow_up"];

/** Statuses in which the lead has written, and the conversation goes on. */
export const TALKING: readonly Status[] = [
  "replied",
  "ai_drafted",
  "ai_enqueued",
  "ai_replied",
  "answer_enqueued",
  "answered",
];

/**
 * The statuses from the one that asks most for a person's eye to the one that asks least: of a lead
 * with several messages, the first of these is the lead's own.
 */
export const HOTTEST_FIRST = [
  // They have written, and it is our turn.
  "replied",
  "ai_drafted",
  "answer_enqueued",
  "ai_enqueued",
  // It is their turn.
  "answered",
  "ai_replied",
  // Stands above what was sent, as nothing may be sent any more.
  "unsubscribed",
  "follow_up",
  "sent",
  "enqueued",
  "drafted",
  "failed",
  "bounced",
  "closed",
] as const satisfies readonly Status[];

/** The status of a lead by those of all messages; null where there is none. */
export function hottest(statuses: readonly Status[]): Status | null {
  return HOTTEST_FIRST.find((status) => statuses.includes(status)) ?? null;
}

/** Whether a message still goes somewhere by itself, so that a second one would cross it. */
export function isOpen(status: Status): boolean {
  return !ENDED.includes(status);
}
