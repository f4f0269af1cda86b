import type { Random } from "../random.ts";
import type { Entry } from "../sink.ts";
import type { EmailRow } from "./account.ts";

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

/** A watch waits a second between two ticks, at least; mails that come closer are of one. */
const SILENCE = 500;

/** How fast cold mail may leave; what is missing is not limited. */
export interface Limits {
  perDay?: number;
  perTick?: number;
  perDomain?: number;
  /** Milliseconds. */
  gap?: number;
  ramp?: { start: number; step: number; most: number };
}

/** The settings that ask for these limits. */
export function limitsEnv({
  perDay,
  perTick,
  perDomain,
  gap,
  ramp,
}: Limits): Record<string, string> {
  const { start, step, most } = ramp ?? {};
  return {
    ...(perDay !== undefined && { TICKLER_SEND_MAX_PER_DAY: `${perDay}` }),
    ...(perTick !== undefined && { TICKLER_SEND_MAX_PER_TICK: `${perTick}` }),
    ...(perDomain !== undefined && { TICKLER_SEND_MAX_PER_DOMAIN: `${perDomain}` }),
    ...(gap !== undefined && { TICKLER_SEND_MIN_GAP: `${gap / SECOND}s` }),
    ...(ramp !== undefined && { TICKLER_SEND_RAMP: `${start},${step},${most}` }),
  };
}

/** Limits that a round of a few mails runs into: one of them, or two that get in each other's way. */
export function someLimits(random: Random): Limits {
  const all: (() => Limits)[] = [
    () => ({ perDay: random.between(3, 6) }),
    () => ({ perTick: random.between(2, 5) }),
    () => ({ perDomain: random.between(2, 3) }),
    () => ({ gap: random.between(2, 5) * SECOND }),
    () => ({ ramp: { start: 2, step: 1, most: random.between(3, 6) } }),
  ];
  const [one, other] = random.shuffled(all);
  return { ...one?.(), ...(random.next() < 0.4 ? other?.() : {}) };
}

/** How many of a round's mails leave in one tick under the limits, up to `many`, to be sure. */
export function most({ perDay, perTick, perDomain, gap, ramp }: Limits, many: number): number {
  const first = gap === undefined ? many : 1;
  return Math.min(many, first, ...[perDay, perTick, perDomain, ramp?.start].filter(isNumber));
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}

/** A cold mail that has left, or may have. */
export interface Departure {
  domain: string;
  /** By the clock of the process that sent it, in milliseconds. */
  at: number;
  /** Which process handed it over, and when by the server's own clock; null where it saw no dot. */
  by: { sender: string; seen: number } | null;
}

/** Cold mails that count: the server took them, or nobody knows. */
export function departuresOf(
  rows: readonly EmailRow[],
  ledger: ReadonlyMap<string, Entry>,
): Departure[] {
  return rows.filter(isCold).flatMap(({ rfc, state, address, marked }) => {
    const entry = ledger.get(rfc ?? "");
    const domain = (address ?? "").split("@").at(-1) ?? "";
    if (entry && entry.accepted > 0) return [{ domain, at: entry.date, by: entry }];
    const doubtful = marked !== null && (state === "uncertain" || state === "sending");
    return doubtful ? [{ domain, at: marked, by: entry ?? null }] : [];
  });
}

function isCold({ direction, kind }: EmailRow): boolean {
  return direction === "out" && (kind === "first" || kind === "follow_up");
}

/** Which limits were exceeded, by emails that all left, or stayed, while they held. */
export function limitFaults(
  limits: Limits,
  departures: readonly Departure[],
  firstAt: number | null,
): string[] {
  const { perTick, perDomain, gap } = limits;
  const faults: string[] = [];
  const check = (what: string, found: number, allowed: number): void => {
    if (found > allowed) faults.push(`${what}: ${found} left where ${allowed} may`);
  };
  const byTime = departures.toSorted((a, b) => a.at - b.at);
  for (const [now, day] of within(byTime, DAY)) {
    check("within a day", day, perDayAt(limits, firstAt, now));
  }
  if (perDomain !== undefined) {
    for (const own of groups(byTime, ({ domain }) => domain)) {
      for (const [, hour] of within(own, HOUR)) check("to a domain in an hour", hour, perDomain);
    }
  }
  if (gap !== undefined) for (const [, near] of within(byTime, gap)) check("in a gap", near, 1);
  if (perTick !== undefined) {
    for (const tick of ticksOf(departures)) check("in one tick", tick, perTick);
  }
  return [...new Set(faults)];
}

/** How many may leave within the day that ends at `now`. */
function perDayAt({ perDay, ramp }: Limits, firstAt: number | null, now: number): number {
  const day = Math.floor((now - (firstAt ?? now)) / DAY);
  const ramped = ramp ? Math.min(ramp.most, ramp.start + ramp.step * Math.max(0, day)) : Infinity;
  return Math.min(perDay ?? Infinity, ramped);
}

/** For the time of each departure, how many left within the span that ends there. */
function within(byTime: readonly Departure[], span: number): [now: number, count: number][] {
  let oldest = 0;
  return byTime.map(({ at: now }, at) => {
    while ((byTime[oldest]?.at ?? now) <= now - span) oldest += 1;
    return [now, at - oldest + 1];
  });
}

/** How many left in each tick: of a process, in one go. */
export function ticksOf(departures: readonly Departure[]): number[] {
  const seen = departures.flatMap(({ by }) => (by === null ? [] : [by]));
  return groups(seen, ({ sender }) => sender).flatMap((own) => {
    const times = own.map((each) => each.seen).toSorted((a, b) => a - b);
    const ticks: number[] = [];
    for (const [at, time] of times.entries()) {
      if (at === 0 || time - (times[at - 1] ?? 0) > SILENCE) ticks.push(0);
      ticks.push((ticks.pop() ?? 0) + 1);
    }
    return ticks;
  });
}

/** How many of these wait, and may leave in one tick on a day on which nothing has left yet. */
export function allowance(
  limits: Limits,
  rows: readonly EmailRow[],
  firstAt: number | null,
  now: number,
): number {
  const waiting = rows.filter(
    (row) =>
      isCold(row) && (row.state === "queued" || (row.state === "sending" && row.marked === null)),
  );
  const { perTick = Infinity, perDomain = Infinity, gap } = limits;
  const domains = groups(waiting, ({ address }) => address?.split("@").at(-1) ?? "");
  const byDomain = domains.reduce((sum, own) => sum + Math.min(own.length, perDomain), 0);
  const byGap = gap === undefined ? Infinity : 1;
  return Math.min(byDomain, perDayAt(limits, firstAt, now), perTick, byGap);
}

function groups<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const own = found.get(key(item)) ?? [];
    own.push(item);
    found.set(key(item), own);
  }
  return [...found.values()];
}
