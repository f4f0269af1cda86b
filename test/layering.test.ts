import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { findViolations } from "./support/structure/violations.ts";

/** Folders with many files that are no drawers. */
const LONG_LISTS = [
  // A file for each language.
  "src/language/locales",
];

describe("src", async () => {
  const violations = await findViolations(resolve(import.meta.dirname, ".."));

  test("imports run one way: cli → service → domain, adapters apart", () => {
    expect(violations.imports).toEqual([]);
  });

  test("no file imports itself through others", () => {
    expect(violations.cycles).toEqual([]);
  });

  test("no sibling folders import each other in a circle, types included", () => {
    expect(violations.folderCycles).toEqual([]);
  });

  test("no folder is a drawer", () => {
    expect(
      violations.crowded.filter(
        (each) => !LONG_LISTS.some((folder) => each.startsWith(`${folder} `)),
      ),
    ).toEqual([]);
  });

  test("the documents of --json are made in src/json alone", () => {
    expect(violations.documents).toEqual([]);
  });

  test("nothing heavy is loaded at start-up", () => {
    expect(violations.heavy).toEqual([]);
  });
});

describe("the check itself", () => {
  const folders: string[] = [];

  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** A source tree: what each file holds; a file that is only imported needs none. */
  function check(files: Record<string, string>) {
    const root = mkdtempSync(join(tmpdir(), "tickler-layering-"));
    folders.push(root);
    mkdirSync(join(root, "drizzle"));
    writeFileSync(join(root, "drizzle/journal.json"), "{}");
    const all = {
      "cli/main.ts": "",
      "config.ts": "export interface Config { a: 1 }\nexport const c = 1;",
      "domain/a.ts": "export interface A { a: 1 }\nexport const a = 1;",
      "service/ports/index.ts": "export interface P { a: 1 }\nexport const p = 1;",
      "service/s.ts": "export interface S { a: 1 }\nexport const s = 1;",
      "store/db.ts": "export const db = 1;",
      "mail/m.ts": "export interface M { a: 1 }\nexport const m = 1;",
      "ai/w.ts": "export const w = 1;",
      ...files,
    };
    for (const [path, text] of Object.entries(all)) {
      const file = join(root, "src", path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return findViolations(root);
  }

  test("accepts what is allowed", async () => {
    const violations = await check({
      "cli/main.ts": `import "./x.ts"; import type { M } from "../mail/m.ts"; export const f = () => import("../mail/x.ts");`,
      "cli/x.ts": `export { c } from "../config.ts"; import "commander"; import "aid"; import "../ai/w.ts";`,
      "config.ts": `export { a } from "./domain/a.ts"; export type Config = string;`,
      "domain/b.ts": `export { a } from "./a.ts"; import { createHash } from "node:crypto";`,
      "domain/c.ts": `import type { D } from "./d.ts"; export const c = 1;`,
      "domain/d.ts": `import { c } from "./c.ts"; export type D = typeof c;`,
      "service/x.ts": `import { p } from "./ports/index.ts"; import "../domain/a.ts";`,
      "store/x.ts": `import type { P } from "../service/ports/index.ts"; import "./db.ts"; import "nodemailer"; import "../domain/a.ts"; import j from "../../drizzle/journal.json";`,
      "mail/x.ts": `const x = null as unknown as import("../service/ports/index.ts").P; import "imapflow";`,
    });
    expect(violations).toEqual({
      ...{ imports: [], cycles: [], folderCycles: [], crowded: [], documents: [], heavy: [] },
    });
  });

  test.each([
    ["domain/x.ts", `import "../service/s.ts";`, "values of src/service/s.ts"],
    [
      "domain/x.ts",
      `import type { P } from "../service/ports/index.ts";`,
      "types of src/service/ports/index.ts",
    ],
    ["domain/x.ts", `import { readFileSync } from "node:fs";`, "node:fs"],
    ["domain/x.ts", `import "fs/promises";`, "fs/promises"],
    ["service/x.ts", `import { db } from "../store/db.ts";`, "values of src/store/db.ts"],
    ["service/x.ts", `export const f = () => import("../mail/m.ts");`, "values of src/mail/m.ts"],
    ["service/x.ts", `import { c } from "../config.ts";`, "values of src/config.ts"],
    ["service/x.ts", `import type { M } from "../mail/m.ts";`, "types of src/mail/m.ts"],
    [
      "store/x.ts",
      `import { p } from "../service/ports/index.ts";`,
      "values of src/service/ports/index.ts",
    ],
    ["store/x.ts", `import type { S } from "../service/s.ts";`, "types of src/service/s.ts"],
    ["store/x.ts", `import type { Config } from "../config.ts";`, "types of src/config.ts"],
    ["store/x.ts", `export * from "../mail/m.ts";`, "values of src/mail/m.ts"],
    ["mail/x.ts", `export type { M } from "../store/db.ts";`, "types of src/store/db.ts"],
    ["mail/x.ts", `type X = import("../ai/w.ts").W;`, "types of src/ai/w.ts"],
    ["ai/x.ts", `import {\n  m,\n} from "../mail/m.ts";`, "values of src/mail/m.ts"],
    [
      "ai/x.ts",
      `import { p } from "../service/ports/index.ts"; import type { P } from "../service/ports/index.ts";`,
      "values of src/service/ports/index.ts",
    ],
    ["cli/x.ts", `export const f = () => import("../store/db.ts");`, "values of src/store/db.ts"],
    ["cli/x.ts", `import j from "../../drizzle/journal.json";`, "values of drizzle/journal.json"],
    ["config/x.ts", `import "../service/s.ts";`, "values of src/service/s.ts"],
  ])("%s: %s", async (path, text, what) => {
    const violations = await check({ [path]: text });
    expect(violations.imports).toEqual([`src/${path} must not import ${what}`]);
  });

  test("a file outside of every layer", async () => {
    const violations = await check({ "util/x.ts": "", "x.ts": "" });
    expect(violations.imports).toEqual([
      "src/util/x.ts belongs to no layer",
      "src/x.ts belongs to no layer",
    ]);
  });

  test("a cycle", async () => {
    const violations = await check({
      "domain/x.ts": `import "./y.ts";`,
      "domain/y.ts": `export const f = () => import("./z.ts");`,
      "domain/z.ts": `export * from "./x.ts";`,
    });
    expect(violations.cycles).toEqual([
      "cycle: src/domain/x.ts → src/domain/y.ts → src/domain/z.ts → src/domain/x.ts",
    ]);
  });

  test("a circle of folders that are side by side, of types alone and through a third", async () => {
    const violations = await check({
      "mail/a/one.ts": `import type { B } from "../b/two.ts";`,
      "mail/b/two.ts": `import "../c/deep/three.ts"; export type B = 1;`,
      "mail/c/deep/three.ts": `import type { A } from "../../a/four.ts";`,
      "mail/a/four.ts": "export type A = 1;",
    });
    expect(violations.folderCycles).toEqual(["folders of src/mail: a → b → c → a"]);
    expect(violations.cycles).toEqual([]);
  });

  test("folders that only a file beside them connects are no circle", async () => {
    const violations = await check({
      "mail/a/one.ts": `import "../beside.ts"; import "../b/two.ts";`,
      "mail/b/two.ts": `import type { X } from "../beside.ts";`,
      "mail/beside.ts": `import type { A } from "./a/one.ts"; export type X = A;`,
    });
    expect(violations.folderCycles).toEqual([]);
  });

  test("a folder with more than fifteen files; folders in it don't count", async () => {
    const files = (folder: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/f${at}.ts`, ""]));
    const violations = await check({ ...files("ai/many", 16), ...files("ai/more/inside", 15) });
    expect(violations.crowded).toEqual(["src/ai/many holds 16 files"]);
  });

  test("a document that a command makes by itself", async () => {
    const violations = await check({
      "cli/x.ts": `export const run = (out) => out.json({ id: 1 });`,
      "cli/y.ts": `export const run = (out) => out.json([1]);`,
      "cli/z.ts": `export const run = (out, view) => out.json(view(1));`,
      "json/x.ts": `export const json = (x) => x; export const y = json({ id: 1 });`,
    });
    expect(violations.documents).toEqual([
      "src/cli/x.ts makes a JSON document by itself",
      "src/cli/y.ts makes a JSON document by itself",
    ]);
  });

  test("a heavy package behind static imports", async () => {
    const violations = await check({
      "cli/main.ts": `import "./x.ts";`,
      "cli/x.ts": `import "../mail/m.ts"; import { z } from "zod";`,
      "mail/m.ts": `import SMTPConnection from "nodemailer/lib/smtp-connection";`,
    });
    expect(violations.heavy).toEqual([
      "loaded at start-up: src/cli/main.ts → src/cli/x.ts → zod",
      "loaded at start-up: src/cli/main.ts → src/cli/x.ts → src/mail/m.ts → nodemailer/lib/smtp-connection",
    ]);
  });
});
