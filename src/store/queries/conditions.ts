import { isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Status } from "../../domain/status.ts";
import type { Tables } from "../database.ts";

/** The lead is not paused at `now`: a pause with an end is over by itself. */
export function notPaused(leads: Tables["leads"], now: Date): SQL | undefined {
  return or(isNull(leads.pausedAt), lte(leads.pausedUntil, now));
}

/**
 * Time brings something by the settings, and no step of a sequence is next. Written with literals, so that
 * an engine can use the partial index on the same condition.
 */
export function waitsBySettings(messages: Tables["messages"]): SQL {
  return sql`${messages.waitingSince} is not null and (${messages.sequenceId} is null or ${messages.status} not in ('sent', 'follow_up'))`;
}

/**
 * A silent message that follows a sequence. Written with literals, so that an engine can use a partial
 * index on the same condition.
 */
export function followsSequence(messages: Tables["messages"]): SQL {
  return sql`${messages.sequenceId} is not null and ${messages.status} in ('sent', 'follow_up')`;
}

/** The statuses in which a message to which time brings nothing is a person's concern. */
const PERSONS: readonly Status[] = ["replied", "ai_replied", "sent", "follow_up", "bounced"];

/**
 * Time brings nothing, and a person may have to look. Written with literals, so that an engine can use
 * a partial index on the same condition.
 */
export function isPersonsTurn(messages: Tables["messages"]): SQL {
  const literals = sql.raw(PERSONS.map((status) => `'${status}'`).join(", "));
  return sql`${messages.waitingSince} is null and ${messages.status} in (${literals})`;
}
