import fc from "fast-check";
import { expect, it } from "vitest";
import { POLICY, World } from "../support/world.ts";
import { steps, Walk } from "./model.ts";

it("keeps its promises, whatever happens in whatever order", async () => {
  const reached = new Set<string>();
  const done = new Set<string>();
  const mode = fc.constantFrom("auto" as const, "review" as const, "off" as const);
  await fc.assert(
    fc.asyncProperty(mode, fc.boolean(), steps, async (mode, asks, walk) => {
      const world = new World({ answer: { ...POLICY.answer, mode, maxRounds: 2 } });
      // The Sent folder tells the truth, where it can be asked.
      const has = (id: string) => world.mailer.arrived.some((mail) => mail.rfcMessageId === id);
      if (asks) world.mailer.lookUp = async (id) => (has(id) ? "delivered" : "absent");
      try {
        const taken = new Walk(world);
        await taken.begin();
        for (const step of walk) await taken.take(step);
        for (const status of taken.reached) reached.add(status);
        for (const name of taken.done) done.add(name);
      } finally {
        await world.close();
      }
    }),
    // The same walks each time. Others are found by changing the seed, and more by more runs.
    { numRuns: 32, seed: 20260302 },
  );
  // A walk that gets nowhere would prove nothing.
  const deeds = "ai-reply answer approve cancel close pause reply resend resume retry send sent";
  expect([...done].sort()).toEqual(`${deeds} die mail tick wait`.split(" ").sort());
  expect(reached.size).toBeGreaterThanOrEqual(11);
}, 120_000);
