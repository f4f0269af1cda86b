import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import {
  cleanEnv,
  inTempFolder,
  type Measurement,
  median,
  PROGRAM,
  startSlowSink,
} from "./support.ts";

/** Milliseconds that the server takes for each command. */
const DELAY = 50;

const NAMES = ["ada", "ben", "eve", "leo"];

/**
 * Mails a second of one tick at a server that takes 50 ms for each command: four mailboxes with as many
 * mails each ÷ one of them alone, turn and turn about. Mailboxes that wait for a server do not wait for
 * one another.
 *
 * @param mails of each mailbox
 */
export async function benchMailboxes(mails: number, rounds: number): Promise<Measurement> {
  return inTempFolder(async (folder) => {
    const [one, four] = [join(folder, "one"), join(folder, "four")];
    fill(one, NAMES.slice(0, 1), mails);
    fill(four, NAMES, mails);
    const rates = { one: [] as number[], four: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      rates.one.push(await rateOf(one, mails));
      rates.four.push(await rateOf(four, mails * NAMES.length));
    }
    const [ours, peer] = [median(rates.four), median(rates.one)];
    return {
      what: `tick of ${NAMES.length} mailboxes, ${mails} mails each, ${DELAY} ms a command ÷ one`,
      ours: `${ours.toFixed(0)}/s`,
      peer: `${peer.toFixed(0)}/s`,
      ratio: ours / peer,
      budget: { least: 3.2 },
    };
  });
}

function envOf(home: string, port: number): Record<string, string> {
  const senders = NAMES.map((name) => [
    `TICKLER_MAILBOX_${name.toUpperCase()}_FROM`,
    `${name}@sales.example`,
  ]);
  return cleanEnv({
    TICKLER_HOME: home,
    TICKLER_FROM: "sales@sales.example",
    TICKLER_SMTP_URL: `smtp://127.0.0.1:${port}`,
    ...Object.fromEntries(senders),
  });
}

/** A home whose outbox has so many mails of each of these mailboxes. */
function fill(home: string, names: readonly string[], mails: number): void {
  const run = (args: readonly string[], input = ""): void => {
    const how = { env: envOf(home, 1), encoding: "utf8", input } as const;
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], how);
    if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  };
  const lines = Array.from(
    { length: mails * names.length },
    (_, at) => `Lead ${at},lead@company-${at}.example,all\n`,
  );
  run(["lead", "import", "-"], `name,email,tags\n${lines.join("")}`);
  const text = ["--subject", "A quick chat", "--text", "Hi {{ first_name }}, open to a chat?"];
  run(["send", "--tag", "all", ...text, "--mailbox", names.join(",")]);
}

async function rateOf(filled: string, emails: number): Promise<number> {
  return inTempFolder(async (folder) => {
    const home = join(folder, "home");
    cpSync(filled, home, { recursive: true });
    const sink = await startSlowSink(DELAY);
    const start = performance.now();
    const how = { env: envOf(home, sink.port), encoding: "utf8" } as const;
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "tick"], how);
    const took = performance.now() - start;
    const taken = await sink.stop();
    if (status !== 0 || taken !== emails) {
      throw new Error(`tick ended with ${status} and ${taken} of ${emails}: ${stderr}`);
    }
    return (emails / took) * 1000;
  });
}
