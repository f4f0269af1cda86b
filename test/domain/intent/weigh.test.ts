import { describe, expect, it } from "vitest";
import { dayIn, momentOn } from "../../../src/domain/intent/come-back.ts";
import { looksInjected } from "../../../src/domain/intent/injection.ts";
import type { Decision, Intent, IntentResult } from "../../../src/domain/intent/intent.ts";
import { readIntent } from "../../../src/domain/intent/read-intent.ts";
import { weigh } from "../../../src/domain/intent/weigh.ts";
import { EVERYDAY } from "./everyday.ts";

/** Monday. */
const TODAY = new Date("2026-03-02T12:00:00Z");

const of = (intent: Intent, until: string | null = null): IntentResult => ({
  intent,
  until: until === null ? null : new Date(`${until}T12:00:00Z`),
});

/** What is done: the decision, or `held` where the model's text waits for a person. */
function done(text: string, opinion: IntentResult | null, isComeBack = false): Decision | "held" {
  const { decision, doubt } = weigh(readIntent(text, TODAY), opinion, TODAY, isComeBack);
  return doubt !== null && decision === "answer" ? "held" : decision;
}

const SAID = {
  answer: of("question"),
  schedule: of("not_now", "2026-05-04"),
  close: of("not_interested"),
  suppress: of("unsubscribe"),
  hand_over: of("unclear"),
} as const;

describe("what rules and a model have read", () => {
  it.each([
    // the lead's words, and what is done where the model would answer, schedule, close, suppress, leave
    ["Nice tool. Please take me off your list.", "held hand_over hand_over suppress hand_over"],
    ["My lawyer will contact you.", "held hand_over hand_over hand_over hand_over"],
    ["I'm not the right person.", "held hand_over hand_over hand_over hand_over"],
    ["We are not interested in gadgets.", "held schedule close suppress hand_over"],
    ["Try me again in May, when we have moved.", "held schedule hand_over hand_over hand_over"],
    ["What does it cost?", "answer hand_over hand_over hand_over hand_over"],
    [
      "Not interested in a call. What does it cost?",
      "answer hand_over hand_over hand_over hand_over",
    ],
    ["We use spreadsheets.", "answer schedule close suppress hand_over"],
    ["No.", "answer schedule close suppress hand_over"],
  ])("%j: %s", (text, outcomes) => {
    const got = Object.values(SAID).map((opinion) => done(text, opinion));
    expect(got.join(" ")).toBe(outcomes);
  });

  it("on the day that the lead wanted to be written to lets an answer out, and nothing else", () => {
    const text = "Not now, try again on 2 March.";
    const got = Object.values(SAID).map((opinion) => done(text, opinion, true));
    expect(got).toEqual(["answer", "hand_over", "hand_over", "hand_over", "hand_over"]);
    expect(done(text, null, true)).toBe("answer");
    expect(done("Try again in March, or my lawyer will sue you.", SAID.answer, true)).toBe("held");
  });

  it("without a model closes nothing that is not clear", () => {
    expect(done("We are not interested in gadgets.", null)).toBe("held");
    expect(done("We use spreadsheets.", null)).toBe("answer");
  });

  it.each(["2026-02-28", "2026-03-02", "2029-01-01"])("refuses %s as a day to come", (day) => {
    const weighed = weigh(readIntent("Not now.", TODAY), of("not_now", day), TODAY, false);
    expect(weighed).toMatchObject({
      reading: { intent: "not_now", until: null },
      decision: "hand_over",
      doubt: { rule: "until", detail: expect.stringContaining(day) },
    });
  });

  it("asks a person where the words name another day than the model, and takes the model's nearby", () => {
    const text = "We have the stocktaking first. Please try again in May.";
    expect(done(text, of("not_now", "2026-05-04"))).toBe("schedule");
    expect(done(text, of("not_now", "2026-09-01"))).toBe("hand_over");
    // Of a model that leaves the day out.
    const weighed = weigh(readIntent(text, TODAY), of("not_now"), TODAY, false);
    expect(weighed.reading.until).toEqual(new Date("2026-05-01T12:00:00Z"));
    expect(done("Try again after the summer.", of("not_now"))).toBe("hand_over");
    expect(done("Try again after the summer.", of("not_now", "2026-09-01"))).toBe("schedule");
  });

  it.each(EVERYDAY)("counts no everyday word against the model: %j", (text) => {
    expect(done(text, SAID.answer)).toBe("answer");
    expect(looksInjected(text)).toBeNull();
  });
});

describe("a day on the lead's calendar", () => {
  it("is that of their zone, and begins in their morning", () => {
    const late = new Date("2026-03-02T22:30:00Z");
    expect(dayIn(null, late).toISOString()).toBe("2026-03-02T12:00:00.000Z");
    expect(dayIn("Asia/Tokyo", late).toISOString()).toBe("2026-03-03T12:00:00.000Z");
    expect(dayIn("America/Los_Angeles", new Date("2026-03-02T05:00:00Z")).toISOString()).toBe(
      "2026-03-01T12:00:00.000Z",
    );
    const day = new Date("2026-07-01T12:00:00Z");
    expect(momentOn(day, null)).toEqual(day);
    expect(momentOn(day, "Europe/Berlin").toISOString()).toBe("2026-07-01T07:00:00.000Z");
    expect(momentOn(day, "Pacific/Auckland").toISOString()).toBe("2026-06-30T21:00:00.000Z");
  });
});

describe("a day that the model names", () => {
  const today = new Date("2026-03-02T12:00:00Z");
  const decided = (text: string, until: string): string => {
    const opinion = { intent: "not_now", until: new Date(`${until}T12:00:00Z`) } as const;
    return weigh(readIntent(text, today), opinion, today, false).decision;
  };

  it.each([
    ["We have an audit. Please write again in September.", "2026-03-03"],
    ["Busy with a merger. Let's talk on 16 March.", "2026-03-09"],
    ["Busy with a merger. Let's talk on 16 March.", "2026-04-09"],
    ["We have an audit. Please write again in six months.", "2026-03-20"],
    ["Busy with a merger until June. Let's talk after that.", "2026-03-03"],
    ["We have an audit. Please write again on 16 March.", "2026-03-13"],
    ["We have an audit. Please write again on 16 March.", "2026-03-20"],
  ])("before or long behind those of the words is a person's: %s %s", (text, until) => {
    expect(decided(text, until)).toBe("hand_over");
  });

  it.each([
    ["We have an audit. Please write again in September.", "2026-09-01"],
    ["We have an audit. Please write again on 16 March.", "2026-03-16"],
    ["We have an audit. Please write again at the end of May.", "2026-05-28"],
    ["Swamped until the fair is over (19 to 21 May). Write the week after.", "2026-05-25"],
  ])("as the words have it is the day: %s %s", (text, until) => {
    expect(decided(text, until)).toBe("schedule");
  });
});
