/** A plan: what was shown, and may be done once, within a day, as it was shown. */

/** For so long a plan is good, in milliseconds. */
export const PLAN_LIFE = 86_400_000;

/** What a plan is of: first mails, or any other command. */
export const PLAN_KINDS = ["send", "command"] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** How a plan ended: it was done, it no longer fitted what there is, or a person declined it. */
export const PLAN_ENDS = ["applied", "void", "declined"] as const;
export type PlanEnd = (typeof PLAN_ENDS)[number];

/** What is to be done of first mails, with all that it takes to do it anew: texts, and paths of files. */
export interface SendRequest {
  readonly to:
    | { readonly lead: number | string }
    | { readonly tag: string }
    | { readonly batch: readonly BatchRequestLine[] };
  /** Liquid; empty for a batch and for a sequence. */
  readonly text: string;
  readonly subject?: string;
  readonly format?: "text" | "markdown" | "html" | undefined;
  readonly attachments?: readonly string[];
  /** The folders that paths are relative to: of attachments, and of pictures in the text. */
  readonly folders: { readonly files: string; readonly pictures: string };
  readonly force?: boolean;
  /** As a person types it: `mon 9:00`. */
  readonly at?: string;
  readonly sequence?: string;
  readonly skipMissing?: boolean;
  readonly again?: boolean;
  readonly aiMode?: string;
  readonly mailboxes?: readonly string[];
  readonly test?: string;
  readonly key?: string;
  /** What the key stands for besides the lead. */
  readonly keyContent?: readonly unknown[];
}

/** A line of a batch as it was given, with its number. */
export interface BatchRequestLine {
  readonly line: number;
  readonly text: string;
}

/** A mail of a plan, without its words: what it is compared by. */
export interface PlannedMail {
  /** `lead-3`, or of a batch `line-7`. */
  readonly place: string;
  readonly leadId: number;
  readonly mailbox: string;
  /** Of the mail as it would leave, with sender, recipient, files and sequence. */
  readonly digest: string;
  /** When it is to leave, where that was said; null: at once. */
  readonly at: { readonly time: string; readonly words: string; readonly zone: string } | null;
  /** The lead's newest message and their newest mail at that time; 0: none. */
  readonly lastMessage: number;
  readonly lastReply: number;
  /** The stop rules that it goes against, as the person was told. */
  readonly against: readonly string[];
}

/** First mails, and what they were asked for by. */
interface SendPlan {
  readonly request: SendRequest;
  readonly mails: readonly PlannedMail[];
}

/** A command that an agent may not run by itself, as it was called. */
export interface CommandPlan {
  readonly command: string;
  /** All of it, with options before the arguments. */
  readonly argv: readonly string[];
  /** Its arguments, and the values of its options, by the names that the usage has for them. */
  readonly given: readonly { readonly name: string; readonly value: string }[];
  readonly folder: string;
  /** What stood on standard input, in Base64; null: nothing is read from there. */
  readonly input: string | null;
  /** Files that it names, with their content's digest; null: there is none. */
  readonly files: readonly { readonly path: string; readonly sha256: string | null }[];
  /** A digest of what it is about, as it was: the draft, the thread, the lead. */
  readonly about: string;
}

/** What a plan holds, by its kind. */
export type PlanContent =
  | ({ readonly kind: "send" } & SendPlan)
  | ({ readonly kind: "command" } & CommandPlan);
