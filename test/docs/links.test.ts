import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { currentPartOf, DOCUMENTS, proseOf, ROOT, readDocument } from "../support/docs/markdown.ts";

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

/**
 * The paths of the repository that a document names, in its prose, its tables and its examples. Web
 * addresses are left out, since other projects have a `src/`, too, and so are the paths that code
 * imports, which are relative.
 */
function pathsOf(text: string): string[] {
  const own = text.replace(/https?:\/\/\S+/g, "");
  const named = own.matchAll(/(?<![\w./-])(?:src|test|drizzle|docs|scripts|bin|\.ci)\/[\w./-]*/g);
  return [...named].map(([path]) => path.replace(/\.+$/, ""));
}

const {
  scripts: SCRIPTS,
  files: FILES,
  version: VERSION,
} = JSON.parse(readDocument("package.json")) as {
  scripts: Record<string, string>;
  files: string[];
  version: string;
};

describe.each(DOCUMENTS)("%s", (file) => {
  const text = readDocument(file);

  test("its links lead somewhere", () => {
    // What stands in code is an example.
    const prose = proseOf(text).replace(/`[^`\n]*`/g, "");
    const broken = [...prose.matchAll(LINK)]
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

  test("the files and folders that it names are there", () => {
    const named = pathsOf(currentPartOf(file));
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test("the scripts of package.json that it names are there", () => {
    const named = [...currentPartOf(file).matchAll(/\bnpm run ([\w:-]+)/g)].map(
      ([, name = ""]) => name,
    );
    expect(named.filter((name) => !(name in SCRIPTS))).toEqual([]);
  });

  test("it holds no path of one machine", () => {
    expect(text).not.toMatch(/\/(?:tmp|root|work|Users)\//);
  });
});

test("the changelog has a section for the version of the package", () => {
  expect(readDocument("CHANGELOG.md")).toContain(`## [${VERSION}]`);
});

test("the package holds every document", () => {
  const inPackage = (file: string): boolean =>
    file === "README.md" || FILES.some((each) => file === each || file.startsWith(`${each}/`));
  expect(DOCUMENTS.filter((file) => !inPackage(file))).toEqual([]);
});

describe("the README", () => {
  const text = readDocument("README.md");

  test("is short enough to be read", () => {
    expect(text.split("\n").length - 1).toBeLessThanOrEqual(450);
  });

  test("names the commands that try and test the program", () => {
    expect(text).toContain("npm ci && npm run demo\n");
    expect(text).toContain("npm ci && npm test\n");
  });

  test("leads to every other document", () => {
    const linked = [...proseOf(text).matchAll(LINK)].map(([, target = ""]) => target.split("#")[0]);
    expect(DOCUMENTS.filter((each) => each !== "README.md" && !linked.includes(each))).toEqual([]);
  });
});

describe("the search for paths", () => {
  test.each([
    ["`src/cli/main.ts`, and src/domain.", ["src/cli/main.ts", "src/domain"]],
    ["| `src/a/` | test/b |", ["src/a/", "test/b"]],
    ["https://example.com/x/src/y.c and ../src/z.ts", []],
    ["[it](docs/x.md#src)", ["docs/x.md"]],
  ])("%s", (text, paths) => {
    expect(pathsOf(text)).toEqual(paths);
  });
});
