import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { DOCUMENTS, proseOf, ROOT, readDocument } from "../support/docs/markdown.ts";

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;

/** The anchors of a document, as forges make them from its headings. */
function anchorsOf(text: string): Set<string> {
  const headings = [...proseOf(text).matchAll(/^#{1,6}\s+(.*)$/gm)].map((match) => match[1] ?? "");
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
    ),
  );
}

describe.each(DOCUMENTS)("%s", (file) => {
  const text = readDocument(file);

  test("its links lead somewhere", () => {
    const broken = [...proseOf(text).matchAll(LINK)]
      .map((match) => match[1] ?? "")
      .filter((target) => !/^(https?|mailto):/.test(target))
      .filter((target) => {
        const [path = "", anchor] = target.split("#");
        const place = path === "" ? join(ROOT, file) : join(ROOT, dirname(file), path);
        if (!existsSync(place) || relative(ROOT, place).startsWith("..")) return true;
        if (anchor === undefined) return false;
        return statSync(place).isDirectory() || !anchorsOf(readFileSync(place, "utf8")).has(anchor);
      });
    expect(broken).toEqual([]);
  });

  test("the files that it names are there", () => {
    const missing = [
      ...proseOf(text).matchAll(/`((?:src|test|drizzle|docs|\.ci|\scripts|bin)\/[\w./-]*)`/g),
    ]
      .map((match) => match[1] ?? "")
      .filter((path) => !existsSync(join(ROOT, path)));
    expect(missing).toEqual([]);
  });

  test("it holds no path of one machine", () => {
    expect(text).not.toMatch(/\/(?:tmp|root|work|Users)\//);
  });
});

test("the changelog has a section for the version of the package", () => {
  const { version } = JSON.parse(readDocument("package.json")) as { version: string };
  expect(readDocument("CHANGELOG.md")).toContain(`## [${version}]`);
});
