import { AppError } from "../../domain/errors.ts";
import { BUILT_IN } from "../../domain/sequence/sequence.ts";
import { uptime } from "../../platform/uptime.ts";
import { replyByHand } from "../inbox/reply.ts";
import { localTime } from "../outbox/limits/window.ts";
import type { Inbox, RehearsalCopy, Writer } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { rehearsalWriter } from "../tick/dry-run/peers.ts";
import type { TickSource } from "../tick/mailboxes/tick-all.ts";
import type { TickError, TickEvent } from "../tick/report.ts";
import { tick } from "../tick/tick.ts";
import { Calendar, type CalendarRow, type RehearsedMail } from "./calendar.ts";
import { addHeld, type HeldGroup, HeldLeads } from "./held.ts";
import { Mailboxes, type WorkingMailbox } from "./mailboxes.ts";
import { firstMoment, hasNews, nextWork } from "./next-moment.ts";
import { drawnReply } from "./replies.ts";
import { scaledPolicy } from "./sample.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** So far ahead the end of the last lead is looked for, in days. */
const LOOKED_AHEAD = 366;
/** So long, in milliseconds, the end of the last lead is looked for after the calendar is complete. */
const PATIENCE = 10_000;

/** What is to be rehearsed. */
export interface RehearsalRequest {
  days: number;
  /** Only this sequence is told of; `built-in` is that of `follow_up.*`. All are rehearsed. */
  sequence: string | null;
  /** How many of the mails are answered: between 0 and 1. */
  replyRate: number;
  seed: number;
  /** Milliseconds between two ticks; a minute if not given. */
  every?: number;
  /** So long, in milliseconds, the end of the last lead is looked for after the calendar is complete. */
  patience?: number;
}

/** What the ticks of the coming days would do. */
export interface Rehearsal {
  from: Date;
  until: Date;
  /** In which the days are counted, of the default mailbox. */
  zone: string;
  days: CalendarRow[];
  /** The first of every step. */
  mails: RehearsedMail[];
  held: HeldGroup[];
  /** Replies that were drawn and came within these days. */
  replies: number;
  /** When the last lead is done; null where that is too far, or somebody never is. */
  doneAt: Date | null;
  /** Leads that are still under way at the end of the rehearsal, and that nothing holds. */
  underWay: number;
  /** Set where not all leads were rehearsed. */
  sampled: { leads: number; of: number } | null;
  errors: TickError[];
}

/** What a rehearsal works with. */
export interface RehearsalContext {
  services: Services;
  copy: RehearsalCopy;
  /** As the ticks of all mailboxes get them; asked how a mail is composed, and for nothing else. */
  sources: readonly TickSource[];
  writer: Writer;
  stop?: AbortSignal | undefined;
  progress?: ((at: Date) => void) | undefined;
}

/**
 * Runs the ticks of the coming days on a scratch copy, with a clock that is moved from one moment at
 * which something falls due to the next. Nothing is read, nothing leaves, and no model is asked.
 *
 * @throws AppError `usage`, `not_found`, `interrupted`
 */
export async function rehearse(
  context: RehearsalContext,
  request: RehearsalRequest,
): Promise<Rehearsal> {
  await requireSequence(context.services, request.sequence);
  return new Rehearsing(context, request).run();
}

async function requireSequence({ store }: Services, name: string | null): Promise<void> {
  if (name === null || name === BUILT_IN) return;
  if (await store.read(({ sequences }) => sequences.current(name))) return;
  throw new AppError(
    "not_found",
    `there is no sequence ${JSON.stringify(name)}`,
    `See all: tickler sequence list; that of follow_up.* is ${BUILT_IN}`,
  );
}

interface DrawnReply {
  at: Date;
  messageId: number;
}

class Rehearsing {
  readonly #context: RehearsalContext;
  readonly #request: RehearsalRequest;
  /** On the copy, with the moved clock. */
  readonly #services: Services;
  readonly #mailboxes: Mailboxes;
  readonly #held = new HeldLeads();
  readonly #errors: TickError[] = [];
  readonly #replies: DrawnReply[] = [];
  readonly #every: number;
  #now: Date;
  #doneAt: Date | null = null;
  #replied = 0;

  constructor(context: RehearsalContext, request: RehearsalRequest) {
    const { services, copy } = context;
    const share = copy.leads === 0 ? 1 : copy.copied.length / copy.leads;
    this.#context = context;
    this.#request = request;
    this.#every = request.every ?? MINUTE;
    this.#now = onGrid(services.clock.now(), MINUTE);
    this.#services = {
      store: copy.store,
      clock: { now: () => new Date(this.#now) },
      policy: scaledPolicy(services.policy, share),
    };
    this.#mailboxes = new Mailboxes(this.#services.policy, context.sources);
  }

  async run(): Promise<Rehearsal> {
    const { services, copy, progress } = this.#context;
    const { sequence, days } = this.#request;
    const from = services.clock.now();
    const until = new Date(from.getTime() + days * DAY);
    const last = new Date(from.getTime() + Math.max(days, LOOKED_AHEAD) * DAY);
    const luxon = await import("luxon");
    const own = services.policy.forMailbox(services.policy.defaultMailbox);
    const zone = localTime(luxon, own.limits)(from, null).zoneName ?? "UTC";
    const calendar = new Calendar(this.#services, sequence, (at, mailbox) => {
      const { limits } = services.policy.forMailbox(mailbox);
      return localTime(luxon, limits)(at, null).toISODate() ?? "";
    });
    let patience = Number.POSITIVE_INFINITY;
    let finished = false;
    for (let next: Date | null = this.#now; ; ) {
      if (this.#context.stop?.aborted) throw new AppError("interrupted", "interrupted");
      if (next === null || next > last) {
        finished = next === null;
        break;
      }
      if (next >= until && patience === Number.POSITIVE_INFINITY) {
        patience = uptime() + (this.#request.patience ?? PATIENCE);
      }
      if (uptime() > patience) break;
      this.#now = next;
      progress?.(next);
      next = await this.#step(calendar, next < until, last);
    }
    const underWay = await addHeld(this.#held, {
      services: this.#services,
      leadIds: copy.copied,
      isOwn: (message) => calendar.isOwn(message),
      mailboxes: this.#mailboxes,
      finished,
    });
    return {
      ...{ from, until, zone, days: calendar.rows, mails: calendar.mails },
      held: this.#held.groups,
      replies: this.#replied,
      doneAt: finished ? this.#doneAt : null,
      underWay,
      sampled:
        copy.copied.length < copy.leads ? { leads: copy.copied.length, of: copy.leads } : null,
      errors: this.#errors,
    };
  }

  /** Runs the ticks of this moment. @returns the next moment at which one is to run; null: never */
  async #step(calendar: Calendar, counts: boolean, last: Date): Promise<Date | null> {
    await this.#takeReplies(calendar, counts);
    const before = this.#context.copy.changes();
    for (const mailbox of this.#mailboxes.working) {
      const events = await this.#tick(mailbox, calendar);
      const { left, own } = await calendar.add(events, this.#now, counts);
      if (own) this.#doneAt = this.#now;
      this.#draw(left);
    }
    // Asked once all are done: mailboxes of one domain share limits.
    const changed = this.#context.copy.changes() !== before;
    let next: Date | null = null;
    for (const { name: mailbox } of this.#mailboxes.working) {
      const until: Date = next ?? last;
      const span = { from: this.#now, until, every: this.#every };
      const found: Date | null = changed
        ? await nextWork(this.#services, mailbox, span)
        : await firstMoment(span, await hasNews(this.#services, mailbox, this.#now));
      if (found && (next === null || found < next)) next = found;
    }
    const reply = this.#replies[0];
    if (!reply) return next;
    const read = this.#firstTickFrom(reply.at);
    return next === null || read < next ? read : next;
  }

  async #tick({ name, mailer, unread }: WorkingMailbox, calendar: Calendar): Promise<TickEvent[]> {
    const events: TickEvent[] = [];
    const report = await tick({
      services: this.#services,
      mailbox: name,
      mailer,
      inbox: NOTHING_COMES,
      ...(unread !== null && { readElsewhere: Promise.resolve(unread) }),
      sent: null,
      fileSent: false,
      writer: rehearsalWriter(this.#context.writer),
      stop: this.#context.stop,
      listen: (event) => void events.push(event),
    });
    for (const error of report.errors) {
      if (!this.#errors.some(({ message }) => message === error.message)) this.#errors.push(error);
    }
    for (const event of events) await this.#holdAfter(event, calendar);
    return events;
  }

  /** What a tick has ended, so that no more mail of it leaves. */
  async #holdAfter(event: TickEvent, calendar: Calendar): Promise<void> {
    const { type, lead, detail, messageId } = event;
    const ends = type === "failed" || type === "task_overdue";
    if (!ends && (type !== "closed" || detail === null)) return;
    const message = await this.#services.store.read(({ messages }) => messages.byId(messageId));
    if (!message || !(await calendar.isOwn(message))) return;
    if (type === "closed") this.#held.add("suppress", detail ?? "", lead);
    if (type === "failed") this.#held.add("failed", detail ?? "the mail can't be sent", lead);
    if (type === "task_overdue" && message.status === "closed") {
      this.#held.add("task", `nobody does the task: ${detail ?? ""}`, lead);
    }
  }

  #draw(left: Awaited<ReturnType<Calendar["add"]>>["left"]): void {
    const { replyRate, seed } = this.#request;
    if (replyRate === 0) return;
    for (const step of left) {
      const at = drawnReply({ rate: replyRate, seed }, step);
      if (at) this.#replies.push({ at, messageId: step.messageId });
    }
    this.#replies.sort((a, b) => a.at.getTime() - b.at.getTime() || a.messageId - b.messageId);
  }

  /** Records the replies that the tick of this moment would read. */
  async #takeReplies(calendar: Calendar, counts: boolean): Promise<void> {
    while (this.#replies[0] && this.#replies[0].at <= this.#now) {
      const { messageId } = this.#replies[0];
      this.#replies.shift();
      try {
        const { message } = await replyByHand(this.#services, messageId, REPLY);
        if (!(await calendar.isOwn(message))) continue;
        this.#doneAt = this.#now;
        if (counts) this.#replied += 1;
      } catch (error) {
        // The outreach has ended meanwhile, so that a reply would change nothing.
        if (!(error instanceof AppError) || error.code === "database") throw error;
      }
    }
  }

  #firstTickFrom(at: Date): Date {
    const steps = Math.ceil((at.getTime() - this.#now.getTime()) / this.#every);
    return new Date(this.#now.getTime() + Math.max(1, steps) * this.#every);
  }
}

/** What a drawn reply says: nothing that a rule would take for more than a reply. */
const REPLY = "Thank you for your mail.";

/** The first moment from then on at which cron runs a tick. */
function onGrid(at: Date, every: number): Date {
  return new Date(Math.ceil(at.getTime() / every) * every);
}

/** An inbox that was read, and in which nothing was. */
const NOTHING_COMES: Inbox = {
  description: "the inbox, which is not read",
  async open() {
    return { folders: [], async close() {} };
  },
};
