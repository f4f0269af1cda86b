import { type SQL, sql } from "drizzle-orm";
import { type EmailState, UNSETTLED } from "../../domain/email.ts";
import type { Tables } from "../database.ts";

/**
 * Two terms with one meaning: the first repeats the condition of the outbox's partial index to the
 * letter, without which an engine does not use that index.
 */
export function outboxCondition(emails: Tables["emails"]): (...states: EmailState[]) => SQL {
  const literals = (list: readonly EmailState[]) =>
    sql.raw(list.map((state) => `'${state}'`).join(", "));
  return (...states) =>
    sql`${emails.state} in (${literals(UNSETTLED)}) and ${emails.state} in (${literals(states)})`;
}
