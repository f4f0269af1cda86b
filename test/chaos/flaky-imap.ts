import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { Dovecot, dovecotAvailable, PASSWORD } from "../support/mail-servers/dovecot.ts";
import type { Random } from "./random.ts";

const USER = "ada";

/** In this share of the commands something goes wrong. */
const SHARE = 0.05;

/** What goes wrong with a command: `%` is its tag (RFC 3501 section 7.1, RFC 5530). */
const ANSWERS = [
  "% NO [UNAVAILABLE] try again later\r\n",
  "% NO [INUSE] somebody else has it\r\n",
  "% NO [LIMIT] too many at once\r\n",
  "% BAD what?\r\n",
  "* BYE going down\r\n",
] as const;

/** Commands of one line, which may be answered in the server's place. */
const ANSWERABLE =
  /^(?:LOGIN|AUTHENTICATE PLAIN \S|LIST|EXAMINE|SELECT|UID|FETCH|SEARCH|STATUS)\b/u;

/** A real Dovecot behind a wire that breaks and refuses at random, while there is trouble. */
export class FlakyImap {
  /** Whether anything goes wrong now. */
  trouble = false;
  /** What went wrong so far. */
  faults = 0;
  readonly #dovecot: Dovecot;
  readonly #random: Random;
  readonly #wire: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(dovecot: Dovecot, random: Random) {
    this.#dovecot = dovecot;
    this.#random = random;
    this.#wire = createServer((near) => this.#join(near, connect(dovecot.port, "127.0.0.1")));
  }

  /** Null where no Dovecot is installed. */
  static async start(random: Random): Promise<FlakyImap | null> {
    if (!dovecotAvailable()) return null;
    const imap = new FlakyImap(await Dovecot.start(), random);
    imap.#wire.listen(0, "127.0.0.1");
    await once(imap.#wire, "listening");
    return imap;
  }

  /** What tells a process to read its mails here. */
  get env(): Record<string, string> {
    const { port } = this.#wire.address() as AddressInfo;
    return {
      TICKLER_IMAP_URL: `imap://${USER}@127.0.0.1:${port}?tls=off`,
      TICKLER_IMAP_PASSWORD: PASSWORD,
    };
  }

  deliver(mails: readonly string[]): void {
    this.#dovecot.deliver(USER, ...mails);
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#wire.close();
    await this.#dovecot.stop();
  }

  #join(near: Socket, far: Socket): void {
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    /** After so many octets of an answer the connection breaks. */
    let left = Number.POSITIVE_INFINITY;
    near.on("data", (chunk) => {
      const [, tag, command] = /^([0-9A-F]+) (.*)\r\n$/u.exec(String(chunk)) ?? [];
      const fault = tag && command ? this.#fault(command) : null;
      if (fault === null) far.write(chunk);
      else if (fault === "cut") near.destroy();
      else if (fault === "cut in the answer") {
        left = this.#random.between(1, 2_000);
        far.write(chunk);
      } else {
        near.write(fault.replace("%", tag ?? ""));
        if (fault.startsWith("* BYE")) near.end();
      }
    });
    far.on("data", (chunk: Buffer) => {
      near.write(chunk.subarray(0, Math.min(chunk.length, left)));
      left -= chunk.length;
      if (left <= 0) near.destroySoon();
    });
  }

  #fault(command: string): string | null {
    if (!this.trouble || this.#random.next() >= SHARE) return null;
    this.faults += 1;
    const kinds = ["cut", "cut in the answer", ...(ANSWERABLE.test(command) ? ANSWERS : [])];
    return kinds[this.#random.between(0, kinds.length - 1)] ?? null;
  }
}
