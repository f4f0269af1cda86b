import type { Delay } from "../units/delay.ts";
import type { Sequence, Step } from "./sequence.ts";
import type { Task } from "./task.ts";

/** What comes next for a message that follows a sequence. */
export const DUE_KINDS = [
  /** A mail with a text of the sequence's. */
  "email",
  /** A mail that the AI writes. */
  "ai",
  /** A task comes up for a person. */
  "task",
  /** A task waits for a person: at that time nobody has done it. */
  "waits",
  /** Nobody has answered the last step. */
  "close",
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** The next step of a message, and its time. */
export interface NextStep {
  kind: DueKind;
  /** Null where no step is left, or a task waits. */
  step: Step | null;
  at: Date;
}

/** Where a message stands in its sequence; as `Message` has it. */
export interface Position {
  step: number;
  stepFrom: Date | null;
  waitingSince: Date | null;
}

/**
 * What comes next if the lead stays silent; null where nothing comes by itself.
 *
 * @param tasks of the message
 * @param closeAfter from the last step, in milliseconds
 * @param after the end of a delay that begins then, by the lead's clock and calendar
 */
export function nextStep(
  position: Position,
  { steps }: Pick<Sequence, "steps">,
  tasks: readonly Task[],
  closeAfter: number,
  after: (from: Date, delay: Delay) => Date,
): NextStep | null {
  if (position.waitingSince === null) return null;
  const waiting = waitingTask(position, tasks);
  if (waiting) return { kind: "waits", step: null, at: waiting.waitUntil };
  const from = countsFrom(position.waitingSince, position.stepFrom);
  const step = steps[position.step];
  if (!step) return { kind: "close", step: null, at: new Date(from.getTime() + closeAfter) };
  return { kind: step.kind, step, at: step.after === null ? from : after(from, step.after) };
}

/**
 * The task that the sequence waits for. It belongs to the last step that is behind, or to the next one,
 * which could not be taken without a person.
 */
export function waitingTask(
  { step }: Pick<Position, "step">,
  tasks: readonly Task[],
): Task | undefined {
  return tasks.find(
    (task) =>
      task.state === "open" &&
      task.overdueAt === null &&
      (task.step === step || task.step === step + 1),
  );
}

/** The delivery before, or the end of a task or of a step that was left out, where that came later. */
function countsFrom(waitingSince: Date, stepFrom: Date | null): Date {
  return stepFrom !== null && stepFrom > waitingSince ? stepFrom : waitingSince;
}
