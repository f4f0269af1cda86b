/** Where a task of a sequence stands. */
export const TASK_STATES = [
  "open",
  "done",
  "skipped",
  /** The lead answered, or the outreach ended otherwise, before anybody did it. */
  "withdrawn",
] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What becomes of the sequence when nobody has done a task in its time. */
export type AfterWait = "go_on" | "end";

/** A step of a sequence that a person does. */
export interface Task {
  id: number;
  messageId: number;
  /** The number of its step, from 1. */
  step: number;
  text: string;
  state: TaskState;
  /** Until then the sequence waits for it. */
  waitUntil: Date;
  afterWait: AfterWait;
  /** When its time was over and it was not done. */
  overdueAt: Date | null;
  settledAt: Date | null;
  why: string | null;
  actor: string | null;
  createdAt: Date;
}
