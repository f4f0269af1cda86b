import { AppError } from "../../domain/errors.ts";
import type { HealthOutcome } from "../../domain/health.ts";
import type { Services } from "../services.ts";
import type { TickLog } from "./report.ts";

/** The longest error that is kept, in characters. */
const LONGEST = 500;

/** Phases whose failure is that of a part of its own. */
const OWN_PART = ["read", "deliver"];

/** The tick came to its end: what failed in it besides reading and sending is its own failure. */
export function tickEnded(log: TickLog): void {
  const failure = log.report.errors.find(({ phase }) => !OWN_PART.includes(phase));
  if (failure) log.broke("tick", `${failure.phase}: ${failure.message}`);
  else log.went("tick");
}

/** Stores how the parts of the work went, in one transaction. */
export async function recordHealth(
  { store, clock }: Services,
  mailbox: string,
  log: TickLog,
): Promise<void> {
  // A database that is away has been reported.
  if (log.databaseFailed || log.health.size === 0) return;
  const outcomes = [...log.health].map(
    ([part, error]): HealthOutcome => ({ part, error: error && shortened(error) }),
  );
  try {
    await store.write(({ health }) => health.record(mailbox, outcomes, clock.now()));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.failure("deliver", error);
  }
}

function shortened(error: string): string {
  return error.length > LONGEST ? `${error.slice(0, LONGEST - 1)}…` : error;
}
