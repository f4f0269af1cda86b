import { and, asc, eq, gt, inArray, isNull, lte, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Message } from "../../../domain/message.ts";
import type { SilentQuery } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { notPaused } from "../conditions.ts";
import { holdsOnLead } from "../stops/company-hold.ts";
import { toMessage } from "./row.ts";

/** Silent messages of which `where` holds, a page by ascending ids. */
export type SilentPages = (
  where: SQL | undefined,
  page: Omit<SilentQuery, "followUps" | "orMore" | "before">,
) => Promise<Message[]>;

/** No email of the message is unsettled: the next step has to wait for one that is. */
export function notUnderWay({ db, tables: { emails, messages } }: Handle): SQL {
  return notExists(
    db
      .select({ one: sql`1` })
      .from(emails)
      .where(
        and(
          eq(emails.messageId, messages.id),
          inArray(emails.state, ["draft", "queued", "sending", "uncertain"]),
        ),
      ),
  );
}

/** What holds of every message that silence makes due: nothing is under way, and the lead may be written to. */
export function silentPages(handle: Handle): SilentPages {
  const { db, tables } = handle;
  const { leads, messages } = tables;
  return async (where, { mailbox, now, besidesHeld, afterId, limit }) => {
    const rows = await db
      .select({ message: messages })
      .from(messages)
      .innerJoin(leads, eq(leads.id, messages.leadId))
      .where(
        and(
          eq(messages.mailbox, mailbox),
          where,
          gt(messages.id, afterId),
          notPaused(leads, now),
          or(isNull(leads.absentUntil), lte(leads.absentUntil, now)),
          besidesHeld ? sql`not exists (select 1 ${holdsOnLead(tables)})` : undefined,
          notUnderWay(handle),
        ),
      )
      .orderBy(asc(messages.id))
      .limit(limit);
    return rows.map((row) => toMessage(row.message));
  };
}
