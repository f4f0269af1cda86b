import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editLead, setPaused } from "../../../src/service/leads/leads.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import { pauseOutbox, resumeOutbox } from "../../../src/service/outbox/pause.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import type { UniformPolicy } from "../../../src/service/services.ts";
import { tick } from "../../../src/service/tick/tick.ts";
import { HOUR, MINUTE, NOON } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { POLICY, World } from "../../support/world/world.ts";

/** What a person or the world does at some minute. */
type Deed = (world: World, at: number) => Promise<unknown>;

/** A machine whose cron runs a tick each minute, with or without leaving out those that are known to be idle. */
class Machine {
  readonly world: World;
  readonly #leavesOut: boolean;
  #until: Date | null = null;
  /** Ticks that ran, and those that were left out. */
  ran = 0;
  leftOut = 0;

  constructor(policy: Partial<UniformPolicy>, leavesOut: boolean) {
    this.world = new World(policy);
    this.#leavesOut = leavesOut;
  }

  /** A person or another process is at the database, the inbox or the settings. */
  async happens(deed: Deed, at = 0): Promise<void> {
    this.#until = null;
    // Some deeds are refused, by both machines alike.
    await deed(this.world, at).catch(() => undefined);
  }

  /** @returns what the tick of this minute did, in words */
  async minute(): Promise<string[]> {
    const { services, mailer, inbox, writer, clock } = this.world;
    const now = clock.now();
    if (this.#until !== null && now < this.#until) {
      this.leftOut += 1;
      return [];
    }
    this.ran += 1;
    const done: string[] = [];
    this.#until = null;
    const report = await tick({
      ...{ services, mailer, inbox, writer },
      listen: ({ type, messageId }) => done.push(`${type} of message ${messageId}`),
      keepIdle: ({ until }) => {
        if (!this.#leavesOut) return false;
        expect(until.getTime()).toBeGreaterThan(now.getTime());
        expect(until.getTime()).toBeLessThanOrEqual(now.getTime() + 30 * MINUTE);
        this.#until = until;
        return true;
      },
    });
    const { errors, notices, counts } = report;
    const said = [...errors.map(({ message }) => message), ...notices].map((text) =>
      // Addresses of leads are numbered on through the whole run.
      text.replace(/company\d+/g, "company"),
    );
    return [...done.sort(), ...said, ...(counts.held > 0 ? ["held"] : [])];
  }
}

/** Both machines live through the same minutes. @returns what happened, by the minute */
async function sideBySide(
  policy: Partial<UniformPolicy>,
  minutes: number,
  deeds: ReadonlyMap<number, readonly { deed: Deed; at: number }[]>,
): Promise<{ told: string[]; leftOut: number }> {
  const machines = [new Machine(policy, false), new Machine(policy, true)] as const;
  const [plain, quick] = machines;
  const told: string[] = [];
  try {
    for (let minute = 0; minute < minutes; minute += 1) {
      for (const { deed, at } of deeds.get(minute) ?? []) {
        for (const machine of machines) await machine.happens(deed, at);
      }
      const expected = await plain.minute();
      expect(await quick.minute(), `in minute ${minute}`).toEqual(expected);
      for (const text of expected) told.push(`${minute}: ${text}`);
      for (const { world } of machines) world.clock.advance(MINUTE);
    }
    const [first, second] = await Promise.all(machines.map(({ world }) => stateOf(world)));
    expect(second).toEqual(first);
    return { told, leftOut: quick.leftOut };
  } finally {
    for (const { world } of machines) await world.close();
  }
}

/** All messages and emails, as far as two machines can have them alike. */
async function stateOf({ store }: World): Promise<unknown> {
  return store.read(async ({ messages, emails }) => {
    const all = await messages.byIds(Array.from({ length: 50 }, (_, at) => at + 1));
    const mails = await emails.ofMessages(all.map(({ id }) => id));
    return [
      all.map(({ id, status, followUps, waitingSince }) => [id, status, followUps, waitingSince]),
      mails.map(({ id, kind, state, sentAt, notBefore }) => [id, kind, state, sentAt, notBefore]),
    ];
  });
}

const once = (minute: number, ...deeds: Deed[]) =>
  new Map([[minute, deeds.map((deed) => ({ deed, at: 0 }))]]);

const send: Deed = (world) => world.queued();
const reply: Deed = async (world, at) => {
  const mail = world.mailer.arrived[at % Math.max(1, world.mailer.arrived.length)];
  if (mail) world.inbox.put(mailFrom(mail.rfcMessageId));
};
const passes =
  (ms: number): Deed =>
  async ({ clock }) =>
    clock.advance(ms);
const { limits, answer, answered } = POLICY;
const quiet = { ...POLICY.followUps, followUpAfter: [], closeAfter: 40 * HOUR };

describe("a tick that is left out would have had nothing to do", () => {
  it.each<{
    name: string;
    policy?: Partial<UniformPolicy>;
    deeds: Map<number, { deed: Deed; at: number }[]>;
    expected: string[];
  }>([
    {
      name: "follow-ups and the close after them",
      policy: { followUps: { followUpAfter: [47 * MINUTE, 33 * MINUTE], closeAfter: 61 * MINUTE } },
      deeds: once(0, send),
      expected: ["0: sent", "47: follow_ups", "80: follow_ups", "141: closed"],
    },
    {
      name: "a nudge after an answer, and its close",
      policy: {
        answered: { ...answered, nudgeAfter: [52 * MINUTE], closeAfter: 44 * MINUTE },
        answer: { ...answer, delay: 0, minPause: 0 },
      },
      deeds: new Map([...once(0, send), ...once(3, reply)]),
      expected: ["0: sent", "3: ai_replies", "3: replies", "55: follow_ups", "99: closed"],
    },
    {
      name: "a reply that waits for ai.delay",
      policy: { answer: { ...answer, delay: 38 * MINUTE } },
      deeds: new Map([...once(0, send), ...once(5, reply)]),
      expected: ["0: sent", "5: replies", "43: ai_replies"],
    },
    {
      name: "a mail that the server has put off",
      deeds: new Map([
        ...once(0, async (world) => {
          world.mailer.fate = () => "put off";
          await world.queued();
        }),
        ...once(20, async (world) => {
          world.mailer.fate = () => "accepted";
        }),
      ]),
      expected: ["0: retried", "1: retried", "3: retried", "7: retried", "15: retried", "31: sent"],
    },
    {
      name: "the end of a lead's pause",
      deeds: once(0, async (world) => {
        const { lead } = await world.queued();
        await setPaused(world.services, lead.id, true, new Date(NOON.getTime() + 71 * MINUTE));
      }),
      expected: ["71: sent"],
    },
    {
      name: "the day's limit",
      policy: { limits: { ...limits, maxPerDay: 1 }, followUps: quiet },
      deeds: new Map([...once(0, send, send), ...once(2, passes(23 * HOUR))]),
      expected: ["0: sent", "60: sent"],
    },
    {
      name: "a follow-up that the day's limit holds",
      policy: {
        limits: { ...limits, maxPerDay: 1 },
        followUps: { ...quiet, followUpAfter: [3 * MINUTE] },
      },
      deeds: new Map([...once(0, send), ...once(5, passes(22 * HOUR))]),
      expected: ["0: sent", "120: follow_ups"],
    },
    {
      name: "the next day of a ramp",
      policy: { limits: { ...limits, ramp: { start: 1, step: 1, most: 5 } }, followUps: quiet },
      deeds: new Map([...once(0, send, send, send), ...once(2, passes(23 * HOUR))]),
      expected: ["0: sent", "60: sent", "60: sent"],
    },
    {
      name: "the gap between two mails",
      policy: { limits: { ...limits, minGap: 40 * MINUTE }, followUps: quiet },
      deeds: once(0, send, send),
      expected: ["0: sent", expect.stringMatching(/^(?:4|5|6)\d: sent/) as unknown as string],
    },
    {
      name: "a window that opens",
      policy: {
        limits: { ...limits, windows: [{ days: [1], from: 13 * 60 + 5, to: 14 * 60 }] },
        followUps: quiet,
      },
      deeds: once(0, send),
      expected: ["65: sent"],
    },
    {
      name: "cold mail that is paused, and a person's answer beside it",
      policy: { followUps: quiet, answer: { ...answer, mode: "off" } },
      deeds: new Map([
        ...once(0, send, (world) => pauseOutbox(world.services, "to look at it")),
        ...once(90, (world) => resumeOutbox(world.services)),
      ]),
      expected: ["90: sent"],
    },
  ])("$name", async ({ policy = {}, deeds, expected }) => {
    // For a while after the last of it, nothing else happens.
    const minutes = 20 + Math.max(70, ...expected.map((text) => Number.parseInt(text, 10) || 0));
    const { told, leftOut } = await sideBySide(policy, minutes, deeds);
    expect(told.map((text) => text.replace(/ of message \d+$/, ""))).toEqual(expected);
    // Most of them are.
    expect(leftOut).toBeGreaterThan(minutes / 2);
  });

  it("keeps to that in whatever order things happen", async () => {
    const DEEDS: readonly Deed[] = [
      send,
      reply,
      async (world, at) => {
        const mail = world.mailer.arrived[at % Math.max(1, world.mailer.arrived.length)];
        const until = new Date(world.clock.now().getTime() + (at % 90) * MINUTE);
        if (mail)
          world.inbox.put(
            mailFrom(mail.rfcMessageId, {
              kind: "auto_reply",
              absence: { returnDate: until, hasLeft: false },
            }),
          );
      },
      (world, at) =>
        setPaused(world.services, 1 + (at % 3), at % 2 === 0, later(world, (at % 60) * MINUTE)),
      (world, at) => editLead(world.services, 1 + (at % 3), { email: `new${at}@other.example` }),
      (world, at) => suppress(world.services, `john${at}@company.example`, null),
      (world) => pauseOutbox(world.services, "to look at it"),
      (world) => resumeOutbox(world.services),
      async (world, at) => {
        world.mailer.fate = () => (at % 3 === 0 ? "put off" : "accepted");
      },
      async (world, at) => {
        world.inbox.broken = at % 4 === 0 ? new Error("the inbox is away") : null;
      },
      async (world, at) => {
        world.settings.answer = { ...answer, delay: (at % 50) * MINUTE };
      },
      (world, at) =>
        sendOne(world.services, 1 + (at % 3), { text: "And one more question, please" }),
    ];
    const step = fc.record({
      minute: fc.integer({ min: 0, max: 199 }),
      deed: fc.integer({ min: 0, max: DEEDS.length - 1 }),
      at: fc.nat(1_000),
    });
    const policies = fc.record({
      followUps: fc.constantFrom(POLICY.followUps, {
        followUpAfter: [31 * MINUTE, 17 * MINUTE],
        closeAfter: 29 * MINUTE,
      }),
      limits: fc.constantFrom<UniformPolicy["limits"]>(
        limits,
        { ...limits, maxPerDay: 2 },
        { ...limits, minGap: 9 * MINUTE },
        { ...limits, windows: [{ days: [1], from: 12 * 60 + 40, to: 14 * 60 }] },
      ),
      answered: fc.constant({ ...answered, nudgeAfter: [26 * MINUTE], closeAfter: 35 * MINUTE }),
    });
    let left = 0;
    await fc.assert(
      fc.asyncProperty(policies, fc.array(step, { maxLength: 12 }), async (policy, steps) => {
        const deeds = new Map<number, { deed: Deed; at: number }[]>();
        for (const { minute, deed, at } of [{ minute: 0, deed: 0, at: 0 }, ...steps]) {
          const what = DEEDS[deed] ?? send;
          deeds.set(minute, [...(deeds.get(minute) ?? []), { deed: what, at }]);
        }
        left += (await sideBySide(policy, 200, deeds)).leftOut;
      }),
      { numRuns: 5, seed: 20261129 },
    );
    expect(left).toBeGreaterThan(300);
  });
});

function later({ clock }: World, ms: number): Date {
  return new Date(clock.now().getTime() + ms);
}
