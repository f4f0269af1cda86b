import { expect, it } from "vitest";
import { isSingleFile, programInvocation } from "../../src/platform/processes/program.ts";

it("Node.js that runs a script is no single file", () => {
  expect(isSingleFile()).toBe(false);
});

it("a script is started again by Node.js and by the whole path of what was called", () => {
  const before = process.argv;
  process.argv = [before[0] ?? "", "bin/tickler.js", "tick"];
  try {
    expect(programInvocation()).toEqual([process.execPath, `${process.cwd()}/bin/tickler.js`]);
  } finally {
    process.argv = before;
  }
});
