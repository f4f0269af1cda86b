import { type Outcome, ok, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";

/** Whether what the settings tell the outside arrives there; null where they tell it nothing. */
export async function logging({ app }: SetUp): Promise<Outcome | null> {
  const receivers = await app.logReceivers();
  if (receivers.length === 0) return null;
  const failing = receivers.find(({ error }) => error !== null);
  if (failing) {
    const since = failing.failingSince?.toISOString() ?? "some time";
    // No mail waits for a log.
    return warn(
      `${failing.name} gets nothing since ${since}: ${failing.error}`,
      FIXES[failing.name],
    );
  }
  return ok(`${receivers.map(({ name }) => name).join(", ")}: nothing failed`);
}

const FIXES = {
  file: "tickler config get log.file",
  otlp: "tickler config get log.otlp_url",
  sentry: "tickler config get log.sentry_dsn_command",
} as const;
