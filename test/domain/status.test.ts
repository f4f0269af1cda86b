import { expect, it } from "vitest";
import { DISTURBANCES, ENDED, isOpen, LOG_STEPS, STATUSES } from "../../src/domain/status.ts";

it.each([
  ["drafted", true],
  ["enqueued", true],
  ["sent", true],
  ["follow_up", true],
  ["replied", true],
  ["ai_drafted", true],
  ["ai_enqueued", true],
  ["ai_replied", true],
  ["answer_enqueued", true],
  ["answered", true],
  ["bounced", false],
  ["failed", false],
  ["unsubscribed", false],
  ["closed", false],
] as const)("%s: open is %s", (status, open) => {
  expect(isOpen(status)).toBe(open);
  expect(ENDED.includes(status)).toBe(!open);
});

it("the log knows every status, and names no disturbance like one", () => {
  expect(LOG_STEPS).toEqual([...STATUSES, ...DISTURBANCES]);
  expect(new Set(LOG_STEPS).size).toBe(LOG_STEPS.length);
  expect(DISTURBANCES).toEqual(expect.arrayContaining(["auto_reply", "deferred"]));
});
