import { expect, test } from "vitest";
import type { EmailRow } from "./account.ts";
import { allowance, type Departure, departuresOf, type Limits, limitFaults } from "./limits.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A mail that left so many milliseconds after the beginning. */
function left(at: number, { domain = "a.example", sender = "one", seen = at } = {}): Departure {
  return { domain, at, by: { sender, seen } };
}

test.each<[string, Limits, Departure[], Departure]>([
  ["within a day", { perDay: 2 }, [left(0), left(HOUR), left(DAY)], left(DAY - 1)],
  [
    "within a day",
    { ramp: { start: 1, step: 1, most: 2 } },
    [left(0), left(DAY), left(DAY + HOUR), left(2 * DAY + HOUR)],
    left(HOUR),
  ],
  [
    "to a domain in an hour",
    { perDomain: 1 },
    [left(0), left(HOUR), left(MINUTE, { domain: "b.example" })],
    left(HOUR - 1),
  ],
  ["in a gap", { gap: MINUTE }, [left(0), left(MINUTE)], left(MINUTE + 1)],
  [
    "in one tick",
    { perTick: 2 },
    [left(0), left(0), left(0, { sender: "two" }), left(0, { seen: 1_000 })],
    left(0, { seen: 10 }),
  ],
])("a mail too many %s is found, and none where all is well: %j", (what, limits, well, tooMany) => {
  expect(limitFaults(limits, well, 0)).toEqual([]);
  expect(limitFaults(limits, [...well, tooMany], 0)).toEqual([expect.stringContaining(what)]);
});

function row(id: number, state: string, change: Partial<EmailRow> = {}): EmailRow {
  return {
    ...{ id, message_id: id, direction: "out", kind: "first", state, rfc: `<${id}>` },
    ...{ address: `lead-${id}@${id % 2 ? "a" : "b"}.example`, marked: null, ...change },
  };
}

test("what may have left counts, and answers do not", () => {
  const mail = { address: "", sender: "one", seen: 5, dots: 1, answer: false };
  const ledger = new Map([
    ["<1>", { ...mail, date: 7, accepted: 1 }],
    ["<6>", { ...mail, date: 7, accepted: 1 }],
  ]);
  const rows = [
    ...[row(1, "sent"), row(2, "uncertain", { marked: 9 }), row(3, "sending", { marked: 9 })],
    ...[row(4, "sending"), row(5, "failed", { marked: 9 }), row(6, "sent", { kind: "ai_reply" })],
  ];
  expect(departuresOf(rows, ledger)).toMatchObject([
    { domain: "a.example", at: 7, by: { sender: "one", seen: 5 } },
    { domain: "b.example", at: 9, by: null },
    { domain: "a.example", at: 9, by: null },
  ]);
});

test("as many may leave as the tightest limit says", () => {
  const waiting = [1, 2, 3, 5, 7].map((id) => row(id, "queued"));
  const rows = [...waiting, row(9, "sending"), row(11, "uncertain", { marked: 1 })];
  const ramp = { start: 1, step: 1, most: 9 };
  const may = (limits: Limits): number => allowance(limits, rows, 0, 2 * DAY);
  expect(may({})).toBe(6);
  expect(may({ perDomain: 2 })).toBe(3);
  expect(may({ perDay: 4, perTick: 3 })).toBe(3);
  expect(may({ ramp })).toBe(3);
  expect(may({ gap: MINUTE, perDay: 4 })).toBe(1);
});
