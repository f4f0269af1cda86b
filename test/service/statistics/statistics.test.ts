import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Email, EmailKind } from "../../../src/domain/email.ts";
import type { Intent } from "../../../src/domain/intent/intent.ts";
import type { LeadInput } from "../../../src/domain/lead.ts";
import type { Message } from "../../../src/domain/message.ts";
import { statisticsView } from "../../../src/json/statistics/statistics.ts";
import type { NewSequence, Queries, Store } from "../../../src/service/ports/index.ts";
import { uniformPolicy } from "../../../src/service/services.ts";
import { statistics } from "../../../src/service/statistics/statistics.ts";
import { randomNumbers } from "../../domain/statistics/simulation.ts";
import { engines, lazyStore, type RunningEngine } from "../../support/store/engines.ts";
import { insertEmail, insertLead, insertMessage } from "../../support/store/temp-store.ts";
import { DAY, HOUR, later, MINUTE, NOON } from "../../support/world/builders.ts";
import { POLICY } from "../../support/world/world.ts";

type Request = Parameters<typeof statistics>[1];

const NOW = later(60 * DAY);

/** What was sent to a lead, and what came back. */
class Outreach {
  readonly #queries: Queries;
  readonly message: Message;
  #number = 0;

  constructor(queries: Queries, message: Message) {
    this.#queries = queries;
    this.message = message;
  }

  static async to(
    queries: Queries,
    lead: LeadInput = {},
    message: Partial<Message> = {},
  ): Promise<Outreach> {
    const { id } = await insertLead(queries, lead);
    return new Outreach(queries, await insertMessage(queries, id, message));
  }

  /** A cold mail that left. */
  async cold(step: number, at: number, change: Partial<Email> = {}): Promise<Email> {
    return insertEmail(this.#queries, this.message.id, step === 1 ? "first" : "follow_up", {
      ...{ direction: "out", state: "sent", sentAt: later(at), createdAt: later(at), step },
      mailbox: this.message.mailbox,
      ...change,
    });
  }

  /** A mail that came in. */
  async back(kind: EmailKind, at: number, change: Partial<Email> = {}): Promise<Email> {
    this.#number += 1;
    return insertEmail(this.#queries, this.message.id, kind, {
      ...{ direction: "in", state: "received", sentAt: later(at), createdAt: later(at) },
      rfcMessageId: `<back-${this.message.id}-${this.#number}@example.com>`,
      ...change,
    });
  }
}

const read = (intent: Intent): Pick<Email, "reading"> => ({ reading: { intent, until: null } });

describe.each(engines)("what was sent and what came of it, on $name", (engine) => {
  let running: RunningEngine;
  beforeAll(async () => {
    running = await engine.start();
  });
  afterAll(() => running.stop());

  const fresh = async (): Promise<Store> => lazyStore(await running.database());

  async function ask(store: Store, request: Partial<Request> = {}, now = NOW) {
    const services = { store, clock: { now: () => now }, policy: uniformPolicy(POLICY) };
    return statistics(services, { by: null, sequence: null, since: null, ...request });
  }

  async function rowsOf(store: Store, request: Partial<Request> = {}, now = NOW) {
    return statisticsView(await ask(store, request, now));
  }

  test("is nothing in an empty database", async () => {
    const store = await fresh();
    const [row, ...others] = await rowsOf(store);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ key: "all", sent: 0, replied: 0, time_to_reply: null });
    expect(row?.reply_rate).toEqual({ value: null, low: 0, high: 1 });
    for (const by of ["step", "variant", "mailbox", "tag", "company", "weekday", "week"] as const)
      expect(await rowsOf(store, { by })).toEqual([]);
  });

  test("counts mails that left, and tells those that came back", async () => {
    const store = await fresh();
    await store.write(async (queries) => {
      const left = await Outreach.to(queries);
      await left.cold(1, 0);
      await left.cold(2, DAY);
      const returned = await Outreach.to(queries, {}, { status: "bounced" });
      await returned.cold(1, 0, { state: "failed" });
      const refused = await Outreach.to(queries, {}, { status: "bounced" });
      await refused.cold(1, 0, { state: "failed", sentAt: null });
      // The server was at fault: the mail has never left.
      const failed = await Outreach.to(queries, {}, { status: "failed" });
      await failed.cold(1, 0, { state: "failed", sentAt: null });
      for (const state of ["draft", "queued", "sending", "uncertain", "cancelled"] as const) {
        const waiting = await Outreach.to(queries);
        await waiting.cold(1, 0, { state, sentAt: null });
      }
      const test = await Outreach.to(queries, {}, { testTo: "me@example.com", status: "closed" });
      await insertEmail(queries, test.message.id, "test", { state: "sent", sentAt: NOON });
      for (const kind of ["answer", "ai_reply", "nudge"] as const)
        await insertEmail(queries, left.message.id, kind, { state: "sent", sentAt: NOON });
    });
    const [all] = await rowsOf(store);
    expect(all).toMatchObject({ sent: 4, delivered: 2, bounced: 2 });
    expect(all?.bounce_rate.value).toBe(0.5);
    expect(await rowsOf(store, { by: "step" })).toMatchObject([
      { key: "1", step: 1, sent: 3, delivered: 1, bounced: 2 },
      { key: "2", step: 2, sent: 1, delivered: 1, bounced: 0 },
    ]);
  });

  test("counts people and not their mails, at the step that they answer", async () => {
    const store = await fresh();
    await store.write(async (queries) => {
      // Names the first mail, though the second one has left.
      const first = await Outreach.to(queries);
      const one = await first.cold(1, 0);
      await first.cold(2, DAY);
      await first.back("reply", 2 * DAY, { inReplyTo: one.rfcMessageId });
      await first.back("reply", 3 * DAY, read("interested"));
      // Names none: it was typed in, and answers the last one before it.
      const last = await Outreach.to(queries);
      await last.cold(1, 0);
      await last.cold(2, DAY);
      await last.back("reply", DAY + HOUR, { rfcMessageId: null });
      await last.cold(3, 4 * DAY);
      // Names the id that the server gave the mail.
      const other = await Outreach.to(queries);
      await other.cold(1, 0, { assignedId: "<given@server.example>" });
      await other.cold(2, DAY);
      await other.back("reply", 2 * DAY, { inReplyTo: "<given@server.example>" });
      // Machines, and what a person took back.
      const machine = await Outreach.to(queries);
      await machine.cold(1, 0);
      await machine.back("auto_reply", MINUTE);
      await machine.back("receipt", MINUTE);
      await machine.back("reply", HOUR, { state: "cancelled" });
      // Wrote before anything had left.
      const early = await Outreach.to(queries);
      await early.back("reply", 0);
    });
    expect(await rowsOf(store)).toMatchObject([{ sent: 8, delivered: 8, replied: 3 }]);
    expect(await rowsOf(store, { by: "step" })).toMatchObject([
      { key: "1", sent: 4, replied: 2, interested: 1 },
      { key: "2", sent: 3, replied: 1 },
      { key: "3", sent: 1, replied: 0 },
    ]);
  });

  test("tells what people want, as far as it is known", async () => {
    const store = await fresh();
    await store.write(async (queries) => {
      const answer = async (kind: EmailKind, change: Partial<Email> = {}) => {
        const outreach = await Outreach.to(queries);
        await outreach.cold(1, 0);
        await outreach.back(kind, HOUR, change);
      };
      await answer("reply", read("interested"));
      await answer("reply", read("question"));
      await answer("reply", read("not_interested"));
      await answer("reply", read("not_now"));
      await answer("reply", read("unsubscribe"));
      await answer("reply");
      await answer("unsubscribe");
      await answer("complaint");
      const meeting = (rule: string, detail: string) => ({ holds: [{ rule, detail }] });
      await answer("reply", meeting("meeting_accepted", "accepted: the meeting “Demo”"));
      await answer("reply", meeting("meeting", "accepted: the meeting “Demo”"));
      await answer("reply", meeting("meeting", "declined: the meeting “Demo”"));
    });
    const [all] = await rowsOf(store);
    expect(all).toMatchObject({
      ...{ sent: 11, replied: 9, interested: 2, declined: 1, meetings: 2, unsubscribed: 3 },
      unread: 2,
      time_to_reply: { median: 3_600, count: 9 },
    });
  });

  test("takes the median of the times to the first reply", async () => {
    const store = await fresh();
    await store.write(async (queries) => {
      for (const minutes of [1, 5, 60, 100, 3_000, 9_000]) {
        const outreach = await Outreach.to(queries);
        await outreach.cold(1, 0);
        await outreach.back("reply", minutes * MINUTE);
        await outreach.back("reply", minutes * 2 * MINUTE);
      }
    });
    const [all] = await rowsOf(store);
    expect(all?.time_to_reply).toEqual({ median: 80 * 60, low: 60, high: 9_000 * 60, count: 6 });
  });

  test("splits it by mailbox, tag, company and time", async () => {
    const store = await fresh();
    await store.write(async (queries) => {
      const answered = await Outreach.to(
        queries,
        { email: "a@initech.example", tags: ["fair", "vip"] },
        { mailbox: "ada" },
      );
      // A Monday noon, and the next Sunday.
      await answered.cold(1, 0);
      await answered.cold(2, 6 * DAY);
      await answered.back("reply", 6 * DAY + 3 * HOUR);
      const silent = await Outreach.to(queries, { email: "b@gmail.com", tags: ["fair"] });
      await silent.cold(1, 7 * DAY);
    });
    const of = async (by: Request["by"]) =>
      (await rowsOf(store, { by })).map(({ key, sent, replied }) => [key, sent, replied]);
    expect(await of("mailbox")).toEqual([
      ["ada", 2, 1],
      ["default", 1, 0],
    ]);
    expect(await of("tag")).toEqual([
      ["fair", 3, 1],
      ["vip", 2, 1],
    ]);
    expect(await of("company")).toEqual([
      ["initech.example", 2, 1],
      ["(none)", 1, 0],
    ]);
    expect(await of("weekday")).toEqual([
      ["Mon", 2, 0],
      ["Sun", 1, 1],
    ]);
    expect(await of("week")).toEqual([
      ["2026-W10", 2, 1],
      ["2026-W11", 1, 0],
    ]);
    const { heat } = await ask(store);
    expect(heat[6]?.[15]).toBe(1);
    expect(heat.flat().reduce((sum, count) => sum + count)).toBe(1);
  });

  test("counts what left since a moment, and what came of that", async () => {
    const store = await fresh();
    await store.write(async (queries) => {
      const outreach = await Outreach.to(queries);
      const first = await outreach.cold(1, 0);
      await outreach.cold(2, 10 * DAY);
      await outreach.back("reply", 11 * DAY, { inReplyTo: first.rfcMessageId });
    });
    expect(await rowsOf(store, { since: later(0) })).toMatchObject([{ sent: 2, replied: 1 }]);
    expect(await rowsOf(store, { since: later(1) })).toMatchObject([{ sent: 1, replied: 0 }]);
    expect(await rowsOf(store, { since: later(11 * DAY) })).toMatchObject([{ sent: 0 }]);
    expect(await rowsOf(store, { by: "step", since: later(1) })).toMatchObject([
      { key: "2", sent: 1 },
    ]);
  });

  describe("variants", () => {
    const RATES = { a: 0.04, b: 0.2 };

    /** So many days with 20 mails of each variant, and replies hours and days later. */
    async function campaign(
      store: Store,
      days: number,
      change: Partial<NewSequence> = {},
    ): Promise<void> {
      const random = randomNumbers(3);
      await store.write(async (queries) => {
        const version = { name: "fair", version: 1, source: "", files: {}, promoted: {} };
        const digest = `${change.name}-${change.version}`;
        const { id } = await queries.sequences.add({ ...version, digest, ...change }, NOON);
        for (let day = 0; day < days; day += 1)
          for (const variant of ["a", "b"] as const)
            for (let each = 0; each < 20; each += 1) {
              const outreach = await Outreach.to(queries, {}, { sequenceId: id });
              await outreach.cold(1, day * DAY, { variant });
              const after = random() * 9 * DAY;
              if (random() < RATES[variant]) await outreach.back("reply", day * DAY + after);
            }
      });
    }

    test("are compared by mails of equal age, and a verdict stays", async () => {
      const store = await fresh();
      await campaign(store, 20);
      const seen: string[] = [];
      let counted = 0;
      for (let day = 0; day < 40; day += 1) {
        const rows = await rowsOf(store, { by: "variant", sequence: "fair" }, later(day * DAY));
        expect(rows.map(({ key }) => key)).toEqual(["fair@1/1/a", "fair@1/1/b"]);
        const [a, b] = rows;
        // Mails of the first day are old enough on the eighth day after it, when all of it is.
        const complete = Math.min(20, Math.max(0, day - 7));
        expect(a?.comparison?.counted.sent).toBe(20 * complete);
        expect(b?.comparison?.have).toBe(20 * complete);
        const replied = b?.comparison?.counted.replied ?? 0;
        expect(replied).toBeGreaterThanOrEqual(counted);
        counted = replied;
        seen.push(`${a?.verdict} ${b?.verdict}`);
      }
      expect(seen[0]).toBe("undecided undecided");
      expect(seen.at(-1)).toBe("loser winner");
      const decided = seen.indexOf("loser winner");
      expect(new Set(seen.slice(0, decided))).toEqual(new Set(["undecided undecided"]));
      expect(new Set(seen.slice(decided))).toEqual(new Set(["loser winner"]));
      // All replies are in the numbers; those that took longer than the others could are not compared.
      const [, b] = await rowsOf(store, { by: "variant" });
      expect(b?.replied).toBeGreaterThan(b?.comparison?.counted.replied ?? 0);
      // A window that moves does not ask a new question.
      const [, late] = await rowsOf(store, { by: "variant", since: later(15 * DAY) });
      expect(late).toMatchObject({ sent: 100, verdict: "winner" });
      expect(late?.comparison).toEqual(b?.comparison);
    });

    test("of one sequence are those of all of its versions, each for itself", async () => {
      const store = await fresh();
      await campaign(store, 1);
      await campaign(store, 1, { name: "other" });
      const keys = (await rowsOf(store, { by: "variant" })).map(({ key }) => key);
      expect(keys).toEqual(["fair@1/1/a", "fair@1/1/b", "other@1/1/a", "other@1/1/b"]);
      expect(await rowsOf(store, { sequence: "other" })).toMatchObject([{ sent: 40 }]);
      expect(await rowsOf(store, { sequence: "built-in" })).toMatchObject([{ sent: 0 }]);
      await expect(rowsOf(store, { sequence: "nothing" })).rejects.toMatchObject({
        code: "not_found",
      });
    });

    test("are compared over versions that have the same texts in a step", async () => {
      const store = await fresh();
      const source = (first: string, later: string) =>
        `name = "fair"\n[[step]]\nsubject = "Hi"\ntext = "${first}"\n[[step.variant]]\ntext = "Other"\n[[step]]\nafter = "3d"\ntext = "${later}"\n`;
      const versions = [
        source("Hello", "Well?"),
        source("Hello", "And?"),
        source("Hello!", "And?"),
        source("Hello!", "And?"),
      ];
      for (const [at, each] of versions.entries()) {
        const promoted: Record<string, string> = at === 3 ? { 1: "b" } : {};
        await campaign(store, 2, { version: at + 1, source: each, promoted });
      }
      const services = { store, clock: { now: () => NOW }, policy: uniformPolicy(POLICY) };
      const { rows } = await statistics(services, { by: "variant", sequence: null, since: null });
      expect(rows.map(({ key, comparison }) => [key, comparison?.counted.sent])).toEqual([
        ["fair@1/1/a", 80],
        ["fair@1/1/b", 80],
        ["fair@2/1/a", 80],
        ["fair@2/1/b", 80],
        ["fair@3/1/a", 40],
        ["fair@3/1/b", 40],
        ["fair@4/1/a", 40],
        ["fair@4/1/b", 40],
      ]);
      const places = rows.map(({ comparison }) => comparison?.place);
      expect(new Set(places).size).toBe(3);
    });

    test("are none where a step has one text", async () => {
      const store = await fresh();
      await store.write(async (queries) => {
        const outreach = await Outreach.to(queries);
        await outreach.cold(1, 0);
        await outreach.cold(2, DAY);
      });
      expect(await rowsOf(store, { by: "variant" })).toMatchObject([
        { key: "built-in/1", variant: null, verdict: null, comparison: null },
        { key: "built-in/2", variant: null, verdict: null, comparison: null },
      ]);
      expect(await rowsOf(store, { sequence: "built-in" })).toMatchObject([{ sent: 2 }]);
    });
  });
});
