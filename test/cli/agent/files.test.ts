import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesIn } from "../../../src/app/file-source.ts";
import { approvedGuard, digestsOf, plannedFiles } from "../../../src/cli/agent/files.ts";
import { withApprovedFile } from "../../../src/cli/commands/db/approved-file.ts";
import type { Context } from "../../../src/cli/context.ts";
import { readText } from "../../../src/cli/input/text-input.ts";
import { resolveHome } from "../../../src/config/home.ts";
import { lockMark } from "../../../src/platform/files/stale-lock.ts";

// Between the look at a file and its use another may take its place: what was looked at is used.

const folder = mkdtempSync(join(tmpdir(), "tickler-planned-"));
afterAll(() => rmSync(folder, { recursive: true }));
const home = join(folder, "home");
const app = { home: async () => resolveHome({ TICKLER_HOME: home }) };

test("a file that is swapped after it was compared is used as it was compared", async () => {
  const path = join(folder, "offer.txt");
  writeFileSync(path, "Ten users cost 290.");
  const files = await digestsOf([path]);
  const planned = await plannedFiles({ files: [{ path: "offer.txt", sha256: null }] }, folder);
  expect(planned.digests[0]?.sha256).toBe(files[0]?.sha256);
  writeFileSync(path, "It is all free.");
  const guard = approvedGuard(folder, planned.contents);
  const context = { guard } as Partial<Context> as Context;
  expect(await readText(context, path)).toBe("Ten users cost 290.");
  const { content } = await filesIn(folder, guard).read("offer.txt");
  expect(Buffer.from(content.base64, "base64").toString()).toBe("Ten users cost 290.");
});

test("no other file is read, such as a picture that a text names", async () => {
  writeFileSync(join(folder, "other.png"), "another");
  const guard = approvedGuard(folder, new Map());
  await expect(filesIn(folder, guard).read("other.png")).rejects.toMatchObject({
    code: "refused",
    message: expect.stringContaining("no part of what was approved"),
  });
});

test("what is read by its path, such as a backup, is a copy of what was compared", async () => {
  const path = join(folder, "monday.db");
  writeFileSync(path, "ours");
  const planned = await plannedFiles({ files: [{ path: "monday.db", sha256: null }] }, folder);
  writeFileSync(path, "another");
  const guard = approvedGuard(folder, planned.contents);
  const seen = await withApprovedFile({ guard, app }, path, async (copy) => {
    expect(readFileSync(copy, "utf8")).toBe("ours");
    // It may be a whole database.
    expect(copy.startsWith(home)).toBe(true);
    return copy;
  });
  expect(existsSync(seen)).toBe(false);
  expect(readdirSync(home)).toEqual([]);
  expect(await withApprovedFile({ guard: null, app }, path, async (each) => each)).toBe(path);
  const other = join(folder, "tuesday.db");
  await expect(withApprovedFile({ guard, app }, other, async () => 0)).rejects.toMatchObject({
    code: "refused",
  });
});

test("a copy that a process left when it was killed goes with the next one, and no other", async () => {
  const { pid } = spawnSync("true");
  const left = (name: string, mark: string | null): string => {
    const place = join(home, name);
    mkdirSync(join(place, "file"), { recursive: true });
    writeFileSync(join(place, "file", "monday.db"), "everybody");
    if (mark !== null) writeFileSync(join(place, "process"), mark);
    return place;
  };
  const mine = lockMark();
  const dead = mine.replace(`"pid":${process.pid}`, `"pid":${pid}`);
  const elsewhere = mine.replace(/"host":"[^"]*"/, '"host":"another"');
  left(".approved-dead", dead);
  left(".approved-alive", mine);
  left(".approved-elsewhere", elsewhere);
  left(".approved-unmarked", null);
  left("backups", dead);
  const yesterday = new Date(Date.now() - 25 * 60 * 60_000);
  for (const [name, mark] of Object.entries({ unmarked: null, elsewhere })) {
    utimesSync(left(`.approved-old-${name}`, mark), yesterday, yesterday);
  }
  await withApprovedFile({ guard: null, app }, join(folder, "monday.db"), async () => 0);
  expect(readdirSync(home).sort()).toEqual([
    ".approved-alive",
    ".approved-elsewhere",
    ".approved-unmarked",
    "backups",
  ]);
});
