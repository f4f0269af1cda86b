import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { STATUSES, type Status } from "../../src/domain/status.ts";
import {
  accepts,
  EVENTS,
  type MessageEvent,
  type MessageState,
  type TrailStep,
  transition,
} from "../../src/domain/transition/transition.ts";
import { DAY, HOUR, later, NOON } from "../support/world/builders.ts";

type From = Status | null;

/** Every status, as the contract names it. */
const ALL: readonly Status[] = [
  "drafted",
  "enqueued",
  "sent",
  "follow_up",
  "replied",
  "ai_drafted",
  "ai_enqueued",
  "ai_replied",
  "answer_enqueued",
  "answered",
  "bounced",
  "failed",
  "unsubscribed",
  "closed",
];

const allBut = (...without: Status[]): Status[] => ALL.filter((each) => !without.includes(each));

/**
 * "any in which an email was on its way or delivered". A draft has not left. Who is unsubscribed
 * stays so whatever else comes back, and what bounced has bounced.
 */
const UNDER_WAY = allBut("drafted", "bounced", "failed", "unsubscribed");

const REPLIABLE: Status[] = [
  "sent",
  "follow_up",
  "replied",
  "ai_drafted",
  "ai_enqueued",
  "ai_replied",
  "answer_enqueued",
  "answered",
  "closed",
  "bounced",
];

/** What the design's table says; what it does not name is refused. `before`: as the trail says. */
const TABLE: Record<MessageEvent, { from: readonly From[]; to: Status | "before" | "same" }> = {
  first_drafted: { from: [null], to: "drafted" },
  first_accepted: { from: [null, "drafted"], to: "enqueued" },
  first_delivered: { from: ["enqueued"], to: "sent" },
  test_delivered: { from: ["enqueued"], to: "closed" },
  follow_up_delivered: { from: ["sent", "follow_up"], to: "follow_up" },
  nudge_delivered: { from: ["answered", "ai_replied"], to: "same" },
  // And `enqueued` while its email is in doubt, below.
  reply_received: { from: REPLIABLE, to: "replied" },
  wrote_first: { from: [null], to: "replied" },
  ai_answer_drafted: { from: ["replied"], to: "ai_drafted" },
  ai_answer_accepted: { from: ["replied", "ai_drafted"], to: "ai_enqueued" },
  answer_discarded: { from: ["ai_drafted", "ai_enqueued", "answer_enqueued"], to: "replied" },
  ai_answer_delivered: { from: ["ai_enqueued"], to: "ai_replied" },
  answer_accepted: {
    from: ["replied", "ai_drafted", "ai_enqueued", "ai_replied", "answered"],
    to: "answer_enqueued",
  },
  answer_delivered: { from: ["answer_enqueued"], to: "answered" },
  answer_seen: {
    from: ["answer_enqueued", "replied", "ai_drafted", "ai_enqueued"],
    to: "answered",
  },
  // A failure may turn out to be a bounce when the report comes.
  bounced: { from: [...UNDER_WAY, "failed"], to: "bounced" },
  delivery_failed: { from: UNDER_WAY, to: "failed" },
  unsubscribed: { from: ALL, to: "unsubscribed" },
  closed: { from: allBut("closed", "unsubscribed"), to: "closed" },
  answered_elsewhere: { from: ["drafted", "enqueued", "sent", "follow_up"], to: "closed" },
  retried: { from: ["failed"], to: "before" },
  undone: { from: ["replied", "bounced", "unsubscribed", "closed"], to: "before" },
};

/** Steps that a person can take back. */
const UNDOABLE: readonly MessageEvent[] = [
  "reply_received",
  "bounced",
  "delivery_failed",
  "unsubscribed",
  "closed",
  "answered_elsewhere",
];

const DELIVERIES: readonly MessageEvent[] = [
  "first_delivered",
  "test_delivered",
  "follow_up_delivered",
  "nudge_delivered",
  "ai_answer_delivered",
  "answer_delivered",
  "answer_seen",
];

/** A state that can't be changed, so that whatever tries is found out. */
function state(status: From, change: Partial<MessageState> = {}): MessageState {
  const trail = (change.trail ?? []).map((step) => Object.freeze({ ...step }));
  return Object.freeze({
    status,
    mayHaveLeft: false,
    waitingSince: null,
    closedAt: null,
    ...change,
    trail: Object.freeze(trail),
  });
}

/** The trail of a message that came to its status from `sent` by a step that can be taken back. */
function cameFromSent(status: From): TrailStep[] {
  return status === null ? [] : [{ to: status, from: "sent", waitingSince: NOON, closedAt: null }];
}

function refused(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe("refused");
    return error as AppError;
  }
  throw new Error("nothing was refused");
}

it("knows the statuses and the events of the contract, and no others", () => {
  expect([...STATUSES].sort()).toEqual([...ALL].sort());
  expect([...EVENTS].sort()).toEqual(Object.keys(TABLE).sort());
});

const GRID = [null, ...ALL].flatMap((status) => EVENTS.map((event) => ({ status, event })));

describe("every status and event", () => {
  it("are 15 × 22", () => expect(GRID).toHaveLength(330));

  it.each(GRID)("$status + $event", ({ status, event }) => {
    const { from, to } = TABLE[event];
    const before = state(status, { trail: cameFromSent(status), waitingSince: later(-HOUR) });
    const copy = structuredClone(before);
    expect(accepts(before, event)).toBe(from.includes(status));
    if (from.includes(status)) {
      const { state: entered } = transition(before, event, NOON);
      expect(entered.status).toBe(to === "before" ? "sent" : to === "same" ? status : to);
    } else {
      const error = refused(() => transition(before, event, NOON));
      expect(error.message).toContain(status ?? "the message does not exist");
    }
    expect(before).toEqual(copy);
  });
});

describe.each(["enqueued", "failed"] as const)("a reply to what is %s", (status) => {
  it("is refused while nothing has surely left", () => {
    refused(() => transition(state(status), "reply_received", NOON));
  });

  it("counts if an email may have left, and can be taken back", () => {
    const before = state(status, { mayHaveLeft: true, trail: cameFromSent(status) });
    const { state: entered, withdraw } = transition(before, "reply_received", NOON);
    expect(entered.status).toBe("replied");
    expect(withdraw).toBe("queued");
    expect(transition(entered, "undone", NOON).state.status).toBe(status);
  });
});

describe("that an email may have left", () => {
  it("changes nothing but that", () => {
    for (const { status, event } of GRID) {
      const depends = status === "enqueued" || status === "failed";
      if (depends && event === "reply_received") continue;
      const certain = state(status, { trail: cameFromSent(status) });
      const doubtful = { ...certain, mayHaveLeft: true };
      expect(accepts(doubtful, event), `${status} + ${event}`).toBe(accepts(certain, event));
    }
  });
});

describe("what is withdrawn", () => {
  const withdrawnBy = (status: From, event: MessageEvent) =>
    transition(state(status, { trail: cameFromSent(status) }), event, NOON).withdraw;

  const ROWS: [MessageEvent, "none" | "queued" | "ai_answers"][] = [
    ["first_drafted", "none"],
    ["first_accepted", "none"],
    ["first_delivered", "none"],
    ["test_delivered", "none"],
    ["follow_up_delivered", "none"],
    ["nudge_delivered", "none"],
    ["reply_received", "queued"],
    ["wrote_first", "none"],
    ["ai_answer_drafted", "none"],
    ["ai_answer_accepted", "none"],
    ["answer_discarded", "queued"],
    ["ai_answer_delivered", "none"],
    ["answer_accepted", "ai_answers"],
    ["answer_delivered", "none"],
    ["answer_seen", "queued"],
    ["bounced", "queued"],
    ["delivery_failed", "queued"],
    ["unsubscribed", "queued"],
    ["closed", "queued"],
    ["answered_elsewhere", "queued"],
    ["retried", "none"],
    ["undone", "none"],
  ];

  it.each(ROWS)("%s: %s", (event, withdrawal) => {
    for (const status of TABLE[event].from) {
      expect(withdrawnBy(status, event), String(status)).toBe(withdrawal);
    }
  });

  it("names every event", () => expect(ROWS).toHaveLength(EVENTS.length));
});

describe("what time brings", () => {
  it.each([
    ["enqueued", "first_delivered"],
    ["sent", "follow_up_delivered"],
    ["follow_up", "follow_up_delivered"],
    ["sent", "reply_received"],
    ["closed", "reply_received"],
    ["ai_enqueued", "ai_answer_delivered"],
    ["answer_enqueued", "answer_delivered"],
    ["ai_replied", "nudge_delivered"],
  ] as const)("%s waits anew from %s", (status, event) => {
    const before = state(status, { waitingSince: later(-DAY) });
    expect(transition(before, event, NOON).state.waitingSince).toEqual(NOON);
  });

  it.each([
    ["replied", "ai_answer_drafted"],
    ["replied", "ai_answer_accepted"],
    ["ai_drafted", "answer_discarded"],
    ["replied", "answer_accepted"],
    ["sent", "bounced"],
    ["sent", "delivery_failed"],
    ["sent", "unsubscribed"],
    ["sent", "closed"],
  ] as const)("%s waits for nothing after %s", (status, event) => {
    const before = state(status, { waitingSince: later(-DAY) });
    expect(transition(before, event, NOON).state.waitingSince).toBeNull();
  });

  it("remembers when a message was closed", () => {
    expect(transition(state("sent"), "closed", NOON).state.closedAt).toEqual(NOON);
    expect(transition(state("sent"), "unsubscribed", NOON).state.closedAt).toBeNull();
  });
});

describe("taking back", () => {
  const EVENTS_BACK = UNDOABLE.map((event) => ({
    event,
    back: (event === "delivery_failed" ? "retried" : "undone") as MessageEvent,
  }));
  const CASES = EVENTS_BACK.flatMap((each) =>
    TABLE[each.event].from.filter((from) => from !== null).map((from) => ({ ...each, from })),
  );

  it.each(CASES)("$back after $event leads back to $from", ({ from, event, back }) => {
    const before = state(from, { trail: cameFromSent(from), waitingSince: later(-HOUR) });
    const there = transition(before, event, NOON).state;
    const again = transition(there, back, later(HOUR)).state;
    expect({ ...again, closedAt: null }).toEqual({ ...before, closedAt: null });
  });

  it.each([
    ["replied", "undone"],
    ["bounced", "undone"],
    ["unsubscribed", "undone"],
    ["closed", "undone"],
    ["failed", "retried"],
  ] as const)("%s without a trail: %s is refused", (status, back) => {
    refused(() => transition(state(status), back, NOON));
  });

  it("is refused where the last step led elsewhere", () => {
    const trail = [{ to: "closed", from: "sent", waitingSince: null, closedAt: null }] as const;
    refused(() => transition(state("replied", { trail }), "undone", NOON));
  });

  it.each(DELIVERIES)("is over with %s: what has gone out can't be taken back", (event) => {
    for (const from of TABLE[event].from) {
      const before = state(from, { trail: cameFromSent(from) });
      expect(transition(before, event, NOON).state.trail).toEqual([]);
    }
  });

  it("goes back several steps, one at a time", () => {
    const start = state("sent", { waitingSince: later(-HOUR) });
    const replied = transition(start, "reply_received", NOON).state;
    const bounced = transition(replied, "bounced", later(1)).state;
    const closed = transition(bounced, "closed", later(2)).state;
    const first = transition(closed, "undone", later(3)).state;
    expect(first).toMatchObject({ status: "bounced", trail: bounced.trail });
    const second = transition(first, "undone", later(4)).state;
    expect(second).toMatchObject({ status: "replied", waitingSince: NOON });
    const third = transition(second, "undone", later(5)).state;
    expect(third).toMatchObject({ status: "sent", waitingSince: later(-HOUR), trail: [] });
    refused(() => transition(third, "undone", later(6)));
  });

  it("brings back the time of an earlier close", () => {
    const closed = transition(state("sent"), "closed", NOON).state;
    const replied = transition(closed, "reply_received", later(HOUR)).state;
    const again = transition(replied, "closed", later(DAY)).state;
    const undone = transition(transition(again, "undone", later(DAY)).state, "undone", later(DAY));
    expect(undone.state.status).toBe("closed");
    expect(undone.state.closedAt).toEqual(NOON);
  });
});

describe("refusals", () => {
  it("say what stands in the way, and what to do where there is something", () => {
    const error = refused(() => transition(state("enqueued"), "reply_received", NOON));
    expect(error.message).toBe("the message is enqueued: a reply can't be recorded");
    expect(error.hint).toContain("tickler tick");
    expect(refused(() => transition(state(null), "closed", NOON)).message).toContain(
      "does not exist",
    );
  });

  it("stand on one line", () => {
    for (const { status, event } of GRID.filter(
      (each) => !TABLE[each.event].from.includes(each.status),
    )) {
      const { message } = refused(() => transition(state(status), event, NOON));
      expect(message).toMatch(/^[^\n]+: [^\n]+[^.]$/);
    }
  });
});

describe("any sequence of events", () => {
  interface Step {
    event: MessageEvent;
    mayHaveLeft: boolean;
    wait: number;
  }

  /** Half of the events are such as the present status takes, so that walks get far. */
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.record({
      event: fc.constantFrom(...EVENTS),
      mayHaveLeft: fc.boolean(),
      wait: fc.integer({ min: 0, max: DAY }),
    }),
    { minLength: 1, maxLength: 60, size: "max" },
  );

  function expected(
    status: From,
    event: MessageEvent,
    mayHaveLeft: boolean,
    undo: MessageState[],
  ): From {
    const { from, to } = TABLE[event];
    if (event === "reply_received" && (status === "enqueued" || status === "failed")) {
      return mayHaveLeft ? "replied" : null;
    }
    if (!from.includes(status)) return null;
    if (to === "same") return status;
    return to === "before" ? (undo.at(-1)?.status ?? null) : to;
  }

  /** Whether what would be undone is what led to the present status. */
  function explains(entered: readonly From[], status: From): boolean {
    return entered.at(-1) === status;
  }

  it("stays inside the table, logs each step once, and can be gone back", () => {
    const reached = new Set<From>();
    fc.assert(
      fc.property(steps, (walk) => {
        let current: MessageState = state(null);
        let now = NOON.getTime();
        const log: Status[] = [];
        let undo: MessageState[] = [];
        let entered: Status[] = [];
        for (const { event, mayHaveLeft, wait } of walk) {
          now += wait;
          const before = state(current.status, { ...current, mayHaveLeft });
          const back = TABLE[event].to === "before";
          const goes =
            back && !explains(entered, current.status)
              ? null
              : expected(current.status, event, mayHaveLeft, undo);
          expect(accepts(before, event)).toBe(goes !== null);
          if (goes === null) {
            const copy = structuredClone(before);
            refused(() => transition(before, event, new Date(now)));
            expect(before).toEqual(copy);
            continue;
          }
          const { state: next } = transition(before, event, new Date(now));
          expect(next.status).toBe(goes);
          expect(next.mayHaveLeft).toBe(mayHaveLeft || DELIVERIES.includes(event));
          log.push(next.status);
          if (back) {
            const target = undo.at(-1) as MessageState;
            expect(next.trail).toEqual(target.trail);
            expect(next.waitingSince).toEqual(target.waitingSince);
            undo = undo.slice(0, -1);
            entered = entered.slice(0, -1);
          } else if (DELIVERIES.includes(event)) {
            undo = [];
            entered = [];
          } else if (UNDOABLE.includes(event)) {
            undo = [...undo, before];
            entered = [...entered, next.status];
          }
          if (event === "closed") expect(next.closedAt).toEqual(new Date(now));
          current = next;
          expect(log.at(-1)).toBe(current.status);
          expect(ALL).toContain(current.status);
          expect(current.trail).toHaveLength(undo.length);
          reached.add(current.status);
        }
      }),
      { numRuns: 300, seed: 20260302 },
    );
    // A walk that never gets far would prove little.
    expect([...reached].sort()).toEqual([...ALL].sort());
  });

  it("gives the same for the same input, whatever was asked before", () => {
    fc.assert(
      fc.property(fc.constantFrom(...GRID), fc.boolean(), ({ status, event }, mayHaveLeft) => {
        const before = state(status, { mayHaveLeft, trail: cameFromSent(status) });
        fc.pre(accepts(before, event));
        expect(transition(before, event, NOON)).toEqual(transition(before, event, NOON));
      }),
    );
  });
});

describe("a test, which went to us in the lead's place", () => {
  const test = (status: From) => state(status, { isTest: true, mayHaveLeft: true });

  it("is over when it has left", () => {
    const { state: after } = transition(test("enqueued"), "test_delivered", NOON);
    expect(after).toMatchObject({
      status: "closed",
      closedAt: NOON,
      waitingSince: null,
      trail: [],
    });
  });

  it.each([
    "reply_received",
    "bounced",
    "unsubscribed",
    "first_delivered",
    "answered_elsewhere",
  ] as const)("takes no %s", (event) => {
    for (const status of ["enqueued", "closed", "failed"] as const) {
      expect(accepts(test(status), event), status).toBe(false);
      expect(() => transition(test(status), event, NOON)).toThrow("the message is a test");
    }
  });

  it("can fail, and be tried again", () => {
    const failed = transition(test("enqueued"), "delivery_failed", NOON).state;
    expect(failed.status).toBe("failed");
    expect(transition({ ...failed, isTest: true }, "retried", NOON).state.status).toBe("enqueued");
  });
});
