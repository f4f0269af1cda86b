import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { statisticsView } from "../../../src/json/statistics/statistics.ts";
import { commands, START, type Tickler } from "../../support/processes/tickler.ts";
import { hasTmux, Terminal } from "../../support/processes/tmux.ts";

type Rows = ReturnType<typeof statisticsView>;

/** Four leads; one answers, one says no, one is written to twice, one has not been written to. */
async function office(): Promise<Tickler> {
  const t = commands({ env: { TICKLER_AI_MODE: "review", TICKLER_FROM: "Ada <ada@example.com>" } });
  await t.all(
    ["lead", "add", "Jane Roe", "jane@initech.example", "--tag", "fair"],
    ["lead", "add", "John Doe", "john@globex.example", "--tag", "fair"],
    ["lead", "add", "Ana Silva", "ana@gmail.com", "--tag", "fair"],
    ["lead", "add", "Ben Okoro", "ben@hooli.example"],
    ["send", "--tag", "fair", "--text", "Hi {{ first_name }}! Open to a quick chat?"],
    ["tick"],
  );
  const at = (hours: number) => ({
    now: new Date(Date.parse(START) + hours * 3_600_000).toISOString(),
  });
  await t.ok(["reply", "1", "Yes, I am interested. Let us talk."], at(2));
  await t.ok(["reply", "2", "No thanks, we are not interested."], at(5));
  await t.ok(["tick"], at(5));
  await t.ok(["tick"], at(25));
  return t;
}

const NEXT_DAY = { now: "2026-03-03T12:00:00.000Z" };

describe("stats", () => {
  test("counts what was sent and what came of it", async () => {
    const t = await office();
    const [all] = await t.json<Rows>(["stats"], NEXT_DAY);
    expect(all).toMatchObject({
      ...{ key: "all", sent: 4, delivered: 4, bounced: 0, replied: 2, declined: 1 },
      ...{ meetings: 0, verdict: null, comparison: null },
    });
    expect(all?.reply_rate.value).toBe(0.5);
    expect(all?.time_to_reply).toEqual({ median: 3.5 * 3_600, low: null, high: null, count: 2 });
    const steps = await t.json<Rows>(["stats", "--by", "step"], NEXT_DAY);
    expect(steps.map(({ key, sent, replied }) => [key, sent, replied])).toEqual([
      ["1", 3, 2],
      ["2", 1, 0],
    ]);
    const recent = await t.json<Rows>(["stats", "--since", "12h"], NEXT_DAY);
    expect(recent).toMatchObject([{ sent: 1, replied: 0 }]);
    const none = await t.json(["stats", "--since", "2027-01-01", "--by", "week"], NEXT_DAY);
    expect(none).toEqual([]);
  });

  test("prints a line for each row where nobody looks, and pictures where they are asked for", async () => {
    const t = await office();
    const stdout = await t.ok(["stats", "--by", "company"], NEXT_DAY);
    const lines = stdout.split("\n").slice(0, -1);
    expect(lines.map((line) => line.split("\t").slice(0, 5))).toEqual([
      ["(none)", "2", "2", "0", "0"],
      ["globex.example", "1", "1", "0", "1"],
      ["initech.example", "1", "1", "0", "1"],
    ]);
    expect(lines.map((line) => line.split("\t").length)).toEqual([15, 15, 15]);
    const chart = await t.ok(["stats", "--chart"], NEXT_DAY);
    expect(chart).toMatch(/^Mon {23}.*##/mu);
    expect(chart).toMatch(/^[\x20-\x7e\t\n]+$/u);
  });

  test("writes a report that only its owner can read, and replaces nothing but a report", async () => {
    const t = await office();
    const file = join(t.home, "report.html");
    expect(await t.ok(["stats", "--html", file], NEXT_DAY)).toBe(
      `Wrote ${file}: 4 mails that left. Open it in a browser.\n`,
    );
    const html = readFileSync(file, "utf8");
    expect(html).toContain("<svg");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await t.ok(["stats", "--html", "-"], NEXT_DAY)).toBe(html);
    const rows = await t.json<Rows>(["stats", "--html", file], NEXT_DAY);
    expect(rows).toEqual(await t.json<Rows>(["stats"], NEXT_DAY));
    expect(readFileSync(file, "utf8")).toBe(html);
    writeFileSync(file, "my own page");
    const refused = await t.run(["stats", "--html", file], NEXT_DAY);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--force") });
    expect(readFileSync(file, "utf8")).toBe("my own page");
    await t.ok(["stats", "--html", file, "--force"], NEXT_DAY);
    expect(readFileSync(file, "utf8")).toBe(html);
    for (const args of [["--by", "week"], ["--json"]])
      expect(await t.run(["stats", "--html", "-", ...args])).toMatchObject({ exitCode: 2 });
    expect(await t.run(["stats", "--force"])).toMatchObject({ exitCode: 2 });
  });

  test("says what is wrong with what it was asked", async () => {
    const t = await office();
    const refused = async (...args: string[]) => {
      const { exitCode, stderr } = await t.run(["stats", ...args]);
      return { exitCode, stderr };
    };
    expect(await refused("--by", "moon")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("step, variant, mailbox, tag, company, weekday, week"),
    });
    expect(await refused("--since", "yesterday")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("--since 30d"),
    });
    expect(await refused("--sequence", "fair")).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("built-in"),
    });
  });

  test("says on an empty database that nothing has left", async () => {
    const t = commands();
    expect(await t.json<Rows>(["stats"])).toMatchObject([{ sent: 0 }]);
    expect(await t.json(["stats", "--by", "variant"])).toEqual([]);
    expect(await t.ok(["stats", "--by", "variant"])).toBe("");
  });

  test.skipIf(!hasTmux())("draws on a terminal, in what characters it has", async () => {
    const t = await office();
    const show = async (locale: string): Promise<string> => {
      const terminal = new Terminal(t, { LC_ALL: locale, TICKLER_NOW: NEXT_DAY.now });
      try {
        return (await terminal.run("tickler stats")).screen;
      } finally {
        terminal.close();
      }
    };
    expect(await show("C.UTF-8")).toContain("█");
    const plain = await show("C");
    expect(plain).toMatch(/^ Replied +2 +50\.0 %/mu);
    expect(plain).toMatch(/^Sun/mu);
    expect(plain).not.toContain("█");
  });

  test("has tmux to be tried with, at least in CI", () => {
    if (hasTmux()) return;
    console.warn("skipped: the pictures of stats in a real terminal need tmux, which is missing");
    expect(process.env.CI, "CI, in which tmux must not be missing").toBeUndefined();
  });
});
