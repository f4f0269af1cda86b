import { expect, test } from "vitest";
import { retryAfter } from "../../src/ai/retry-after.ts";

const NOW = Date.parse("2026-03-02T09:00:00Z");
const DATE = "Mon, 02 Mar 2026 09:02:00 GMT";

test.each<[string, Record<string, string>, number | null]>([
  ["nothing", {}, null],
  ["seconds", { "retry-after": "7" }, 7_000],
  ["a fraction of seconds", { "retry-after": " 0.2 " }, 200],
  ["milliseconds go first", { "retry-after": "7", "retry-after-ms": "1500.5" }, 1_501],
  ["a date by our clock", { "retry-after": DATE }, 120_000],
  [
    "a date by the server's clock",
    { "retry-after": DATE, date: "Mon, 02 Mar 2026 09:01:00 GMT" },
    60_000,
  ],
  ["a date that has gone by", { "retry-after": "Sun, 01 Mar 2026 09:00:00 GMT" }, 0],
  ["nonsense", { "retry-after": "soon" }, null],
  ["a number below zero", { "retry-after": "-5" }, null],
  ["a year", { "retry-after": "31536000" }, 86_400_000],
])("%s", (_what, headers, ms) => {
  expect(retryAfter(headers, NOW)).toBe(ms);
});
