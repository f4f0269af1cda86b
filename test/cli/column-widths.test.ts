import { describe, expect, it } from "vitest";
import { columnWidths, wrap } from "../../src/cli/output/column-widths.ts";

const ROWS = [
  ["ID", "EMAIL", "COMPANY"],
  ["1", "john.doe@initech.example", "Initech Trading and Sons of Leeds"],
];

describe("columnWidths", () => {
  it("narrows between words before it breaks any", () => {
    expect(columnWidths(ROWS, 1_000)).toEqual([2, 24, 33]);
    expect(columnWidths(ROWS, 40)).toEqual([2, 24, 14]);
    // The longest word of the last column is in the way of no more than that.
    expect(columnWidths(ROWS, 34)).toEqual([2, 24, 8]);
  });

  it("breaks words where nothing else is left", () => {
    expect(columnWidths(ROWS, 25)).toEqual([2, 15, 8]);
    expect(columnWidths(ROWS, 5)).toEqual([2, 8, 8]);
  });
});

describe("wrap", () => {
  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["john.doe@initech.example", 12, ["john.doe@", "initech.", "example"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["a", 8, ["a"]],
    ["", 8, [""]],
  ])("%j in %d", (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
