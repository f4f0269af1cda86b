import fc from "fast-check";
import { expect } from "vitest";
import { mayLeave } from "../../src/domain/departure.ts";
import type { Email, EmailKind } from "../../src/domain/email.ts";
import { AppError } from "../../src/domain/errors.ts";
import { nextOf } from "../../src/domain/follow-up.ts";
import type { LogEntry } from "../../src/domain/message.ts";
import { STATUSES, type Status } from "../../src/domain/status.ts";
import { aiReply, approveDraft } from "../../src/service/ai-reply.ts";
import { answerByHand } from "../../src/service/answer.ts";
import { closeMessage } from "../../src/service/close.ts";
import { requireThread, type Thread } from "../../src/service/find.ts";
import { setPaused } from "../../src/service/leads.ts";
import { cancelEmail, resolveEmail, retryEmail } from "../../src/service/outbox.ts";
import type { OutgoingMail } from "../../src/service/ports.ts";
import { replyByHand } from "../../src/service/reply.ts";
import { sendOne } from "../../src/service/send.ts";
import { DAY, HOUR, MINUTE } from "../support/builders.ts";
import { mailFrom } from "../support/memory-inbox.ts";
import type { Fate } from "../support/memory-mailer.ts";
import type { World } from "../support/world.ts";

/** What a person may do, at any time. `at` picks a lead, a message or an email of those there are. */
export type Deed =
  | { do: "send" | "pause" | "resume"; at: number }
  | { do: "reply" | "answer" | "ai-reply" | "approve" | "close"; at: number }
  | Settlement;

type Settlement =
  | { do: "cancel"; at: number }
  | { do: "retry"; at: number }
  | { do: "resolve"; at: number; verdict: "sent" | "resend" };

/** What may happen besides. */
export type Step =
  | Deed
  | { do: "wait"; ms: number }
  /** A tick; `meanwhile` is done by somebody while its first mail is on the wire. */
  | { do: "tick"; fates: Fate[]; meanwhile: Deed | null; inboxAway: boolean }
  /** A mail of the lead's arrives, which answers one that has arrived. */
  | { do: "mail"; at: number; origin: "person" | "machine" }
  /** A process dies while it hands a mail over. */
  | { do: "die"; at: number; marked: boolean; arrived: boolean };

const at = fc.nat(11);

const named = <T extends string>(weight: number, ...names: T[]) => ({
  weight,
  arbitrary: fc.record({ do: fc.constantFrom(...names), at }),
});

/** What ends a message is rare, so that much happens before. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  named(2, "send"),
  named(10, "reply", "answer", "ai-reply"),
  named(4, "approve"),
  named(1, "pause"),
  named(2, "resume"),
  named(1, "close"),
  named(2, "cancel"),
  named(3, "retry"),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("resolve"),
      at,
      verdict: fc.constantFrom("sent", "resend"),
    }),
  },
);

const fate = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Fate>("accepted") },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Fate>("put off", "broken before the mark", "answer lost", "cut off"),
  },
  { weight: 2, arbitrary: fc.constantFrom<Fate>("no such user", "refused", "invalid") },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: deed },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("tick" as const),
      fates: fc.array(fate, { minLength: 1, maxLength: 4 }),
      meanwhile: fc.option(deed, { freq: 4 }),
      inboxAway: fc.nat(9).map((number) => number === 0),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.constantFrom(MINUTE, HOUR, DAY, 2 * DAY),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("mail" as const),
      at,
      origin: fc.constantFrom("person" as const, "person" as const, "machine" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("die" as const),
      at,
      marked: fc.boolean(),
      arrived: fc.boolean(),
    }),
  },
);

export const steps = fc.array(step, { minLength: 1, maxLength: 40, size: "max" });

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
  readonly #leads: number[] = [];
  readonly #messages: number[] = [];
  /** Message-IDs that a person had sent again, as often as that was. */
  readonly #resent = new Map<string, number>();
  /** Statuses that were reached, to see that walks get far. */
  readonly reached = new Set<Status>();
  /** Steps that were done, and not refused. */
  readonly done = new Set<string>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Few leads and messages, so that much happens to each. */
  async begin(): Promise<void> {
    for (let at = 0; at < 2; at++) this.#leads.push((await this.#world.lead()).id);
    await this.take({ do: "send", at: 0 });
  }

  async take(step: Step): Promise<void> {
    try {
      if (await this.#do(step)) this.done.add(step.do);
    } catch (error) {
      if (!(error instanceof AppError && TOLD.has(error.code))) throw error;
    }
    await this.check();
  }

  /** False where there is nothing to do it to. */
  async #do(step: Step): Promise<boolean> {
    switch (step.do) {
      case "wait":
        this.#world.clock.advance(step.ms);
        return true;
      case "tick":
        return this.#tick(step);
      case "mail":
        return this.#mail(step);
      case "die":
        return this.#die(step);
      default:
        return this.#deed(step);
    }
  }

  async #deed(deed: Deed): Promise<boolean> {
    const { services, writer } = this.#world;
    if (deed.do === "send" || deed.do === "pause" || deed.do === "resume") {
      const lead = pick(this.#leads, deed.at);
      if (deed.do === "send") {
        const { thread } = await sendOne(services, lead, { text: `Hello number ${deed.at}` });
        this.#messages.push(thread.message.id);
      } else {
        await setPaused(services, lead, deed.do === "pause");
      }
      return true;
    }
    if (deed.do === "cancel" || deed.do === "retry" || deed.do === "resolve") {
      return this.#settle(deed);
    }
    if (this.#messages.length === 0) return false;
    const message = pick(this.#messages, deed.at);
    switch (deed.do) {
      case "reply":
        await replyByHand(services, message, "Tell me more.");
        return true;
      case "answer":
        await answerByHand(services, message, "Here is more.");
        return true;
      case "ai-reply":
        await aiReply(services, writer, message);
        return true;
      case "approve":
        return this.#approve(deed.at);
      case "close":
        await closeMessage(services, message);
        return true;
    }
  }

  async #approve(at: number): Promise<boolean> {
    const drafted = (await this.#threads()).filter(
      ({ message }) => message.status === "ai_drafted",
    );
    if (drafted.length === 0) return false;
    await approveDraft(this.#world.services, pick(drafted, at).message.id);
    return true;
  }

  /** Aims at an email that the deed may be for, so that most of them are done. */
  async #settle(deed: Settlement): Promise<boolean> {
    const { services } = this.#world;
    const wanted = { cancel: ["queued", "draft"], retry: ["failed"], resolve: ["uncertain"] };
    const emails = (await this.#threads()).flatMap((thread) => thread.emails);
    const fitting = emails.filter((email) => wanted[deed.do].includes(email.state));
    if (fitting.length === 0) return false;
    const email = pick(fitting, deed.at);
    if (deed.do === "cancel") await cancelEmail(services, email.id);
    else if (deed.do === "retry") await retryEmail(services, email.id);
    else {
      await resolveEmail(services, email.id, deed.verdict);
      const id = email.rfcMessageId ?? "";
      if (deed.verdict === "resend") this.#resent.set(id, (this.#resent.get(id) ?? 0) + 1);
    }
    return true;
  }

  async #tick(step: Extract<Step, { do: "tick" }>): Promise<boolean> {
    const { mailer, inbox, clock } = this.#world;
    let meanwhile = step.meanwhile;
    let handed = 0;
    mailer.fate = () => step.fates[handed++ % step.fates.length] ?? "accepted";
    mailer.onWire = async (mail) => {
      await this.#mayBeOnTheWire(mail);
      const deed = meanwhile;
      meanwhile = null;
      if (!deed) return;
      await this.#deed(deed).catch((error) => {
        if (!(error instanceof AppError && TOLD.has(error.code))) throw error;
      });
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
    if (report.errors.length > 0 || step.meanwhile !== null) return true;
    // Nothing that could have left is left behind.
    for (const { message, lead, emails } of threads) {
      for (const email of emails.filter((each) => each.state === "queued")) {
        const { verdict } = mayLeave(email, message, lead, clock.now());
        expect(verdict, `email ${email.id} of message ${message.id}`).not.toBe("leave");
      }
    }
    return true;
  }

  /** A follow-up to somebody who has written is what must never happen. */
  async #mayBeOnTheWire(mail: OutgoingMail): Promise<void> {
    for (const { emails } of await this.#threads()) {
      const email = emails.find((each) => each.rfcMessageId === mail.rfcMessageId);
      if (email?.kind !== "follow_up") continue;
      expect(emails.filter((each) => each.kind === "reply")).toEqual([]);
    }
  }

  async #mail({ at, origin }: Extract<Step, { do: "mail" }>): Promise<boolean> {
    const { mailer, inbox } = this.#world;
    if (mailer.arrived.length === 0) return false;
    inbox.put(mailFrom(pick(mailer.arrived, at).rfcMessageId, { origin }));
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
    if (!item || mayLeave(item.email, item.message, item.lead, clock.now()).verdict !== "leave") {
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
      });
    }
    return true;
  }

  async #threads(): Promise<(Thread & { logs: LogEntry[] })[]> {
    return this.#world.store.read(async (queries) => {
      const threads = [];
      for (const id of this.#messages) {
        const logs = await queries.logs.ofMessages([id]);
        threads.push({ ...(await requireThread(queries, id)), logs });
      }
      return threads;
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
        mayLeave({ ...email, state: "queued" }, message, lead, NEVER).verdict !== "withdraw",
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

/** After every `notBefore`, so that only what forbids an email counts, not when. */
const NEVER = new Date(8_640_000_000_000_000);

function pick<T>(items: readonly T[], at: number): T {
  return items[at % items.length] as T;
}
