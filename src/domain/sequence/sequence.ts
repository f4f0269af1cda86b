// Sequences: what they are made of, how they are read from TOML, and which variant a lead gets. Pure:
// who calls it parses TOML and Liquid, and reads files. May import domain/units and the domain's errors.
import type { RichFormat } from "../email.ts";
import type { Delay } from "../units/delay.ts";

/** The name of what follows no stored sequence, but `follow_up.*`, where a sequence is asked for by name. */
export const BUILT_IN = "built-in";

/** The texts and delays of an outreach, as one version of a sequence's TOML file says them. */
export interface Sequence {
  readonly name: string;
  /** For people; null: none. */
  readonly description: string | null;
  /** At least one; the first is an email. */
  readonly steps: readonly [EmailStep, ...Step[]];
  /** The sequence that a lead gets who has declined; null: none. */
  readonly onDecline: string | null;
  /** The sequence that a lead gets who has said "later"; null: none. */
  readonly onLater: string | null;
}

export type Step = EmailStep | TaskStep | AiStep;

interface StepBase {
  /** From 1. */
  readonly number: number;
  /**
   * Counts from the delivery of the mail before it, or from when the task before it was done or skipped;
   * of the first step, from the enrolment. Null only there: at once.
   */
  readonly after: Delay | null;
  /** A condition in Liquid, such as `phone == blank`: the lead goes on without the step; null: none. */
  readonly skipIf: string | null;
}

/** An email with a text of its own. */
export interface EmailStep extends StepBase {
  readonly kind: "email";
  /** The step's own text first. A step without `[[step.variant]]` has this one alone. */
  readonly variants: readonly [Variant, ...Variant[]];
}

/** Something that a person does. */
export interface TaskStep extends StepBase {
  readonly kind: "task";
  /** Liquid. */
  readonly task: string;
  /** How long the sequence waits for a person. */
  readonly wait: TaskWait;
}

/** `done`: until a person says that it is done, or skipped. */
export type TaskWait = Delay | "done";

/** An email that the AI writes when it is due, in the thread of the mail before it. */
export interface AiStep extends StepBase {
  readonly kind: "ai";
  /** What the email is to be about; null: what the playbook says. */
  readonly about: string | null;
}

/** One of the texts of a step. All that it didn't say itself is the step's own. */
export interface Variant {
  /** `[a-z0-9_-]+`, once in a step. */
  readonly name: string;
  /**
   * Liquid. Null: of the first step, it is derived from the text; of a later one, the mail stays in the
   * thread. A subject in a later step starts a new thread.
   */
  readonly subject: string | null;
  readonly text: StepText;
  /** Its share among the weights of its step: more than 0. */
  readonly weight: number;
}

/** Where the text of an email stands, in Liquid. */
export type StepText =
  | { readonly in: "sequence"; readonly text: string }
  /** A path from the folder of the sequence's file, and the format that its name tells; null: none. */
  | { readonly in: "file"; readonly file: string; readonly format: "text" | RichFormat | null };

/** The most steps that a sequence has. */
export const MAX_STEPS = 30;

/** What is wrong where in a sequence. */
export interface SequenceProblem {
  /** From 1; null: outside of all steps. */
  readonly step: number | null;
  /** The name of the variant in which it stands, or the letter that it would have; null: in none. */
  readonly variant: string | null;
  /** As TOML calls it; null: none in particular. */
  readonly key: string | null;
  /** What is wrong, in one line, without its place. */
  readonly what: string;
  /** What is allowed, or what to do. */
  readonly hint: string;
  /** In the sequence's file, from 1; not given where that is not known. */
  readonly line?: number | undefined;
}

/** One line for people: `step 2, variant b: subject: is empty`. */
export function problemText({ step, variant, key, what, line }: SequenceProblem): string {
  const text = [placeText(step, variant), key, what].filter((part) => part !== null).join(": ");
  return line === undefined ? text : `${text} (line ${line})`;
}

/** `step 2, variant b`; null outside of all steps. */
export function placeText(step: number | null, variant: string | null): string | null {
  if (step === null) return null;
  return variant === null ? `step ${step}` : `step ${step}, variant ${variant}`;
}

/** Whether a text says itself which step of a sequence it is about: `the subject of step 3 of fair`. */
export function namesStep(text: string, step: number, sequence: string): boolean {
  return text
    .split(`step ${step}`)
    .slice(1)
    .some((rest) => rest.replace(/^, variant [\w-]+,/u, "").startsWith(` of ${sequence}`));
}

/** The part of a sequence that a lead gets. */
export interface Enrolment {
  /** Of the version. */
  sequenceId: number;
  /** Of the first email; null where it has one text alone. */
  variant: string | null;
}
