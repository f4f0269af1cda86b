import { existsSync } from "node:fs";
import pg from "pg";
import { expect, test } from "vitest";
import { PostgresCluster } from "../../support/postgres/cluster.ts";
import { describePostgres } from "../../support/postgres/suite.ts";
import { Program } from "../../support/processes/program.ts";
import { eventually } from "../../support/waiting.ts";

describePostgres("a throw-away server", (cluster) => {
  test("gives each test a database of its own, and is nobody's but ours", async () => {
    const urls = [await cluster().createDatabase(), await cluster().createDatabase()];
    expect(new Set(urls).size).toBe(2);
    await cluster().queryIn(urls[0] ?? "", "create table only_here (id integer)");
    const found = "select to_regclass('only_here') is not null as found";
    expect(await cluster().queryIn(urls[0] ?? "", found)).toEqual([{ found: true }]);
    expect(await cluster().queryIn(urls[1] ?? "", found)).toEqual([{ found: false }]);
  });

  test("comes back after a crash with what was committed, and only that", async () => {
    const url = await cluster().createDatabase();
    await cluster().queryIn(url, "create table kept (id integer)");
    await cluster().restart("immediate");
    expect(await cluster().queryIn(url, "select * from kept")).toEqual([]);
  });

  test("is gone when it was stopped", async () => {
    const other = await PostgresCluster.start();
    await other.stop();
    expect(existsSync(other.folder)).toBe(false);
    await expect(other.query("select 1")).rejects.toThrow();
  });

  test("is gone when the process of its test was killed", async () => {
    const program = await Program.bundle("postgres/cluster-program.ts");
    try {
      const child = await program.start();
      const { folder, port } = (await child.ask({})) as { folder: string; port: number };
      const client = new pg.Client({ host: folder, port, user: "postgres" });
      client.on("error", () => undefined);
      await client.connect();
      const gone = new Promise<void>((resolve) => client.once("end", resolve));
      await child.kill("SIGKILL");
      await gone;
      await eventually("the folder is gone", () => !existsSync(folder));
    } finally {
      await program.end();
    }
  });
});
