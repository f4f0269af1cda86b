import type { Task } from "../../../domain/sequence/task.ts";
import { STATUSES, type Status } from "../../../domain/status.ts";
import type { CheckedThread } from "./thread.ts";

/** A task of a sequence as far as the check looks at it. */
export type CheckedTask = Pick<Task, "id" | "messageId" | "step" | "state" | "overdueAt">;

/** A contradiction in how far a message is in its sequence. */
export interface StepFault {
  check: "steps" | "tasks";
  detail: string;
  hint: string;
}

const OURS = ["first", "follow_up"];
/** Statuses in which a sequence goes on by itself. */
const RUNNING: readonly Status[] = ["sent", "follow_up"];

/** Everything in which the count of steps, the emails and tasks, and the log contradict each other. */
export function stepFaults(thread: CheckedThread): StepFault[] {
  if (thread.message.sequenceId === null) return [];
  return [...countFaults(thread), ...taskFaults(thread)];
}

const SOMETHING_ELSE = "something else than Tickler wrote to the database, or report a bug";

function countFaults({
  message: { step, status },
  emails,
  tasks,
  log,
}: CheckedThread): StepFault[] {
  const fault = (detail: string): StepFault[] => [
    {
      check: "steps",
      detail: `it counts ${step} steps of its sequence, but ${detail}`,
      hint: SOMETHING_ELSE,
    },
  ];
  if (step < 0) return fault("there is none below 0");
  const cold = emails.filter(({ kind }) => OURS.includes(kind));
  const known = new Set([...cold, ...tasks].map((each) => each.step));
  const unknown = Array.from({ length: step }, (_, at) => at + 1).filter(
    (each) => !known.has(each),
  );
  const skipped = log.filter((each) => each === "step_skipped").length;
  if (unknown.length > skipped) {
    return fault(
      `of step ${unknown.join(", ")} there is no mail and no task, and ${skipped} were left out`,
    );
  }
  // What is undone, or sent again, may have been counted before.
  if (!RUNNING.includes(status) || log.some((each) => TAKEN_BACK.includes(each))) return [];
  const last = Math.max(
    0,
    ...cold.filter(({ state }) => state === "sent").map((each) => each.step ?? 0),
  );
  return last > step ? fault(`step ${last} was delivered`) : [];
}

const TAKEN_BACK: readonly string[] = ["undone", "resolved_resend", "failed", "bounced", "crossed"];

/** A task that waits though its outreach has ended: what ends it takes its tasks back. */
function taskFaults({ message: { status }, tasks, log }: CheckedThread): StepFault[] {
  if (RUNNING.includes(status)) return [];
  // One that was overtaken stays to be seen; one that came up since then asks for something else.
  const open = tasks.filter(({ state, overdueAt }) => state === "open" && overdueAt === null);
  const ran = log.findLastIndex((step) => (RUNNING as readonly string[]).includes(step));
  const ended = log.findIndex(
    (step, at) => at > ran && (STATUSES as readonly string[]).includes(step),
  );
  const since = log.filter((step, at) => step === "task" && at > ended).length;
  return open.slice(0, Math.max(0, open.length - since)).map(({ id }) => ({
    check: "tasks",
    detail: `it is ${status}, but task ${id} of its sequence waits for a person`,
    hint: `settle it: \`tickler skip step-${id} --why "…"\``,
  }));
}
