import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatSize, parseSize, sizeText } from "../../../src/domain/units/size.ts";

describe("a size", () => {
  test.each([
    ["10 MB", 10_000_000],
    ["10MB", 10_000_000],
    ["1.5 mb", 1_500_000],
    ["500 kB", 500_000],
    ["1 GB", 1_000_000_000],
    ["12 B", 12],
    ["0.5 kB", 500],
  ])("is read: %s", (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  test.each(["", "10", "10 MiB", "-1 MB", "1,5 MB", "2 GB", "0 MB", "ten MB", "1 M"])(
    "is refused: %j",
    (text) => {
      expect(() => parseSize(text)).toThrow(expect.objectContaining({ code: "usage" }));
    },
  );

  it("is written as it is read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (bytes) => {
        expect(parseSize(formatSize(bytes))).toBe(bytes);
      }),
    );
    expect([10_000_000, 1_500, 999, 1_000_001].map(formatSize)).toEqual([
      "10 MB",
      "1.5 kB",
      "999 B",
      "1000.001 kB",
    ]);
  });

  it("is told to people in three digits", () => {
    expect([0, 999, 71_250, 5_123_456].map(sizeText)).toEqual([
      "0 bytes",
      "999 bytes",
      "71.3 kB",
      "5.12 MB",
    ]);
  });
});
