import { describe, expect, it } from "vitest";
import {
  ANYTHING,
  type Expectation,
  type Outcome,
} from "../../../../src/service/ai/evaluation/case.ts";
import { compareFacts, says } from "../../../../src/service/ai/evaluation/facts.ts";
import { judge, type Result } from "../../../../src/service/ai/evaluation/judge.ts";

const came = (outcome: Outcome, change: Partial<Result> = {}): Result => ({
  ...{ outcome, until: null, text: "It costs 290 € a month.", sends: outcome === "sent" },
  ...{ intent: "question", ...change },
});
const wanted = (change: Partial<Expectation>): Expectation => ({ ...ANYTHING, ...change });
const verdict = (result: Result, expectation: Partial<Expectation>) =>
  judge(result, wanted(expectation)).verdict;

describe("a case", () => {
  it("of which nothing is expected is not judged", () => {
    expect(verdict(came("sent"), {})).toBeNull();
    expect(verdict(came("sent"), { intent: "objection" })).toBeNull();
  });

  it("is right where the outcome is one of those expected", () => {
    expect(verdict(came("sent"), { outcomes: ["draft", "sent"] })).toBe("right");
    expect(verdict(came("close", { text: "" }), { outcomes: ["close"] })).toBe("right");
  });

  it("is held for nothing where a person was asked, and need not have been", () => {
    expect(verdict(came("draft"), { outcomes: ["sent"] })).toBe("held");
    expect(verdict(came("person", { text: "" }), { outcomes: ["close"] })).toBe("held");
  });

  it.each([
    ["sent", ["draft", "person"]],
    ["sent", ["close"]],
    ["close", ["sent"]],
    ["suppress", ["person"]],
    ["snooze", ["sent"]],
  ] as const)("that ends as %s and not as %s is wrong", (outcome, outcomes) => {
    const { problems, ...rest } = judge(came(outcome), wanted({ outcomes }));
    expect(rest).toEqual({ verdict: "wrong" });
    expect(problems).toEqual([`${outcome}, not ${outcomes.join(" or ")}`]);
  });

  it("is wrong where the text lacks what it must say, or says what it must not", () => {
    const outcomes: Outcome[] = ["sent"];
    expect(verdict(came("sent"), { outcomes, must: ["290 EUR", "/per|a month/"] })).toBe("right");
    expect(judge(came("sent"), wanted({ outcomes, must: ["640 €"] }))).toEqual({
      verdict: "wrong",
      problems: ["it does not say 640 €"],
    });
    expect(verdict(came("sent"), { outcomes, mustNot: ["290"] })).toBe("wrong");
    // It was held for something.
    expect(verdict(came("draft"), { outcomes, must: ["640 €"] })).toBe("wrong");
    expect(verdict(came("draft"), { outcomes: ["draft"], mustNot: ["290"] })).toBe("right");
    expect(verdict(came("person", { text: "" }), { outcomes: ["person"], must: ["a"] })).toBe(
      "right",
    );
  });

  it("of a snooze is right within its days alone", () => {
    const expectation = {
      outcomes: ["snooze" as const],
      until: ["2026-03-13", "2026-03-17"] as [string, string],
    };
    const until = (day: string | null) => verdict(came("snooze", { until: day }), expectation);
    expect(["2026-03-13", "2026-03-17"].map(until)).toEqual(["right", "right"]);
    expect(["2026-03-12", "2026-03-18", null].map(until)).toEqual(["wrong", "wrong", "wrong"]);
  });

  it("with an intent that binds is wrong for another one", () => {
    const binding = { intent: "objection" as const, isIntentBinding: true };
    expect(verdict(came("sent"), binding)).toBe("wrong");
    expect(verdict(came("sent", { intent: "objection" }), binding)).toBe("right");
  });
});

describe("what a text says", () => {
  it.each([
    ["That is EUR 1,200 a year.", "1.200 €", true],
    ["That is 1200 € a year.", "120 €", false],
    ["We’ll send the  Überblick.", "uberblick", true],
    ["See https://rampora.example/pricing.", "rampora.example/pricing", true],
    ["See https://rampora.example/pricing.", "https://rampora.example/price", false],
    ["A trial is free.", "/TRIAL/", false],
    ["A trial is free.", "/TRIAL/i", true],
    // Words beside a fact have to stand there, too.
    ["It costs 290 €.", "not 290 €", false],
  ])("%s: %s", (text, what, expected) => {
    expect(says(text, what)).toBe(expected);
  });

  it("is compared fact by fact", () => {
    const yours = "It costs 290 € a month. Book here: https://cal.example/maya";
    const its = "It costs EUR 290 a month, with 15 % off.";
    const { missing, extra } = compareFacts(yours, its);
    expect(missing.map(({ kind, shown }) => [kind, shown])).toEqual([
      ["link", "https://cal.example/maya"],
    ]);
    expect(extra.map(({ kind }) => kind)).toEqual(["discount"]);
  });
});
