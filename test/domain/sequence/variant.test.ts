import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { variantOf } from "../../../src/domain/sequence/variant.ts";

type Weighted = readonly [{ name: string; weight: number }, ...{ name: string; weight: number }[]];

const LEADS = Array.from({ length: 6_000 }, (_, at) => at + 1);

/** Values of chi-square that chance exceeds once in a thousand times, by degrees of freedom. */
const CRITICAL = [0, 10.83, 13.82, 16.27, 18.47, 20.52, 22.46, 24.32, 26.12];

function chiSquare(counts: readonly number[], expected: readonly number[]): number {
  return counts.reduce((sum, count, at) => {
    const wanted = expected[at] ?? Number.NaN;
    return sum + (count - wanted) ** 2 / wanted;
  }, 0);
}

function countsOf(variants: Weighted, sequence: string, step: number): number[] {
  const names = LEADS.map((id) => variantOf(id, sequence, step, variants).name);
  return variants.map(({ name }) => names.filter((each) => each === name).length);
}

describe("variantOf", () => {
  it.each<[string, Weighted]>([
    [
      "two alike",
      [
        { name: "a", weight: 1 },
        { name: "b", weight: 1 },
      ],
    ],
    [
      "three alike",
      [
        { name: "a", weight: 1 },
        { name: "b", weight: 1 },
        { name: "c", weight: 1 },
      ],
    ],
    [
      "one that weighs three times as much",
      [
        { name: "a", weight: 3 },
        { name: "b", weight: 1 },
      ],
    ],
    [
      "small weights",
      [
        { name: "short", weight: 0.1 },
        { name: "long", weight: 0.3 },
      ],
    ],
    [
      "a rare one",
      [
        { name: "a", weight: 99 },
        { name: "b", weight: 1 },
      ],
    ],
    [
      "nine",
      [...("abcdefghi" as Iterable<string>)].map((name, at) => ({
        name,
        weight: at + 1,
      })) as unknown as Weighted,
    ],
  ])("gives each its share: %s", (_, variants) => {
    const total = variants.reduce((sum, { weight }) => sum + weight, 0);
    for (const [sequence, step] of [
      ["fair", 1],
      ["fair", 2],
      ["winter", 1],
    ] as const) {
      const expected = variants.map(({ weight }) => (weight / total) * LEADS.length);
      const counts = countsOf(variants, sequence, step);
      expect(chiSquare(counts, expected)).toBeLessThan(CRITICAL[variants.length - 1] ?? 0);
    }
  });

  it("does not tie one step to another, nor one sequence to another, nor leads to their numbers", () => {
    const two: Weighted = [
      { name: "a", weight: 1 },
      { name: "b", weight: 1 },
    ];
    const others: ((id: number) => boolean)[] = [
      (id) => variantOf(id, "fair", 2, two).name === "a",
      (id) => variantOf(id, "winter", 1, two).name === "a",
      (id) => variantOf(id + 1, "fair", 1, two).name === "a",
      (id) => id % 2 === 0,
      (id) => id <= LEADS.length / 2,
    ];
    for (const other of others) {
      const cells = [0, 0, 0, 0];
      for (const id of LEADS) {
        const at = (variantOf(id, "fair", 1, two).name === "a" ? 2 : 0) + (other(id) ? 1 : 0);
        cells[at] = (cells[at] ?? 0) + 1;
      }
      expect(
        chiSquare(
          cells,
          cells.map(() => LEADS.length / 4),
        ),
      ).toBeLessThan(CRITICAL[3] ?? 0);
    }
  });

  it("gives what it gave before", () => {
    const three: Weighted = [
      { name: "a", weight: 1 },
      { name: "b", weight: 1 },
      { name: "c", weight: 2 },
    ];
    const names = LEADS.slice(0, 24).map((id) => variantOf(id, "fair", 1, three).name);
    expect(names.join("")).toBe("acabccacaacccccccccaabba");
  });

  const variants = fc
    .uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z]{1,3}$/),
        weight: fc.integer({ min: 1, max: 9 }),
      }),
      {
        minLength: 2,
        maxLength: 6,
        selector: ({ name }) => name,
      },
    )
    .map((all) => all as unknown as Weighted);

  it("depends on the variants, not on their order, and moves nobody without need", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 30 }), variants, (lead, step, all) => {
        const [chosen, without] = [variantOf(lead, "fair", step, all), all.slice(0, -1)];
        expect(variantOf(lead, "fair", step, all.toReversed() as unknown as Weighted)).toEqual(
          chosen,
        );
        const before = variantOf(lead, "fair", step, without as unknown as Weighted);
        // Where one is added, a lead keeps theirs or gets the new one.
        expect([before.name, all.at(-1)?.name]).toContain(chosen.name);
      }),
    );
  });

  it("gives the one that there is", () => {
    expect(variantOf(7, "fair", 1, [{ name: "a", weight: 0.001 }]).name).toBe("a");
  });
});
