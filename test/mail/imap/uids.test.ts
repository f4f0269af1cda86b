import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCursor, startOf } from "../../../src/mail/imap/cursor.ts";
import { keyOfHeader, keyOfMail } from "../../../src/mail/imap/mail-key.ts";
import {
  countUids,
  parseUidSet,
  uidBatches,
  uidSet,
  Watermark,
} from "../../../src/mail/imap/uids.ts";
import { AFFORDABLE, cpuTime } from "../../support/cpu-time.ts";

const uids = fc.uniqueArray(fc.integer({ min: 1, max: 60 }));
const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);

describe("UIDs", () => {
  test("as a set, and back", () => {
    fc.assert(
      fc.property(uids, fc.integer({ min: 1, max: 7 }), (values, size) => {
        const sorted = ascending(values);
        const ranges = parseUidSet(uidSet(sorted), 1);
        expect(countUids(ranges)).toBe(sorted.length);
        const batches = [...uidBatches(ranges, size)];
        expect(batches.flat()).toEqual(sorted);
        expect(batches.every((batch) => batch.length <= size)).toBe(true);
      }),
    );
    expect(uidSet([1, 2, 3, 7, 9, 10])).toBe("1:3,7,9:10");
  });

  test.each([
    ["5:3,9,4:6", 1, undefined, "3:6,9"],
    ["3", 4, undefined, ""],
    ["1:100", 40, 50, "40:50"],
    ["", 1, undefined, ""],
    ["x,*,1:*,-3,1e9,2", 1, undefined, "2"],
    ["99999999999", 1, undefined, ""],
  ])("of %s from %s to %s are %j", (text, from, to, expected) => {
    expect(uidSet([...uidBatches(parseUidSet(text, from, to), 9)].flat())).toBe(expected);
  });

  test("in any order, the mark passes over none that is yet to come", () => {
    fc.assert(
      fc.property(uids, fc.nat(), (values, cut) => {
        const sorted = ascending(values);
        const mark = new Watermark(0, sorted);
        const done = values.slice(0, cut % (values.length + 1));
        const reached = done.reduce((_, uid) => mark.done(uid), 0);
        const open = sorted.filter((uid) => !done.includes(uid));
        expect(open.every((uid) => uid > reached)).toBe(true);
        if (open.length === 0) expect(reached).toBe(sorted.at(-1) ?? 0);
      }),
    );
  });
});

describe("where a pass begins", () => {
  const state = { uidValidity: "7", uidNext: 50 };

  test("after what was read, under the same UIDVALIDITY", () => {
    const cursor = formatCursor({ uidValidity: "7", uid: 20, recheck: 0, left: null });
    expect(cursor).toBe('{"uidValidity":"7","uid":20}');
    const read = { uidValidity: "7", uid: 20, left: null };
    expect(startOf(cursor, state)).toEqual({ ...read, recheck: 0 });
    // All of it was read, whatever a first pass would leave out today.
    expect(startOf(cursor, state, "2026-01-05")).toEqual({ ...read, recheck: 0 });
    const half = formatCursor({ ...read, recheck: 30 });
    expect(startOf(half, state)).toEqual({ ...read, recheck: 30 });
  });

  test.each([
    ["another UIDVALIDITY", '{"uidValidity":"6","uid":20}', state],
    ["UIDs given out again", '{"uidValidity":"7","uid":50}', state],
    ["no UIDVALIDITY", '{"uidValidity":null,"uid":20}', { uidValidity: null, uidNext: 50 }],
    ["nonsense", "nonsense", state],
    ["other JSON", "null", state],
  ])("at the start, looking for what is known: %s", (_what, cursor, folder) => {
    expect(startOf(cursor, folder)).toMatchObject({ uid: 0, recheck: 49 });
  });

  test("at the start, with nothing known, the first time", () => {
    const start = { uidValidity: "7", uid: 0, recheck: 0 };
    expect(startOf(null, state)).toEqual({ ...start, left: null });
    const left = { before: "2026-01-05", upTo: 49 };
    expect(startOf(null, state, "2026-01-05")).toEqual({ ...start, left });
    const unknown = { uidValidity: "7", uidNext: null };
    expect(startOf(null, unknown, "2026-01-05")).toEqual({ ...start, left: null });
  });

  describe("where older mails were left out", () => {
    const left = { before: "2026-01-05", upTo: 30 };
    const cursor = { uidValidity: "7", uid: 40, recheck: 0, left };
    const start = (since: string | null, folder = state) =>
      startOf(formatCursor(cursor), folder, since);

    test("and as many or more are to be now: behind what was read", () => {
      for (const since of ["2026-01-05", "2026-02-01"]) expect(start(since)).toEqual(cursor);
    });

    test("and fewer are to be now: at the start, looking for what is known", () => {
      const again = { uidValidity: "7", uid: 0, recheck: 49 };
      expect(start(null)).toEqual({ ...again, left: null });
      // What came into the folder since is read, whenever the mailbox got it.
      const before = "2025-12-31";
      expect(start(before)).toEqual({ ...again, left: { before, upTo: 30 } });
    });

    test("and UIDs mean something else: at the start, leaving out what was there before", () => {
      const again = { uidValidity: "8", uid: 0, recheck: 49 };
      expect(start("2026-02-01", { uidValidity: "8", uidNext: 50 })).toEqual({
        ...again,
        left: { before: "2026-02-01", upTo: 49 },
      });
    });

    test("and the cursor is damaged: as if none were", () => {
      for (const damage of ['"x"', "{}", '{"before":1,"upTo":2}', "[]"]) {
        const text = `{"uidValidity":"7","uid":40,"left":${damage}}`;
        expect(startOf(text, state, null)).toEqual({ ...cursor, left: null });
      }
    });
  });
});

describe("the key of a mail", () => {
  const key = (text: string) => keyOfMail(Buffer.from(text));
  const header = (text: string) => keyOfHeader(Buffer.from(text));

  test("is made of its Message-ID, however that is written", () => {
    const expected = key("Message-ID: <a@b>\r\n\r\nx");
    expect(expected).toMatch(/^id:[0-9a-f]{64}$/);
    for (const text of [
      "From: x\r\nMESSAGE-ID:\r\n <a@b>\r\nSubject: y\r\n\r\nother",
      "Message-Id : a@b\n\nother",
      "Message-ID: (comment) <a@b> <other@b>\r\n",
    ]) {
      expect(key(text)).toBe(expected);
    }
    expect(header("Message-ID: <a@b>\r\n\r\n")).toBe(expected);
    expect(key("Message-ID: <A@b>\r\n\r\nx")).not.toBe(expected);
  });

  test("is made of all of it where it has none, or none in its header", () => {
    expect(header("\r\n")).toBeNull();
    expect(header("Message-ID: \r\nX: y\r\n\r\n")).toBeNull();
    expect(key("Subject: x\r\n\r\nMessage-ID: <a@b>\r\n")).toBe(
      key("Subject: x\r\n\r\nMessage-ID: <a@b>\r\n"),
    );
    expect(key("Subject: x\r\n\r\n1")).not.toBe(key("Subject: x\r\n\r\n2"));
    expect(key("")).toMatch(/^id:/);
  });

  test("costs little, whatever the header", async () => {
    const spent = await cpuTime(() => {
      key(`Message-ID: ${"\r\n ".repeat(300_000)}\r\n\r\n`);
      key(`${"message-id".repeat(200_000)}\r\n\r\n`);
      key("a".repeat(3_000_000));
    });
    expect(spent).toBeLessThan(AFFORDABLE);
  });
});
