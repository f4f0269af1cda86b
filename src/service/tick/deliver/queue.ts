import {
  DELIVERY_ORDER,
  type EmailKind,
  isCold,
  type OutgoingKind,
} from "../../../domain/email.ts";
import { mayCountSince } from "../../leads/check/gate.ts";
import type { OutboxCursor } from "../../ports/index.ts";
import type { Services } from "../../services.ts";

/** As many candidates as are read at once. */
const PAGE = 200;

/** Whether mails of a kind may leave as far as the limits go that hold all of them. */
export type MayLeave = (kind: EmailKind) => boolean;

/** Cold mail leaves while no limit holds all of it. */
export function whileOpen(limits: { readonly closed: object | null }): MayLeave {
  return (kind) => !isCold(kind) || limits.closed === null;
}

/** An email that is known, and was given to nobody yet. */
interface Waiting {
  id: number;
  /** Null: it was given out before, and comes again whatever it is. */
  kind: EmailKind | null;
}

/**
 * The ids of the emails that may leave in this tick, each once. An email that is deferred or
 * queued while the tick runs waits for the next one, so that every tick ends.
 */
export class OutboxQueue {
  readonly #services: Services;
  readonly #mailbox: string;
  readonly #now: Date;
  readonly #page: number;
  readonly #waiting: Waiting[] = [];
  #cursor: OutboxCursor | null = null;
  readonly #stages = [...DELIVERY_ORDER];
  readonly #mayLeave: MayLeave;
  readonly #leftOut = new Set<OutgoingKind>();
  #reading: Promise<void> | undefined;

  /**
   * @param mayLeave asked each time that a candidate is wanted: one that may not leave is kept, and is
   *   given out once it may
   * @param page as many are read at once
   */
  constructor(services: Services, mailbox: string, mayLeave: MayLeave = () => true, page = PAGE) {
    this.#page = page;
    this.#mayLeave = mayLeave;
    this.#services = services;
    this.#mailbox = mailbox;
    this.#now = services.clock.now();
  }

  /** The next candidate; null where there is none left. */
  async next(): Promise<number | null> {
    await this.#fill();
    const at = this.#first();
    return at < 0 ? null : (this.#waiting.splice(at, 1)[0]?.id ?? null);
  }

  /** One that was not handed over after all comes first again. */
  putBack(id: number): void {
    this.#waiting.unshift({ id, kind: null });
  }

  /** How many are known to be left: enough to tell one from many. */
  async size(): Promise<number> {
    await this.#fill();
    return this.#first() < 0 ? 0 : this.#waiting.length;
  }

  /** Whether there is a mail of a kind that was left out, as none of it may leave. */
  async hasLeftOut(): Promise<boolean> {
    if (this.#leftOut.size === 0) return false;
    return (await this.#due([...this.#leftOut], null, 1)).length > 0;
  }

  #due(kinds: readonly OutgoingKind[], after: OutboxCursor | null, limit: number) {
    const { store, policy } = this.#services;
    return store.read((queries) =>
      queries.outbox.due({
        ...{ mailbox: this.#mailbox, now: this.#now, kinds, after, limit },
        besidesHeld: policy.stop.company !== "off",
        checkedSince: mayCountSince(policy, policy.forMailbox(this.#mailbox), this.#now),
      }),
    );
  }

  #first(): number {
    return this.#waiting.findIndex(({ kind }) => kind === null || this.#mayLeave(kind));
  }

  /** Reads the next page; callers that need one at the same time share the read. */
  async #fill(): Promise<void> {
    while (this.#first() < 0 && this.#stages.length > 0) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
  }

  async #read(): Promise<void> {
    const [all] = this.#stages;
    if (!all) return;
    const kinds = all.filter(this.#mayLeave);
    for (const kind of all) if (!kinds.includes(kind)) this.#leftOut.add(kind);
    if (kinds.length === 0) {
      this.#stages.shift();
      this.#cursor = null;
      return;
    }
    const found = await this.#due(kinds, this.#cursor, this.#page);
    this.#waiting.push(...found.map(({ id, kind }) => ({ id, kind })));
    const last = found.at(-1);
    if (last) this.#cursor = last;
    if (found.length === this.#page) return;
    this.#stages.shift();
    this.#cursor = null;
  }
}
