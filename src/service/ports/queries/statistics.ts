/** By what mails are counted; `slot`: by the stretch of time (`SLOT`) in which they left. */
export type Grouping = "all" | "step" | "variant" | "mailbox" | "tag" | "company" | "slot";

/** Which mails are counted. */
export interface CountScope {
  by: Grouping;
  /** Versions of a sequence; null: whatever a message follows. `built_in`: no stored sequence. */
  sequences: readonly number[] | "built_in" | null;
  /** Of what left since then, `isRecent` is set; null: of everything. */
  since: Date | null;
}

/** The group that a mail is in: what it is not grouped by is null. */
export interface MailGroup {
  /** Of the message; null also of the built-in sequence. */
  sequenceId: number | null;
  step: number | null;
  variant: string | null;
  /** The name of the mailbox, tag or company; null: of no company. */
  name: string | null;
  /** The number of the day (by variant) or of the slot in which it left, UTC, since 1970. */
  time: number | null;
}

/** How many cold mails of a group there are. */
export interface MailCount extends MailGroup {
  isRecent: boolean;
  /** They left, or were refused for their address. */
  sent: number;
  /** Of `sent`: no server has refused or returned them. */
  delivered: number;
}

/**
 * Those who answered cold mails of a group, each once for an outreach: lists of equal length, as there may be
 * very many. All times are in milliseconds since 1970.
 */
export interface Answered extends Omit<MailGroup, "time"> {
  /** When the mail left that was answered. */
  sentAt: Float64Array;
  /** The first reply; NaN where the lead only asked for no more. */
  repliedAt: Float64Array;
  /** What any of their replies was taken for: bits of `ANSWER`. */
  marks: Uint8Array;
}

/** The numbers of what was sent and what came of it; tests to oneself are never among them. */
export interface StatisticQueries {
  /** Cold mails by group; a group may come twice. Reads all of them. */
  mails(scope: CountScope): Promise<MailCount[]>;
  /** Those who answered a cold mail, once for a message, or once for each tag of its lead. */
  answers(scope: CountScope): Promise<Answered[]>;
}
