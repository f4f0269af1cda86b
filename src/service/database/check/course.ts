import { isOpen, type LogStep, STATUSES, type Status } from "../../../domain/status.ts";
import { accepts, EVENTS, type MessageState, transition } from "../../../domain/transition.ts";

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
  let inDoubt = false;
  for (const step of log) {
    if (step === "undone") undone = true;
    if (step === "uncertain") inDoubt = true;
    if (!isStatus(step)) continue;
    // An undo may lead to any status; a retry leads from `failed` back to an open one.
    const goesBack = undone || (before === "failed" && isOpen(step));
    if (!goesBack && !follows(before, step, inDoubt)) {
      return { check: "course", detail: `its log goes from ${before} to ${step}` };
    }
    before = step;
    undone = false;
  }
  return null;
}

function isStatus(step: LogStep): step is Status {
  return (STATUSES as readonly LogStep[]).includes(step);
}

const pairs = new Map<boolean, Set<string>>();

/** Whether any event leads from one status to the other. */
function follows(from: Status | null, to: LogStep | undefined, inDoubt: boolean): boolean {
  const known = pairs.get(inDoubt) ?? allPairs(inDoubt);
  pairs.set(inDoubt, known);
  return known.has(`${from} ${to}`);
}

/** Nothing in it can be taken back: that is another matter. */
function allPairs(inDoubt: boolean): Set<string> {
  const found = new Set<string>();
  for (const status of [null, ...STATUSES]) {
    const empty = { trail: [], waitingSince: null, closedAt: null };
    const state: MessageState = { ...empty, status, inDoubt };
    for (const event of EVENTS) {
      if (!accepts(state, event)) continue;
      found.add(`${status} ${transition(state, event, new Date(0)).state.status}`);
    }
  }
  return found;
}
