import { asc, eq, getTableColumns } from "drizzle-orm";
import type { StrayQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";

export function strayQueries({ db, tables: { strayMails } }: Handle): StrayQueries {
  const { gzip, place: placeColumn, ...columns } = getTableColumns(strayMails);
  return {
    async add(mail, compressed, place) {
      const [row] = await db
        .insert(strayMails)
        .values({ ...mail, gzip: compressed?.toString("base64") ?? null, place })
        .onConflictDoNothing()
        .returning(columns);
      return row ?? null;
    },

    async byId(id) {
      const [row] = await db.select(columns).from(strayMails).where(eq(strayMails.id, id));
      return row;
    },

    async byRfcMessageId(rfcMessageId) {
      const [row] = await db
        .select(columns)
        .from(strayMails)
        .where(eq(strayMails.rfcMessageId, rfcMessageId));
      return row;
    },

    async original(id) {
      const [row] = await db.select({ gzip }).from(strayMails).where(eq(strayMails.id, id));
      return row?.gzip ? Buffer.from(row.gzip, "base64") : null;
    },

    async placeOf(id) {
      const [row] = await db
        .select({ place: placeColumn })
        .from(strayMails)
        .where(eq(strayMails.id, id));
      return row?.place ?? null;
    },

    async list(mailbox, limit) {
      return db
        .select(columns)
        .from(strayMails)
        .where(eq(strayMails.mailbox, mailbox))
        .orderBy(asc(strayMails.id))
        .limit(limit);
    },

    async ofCompany(company, limit) {
      return db
        .select(columns)
        .from(strayMails)
        .where(eq(strayMails.company, company))
        .orderBy(asc(strayMails.id))
        .limit(limit);
    },

    async remove(id) {
      const rows = await db
        .delete(strayMails)
        .where(eq(strayMails.id, id))
        .returning({ id: strayMails.id });
      return rows.length > 0;
    },
  };
}
