import type { Email } from "../../../domain/email.ts";
import { DeliveryUnavailable } from "../../../domain/errors.ts";
import { pauseNotice } from "../../outbox/limits/bounce-pause.ts";
import type { SendingLimits } from "../../outbox/limits/sending-limits.ts";
import type {
  Claimable,
  Mailer,
  MailSession,
  OutboxItem,
  OutgoingMail,
  Queries,
  SentFolder,
} from "../../ports/index.ts";
import type { Services } from "../../services.ts";
import type { FollowUpGate } from "../follow-up-gate.ts";
import type { Limit } from "../limit.ts";
import { leadRef, type TickEvent, type TickLog } from "../report.ts";
import { type Claim, claim } from "./claim.ts";
import type { OutboxQueue } from "./queue.ts";
import type { Attempt } from "./record-outcome.ts";
import { type Settled, settle } from "./settle.ts";

/** So many connections may break one after the other, none of them having got an answer. */
const MAX_BROKEN = 5;

/** The services, the locked mailbox and the limits that a delivery phase works with. */
export interface DeliveryContext {
  services: Services;
  /** The mailbox whose outbox is worked. */
  mailbox: string;
  mailer: Mailer;
  /** Tells the claims of this process from those of any other. */
  owner: string;
  /** Aborted when another process may have the mailbox: from then on nothing passes the mark. */
  lost: AbortSignal;
  gate: FollowUpGate;
  limits: SendingLimits;
  log: TickLog;
  limit: Limit;
  /** The folder for copies of delivered mails; null if the server files them, or none is kept. */
  sent: SentFolder | null;
}

/** A mail that was delivered. Its files are read again when a copy is filed: they may be large. */
export interface Delivered {
  mail: Omit<OutgoingMail, "attachments">;
  attachments: Email["attachments"];
}

/** The state that the connections of one delivery phase share. */
export class Phase {
  readonly context: DeliveryContext;
  readonly queue: OutboxQueue;
  /** Why the phase ends early. */
  failure: { error: unknown } | null = null;
  held = 0;
  /** The delivered mails, if copies are to be filed. */
  readonly filed: Delivered[] = [];
  #sessions = 0;
  #broken = 0;
  /** Transactions of this phase, and among their results those that may forbid other mails. */
  #own = 0;
  #forbidding = 0;
  /** The messages whose emails have an outcome: they have moved on by it. */
  readonly #settled = new Set<number>();

  constructor(context: DeliveryContext, queue: OutboxQueue) {
    this.context = context;
    this.queue = queue;
  }

  get over(): boolean {
    return this.failure !== null || this.context.limit.over;
  }

  fail(error: unknown): void {
    this.failure ??= { error };
  }

  /** Null where no session can be had; the phase fails only when nobody else has one either. */
  async open(): Promise<MailSession | null> {
    if (this.over || (await this.queue.size()) === 0) return null;
    this.#sessions += 1;
    const { limit } = this.context;
    try {
      const session = await this.context.mailer.open(limit.stop);
      if (!this.context.log.health.has("send")) this.context.log.went("send");
      return session;
    } catch (error) {
      this.#sessions -= 1;
      if (limit.stop?.aborted) return null;
      // A server that limits the number of connections has not refused any mail.
      if (!(error instanceof DeliveryUnavailable) || this.#sessions === 0) this.fail(error);
      return null;
    }
  }

  async close(session: MailSession): Promise<void> {
    this.#sessions -= 1;
    await session.close();
  }

  /** Ends the phase after several broken connections in a row, as the server is evidently down. */
  countBreaks({ outcome }: Attempt): void {
    // The lock is lost, so this process broke the connection off itself.
    if (this.context.lost.aborted) return;
    this.#broken = outcome.kind === "broken" ? this.#broken + 1 : 0;
    if (outcome.kind !== "broken" || this.#broken < MAX_BROKEN) return;
    this.fail(
      new Error(`${this.context.mailer.destination} keeps breaking off: ${outcome.reason}`),
    );
  }

  /** Runs a transaction of this phase. */
  write<T>(work: (queries: Queries, now: Date) => Promise<T>): Promise<T> {
    const { store, clock } = this.context.services;
    return store.write((queries) => {
      this.#own += 1;
      return work(queries, clock.now());
    });
  }

  /**
   * Grows, within `write`, whenever something may have happened that forbids a mail to leave: anything
   * but that mails of this phase were delivered. Null where that can't be told.
   */
  get upheaval(): number | null {
    const changes = this.context.services.store.changes?.();
    return changes === undefined ? null : changes - this.#own + this.#forbidding;
  }

  /** Stores the outcomes of attempts, in the transaction of `queries`. */
  async settle(
    queries: Queries,
    attempts: readonly Attempt[],
    now: Date,
  ): Promise<(Settled | null)[]> {
    const { services, mailbox, owner, limits } = this.context;
    const own = services.policy.forMailbox(mailbox);
    const all: (Settled | null)[] = [];
    for (const attempt of attempts) {
      const { messageId } = attempt.item.email;
      const isCalm = attempt.upheaval !== null && attempt.upheaval === this.upheaval;
      const asClaimed = isCalm && !this.#settled.has(messageId);
      this.#settled.add(messageId);
      const settled = await settle(queries, own, attempt, owner, now, asClaimed);
      if (settled?.paused) limits.pause(settled.paused);
      if (attempt.outcome.kind !== "accepted") this.#forbidding += 1;
      all.push(settled);
    }
    return all;
  }

  /** Claims an email, in the transaction of `queries`. */
  claim(queries: Queries, id: number, now: Date): Promise<Claim> {
    const { services, mailbox, owner, gate, limits } = this.context;
    return claim(queries, id, owner, { mailbox, gate, limits, policy: services.policy }, now);
  }

  /** Gives a claimed email back, in the transaction of `queries`. @returns whether it had it */
  async release(queries: Queries, id: number): Promise<boolean> {
    const { owner, limits } = this.context;
    const released = await queries.outbox.release(id, owner);
    if (released) limits.release(id);
    return released;
  }

  /** What is told of outcomes that are stored. */
  tellSettled(attempts: readonly Attempt[], all: readonly (Settled | null)[]): void {
    const { log, sent } = this.context;
    attempts.forEach(({ outcome, mail: whole, item }, at) => {
      const settled = all[at];
      if (outcome.kind === "accepted") log.went("send");
      if (settled) log.event(settled.event);
      if (settled?.paused) {
        log.notice(pauseNotice(settled.paused.reason, this.context.mailbox));
        if (settled.paused.rule === "refusals") log.broke("send", settled.paused.reason);
      }
      if (outcome.kind === "accepted" && sent) {
        const { attachments: _, ...mail } = whole;
        this.filed.push({ mail, attachments: item.email.attachments });
      }
    });
  }

  /** What is told of a claim that is stored. @returns the email, where it is claimed */
  tellClaim(claimed: Claim | null): Claimable | null {
    if (claimed?.kind === "held") this.held += 1;
    if (claimed?.kind === "closed" || claimed?.kind === "handed_over") {
      this.context.log.event(forbiddenEvent(claimed.kind, claimed.item));
    }
    return claimed?.kind === "claimed" ? claimed.item : null;
  }
}

function forbiddenEvent(type: "closed" | "handed_over", { message, lead }: OutboxItem): TickEvent {
  const detail = "the lead's address is suppressed";
  return { type, messageId: message.id, emailId: null, lead: leadRef(lead), detail };
}
