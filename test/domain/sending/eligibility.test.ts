import { describe, expect, it } from "vitest";
import {
  EMAIL_KINDS,
  EMAIL_STATES,
  isOutgoing,
  OUTGOING_KINDS,
  type OutgoingKind,
} from "../../../src/domain/email.ts";
import { type Candidate, checkEligibility } from "../../../src/domain/sending/eligibility.ts";
import { STATUSES, type Status } from "../../../src/domain/status.ts";
import { aLead, aMessage, anEmail, DAY, later, NOON } from "../../support/world/builders.ts";

/** The statuses from which the state machine knows the delivery of each kind. */
const MAY_LEAVE: Record<OutgoingKind, Status[]> = {
  first: ["enqueued"],
  follow_up: ["sent", "follow_up"],
  ai_reply: ["ai_enqueued"],
  answer: ["answer_enqueued"],
  nudge: ["answered", "ai_replied"],
  test: ["enqueued"],
};

const OUTGOING = OUTGOING_KINDS;

/** Nothing forbids it. */
const NOTHING = {
  ...{ lead: aLead(), suppressed: false, doubtful: null },
  ...{ companyHeld: false, answeredElsewhere: false },
};

const leaves = (given: Pick<Candidate, "email" | "message"> & Partial<Candidate>) =>
  checkEligibility({ ...NOTHING, ...given }, NOON);

const GRID = OUTGOING.flatMap((kind) => STATUSES.map((status) => ({ kind, status })));

it.each(GRID)("a queued $kind of a message that is $status", ({ kind, status }) => {
  const departure = leaves({ email: anEmail(kind, "queued"), message: aMessage({ status }) });
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
  nudge: "answered",
  test: "enqueued",
} as const;

describe.each(OUTGOING)("a %s", (kind) => {
  const message = aMessage({ status: READY[kind] });
  const email = anEmail(kind, "queued");

  it("waits while its lead is paused", () => {
    const lead = aLead({ pausedAt: NOON });
    expect(leaves({ email, message, lead }).verdict).toBe("wait");
  });

  it("waits until a pause with an end is over, to the millisecond", () => {
    const until = (pausedUntil: Date) =>
      leaves({ email, message, lead: aLead({ pausedAt: later(-DAY), pausedUntil }) }).verdict;
    expect(until(later(1))).toBe("wait");
    expect(until(NOON)).toBe("leave");
  });

  it("waits while its lead has no address", () => {
    expect(leaves({ email, message, lead: aLead({ email: null }) }).verdict).toBe("wait");
  });

  it("is withdrawn, paused or not, where the message has moved on", () => {
    const lead = aLead({ pausedAt: NOON, email: null });
    expect(leaves({ email, message: aMessage({ status: "closed" }), lead }).verdict).toBe(
      "withdraw",
    );
  });

  it("may not leave, paused or not, where its address is suppressed", () => {
    const lead = aLead({ pausedAt: NOON });
    expect(leaves({ email, message, lead, suppressed: true }).verdict).toBe("forbid");
  });

  it("waits for its time, to the millisecond", () => {
    const at = (notBefore: Date | null) => leaves({ email: { ...email, notBefore }, message });
    expect(at(later(1)).verdict).toBe("wait");
    expect(at(NOON).verdict).toBe("leave");
    expect(at(later(-1)).verdict).toBe("leave");
    expect(at(null).verdict).toBe("leave");
  });

  it("goes to the lead's present address", () => {
    const moved = { ...email, address: "old@example.com" };
    const lead = aLead({ email: "new@example.com" });
    expect(leaves({ email: moved, message, lead })).toEqual({
      verdict: "leave",
      address: "new@example.com",
    });
  });
});

it.each(EMAIL_KINDS.flatMap((kind) => EMAIL_STATES.map((state) => ({ kind, state }))))(
  "a $kind that is $state",
  ({ kind, state }) => {
    const email = anEmail(kind, state);
    const status = isOutgoing(email) ? READY[email.kind] : "replied";
    const { verdict } = leaves({ email, message: aMessage({ status }) });
    expect(verdict).toBe(state === "queued" && isOutgoing(email) ? "leave" : "wait");
  },
);
