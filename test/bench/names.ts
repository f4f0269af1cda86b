import { join } from "node:path";
import Connection from "better-sqlite3";
import pg from "pg";
import { deriveNameKeys } from "../../src/service/database/derive-name-keys.ts";
import { systemClock } from "../../src/service/ports/clock.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { PostgresCluster } from "../support/postgres/cluster.ts";
import { available } from "../support/postgres/programs.mts";
import { inTempFolder, type Measurement, median } from "./support.ts";

/** Rows that one insert binds. */
const ROWS = 2_000;

const SYLLABLES =
  "ka lo mi ner ta ves bro din sha fel gor hul jan pra que ris sto tum val wen xan yor zed bel".split(
    " ",
  );
/** As many characters as a reader of a newspaper knows. */
const HAN = Array.from({ length: 2_000 }, (_, at) => String.fromCharCode(0x4e00 + at * 7));

/** The texts that are checked, with how long they are. */
const TEXTS: readonly (readonly [string, string])[] = [
  ["an answer of 120 words", latin(120)],
  ["an answer of 400 words", latin(400)],
  ["2,500 characters of Chinese", chinese(2_500)],
];

/**
 * How long it takes to find the other leads that a text names, with many leads against with few, on
 * both engines; and how long a database of an earlier version takes to be ready for it.
 */
export async function benchNames(
  few: number,
  many: number,
  rounds: number,
): Promise<Measurement[]> {
  const measurements = await inTempFolder(async (folder) => {
    const open = (name: string) => openSqlite(join(folder, name), systemClock);
    const fill = async (name: string, leads: number) => {
      await open(name).close();
      const db = new Connection(join(folder, name));
      db.pragma("synchronous = off");
      const insert =
        db.prepare(`insert into leads (name, email, email_key, company, vars, created_at,
        updated_at) values (?, ?, ?, ?, '{}', 0, 0)`);
      db.exec("begin");
      for (let at = 0; at < leads; at += 1) {
        const { name: person, email, company } = lead(at);
        insert.run(person, email, email, company);
      }
      db.exec("commit");
      db.close();
      return open(name);
    };
    return compare("SQLite", fill, few, many, rounds);
  });
  if (!available()) return measurements;
  const cluster = await PostgresCluster.start();
  try {
    const fill = async (_: string, leads: number) => {
      const url = await cluster.createDatabase();
      await (await openPostgres({ url, password: null })).close();
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      for (let at = 0; at < leads; at += ROWS) {
        const rows = Array.from({ length: Math.min(ROWS, leads - at) }, (__, row) =>
          lead(at + row),
        );
        await client.query(
          `insert into leads (name, email, email_key, company, vars, created_at, updated_at)
             select n, e, e, c, '{}', now(), now()
             from unnest($1::text[], $2::text[], $3::text[]) as rows(n, e, c)`,
          [
            rows.map((row) => row.name),
            rows.map((row) => row.email),
            rows.map((row) => row.company),
          ],
        );
      }
      await client.end();
      return openPostgres({ url, password: null });
    };
    return [...measurements, ...(await compare("PostgreSQL", fill, few, many, rounds))];
  } finally {
    await cluster.stop();
  }
}

async function compare(
  engine: string,
  fill: (name: string, leads: number) => Promise<Store>,
  few: number,
  many: number,
  rounds: number,
): Promise<Measurement[]> {
  const small = await fill("few.db", few);
  const large = await fill("many.db", many);
  try {
    await deriveNameKeys(small);
    const start = performance.now();
    await deriveNameKeys(large);
    const took = (performance.now() - start) / 1_000;
    const measurements: Measurement[] = [];
    for (const [what, text] of TEXTS) {
      const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
      for (let round = 0; round < rounds; round += 1) {
        times.peer.push(await check(small, text));
        times.ours.push(await check(large, text));
      }
      const [ours, peer] = [median(times.ours), median(times.peer)];
      measurements.push({
        what: `names in ${what}, ${engine}: ${many} leads ÷ ${few}`,
        ...{ ours: `${ours.toFixed(1)} ms`, peer: `${peer.toFixed(1)} ms` },
        ratio: ours / peer,
        budget: { most: 8 },
      });
    }
    console.log(`${engine}: the keys of ${many} leads were derived in ${took.toFixed(1)} s`);
    return measurements;
  } finally {
    await small.close();
    await large.close();
  }
}

async function check(store: Store, text: string): Promise<number> {
  const start = performance.now();
  await store.read(({ leads }) => leads.namedIn(text, { id: 1, company: null }, 500));
  return performance.now() - start;
}

/** Always the same, and as unlike another's as those of real people are. */
function lead(at: number): { name: string; email: string; company: string } {
  const email = `lead${at}@c${at % 7_919}.example`;
  if (at % 10 === 0) {
    return { name: han(at, 3), email, company: `${han(at % 99_991, 6)}有限公司` };
  }
  const name = `${word(at % 3_001)} ${word(at % 49_999)}`;
  return { name, email, company: `${word(at % 99_991)} ${word(at % 499)} GmbH` };
}

function mixed(at: number): number {
  return Math.imul(at + 1, 0x9e3779b1) >>> 0;
}

function word(at: number): string {
  let left = mixed(at);
  let text = "";
  for (let size = 0; size < 4; size += 1) {
    text += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function han(at: number, length: number): string {
  let left = mixed(at);
  let text = "";
  for (let size = 0; size < length; size += 1) {
    text += HAN[left % HAN.length];
    left = Math.floor(left / HAN.length) || mixed(at + size + 7);
  }
  return text;
}

/** A text that names one lead in a hundred words. */
function latin(words: number): string {
  return Array.from({ length: words }, (_, at) =>
    at % 100 === 50 ? lead(at + 1).name : at % 9 === 0 ? word(at + 5) : word(at).toLowerCase(),
  ).join(" ");
}

function chinese(characters: number): string {
  return Array.from({ length: characters / 10 }, (_, at) => `${han(at + 30_000_000, 9)}，`).join(
    "",
  );
}
