import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Email, PROMISE } from "../../src/domain/email.ts";
import {
  type AnswerPolicy,
  answerDue,
  type FollowUpPolicy,
  type Next,
  nextFollowUp,
  nextOf,
} from "../../src/domain/follow-up.ts";
import type { Message } from "../../src/domain/message.ts";
import { STATUSES, type Status } from "../../src/domain/status.ts";
import { aMessage, anEmail, DAY, HOUR, later, MINUTE, NOON } from "../support/world/builders.ts";

const SILENCE: FollowUpPolicy = { followUpAfter: [DAY, 3 * DAY], closeAfter: 2 * DAY };

describe("afterSilence", () => {
  it.each([
    [0, "follow_up", DAY],
    [1, "follow_up", 3 * DAY],
    [2, "close", 2 * DAY],
    // Fewer delays are configured than follow-ups have gone out.
    [7, "close", 2 * DAY],
  ] as const)("after %d follow-ups: %s", (followUps, action, delay) => {
    for (const status of ["sent", "follow_up"] as const) {
      const next = nextFollowUp({ status, waitingSince: NOON, followUps }, SILENCE);
      expect(next).toEqual({ action, at: later(delay) });
    }
  });

  it("closes after the first email where no follow-ups are wanted", () => {
    const policy = { followUpAfter: [], closeAfter: HOUR };
    expect(nextFollowUp({ status: "sent", waitingSince: NOON, followUps: 0 }, policy)).toEqual({
      action: "close",
      at: later(HOUR),
    });
  });

  it.each(STATUSES.filter((status) => status !== "sent" && status !== "follow_up"))(
    "brings nothing while %s",
    (status) => {
      expect(nextFollowUp({ status, waitingSince: NOON, followUps: 0 }, SILENCE)).toBeNull();
    },
  );

  it("brings nothing where nothing is waited for", () => {
    expect(nextFollowUp({ status: "sent", waitingSince: null, followUps: 0 }, SILENCE)).toBeNull();
  });
});

const SILENT_ANSWER = { remindAfter: DAY, nudgeAfter: [2 * DAY], closeAfter: 9 * DAY };

const AUTO: AnswerPolicy = { mode: "auto", delay: 5 * MINUTE, minPause: HOUR, maxRounds: 3 };
const REPLIED = { status: "replied", waitingSince: NOON } as const;

/** A reply that came by mail, and one that a person typed in. */
const mailed = anEmail("reply");
const typed = anEmail("reply", "received", { rfcMessageId: null });
const answered = (sentAt: Date) => anEmail("ai_reply", "sent", { sentAt });

describe("answerDue", () => {
  it("is the reply's time and the delay", () => {
    expect(answerDue(REPLIED, [anEmail("first"), mailed], AUTO)).toEqual(later(5 * MINUTE));
    expect(answerDue(REPLIED, [anEmail("first"), mailed], { ...AUTO, mode: "review" })).toEqual(
      later(5 * MINUTE),
    );
    expect(answerDue(REPLIED, [mailed], { ...AUTO, delay: 0 })).toEqual(NOON);
  });

  it.each(STATUSES.filter((status) => status !== "replied"))("is never while %s", (status) => {
    expect(answerDue({ status, waitingSince: NOON }, [mailed], AUTO)).toBeNull();
  });

  it("is never where it is a person's turn, or the AI is not asked to", () => {
    expect(answerDue({ ...REPLIED, waitingSince: null }, [mailed], AUTO)).toBeNull();
    expect(answerDue(REPLIED, [mailed], { ...AUTO, mode: "off" })).toBeNull();
  });

  it("ends with the last round", () => {
    const rounds = (count: number) => Array.from({ length: count }, () => answered(later(-DAY)));
    expect(answerDue(REPLIED, [...rounds(2), mailed], AUTO)).not.toBeNull();
    expect(answerDue(REPLIED, [...rounds(3), mailed], AUTO)).toBeNull();
    expect(answerDue(REPLIED, [...rounds(4), mailed], AUTO)).toBeNull();
    expect(answerDue(REPLIED, [mailed], { ...AUTO, maxRounds: 0 })).toBeNull();
  });

  it("counts no answer that was not delivered, and none by a person", () => {
    const others: Email[] = [
      anEmail("ai_reply", "cancelled"),
      anEmail("ai_reply", "failed"),
      anEmail("answer", "sent", { sentAt: NOON }),
      anEmail("follow_up", "sent", { sentAt: NOON }),
    ];
    expect(answerDue(REPLIED, [...others, mailed], { ...AUTO, maxRounds: 1 })).toEqual(
      later(5 * MINUTE),
    );
  });

  it("keeps the pause after the answer before", () => {
    const policy = { ...AUTO, delay: 0 };
    const at = (sentAt: Date) => answerDue(REPLIED, [answered(sentAt), mailed], policy);
    expect(at(later(-MINUTE))).toEqual(later(HOUR - MINUTE));
    expect(at(later(-HOUR))).toEqual(NOON);
    expect(at(later(-DAY))).toEqual(NOON);
    const two = [answered(later(-DAY)), mailed, answered(later(-MINUTE)), mailed];
    expect(answerDue(REPLIED, two, policy)).toEqual(later(HOUR - MINUTE));
  });

  it("keeps the longer one of pause and delay", () => {
    const emails = [answered(later(-MINUTE)), mailed];
    expect(answerDue(REPLIED, emails, { ...AUTO, delay: 2 * HOUR })).toEqual(later(2 * HOUR));
  });

  it("needs no pause after a reply that a person typed in", () => {
    const policy = { ...AUTO, delay: 0 };
    expect(answerDue(REPLIED, [answered(later(-MINUTE)), typed], policy)).toEqual(NOON);
    // What counts is the newest reply.
    const both = [typed, answered(later(-MINUTE)), mailed];
    expect(answerDue(REPLIED, both, policy)).toEqual(later(HOUR - MINUTE));
  });

  it("is never before the reply and its delay, nor within the pause", () => {
    const ms = fc.integer({ min: 0, max: DAY });
    fc.assert(
      fc.property(ms, ms, ms, (ago, delay, minPause) => {
        const sentAt = later(-ago);
        const due = answerDue(REPLIED, [answered(sentAt), mailed], { ...AUTO, delay, minPause });
        const wait = (due?.getTime() ?? Number.NaN) - NOON.getTime();
        expect(wait).toBeGreaterThanOrEqual(delay);
        expect(wait).toBeGreaterThanOrEqual(minPause - ago);
        expect(wait).toBe(Math.max(delay, minPause - ago));
      }),
    );
  });
});

describe("nextOf", () => {
  const POLICY = { followUps: SILENCE, answer: { ...AUTO, delay: 0 }, answered: SILENT_ANSWER };
  const next = (status: Status, emails: Email[], change: Partial<Message> = {}): Next | null =>
    nextOf(aMessage({ status, ...change }), emails, POLICY);

  const first = anEmail("first", "sent", { sentAt: NOON });
  const queued = (kind: "first" | "follow_up" | "ai_reply" | "answer") =>
    anEmail(kind, "queued", { notBefore: later(HOUR) });
  const draft = anEmail("ai_reply", "draft");
  const canned = anEmail("ai_reply", "sent", { id: 2, writtenBy: "template" });
  const holds = [{ rule: PROMISE, detail: "a price by Friday" }];
  const promised = anEmail("ai_reply", "sent", { id: 2, writtenBy: "openai:x", holds });

  it.each<[Status, Email[], Partial<Message>, Next | null]>([
    ["drafted", [anEmail("first", "draft")], {}, { action: "approve", at: null }],
    ["enqueued", [queued("first")], {}, { action: "deliver", at: later(HOUR) }],
    ["sent", [first], { waitingSince: NOON }, { action: "follow_up", at: later(DAY) }],
    [
      "sent",
      [first, queued("follow_up")],
      { waitingSince: NOON },
      { action: "deliver", at: later(HOUR) },
    ],
    [
      "follow_up",
      [first],
      { waitingSince: NOON, followUps: 1 },
      { action: "follow_up", at: later(3 * DAY) },
    ],
    [
      "follow_up",
      [first],
      { waitingSince: NOON, followUps: 2 },
      { action: "close", at: later(2 * DAY) },
    ],
    ["replied", [first, mailed], { waitingSince: NOON }, { action: "ai_reply", at: NOON }],
    ["replied", [first, mailed], { waitingSince: null }, { action: "answer", at: null }],
    ["ai_drafted", [first, mailed, draft], {}, { action: "approve", at: null }],
    [
      "ai_enqueued",
      [first, mailed, queued("ai_reply")],
      {},
      { action: "deliver", at: later(HOUR) },
    ],
    ["ai_replied", [first, mailed, answered(NOON)], { waitingSince: null }, null],
    [
      "ai_replied",
      [first, mailed, answered(NOON)],
      { waitingSince: NOON },
      { action: "nudge", at: later(2 * DAY) },
    ],
    ["ai_replied", [first, mailed, canned], { waitingSince: NOON }, { action: "answer", at: null }],
    [
      "ai_replied",
      [first, mailed, { ...canned, approvedAt: NOON }],
      { waitingSince: NOON },
      { action: "nudge", at: later(2 * DAY) },
    ],
    [
      "ai_replied",
      [first, mailed, promised],
      { waitingSince: NOON },
      { action: "answer", at: null },
    ],
    [
      "answer_enqueued",
      [first, mailed, queued("answer")],
      {},
      { action: "deliver", at: later(HOUR) },
    ],
    ["answered", [first, mailed, anEmail("answer")], {}, null],
    [
      "answered",
      [first, mailed, anEmail("answer")],
      { waitingSince: NOON },
      { action: "nudge", at: later(2 * DAY) },
    ],
    [
      "answered",
      [first, mailed, canned, anEmail("answer")],
      { waitingSince: NOON, nudges: 1 },
      { action: "close", at: later(9 * DAY) },
    ],
    ["bounced", [anEmail("first", "failed")], {}, null],
    ["failed", [anEmail("first", "failed")], {}, { action: "retry", at: null }],
    ["unsubscribed", [first, mailed], {}, null],
    ["closed", [first], {}, null],
  ])("%s (%#)", (status, emails, change, expected) => {
    expect(next(status, emails, change)).toEqual(expected);
  });

  it("knows an answer for every status", () => {
    for (const status of STATUSES) expect(() => next(status, [first])).not.toThrow();
  });

  it.each(["enqueued", "sent", "follow_up", "replied", "ai_enqueued", "answer_enqueued"] as const)(
    "asks for a person first where an email is in doubt: %s",
    (status) => {
      const emails = [anEmail("first", "uncertain"), queued("answer")];
      expect(next(status, emails, { waitingSince: NOON })).toEqual({ action: "resolve", at: null });
    },
  );

  it("counts what is being handed over as under way", () => {
    const sending = anEmail("first", "sending", { notBefore: null });
    expect(next("enqueued", [sending])).toEqual({ action: "deliver", at: NOON });
  });

  it("leaves it to a person where the AI may not answer any more", () => {
    const rounds = [answered(NOON), answered(NOON), answered(NOON)];
    expect(next("replied", [first, ...rounds, mailed], { waitingSince: NOON })).toEqual({
      action: "answer",
      at: null,
    });
    const off = { ...POLICY, answer: { ...AUTO, mode: "off" as const } };
    const message = aMessage({ status: "replied", waitingSince: NOON });
    expect(nextOf(message, [first, mailed], off)).toEqual({ action: "answer", at: null });
  });
});
