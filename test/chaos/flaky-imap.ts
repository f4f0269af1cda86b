import { Dovecot, dovecotAvailable, PASSWORD } from "../support/mail-servers/dovecot.ts";
import { Wire } from "../support/mail-servers/wire.ts";
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
  #trouble = false;
  /** What went wrong so far. */
  faults = 0;
  readonly #dovecot: Dovecot;
  readonly #wire: Wire;
  readonly #random: Random;

  private constructor(dovecot: Dovecot, wire: Wire, random: Random) {
    this.#dovecot = dovecot;
    this.#wire = wire;
    this.#random = random;
    wire.answer = (tag, command) => this.#answer(tag, command);
  }

  /** Whether anything goes wrong now. */
  get trouble(): boolean {
    return this.#trouble;
  }

  set trouble(trouble: boolean) {
    this.#trouble = trouble;
    // What was to break later does not any more.
    if (!trouble) this.#wire.breakAfter = null;
  }

  /** Null where no Dovecot is installed. */
  static async start(random: Random): Promise<FlakyImap | null> {
    if (!dovecotAvailable()) return null;
    const dovecot = await Dovecot.start();
    return new FlakyImap(dovecot, await Wire.start(dovecot.port), random);
  }

  /** What tells a process to read its mails here. */
  get env(): Record<string, string> {
    return {
      TICKLER_IMAP_URL: `imap://${USER}@127.0.0.1:${this.#wire.port}?tls=off`,
      TICKLER_IMAP_PASSWORD: PASSWORD,
    };
  }

  deliver(mails: readonly string[]): void {
    this.#dovecot.deliver(USER, ...mails);
  }

  async stop(): Promise<void> {
    await this.#wire.stop();
    await this.#dovecot.stop();
  }

  #answer(tag: string, command: string): string | null {
    if (!this.#trouble || this.#random.next() >= SHARE) return null;
    this.faults += 1;
    const kinds = ["cut", "cut in the answer", ...(ANSWERABLE.test(command) ? ANSWERS : [])];
    const kind = kinds[this.#random.between(0, kinds.length - 1)] ?? "cut";
    if (kind !== "cut in the answer") return kind.replace("%", tag);
    this.#wire.breakAfter = this.#wire.received + this.#random.between(1, 2_000);
    return null;
  }
}
