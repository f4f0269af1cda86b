import type { Message } from "../../../../src/domain/message.ts";
import { type LogStep, STATUSES, type Status } from "../../../../src/domain/status.ts";
import {
  accepts,
  EVENTS,
  type MessageEvent,
  type MessageState,
  transition,
} from "../../../../src/domain/transition/transition.ts";
import type { ThreadView } from "../view.ts";

/** One way in which a log may have come about. */
type Course = MessageState;

const BEGINNING: Course = {
  ...{ status: null, mayHaveLeft: false, trail: [], waitingSince: null, closedAt: null },
};

/**
 * Replays a log by the state machine. The log does not name events, so every event that leads to
 * the next status is followed; in the end one of the courses has to be the message's own: its
 * status, what can be taken back, and when it was closed.
 *
 * @returns what is wrong; null where the log explains the message
 */
export function unexplained({ message, log }: ThreadView): string | null {
  let courses: Course[] = [BEGINNING];
  let undoes = false;
  for (const { step, logAt } of log) {
    if (step === "undone") undoes = true;
    // Whether one is in doubt is the emails' matter: once it was, it may be again by an undo.
    if (step === "uncertain" || step === "crossed")
      courses = courses.map((course) => ({ ...course, mayHaveLeft: true }));
    if (step === "crossed") courses = courses.flatMap((course) => [course, ...crossed(course)]);
    // Something left once more, and the status stays.
    if (step === "nudge")
      courses = courses.map((course) => ({ ...course, trail: [], mayHaveLeft: true }));
    if (!isStatus(step)) continue;
    const events = undoes ? (["undone"] as const) : EVENTS.filter((event) => event !== "undone");
    const next = distinct(courses.flatMap((course) => follow(course, events, step, logAt)));
    if (next.length === 0) {
      const from = [...new Set(courses.map(({ status }) => status))].join(" or ");
      return `nothing leads from ${from} to ${step}: ${log.map((row) => row.step).join(" ")}`;
    }
    courses = next;
    undoes = false;
  }
  if (undoes) return "what was undone led nowhere";
  if (courses.some((course) => essence(course) === essence(message))) return null;
  return `it is ${essence(message)}, but its log says ${courses.map(essence).join(" or ")}`;
}

function isStatus(step: LogStep): step is Status {
  return (STATUSES as readonly LogStep[]).includes(step);
}

function follow(
  course: Course,
  events: readonly MessageEvent[],
  to: Status,
  at: Date,
): readonly Course[] {
  return events.flatMap((event) => {
    if (!accepts(course, event)) return [];
    const { state } = transition(course, event, at);
    if (state.status !== to) return [];
    return event === "delivery_failed" ? [state, ...asIfUndelivered(state)] : [state];
  });
}

/** What was delivered and came back was not delivered: another try starts before that. */
const BEFORE: Partial<Record<Status, readonly Status[]>> = {
  sent: ["enqueued"],
  follow_up: ["sent", "follow_up"],
  ai_replied: ["ai_enqueued", "ai_replied"],
  answered: ["answer_enqueued", "answered"],
};

function asIfUndelivered(state: Course): Course[] {
  const last = state.trail.at(-1);
  if (!last) return [];
  const earlier = state.trail.slice(0, -1);
  return (BEFORE[last.from] ?? []).map((from) => ({
    ...state,
    trail: [...earlier, { ...last, from }],
  }));
}

/** What was delivered late leads on from where it had been waited for, and ends what was before. */
function crossed(course: Course): Course[] {
  return course.trail.flatMap((step, at) => {
    const then = DELIVERED_FROM[step.from];
    return then
      ? [{ ...course, trail: [{ ...step, from: then }, ...course.trail.slice(at + 1)] }]
      : [];
  });
}

const DELIVERED_FROM: Partial<Record<Status, Status>> = {
  ...{ enqueued: "sent", sent: "follow_up", follow_up: "follow_up" },
  ...{ ai_enqueued: "ai_replied", answer_enqueued: "answered" },
  ...{ ai_replied: "ai_replied", answered: "answered" },
};

/** What a message and a course have to agree in; when the lead is written to next, no log says. */
function essence({
  status,
  trail,
  closedAt,
}: Pick<Message, "trail" | "closedAt"> & Pick<Course, "status">): string {
  const steps = trail.map((step) => `${step.from}→${step.to}`).join(" ");
  return `${status} [${steps}] ${closedAt?.toISOString() ?? "never closed"}`;
}

function distinct(courses: readonly Course[]): Course[] {
  return [...new Map(courses.map((course) => [JSON.stringify(course), course])).values()];
}
