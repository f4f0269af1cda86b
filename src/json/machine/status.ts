import { DAY_COUNTS, type DayCount, type Health } from "../../domain/health.ts";
import type { MachineStatus } from "../../service/status/status.ts";
import { pauseView } from "../email.ts";
import { iso } from "../time.ts";
import { gateHoldView } from "./doctor.ts";

/** How the receivers of logs fare, by their names: `file`, `otlp`, `sentry`. */
export interface LogReceiver {
  name: string;
  okAt: Date | null;
  failingSince: Date | null;
  /** What is wrong with it now; null: nothing. */
  error: string | null;
}

/** The state of the machine; null: there is no database yet. */
export function statusView(status: MachineStatus | null, logs: readonly LogReceiver[] = []) {
  const { health, outbox, today, next } = status ?? EMPTY;
  return {
    ok: (status?.broken ?? []).length === 0,
    broken: (status?.broken ?? []).map(({ id, part, what, since, commands }) => ({
      ...{ id, part, what, since: iso(since), command: commands[0], commands },
    })),
    last_tick_at: iso(status?.lastTick ?? null),
    tick: healthView(health.tick),
    read: healthView(health.read),
    send: healthView(health.send),
    /** Of cold mail. */
    pause: pauseView(status?.pause ?? null),
    /** The checks of `tickler doctor` that hold cold mail back. */
    gate: (status?.gate ?? []).map(gateHoldView),
    /** The mailboxes besides the default one. */
    mailboxes: (status?.others ?? []).map(({ mailbox, read, send, pause, gate }) => ({
      mailbox,
      read: healthView(read),
      send: healthView(send),
      pause: pauseView(pause),
      gate: gate.map(gateHoldView),
    })),
    outbox: {
      queued: outbox.queued,
      queued_since: iso(outbox.queuedSince),
      sending: outbox.sending,
      uncertain: outbox.uncertain,
      drafts: outbox.draft,
    },
    /** Counted from midnight on. */
    today: {
      since: iso(today?.since ?? null),
      timezone: today ? (today.timezone ?? machinesZone()) : null,
      ...(Object.fromEntries(
        Object.keys(DAY_COUNTS).map((name) => [name, today?.counts[name as DayCount] ?? 0]),
      ) as Record<DayCount, number>),
    },
    /** What leaves next; `at` is null where a person has to do something first. */
    next: next && {
      message_id: next.message.id,
      email_id: next.email.id,
      kind: next.email.kind,
      lead: { id: next.lead.id, name: next.lead.name, email: next.lead.email },
      at: iso(next.at),
      reasons: next.reasons.map(({ rule, detail, until }) => ({ rule, detail, until: iso(until) })),
    },
    /** How many lines of each kind `todo` has, besides what is broken. */
    todo: Object.fromEntries<number>(status?.todo ?? []),
    /** The receivers of logs that are set. */
    logging: logs.map(({ name, okAt, failingSince, error }) => ({
      receiver: name,
      ok_at: iso(okAt),
      failing_since: iso(failingSince),
      error,
    })),
  };
}

const EMPTY: Pick<MachineStatus, "health" | "outbox" | "next"> & {
  today: MachineStatus["today"] | null;
} = {
  health: { tick: null, read: null, send: null },
  outbox: { queued: 0, queuedSince: null, sending: 0, uncertain: 0, draft: 0 },
  next: null,
  today: null,
};

function healthView(health: Health | null) {
  return {
    ok_at: iso(health?.okAt ?? null),
    failing_since: iso(health?.failingSince ?? null),
    failed_at: iso(health?.failedAt ?? null),
    /** In the server's words, of the last failure; it may be over. */
    error: health?.error ?? null,
  };
}

/** Asked here alone: the names of zones take longer to load than the rest of the command. */
function machinesZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
