import { createReadStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { parse } from "csv-parse";
import { importLeads } from "../../src/service/leads/import/import.ts";
import { readRows } from "../../src/service/leads/import/rows.ts";
import type { Services } from "../../src/service/services.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { inTempFolder, median } from "./support.ts";

const ROWS = 100_000;
const RUNS = 3;

/**
 * Rows a second of an import of 100,000 CSV rows, and of the shortest program that does it: csv-parse,
 * one prepared insert into the same tables, a durable commit for every 100 rows. Medians of 3 runs
 * in turn.
 */
export async function benchImport(): Promise<{ ours: number; peer: number }> {
  return inTempFolder(async (folder) => {
    const file = join(folder, "leads.csv");
    writeFileSync(file, csv());
    const ours: number[] = [];
    const peer: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      peer.push(await rate(() => importByPeer(file, join(folder, `peer-${run}.db`))));
      ours.push(await rate(() => importByUs(file, join(folder, `ours-${run}.db`))));
    }
    return { ours: median(ours), peer: median(peer) };
  });
}

function csv(): string {
  const lines = ["First Name,Last Name,Email Address,Phone,Company,Job Title,City"];
  for (let at = 1; at <= ROWS; at += 1) {
    lines.push(
      `Jane${at},Doe,jane.doe.${at}@example-${at % 997}.com,+49 30 ${1_000_000 + at},"Initech ${at % 89}, Inc.",Buyer,Berlin`,
    );
  }
  return `${lines.join("\n")}\n`;
}

const clock = { now: () => new Date() };

async function importByUs(file: string, database: string): Promise<number> {
  const store = openSqlite(database, clock);
  const services = { store, clock } as Services;
  const options = { update: false, tags: [], dryRun: false };
  const { added } = await importLeads(services, readRows(createReadStream(file)), options);
  await store.close();
  return added;
}

async function importByPeer(file: string, database: string): Promise<number> {
  await openSqlite(database, clock).close();
  const db = new Database(database);
  db.pragma("journal_mode = wal");
  db.pragma("synchronous = full");
  const insert = db.prepare(
    `insert or ignore into leads (name, email, email_key, phone, company, title, vars, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let added = 0;
  let open = 0;
  const now = Date.now();
  for await (const row of createReadStream(file).pipe(parse({ columns: true, bom: true }))) {
    if (open === 0) db.exec("begin");
    const email = row["Email Address"];
    added += insert.run(
      `${row["First Name"]} ${row["Last Name"]}`,
      email,
      email.toLowerCase(),
      row.Phone,
      row.Company,
      row["Job Title"],
      JSON.stringify({ city: row.City }),
      now,
      now,
    ).changes;
    open += 1;
    if (open < 100) continue;
    db.exec("commit");
    open = 0;
  }
  if (open > 0) db.exec("commit");
  db.close();
  return added;
}

async function rate(run: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const added = await run();
  const seconds = (performance.now() - start) / 1_000;
  if (added !== ROWS) throw new Error(`${added} of ${ROWS} rows were stored`);
  return ROWS / seconds;
}
