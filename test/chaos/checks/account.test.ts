import { describe, expect, test } from "vitest";
import type { Entry } from "../sink.ts";
import { accountOf, type EmailRow, faultsOf } from "./account.ts";

function row(id: number, state: string, change: Partial<EmailRow> = {}): EmailRow {
  return {
    ...{ id, message_id: id, direction: "out", kind: "first", state, rfc: `<${id}>` },
    ...{ address: `lead-${id}@example.com`, marked: 1, ...change },
  };
}

function ledger(...taken: [id: number, accepted: number, dots?: number][]): Map<string, Entry> {
  return new Map(
    taken.map(([id, accepted, dots = accepted]) => [
      `<${id}>`,
      { address: "", sender: "", date: 0, seen: 0, accepted, dots, answer: false },
    ]),
  );
}

describe("the account", () => {
  test("comes out where every email is what the server says", () => {
    const rows = [
      ...[row(1, "sent"), row(2, "uncertain"), row(3, "uncertain"), row(4, "failed")],
      ...[row(5, "cancelled"), row(6, "received", { direction: "in" })],
    ];
    const account = accountOf(rows, ledger([1, 1], [2, 1], [3, 0, 0]));
    expect(account).toMatchObject({
      ...{ queued: 5, acceptedOnce: 2, inDoubt: 2, inDoubtNotAccepted: 1, wronglyInDoubt: 1 },
      ...{ failed: 1, cancelled: 1, twice: 0, lost: 0, unrecorded: 0, waiting: 0 },
    });
    expect(faultsOf(account)).toEqual([]);
  });

  test.each<[string, EmailRow[], Map<string, Entry>, string]>([
    ["a mail that went twice", [row(1, "sent")], ledger([1, 2]), "twice: 1"],
    ["one that never went", [row(1, "sent")], ledger(), "lost: 1"],
    ["one that went, and is to go again", [row(1, "queued")], ledger([1, 1]), "unrecorded: 1"],
    ["one that went, and counts as failed", [row(1, "failed")], ledger([1, 1]), "unrecorded: 1"],
    ["one that nobody delivers", [row(1, "sending")], ledger(), "waiting: 1"],
    ["doubt without a mark", [row(1, "uncertain", { marked: null })], ledger(), "withoutMark: 1"],
    [
      "a second first email to one lead",
      [row(1, "sent", { address: "a@b.c" }), row(2, "sent", { address: "a@b.c" })],
      ledger([1, 1], [2, 1]),
      "twice: 1",
    ],
    [
      "a second answer to one message",
      [1, 2].map((id) => row(id, "sent", { kind: "ai_reply", message_id: 7 })),
      ledger([1, 1], [2, 1]),
      "twice: 1",
    ],
  ])("finds %s", (_what, rows, taken, fault) => {
    expect(faultsOf(accountOf(rows, taken))).toContain(fault);
  });
});
