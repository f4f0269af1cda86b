import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { Line } from "../support/line/line.ts";
import { postfixMissing } from "../support/mail-servers/postfix-instance.ts";
import { PostfixRelay } from "../support/mail-servers/postfix-relay.ts";
import { fillOutbox } from "./fill.ts";
import {
  cleanEnv,
  inTempFolder,
  type Measurement,
  type Missing,
  median,
  PROGRAM,
  type Sink,
  startSink,
} from "./support.ts";

const CONNECTIONS = 5;
const TEXT =
  "Hi there,\n\nopen to a quick chat about how your team follows up on leads?\n\nBest, Ada";
/** Milliseconds each way to a server on another continent. */
const DELAY = 40;

/** A process that sends all emails of an outbox. */
type Sender = (port: number, emails: number, database: string) => string[];

const programOf = (name: string) => join(import.meta.dirname, name);
const given = (port: number, emails: number): string[] => [
  ...[port, emails, CONNECTIONS].map(String),
  TEXT,
];

const tick: Sender = () => [PROGRAM, "tick", "--json"];
const pool: Sender = (port, emails) => [programOf("pool.mjs"), ...given(port, emails)];
const durablePool: Sender = (port, emails, database) => [
  programOf("durable-pool.mjs"),
  ...given(port, emails),
  database,
];

interface SendBench {
  /** Sent without a delay. */
  mails: number;
  /** Sent over a long line. */
  overLine: number;
  rounds: number;
}

/**
 * Mails a second of one tick over five connections to a sink in a process of its own, each sender a
 * process of its own, turn and turn about: against nodemailer's own pool, which stores nothing, the
 * least that a program does which stores as much, and a Postfix that flushes its queue. Then over a
 * line with 80 ms there and back, against the pool.
 */
export async function benchSend(options: SendBench): Promise<(Measurement | Missing)[]> {
  return [...(await benchNear(options)), await benchFar(options)];
}

async function benchNear({ mails, rounds }: SendBench): Promise<(Measurement | Missing)[]> {
  return inTempFolder(async (folder) => {
    const outbox = join(folder, "outbox.db");
    await fillOutbox(outbox, mails, TEXT);
    const missing = postfixMissing();
    const rates = { tick: [], pool: [], durable: [], postfix: [] } as Record<string, number[]>;
    for (let round = 0; round < rounds; round += 1) {
      rates.pool?.push(await rateOf(pool, outbox, mails));
      rates.tick?.push(await rateOf(tick, outbox, mails));
      rates.durable?.push(await rateOf(durablePool, outbox, mails));
      if (missing === null) rates.postfix?.push(await rateOfPostfix(mails));
    }
    const what = (peer: string) => `tick sending ${mails} emails ÷ ${peer}`;
    const postfix = what("Postfix flushing its queue");
    const against = (peer: string) => compare(rates.tick ?? [], rates[peer] ?? []);
    return [
      { what: what("bare nodemailer pool"), ...against("pool"), budget: { least: 1 } },
      { what: what("the pool with durable marks"), ...against("durable"), budget: null },
      missing === null
        ? { what: postfix, ...against("postfix"), budget: { least: 0.9 } }
        : { what: postfix, missing },
    ];
  });
}

async function benchFar({ overLine: mails }: SendBench): Promise<Measurement> {
  return inTempFolder(async (folder) => {
    const outbox = join(folder, "outbox.db");
    await fillOutbox(outbox, mails, TEXT);
    // The line takes nearly all of the time, and always as much: one round is enough.
    const theirs = await rateOf(pool, outbox, mails, DELAY);
    const ours = await rateOf(tick, outbox, mails, DELAY);
    return {
      what: `tick sending ${mails} emails, ${2 * DELAY} ms there and back ÷ pool`,
      ...compare([ours], [theirs]),
      budget: { least: 1.6 },
    };
  });
}

function compare(ours: number[], theirs: number[]): Pick<Measurement, "ours" | "peer" | "ratio"> {
  const [us, them] = [median(ours), median(theirs)];
  return { ours: `${us.toFixed(0)}/s`, peer: `${them.toFixed(0)}/s`, ratio: us / them };
}

async function rateOf(
  sender: Sender,
  outbox: string,
  emails: number,
  delay: number | null = null,
): Promise<number> {
  return inTempFolder(async (folder) => {
    const database = join(folder, "tickler.db");
    copyFileSync(outbox, database);
    const sink = await startSink();
    const line = delay === null ? null : await Line.start(sink.port, { delay });
    const port = line?.port ?? sink.port;
    const env = cleanEnv({
      TICKLER_HOME: folder,
      TICKLER_SMTP_URL: `smtp://127.0.0.1:${port}`,
      TICKLER_SMTP_CONNECTIONS: String(CONNECTIONS),
      TICKLER_FROM: "Ada Sales <ada@example.com>",
    });
    const args = sender(port, emails, database);
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
    const took = performance.now() - start;
    await line?.stop();
    const taken = await sink.stop();
    if (status !== 0 || taken !== emails) {
      throw new Error(`${args[0]} ended with ${status} and ${taken} of ${emails}: ${stderr}`);
    }
    return (emails / took) * 1000;
  });
}

/** From the order to flush until the sink has the last of the mails, which waited in the queue. */
async function rateOfPostfix(emails: number): Promise<number> {
  const sink = await startSink(emails);
  const relay = await PostfixRelay.start(sink.port, CONNECTIONS);
  try {
    await fillQueue(relay, emails);
    const start = performance.now();
    relay.flush();
    await sink.all();
    return (emails / (performance.now() - start)) * 1000;
  } finally {
    await relay.stop();
    await takenBy(sink, emails);
  }
}

async function fillQueue(relay: PostfixRelay, emails: number): Promise<void> {
  const args = pool(relay.port, emails, "");
  const [status] = await once(spawn(process.execPath, args, { stdio: "inherit" }), "exit");
  if (status !== 0) throw new Error(`the queue of Postfix could not be filled: ${relay.log()}`);
  relay.release();
}

async function takenBy(sink: Sink, emails: number): Promise<void> {
  const taken = await sink.stop();
  if (taken !== emails) throw new Error(`Postfix sent ${taken} of ${emails}`);
}
