import { beforeAll, expect, test } from "vitest";
import { commands } from "../../support/processes/tickler.ts";

const base = commands();

beforeAll(() =>
  base.ok(["lead", "add", "Jane Roe", "jane@x.example", "--var", "renewal=2026-03-29"]),
);

test.each([
  ...["UTC", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago"],
  // At midnight of that day clocks go forward.
  ...["Europe/Berlin", "Asia/Beirut"],
])("a date alone is that day in %s", async (TZ) => {
  const t = base.copy({ TZ });
  const text = 'Until {{ renewal | date: "%A, %B %-d" }}?';
  const { stdout } = await t.run(["send", "1", text, "--dry-run", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ text: "Until Sunday, March 29?" });
});
