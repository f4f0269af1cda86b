import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../../support/processes/tickler.ts";

const home = () => commands({ env: { TICKLER_AI_MODE: "off" } });

interface RehearsalJson {
  days: { date: string; step: number | null; count: number }[];
  held: { rule: string; count: number }[];
  done_at: string | null;
}

describe.concurrent("rehearse", () => {
  test("makes neither a database nor a folder, and says what to type", async () => {
    const t = home();
    const found = await t.run(["rehearse"]);
    expect(found.exitCode).not.toBe(0);
    expect(found.stderr).toContain("hint:");
    expect(existsSync(join(t.home, "tickler.db"))).toBe(false);
  });

  test("shows what leaves and what is held, and leaves the database's bytes as they are", async () => {
    const t = home();
    await t.seed(["Ana", "Bert"].map((name) => ({ name, email: `mail@${name}.example` })));
    await t.all(
      ["send", "1", "Hi Ana!", "--subject", "Hi"],
      ["send", "2", "Hi!", "--subject", "Hi"],
    );
    await t.ok(["lead", "pause", "2"]);
    const files = () =>
      readdirSync(t.home, { recursive: true })
        .map(String)
        .filter((name) => !/-(wal|shm)$/.test(name))
        .sort();
    const digest = () =>
      createHash("sha256")
        .update(readFileSync(join(t.home, "tickler.db")))
        .digest("hex");
    const before = { files: files(), digest: digest(), dump: t.dump() };
    const { days, held, done_at } = await t.json<RehearsalJson>(["rehearse", "--days", "7"]);
    expect(days.filter(({ step }) => step === 1)).toMatchObject([{ date: "2026-03-02", count: 1 }]);
    expect(days.length).toBeGreaterThan(1);
    expect(held).toMatchObject([{ rule: "lead pause", count: 1 }]);
    expect(done_at).not.toBeNull();
    const plain = await t.run(["rehearse", "--days", "7"]);
    expect(plain.stdout.trimEnd().split("\n")).toHaveLength(days.length);
    expect({ files: files(), digest: digest(), dump: t.dump() }).toEqual(before);
  });

  test("refuses what is no share, no number of days, or no sequence", async () => {
    const t = home();
    await t.seed([{ name: "Ana", email: "ana@ana.example" }]);
    expect((await t.run(["rehearse", "--reply-rate", "4"])).stderr).toContain("4%");
    expect((await t.run(["rehearse", "--days", "0"])).exitCode).not.toBe(0);
    expect((await t.run(["rehearse", "--sequence", "nope"])).stderr).toContain("no sequence");
  });
});
