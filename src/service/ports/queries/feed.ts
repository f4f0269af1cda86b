import type { FeedEvent } from "../../../domain/feed/event.ts";

/**
 * The feed of events. Rows of both logs, of messages and of leads, get their places in it from those who
 * read it, one reader after the other: writers, which commit in any order, pay nothing, and no place is given below one that
 * somebody has seen.
 */
export interface EventQueries {
  /** Whether there are log rows without a place. */
  hasNew(): Promise<boolean>;
  /**
   * Gives the oldest log rows that are committed their places, in a transaction that has read nothing
   * yet, and beside which no other one gives any. The rows of each log keep their order; of the two, what
   * happened earlier comes first.
   *
   * @param limit how many at most
   * @returns whether there may be more
   */
  take(limit: number): Promise<boolean>;
  /** The same for all log rows of a lead, in a transaction that may have read. */
  takeOfLead(leadId: number): Promise<void>;
  /** Events behind a cursor, oldest first. */
  after(cursor: number, limit: number): Promise<FeedEvent[]>;
  /** The newest events, oldest first. */
  newest(limit: number): Promise<FeedEvent[]>;
  byIds(ids: readonly number[]): Promise<FeedEvent[]>;
  /** The highest id; zero where there are no events. */
  lastId(): Promise<number>;
  /**
   * Writes an event as it is, so that of this transaction, and of one beside it that erases its lead, one
   * runs again. To be called before anything about the lead is stored that the event does not belong to.
   *
   * @returns false where the lead was erased
   */
  keep(id: number): Promise<boolean>;
  /** Leaves of a lead's events what they were and when. */
  forgetLead(leadId: number): Promise<void>;
  /** An event that a lead was erased, in the transaction that does it, behind `takeOfLead`. */
  addErasure(now: Date): Promise<void>;
}
/** How far a hook has come, and how it fares. */
export interface HookState {
  name: string;
  /** Random: makes the ids under which it tells of events its own. */
  seed: string;
  /** All events up to this one were told, or are held. */
  cursor: number;
  okAt: Date | null;
  failingSince: Date | null;
  /** How often it was given up for a while since then. */
  tries: number;
  nextAt: Date | null;
  lastError: string | null;
  deadAt: Date | null;
  /** Since when some who tick lack it in their settings; who has it takes this back once it is a day old. */
  absentSince: Date | null;
}

/** An event that a hook could not tell of, or one that waits for an earlier one of the same lead. */
export interface HeldEvent {
  hook: string;
  eventId: number;
  leadId: number | null;
  /** Zero: it waits for an earlier one. */
  tries: number;
  since: Date | null;
  nextAt: Date | null;
  error: string | null;
  deadAt: Date | null;
}

/** What is held of a hook, in figures. */
export interface HeldFigures {
  count: number;
  /** Leads of whom it is told no more. */
  dead: number;
  /** Of the oldest that was given up, or else of the oldest that failed. */
  deadAt: Date | null;
  error: string | null;
}

/** What came of one call. */
export interface HookRun {
  hook: string;
  /** Null where it was a trial. */
  eventId: number | null;
  leadId: number | null;
  at: Date;
  /** In milliseconds. */
  took: number;
  /** Null: it went well. */
  error: string | null;
  /** The beginning of what the program printed, or the server answered. */
  output: string;
}

export interface HookQueries {
  all(): Promise<HookState[]>;
  of(name: string): Promise<HookState | undefined>;
  /** A hook that is there already stays as it is. */
  add(name: string, seed: string, cursor: number): Promise<void>;
  update(name: string, patch: Partial<Omit<HookState, "name" | "seed">>): Promise<void>;
  /** Leaves nothing of a hook. */
  remove(name: string): Promise<void>;
  /** In the order of the events. */
  held(hook: string): Promise<HeldEvent[]>;
  isHeld(hook: string, eventId: number): Promise<boolean>;
  /** When what is held is tried next, the oldest of each lead; `nextAt` null: at once. Null: never. */
  nextHeld(hook: string): Promise<{ nextAt: Date | null } | null>;
  heldFigures(hook: string): Promise<HeldFigures>;
  hold(event: HeldEvent): Promise<void>;
  release(hook: string, eventId: number): Promise<void>;
  /** Nothing is held any more. */
  releaseAll(hook: string): Promise<void>;
  /** All that is held is tried at once. */
  renewHeld(hook: string): Promise<void>;
  /** Of the newest runs, the last ones; older ones than that are gone. */
  addRun(run: HookRun): Promise<void>;
  /** The newest runs, oldest first. */
  runs(hook: string, limit: number): Promise<(HookRun & { id: number })[]>;
  /** Leaves nothing of a lead. */
  forgetLead(leadId: number): Promise<void>;
}
