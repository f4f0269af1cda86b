import { describe, expect, it } from "vitest";
import { type ImportOptions, importLeads } from "../../../../src/service/leads/import/import.ts";
import type { ImportRow } from "../../../../src/service/leads/import/row.ts";
import { readRows } from "../../../../src/service/leads/import/rows.ts";
import { eachLead } from "../../../../src/service/leads/leads.ts";
import type { Services } from "../../../../src/service/services.ts";
import { chunksOf, services } from "./support.ts";

const PLAIN: ImportOptions = { update: false, tags: [], dryRun: false };

/** Imports a file with this content. */
async function importFile(to: Services, content: string, options: Partial<ImportOptions> = {}) {
  const reports: [number, string][] = [];
  const result = await importLeads(to, readRows(chunksOf(content)), {
    ...PLAIN,
    onBad: (line, message) => reports.push([line, message]),
    ...options,
  });
  const { added, updated, skipped, bad, line, interrupted } = result;
  return { counts: [added, updated, skipped, bad], reports, line, interrupted };
}

/** What is stored, short. */
async function stored(from: Services) {
  const leads = [];
  for await (const { lead } of eachLead(from, {})) {
    leads.push([lead.name, lead.email ?? lead.phone, lead.tags.join(" "), lead.vars]);
  }
  return leads;
}

function csv(from: number, to: number): string {
  const rows = Array.from(
    { length: to - from },
    (_, at) => `L${from + at},l${from + at}@example.com`,
  );
  return `name,email\n${rows.join("\n")}\n`;
}

it("stores what is right, and reports what isn't with its line", async () => {
  const to = services();
  const file = `name,email,phone,tags,City
Ann,ann@example.com,,Fair,Berlin
Bob,bob(at)example.com,,,
,nobody@example.com,,,
Eve,,,,
Zed,,12345,,
Kim,kim@example.com,,<>,
`;
  const notes: [number, string][] = [];
  const { counts, reports } = await importFile(to, file, {
    tags: ["New", "fair"],
    onNote: (line, message) => notes.push([line, message]),
  });
  expect(counts).toEqual([3, 0, 0, 3]);
  expect(reports).toEqual([
    [3, expect.stringContaining("not an email address")],
    [4, "the name is empty"],
    [5, "both email and phone are missing"],
  ]);
  expect(notes).toEqual([[7, '"<>" is not a tag, and was left out']]);
  expect(await stored(to)).toEqual([
    ["Ann", "ann@example.com", "fair new", { city: "Berlin" }],
    ["Kim", "kim@example.com", "fair new", {}],
    ["Zed", "12345", "fair new", {}],
  ]);
});

it("refuses a bad tag before anything is read", async () => {
  const unread = (async function* (): AsyncGenerator<ImportRow[]> {
    yield await Promise.reject(new Error("it was read"));
  })();
  const work = importLeads(services(), unread, { ...PLAIN, tags: ["a,b"] });
  await expect(work).rejects.toMatchObject({ code: "usage" });
});

it("goes on where it was interrupted", async () => {
  const to = services();
  const stop = new AbortController();
  const first = await importFile(to, csv(0, 1_700), {
    stop: stop.signal,
    onProgress: ({ added }) => added >= 1_000 && stop.abort(),
  });
  expect(first).toMatchObject({ counts: [1_000, 0, 0, 0], line: 1_001, interrupted: true });
  expect(await stored(to)).toHaveLength(1_000);
  const second = await importFile(to, csv(0, 1_700));
  expect(second).toMatchObject({ counts: [700, 0, 1_000, 0], line: 1_701, interrupted: false });
  expect(await stored(to)).toHaveLength(1_700);
});

it("ends well where the input is closed because of the interruption", async () => {
  const to = services();
  const stop = new AbortController();
  async function* rows(): AsyncGenerator<ImportRow[]> {
    yield [{ line: 2, input: { name: "Ann", email: "ann@example.com" } }];
    stop.abort();
    throw new Error("premature close");
  }
  const result = await importLeads(to, rows(), { ...PLAIN, stop: stop.signal });
  expect(result).toMatchObject({ added: 1, interrupted: true });
});

it("keeps what was stored before the input failed", async () => {
  const to = services();
  async function* rows(): AsyncGenerator<ImportRow[]> {
    yield Array.from({ length: 500 }, (_, at) => ({
      line: at + 2,
      input: { name: "L", email: `l${at}@example.com` },
    }));
    throw new Error("the disk is gone");
  }
  await expect(importLeads(to, rows(), PLAIN)).rejects.toThrow("the disk is gone");
  expect(await stored(to)).toHaveLength(500);
});

describe("a dry run", () => {
  it("stores nothing and counts as the import does, over batches, too", async () => {
    const to = services();
    await importFile(to, csv(0, 10));
    const before = await stored(to);
    const file = `${csv(5, 1_200)}again,L5@EXAMPLE.com\nlate,l1199@example.com\nbad\n`;
    for (const update of [false, true]) {
      const rehearsed = await importFile(to, file, { dryRun: true, update });
      expect(rehearsed.counts).toEqual(update ? [1_190, 7, 0, 1] : [1_190, 0, 7, 1]);
      expect(await stored(to)).toEqual(before);
    }
    expect((await importFile(to, file)).counts).toEqual([1_190, 0, 7, 1]);
  });

  it("knows leads without addresses, too", async () => {
    const rows = Array.from({ length: 600 }, (_, at) => `Zed,1000${at}`);
    const file = `name,phone\n${rows.join("\n")}\nZed,10000\nAnn,10000\n`;
    const { counts } = await importFile(services(), file, { dryRun: true });
    expect(counts).toEqual([601, 0, 1, 0]);
  });
});
