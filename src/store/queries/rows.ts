import { and, asc, getTableName, inArray, isNull, max } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { isOpen, STATUSES } from "../../domain/status.ts";
import { suppressionHashes } from "../../domain/suppression.ts";
import type { Row, RowQueries, TableRows } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { chunks } from "./chunks.ts";

/** The most values that one insert may bind on every engine. */
const VALUES = 4_000;

/** Copies rows as they are stored, so that a scratch copy holds the same as the database. */
export function rowQueries({ db, tables }: Handle): RowQueries {
  const { leads, leadTags, leadAddresses, messages, emails, mailboxes, suppressions, unreadMails } =
    tables;
  const { companyDomains, companyHolds, strayMails, sequences, tasks, leadChecks } = tables;
  const byName: Record<string, SQLiteTable> = {
    ...{ leads, leadTags, leadAddresses, messages, emails, mailboxes, suppressions, unreadMails },
    ...{ companyDomains, companyHolds, strayMails, sequences, tasks, leadChecks },
  };

  return {
    async ofLeads(ids) {
      const found: TableRows[] = [];
      for (const some of chunks(ids)) {
        const outreach = await db.select().from(messages).where(inArray(messages.leadId, some));
        found.push(
          { table: "leads", rows: await db.select().from(leads).where(inArray(leads.id, some)) },
          {
            table: "leadTags",
            rows: await db.select().from(leadTags).where(inArray(leadTags.leadId, some)),
          },
          {
            table: "leadAddresses",
            rows: await db.select().from(leadAddresses).where(inArray(leadAddresses.leadId, some)),
          },
          {
            table: "leadChecks",
            rows: await db.select().from(leadChecks).where(inArray(leadChecks.leadId, some)),
          },
          { table: "messages", rows: outreach },
        );
        for (const part of chunks(outreach.map(({ id }) => id))) {
          const rows = await db.select().from(emails).where(inArray(emails.messageId, part));
          const todo = await db.select().from(tasks).where(inArray(tasks.messageId, part));
          found.push({ table: "emails", rows }, { table: "tasks", rows: todo });
        }
      }
      return found;
    },

    async ofSuppressions(address) {
      const hashes = suppressionHashes(address);
      const rows = await db
        .select()
        .from(suppressions)
        .where(inArray(suppressions.hash, [...hashes]));
      return [{ table: "suppressions", rows }];
    },

    async ofCompanies() {
      return [
        { table: "companyDomains", rows: await db.select().from(companyDomains) },
        { table: "companyHolds", rows: await db.select().from(companyHolds) },
      ];
    },

    async ofSequences() {
      return [{ table: "sequences", rows: await db.select().from(sequences) }];
    },

    async ofMailboxes() {
      return [{ table: "mailboxes", rows: await db.select().from(mailboxes) }];
    },

    async openLeadIds() {
      const rows = await db
        .selectDistinct({ id: messages.leadId })
        .from(messages)
        .where(and(inArray(messages.status, STATUSES.filter(isOpen)), isNull(messages.testTo)))
        .orderBy(asc(messages.leadId));
      return rows.map(({ id }) => id);
    },

    async lastIds() {
      const last: Record<string, number> = {};
      for (const table of [
        leads,
        messages,
        emails,
        suppressions,
        companyHolds,
        strayMails,
        tasks,
      ]) {
        const [row] = await db.select({ id: max(table.id) }).from(table);
        last[getTableName(table)] = row?.id ?? 0;
      }
      return last;
    },

    async missing(ids) {
      const known = new Set<number>();
      for (const some of chunks(ids)) {
        const rows = await db.select({ id: leads.id }).from(leads).where(inArray(leads.id, some));
        for (const { id } of rows) known.add(id);
      }
      return [...new Set(ids)].filter((id) => !known.has(id));
    },

    async add(all) {
      for (const { table, rows } of all) {
        const target = byName[table];
        if (!target) throw new Error(`rows of ${table} are not copied`);
        const width = Math.max(1, Object.keys(rows[0] ?? {}).length);
        const size = Math.max(1, Math.floor(VALUES / width));
        for (let at = 0; at < rows.length; at += size) {
          const values = rows.slice(at, at + size).map((row: Row) => ({ ...row }));
          await db.insert(target).values(values).onConflictDoNothing();
        }
      }
    },
  };
}
