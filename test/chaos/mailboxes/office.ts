import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Put } from "../checks/held.ts";
import type { Random } from "../random.ts";
import { replyIdOf, replyTo } from "../replies.ts";
import type { Entry } from "../sink.ts";
import { inboxOf, NAMES, sentBy } from "./team.ts";

/** In this share of the mails that arrive the lead answers, a moment later. */
const ANSWERED = 0.35;

/** This share of the answers reaches another mailbox than the one that wrote. */
const ASTRAY = 0.2;

/** An answer, and whether it lies where the mailbox that wrote is read. */
export interface TeamPut extends Put {
  home: boolean;
}

/** Leads who answer what has arrived, each once. */
export class Office {
  readonly puts: TeamPut[] = [];
  readonly #home: string;
  readonly #ledger: ReadonlyMap<string, Entry>;
  readonly #random: Random;
  readonly #seen = new Set<string>();

  constructor(home: string, ledger: ReadonlyMap<string, Entry>, random: Random) {
    this.#home = home;
    this.#ledger = ledger;
    this.#random = random;
  }

  /** Answers some of the mails that have arrived since it looked last. */
  look(): void {
    for (const [id, { address, accepted, sender }] of this.#ledger) {
      if (accepted === 0 || this.#seen.has(id)) continue;
      this.#seen.add(id);
      if (this.puts.some((put) => put.address === address)) continue;
      if (this.#random.next() < ANSWERED) this.#answer(id, address, sentBy(sender).mailbox);
    }
  }

  #answer(rfc: string, address: string, mailbox: string): void {
    const number = this.puts.length + 1;
    const mail = { id: number, address, rfc };
    const own = inboxOf(this.#home, mailbox);
    const astray = this.#random.next() < ASTRAY;
    const other = NAMES[this.#random.between(0, NAMES.length - 1)] ?? mailbox;
    const inbox = astray ? inboxOf(this.#home, other) : own;
    const name = `1000000000.${number}.test`;
    writeFileSync(join(inbox, "tmp", name), replyTo(mail));
    renameSync(join(inbox, "tmp", name), join(inbox, "new", name));
    this.puts.push({ address, id: replyIdOf(mail), at: performance.now(), home: inbox === own });
  }
}
