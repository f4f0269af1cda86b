import { isOpen, type LogStep, STATUSES, type Status } from "../../../domain/status.ts";
import {
  accepts,
  EVENTS,
  type MessageState,
  transition,
} from "../../../domain/transition/transition.ts";

/** Null where the state machine allows the course that the log records; else the fault. */
export function faultOfLog(
  status: Status,
  log: readonly LogStep[],
): { check: "log" | "course"; detail: string } | null {
  const entered = log.filter(isStatus);
  const last = entered.at(-1);
  if (last === undefined) {
    return { check: "log", detail: `it is ${status}, but its log has no status` };
  }
  if (last !== status) {
    return { check: "log", detail: `it is ${status}, but its log ends with ${last}` };
  }
  if (!follows(null, log[0], false)) {
    return { check: "log", detail: `its log begins with ${log[0]}` };
  }
  return faultOfCourse(log);
}

function faultOfCourse(log: readonly LogStep[]): { check: "course"; detail: string } | null {
  let before: Status | null = null;
  let undone = false;
  let mayHaveLeft = false;
  for (const step of log) {
    if (step === "undone") undone = true;
    if (SAYS_LEFT.includes(step)) mayHaveLeft = true;
    if (!isStatus(step)) continue;
    // An undo may lead to any status; a retry leads from `failed` back to an open one.
    const goesBack = undone || (before === "failed" && isOpen(step));
    if (!goesBack && !follows(before, step, mayHaveLeft)) {
      return { check: "course", detail: `its log goes from ${before} to ${step}` };
    }
    before = step;
    undone = false;
  }
  return null;
}

/** Steps after which a reply can come whatever the status. */
const SAYS_LEFT: readonly LogStep[] = [
  ...(["uncertain", "crossed", "resolved_sent", "resolved_resend"] as const),
  ...(["sent", "follow_up", "ai_replied", "answered"] as const),
];

function isStatus(step: LogStep): step is Status {
  return (STATUSES as readonly LogStep[]).includes(step);
}

const pairs = new Map<boolean, Set<string>>();

/** Whether any event leads from one status to the other. */
function follows(from: Status | null, to: LogStep | undefined, mayHaveLeft: boolean): boolean {
  const known = pairs.get(mayHaveLeft) ?? allPairs(mayHaveLeft);
  pairs.set(mayHaveLeft, known);
  return known.has(`${from} ${to}`);
}

/** Nothing in it can be taken back: that is another matter. */
function allPairs(mayHaveLeft: boolean): Set<string> {
  const found = new Set<string>();
  for (const status of [null, ...STATUSES]) {
    const empty = { trail: [], waitingSince: null, closedAt: null };
    const state: MessageState = { ...empty, status, mayHaveLeft };
    for (const event of EVENTS) {
      if (!accepts(state, event)) continue;
      found.add(`${status} ${transition(state, event, new Date(0)).state.status}`);
    }
  }
  return found;
}
