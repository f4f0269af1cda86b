import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisionFor } from "../../../src/domain/intent/intent.ts";
import { type RuleResult, readIntent } from "../../../src/domain/intent/read-intent.ts";
import { AFFORDABLE, cpuTime } from "../../support/cpu-time.ts";
import { CLEAR, LATER, NEAR_MISSES, NOW } from "./replies.ts";
import { MORE, ONLY_LATER, ONLY_NO } from "./whole-mails.ts";

/** Whether the rules are enough; of what is answered anyhow, whether they see more than a guess. */
function isPlain({ reading, certainty }: RuleResult): boolean {
  return decisionFor(reading) === "answer" ? certainty !== "weak" : certainty === "clear";
}

describe("readIntent", () => {
  it.each([...CLEAR, ...NEAR_MISSES])("%j: %s", (text, intent, sure) => {
    const read = readIntent(text, NOW);
    const isSure = isPlain(read);
    expect({ intent: read.reading.intent, sure: isSure, evidence: read.evidence }).toEqual({
      intent,
      sure: sure ?? isSure,
      evidence: expect.anything(),
    });
    expect(read.evidence.length).toBeGreaterThan(0);
    if (intent !== "not_now") expect(read.reading.until).toBeNull();
  });

  it.each(LATER)("%j: later, %s", (text, until) => {
    const { reading, evidence } = readIntent(text, NOW);
    expect({ ...reading, evidence }).toEqual({
      intent: "not_now",
      until: until === null ? null : new Date(`${until}T12:00:00Z`),
      evidence: expect.anything(),
    });
  });

  it.each([
    ["Try again in March.", true],
    ["Not now, please reach out in two weeks.", true],
    ["Try again after the summer.", false],
    ["Bitte melden Sie sich im nächsten Quartal wieder.", true],
  ])("%j is plain: %s", (text, sure) => {
    expect(isPlain(readIntent(text, NOW))).toBe(sure);
  });

  it.each(ONLY_NO)("%j is nothing but a no", (text) => {
    const { reading, certainty } = readIntent(text, NOW);
    expect({ intent: reading.intent, certainty }).toEqual({
      intent: "not_interested",
      certainty: "clear",
    });
  });

  it.each(ONLY_LATER)("%j is nothing but later", (text, until) => {
    const { reading, certainty } = readIntent(text, new Date("2026-03-02T09:00:00Z"));
    expect({ ...reading, certainty }).toEqual({
      intent: "not_now",
      until: new Date(`${until}T12:00:00Z`),
      certainty: "clear",
    });
  });

  it.each(MORE)("%j is not settled by rules", (text) => {
    const { reading, certainty } = readIntent(text, NOW);
    const acts = ["not_interested", "not_now", "unsubscribe"].includes(reading.intent);
    expect(acts && certainty === "clear").toBe(false);
  });

  it("reads no day that is over, that no month has, or that is too far away", () => {
    for (const day of ["2020-05-01", "2027-02-30", "2035-01-01", "1 January 2026"]) {
      expect(readIntent(`Not now, try again on ${day}.`, NOW).reading).toEqual({
        intent: "not_now",
        until: null,
      });
    }
  });

  it("takes the next such day, however the year ends", () => {
    const at = (now: string, text: string) =>
      readIntent(text, new Date(now)).reading.until?.toISOString() ?? null;
    expect(at("2026-12-31T23:00:00Z", "Ping me again next month.")).toBe(
      "2027-01-01T12:00:00.000Z",
    );
    expect(at("2027-01-31T09:00:00Z", "Ping me again in a month.")).toBe(
      "2027-02-28T12:00:00.000Z",
    );
    expect(at("2027-03-01T13:00:00Z", "Try again on March 1.")).toBe("2028-03-01T12:00:00.000Z");
    expect(at("2027-11-02T09:00:00Z", "Try again next quarter.")).toBe("2028-01-01T12:00:00.000Z");
  });

  it("reads anything without throwing, and a day to come or none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { reading } = readIntent(text, NOW);
        if (reading.until !== null) expect(reading.until.getTime()).toBeGreaterThan(NOW.getTime());
      }),
      { numRuns: 300 },
    );
  });

  it("spends little on a megabyte", async () => {
    for (const unit of ["not ", "1", "in 3 ", "no, ", "请", "unsubscribe me ", "aaaa "]) {
      const spent = await cpuTime(() => readIntent(unit.repeat(1_000_000 / unit.length), NOW));
      expect(spent, unit).toBeLessThan(AFFORDABLE);
    }
  });
});
