import { AppError } from "../../domain/errors.ts";
import type { HealthOutcome, HealthPart } from "../../domain/health.ts";
import type { Services } from "../services.ts";

/** The longest error that is kept, in characters. */
const LONGEST = 500;

/** How the parts of the work on a mailbox went, as a pass over it has collected it. */
interface HealthLog {
  readonly health: ReadonlyMap<HealthPart, string | null>;
  /** Whether the database was what failed. */
  readonly databaseFailed: boolean;
  failure(phase: "deliver", error: unknown): void;
}

/** Stores how the parts of the work went, in one transaction. */
export async function recordHealth(
  { store, clock }: Services,
  mailbox: string,
  log: HealthLog,
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
