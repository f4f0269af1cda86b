import { describe, expect, it } from "vitest";
import { bar, heatMap, pensFor } from "../../../src/cli/commands/statistics/pictures.ts";
import { verdictLine } from "../../../src/cli/report/verdict-line.ts";
import { rateOf } from "../../../src/domain/statistics/rate.ts";
import type { StatisticsRow } from "../../../src/service/statistics/statistics.ts";

const UTF8 = { LANG: "de_DE.UTF-8" };
const blocks = pensFor(true, UTF8);
const plain = pensFor(false, UTF8);
const heat = (of: (day: number, hour: number) => number): number[][] =>
  Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (__, hour) => of(day, hour)));

describe("the characters of pictures", () => {
  it.each([
    [true, UTF8, "█"],
    [true, { LC_ALL: "C.utf8", LANG: "C" }, "█"],
    [true, { LC_ALL: "", LC_CTYPE: "en_US.UTF-8" }, "█"],
    [true, { LC_ALL: "C", LANG: "en_US.UTF-8" }, "#"],
    [true, { LANG: "de_DE.ISO-8859-1" }, "#"],
    [true, {}, "#"],
    [false, UTF8, "#"],
  ])("on a terminal: %s, with %j, are such as %s", (isTerminal, env, solid) => {
    expect(pensFor(isTerminal, env).solid).toBe(solid);
  });

  it("are plain ASCII where they are plain", () => {
    const lines = [
      ...heatMap(
        heat((day, hour) => day * hour),
        plain,
      ),
    ];
    lines.push(bar(rateOf(5, 10), 1, 20, plain));
    expect(lines.join("")).toMatch(/^[\x20-\x7e]+$/u);
  });
});

describe("a bar", () => {
  it("is solid up to the lower end, and faint up to the upper end", () => {
    expect(bar({ value: 0.3, low: 0.2, high: 0.5 }, 1, 10, blocks)).toBe("██░░░");
    expect(bar({ value: 0.3, low: 0.2, high: 0.5 }, 0.5, 10, plain)).toBe("####......");
    expect(bar({ value: 0, low: 0, high: 0.1 }, 1, 10, plain)).toBe(".");
  });

  it("of nothing is empty", () => {
    expect(bar(rateOf(0, 0), 1, 10, blocks)).toBe("");
    expect(bar(rateOf(0, 5), 0, 10, blocks)).toBe("");
  });
});

describe("a heat map", () => {
  it("has a line for each day, and says what the shades stand for", () => {
    const lines = heatMap(
      heat((day, hour) => (day === 0 && hour === 9 ? 8 : day === 6 && hour === 23 ? 1 : 0)),
      blocks,
    );
    expect(lines).toEqual([
      "     00    03    06    09    12    15    18    21",
      `Mon  ${" ".repeat(18)}██`,
      ...["Tue", "Wed", "Thu", "Fri", "Sat"],
      `Sun  ${" ".repeat(46)}░░`,
      "     ░░ 1–2   ▒▒ 3–4   ▓▓ 5–6   ██ 7–8",
    ]);
  });

  it("names no shade for numbers that can't be", () => {
    const lines = heatMap(
      heat((day) => (day === 2 ? 1 : 0)),
      plain,
    );
    expect(lines[3]).toBe(`Wed  ${"##".repeat(24)}`);
    expect(lines.at(-1)).toBe("     ## 1");
    expect(
      heatMap(
        heat((day) => day % 3),
        plain,
      ).at(-1),
    ).toBe("     :: 1   ## 2");
  });
});

describe("what is said of variants", () => {
  const row = (variant: string, verdict: "winner" | "loser" | "undecided", replied: number) =>
    ({
      ...{ sequence: "fair", version: 2, step: 1, variant },
      comparison: { verdict, counted: { sent: 480, replied }, need: 4_387, have: 480 },
    }) as StatisticsRow;

  it("is that nothing is known, and what it takes", () => {
    expect(verdictLine([row("a", "undecided", 21), row("b", "undecided", 26)])).toBe(
      "fair@2, step 1: undecided: a 2.9–6.6 %, b 3.7–7.8 %; to see a difference of 2 points you need about 4,400 each, you have 480.",
    );
  });

  it("is that there is hardly such a difference, where the planned size is reached", () => {
    const line = verdictLine(
      [row("a", "undecided", 21), row("b", "undecided", 26)].map((each) => ({
        ...each,
        comparison: each.comparison && { ...each.comparison, have: 5_000 },
      })),
    );
    expect(line).toContain(
      "; about 4,400 each show a difference of 2 points in four of five cases, and you have 5,000.",
    );
  });

  it("names the better one, and the command that gives it to everybody", () => {
    expect(verdictLine([row("a", "loser", 10), row("b", "winner", 60)])).toBe(
      "fair@2, step 1: b is better: a 1.1–3.8 %, b 9.8–15.8 %. To give it to all new leads: tickler sequence promote fair --step 1 --variant b",
    );
  });
});
