import fc from "fast-check";
import { expect, it } from "vitest";
import { checkDatabase } from "../../../src/service/check/check.ts";
import { inspectSqlite } from "../../../src/store/sqlite/inspect.ts";
import { POLICY, World } from "../../support/world.ts";
import { steps, Walk } from "../model.ts";

it("finds nothing wrong with what Tickler has done, whatever that was", async () => {
  const mode = fc.constantFrom("auto" as const, "review" as const, "off" as const);
  let emails = 0;
  await fc.assert(
    fc.asyncProperty(mode, steps, async (mode, walk) => {
      const world = new World({ answer: { ...POLICY.answer, mode, maxRounds: 2 } });
      try {
        const taken = new Walk(world);
        await taken.begin();
        for (const step of walk) await taken.take(step);
        const report = await inspectSqlite(world.store.location, (reader) => checkDatabase(reader));
        expect(report).toMatchObject({ found: 0, problems: [] });
        emails += report?.checked.emails ?? 0;
      } finally {
        await world.close();
      }
    }),
    { numRuns: Number(process.env.WALKS ?? 15), seed: 20260303 },
  );
  expect(emails).toBeGreaterThan(30);
}, 120_000);
