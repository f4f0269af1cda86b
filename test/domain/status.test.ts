import { expect, it } from "vitest";
import {
  DISTURBANCES,
  ENDED,
  HOTTEST_FIRST,
  hottest,
  isOpen,
  LOG_STEPS,
  STATUSES,
} from "../../src/domain/status.ts";

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

it("a lead has the status of the message that asks most for a person's eye", () => {
  expect([...HOTTEST_FIRST].sort()).toEqual([...STATUSES].sort());
  expect(hottest([])).toBeNull();
  expect(hottest(["closed", "sent", "replied", "enqueued"])).toBe("replied");
  expect(hottest(["closed", "sent"])).toBe("sent");
  expect(hottest(["sent", "unsubscribed"])).toBe("unsubscribed");
});
