import { type SQL, sql } from "drizzle-orm";
import type { Status } from "../../../domain/status.ts";
import type { TodoSubject } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { isPersonsTurn, waitsBySettings } from "../conditions.ts";
import { outboxCondition } from "../outbox-condition.ts";

/** Which subjects of the list of what waits for a person have a row at all: one statement for all. */
export function subjectsIn({ db, tables }: Handle) {
  const {
    companyHolds,
    emails,
    mailboxes,
    messages,
    plans,
    reminders,
    strayMails,
    tasks,
    unreadMails,
  } = tables;
  const inOutbox = outboxCondition(emails);

  return async (mailbox: string): Promise<ReadonlySet<TodoSubject>> => {
    // One by one: among several, SQLite looks through all statuses that the index has.
    const turnOf = (...statuses: Status[]) =>
      sql.join(
        statuses.map(
          (status) =>
            sql`select 1 from ${messages} where ${messages.mailbox} = ${mailbox} and ${isPersonsTurn(messages)} and ${messages.status} = ${status}`,
        ),
        sql` union all `,
      );
    const rows: Record<TodoSubject, SQL> = {
      reminders: sql`select 1 from ${reminders} where ${reminders.doneAt} is null`,
      kept: sql`select 1 from ${emails} where ${emails.mailbox} = ${mailbox} and ${emails.todoAt} is not null`,
      strays: sql`select 1 from ${strayMails} where ${strayMails.mailbox} = ${mailbox}`,
      companies: sql`select 1 from ${companyHolds}`,
      unread: sql`select 1 from ${unreadMails} where ${unreadMails.mailbox} = ${mailbox}`,
      unsettled: sql`select 1 from ${emails} where ${inOutbox("draft", "uncertain", "failed")}`,
      owing: turnOf("ai_replied"),
      ignored: sql`select 1 from ${messages} where ${messages.mailbox} = ${mailbox} and ${messages.status} in ('answered', 'ai_replied') and ${waitsBySettings(messages)}`,
      stuck: turnOf("sent", "follow_up"),
      bounced: turnOf("bounced"),
      queued: sql`select 1 from ${emails} where ${emails.mailbox} = ${mailbox} and ${inOutbox("queued")}`,
      plans: sql`select 1 from ${plans} where ${plans.content} is not null`,
      tasks: sql`select 1 from ${tasks} where ${tasks.state} = 'open'`,
      pauses: sql`select 1 from ${mailboxes} where ${mailboxes.name} = ${mailbox} and ${mailboxes.pausedAt} is not null`,
    };
    const one = sql`(select 1) as "one"`;
    const asked = Object.entries(rows).map(([name, row]) => [name, sql<unknown>`exists (${row})`]);
    const [found] = await db.select(Object.fromEntries(asked)).from(one);
    const names = Object.keys(rows) as TodoSubject[];
    return new Set(names.filter((name) => Boolean(found?.[name])));
  };
}
