import { join } from "node:path";
import { expect, test } from "vitest";
import type { Store } from "../../src/service/ports/index.ts";
import { insertLead, tempFolder, tempStore } from "../support/store/temp-store.ts";

/** The count as a transaction sees it. */
function seen(store: Store): Promise<number> {
  return store.write(async () => store.changes?.() ?? Number.NaN);
}

test("a store counts its own writes, and whether others have written", async () => {
  const path = join(tempFolder(), "tickler.db");
  const [own, other] = [tempStore(path), tempStore(path)];
  const first = await seen(own);
  expect(await seen(own)).toBe(first + 1);
  await own.read(async (queries) => queries.leads.byId(1));
  expect(await seen(own)).toBe(first + 2);
  await Promise.all([own.write(async () => 1), own.write(insertLead)]);
  expect(await seen(own)).toBe(first + 5);
  // What fails counts like what succeeds: both sides of a comparison know of it.
  await expect(own.write(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await seen(own)).toBe(first + 7);
  await other.write(insertLead);
  await other.write(insertLead);
  expect(await seen(own)).toBe(first + 9);
  expect(await seen(own)).toBe(first + 10);
});
