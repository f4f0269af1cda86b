// node shortest.cjs DATABASE LEAD: what any program in Node.js has to do at least that tells of a lead
// from a SQLite file: no command line, no settings, no look at the schema, one query.
const isNew = Number(process.versions.napi) >= 10;
const Database = require(isNew ? "better-sqlite3-13" : "better-sqlite3");

const [file, lead] = process.argv.slice(2);
const db = new Database(file);
db.pragma("journal_mode = wal");
const emails = db
  .prepare(
    "select emails.* from emails join messages on messages.id = message_id where lead_id = ?",
  )
  .all(lead);
process.stdout.write(`${JSON.stringify(emails)}\n`);
db.close();
