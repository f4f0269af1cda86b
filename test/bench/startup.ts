import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Dovecot, dovecotAvailable, PASSWORD } from "../support/mail-servers/dovecot.ts";
import { fillPast } from "./fill.ts";
import {
  cleanEnv,
  inTempFolder,
  type Measurement,
  type Missing,
  measure,
  PROGRAM,
  ratioOf,
} from "./support.ts";

/** How long a short command takes, against a bare `node -e 0`, by the size of the database. */
export async function benchStartup(
  sizes: readonly number[],
  rounds: number,
): Promise<(Measurement | Missing)[]> {
  const measurements: (Measurement | Missing)[] = [];
  for (const size of sizes) {
    await inTempFolder(async (folder) => {
      await fillPast(join(folder, "tickler.db"), size);
      const env = cleanEnv({ TICKLER_HOME: folder, TICKLER_AI_MODE: "auto" });
      const lead = String(Math.ceil(size / 8));
      const shortest = [
        join(import.meta.dirname, "shortest.cjs"),
        join(folder, "tickler.db"),
        lead,
      ];
      measurements.push({
        what: `the shortest program, ${size} emails ÷ node -e 0`,
        ...ratioOf(shortest, ["-e", "0"], env, rounds),
        budget: null,
      });
      measurements.push({
        what: `history, ${size} emails ÷ node -e 0`,
        ...ratioOf([PROGRAM, "history", lead, "--json"], ["-e", "0"], env, rounds),
        budget: { most: 1.5 },
      });
      measurements.push(...idleTick(folder, `${size} emails`, env, rounds, 1.15));
    });
  }
  measurements.push(...(await overImap(rounds)));
  return measurements;
}

/** Another option than an idle tick is known by: such a tick looks at everything. */
const LOOKS = "--verbose";

function idleTick(
  folder: string,
  what: string,
  env: Record<string, string>,
  rounds: number,
  most: number,
): Measurement[] {
  settle(folder, env);
  return [
    {
      what: `idle tick, ${what} ÷ node -e 0`,
      ...ratioOf([PROGRAM, "tick"], ["-e", "0"], env, rounds),
      budget: { most },
    },
    {
      what: `… that looks at everything`,
      ...ratioOf([PROGRAM, "tick", LOOKS], ["-e", "0"], env, rounds),
      budget: null,
    },
  ];
}

/** Ticks until one has left a stamp, in a home whose files have not changed for a while. */
function settle(folder: string, env: Record<string, string>): void {
  const longAgo = new Date("2020-01-01T00:00:00Z");
  for (let times = 0; times < 2; times += 1) measure([PROGRAM, "tick"], env);
  for (const name of ["tickler.db", "config.toml", "inbox/new", "inbox/cur"]) {
    const file = join(folder, name);
    if (existsSync(file)) utimesSync(file, longAgo, longAgo);
  }
  measure([PROGRAM, "tick"], env);
  if (!existsSync(join(folder, "tickler.db.default.idle"))) throw new Error("no stamp was left");
}

/** The same where replies are read from a server on this machine, encrypted and not. */
async function overImap(rounds: number): Promise<(Measurement | Missing)[]> {
  if (!dovecotAvailable()) {
    return [{ what: "idle tick, IMAP ÷ node -e 0", missing: "Debian's dovecot-imapd" }];
  }
  const measurements: Measurement[] = [];
  const server = await Dovecot.start();
  try {
    for (const tls of [false, true]) {
      await inTempFolder(async (folder) => {
        const [scheme, port] = tls ? ["imaps", server.tlsPort] : ["imap", server.port];
        const ca = join(folder, "ca.pem");
        writeFileSync(ca, server.certificate.cert);
        const url = `${scheme}://ada@localhost:${port}${tls ? "" : "?tls=off"}`;
        const settings = `from = "ada@sales.example"\n[imap]\nurl = "${url}"\n`;
        writeFileSync(join(folder, "config.toml"), settings);
        await fillPast(join(folder, "tickler.db"), 1_000);
        const env = cleanEnv({
          TICKLER_HOME: folder,
          TICKLER_IMAP_PASSWORD: PASSWORD,
          NODE_EXTRA_CA_CERTS: ca,
        });
        const what = tls ? "IMAP with TLS" : "IMAP";
        measurements.push(...idleTick(folder, what, env, rounds, 2.2));
      });
    }
  } finally {
    await server.stop();
  }
  return measurements;
}
