// The store's suite once more, on another engine: its files open their databases by tempStore().
import { afterAll, vi } from "vitest";
import { engineNamed, lazyStore } from "../support/engines.ts";

const running = engineNamed("pglite").start();
afterAll(async () => (await running).stop());

vi.mock("../support/temp-store.ts", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  tempStore: () => lazyStore(async () => (await (await running).database())()),
}));

await import("./leads.test.ts");
await import("./messages.test.ts");
await import("./emails.test.ts");
await import("./upsert.test.ts");
