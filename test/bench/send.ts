import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fillOutbox } from "./fill.ts";
import { cleanEnv, inTempFolder, type Measurement, median, PROGRAM, startSink } from "./support.ts";

const CONNECTIONS = 5;
const TEXT =
  "Hi there,\n\nopen to a quick chat about how your team follows up on leads?\n\nBest, Ada";

/** A process that sends all emails of an outbox. */
interface Sender {
  args(port: number, database: string): string[];
}

const programOf = (name: string) => join(import.meta.dirname, name);

const senders = (emails: number): Record<"tick" | "pool" | "durable", Sender> => {
  const given = (port: number) => [port, emails, CONNECTIONS].map(String).concat(TEXT);
  return {
    tick: { args: () => [PROGRAM, "tick", "--json"] },
    pool: { args: (port) => [programOf("pool.mjs"), ...given(port)] },
    durable: {
      args: (port, database) => [programOf("durable-pool.mjs"), ...given(port), database],
    },
  };
};

/**
 * Mails a second of one tick, each in a process of its own, to the same sink: against nodemailer's
 * own pool, which stores nothing, and against the least that a program does which stores as much.
 */
export async function benchSend(emails: number, rounds: number): Promise<Measurement[]> {
  return inTempFolder(async (folder) => {
    const outbox = join(folder, "outbox.db");
    await fillOutbox(outbox, emails, TEXT);
    const { tick, pool, durable } = senders(emails);
    const rates = { tick: [] as number[], pool: [] as number[], durable: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      rates.pool.push(await rateOf(pool, outbox, emails));
      rates.tick.push(await rateOf(tick, outbox, emails));
      rates.durable.push(await rateOf(durable, outbox, emails));
    }
    const against = (
      peer: "pool" | "durable",
      what: string,
      budget: Measurement["budget"],
    ): Measurement => ({
      what: `tick sending ${emails} emails ÷ ${what}`,
      ours: `${median(rates.tick).toFixed(0)}/s`,
      peer: `${median(rates[peer]).toFixed(0)}/s`,
      ratio: median(rates.tick) / median(rates[peer]),
      budget,
    });
    return [
      against("pool", "bare nodemailer pool", { least: 0.8 }),
      against("durable", "the pool with durable marks", null),
    ];
  });
}

async function rateOf(sender: Sender, outbox: string, emails: number): Promise<number> {
  return inTempFolder(async (folder) => {
    const database = join(folder, "tickler.db");
    copyFileSync(outbox, database);
    const sink = await startSink();
    const env = cleanEnv({
      TICKLER_HOME: folder,
      TICKLER_SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
      TICKLER_SMTP_CONNECTIONS: String(CONNECTIONS),
      TICKLER_FROM: "Ada Sales <ada@example.com>",
    });
    const args = sender.args(sink.port, database);
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
    const took = performance.now() - start;
    const taken = await sink.stop();
    if (status !== 0 || taken !== emails) {
      throw new Error(`${args[0]} ended with ${status} and ${taken} of ${emails}: ${stderr}`);
    }
    return (emails / took) * 1000;
  });
}
