import type { IntentResult } from "../../domain/intent/intent.ts";
import type { Lead } from "../../domain/lead.ts";

export * from "./mail.ts";
export type * from "./store.ts";
export type * from "./tables.ts";

/** What time it is. Read once for a unit of work; frozen by `TICKLER_NOW`. */
export interface Clock {
  now(): Date;
}

/** What a text is asked for. */
export interface WriterTask {
  kind: "first" | "follow_up" | "ai_reply";
  lead: Pick<Lead, "name" | "company" | "title" | "timezone" | "vars">;
  /** Who signs; null where nobody is configured. */
  sender: string | null;
  /** Oldest first, without what was withdrawn; of the lead's mails the new text only. */
  conversation: readonly { direction: "in" | "out"; text: string; at: Date }[];
  /** The user's facts and rules, in Markdown. */
  playbook: string | null;
  /** What a person wants of the text: "shorter, mention Tuesday". */
  note: string | null;
  /** The text that the note is about. */
  draft: string | null;
  now: Date;
}

/** What a writer wrote. */
export interface Written {
  text: string;
  /** What the lead's newest mail was taken for; null where the writer gave nothing usable. */
  reading: IntentResult | null;
  tokens: { input: number; output: number } | null;
  /** What we told a model besides the task: nothing of it may be repeated. Null: nothing. */
  instructions: string | null;
}

/** Writes texts in our name: the built-in template, or a model. */
export interface Writer {
  /** `template`, or `provider:model`. */
  readonly name: string;
  /** Whether what it writes can be anything, so that it has to be looked at. */
  readonly isModel: boolean;
  /**
   * @throws WriterUnavailable where it can't be reached now, or is asked too much
   * @throws AppError `config` where it refuses us, such as for a wrong key
   */
  write(task: WriterTask, signal?: AbortSignal): Promise<Written>;
}

export { WriterUnavailable } from "../../domain/errors.ts";
