import type { IntentResult } from "../../domain/intent/intent.ts";
import type { Lead } from "../../domain/lead.ts";

export * from "./mail.ts";
export type * from "./pass.ts";
export type * from "./queries/agenda.ts";
export type * from "./queries/companies.ts";
export type * from "./queries/health.ts";
export type * from "./queries/inbox.ts";
export type * from "./queries/leads.ts";
export type * from "./queries/outbox.ts";
export type * from "./queries/outreach.ts";
export type * from "./queries/requests.ts";
export type * from "./queries/rows.ts";
export type * from "./queries/stored.ts";
export type * from "./store.ts";
export type * from "./tables.ts";

/** The current time. Read once for a unit of work; frozen by `TICKLER_NOW`. */
export interface Clock {
  now(): Date;
}

/** The request for a text. */
export interface WriterTask {
  kind: "first" | "follow_up" | "nudge" | "ai_reply";
  lead: Pick<Lead, "name" | "company" | "title" | "timezone" | "vars">;
  /** The name to sign with; null where none is configured. */
  sender: string | null;
  /** Oldest first, without withdrawn emails; of the lead's mails the new text only. */
  conversation: readonly { direction: "in" | "out"; text: string; at: Date }[];
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

/** The answer of a writer. */
export interface Written {
  text: string;
  /** The intent of the lead's newest mail; null where the writer gave none that is usable. */
  reading: IntentResult | null;
  tokens: { input: number; output: number } | null;
  /** The instructions besides the task, which the text must not repeat; null: none. */
  instructions: string | null;
  /** What is wrong with the answer, so that its text may be half a mail; null: it is whole. */
  flaw: string | null;
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
}

export { WriterRefused, WriterUnavailable } from "../../domain/errors.ts";
