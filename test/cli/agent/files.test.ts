import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesIn } from "../../../src/app/file-source.ts";
import { approvedGuard, digestsOf, plannedFiles } from "../../../src/cli/agent/files.ts";
import { withApprovedFile } from "../../../src/cli/commands/db/approved-file.ts";
import type { Context } from "../../../src/cli/context.ts";
import { readText } from "../../../src/cli/input/text-input.ts";

// Between the look at a file and its use another may take its place: what was looked at is used.

const folder = mkdtempSync(join(tmpdir(), "tickler-planned-"));
afterAll(() => rmSync(folder, { recursive: true }));

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
  const seen = await withApprovedFile({ guard }, path, async (copy) => {
    expect(readFileSync(copy, "utf8")).toBe("ours");
    return copy;
  });
  expect(existsSync(seen)).toBe(false);
  expect(await withApprovedFile({ guard: null }, path, async (each) => each)).toBe(path);
  const other = join(folder, "tuesday.db");
  await expect(withApprovedFile({ guard }, other, async () => 0)).rejects.toMatchObject({
    code: "refused",
  });
});
