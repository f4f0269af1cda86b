import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { removeSetting, setSetting } from "../../src/config/edit.ts";
import { COMMENTED, errorOf, fileWith, read, tempFolder } from "./support.ts";

function markOf(pid: number, host = hostname()): string {
  return `${JSON.stringify({ pid, host, since: new Date() })}\n`;
}

describe("the file", () => {
  const mode = (path: string): number => statSync(path).mode & 0o777;

  it("is made for its owner alone, with its folder, and leaves no other", async () => {
    const folder = join(tempFolder(), "a", "b");
    const file = join(folder, "config.toml");
    await setSetting(file, "ai.mode", "off");
    expect(mode(file)).toBe(0o600);
    expect(mode(folder)).toBe(0o700);
    expect(readdirSync(folder)).toEqual(["config.toml"]);
  });

  it("keeps the mode that it had", async () => {
    const file = fileWith("");
    chmodSync(file, 0o644);
    await setSetting(file, "ai.mode", "off");
    expect(mode(file)).toBe(0o644);
  });

  it.each([true, false])("stays a link (to a file that exists: %s)", async (exists) => {
    const folder = tempFolder();
    mkdirSync(join(folder, "dotfiles"));
    const target = join(folder, "dotfiles", "tickler.toml");
    if (exists) writeFileSync(target, "# mine\n");
    const file = join(folder, "config.toml");
    symlinkSync("dotfiles/tickler.toml", file);
    await setSetting(file, "ai.mode", "off");
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(read(target)).toContain('mode = "off"');
    expect(read(target).includes("# mine")).toBe(exists);
  });

  it("can't be written where its folder is a file", async () => {
    const file = join(fileWith(""), "config.toml");
    const error = await errorOf(() => setSetting(file, "ai.mode", "off"));
    expect(error.code).toBe("home");
    expect(error.message).toMatch(/can't be written/);
  });

  it.each([
    ["no mark yet", () => ""],
    ["a process that lives", () => markOf(process.pid)],
    ["a process of another machine", () => markOf(2 ** 31 - 2, "elsewhere")],
  ])("waits for another writer, and names its lock: %s", async (_what, mark) => {
    const file = fileWith("");
    writeFileSync(`${file}.lock`, mark());
    const error = await errorOf(() => setSetting(file, "ai.mode", "off"));
    expect(error).toMatchObject({
      code: "conflict",
      hint: expect.stringContaining(`${file}.lock`),
    });
    expect(read(file)).toBe("");
    expect(existsSync(`${file}.lock`)).toBe(true);
  });

  it.each([
    ["a process that is gone", () => markOf(2 ** 31 - 2), 0],
    ["no mark for longer than it takes to write one", () => "", 60],
    ["a process with the number of one that was killed", () => markOf(process.pid), 3600],
  ])("takes a lock over that was left: %s", async (_what, mark, age) => {
    const file = fileWith("");
    const lock = `${file}.lock`;
    writeFileSync(lock, mark());
    writeFileSync(`${file}.new`, "half a te");
    utimesSync(lock, Date.now() / 1000 - age, Date.now() / 1000 - age);
    await Promise.all([
      setSetting(file, "ai.delay", "1m"),
      setSetting(file, "reply_to", "x@y.zz"),
      setSetting(file, "close.after", "5d"),
    ]);
    expect(read(file)).toMatch(/delay = "1m"/);
    expect(read(file)).toMatch(/x@y\.zz/);
    expect(read(file)).toMatch(/after = "5d"/);
    expect(readdirSync(join(file, "..")).filter((name) => /lock|new/.test(name))).toEqual([]);
  });

  it("loses nothing when many set at once", async () => {
    const file = fileWith(COMMENTED);
    await Promise.all([
      setSetting(file, "ai.delay", "1m"),
      setSetting(file, "smtp.connections", "9"),
      setSetting(file, "reply_to", "x@y.zz"),
      setSetting(file, "close.after", "5d"),
      removeSetting(file, "ai.mode"),
    ]);
    expect(parse(read(file))).toEqual({
      from: "ada@example.com",
      reply_to: "x@y.zz",
      smtp: { url: "smtp://localhost", connections: 9 },
      ai: { delay: "1m" },
      close: { after: "5d" },
    });
  });

  it("loses nothing when processes set at once, and is never seen half written", async () => {
    const file = fileWith(COMMENTED);
    const runner = resolve("test/support/processes/run-ts.mjs");
    const script = resolve("test/config/set-often.ts");
    const writers = ["ai.max_rounds", "smtp.connections"].map((key) =>
      execa(process.execPath, [runner, script, file, key, "25"]),
    );
    let seen = 0;
    let isDone = false;
    const all = Promise.all(writers).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      expect(parse(read(file))).toMatchObject({ from: "ada@example.com" });
      seen++;
      await new Promise((next) => setTimeout(next, 1));
    }
    await all;
    expect(seen).toBeGreaterThan(10);
    expect(parse(read(file))).toMatchObject({
      ai: { max_rounds: 25 },
      smtp: { connections: 25 },
    });
  });
});
