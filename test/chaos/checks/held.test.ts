import { expect, test } from "vitest";
import { type Departed, heldFaults, type Put } from "./held.ts";

const put: Put = { address: "a@one.example", id: "<1>", at: 1_000 };
const mail: Departed = {
  ...{ address: "b@one.example", kind: "follow_up", sender: "one", seen: 1_500, began: 900 },
};

test.each<[string, Partial<Departed>, number]>([
  ["began before the answer was there", {}, 0],
  ["began after it, and wrote to a colleague", { began: 1_001 }, 1],
  ["began after it, and wrote to the lead", { began: 1_001, address: "a@one.example" }, 1],
  ["wrote to another company", { began: 1_001, address: "b@two.example" }, 0],
  ["reads again and again, and may not have read it", { began: null }, 0],
  ["reads again and again, and must have read it", { began: null, seen: 60_000 }, 1],
])("a process that %s", (_, change, faults) => {
  expect(heldFaults([put, { ...put, at: 9_000 }], [{ ...mail, ...change }])).toHaveLength(faults);
});
