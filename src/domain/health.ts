import type { LogStep } from "./status.ts";

/** The parts of the work on a mailbox whose health is kept. */
export const HEALTH_PARTS = ["tick", "read", "send"] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];

/** A check of the set-up, and the run of all of them, kept for `send.gate`. */
export type CheckPart = `check:${string}`;
export const GATE_RUN = "gate";

/** How a part of the work on a mailbox has gone. */
export interface Health {
  mailbox: string;
  part: HealthPart | CheckPart | typeof GATE_RUN;
  /** When it last went well; null where it never has. */
  okAt: Date | null;
  /** Since when it fails; null while it goes well. */
  failingSince: Date | null;
  /** When it failed last. */
  failedAt: Date | null;
  /** What broke then, in the server's words. */
  error: string | null;
}

/** How a part went just now; the error is in the server's words. */
export type HealthOutcome = { part: Health["part"]; error: string | null };

/** After so long without a tick, nobody runs them any more: cron runs one a minute. */
export const TICK_OVERDUE = 3_600_000;

/** The steps of a day that are counted, by the name of their count. */
export const DAY_COUNTS = {
  sent: "sent",
  follow_ups: "follow_up",
  ai_replies: "ai_replied",
  answers: "answered",
  replies: "replied",
  bounces: "bounced",
  unsubscribes: "unsubscribed",
  closed: "closed",
} as const satisfies Record<string, LogStep>;
export type DayCount = keyof typeof DAY_COUNTS;
