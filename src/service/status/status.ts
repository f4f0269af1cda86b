/** The state of the machine on one screen: is it healthy, what leaves next, what waits for a person. */
import { DAY_COUNTS, type DayCount, type Health, type HealthPart } from "../../domain/health.ts";
import type { Lead } from "../../domain/lead.ts";
import { type Broken, brokenParts, lastTick } from "../health/broken.ts";
import { knownMailboxes } from "../mailboxes/known.ts";
import { type Departure, nextDeparture } from "../outbox/departure.ts";
import { type GateHold, gateHolds } from "../outbox/gate.ts";
import type { MailboxPause, OutboxCounts, Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import type { TodoKind } from "../todo/item.ts";
import { countTodo } from "../todo/list.ts";

export interface MachineStatus {
  mailbox: string;
  now: Date;
  broken: readonly Broken[];
  /** Of the default mailbox, as are the pause and the gate. Null where nothing is known of a part. */
  health: Readonly<Record<HealthPart, Health | null>>;
  /** When a tick came to its end last; null: none has. */
  lastTick: Date | null;
  /** No cold mail leaves. */
  pause: MailboxPause | null;
  /** The checks of the set-up that hold cold mail back. */
  gate: readonly GateHold[];
  /** The others of the settings, in order of name. */
  others: readonly MailboxStatus[];
  outbox: OutboxCounts;
  /** In the day of `send.timezone`; where that is null, of the machine. */
  today: { since: Date; timezone: string | null; counts: Readonly<Record<DayCount, number>> };
  next: (Pick<Departure, "email" | "message" | "at" | "reasons"> & { lead: Lead }) | null;
  /** How many lines of each kind wait for a person. */
  todo: ReadonlyMap<TodoKind, number>;
}

/** How another mailbox than the default one fares. */
export interface MailboxStatus {
  mailbox: string;
  read: Health | null;
  send: Health | null;
  pause: MailboxPause | null;
  gate: readonly GateHold[];
}

export async function machineStatus(services: Services): Promise<MachineStatus> {
  const { store, policy, clock } = services;
  const mailbox = policy.defaultMailbox;
  const now = clock.now();
  const day = await dayOf(now, policy.forMailbox(mailbox).limits.timezone);
  const facts = await store.read(async (queries) => {
    const known = await queries.health.of(mailbox);
    const of = (part: HealthPart) => known.find((each) => each.part === part) ?? null;
    const steps = await queries.figures.stepsSince(day.since);
    const counts = Object.entries(DAY_COUNTS).map(([name, step]) => [name, steps.get(step) ?? 0]);
    return {
      broken: await brokenOf(queries, policy, now),
      health: { tick: of("tick"), read: of("read"), send: of("send") },
      lastTick: lastTick(of("tick") ?? undefined),
      pause: await queries.mailboxes.pauseOf(mailbox),
      gate: await gateOf(queries, policy, mailbox, now),
      others: await othersOf(queries, policy, now),
      outbox: await outboxOf(queries, policy),
      today: { ...day, counts: Object.fromEntries(counts) as Record<DayCount, number> },
      next: await nextOfAll(queries, policy, now),
    };
  });
  return { mailbox, now, ...facts, todo: await countTodo(services) };
}

async function othersOf(queries: Queries, policy: Policy, now: Date): Promise<MailboxStatus[]> {
  const all: MailboxStatus[] = [];
  for (const mailbox of policy.mailboxes.names) {
    if (mailbox === policy.defaultMailbox) continue;
    const known = await queries.health.of(mailbox);
    const inbox = await queries.health.of(policy.mailboxes.readIn(mailbox));
    all.push({
      mailbox,
      read: inbox.find(({ part }) => part === "read") ?? null,
      send: known.find(({ part }) => part === "send") ?? null,
      pause: await queries.mailboxes.pauseOf(mailbox),
      gate: await gateOf(queries, policy, mailbox, now),
    });
  }
  return all;
}

async function gateOf(
  { health }: Queries,
  policy: Policy,
  mailbox: string,
  now: Date,
): Promise<GateHold[]> {
  return policy.forMailbox(mailbox).limits.gate ? gateHolds(health, mailbox, now) : [];
}

/** What is broken in any mailbox. */
async function brokenOf(
  queries: Queries,
  policy: Policy,
  now: Date,
): Promise<MachineStatus["broken"]> {
  const found = [];
  for (const name of await knownMailboxes(queries, policy)) {
    found.push(...(await brokenParts(queries, policy, name, now)));
  }
  return found;
}

/** The mails that wait in all mailboxes. */
export async function outboxOf(queries: Queries, policy: Policy): Promise<OutboxCounts> {
  const sum = { queued: 0, queuedSince: null as Date | null, sending: 0, uncertain: 0, draft: 0 };
  for (const name of await knownMailboxes(queries, policy)) {
    const { queuedSince: since, ...counts } = await queries.figures.outbox(name);
    for (const key of ["queued", "sending", "uncertain", "draft"] as const) sum[key] += counts[key];
    if (since && (sum.queuedSince === null || since < sum.queuedSince)) sum.queuedSince = since;
  }
  return sum;
}

/** The mail that leaves first from any mailbox, as far as time decides it; else one that a person holds up. */
async function nextOfAll(
  queries: Queries,
  policy: Policy,
  now: Date,
): Promise<MachineStatus["next"]> {
  let next: MachineStatus["next"] = null;
  for (const name of policy.mailboxes.names) {
    const found = await nextDeparture(queries, policy, name, now);
    if (
      found &&
      (next === null || (found.at !== null && (next.at === null || found.at < next.at)))
    ) {
      next = found;
    }
  }
  return next;
}

/** The beginning of the day in a time zone; null: that of the machine. */
async function dayOf(
  now: Date,
  timezone: string | null,
): Promise<{ since: Date; timezone: string | null }> {
  if (timezone === null) {
    const since = new Date(now.getFullYear(), now.getMonth(), now.getDate());
    return { since, timezone };
  }
  const { DateTime } = await import("luxon");
  const since = DateTime.fromJSDate(now, { zone: timezone }).startOf("day").toJSDate();
  return { since, timezone };
}
