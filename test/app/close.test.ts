import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { App } from "../../src/app/app.ts";

it("what was closed is opened anew once it is asked for again, services among it", async () => {
  const home = mkdtempSync(join(tmpdir(), "tickler-app-"));
  const app = new App({ env: { TICKLER_HOME: home } });
  onTestFinished(async () => {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  });
  const ids = async () => (await app.services()).store.read(({ rows }) => rows.openLeadIds());
  expect(await ids()).toEqual([]);
  await app.close();
  expect(await ids()).toEqual([]);
});
