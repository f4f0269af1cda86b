// The store's suite once more, on a real server: its files open databases by tempStore().
import { afterAll, vi } from "vitest";
import { available, missingServer } from "../../support/postgres/suite.ts";
import { engineNamed } from "../../support/store/engines.ts";

const running = available() ? engineNamed("postgres").start() : undefined;
afterAll(async () => (await running)?.stop());

vi.mock("../../support/store/temp-store.ts", async (importOriginal) => {
  const { otherwise } = await import("../../support/store/engines.ts");
  return { ...(await importOriginal<object>()), ...otherwise(() => running) };
});

if (running) {
  await import("../leads.test.ts");
  await import("../messages.test.ts");
  await import("../emails.test.ts");
  await import("../turns.test.ts");
  await import("../reviews.test.ts");
  await import("../upsert.test.ts");
  await import("../named.test.ts");
  await import("../concerns.test.ts");
} else {
  missingServer("the store's suite on a real server");
}
