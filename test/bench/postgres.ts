import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { PostgresCluster } from "../support/postgres/cluster.ts";
import { available } from "../support/postgres/programs.mts";
import { fillPastOf } from "./past.ts";
import { cleanEnv, inTempFolder, type Measurement, PROGRAM, ROOT, ratioOf } from "./support.ts";

/** The least that a program does which asks a PostgreSQL server one thing. */
const BARE_QUERY = `
const pg = require(${JSON.stringify(join(ROOT, "node_modules/pg"))});
const client = new pg.Client(process.env.TICKLER_DB);
client.connect()
  .then(() => client.query("select * from messages where lead_id = 1"))
  .then(() => client.end());
`;

/** How long short commands take on a server, against one bare query to the same server. */
export async function benchPostgres(
  sizes: readonly number[],
  rounds: number,
): Promise<Measurement[]> {
  if (!available()) {
    console.log("postgres: skipped, since no PostgreSQL server is installed");
    return [];
  }
  const cluster = await PostgresCluster.start();
  try {
    const measurements: Measurement[] = [];
    for (const size of sizes) {
      measurements.push(...(await measure(await cluster.createDatabase(), size, rounds)));
    }
    return measurements;
  } finally {
    await cluster.stop();
  }
}

async function measure(url: string, size: number, rounds: number): Promise<Measurement[]> {
  await fill(url, size);
  return inTempFolder(async (folder) => {
    const bare = join(folder, "bare.cjs");
    writeFileSync(bare, BARE_QUERY);
    const env = cleanEnv({ TICKLER_HOME: folder, TICKLER_DB: url, TICKLER_AI_MODE: "auto" });
    const commands = {
      history: [PROGRAM, "history", String(Math.ceil(size / 8)), "--json"],
      "idle tick": [PROGRAM, "tick"],
    };
    return Object.entries(commands).map(([what, args]) => ({
      what: `${what}, PostgreSQL, ${size} emails ÷ one bare pg query`,
      ...ratioOf(args, [bare], env, rounds),
      budget: { most: 1.5 },
    }));
  });
}

async function fill(url: string, size: number): Promise<void> {
  const store = await openPostgres({ url, password: null });
  await store.close();
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of fillPastOf("postgres", size)) await client.query(statement);
  await client.query("analyze");
  await client.end();
}
