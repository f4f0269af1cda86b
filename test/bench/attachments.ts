import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  cleanEnv,
  inTempFolder,
  type Measurement,
  measure,
  PROGRAM,
  type Run,
  startSink,
} from "./support.ts";

const FILE = 1_000_000;
const FEW = 100;

/** What many mails that share one attachment take in memory, against few. */
export async function benchAttachments(mails: number): Promise<Measurement[]> {
  const few = await sendAll(FEW);
  const many = await sendAll(mails);
  const compare = (what: "queued" | "sent"): Measurement => ({
    what: `${mails} mails with one attachment of 1 MB ÷ ${FEW}: memory, ${what}`,
    ours: `${many[what].mb.toFixed(0)} MB`,
    peer: `${few[what].mb.toFixed(0)} MB`,
    ratio: many[what].mb / few[what].mb,
    budget: { most: 1.5 },
  });
  return [compare("queued"), compare("sent")];
}

async function sendAll(mails: number): Promise<Record<"queued" | "sent", Run>> {
  return inTempFolder(async (folder) => {
    const sink = await startSink();
    const env = cleanEnv({
      TICKLER_HOME: join(folder, "home"),
      TICKLER_SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
      TICKLER_FROM: "Ada Sales <ada@example.com>",
    });
    const leads = Array.from({ length: mails }, (_, at) => `Lead ${at},lead${at}@example.com`);
    writeFileSync(join(folder, "leads.csv"), ["name,email", ...leads, ""].join("\n"));
    writeFileSync(join(folder, "offer.bin"), randomBytes(FILE));
    const imported = [PROGRAM, "lead", "import", join(folder, "leads.csv"), "--tag", "all"];
    spawnSync(process.execPath, imported, { env });
    const text = "Open to a quick chat about our offer?";
    const file = join(folder, "offer.bin");
    const queued = measure(
      [PROGRAM, "send", "--tag", "all", "--text", text, "--attach", file, "--json"],
      env,
    );
    const sent = measure([PROGRAM, "tick", "--json"], env);
    const taken = await sink.stop();
    if (taken !== mails) throw new Error(`${taken} of ${mails} mails arrived`);
    return { queued, sent };
  });
}
