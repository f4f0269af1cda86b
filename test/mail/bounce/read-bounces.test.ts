import { describe, expect, test } from "vitest";
import { readBounces } from "../../../src/mail/bounce/read-bounces.ts";
import { parseMail } from "../../../src/mail/parse/parse.ts";
import { DSN_REPORTS } from "./dsn-reports.ts";
import { LANGUAGE_REPORTS } from "./language-reports.ts";
import { OUR_ID } from "./report-mail.ts";
import { TEXT_REPORTS } from "./text-reports.ts";

const REPORTS = [...DSN_REPORTS, ...TEXT_REPORTS, ...LANGUAGE_REPORTS];

async function read(mail: string) {
  return readBounces(await parseMail(Buffer.from(mail)));
}

describe("a report", () => {
  test.each(REPORTS.map((each) => ({ ...each, title: `${each.system}: ${each.of}` })))(
    "$title",
    async ({ mail, expected, isTraceable = true }) => {
      const report = await read(mail);
      const bounces = report?.bounces ?? [];
      expect(bounces.map((each) => [each.recipient, each.status, each.reason, each.hard])).toEqual(
        expected,
      );
      expect(report?.returnedIds).toEqual(isTraceable ? [OUR_ID] : []);
      for (const { diagnostic, originalMessageId } of bounces) {
        expect(diagnostic ?? "").not.toMatch(/\n/);
        expect(originalMessageId).toBe(isTraceable ? OUR_ID : null);
      }
      expect(report?.evidence).toHaveLength(1);
    },
  );

  test("comes from many systems", () => {
    expect(REPORTS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(REPORTS.map(({ system }) => system)).size).toBeGreaterThanOrEqual(30);
  });
});
