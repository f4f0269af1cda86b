/**
 * Cold mail waits while the set-up is broken (`send.gate`): the results of the checks, as they are
 * kept, and what follows from them.
 */
import { type CheckPart, GATE_RUN, type Health } from "../../domain/health.ts";
import type { LimitHit } from "../../domain/sending/sending-limits.ts";
import type { HealthQueries, Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** What one check of the set-up has found; `error` is null where it is well. */
export interface GateFinding {
  readonly check: string;
  readonly error: string | null;
}

const HOUR = 3_600_000;
/** A check that has failed twice, so far apart, holds cold mail back: a passing fault does not. */
const GATE_APART = 2 * HOUR;
/** So often the checks are made by ticks. */
const GATE_EVERY = HOUR;
/** What has not been looked at for so long holds nothing: the checks are not made any more. */
const GATE_STALE = 24 * HOUR;

/** A check that holds cold mail back. */
export interface GateHold {
  readonly check: string;
  readonly error: string;
  readonly since: Date;
}

/** The checks that hold the cold mail of a mailbox back. */
export async function gateHolds(
  health: HealthQueries,
  mailbox: string,
  now: Date,
): Promise<GateHold[]> {
  return holdsIn(await health.of(mailbox), now);
}

function holdsIn(known: readonly Health[], now: Date): GateHold[] {
  return known.flatMap(({ part, failingSince, failedAt, error }) => {
    if (!part.startsWith("check:") || failingSince === null || failedAt === null) return [];
    if (failedAt.getTime() - failingSince.getTime() < GATE_APART) return [];
    if (now.getTime() - failedAt.getTime() > GATE_STALE) return [];
    const check = part.slice("check:".length);
    return [{ check, error: error ?? "it failed", since: failingSince }];
  });
}

/** Why all cold mail waits; null where no check holds it. */
export async function gateHit(
  { health }: Queries,
  mailbox: string,
  now: Date,
): Promise<LimitHit | null> {
  const [first, ...others] = await gateHolds(health, mailbox, now);
  if (!first) return null;
  const more = others.length === 0 ? "" : ` (and ${others.map(({ check }) => check).join(", ")})`;
  return {
    rule: "send.gate",
    detail: `the check ${first.check} fails: ${first.error}${more}; see \`tickler doctor\``,
    until: null,
    all: true,
  };
}

/** Whether the checks are to be made again. */
export async function gateIsDue({ store, clock }: Services, mailbox: string): Promise<boolean> {
  const known = await store.read(({ health }) => health.of(mailbox));
  const last = known.find(({ part }) => part === GATE_RUN)?.okAt ?? null;
  const now = clock.now().getTime();
  return last === null || Math.abs(now - last.getTime()) >= GATE_EVERY;
}

/** Stores what the checks have found; one that found nothing out stays as it was. */
export async function recordGate(
  { store, clock }: Services,
  mailbox: string,
  findings: readonly GateFinding[],
): Promise<void> {
  const outcomes = findings.map(({ check, error }) => ({
    part: `check:${check}` as CheckPart,
    error: error === null ? null : error.slice(0, 500),
  }));
  await store.write(({ health }) =>
    health.record(mailbox, [...outcomes, { part: GATE_RUN, error: null }], clock.now()),
  );
}
