import { type ChildProcess, spawn } from "node:child_process";
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DnsResolver } from "../../../src/dns/resolver.ts";
import { freePort } from "../postgres/cluster.ts";
import { PATIENCE } from "../waiting.ts";

const PROGRAM = "/usr/sbin/unbound";

/** Why none can be had here; null where one can. */
export function nameServerMissing(): string | null {
  return existsSync(PROGRAM) ? null : `no ${PROGRAM}; install Debian's unbound`;
}

/**
 * A DNS server (Unbound) on a free port of the loopback device that knows the given records and no
 * others: all other names do not exist. It ends with the test's process, however that ends.
 */
export class NameServer {
  readonly port: number;
  readonly #folder: string;
  #process: ChildProcess | undefined;

  private constructor(port: number, folder: string) {
    this.port = port;
    this.#folder = folder;
  }

  /**
   * @param records in the form of zone files: `example.com. MX 10 mx.example.com.`
   * @param more lines of its configuration, such as a zone that is refused
   */
  static async start(
    records: readonly string[],
    more: readonly string[] = [],
  ): Promise<NameServer> {
    const server = new NameServer(await freePort(), mkdtempSync("/tmp/tickler-dns-"));
    try {
      await server.#run(records, more);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  /** As `doctor.dns` takes it. */
  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  async #run(records: readonly string[], more: readonly string[]): Promise<void> {
    const file = join(this.#folder, "unbound.conf");
    const own = records.map((each) => `  local-data: '${each}'`);
    const lines = [
      "server:",
      ...["directory", "chroot", "username", "pidfile"].map((key) => `  ${key}: ""`),
      ...["interface: 127.0.0.1", `port: ${this.port}`, "do-ip6: no"].map((each) => `  ${each}`),
      ...["use-syslog: no", 'module-config: "iterator"', "num-threads: 1"].map(
        (each) => `  ${each}`,
      ),
      ...["do-not-query-localhost: no", 'local-zone: "." static'].map((each) => `  ${each}`),
      ...own,
      ...more.map((each) => `  ${each}`),
      "remote-control:",
      "  control-enable: no",
      "",
    ];
    writeFileSync(file, lines.join("\n"));
    // The shell ends the server when the pipe to this process breaks.
    const script = '"$0" -d -p -c "$1" >/dev/null 2>"$1.log" & cat >/dev/null; kill $!';
    this.#process = spawn("/bin/sh", ["-c", script, PROGRAM, file], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    for (const until = Date.now() + PATIENCE; ; await sleep(25)) {
      const resolver = new DnsResolver({ server: this.address, timeout: 500 });
      if ((await resolver.txt("no-such-name.example")).kind === "none") return;
      if (Date.now() > until) throw new Error("the name server does not answer");
    }
  }

  async stop(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (running !== undefined && running.exitCode === null) {
      const ended = once(running, "exit");
      running.stdin?.end();
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A name server that takes every question and answers none. */
export class SilentNameServer {
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  static async start(): Promise<SilentNameServer> {
    const socket = createSocket("udp4");
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    return new SilentNameServer(socket);
  }

  get address(): string {
    return `127.0.0.1:${(this.#socket.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#socket.close();
  }
}
