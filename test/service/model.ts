import fc from "fast-check";
import { expect } from "vitest";
import { mayLeave } from "../../src/domain/departure.ts";
import type { Email, EmailKind } from "../../src/domain/email.ts";
import { AppError } from "../../src/domain/errors.ts";
import { nextOf } from "../../src/domain/follow-up.ts";
import type { LogEntry } from "../../src/domain/message.ts";
import { STATUSES, type Status } from "../../src/domain/status.ts";
import { aiReply } from "../../src/service/ai-reply.ts";
import { answerByHand } from "../../src/service/answer.ts";
import { closeMessage } from "../../src/service/close.ts";
import { approveDraftOf as approveDraft } from "../../src/service/drafts.ts";
import { requireLead, type Thread } from "../../src/service/find.ts";
import { setPaused } from "../../src/service/leads.ts";
import { cancelEmail, resolveEmail, retryEmail } from "../../src/service/outbox.ts";
import type { OutgoingMail } from "../../src/service/ports.ts";
import { replyByHand } from "../../src/service/reply.ts";
import { sendOne } from "../../src/service/send.ts";
import { DAY, HOUR, MINUTE } from "../support/builders.ts";
import { mailFrom } from "../support/memory-inbox.ts";
import type { Fate } from "../support/memory-mailer.ts";
import type { World } from "../support/world.ts";

/** What a person may do, at any time. */
const DEEDS = [
  "reply",
  "answer",
  "ai-reply",
  "approve",
  "close",
  "cancel",
  "retry",
  "sent",
  "resend",
  "pause",
  "resume",
  "send",
] as const;
type Deed = (typeof DEEDS)[number];

/**
 * What a person is likely to do with a message of each status, so that a walk gets somewhere. What
 * ends a message is rare, so that much happens before.
 */
const LIKELY: Record<Status, readonly Deed[]> = {
  drafted: [],
  enqueued: ["cancel", "close", "pause", "send"],
  sent: ["reply", "reply", "reply", "close", "pause"],
  follow_up: ["reply", "reply", "reply", "close"],
  replied: ["answer", "answer", "ai-reply", "ai-reply", "reply"],
  ai_drafted: ["approve", "approve", "answer", "cancel", "reply", "ai-reply"],
  ai_enqueued: ["answer", "reply", "cancel", "close"],
  ai_replied: ["reply", "reply", "answer"],
  answer_enqueued: ["reply", "cancel", "close"],
  answered: ["reply", "reply", "answer"],
  bounced: ["reply", "send"],
  failed: ["retry", "retry", "close"],
  unsubscribed: ["send"],
  closed: ["reply", "send"],
};

/** `at` picks a message of those there are, `choice` what is done to it. */
interface Doing {
  at: number;
  choice: number;
  /** Anything, likely or not. */
  wild: boolean;
}

/** What may happen. */
export type Step =
  | { do: "person"; doing: Doing }
  | { do: "wait"; ms: number }
  /** A tick; `meanwhile` is done to the message whose mail is the first on the wire. */
  | { do: "tick"; fates: Fate[]; meanwhile: Doing | null; inboxAway: boolean }
  /** A mail of the lead's arrives, which answers one that has arrived. */
  | { do: "mail"; at: number; kind: "reply" | "auto_reply" }
  /** A process dies while it hands a mail over. */
  | { do: "die"; at: number; marked: boolean; arrived: boolean };

const at = fc.nat(2);
const rarely = fc.nat(9).map((number) => number === 0);
const doing: fc.Arbitrary<Doing> = fc.record({ at, choice: fc.nat(59), wild: rarely });

const fate = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Fate>("accepted") },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Fate>("put off", "broken before the mark", "answer lost", "cut off"),
  },
  { weight: 2, arbitrary: fc.constantFrom<Fate>("no such user", "refused", "invalid") },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("person"), doing }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("tick"),
      fates: fc.array(fate, { minLength: 1, maxLength: 3 }),
      meanwhile: fc.option(doing, { freq: 2 }),
      inboxAway: rarely,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("wait"),
      ms: fc.constantFrom(MINUTE, HOUR, DAY),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("mail"),
      at: fc.nat(9),
      kind: fc.constantFrom("reply", "reply", "auto_reply"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("die"),
      at,
      marked: fc.boolean(),
      arrived: fc.boolean(),
    }),
  },
);

export const steps = fc.array(step, { minLength: 1, maxLength: 60, size: "max" });

/** It is the lead's turn, or nobody's. */
const OVER: readonly Status[] = ["ai_replied", "answered", "bounced", "unsubscribed", "closed"];

/** What a person may be told, whatever is asked; all else is a bug. */
const TOLD = new Set(["refused", "conflict", "usage"]);

/** Emails that wait for something keep a message in these statuses. */
const HELD_BY: Partial<Record<Status, { kind: EmailKind; states: Email["state"][] }>> = {
  enqueued: { kind: "first", states: ["queued", "sending", "uncertain"] },
  ai_drafted: { kind: "ai_reply", states: ["draft"] },
  ai_enqueued: { kind: "ai_reply", states: ["queued", "sending", "uncertain"] },
  answer_enqueued: { kind: "answer", states: ["queued", "sending", "uncertain"] },
};

/** Takes steps in a world, and looks after each of them whether all is still as it must be. */
export class Walk {
  readonly #world: World;
  readonly #messages: number[] = [];
  #lead = 0;
  /** Message-IDs that a person had sent again, as often as that was. */
  readonly #resent = new Map<string, number>();
  /** Statuses that were reached, to see that walks get far. */
  readonly reached = new Set<Status>();
  /** Steps that were done, and not refused. */
  readonly done = new Set<string>();

  constructor(world: World) {
    this.#world = world;
  }

  async begin(): Promise<void> {
    this.#lead = (await this.#world.lead()).id;
    await this.#send();
    await this.check();
  }

  async take(step: Step): Promise<void> {
    const name = await this.#told(() => this.#do(step));
    if (name) this.done.add(name);
    await this.check();
  }

  /** Null where a person is told that it can't be done. */
  async #told<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof AppError && TOLD.has(error.code)) return null;
      throw error;
    }
  }

  /** The name of what was done; null where there was nothing to do it to. */
  async #do(step: Step): Promise<string | null> {
    switch (step.do) {
      case "person":
        return this.#person(pick(this.#messages, step.doing.at), step.doing);
      case "wait":
        this.#world.clock.advance(step.ms);
        return "wait";
      case "tick":
        await this.#tick(step);
        return "tick";
      case "mail":
        return (await this.#mail(step)) ? "mail" : null;
      case "die":
        return (await this.#die(step)) ? "die" : null;
    }
  }

  /** Few messages, so that much happens to each. */
  async #send(): Promise<boolean> {
    if (this.#messages.length === MAX_MESSAGES) return false;
    const { thread } = await sendOne(this.#world.services, this.#lead, { text: "Hello" });
    this.#messages.push(thread.message.id);
    return true;
  }

  async #person(id: number, { choice, wild }: Doing): Promise<Deed | null> {
    const { services, writer } = this.#world;
    const { message, lead, emails } = await this.#world.thread(id);
    const likely = [...LIKELY[message.status]];
    if (lead.pausedAt !== null) likely.push("resume", "resume", "resume");
    if (emails.some((email) => email.state === "uncertain")) likely.push("sent", "resend");
    const deed = wild ? pick(DEEDS, choice) : pick(likely, choice);
    switch (deed) {
      case "reply":
        await replyByHand(services, id, "Tell me more.");
        return deed;
      case "answer":
        await answerByHand(services, id, "Here is more.");
        return deed;
      case "ai-reply":
        await aiReply(services, writer, id);
        return deed;
      case "approve":
        await approveDraft(services, id);
        return deed;
      case "close":
        await closeMessage(services, id);
        return deed;
      case "send":
        return (await this.#send()) ? deed : null;
      case "pause":
      case "resume":
        await setPaused(services, lead.id, deed === "pause");
        return deed;
      default:
        return this.#settle(emails, deed, choice);
    }
  }

  async #settle(
    emails: readonly Email[],
    deed: "cancel" | "retry" | "sent" | "resend",
    choice: number,
  ): Promise<Deed> {
    const { services } = this.#world;
    const ours = emails.filter((email) => email.direction === "out");
    const wanted = { cancel: ["queued", "draft"], retry: ["failed"] };
    const states = deed === "sent" || deed === "resend" ? ["uncertain"] : wanted[deed];
    const fitting = ours.filter((email) => states.includes(email.state));
    // Where none fits, any will do, to be refused.
    const email = pick(fitting.length > 0 ? fitting : ours, choice);
    if (deed === "cancel") await cancelEmail(services, email.id);
    else if (deed === "retry") await retryEmail(services, email.id);
    else {
      await resolveEmail(services, email.id, deed);
      const id = email.rfcMessageId ?? "";
      if (deed === "resend") this.#resent.set(id, (this.#resent.get(id) ?? 0) + 1);
    }
    return deed;
  }

  async #tick(step: Extract<Step, { do: "tick" }>): Promise<void> {
    const { mailer, inbox, clock } = this.#world;
    let meanwhile = step.meanwhile;
    let handed = 0;
    mailer.fate = () => step.fates[handed++ % step.fates.length] ?? "accepted";
    mailer.onWire = async (mail) => {
      const thread = await this.#threadOf(mail);
      this.#mayBeOnTheWire(mail, thread);
      const doing = meanwhile;
      meanwhile = null;
      if (doing) await this.#told(() => this.#person(thread.message.id, doing));
    };
    inbox.broken = step.inboxAway ? new Error("the inbox is away") : null;
    const report = await this.#world.tick();
    for (const { message } of report.errors) {
      expect(message).toMatch(/the inbox is away|keeps breaking off/);
    }
    expect(mailer.sessions).toBe(0);
    const threads = await this.#threads();
    const emails = threads.flatMap((thread) => thread.emails);
    expect(emails.filter((email) => email.state === "sending")).toEqual([]);
    if (report.errors.length > 0 || step.meanwhile !== null) return;
    // Nothing that could have left is left behind.
    for (const { message, lead, emails } of threads) {
      for (const email of emails.filter((each) => each.state === "queued")) {
        const { verdict } = mayLeave({ email, message, lead, suppressed: false }, clock.now());
        expect(verdict, `email ${email.id} of message ${message.id}`).not.toBe("leave");
      }
    }
  }

  async #threadOf(mail: OutgoingMail): Promise<Thread> {
    for (const thread of await this.#threads()) {
      if (thread.emails.some((email) => email.rfcMessageId === mail.rfcMessageId)) return thread;
    }
    throw new Error(`nobody knows the mail ${mail.rfcMessageId}`);
  }

  /** A follow-up to somebody who has written is what must never happen. */
  #mayBeOnTheWire(mail: OutgoingMail, { emails }: Thread): void {
    const email = emails.find((each) => each.rfcMessageId === mail.rfcMessageId);
    if (email?.kind !== "follow_up") return;
    expect(emails.filter((each) => each.kind === "reply")).toEqual([]);
  }

  async #mail({ at, kind }: Extract<Step, { do: "mail" }>): Promise<boolean> {
    const { mailer, inbox } = this.#world;
    if (mailer.arrived.length === 0) return false;
    inbox.put(mailFrom(pick(mailer.arrived, at).rfcMessageId, { kind }));
    return true;
  }

  async #die({ at, marked, arrived }: Extract<Step, { do: "die" }>): Promise<boolean> {
    const { store, clock, mailer, services } = this.#world;
    const due = await store.read(({ emails }) =>
      emails.due({ mailbox: "default", now: clock.now(), after: null, limit: 10 }),
    );
    if (due.length === 0) return false;
    const { id } = pick(due, at);
    const item = await store.read(({ emails }) => emails.item(id));
    if (!item || mayLeave({ ...item, suppressed: false }, clock.now()).verdict !== "leave") {
      return false;
    }
    await store.write(async ({ emails }) => {
      await emails.claim(id, "the dead", item.lead.email ?? "");
      if (marked) await emails.mark(id, "the dead", clock.now());
    });
    if (marked && arrived) {
      const { sender } = services.policy;
      mailer.arrived.push({
        from: sender.from,
        replyTo: null,
        to: { name: null, address: item.lead.email ?? "" },
        subject: item.email.subject,
        text: item.email.text,
        rfcMessageId: item.email.rfcMessageId ?? "",
        inReplyTo: null,
        references: [],
        date: clock.now(),
        automatic: false,
        unsubscribe: null,
      });
    }
    return true;
  }

  async #threads(): Promise<(Thread & { logs: LogEntry[] })[]> {
    return this.#world.store.read(async (queries) => {
      const emails = await queries.emails.ofMessages(this.#messages);
      const logs = await queries.logs.ofMessages(this.#messages);
      const lead = await requireLead(queries, this.#lead);
      const messages = await queries.messages.byIds(this.#messages);
      return messages.map((message) => ({
        message,
        lead,
        emails: emails.filter((email) => email.messageId === message.id),
        logs: logs.filter((row) => row.messageId === message.id),
      }));
    });
  }

  async check(): Promise<void> {
    const threads = await this.#threads();
    for (const thread of threads) this.#checkThread(thread);
    const ids = threads
      .flatMap((thread) => thread.emails)
      .map((email) => email.rfcMessageId)
      .filter((id) => id !== null);
    expect(new Set(ids).size).toBe(ids.length);
    const arrivals = new Map<string, number>();
    for (const { rfcMessageId } of this.#world.mailer.arrived) {
      arrivals.set(rfcMessageId, (arrivals.get(rfcMessageId) ?? 0) + 1);
    }
    // Nothing arrives twice, unless a person has said: send it again.
    for (const [id, count] of arrivals) {
      expect(count, id).toBeLessThanOrEqual(1 + (this.#resent.get(id) ?? 0));
    }
  }

  #checkThread({ message, emails, lead, logs }: Thread & { logs: LogEntry[] }): void {
    const name = `message ${message.id}`;
    const { status } = message;
    this.reached.add(status);

    const entered = logs.filter((row) => (STATUSES as readonly string[]).includes(row.step));
    const lastWritten = entered.reduce((last, row) => (row.id > last.id ? row : last));
    expect(lastWritten.step, `${name}: the status is the last step that was logged`).toBe(status);
    expect(entered[0]?.step, `${name}: and the newest one that is shown`).toBe(status);

    const waiting = emails.filter((email) => ["queued", "sending"].includes(email.state));
    const leaving = waiting.filter(
      (email) =>
        mayLeave({ email: { ...email, state: "queued" }, message, lead, suppressed: false }, NEVER)
          .verdict !== "withdraw",
    );
    expect(leaving.length, `${name}: one email at a time`).toBeLessThanOrEqual(1);

    const unsent = emails.filter((email) => ["queued", "draft"].includes(email.state));
    if (["closed", "unsubscribed", "bounced", "failed"].includes(status)) {
      expect(unsent, `${name} is ${status}, and nothing is queued`).toEqual([]);
    }

    const held = HELD_BY[status];
    if (held) {
      const holding = emails.filter(
        (email) => email.kind === held.kind && held.states.includes(email.state),
      );
      expect(holding.length, `${name} is ${status}, and something is to come`).toBeGreaterThan(0);
    }
    if (status === "failed") {
      expect(
        emails.some((email) => email.state === "failed"),
        name,
      ).toBe(true);
    }

    if (!OVER.includes(status)) {
      const { silence, answer } = this.#world.services.policy;
      const next = nextOf(message, emails, { ...silence, answer });
      expect(next, `${name} is ${status}, and nobody forgets it`).not.toBeNull();
    }

    const { arrived } = this.#world.mailer;
    for (const email of emails) {
      if (email.state === "sent") {
        expect(email.sentAt, name).not.toBeNull();
        expect(email.rfcMessageId, name).not.toBeNull();
      }
      // What has arrived is known to have, or to be in doubt; never forgotten.
      if (email.direction === "out" && !this.#resent.has(email.rfcMessageId ?? "")) {
        if (arrived.some((mail) => mail.rfcMessageId === email.rfcMessageId)) {
          expect(["sent", "uncertain", "sending"], `${name}: what has arrived`).toContain(
            email.state,
          );
        }
      }
    }
  }
}

const MAX_MESSAGES = 4;

/** After every `notBefore`, so that only what forbids an email counts, not when. */
const NEVER = new Date(8_640_000_000_000_000);

function pick<T>(items: readonly T[], at: number): T {
  return items[at % items.length] as T;
}
