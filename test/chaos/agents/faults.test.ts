import { expect, test } from "vitest";
import { actorFaults, feedFaults, hookFaults, isHeard, mailFaults, type OutRow } from "./faults.ts";
import type { FeedRow } from "./feed.ts";
import type { Heard } from "./hook-server.ts";
import { Marks, marksIn } from "./marks.ts";

// What the run of agents looks at, with wrongs that it has to see.

const AT = "2026-03-02T09:00:00.000Z";
const event = (id: number, kind = "sent", more: Partial<FeedRow> = {}): FeedRow => ({
  ...{ id, at: AT, kind, lead_id: 1, undoes: null },
  ...more,
});
const FEED = [event(1), event(2, "replied"), event(5, "undone", { undoes: 2 }), event(7, "closed")];

test.each([
  ["all of it", FEED, []],
  ["one twice", [...FEED.slice(0, 2), ...FEED.slice(1)], ["who: event 2 came after 2"]],
  ["one missing", FEED.filter(({ id }) => id !== 5), ["who: missed the events 5"]],
  [
    "two out of order",
    [event(2, "replied"), event(1), ...FEED.slice(2)],
    ["who: event 1 came after 2"],
  ],
  [
    "one that is another now",
    [event(1, "follow_up"), ...FEED.slice(1)],
    ["who: event 1 reads another way now"],
  ],
  ["one that never was", [...FEED, event(8)], ["who: event 8 reads another way now"]],
])("a reader who has seen %s", (_, seen, faults) => {
  expect(feedFaults("who", seen, FEED)).toEqual(faults);
});

test("a hook hears what it names, and of what is taken back of that", () => {
  const heard = (on: string[]): number[] =>
    FEED.filter((each) => isHeard(on, each, FEED)).map(({ id }) => id);
  expect(heard(["all"])).toEqual([1, 2, 5, 7]);
  expect(heard(["replied"])).toEqual([2, 5]);
  expect(heard(["closed"])).toEqual([7]);
  const again = event(8, "sent", { undoes: 2 });
  expect(isHeard(["sent"], again, [...FEED, again])).toBe(false);
});

const told = (id: number, webhookId = `evt_${id}`, lead = 1): Heard => ({
  ...{ event: id, lead, kind: "sent", webhookId },
});

test.each([
  ["all of it", [told(2), told(5), told(7)], []],
  ["one twice, under one name", [told(2), told(2), told(5), told(7)], []],
  ["one once more later", [told(2), told(5), told(2), told(7)], []],
  ["all but one", [told(2), told(7)], ["who: was not told of 5"]],
  ["one of an erased lead besides", [told(2), told(5), told(7)], []],
  ["what was before it", [told(1), told(2), told(5), told(7)], ["who: was told of 1"]],
  ["two out of order", [told(5), told(2), told(7)], ["who: 2 came after 5 of lead 1"]],
  [
    "one under two names",
    [told(2), told(2, "evt_9"), told(5), told(7)],
    ["who: 2 was evt_2, then evt_9"],
  ],
  ["two under one name", [told(2), told(5, "evt_2"), told(7)], ["who: two events had one name"]],
])("a hook that is told %s", (_, taken, faults) => {
  const feed = [...FEED, event(9, "sent", { lead_id: null })];
  expect(hookFaults("who", ["all"], 1, taken, feed)).toEqual(faults);
});

const out = (id: number, more: Partial<OutRow> = {}): OutRow => ({
  ...{ id, message_id: 1, kind: "first", state: "sent", rfc: `<${id}@x>`, text: "Hi" },
  ...more,
});
const left = (row: OutRow, text: string, accepted = 1) => ({
  ...{ rfc: row.rfc, text },
  entry: {
    ...{ address: "lead@x.example", sender: "", date: 0, seen: 0, dots: accepted, accepted },
    answer: false,
  },
});

test("a mail leaves once, and only after a person has said yes to its words", () => {
  const marks = new Marks();
  const own = marks.own();
  const asked = marks.next("b");
  const unasked = marks.next("evil");
  marks.approve(`Mail 1 of 1\n│ Hi, about ${asked}`);
  const consent = {
    isApproved: (mark: string) => marks.isApproved(mark),
    drafts: new Map([[4, "Thank you."]]),
    erased: new Set(["gone@x.example"]),
  };
  const rows = [
    out(1),
    out(2),
    out(3, { kind: "follow_up" }),
    out(4, { kind: "ai_reply", text: "Thank you." }),
  ];
  const [first = out(1), second = out(2), third = out(3), fourth = out(4)] = rows;
  const fine = [
    left(first, `About ${own}`),
    left(second, `About ${asked}\n> ${unasked}`),
    left(third, "Still there?"),
    left(fourth, "Thank you."),
  ];
  expect(mailFaults(fine, rows, consent)).toEqual([]);
  const wrong = (at: number, mail: ReturnType<typeof left>, all = rows): string[] =>
    mailFaults(fine.with(at, mail), all, consent);
  expect(wrong(0, left(first, `About ${unasked}`))).toEqual([
    `${unasked} left to lead@x.example, unapproved`,
  ]);
  expect(wrong(0, left(first, `About ${own}`, 2))).toEqual(["<1@x> left 2 times"]);
  expect(wrong(1, left(second, `About ${own}`))).toEqual([`${own} left to lead@x.example twice`]);
  expect(wrong(0, left(first, "Nobody wrote this."))).toEqual([
    "a first to lead@x.example left, which nobody has approved: Hi",
  ]);
  const changed = rows.with(3, { ...fourth, text: "All free." });
  expect(wrong(3, left(fourth, "All free."), changed)).toHaveLength(1);
  expect(mailFaults(fine.slice(1), rows, consent)).toEqual(["a first is lost: <1@x>"]);
  expect(mailFaults(fine, rows.slice(1), consent)[0]).toMatch(/<1@x> to .* is not known/u);
  const cancelled = rows.with(0, { ...first, state: "cancelled" });
  expect(mailFaults(fine, cancelled, consent)).toEqual(["<1@x> left and is cancelled"]);
});

test("an agent takes no step alone by which mail leaves", () => {
  const step = (actor: string | null) => ({ id: 1, step: "enqueued", actor });
  expect(actorFaults([step("ada"), step("agent:a, approved by ada")])).toEqual([]);
  for (const actor of [
    "agent:a",
    "agent:c, approved by ada",
    "agent:a, approved by agent:b",
    null,
  ]) {
    expect(actorFaults([step(actor)])).toEqual([`log 1: enqueued by ${actor}`]);
  }
});

test("what is quoted is no mark of who quotes it", () => {
  expect(marksIn("offer-a-1 and offer-a-1\n> offer-evil-2")).toEqual(["offer-a-1"]);
});
