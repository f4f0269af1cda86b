import type { Database } from "better-sqlite3";
import type { Counter } from "../transfer/content.ts";

/** The counters of AUTOINCREMENT, in a table of SQLite's own; ids without it are not counted. */
export function sqliteCounter(db: Database): Counter {
  return {
    async get(table) {
      const last = db.prepare("select seq from sqlite_sequence where name = ?").pluck().get(table);
      return Number(last ?? 0);
    },
    async set(table, column, id) {
      if (!("autoIncrement" in column) || column.autoIncrement !== true) return;
      const { changes } = db
        .prepare("update sqlite_sequence set seq = max(seq, ?) where name = ?")
        .run(id, table);
      if (changes > 0) return;
      db.prepare("insert into sqlite_sequence (name, seq) values (?, ?)").run(table, id);
    },
  };
}
