import { expect, it } from "vitest";
import { backoff, MAX_ATTEMPTS } from "../../../src/domain/sending/backoff.ts";
import { DAY, HOUR, MINUTE } from "../../support/world/builders.ts";

it("waits a minute first, and twice as long each time", () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => backoff(attempts) / MINUTE);
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
});

it("never waits longer than four hours, however often", () => {
  for (const attempts of [9, 10, 16, 100, 2_000]) expect(backoff(attempts)).toBe(4 * HOUR);
});

it("gives up within two days, but not within one", () => {
  let total = 0;
  for (let attempts = 1; attempts < MAX_ATTEMPTS; attempts++) total += backoff(attempts);
  expect(total).toBeGreaterThan(DAY);
  expect(total).toBeLessThan(2 * DAY);
});
