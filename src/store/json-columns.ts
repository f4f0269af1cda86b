import type { Intent, IntentResult } from "../domain/intent/intent.ts";
import type { Status } from "../domain/status.ts";
import type { StepEffects, TrailStep } from "../domain/transition/transition.ts";

/** The intent of a reply as it is stored: the date in milliseconds since 1970. */
export type ReadingJson = { intent: Intent; until: number | null };

export function readingToJson(reading: IntentResult): ReadingJson {
  return { intent: reading.intent, until: reading.until?.getTime() ?? null };
}

export function readingFromJson({ intent, until }: ReadingJson): IntentResult {
  return { intent, until: until === null ? null : new Date(until) };
}

/** The trail as it is stored: its dates in milliseconds since 1970. */
export type TrailJson = {
  to: Status;
  from: Status;
  waitingSince: number | null;
  closedAt: number | null;
  undo?: StepEffects | undefined;
}[];

export function trailToJson(trail: readonly TrailStep[]): TrailJson {
  return trail.map((step) => ({
    ...step,
    waitingSince: step.waitingSince?.getTime() ?? null,
    closedAt: step.closedAt?.getTime() ?? null,
  }));
}

export function trailFromJson(json: TrailJson): TrailStep[] {
  return json.map((step) => ({
    ...step,
    waitingSince: step.waitingSince === null ? null : new Date(step.waitingSince),
    closedAt: step.closedAt === null ? null : new Date(step.closedAt),
  }));
}
