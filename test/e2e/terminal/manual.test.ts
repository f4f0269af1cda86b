import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { Cli } from "../../../src/cli/command.ts";
import { processStreams } from "../../../src/cli/output/streams.ts";
import { createProgram } from "../../../src/cli/program.ts";
import { topicNames } from "../../../src/cli/topics/names.ts";
import { missing } from "../../support/postgres/suite.ts";
import { commands } from "../../support/processes/tickler.ts";

const FOLDER = resolve(import.meta.dirname, "../../../dist/man");
const t = commands();
const PROGRAM = createProgram(new Cli(processStreams()));

/** The names of all commands that the help shows, as those of their pages. */
function names(command: Command, before: string): string[] {
  const own = command.createHelp().visibleCommands(command);
  return own.flatMap((each) => [
    `${before}-${each.name()}`,
    ...names(each, `${before}-${each.name()}`),
  ]);
}
const PAGES = ["tickler", ...names(PROGRAM, "tickler")].map((name) => `${name}.1`);

const isThere = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

describe("the manual", () => {
  test("has a page for each command, with all sections", () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...PAGES].sort());
    for (const page of PAGES) {
      const text = readFileSync(join(FOLDER, page), "utf8");
      const sections = [...text.matchAll(/^\.SH (.*)$/gm)].map(([, name]) => name);
      expect(sections, page).toEqual(
        expect.arrayContaining([
          ...["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS"],
          ...["ENVIRONMENT", "FILES", "EXAMPLES", "SEE ALSO"],
        ]),
      );
    }
  });

  const files = () => PAGES.map((page) => join(FOLDER, page));

  if (isThere("mandoc", "-T", "lint", "/dev/null") || spawnSync("mandoc").error === undefined) {
    test("is as mandoc wants it", () => {
      const { stdout, status } = spawnSync("mandoc", ["-T", "lint", "-W", "warning", ...files()], {
        encoding: "utf8",
      });
      expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
    });
  } else missing("mandoc reads the manual", "no mandoc; install Debian's");

  if (isThere("man", "--version")) {
    test("is as man wants it", () => {
      const { stderr, status } = spawnSync("man", ["--warnings", "-E", "UTF-8", "-l", ...files()], {
        encoding: "utf8",
        env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8", MANWIDTH: "80", PAGER: "cat" },
        maxBuffer: 1e8,
      });
      expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    });
  } else missing("man reads the manual", "no man; install Debian's man-db");

  test("tickler man prints the help into a pipe, and the page as man reads it with --roff", async () => {
    expect(await t.ok(["man", "lead", "add"])).toBe(await t.ok(["lead", "add", "--help"]));
    expect(await t.ok(["man", "lead", "add", "--roff"])).toMatch(/^\.TH "TICKLER\\-LEAD\\-ADD" 1 /);
    expect(await t.run(["man", "sned"])).toMatchObject({ exitCode: 2, stdout: "" });
  });
});

describe("topics of the help", () => {
  test.each(topicNames().map(([name]) => name))("%s is a text, no wider than 100", async (name) => {
    const text = await t.ok(["help", name]);
    expect(text.length).toBeGreaterThan(300);
    expect(text).not.toMatch(/^(?:#|```|<!--|\|)/m);
    expect(PROGRAM.commands.map((each) => each.name())).not.toContain(name);
    expect(await t.ok(["help", "help"])).toMatch(new RegExp(`^ {2}${name} `, "m"));
  });

  test("a misspelt one suggests the right one", async () => {
    const { stderr } = await t.run(["help", "tempaltes"]);
    expect(stderr).toContain("Did you mean templates?");
  });
});
