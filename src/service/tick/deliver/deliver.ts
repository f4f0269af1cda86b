import { type Email, isCold } from "../../../domain/email.ts";
import { DeliveryUnavailable, messageOf } from "../../../domain/errors.ts";
import { pauseNotice, pauseOnBounces } from "../../outbox/limits/bounce-pause.ts";
import { loadSendingLimits, type SendingLimits } from "../../outbox/limits/sending-limits.ts";
import { readFiles, toMail } from "../../outbox/outgoing-mail.ts";
import { quoteBelow } from "../../outbox/quote.ts";
import type {
  Mailer,
  MailSession,
  OutboxItem,
  OutgoingMail,
  SentFolder,
} from "../../ports/index.ts";
import type { Services } from "../../services.ts";
import type { FollowUpGate } from "../follow-up-gate.ts";
import type { Limit } from "../limit.ts";
import { leadRef, type TickEvent, type TickLog } from "../report.ts";
import { type Claim, claim } from "./claim.ts";
import { OutboxQueue } from "./queue.ts";
import type { Attempt } from "./record-outcome.ts";
import { settle } from "./settle.ts";

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

/** Delivers what may leave now, over several connections at once. */
export async function deliver(delivery: Omit<DeliveryContext, "owner" | "limits">): Promise<void> {
  const { services, mailer, log, limit, gate } = delivery;
  const { store, clock } = services;
  const mailbox = services.policy.forMailbox(delivery.mailbox);
  const besidesHeld = services.policy.stop.company !== "off";
  const first = { mailbox: mailbox.name, now: clock.now(), after: null, limit: 1, besidesHeld };
  if ((await store.read((queries) => queries.outbox.due(first))).length === 0) return;
  const paused = await pauseOnBounces(services, mailbox);
  if (paused !== null) {
    log.notice(pauseNotice(paused));
  }
  const limits = await store.read((queries) => loadSendingLimits(queries, mailbox, clock.now()));
  const queue = new OutboxQueue(services, mailbox.name, () => limits.closed === null);
  const waiting = await queue.size();
  if (waiting === 0) return;
  const phase = new Phase({ ...delivery, limits, owner: crypto.randomUUID() }, queue);
  const connections = Math.min(mailer.connections, waiting);
  await Promise.all(Array.from({ length: connections }, () => work(phase)));
  if (!gate.open) log.holdFollowUps(phase.held, gate.why);
  if (limits.closed !== null) log.holdColdMail(limits.closed);
  if (phase.failure) {
    log.failure("deliver", phase.failure.error);
    log.broke("send", phase.failure.error);
  }
  await fileCopies(phase.context, phase.filed);
  if (limit.expired) log.notice("delivery used up its time; the rest goes with the next tick");
}

/** A mail that was delivered. Its files are read again when a copy is filed: they may be large. */
interface Delivered {
  mail: Omit<OutgoingMail, "attachments">;
  attachments: Email["attachments"];
}

/** The state that the connections of one delivery phase share. */
class Phase {
  readonly context: DeliveryContext;
  readonly queue: OutboxQueue;
  /** Why the phase ends early. */
  failure: { error: unknown } | null = null;
  held = 0;
  /** The delivered mails, if copies are to be filed. */
  readonly filed: Delivered[] = [];
  #sessions = 0;
  #broken = 0;

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
}

/** One connection's work: claim, hand over, store the result, until nothing is left. */
async function work(phase: Phase): Promise<void> {
  let session: MailSession | null = null;
  let attempt: Attempt | null = null;
  try {
    for (;;) {
      if (session !== null && !session.usable) {
        // To connect may take long, and the result of the last attempt must not wait for it.
        await exchange(phase, attempt, null);
        attempt = null;
        await phase.close(session);
        session = null;
      }
      session ??= await phase.open();
      const id = session === null || phase.over ? null : await phase.queue.next();
      const item = await exchange(phase, attempt, id);
      attempt = null;
      if (id === null || session === null) return;
      if (item === null) continue;
      attempt = await handOver(phase.context, session, item);
      phase.countBreaks(attempt);
    }
  } catch (error) {
    phase.fail(error);
  } finally {
    if (session) await phase.close(session);
  }
}

/** Stores the result of the last attempt and claims the next email, in one transaction. */
async function exchange(
  phase: Phase,
  attempt: Attempt | null,
  id: number | null,
): Promise<OutboxItem | null> {
  if (attempt === null && id === null) return null;
  const { services, mailbox, owner, gate, log, limits } = phase.context;
  const { settled, claimed } = await services.store.write(async (queries) => {
    const now = services.clock.now();
    const own = services.policy.forMailbox(mailbox);
    const settled = attempt && (await settle(queries, own, attempt, owner, now));
    if (settled?.paused) limits.pause(settled.paused);
    // The database may have had to be waited for, and it may be to stop meanwhile.
    const claimed: Claim | null =
      id === null || phase.over
        ? null
        : await claim(queries, id, owner, { gate, limits, stop: services.policy.stop }, now);
    return { settled, claimed };
  });
  if (attempt?.outcome.kind === "accepted") log.went("send");
  if (settled) log.event(settled.event);
  if (settled?.paused) {
    log.notice(pauseNotice(settled.paused.reason));
    if (settled.paused.rule === "refusals") log.broke("send", settled.paused.reason);
  }
  if (claimed?.kind === "held") phase.held += 1;
  if (claimed?.kind === "closed" || claimed?.kind === "handed_over") {
    log.event(forbiddenEvent(claimed.kind, claimed.item));
  }
  if (attempt?.outcome.kind === "accepted" && phase.context.sent) {
    const { attachments: _, ...mail } = attempt.mail;
    phase.filed.push({ mail, attachments: attempt.item.email.attachments });
  }
  return claimed?.kind === "claimed" ? claimed.item : null;
}

async function handOver(
  { services, owner, lost }: DeliveryContext,
  session: MailSession,
  item: OutboxItem,
): Promise<Attempt> {
  const { store, clock, policy } = services;
  const { email, lead } = item;
  let marked = false;
  const mark = async (): Promise<boolean> => {
    if (lost.aborted) return false;
    marked = await store.write((queries) => queries.outbox.mark(email.id, owner, clock.now()));
    return marked;
  };
  const { sender } = policy.forMailbox(email.mailbox);
  const { testTo } = item.message;
  const quote = await quoteFor(services, item);
  const written = await toMail(email, lead, sender, clock.now(), quote);
  // The lead's name beside another address would be remembered by mail programs.
  const mail = testTo === null ? written : { ...written, to: { name: null, address: testTo } };
  if (email.attachments !== null) {
    const files = await readFiles(store, email.attachments);
    // Only a damaged database lacks one.
    if (files === null) {
      const reason = "the content of an attachment is not in the database any more";
      return { item, mail, outcome: { kind: "invalid", reason }, marked };
    }
    mail.attachments = files;
  }
  return { item, mail, outcome: await session.deliver(mail, mark), marked };
}

/** Cold mail quotes nothing, and there is much of it: nothing is read for it. */
async function quoteFor(
  { store, policy }: Services,
  { email, message, lead }: OutboxItem,
): Promise<string | null> {
  if (isCold(email.kind)) return null;
  const emails = await store.read((queries) => queries.emails.ofMessages([message.id]));
  return quoteBelow(policy, lead, email, emails);
}

function forbiddenEvent(type: "closed" | "handed_over", { message, lead }: OutboxItem): TickEvent {
  const detail = "the lead's address is suppressed";
  return { type, messageId: message.id, emailId: null, lead: leadRef(lead), detail };
}

/** A copy that can't be filed is a pity, and nothing worse: the mail has left. */
async function fileCopies(
  { services, mailer, sent, log }: DeliveryContext,
  delivered: readonly Delivered[],
): Promise<void> {
  if (sent === null || delivered.length === 0) return;
  try {
    for (const { mail, attachments } of delivered) {
      const files = attachments && (await readFiles(services.store, attachments));
      const whole = files === null ? mail : { ...mail, attachments: files };
      await sent.append(await mailer.compose(whole), mail.date);
    }
  } catch (error) {
    log.notice(`a copy could not be filed in ${sent.description}: ${messageOf(error)}`);
  }
}
