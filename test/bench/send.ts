import { spawnSync } from "node:child_process";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { fillOutbox } from "./fill.ts";
import { cleanEnv, inTempFolder, type Measurement, median, PROGRAM, startSink } from "./support.ts";

const CONNECTIONS = 5;
const TEXT =
  "Hi there,\n\nopen to a quick chat about how your team follows up on leads?\n\nBest, Ada";

/** Mails a second of one tick, against nodemailer's own pool to the same sink. */
export async function benchSend(emails: number, rounds: number): Promise<Measurement> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    peer.push(await rateOfPool(emails));
    ours.push(await rateOfTick(emails));
  }
  const [us, them] = [median(ours), median(peer)];
  return {
    what: `tick sending ${emails} emails ÷ bare nodemailer pool`,
    ours: `${us.toFixed(0)}/s`,
    peer: `${them.toFixed(0)}/s`,
    ratio: us / them,
    budget: { least: 0.8 },
  };
}

async function rateOfPool(emails: number): Promise<number> {
  const sink = await startSink();
  const pool = nodemailer.createTransport({
    pool: true,
    host: "127.0.0.1",
    port: sink.port,
    maxConnections: CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  const start = performance.now();
  await Promise.all(
    Array.from({ length: emails }, (_, at) =>
      pool.sendMail({
        from: "Ada Sales <ada@example.com>",
        to: `Lead ${at} <lead${at}@example.com>`,
        subject: "A quick chat",
        text: TEXT,
      }),
    ),
  );
  const took = performance.now() - start;
  pool.close();
  const taken = await sink.stop();
  if (taken !== emails) throw new Error(`the pool delivered ${taken} of ${emails}`);
  return (emails / took) * 1000;
}

async function rateOfTick(emails: number): Promise<number> {
  return inTempFolder(async (folder) => {
    const database = join(folder, "tickler.db");
    await fillOutbox(database, emails, TEXT);
    const sink = await startSink();
    const env = cleanEnv({
      TICKLER_HOME: folder,
      TICKLER_SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
      TICKLER_SMTP_CONNECTIONS: String(CONNECTIONS),
      TICKLER_FROM: "Ada Sales <ada@example.com>",
    });
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "tick", "--json"], {
      env,
      encoding: "utf8",
    });
    const took = performance.now() - start;
    const taken = await sink.stop();
    if (status !== 0 || taken !== emails) {
      throw new Error(`the tick ended with ${status} and ${taken} of ${emails}: ${stderr}`);
    }
    return (emails / took) * 1000;
  });
}
