import { and, count, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import type { EmailState } from "../../domain/email.ts";
import { PAUSE_RULES } from "../../domain/sending/sending-limits.ts";
import { isOpen, STATUSES } from "../../domain/status.ts";
import type { MailboxQueries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { outboxCondition } from "./outbox-condition.ts";

/** As `openMessages` counts them. */
const OPEN = STATUSES.filter(isOpen);
const ON_ITS_WAY: EmailState[] = ["sending", "uncertain"];
const STILL_HERE: EmailState[] = ["draft", "queued"];

export function mailboxQueries({ db, tables }: Handle): MailboxQueries {
  const { mailboxes, messages, emails } = tables;
  const inOutbox = outboxCondition(emails);
  const openOf = (mailbox: string) =>
    and(eq(messages.mailbox, mailbox), inArray(messages.status, OPEN));
  const unsettled = (mailbox: string) =>
    db
      .select({ id: emails.messageId })
      .from(emails)
      .where(and(eq(emails.mailbox, mailbox), inArray(emails.state, ON_ITS_WAY)));
  const find = async (name: string) => {
    const [row] = await db.select().from(mailboxes).where(eq(mailboxes.name, name));
    return row;
  };
  const put = async (row: typeof mailboxes.$inferInsert): Promise<void> => {
    const { name: _, ...set } = row;
    await db.insert(mailboxes).values(row).onConflictDoUpdate({ target: mailboxes.name, set });
  };
  return {
    stateOf: find,

    async pauseOf(name) {
      const row = await find(name);
      if (!row?.pausedAt || row.pauseRule === null) return null;
      return {
        rule: PAUSE_RULES.find((rule) => rule === row.pauseRule) ?? "outbox pause",
        reason: row.pauseReason ?? "paused",
        since: row.pausedAt,
      };
    },

    async pause(name, { reason, rule }, now) {
      await put({ name, pausedAt: now, pauseReason: reason, pauseRule: rule });
    },

    async otherInboxThan(name, { ids, name: inboxName }, takeOver) {
      const known = await find(name);
      const before = known?.inboxId?.split("\n") ?? [];
      const isSame = before.length === 0 || before.some((id) => ids.includes(id));
      if (!isSame && !takeOver) return known?.inboxName ?? "another inbox";
      const inboxId = ids.join("\n");
      if (known?.inboxId !== inboxId) await put({ name, inboxId, inboxName });
      return null;
    },

    async withWaitingMail() {
      const names = new Set<string>();
      for (const state of STILL_HERE) {
        // The next name after each: an engine looks one up in the index of the outbox, however many mails it has.
        const first = (after: SQL) =>
          sql`(select ${emails.mailbox} from ${emails} where ${inOutbox(state)} ${after} order by ${emails.mailbox} limit 1)`;
        const found = sql`(with recursive "names"("name") as (select ${first(sql``)} union all select ${first(sql`and ${emails.mailbox} > "names"."name"`)} from "names" where "names"."name" is not null) select "name" from "names" where "name" is not null) as "found"`;
        const rows = await db.select({ name: sql<string>`"found"."name"` }).from(found);
        for (const { name } of rows) names.add(name);
      }
      return [...names];
    },

    async openMessages() {
      const rows = await db
        .select({ mailbox: messages.mailbox, number: count() })
        .from(messages)
        .where(inArray(messages.status, OPEN))
        .groupBy(messages.mailbox);
      return new Map(rows.map(({ mailbox, number }) => [mailbox, number]));
    },

    async unsettledMessages(mailbox) {
      const [row] = await db
        .select({ number: count() })
        .from(messages)
        .where(and(openOf(mailbox), inArray(messages.id, unsettled(mailbox))));
      return row?.number ?? 0;
    },

    async move(from, to) {
      const moved = and(openOf(from), notInArray(messages.id, unsettled(from)));
      const ids = db.select({ id: messages.id }).from(messages).where(moved);
      await db
        .update(emails)
        .set({ mailbox: to })
        .where(and(inArray(emails.state, STILL_HERE), inArray(emails.messageId, ids)));
      await db
        .update(messages)
        .set({ mailbox: to, revision: sql`${messages.revision} + 1` })
        .where(moved);
    },

    async resume(name, now) {
      await put({ name, pausedAt: null, pauseReason: null, pauseRule: null, resumedAt: now });
    },
  };
}
