import { describe, expect, test } from "vitest";
import { AUTO_REPLIES } from "./auto-replies.ts";
import { read, type Told } from "./mails.ts";
import { REPLIES } from "./replies.ts";
import { NEAR_MISSES, UNSUBSCRIBES } from "./unsubscribes.ts";

function named(mails: readonly Told[]): [string, Told][] {
  return mails.map((mail) => [mail.name, mail]);
}

describe("an automatic reply", () => {
  test.each(named(AUTO_REPLIES))("%s", async (_, told) => {
    const { kind, evidence, absence } = await read(told);
    expect({ kind, evidence }).toEqual({ kind: "auto_reply", evidence: expect.any(Array) });
    expect(evidence.length).toBeGreaterThan(0);
    expect(absence).not.toBeNull();
  });
});

describe("a person's reply", () => {
  test.each(named(REPLIES))("%s", async (_, told) => {
    const { kind, evidence } = await read(told);
    expect({ kind, evidence }).toEqual({ kind: "reply", evidence: expect.any(Array) });
  });
});

describe("an unsubscribe", () => {
  test.each(named(UNSUBSCRIBES))("%s", async (_, told) => {
    const { kind, unsubscribeToken, evidence } = await read(told);
    expect({ kind, unsubscribeToken }).toEqual({ kind: "unsubscribe", unsubscribeToken: null });
    expect(evidence.join()).toContain("written to no more");
  });
});

describe("no unsubscribe", () => {
  test.each(named(NEAR_MISSES))("%s", async (_, told) => {
    const { kind, evidence } = await read(told);
    expect({ kind, evidence }).toEqual({ kind: "reply", evidence: expect.any(Array) });
  });
});
