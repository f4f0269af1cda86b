import { expect, test } from "vitest";
import { withoutRemarks, withRemarks } from "../../../src/cli/input/remarks.ts";

const NOTES = ["Note: prefers the phone\nand mornings", "Note: # 7"];

test("remarks stand below the text, and are no part of what was written", () => {
  const shown = withRemarks("Hi Ana,\n\n# no remark\n", NOTES);
  expect(shown).toContain("# Note: prefers the phone\n# and mornings\n# Note: # 7\n");
  expect(withoutRemarks(shown, NOTES)).toBe("Hi Ana,\n\n# no remark");
  expect(withoutRemarks(shown.replaceAll("\n", "\r\n"), NOTES)).toBe("Hi Ana,\n\n# no remark");
  expect(withoutRemarks("Hi Ana", NOTES)).toBe("Hi Ana");
  // Whoever deletes the line with the scissors does not send the remarks.
  const uncut = shown.replace(/^.*>8.*\n/mu, "");
  expect(uncut).not.toContain(">8");
  expect(withoutRemarks(uncut.replace("# no remark", "Ada"), NOTES)).toBe("Hi Ana,\n\nAda");
});

test("without remarks a text is left alone", () => {
  const scissors = withRemarks("", NOTES);
  expect(withRemarks("Hi\n", [])).toBe("Hi\n");
  expect(withoutRemarks(scissors, [])).toBe(scissors);
});
