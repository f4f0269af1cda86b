import type { Lead } from "../../domain/lead.ts";
import type { Tokens, Written } from "../../domain/writing/written.ts";

export type * from "./address-check.ts";
export type * from "./hooks.ts";
export * from "./mail.ts";
export type * from "./pass.ts";
export type * from "./queries/agenda.ts";
export type * from "./queries/checks.ts";
export type * from "./queries/companies.ts";
export type * from "./queries/feed.ts";
export type * from "./queries/health.ts";
export type * from "./queries/inbox.ts";
export type * from "./queries/leads.ts";
export type * from "./queries/outbox.ts";
export type * from "./queries/outreach.ts";
export type * from "./queries/requests.ts";
export type * from "./queries/reviews.ts";
export type * from "./queries/rows.ts";
export type * from "./queries/sequences.ts";
export type * from "./queries/statistics.ts";
export type * from "./queries/stored.ts";
export type * from "./store.ts";
export type * from "./tables.ts";

/** The current time. Read once for a unit of work; frozen by `TICKLER_NOW`. */
export interface Clock {
  now(): Date;
}

/** A mail of a conversation. */
export interface Said {
  direction: "in" | "out";
  /** Who wrote it; not given where that is not known. */
  by?: "lead" | "colleague" | "person" | "machine";
  /** Of a colleague of the lead: what they are called. */
  name?: string | null;
  text: string;
  at: Date;
}

/** The request for a text. */
export interface WriterTask {
  /** `come_back`: the lead's newest mail asked to be written to on a later day, which is today. */
  kind: "first" | "follow_up" | "nudge" | "ai_reply" | "come_back";
  lead: Pick<Lead, "name" | "company" | "title" | "timezone" | "vars">;
  /** The name to sign with; null where none is configured. */
  sender: string | null;
  /** The time zone of the sender's clock, as an IANA name; null, or not given: this machine's. */
  zone?: string | null;
  /** Oldest first, without withdrawn emails; of the lead's mails the new text only. */
  conversation: readonly Said[];
  /** Of an answer: the how many-th by a machine it is, of how many. */
  round?: { number: number; of: number } | null;
  /** The user's facts and rules, in Markdown. */
  playbook: string | null;
  /** A person's wish for the text: "shorter, mention Tuesday". */
  note: string | null;
  /** The text that the note is about. */
  draft: string | null;
  /** In what the text, and the draft, are written. */
  format: "text" | "markdown";
  now: Date;
}

/** The request for a second look at a text. */
export interface CheckTask extends Omit<WriterTask, "note" | "draft"> {
  text: string;
  /** Of a first email that brings one; null: it is derived from the text. */
  subject: string | null;
}

/** Something in a text that nothing backs: neither the playbook nor what was written. */
export interface Unbacked {
  /** As they stand in the text. */
  words: string;
  why: string;
}

/** The answer of a second look. */
export interface Checked {
  /** Empty: nothing is wrong. */
  unbacked: readonly Unbacked[];
  tokens: Tokens | null;
}

/** Writes texts in our name: the built-in template, or a model. */
export interface Writer {
  /** `template`, or `provider:model`. */
  readonly name: string;
  /** Whether a model writes the texts, so that each has to be checked. */
  readonly isModel: boolean;
  /**
   * @throws WriterUnavailable where it can't be reached now, or is asked too much
   * @throws WriterRefused where it does not do this one
   * @throws AppError `config` where it refuses us, such as for a wrong key
   */
  write(task: WriterTask, signal?: AbortSignal): Promise<Written>;
  /**
   * Looks for what nothing backs in a text that was written; not given where no second look is to be
   * taken. It sees the text and what may back it, and nothing of what the writer thought.
   *
   * @throws as `write`; `WriterRefused` also where its answer can't be used
   */
  check?(task: CheckTask, signal?: AbortSignal): Promise<Checked>;
  /**
   * How many tokens the context of its model holds, prompt and text together; null where nobody says.
   * Of a server of one's own it may be less than what it is asked for.
   */
  contextSize?(): Promise<number | null>;
}

export { WriterRefused, WriterUnavailable } from "../../domain/errors.ts";
export type { Tokens, Written } from "../../domain/writing/written.ts";
