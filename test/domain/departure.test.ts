import { describe, expect, it } from "vitest";
import { mayLeave } from "../../src/domain/departure.ts";
import { EMAIL_KINDS, EMAIL_STATES, type EmailKind } from "../../src/domain/email.ts";
import { STATUSES, type Status } from "../../src/domain/status.ts";
import { aLead, aMessage, anEmail, later, NOON } from "../support/builders.ts";

/** The statuses from which the state machine knows the delivery of each kind. */
const MAY_LEAVE: Record<Exclude<EmailKind, "reply">, Status[]> = {
  first: ["enqueued"],
  follow_up: ["sent", "follow_up"],
  ai_reply: ["ai_enqueued"],
  answer: ["answer_enqueued"],
};

const OUTGOING = ["first", "follow_up", "ai_reply", "answer"] as const;

const GRID = OUTGOING.flatMap((kind) => STATUSES.map((status) => ({ kind, status })));

it.each(GRID)("a queued $kind of a message that is $status", ({ kind, status }) => {
  const departure = mayLeave(anEmail(kind, "queued"), aMessage({ status }), aLead(), NOON);
  if (MAY_LEAVE[kind].includes(status)) {
    expect(departure).toEqual({ verdict: "leave", address: "john.doe@example.com" });
  } else {
    expect(departure.verdict).toBe("withdraw");
    expect(departure).toHaveProperty("why", `the message is ${status}`);
  }
});

const READY = {
  first: "enqueued",
  follow_up: "sent",
  ai_reply: "ai_enqueued",
  answer: "answer_enqueued",
} as const;

describe.each(OUTGOING)("a %s", (kind) => {
  const message = aMessage({ status: READY[kind] });
  const email = anEmail(kind, "queued");

  it("waits while its lead is paused", () => {
    const lead = aLead({ pausedAt: NOON });
    expect(mayLeave(email, message, lead, NOON).verdict).toBe("wait");
  });

  it("waits while its lead has no address", () => {
    expect(mayLeave(email, message, aLead({ email: null }), NOON).verdict).toBe("wait");
  });

  it("is withdrawn, paused or not, where the message has moved on", () => {
    const lead = aLead({ pausedAt: NOON, email: null });
    expect(mayLeave(email, aMessage({ status: "closed" }), lead, NOON).verdict).toBe("withdraw");
  });

  it("waits for its time, to the millisecond", () => {
    const at = (notBefore: Date | null) =>
      mayLeave({ ...email, notBefore }, message, aLead(), NOON);
    expect(at(later(1)).verdict).toBe("wait");
    expect(at(NOON).verdict).toBe("leave");
    expect(at(later(-1)).verdict).toBe("leave");
    expect(at(null).verdict).toBe("leave");
  });

  it("goes to the lead's present address", () => {
    const moved = { ...email, address: "old@example.com" };
    const lead = aLead({ email: "new@example.com" });
    expect(mayLeave(moved, message, lead, NOON)).toEqual({
      verdict: "leave",
      address: "new@example.com",
    });
  });
});

it.each(EMAIL_KINDS.flatMap((kind) => EMAIL_STATES.map((state) => ({ kind, state }))))(
  "a $kind that is $state",
  ({ kind, state }) => {
    const status = kind === "reply" ? "replied" : READY[kind];
    const { verdict } = mayLeave(anEmail(kind, state), aMessage({ status }), aLead(), NOON);
    expect(verdict).toBe(state === "queued" && kind !== "reply" ? "leave" : "wait");
  },
);
