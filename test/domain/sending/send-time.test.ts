import { describe, expect, it } from "vitest";
import { parseSendTime } from "../../../src/domain/sending/send-time.ts";
import { sendTimes } from "../../../src/service/send/send-time.ts";
import { POLICY } from "../../support/world/world.ts";

/** A Monday, 12:00 in UTC and 13:00 in Berlin. */
const NOW = new Date("2026-03-02T12:00:00.000Z");

async function at(text: string, now = NOW, timezone: string | null = "Europe/Berlin") {
  const timeOf = await sendTimes(parseSendTime(text), POLICY.limits, now);
  return timeOf({ name: "John", timezone }).at.toISOString();
}

describe("a time to send at", () => {
  it.each([
    ["2026-03-05T09:00", "2026-03-05T08:00:00.000Z"],
    ["2026-03-05 9:00", "2026-03-05T08:00:00.000Z"],
    ["2026-03-05T09:00:00", "2026-03-05T08:00:00.000Z"],
    ["2026-03-05T09:00Z", "2026-03-05T09:00:00.000Z"],
    ["2026-03-05T09:00-05:00", "2026-03-05T14:00:00.000Z"],
    ["today 14:30", "2026-03-02T13:30:00.000Z"],
    ["tomorrow 9:00", "2026-03-03T08:00:00.000Z"],
    ["Tomorrow at 9am", "2026-03-03T08:00:00.000Z"],
    ["tomorrow 12pm", "2026-03-03T11:00:00.000Z"],
    ["tomorrow 12am", "2026-03-02T23:00:00.000Z"],
    ["mon 14:00", "2026-03-02T13:00:00.000Z"],
    ["mon 9:00", "2026-03-09T08:00:00.000Z"],
    ["Tuesday 9:00", "2026-03-03T08:00:00.000Z"],
    ["sun 9:00", "2026-03-08T08:00:00.000Z"],
    ["in 2h", "2026-03-02T14:00:00.000Z"],
    ["in 1d12h", "2026-03-04T00:00:00.000Z"],
  ])("%s", async (text, moment) => {
    expect(await at(text)).toBe(moment);
  });

  it("keeps the hour on the wall over a change of the clock", async () => {
    const saturday = new Date("2026-03-28T12:00:00.000Z");
    expect(await at("tomorrow 9:00", saturday)).toBe("2026-03-29T07:00:00.000Z");
    // There is no half past two on that day.
    expect(await at("tomorrow 2:30", saturday)).toBe("2026-03-29T01:30:00.000Z");
  });

  it("is one of send.timezone where the lead's zone is unknown", async () => {
    expect(await at("tomorrow 9:00", NOW, "Mars/Phobos")).toBe("2026-03-03T09:00:00.000Z");
  });

  it.each([
    ...["", "soon", "9:00", "tomorrow", "tomorrow 9", "tomorrow 25:00", "mon 9:61", "mo 9:00"],
    ...["2026-02-30T09:00", "2026-13-01T09:00", "2026-03-05", "in", "in -2h", "in two hours"],
    ...["tomorrow 13pm", "2026-03-05T09:00+99:00Z", "someday 9:00"],
  ])("%j is none", (text) => {
    expect(() => parseSendTime(text)).toThrow(expect.objectContaining({ code: "usage" }));
  });

  it.each(["today 12:59", "2026-03-02T12:59", "2026-03-02T11:59Z"])("%s is past", async (text) => {
    await expect(at(text)).rejects.toThrow("is past for John");
  });

  it("is this very moment at the earliest", async () => {
    expect(await at("today 13:00")).toBe(NOW.toISOString());
  });
});
