/** What `db check` looks after. */
export const CHECKS = [
  /** The engine's own files, tables and indexes. */
  "engine",
  /** The schema is that of this program. */
  "schema",
  /** No row refers to one that is not there. */
  "orphan",
  /** No two rows share a unique value, such as the Message-ID. */
  "duplicate",
  /** Dates lie in this age. */
  "date",
  /** Statuses, states, kinds and steps are those that there are. */
  "value",
  /** The status is the last one in the log, and the log begins with the first email. */
  "log",
  /** Each step in the log may follow the one before it. */
  "course",
  /** The emails of a message are what its status says. */
  "state",
  /** Of one message, one email leaves at a time. */
  "one_at_a_time",
  /** Every email of ours has a Message-ID, and what its state needs. */
  "email",
  /** No more follow-ups and nudges are counted than there were. */
  "follow_ups",
  /** The steps of a sequence that are behind are those that mails, tasks and the log tell of. */
  "steps",
  /** No task waits of an outreach that has ended. */
  "tasks",
  /** What is queued can leave as things stand. */
  "stuck",
  /** A lead is found by its address. */
  "address",
  /** A suppression is found by the address that it covers. */
  "suppression",
  /** Lists of leads find each by its status and its texts. */
  "lookup",
] as const;

export type Check = (typeof CHECKS)[number];

/** Something that is not as it must be. */
export interface Problem {
  check: Check;
  messageId: number | null;
  emailId: number | null;
  /** The problem, in one line. */
  detail: string;
  /** The remedy, in one line. */
  hint: string;
}
