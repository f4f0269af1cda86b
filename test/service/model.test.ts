import fc from "fast-check";
import { expect, it } from "vitest";
import { STATUSES } from "../../src/domain/status.ts";
import { POLICY, World } from "../support/world/world.ts";
import { DEEDS } from "./model/deeds.ts";
import { MAILS, OFFICE } from "./model/steps.ts";
import { steps, Walk } from "./model.ts";

/** More walks, other ones each time: `TICKLER_WALKS=2000`. One that failed: `TICKLER_SEED=…`. */
const { TICKLER_WALKS, TICKLER_SEED } = process.env;
const WALKS = Number(TICKLER_WALKS ?? 20);
const SEED = Number(
  TICKLER_SEED ?? (TICKLER_WALKS === undefined ? 20260302 : Date.now() % 2 ** 31),
);

const MODES = fc.constantFrom("auto" as const, "review" as const, "off" as const);
const STOPS = fc.record({
  person: fc.constantFrom("all" as const, "all" as const, "message" as const),
  company: fc.constantFrom("hold" as const, "hold" as const, "close" as const, "off" as const),
  maxOpen: fc.constantFrom(null, null, 1),
});
const ALLOWED = { timeout: 600_000 + WALKS * 20_000 };

it("keeps its promises over months, whatever happens in whatever order", ALLOWED, async () => {
  const reached = new Set<string>();
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(MODES, fc.boolean(), STOPS, steps, async (mode, asks, stop, walk) => {
      // An unsubscribe of the model is a mail to the address in List-Unsubscribe.
      const sender = { ...POLICY.sender, unsubscribeHeader: "always" } as const;
      const world = new World({ sender, stop, answer: { ...POLICY.answer, mode, maxRounds: 2 } });
      // The Sent folder tells the truth, where it can be asked.
      const has = (id: string) => world.mailer.arrived.some((mail) => mail.rfcMessageId === id);
      if (asks) world.mailer.lookUp = async (id) => (has(id) ? "delivered" : "absent");
      try {
        const taken = new Walk(world);
        await taken.begin();
        for (const step of walk) await taken.take(step);
        await taken.finish();
        for (const status of taken.reached) reached.add(status);
        for (const name of taken.done) done.add(name);
      } finally {
        await world.close();
      }
    }),
    // A walk takes some tenths of a second: to make a failed one shorter has its bounds.
    { numRuns: WALKS, seed: SEED, interruptAfterTimeLimit: ALLOWED.timeout - 60_000 },
  );
  // Walks that get nowhere would prove nothing. Which few are missing is a matter of luck.
  const unreached = STATUSES.filter((status) => !reached.has(status));
  expect(unreached.length, `not reached: ${unreached.join(", ")}`).toBeLessThanOrEqual(2);
  const undone = NAMES.filter((name) => !done.has(name));
  expect(undone.length, `not done: ${undone.join(", ")}`).toBeLessThanOrEqual(4);
});

/** What walks do that is not refused; a campaign is too rare to be waited for. */
const NAMES = [
  ...new Set<string>([...DEEDS, ...OFFICE, ...MAILS]),
  ...["tick", "die", "wait", "days", "pace", "mode", "silence", "answer", "inbox"],
  "stranger",
];
