import { expect, test } from "vitest";
import { repliesOf, strayedFaults } from "../mailboxes/faults.ts";
import type { TeamPut } from "../mailboxes/office.ts";
import { sentBy } from "../mailboxes/team.ts";
import type { Entry } from "../sink.ts";
import type { EmailRow } from "./account.ts";

const row = (more: Partial<EmailRow>): EmailRow => ({
  ...{ id: 1, message_id: 7, direction: "out", kind: "first", state: "sent" },
  ...{ address: "lead@one.example", rfc: "<1@x>", marked: 0 },
  ...more,
});
const entry = (sender: string): Entry => ({
  ...{ address: "lead@one.example", sender, date: 0, seen: 0, dots: 1, accepted: 1 },
  answer: false,
});
const put: TeamPut = { address: "lead@one.example", id: "<r@x>", at: 0, home: true };

test("a sender names its mailbox and its process", () => {
  expect(sentBy("m07+12@sales.example")).toEqual({ mailbox: "m07", process: "12" });
});

test("a mail by another mailbox than its message's is a fault", () => {
  const check = (sender: string) =>
    strayedFaults([{ id: 7, mailbox: "m01" }], [row({})], new Map([["<1@x>", entry(sender)]]));
  expect(check("m01+3@sales.example")).toEqual([]);
  expect(check("m02+3@sales.example")).toEqual([
    "a first to lead@one.example left by m02, and its message is m01's",
  ]);
});

test("an answer is recorded once, and answered once", () => {
  const reply = row({ direction: "in", kind: "reply", rfc: "<r@x>" });
  const answer = row({ kind: "ai_reply", rfc: "<a@x>" });
  expect(repliesOf([put], [reply, answer])).toEqual({
    ...{ recorded: 1, answered: 1, held: 0, faults: [] },
  });
  expect(repliesOf([put], [answer]).faults).toHaveLength(1);
  expect(repliesOf([put], [reply, reply, answer]).faults).toHaveLength(1);
  expect(repliesOf([put], [reply]).faults).toHaveLength(1);
  const doubt = row({ kind: "follow_up", state: "uncertain", rfc: "<2@x>" });
  expect(repliesOf([put], [reply, doubt])).toMatchObject({ held: 1, faults: [] });
  expect(repliesOf([put], [reply, answer, answer]).faults).toHaveLength(1);
});
