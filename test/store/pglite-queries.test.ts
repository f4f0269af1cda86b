// The store's suite once more, on PostgreSQL's dialect: its files open databases by tempStore().
import { afterAll, vi } from "vitest";
import { engineNamed } from "../support/engines.ts";

const running = engineNamed("pglite").start();
afterAll(async () => (await running).stop());

vi.mock("../support/temp-store.ts", async (importOriginal) => {
  const { otherwise } = await import("../support/engines.ts");
  return { ...(await importOriginal<object>()), ...otherwise(() => running) };
});

await import("./leads.test.ts");
await import("./messages.test.ts");
await import("./emails.test.ts");
await import("./upsert.test.ts");
