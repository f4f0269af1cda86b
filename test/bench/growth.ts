import { join } from "node:path";
import { indexLeads } from "../../src/service/database/index-leads.ts";
import { systemClock } from "../../src/service/ports/clock.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { PostgresCluster } from "../support/postgres/cluster.ts";
import { available } from "../support/postgres/programs.mts";
import { fillPostgres, fillSqlite, leadOf } from "./growth-fill.ts";
import { cleanEnv, inTempFolder, type Measurement, measure, median, PROGRAM } from "./support.ts";

/** What is asked; `id` is the number of leads. */
const COMMANDS: readonly (readonly [what: string, args: (leads: number) => readonly string[]])[] = [
  ...["replied", "sent", "closed", "drafted", "none"].map(
    (status) => [`--status ${status}`, () => ["lead", "list", "--status", status]] as const,
  ),
  ["--tag, of a tenth", () => ["lead", "list", "--tag", "fair-2026"]],
  ["--tag, rare", () => ["lead", "list", "--tag", "vip"]],
  ["--text, in a third", () => ["lead", "list", "--text", "gmail.com"]],
  ["--text, in one", (leads) => ["lead", "list", "--text", leadOf(leads / 2 + 1, leads).email]],
  [
    "--text, a phone",
    (leads) => ["lead", "list", "--text", leadOf(leads / 2 + 1, leads).phone ?? ""],
  ],
  ["--text, a company", () => ["lead", "list", "--text", "kalomi GmbH"]],
  ["--text, in none", () => ["lead", "list", "--text", "qqqxyz"]],
  ["--text, accents", () => ["lead", "list", "--text", "ÇELIK k"]],
  ["--text, two letters", () => ["lead", "list", "--text", "mi"]],
  ["--text, two letters, in none", () => ["lead", "list", "--text", "qx"]],
  ["--text, two characters of Chinese", () => ["lead", "list", "--text", "王李"]],
  [
    "--status --tag --text",
    () => ["lead", "list", "--status", "sent", "--tag", "fair-2026", "--text", "gmail"],
  ],
  ["--json --limit 500", () => ["lead", "list", "--json", "--limit", "500"]],
  ["todo", () => ["todo"]],
  ["status", () => ["status"]],
];

/** What gives every lead, and so is compared by the lead. */
const OF_ALL: readonly (readonly [what: string, args: readonly string[]])[] = [
  ["lead export", ["lead", "export"]],
  ["lead list --all --json", ["lead", "list", "--all", "--json"]],
  ["db check", ["db", "check"]],
];

/**
 * What lists and texts cost with many leads, against few, on both engines.
 *
 * @param print gets each measurement as soon as there is one: all of them take long
 */
export async function benchGrowth(
  few: number,
  many: number,
  rounds: number,
  print: (measurement: Measurement) => void,
): Promise<void> {
  await inTempFolder(async (folder) => {
    const made = async (leads: number) => {
      const path = join(folder, `${leads}.db`);
      await fillSqlite(path, leads);
      await indexed(openSqlite(path, systemClock));
      return path;
    };
    const databases = [await made(few), await made(many)] as const;
    compare("SQLite", folder, databases, few, many, rounds, print);
  });
  if (!available()) return;
  const cluster = await PostgresCluster.start();
  try {
    const made = async (leads: number) => {
      const url = await cluster.createDatabase();
      await fillPostgres(url, leads);
      await indexed(await openPostgres({ url, password: null }));
      return url;
    };
    const databases = [await made(few), await made(many)] as const;
    await inTempFolder(async (folder) =>
      compare("PostgreSQL", folder, databases, few, many, rounds, print),
    );
  } finally {
    await cluster.stop();
  }
}

async function indexed(store: Store): Promise<void> {
  await indexLeads(store);
  await store.close();
}

/** Processor time on SQLite; elsewhere the server's belongs to it, and the time of the clock is taken. */
function compare(
  engine: "SQLite" | "PostgreSQL",
  folder: string,
  [small, large]: readonly [string, string],
  few: number,
  many: number,
  rounds: number,
  print: (measurement: Measurement) => void,
): void {
  const take = (database: string, args: readonly string[]): number => {
    const env = cleanEnv({ TICKLER_HOME: folder, TICKLER_DB: database, TICKLER_AI_MODE: "off" });
    const run = measure([PROGRAM, ...args], env);
    return engine === "SQLite" ? run.cpu : run.ms;
  };
  const turns = (
    what: string,
    of: (leads: number) => readonly string[],
    perLead: boolean,
    most: number,
  ): Measurement => {
    const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
    for (let round = 0; round <= (perLead ? 1 : rounds); round += 1) {
      const peer = take(small, of(few));
      const ours = take(large, of(many));
      // The first round fills the caches.
      if (round > 0) {
        times.peer.push(perLead ? peer / few : peer);
        times.ours.push(perLead ? ours / many : ours);
      }
    }
    const [ours, peer] = [median(times.ours), median(times.peer)];
    const shown = (ms: number) =>
      perLead ? `${(ms * 1_000).toFixed(0)} µs` : `${ms.toFixed(0)} ms`;
    return {
      what: `${what}, ${engine}: ${many} leads ÷ ${few}`,
      ...{ ours: shown(ours), peer: shown(peer), ratio: ours / peer, budget: { most } },
    };
  };
  for (const [what, of] of COMMANDS) print(turns(what, of, false, 1.3));
  for (const [what, args] of OF_ALL) print(turns(`${what}, each lead`, () => args, true, 1));
}
