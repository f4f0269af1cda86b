import type { EmailKind } from "../../../domain/email.ts";
import type { Intent } from "../../../domain/intent/intent.ts";
import type { ReviewOutcome } from "../../../domain/writing/review.ts";

/** What a person did with a text that a machine wrote. */
export interface Review {
  mailbox: string;
  kind: EmailKind;
  /** Of an answer: what the lead's mail was taken for; null where that is not known. */
  intent: Intent | null;
  /** `provider:model`. */
  writtenBy: string;
  /** The rules that had held it, each once. */
  rules: readonly string[];
  outcome: ReviewOutcome;
}

/** Reviews that are alike. */
export interface ReviewCount extends Omit<Review, "mailbox"> {
  count: number;
}

/** What the texts of one kind have cost; tokens that a provider did not tell are not in it. */
export interface TextCost {
  /** `reply`: a mail of a lead's that was read, and needed no answer. */
  kind: EmailKind;
  /** Texts, or mails that were read. */
  texts: number;
  /** Of them: those that left, or are to, without a person having looked at them. */
  unseen: number;
  /** Of them: those of which the provider told no tokens. */
  untold: number;
  /** Requests to the model, besides second looks. */
  calls: number;
  input: number;
  output: number;
  /** Of `input`. */
  cached: number;
  /** Second looks. */
  looks: number;
  lookInput: number;
  lookOutput: number;
  /** Of `lookInput`. */
  lookCached: number;
}

/** What became of machines' texts, and what they have cost. */
export interface ReviewQueries {
  add(review: Review, now: Date): Promise<void>;
  /** What people have decided since then, alike ones counted together. */
  countedSince(since: Date): Promise<ReviewCount[]>;
  /** What was written since then has cost. */
  costSince(since: Date): Promise<TextCost[]>;
}
