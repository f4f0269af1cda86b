import { describe, expect, it } from "vitest";
import type { Usage } from "../../src/domain/email.ts";
import type { Review } from "../../src/service/ports/index.ts";
import { insertEmail, insertThread, tempStore } from "../support/store/temp-store.ts";
import { later, NOON } from "../support/world/builders.ts";

const REVIEW: Review = {
  ...({ mailbox: "default", kind: "ai_reply", intent: "question" } as const),
  ...({ writtenBy: "a:model", rules: ["date", "price"], outcome: "approved" } as const),
};

describe("what became of texts", () => {
  it("is counted, alike ones together, from a time on", async () => {
    const store = tempStore();
    await store.write(async ({ reviews }) => {
      await reviews.add(REVIEW, NOON);
      await reviews.add(REVIEW, later(1));
      await reviews.add(REVIEW, later(2));
      await reviews.add({ ...REVIEW, rules: [], intent: null }, later(2));
    });
    const counted = await store.read(({ reviews }) => reviews.countedSince(later(1)));
    const { mailbox: _, ...alike } = REVIEW;
    expect(counted.toSorted((a, b) => b.count - a.count)).toEqual([
      { ...alike, count: 2 },
      { ...alike, rules: [], intent: null, count: 1 },
    ]);
    expect(await store.read(({ reviews }) => reviews.countedSince(later(3)))).toEqual([]);
  });
});

describe("what texts have cost", () => {
  it("is summed by kind, with what a provider does not tell left out", async () => {
    const store = tempStore();
    const by = (usage: Usage | null, change = {}) => ({ usage, writtenBy: "a:model", ...change });
    await store.write(async (queries) => {
      const { message } = await insertThread(queries);
      const add = (kind: "ai_reply" | "reply", change: object) =>
        insertEmail(queries, message.id, kind, { direction: "out", createdAt: NOON, ...change });
      await add(
        "ai_reply",
        by({ input: 1_000, output: 10, cached: 900, check: { input: 500, output: 5 } }),
      );
      await add(
        "ai_reply",
        by(
          {
            input: 2_000_000_000,
            output: 20,
            calls: 2,
            check: { input: 1, output: 1, cached: 1, calls: 2 },
          },
          {
            state: "draft",
          },
        ),
      );
      await add("ai_reply", by({ input: 2_000_000_000, output: 20 }, { approvedAt: NOON }));
      await add(
        "ai_reply",
        by({ input: null, output: null, check: { input: null, output: null } }),
      );
      await add("ai_reply", by({ input: 7, output: 7 }, { createdAt: later(-1) }));
      await add("ai_reply", by(null));
      await add("reply", by({ input: 3, output: 4 }, { direction: "in", state: "received" }));
    });
    const costs = await store.read(({ reviews }) => reviews.costSince(NOON));
    const none = { cached: 0, looks: 0, lookInput: 0, lookOutput: 0, lookCached: 0 };
    expect(costs.toSorted((a, b) => b.texts - a.texts)).toEqual([
      {
        ...{ kind: "ai_reply", texts: 4, unseen: 2, untold: 1, calls: 5 },
        ...{ input: 4_000_001_000, output: 50, cached: 900 },
        ...{ looks: 4, lookInput: 501, lookOutput: 6, lookCached: 1 },
      },
      { ...none, kind: "reply", texts: 1, unseen: 0, untold: 0, calls: 1, input: 3, output: 4 },
    ]);
  });
});
