import type { EmailKind } from "../../domain/email.ts";
import { AppError, messageOf } from "../../domain/errors.ts";
import type { HealthPart } from "../../domain/health.ts";
import type { Lead } from "../../domain/lead.ts";
import type { LimitHit } from "../../domain/sending/sending-limits.ts";
import type { LockHolder, PassObserver } from "../ports/index.ts";

/** The counters of a tick, which are part of the JSON contract. */
export const TICK_COUNTS = [
  /** First emails, and answers by a person, that were delivered. */
  "sent",
  /** Follow-ups, and nudges after an answer, that were delivered. */
  "follow_ups",
  /** AI answers delivered. */
  "ai_replies",
  /** Messages closed by time. */
  "closed",
  /** Replies recorded. */
  "replies",
  /** Mails that a machine wrote in a lead's place. */
  "auto_replies",
  /** Emails whose address will never work. */
  "bounces",
  /** Leads who asked not to be written to. */
  "unsubscribes",
  /** Emails put off by the server, to be tried again. */
  "retried",
  /** Emails that failed for good, the address not being at fault. */
  "failed",
  /** Emails of which nobody knows whether they were accepted. */
  "uncertain",
  /** Follow-ups that were due, but held back. */
  "held",
  /** AI answers that wait for a person's approval. */
  "drafts",
] as const;

export type TickCount = (typeof TICK_COUNTS)[number];

/** Events that need no action from a person and so have no counter. */
export const UNCOUNTED = [
  /** An email that a dead process left, or that was in doubt, was settled. */
  "recovered",
  /** An email had no business in the outbox any more. */
  "withdrawn",
  /** The rep wrote an answer in their own mail program. */
  "answered",
  /** A server said that a delivery takes longer. */
  "delayed",
  /** A mail of ours was delivered, or read. */
  "receipt",
  /** The lead asked to be written to on a later day. */
  "scheduled",
  /** The AI left a reply to a person. */
  "handed_over",
  /** A step of a sequence waits for a person. */
  "task",
  /** A task's time was over before anybody did it. */
  "task_overdue",
  /** A test left, to an address of ours. */
  "test",
  /** A test could not be delivered, or not yet. */
  "test_failed",
] as const;
export type Uncounted = (typeof UNCOUNTED)[number];

/** Something that happened in a tick, as `watch` tells it. */
export interface TickEvent {
  type: Exclude<TickCount, "held"> | Uncounted;
  messageId: number;
  emailId: number | null;
  /** Name and address, for people. */
  lead: { id: number; name: string; address: string | null };
  /** The server's words, or what broke. */
  detail: string | null;
}

/** A step that a tick would take, and why. */
export interface Planned {
  action:
    | "deliver"
    | "follow_up"
    | "nudge"
    | "close"
    | "ai_reply"
    | "reply"
    | "auto_reply"
    | "bounce"
    | "unsubscribe"
    | "schedule"
    | "hand_over"
    | "task"
    | "task_overdue"
    | "recover"
    | "withdraw"
    | "fail"
    | "delayed"
    | "receipt"
    | "answer_seen"
    | "hold";
  messageId: number;
  emailId: number | null;
  kind: EmailKind | null;
  lead: { id: number; name: string; address: string | null };
  why: string;
}

/** A part of a tick that failed; the others went on. */
export interface TickError {
  phase: TickPhase;
  message: string;
  hint: string | undefined;
  /** It is about what all mailboxes share, such as the database, and not about one of them. */
  shared?: boolean;
  /** The one of several mailboxes that failed. */
  mailbox?: string;
}

export type TickPhase = "recover" | "read" | "decide" | "deliver";

export interface TickReport {
  counts: Record<TickCount, number>;
  errors: TickError[];
  /** Remarks for a person where nothing failed: why follow-ups were held, for instance. */
  notices: string[];
  /** Why follow-ups were held, where any were due. */
  followUpsHeld?: string;
  /** The limit that holds all cold mail left in the outbox; not set where none does. */
  coldMailHeld?: LimitHit;
  /** Set where another process works the mailbox, and nothing was done. */
  busy: { holder: LockHolder | null } | null;
}

const LOST = {
  message: "the mailbox's lock was lost; the tick ended early",
  hint: "Nothing was lost; the next tick carries on.",
};

/** Collects what happens in a tick. */
export class TickLog {
  readonly report: TickReport = {
    counts: Object.fromEntries(TICK_COUNTS.map((name) => [name, 0])) as Record<TickCount, number>,
    errors: [],
    notices: [],
    busy: null,
  };
  /** How the parts of the work went, each as it went last. */
  readonly health = new Map<HealthPart, string | null>();
  /** Whether the database was what failed. */
  databaseFailed = false;
  #events = 0;
  readonly #listen: (event: TickEvent) => void;
  readonly #observer: Pick<PassObserver, "event" | "failure"> | undefined;

  constructor(
    listen: (event: TickEvent) => void = () => {},
    observer?: Pick<PassObserver, "event" | "failure">,
  ) {
    this.#listen = listen;
    this.#observer = observer;
  }

  event(event: TickEvent): void {
    this.#events += 1;
    if (!isUncounted(event.type)) this.report.counts[event.type] += 1;
    this.#observer?.event(event);
    this.#listen(event);
  }

  /** Follow-ups that were due are held back. @param why in words, for people */
  holdFollowUps(count: number, why: string): void {
    if (count === 0) return;
    this.report.counts.held += count;
    this.report.followUpsHeld = why;
    this.notice(`follow-ups are held: ${why}`);
  }

  /** No cold mail leaves any more in this tick. */
  holdColdMail(limit: LimitHit): void {
    this.report.coldMailHeld = limit;
  }

  /** Whether the tick came to its end, read the mailbox, and had nothing to do or to say. */
  get wasIdle(): boolean {
    const { counts, errors, notices, busy } = this.report;
    const isQuiet = errors.length + notices.length + this.#events + counts.held === 0;
    // Nothing was handed over, either.
    const parts = [...this.health].filter(([, error]) => error === null).map(([part]) => part);
    const isAll = this.health.size === 2 && parts.includes("tick") && parts.includes("read");
    // Cold mail that a limit holds is none, either: `keepIdle` asks when the limit lets it leave.
    return isQuiet && isAll && busy === null;
  }

  /** A part of the work went well. */
  went(part: HealthPart): void {
    this.health.set(part, null);
  }

  /** The tick came to its end: what failed in it besides reading and sending is its own failure. */
  ended(): void {
    const failure = this.report.errors.find(({ phase }) => phase !== "read" && phase !== "deliver");
    if (failure) this.broke("tick", `${failure.phase}: ${failure.message}`);
    else this.went("tick");
  }

  /** A part of the work failed. A database that was away says nothing of it. */
  broke(part: HealthPart, error: unknown): void {
    if (error instanceof AppError && error.code === "database") return;
    this.health.set(part, messageOf(error));
  }

  notice(text: string): void {
    if (!this.report.notices.includes(text)) this.report.notices.push(text);
  }

  /** A phase, or a part of it, that ended by an error. */
  failure(phase: TickPhase, error: unknown): void {
    const known = error instanceof AppError ? error : undefined;
    this.databaseFailed ||= known?.code === "database";
    this.#add(phase, error, {
      message: messageOf(error),
      hint: known?.hint,
      ...(known?.code === "database" && { shared: true }),
    });
  }

  /** Reports a failure that hits several phases, such as an unreachable server, only once. */
  error(phase: TickPhase, message: string, hint?: string): void {
    this.#add(phase, message, { message, hint });
  }

  /** Another process may have the mailbox: all that this one holds is locked on one connection. */
  lockLost(): void {
    this.#add("deliver", LOST.message, { ...LOST, shared: true });
  }

  #add(phase: TickPhase, error: unknown, said: Omit<TickError, "phase">): void {
    if (this.report.errors.some(({ message }) => message === said.message)) return;
    this.report.errors.push({ phase, ...said });
    this.#observer?.failure(phase, error);
  }
}

function isUncounted(type: TickEvent["type"]): type is Uncounted {
  return (UNCOUNTED as readonly string[]).includes(type);
}

/** A lead as events and plans name it. */
export function leadRef(lead: Lead): { id: number; name: string; address: string | null } {
  return { id: lead.id, name: lead.name, address: lead.email };
}
