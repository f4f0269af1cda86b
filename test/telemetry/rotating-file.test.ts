import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { RotatingFile } from "../../src/telemetry/receivers/rotating-file.ts";
import { freshPath } from "../support/processes/tickler.ts";

/** The file and those that it was before, the oldest first. */
function filesOf(file: string): string[] {
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));
  // The one without a stamp is the newest.
  return [...names.filter((name) => name !== basename(file)).sort(), basename(file)]
    .filter((name) => names.includes(name))
    .map((name) => join(dirname(file), name));
}

const linesOf = (file: string): string[] =>
  filesOf(file).flatMap((each) => readFileSync(each, "utf8").trimEnd().split("\n"));

describe("a log file", () => {
  test("is for its owner alone, also where it was not", () => {
    const file = join(freshPath("log"), "deep", "t.log");
    new RotatingFile(file, 1_000, 5).write("a\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    new RotatingFile(file, 1_000, 5).write("b\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toBe("a\nb\n");
  });

  test("gets another name when it is full, and the oldest goes", () => {
    const file = join(freshPath("log"), "t.log");
    const log = new RotatingFile(file, 1_000, 3);
    const lines = Array.from({ length: 60 }, (_, at) => `${String(at).padStart(98, ".")}\n`);
    for (const line of lines) log.write(line);
    expect(filesOf(file)).toHaveLength(4);
    for (const each of filesOf(file)) expect(statSync(each).size).toBeLessThanOrEqual(1_000);
    // The newest lines, in their order.
    expect(linesOf(file)).toEqual(lines.slice(-linesOf(file).length).map((line) => line.trimEnd()));
  });

  test("leaves files alone that only look like its own", () => {
    const file = join(freshPath("log"), "t.log");
    const log = new RotatingFile(file, 100, 1);
    log.write("a\n");
    const others = ["t.log.1", "t.log.bak", "t.log.20260302T090000000Z", "t.log.gz"];
    for (const name of others) writeFileSync(join(dirname(file), name), "mine");
    for (let at = 0; at < 50; at++) log.write(`${"x".repeat(60)}\n`);
    for (const name of others) {
      expect(readFileSync(join(dirname(file), name), "utf8")).toBe("mine");
    }
  });

  test("may be a link, and may be taken away by another program", () => {
    const folder = freshPath("log");
    const target = join(folder, "target.log");
    const file = join(folder, "t.log");
    new RotatingFile(target, 1_000, 1).write("a\n");
    symlinkSync(target, file);
    new RotatingFile(file, 1_000, 1).write("b\n");
    expect(readFileSync(target, "utf8")).toBe("a\nb\n");
  });

  test("is no folder and no pipe", async () => {
    const folder = freshPath("log");
    const file = join(folder, "t.log");
    new RotatingFile(file, 1_000, 1).write("a\n");
    expect(() => new RotatingFile(folder, 1_000, 1).write("a\n")).toThrow("no file");
    const pipe = join(folder, "pipe");
    await execa("mkfifo", [pipe]);
    expect(() => new RotatingFile(pipe, 1_000, 1).write("a\n")).toThrow("no file");
  });

  test("takes the lines of many processes, which rename it under one another", async () => {
    const file = join(freshPath("log"), "t.log");
    const program = join(import.meta.dirname, "../support/receivers/append-program.ts");
    const run = join(import.meta.dirname, "../support/processes/run-ts.mjs");
    const names = ["a", "b", "c", "d"];
    await Promise.all(
      names.map((name) => execa(process.execPath, [run, program, file, name, "500"])),
    );
    const expected = names.flatMap((name) =>
      Array.from({ length: 500 }, (_, at) => `${name}${at}`),
    );
    const found = linesOf(file).map((line) => (JSON.parse(line) as { id: string }).id);
    expect(found.sort()).toEqual(expected.sort());
    expect(filesOf(file).length).toBeGreaterThan(10);
  });
});
