import {
  type Email,
  isChasing,
  isCold,
  isOutgoing,
  type OutgoingKind,
} from "../../../domain/email.ts";
import { nextFollowUp, nextNudge } from "../../../domain/follow-up.ts";
import { isPaused } from "../../../domain/lead.ts";
import { aiRounds, type Message } from "../../../domain/message.ts";
import { isDeferred } from "../../ai/attempt.ts";
import type { OutboxCursor, OutboxItem, Store } from "../../ports/index.ts";
import type { Services } from "../../services.ts";
import { type DuePage, dueFollowUps, dueNudges, dueSteps } from "../due.ts";
import { leadRef, type Planned, type TickEvent, type TickReport } from "../report.ts";

/** As many as are read at once. */
const PAGE = 500;

/** The plan's name for each event of a tick; deliveries and drafts are named by their emails. */
const ACTIONS: Record<TickEvent["type"], Planned["action"]> = {
  sent: "deliver",
  follow_ups: "deliver",
  ai_replies: "deliver",
  drafts: "ai_reply",
  closed: "close",
  replies: "reply",
  auto_replies: "auto_reply",
  bounces: "bounce",
  unsubscribes: "unsubscribe",
  retried: "hold",
  failed: "fail",
  uncertain: "recover",
  recovered: "recover",
  withdrawn: "withdraw",
  answered: "answer_seen",
  delayed: "delayed",
  receipt: "receipt",
  scheduled: "schedule",
  handed_over: "hand_over",
  task: "task",
  task_overdue: "task_overdue",
  test: "deliver",
  test_failed: "fail",
};

const DELIVERIES: readonly TickEvent["type"][] = ["sent", "follow_ups", "ai_replies", "test"];

/** Turns what happened in a rehearsed tick into a list of what the real one would do, and why. */
export class Plan {
  readonly #services: Services;
  readonly #mailbox: string;
  readonly #real: Store;
  readonly #place: string;
  /** Emails that were due before the tick. */
  readonly #due = new Set<number>();
  #lastEmailId = 0;

  /**
   * @param services as the rehearsed tick has them: on a scratch copy
   * @param mailbox the one that is worked
   * @param real tells how things are before the tick
   * @param place where mails are read, for people
   */
  constructor(services: Services, mailbox: string, real: Store, place: string) {
    this.#services = services;
    this.#mailbox = mailbox;
    this.#real = real;
    this.#place = place;
  }

  /** Records the messages that are due; called before the tick. */
  async begin(): Promise<void> {
    const { clock } = this.#services;
    const query = { mailbox: this.#mailbox, now: clock.now(), limit: PAGE, besidesHeld: false };
    const { emails = 0 } = await this.#real.read(({ rows }) => rows.lastIds());
    this.#lastEmailId = emails;
    for (let after: OutboxCursor | null = null; ; ) {
      const found: OutboxCursor[] = await this.#real.read(({ outbox }) =>
        outbox.due({ ...query, after }),
      );
      for (const { id } of found) this.#due.add(id);
      if (found.length < PAGE) return;
      after = found.at(-1) ?? null;
    }
  }

  /** @param events of the rehearsed tick, in their order */
  async of(events: readonly TickEvent[], report: TickReport): Promise<Planned[]> {
    const planned: Planned[] = [];
    const recovered = new Set(
      events.flatMap(({ type, emailId }) => (type === "recovered" ? [emailId] : [])),
    );
    for (let at = 0; at < events.length; at += PAGE) {
      const some = events.slice(at, at + PAGE);
      const situations = await this.#situations(some);
      for (const event of some) {
        const delivered = DELIVERIES.includes(event.type);
        // One line for an email that is recovered and leaves at once.
        if (delivered && recovered.has(event.emailId)) continue;
        planned.push(this.#item(event, situations));
      }
    }
    planned.push(...(await this.#held(report)), ...(await this.#undecided(report)));
    return planned;
  }

  async #situations(events: readonly TickEvent[]): Promise<Situations> {
    const ids = [...new Set(events.map(({ messageId }) => messageId))];
    const before = await this.#real.read(({ messages }) => messages.byIds(ids));
    const { messages, emails } = await this.#services.store.read(async (queries) => ({
      messages: await queries.messages.byIds(ids),
      emails: await queries.emails.ofMessages(ids),
    }));
    const byMessage = new Map<number, Email[]>();
    for (const email of emails) {
      const others = byMessage.get(email.messageId);
      if (others) others.push(email);
      else byMessage.set(email.messageId, [email]);
    }
    return {
      before: new Map(before.map((message) => [message.id, message])),
      after: new Map(messages.map((message) => [message.id, message])),
      emails: byMessage,
    };
  }

  #item(event: TickEvent, situations: Situations): Planned {
    const { type, messageId, emailId, lead, detail } = event;
    const emails = situations.emails.get(messageId) ?? [];
    const ref = { messageId, emailId, lead };
    const email = emails.find(({ id }) => id === emailId);
    if (email && isOutgoing(email) && DELIVERIES.includes(type)) {
      return { ...ref, ...this.#delivery(email, situations), kind: email.kind };
    }
    if (type === "drafts") {
      const draft = emails.findLast(({ state }) => state === "draft");
      const action = draft && isOutgoing(draft) ? WRITTEN[draft.kind] : "ai_reply";
      const why = draft ? this.#occasion(draft, situations) : "a reply waits";
      return { ...ref, action, kind: draft?.kind ?? "ai_reply", why: `${why}; as a draft` };
    }
    const came = emails.findLast(({ id, direction }) => direction === "in" && this.#isNew(id));
    const mail = came?.evidence?.[0] ? `a mail in ${this.#place}: ${came.evidence[0]}` : null;
    const action = ACTIONS[type];
    if (came && FROM_A_MAIL.includes(action)) {
      return { ...ref, action, kind: came.kind, why: detail ?? mail ?? "a mail came in" };
    }
    if (action === "recover") {
      const why = "being delivered at this moment, or left by a tick that died";
      return { ...ref, action, kind: email?.kind ?? null, why };
    }
    const why = detail ?? this.#silence(situations.before.get(messageId));
    return { ...ref, action, kind: email?.kind ?? null, why };
  }

  #delivery(email: Email, situations: Situations): Pick<Planned, "action" | "why"> {
    const why = this.#occasion(email, situations);
    if (!this.#isNew(email.id)) return { action: "deliver", why };
    return { action: isOutgoing(email) ? WRITTEN[email.kind] : "deliver", why };
  }

  /** Why an email is there. */
  #occasion(email: Email, { before, after, emails }: Situations): string {
    if (this.#isNew(email.id)) {
      if (isChasing(email.kind)) return this.#silence(before.get(email.messageId));
      const message = after.get(email.messageId);
      const { answer } = this.#services.policy.forMessage(message ?? email);
      const earlier = (emails.get(email.messageId) ?? []).filter(({ id }) => id < email.id);
      const mode = message?.aiMode ?? answer.mode;
      const round = aiRounds(earlier) + 1;
      return `replied, round ${round} of ${answer.maxRounds}; ai.mode is ${mode}`;
    }
    return email.attempts > 0
      ? `the server put it off ${email.attempts} times; its time has come again`
      : `queued since ${minute(email.createdAt)}`;
  }

  /** Emails that were due, or were written, and have not left. */
  async #held(report: TickReport): Promise<Planned[]> {
    const { store } = this.#services;
    const waiting = await store.read(({ outbox }) => outbox.unsettled());
    return waiting
      .filter(({ email }) => email.state === "queued")
      .filter(({ email }) => this.#due.has(email.id) || this.#isNew(email.id))
      .map((item) => this.#hold(item, report));
  }

  #hold({ email, message, lead }: OutboxItem, report: TickReport): Planned {
    const limit = isCold(email.kind) ? report.coldMailHeld : undefined;
    const closed = isChasing(email.kind) ? report.followUpsHeld : undefined;
    const { now } = { now: this.#services.clock.now() };
    const later = email.notBefore !== null && email.notBefore > now;
    const why =
      (later ? email.detail : null) ??
      closed ??
      (limit && `${limit.rule}: ${limit.detail}`) ??
      email.error ??
      (isPaused(lead, now) ? "the lead is paused" : "it waits for the next tick");
    return {
      action: "hold",
      messageId: message.id,
      emailId: email.id,
      kind: email.kind,
      lead: leadRef(lead),
      why,
    };
  }

  /** Follow-ups and nudges that are due, but were not written. */
  async #undecided(report: TickReport): Promise<Planned[]> {
    const now = this.#services.clock.now();
    const due = [this.#services, this.#mailbox, now, PAGE] as const;
    return [
      ...(await this.#unwritten("follow_up", dueFollowUps(...due), report)),
      ...(await this.#unwritten("nudge", dueNudges(...due), report)),
      ...(await this.#unwritten("follow_up", dueSteps(...due), report)),
    ];
  }

  async #unwritten(
    kind: "follow_up" | "nudge",
    due: AsyncIterable<Pick<DuePage, "messages">>,
    report: TickReport,
  ): Promise<Planned[]> {
    const { store, clock } = this.#services;
    const now = clock.now();
    const planned: Planned[] = [];
    for await (const page of due) {
      for (const message of page.messages) {
        const lead = await store.read(({ leads }) => leads.byId(message.leadId));
        if (!lead) continue;
        const deferred = isDeferred(message, now) ? message.aiError : null;
        planned.push({
          action: "hold",
          messageId: message.id,
          emailId: null,
          kind,
          lead: leadRef(lead),
          why:
            report.followUpsHeld ?? deferred ?? report.notices[0] ?? "it waits for the next tick",
        });
      }
    }
    return planned;
  }

  #isNew(emailId: number): boolean {
    return emailId > this.#lastEmailId;
  }

  #silence(message: Message | undefined): string {
    const policy = message && this.#services.policy.forMessage(message);
    if (message && message.sequenceId !== null && message.dueAt !== null) {
      return `step ${message.step + 1} of its sequence, due since ${minute(message.dueAt)}`;
    }
    const due =
      policy && (nextFollowUp(message, policy.followUps) ?? nextNudge(message, policy.answered));
    if (!due || !message?.waitingSince) return "silent";
    return `silent since ${minute(message.waitingSince)}, due since ${minute(due.at)}`;
  }
}

/** The plan's name for a mail that the tick itself has written. */
const WRITTEN: Record<OutgoingKind, Planned["action"]> = {
  first: "deliver",
  follow_up: "follow_up",
  nudge: "nudge",
  ai_reply: "ai_reply",
  answer: "deliver",
  test: "deliver",
};

/** Actions that a mail which came in brings about. */
const FROM_A_MAIL: readonly Planned["action"][] = [
  "reply",
  "auto_reply",
  "bounce",
  "unsubscribe",
  "receipt",
  "delayed",
  "fail",
];

/** Messages before and after the tick, and their emails after it, oldest first. */
interface Situations {
  before: ReadonlyMap<number, Message>;
  after: ReadonlyMap<number, Message>;
  emails: ReadonlyMap<number, readonly Email[]>;
}

/** ISO 8601, as exact as a person needs it. */
function minute(date: Date): string {
  return `${date.toISOString().slice(0, 16)}Z`;
}
