import { DELIVERY_ORDER, isCold } from "../../../domain/email.ts";
import { mayCountSince } from "../../leads/check/gate.ts";
import type { OutboxCursor } from "../../ports/index.ts";
import type { Services } from "../../services.ts";

/** As many candidates as are read at once. */
const PAGE = 200;

/**
 * The ids of the emails that may leave in this tick, each once. An email that is deferred or
 * queued while the tick runs waits for the next one, so that every tick ends.
 */
export class OutboxQueue {
  readonly #services: Services;
  readonly #mailbox: string;
  readonly #now: Date;
  #ids: number[] = [];
  #cursor: OutboxCursor | null = null;
  readonly #stages = [...DELIVERY_ORDER];
  readonly #coldMayLeave: () => boolean;
  #reading: Promise<void> | undefined;

  /** @param coldMayLeave whether any cold mail may still leave in this tick */
  constructor(services: Services, mailbox: string, coldMayLeave = () => true) {
    this.#coldMayLeave = coldMayLeave;
    this.#services = services;
    this.#mailbox = mailbox;
    this.#now = services.clock.now();
  }

  /** The next candidate; null where there is none left. */
  async next(): Promise<number | null> {
    await this.#fill();
    return this.#ids.shift() ?? null;
  }

  /** One that was not handed over after all comes first again. */
  putBack(id: number): void {
    this.#ids.unshift(id);
  }

  /** How many are known to be left: enough to tell one from many. */
  async size(): Promise<number> {
    await this.#fill();
    return this.#ids.length;
  }

  /** Reads the next page; callers that need one at the same time share the read. */
  async #fill(): Promise<void> {
    while (this.#ids.length === 0 && this.#stages.length > 0) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
  }

  async #read(): Promise<void> {
    const [kinds] = this.#stages;
    if (!kinds) return;
    if (kinds.every(isCold) && !this.#coldMayLeave()) {
      this.#stages.length = 0;
      return;
    }
    const { store, policy } = this.#services;
    const found = await store.read((queries) =>
      queries.outbox.due({
        mailbox: this.#mailbox,
        now: this.#now,
        kinds,
        after: this.#cursor,
        limit: PAGE,
        besidesHeld: policy.stop.company !== "off",
        checkedSince: mayCountSince(policy, policy.forMailbox(this.#mailbox), this.#now),
      }),
    );
    this.#ids.push(...found.map((each) => each.id));
    const last = found.at(-1);
    if (last) this.#cursor = last;
    if (found.length === PAGE) return;
    this.#stages.shift();
    this.#cursor = null;
  }
}
