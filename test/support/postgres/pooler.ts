import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "../waiting.ts";
import { ownedFile, unprivileged } from "./account.ts";
import { freePort, type PostgresCluster } from "./cluster.ts";

/** Where Debian puts it. */
const PROGRAM = "/usr/sbin/pgbouncer";

export function poolerAvailable(): boolean {
  return existsSync(PROGRAM);
}

export interface PoolerOptions {
  mode: "session" | "transaction" | "statement";
  /** Whether each transaction goes to another connection where there are several. */
  roundRobin?: boolean;
}

/** PgBouncer in front of a server. */
export class Pooler {
  readonly port: number;
  readonly #folder: string;
  readonly #process: ChildProcess;

  private constructor(port: number, folder: string, process: ChildProcess) {
    this.port = port;
    this.#folder = folder;
    this.#process = process;
  }

  static async start(cluster: PostgresCluster, options: PoolerOptions): Promise<Pooler> {
    const folder = mkdtempSync("/tmp/tickler-pooler-");
    const { uid, gid } = unprivileged();
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
    const port = await freePort();
    const settings = [
      "[databases]",
      `* = host=127.0.0.1 port=${cluster.port} user=tickler`,
      "[pgbouncer]",
      "listen_addr = 127.0.0.1",
      `listen_port = ${port}`,
      "unix_socket_dir =",
      "auth_type = any",
      `pool_mode = ${options.mode}`,
      `server_round_robin = ${options.roundRobin ? 1 : 0}`,
    ];
    const file = join(folder, "pgbouncer.ini");
    ownedFile(file, `${settings.join("\n")}\n`);
    const child = spawn(PROGRAM, ["-q", file], { ...unprivileged(), cwd: folder, stdio: "ignore" });
    const pooler = new Pooler(port, folder, child);
    const up = async () => child.exitCode !== null || (await listens(port));
    await eventually("pgbouncer listens", up).catch(async (error) => {
      await pooler.stop();
      throw error;
    });
    if (child.exitCode !== null) throw new Error("pgbouncer does not start");
    return pooler;
  }

  /** The URL of a database by way of the pooler. */
  through(url: string): string {
    const through = new URL(url);
    through.port = String(this.port);
    return through.href;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, "exit");
      this.#process.kill("SIGKILL");
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const open = await Promise.race([
    once(socket, "connect").then(
      () => true,
      () => false,
    ),
    sleep(10_000, false),
  ]);
  socket.destroy();
  return open;
}
