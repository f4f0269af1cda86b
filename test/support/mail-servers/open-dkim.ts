import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../postgres/cluster.ts";
import { PATIENCE } from "../waiting.ts";

const PROGRAM = "/usr/sbin/opendkim";

/** Why none can be had here; null where one can. */
export function openDkimMissing(): string | null {
  return existsSync(PROGRAM) ? null : `no ${PROGRAM}; install Debian's opendkim`;
}

/** A milter that signs the mails of one domain (RFC 6376), for a Postfix to ask. */
export class OpenDkim {
  readonly selector = "k1";
  /** The record of the key that it signs with. */
  readonly record: string;
  readonly #port: number;
  readonly #folder: string;
  #process: ChildProcess | undefined;

  private constructor(port: number, folder: string, record: string) {
    this.#port = port;
    this.#folder = folder;
    this.record = record;
  }

  static async start(domain: string): Promise<OpenDkim> {
    const folder = mkdtempSync("/tmp/tickler-dkim-");
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const key = join(folder, "key.pem");
    writeFileSync(key, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
    const shown = publicKey.export({ type: "spki", format: "der" }).toString("base64");
    const server = new OpenDkim(await freePort(), folder, `v=DKIM1; k=rsa; p=${shown}`);
    const lines = {
      Mode: "s",
      Domain: domain,
      Selector: server.selector,
      KeyFile: key,
      Socket: `inet:${server.#port}@127.0.0.1`,
      Canonicalization: "relaxed/relaxed",
      // Debian's binary looks up its own account for nothing here.
      RequireSafeKeys: "no",
      Background: "no",
      Syslog: "no",
    };
    const text = Object.entries(lines).map(([name, value]) => `${name} ${value}\n`);
    writeFileSync(join(folder, "opendkim.conf"), text.join(""));
    chmodSync(folder, 0o700);
    await server.#run();
    return server;
  }

  /** As Postfix's `smtpd_milters` has it. */
  get milter(): string {
    return `inet:127.0.0.1:${this.#port}`;
  }

  async #run(): Promise<void> {
    const child = spawn(PROGRAM, ["-f", "-x", join(this.#folder, "opendkim.conf")], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#process = child;
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk;
    });
    for (const until = Date.now() + PATIENCE; ; await sleep(50)) {
      if (child.exitCode !== null) throw new Error(`OpenDKIM did not start: ${said}`);
      if (await listens(this.#port)) return;
      if (Date.now() > until) throw new Error(`OpenDKIM does not answer: ${said}`);
    }
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child !== undefined && child.exitCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(10_000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
