import { execFileSync } from "node:child_process";
import { freePort } from "../postgres/cluster.ts";
import { PostfixInstance } from "./postfix-instance.ts";

/** A Postfix that keeps what it is given in its queue, and hands it on to another server when told to. */
export class PostfixRelay {
  readonly port: number;
  readonly #instance = new PostfixInstance();

  private constructor(port: number) {
    this.port = port;
  }

  /** @param target the port of the other server @param connections to it at once */
  static async start(target: number, connections: number): Promise<PostfixRelay> {
    const relay = new PostfixRelay(await freePort());
    const main = `relayhost = [127.0.0.1]:${target}
smtp_dns_support_level = disabled
smtp_host_lookup = native
smtpd_client_restrictions = check_client_access static:hold
initial_destination_concurrency = ${connections}
smtp_destination_concurrency_limit = ${connections}
`;
    const services = [`smtp unix - - n - ${connections} smtp`, "scache unix - - n - 1 scache"];
    try {
      await relay.#instance.start(relay.port, main, services);
    } catch (error) {
      await relay.stop();
      throw error;
    }
    return relay;
  }

  /** Takes what waits off its hold: it leaves with `flush`. */
  release(): void {
    this.#run("postsuper", "-H", "ALL");
  }

  /** Tells the queue manager to deliver all that waits, and does not wait for it. */
  flush(): void {
    this.#run("postqueue", "-f");
  }

  #run(program: string, ...args: string[]): void {
    execFileSync(`/usr/sbin/${program}`, ["-c", this.#instance.etc, ...args], { stdio: "pipe" });
  }

  log(): string {
    return this.#instance.log();
  }

  async stop(): Promise<void> {
    await this.#instance.stop();
  }
}
