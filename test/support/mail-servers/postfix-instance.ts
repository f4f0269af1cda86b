import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PATIENCE } from "../waiting.ts";

const PROGRAM = "/usr/sbin/postfix";

/** Why none can be had here; null where one can. Its master process starts as root alone. */
export function postfixMissing(): string | null {
  if (!existsSync(PROGRAM)) return `no ${PROGRAM}; install Debian's postfix`;
  return process.getuid?.() === 0 ? null : "Postfix starts as root alone";
}

/** A Postfix with a folder of its own, beside any that the machine has; it ends with this process. */
export class PostfixInstance {
  readonly folder: string = mkdtempSync("/tmp/tickler-smtp-");
  #watchdog: ChildProcess | undefined;

  constructor() {
    chmodSync(this.folder, 0o755);
    for (const name of ["etc", "queue", "data"]) mkdirSync(join(this.folder, name));
    execFileSync("chown", ["postfix", join(this.folder, "data")]);
  }

  /** Where its configuration stands. */
  get etc(): string {
    return join(this.folder, "etc");
  }

  /**
   * Starts it, and waits until it answers.
   *
   * @param port which one of its services answers at
   * @param main settings besides those of its folder
   * @param services lines of master.cf besides those that every Postfix has
   */
  async start(port: number, main: string, services: readonly string[]): Promise<void> {
    writeFileSync(join(this.etc, "main.cf"), `${this.#settings()}${main}`);
    const lines = [`127.0.0.1:${port} inet n - n - - smtpd`, ...SERVICES, ...services, ""];
    writeFileSync(join(this.etc, "master.cf"), lines.join("\n"));
    this.#watch();
    execFileSync(PROGRAM, ["-c", this.etc, "start"], { stdio: "pipe" });
    for (const until = Date.now() + PATIENCE; ; await sleep(50)) {
      if (await greets(port)) return;
      if (Date.now() > until) throw new Error(`Postfix does not answer: ${this.log()}`);
    }
  }

  #settings(): string {
    return `compatibility_level = 3.6
queue_directory = ${join(this.folder, "queue")}
data_directory = ${join(this.folder, "data")}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${join(this.folder, "log")}
maillog_file_prefixes = ${this.folder}
myhostname = mx.sales.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
alias_maps =
local_recipient_maps =
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_client_connection_count_limit = 0
`;
  }

  log(): string {
    const log = join(this.folder, "log");
    return existsSync(log) ? readFileSync(log, "utf8") : "";
  }

  /** Ends the server and removes the folder when this process is gone, and can't do it itself. */
  #watch(): void {
    const script = `cat >/dev/null; [ -d "$0/etc" ] && ${PROGRAM} -c "$0/etc" stop; rm -rf "$0"`;
    this.#watchdog = spawn("/bin/sh", ["-c", script, this.folder], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    this.#watchdog.unref();
    (this.#watchdog.stdin as { unref?: () => void } | null)?.unref?.();
  }

  async stop(): Promise<void> {
    try {
      execFileSync(PROGRAM, ["-c", this.etc, "stop"], { stdio: "pipe" });
    } catch {
      // It is not up.
    }
    rmSync(this.folder, { recursive: true, force: true });
    this.#watchdog?.stdin?.end();
  }
}

const UNLIMITED = ["rewrite trivial-rewrite", "error", "retry error", "anvil", "proxymap"];
const BOUNCES = ["bounce", "defer bounce", "trace bounce"];

/** A line of master.cf. @param most how many processes; `-`: the default, `0`: any */
function service(each: string, most: string): string {
  const [name, program = name] = each.split(" ");
  return `${name} unix - - n - ${most} ${program}`;
}

const SERVICES: readonly string[] = [
  ...["pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup"],
  ...["qmgr unix n - n 300 1 qmgr", "flush unix n - n 1000? 0 flush"],
  ...["tlsmgr unix - - n 1000? 1 tlsmgr", "postlog unix-dgram n - n - 1 postlogd"],
  ...UNLIMITED.map((each) => service(each, "-")),
  ...BOUNCES.map((each) => service(each, "0")),
];

async function greets(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    const [chunk] = await once(socket, "data", { signal: AbortSignal.timeout(10_000) });
    return String(chunk).startsWith("220");
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
