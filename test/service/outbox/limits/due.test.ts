import { describe, expect, it } from "vitest";
import { parseSendWindow } from "../../../../src/domain/sending/send-window.ts";
import type { SendingLimitsPolicy } from "../../../../src/domain/sending/sending-limits.ts";
import { parseDelay } from "../../../../src/domain/units/delay.ts";
import { dueTimes } from "../../../../src/service/outbox/limits/due.ts";
import { POLICY } from "../../../support/world/world.ts";

async function due(
  from: string,
  after: string,
  timezone: string | null,
  change: Partial<SendingLimitsPolicy> = {},
): Promise<string> {
  const dueTime = await dueTimes({ ...POLICY.limits, ...change });
  return dueTime(new Date(from), parseDelay(after), timezone).toISOString();
}

describe("a delay of a sequence", () => {
  // A Thursday.
  const from = "2026-03-05T20:00:00.000Z";

  it.each<[string, string, string | null, Partial<SendingLimitsPolicy>, string]>([
    ["is so many hours", "4d", "Asia/Tokyo", {}, "2026-03-09T20:00:00.000Z"],
    ["goes by the sender's clock", "1 working day", null, {}, "2026-03-06T20:00:00.000Z"],
    ["goes by the lead's clock", "1 working day", "Asia/Tokyo", {}, "2026-03-08T20:00:00.000Z"],
    [
      "goes by the sender's, where the lead's is none",
      "1 working day",
      "Mars",
      { timezone: "Asia/Tokyo" },
      "2026-03-08T20:00:00.000Z",
    ],
    [
      "knows the window",
      "1 working day",
      null,
      { windows: [parseSendWindow("sat 10:00-12:00")] },
      "2026-03-07T20:00:00.000Z",
    ],
    [
      "knows holidays",
      "1 working day",
      null,
      { holidays: ["2026-03-06", "2026-03-09"] },
      "2026-03-10T20:00:00.000Z",
    ],
  ])("%s", async (_, after, timezone, change, wanted) => {
    expect(await due(from, after, timezone, change)).toBe(wanted);
  });
});
