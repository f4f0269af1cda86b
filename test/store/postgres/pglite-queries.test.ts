// The store's suite once more, on PostgreSQL's dialect: its files open databases by tempStore().
import { afterAll, test, vi } from "vitest";
import { engineNamed, type RunningEngine, withPglite } from "../../support/store/engines.ts";

let started: Promise<RunningEngine> | undefined;
const running = (): Promise<RunningEngine> => {
  started ??= engineNamed("pglite").start();
  return started;
};
afterAll(async () => (await started)?.stop());

vi.mock("../../support/store/temp-store.ts", async (importOriginal) => {
  const { otherwise } = await import("../../support/store/engines.ts");
  return { ...(await importOriginal<object>()), ...otherwise(running) };
});

if (withPglite) {
  await import("../leads.test.ts");
  await import("../messages.test.ts");
  await import("../emails.test.ts");
  await import("../reviews.test.ts");
  await import("../upsert.test.ts");
} else {
  test.skip("the store's suite on PGlite (skipped: a server runs it here)", () => undefined);
}
