import { describe, expect, it } from "vitest";
import { cutoffOf, prune } from "../../../src/service/leads/prune.ts";
import { DAY, later } from "../../support/world/builders.ts";
import { errorOf, world } from "../../support/world/world.ts";

describe("an age", () => {
  const at = async (text: string, now: string) =>
    (await cutoffOf(text, new Date(now))).toISOString();

  it.each([
    ["12mo", "2027-03-02T12:00:00.000Z", "2026-03-02T12:00:00.000Z"],
    ["1mo", "2026-03-31T12:00:00.000Z", "2026-02-28T12:00:00.000Z"],
    ["13mo", "2026-01-15T00:00:00.000Z", "2024-12-15T00:00:00.000Z"],
    ["1y", "2024-02-29T00:00:00.000Z", "2023-02-28T00:00:00.000Z"],
    ["2 Y", "2026-03-02T00:00:00.000Z", "2024-03-02T00:00:00.000Z"],
    ["52w", "2026-12-31T00:00:00.000Z", "2026-01-01T00:00:00.000Z"],
  ])("%s before %s is %s", async (text, now, before) => {
    expect(await at(text, now)).toBe(before);
  });

  it.each(["0mo", "0y", "23h", "12 months ago", "-1mo", "mo"])("%j is none", async (text) => {
    await errorOf(cutoffOf(text, new Date()), "usage");
  });
});

describe("silent leads", () => {
  it("are erased where nothing has happened since, in batches", async () => {
    const it = world();
    const ids: number[] = [];
    for (let at = 0; at < 60; at += 1) {
      const { message, lead } = await it.queued(`Mail ${at}`);
      const { closeMessage } = await import("../../../src/service/message/close.ts");
      await closeMessage(it.services, message.id);
      ids.push(lead.id);
    }
    const open = await it.queued("Open");
    const quiet = ids.length;
    it.clock.advance(400 * DAY);
    // One of them was edited since, and so is not silent.
    const { editLead } = await import("../../../src/service/leads/leads.ts");
    await editLead(it.services, ids[0] ?? 0, { company: "Initech" });
    const report = await prune(it.services, later(30 * DAY));
    expect(report).toMatchObject({ leads: quiet - 1, messages: quiet - 1, emails: quiet - 1 });
    expect(report.rfcMessageIds).toHaveLength(quiet - 1);
    const left = await it.store.read((queries) => queries.leads.count({}));
    expect(left).toBe(2);
    expect(await it.status(open.message.id)).toBe("enqueued");
  });
});
