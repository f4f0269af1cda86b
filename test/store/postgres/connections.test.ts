import { expect, onTestFinished, test } from "vitest";
import type { Store } from "../../../src/service/ports/index.ts";
import { openPostgres } from "../../../src/store/postgres/open.ts";
import { Network } from "../../support/postgres/network.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { insertLead, noonClock } from "../../support/store/temp-store.ts";

describePostgres("the connections to a server", (cluster) => {
  async function open(): Promise<{ url: string; store: Store; network: Network }> {
    const url = await cluster().createDatabase();
    const network = await Network.start(cluster().port);
    const through = new URL(url);
    through.port = String(network.port);
    const store = await openPostgres({ url: through.href, password: null }, noonClock);
    onTestFinished(async () => {
      await store.close();
      await network.stop();
    });
    return { url, store, network };
  }

  const add = (store: Store) => store.write((queries) => insertLead(queries));
  const count = (store: Store) => store.read((queries) => queries.leads.count({}));

  test("that are cut while nobody uses them are replaced, and nobody notices", async () => {
    const { url, store } = await open();
    await Promise.all(Array.from({ length: 20 }, () => add(store)));
    expect(await cluster().cut(url)).toBeGreaterThan(1);
    expect(await count(store)).toBe(20);
    await add(store);
  });

  test("that are cut in the middle of a transaction: it runs again, and counts once", async () => {
    const { url, store } = await open();
    let runs = 0;
    await store.write(async (queries) => {
      runs += 1;
      await insertLead(queries);
      if (runs === 1) await cluster().cut(url);
      await insertLead(queries);
    });
    expect(runs).toBe(2);
    expect(await count(store)).toBe(2);
  });

  test("that break in the middle of a commit: it is not known, is said to be so, and does not run again", async () => {
    const { store, network } = await open();
    let runs = 0;
    const write = store.write(async (queries) => {
      runs += 1;
      await insertLead(queries);
      network.breakAfter = "commit";
    });
    await expect(write).rejects.toMatchObject({
      code: "database",
      message: expect.stringContaining("broke the connection off"),
    });
    expect(runs).toBe(1);
    expect(await count(store)).toBe(1);
  });

  test("survive a restart of the server", async () => {
    const { store } = await open();
    await add(store);
    const restart = cluster().restart("immediate");
    // It may be told that the connection broke, and before the server is back.
    const waited = add(store).catch(() => undefined);
    await restart;
    await waited;
    await add(store);
    expect(await count(store)).toBeGreaterThanOrEqual(2);
  });

  test("are waited for as long as it takes, where the way to the server is long", async () => {
    const { store, network } = await open();
    network.latency = 100;
    // More than go through in the ten seconds that a connection may take.
    await Promise.all(Array.from({ length: 110 }, () => add(store)));
    network.latency = 0;
    expect(await count(store)).toBe(110);
  });
});
