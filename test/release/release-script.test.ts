import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { newestGlibc } from "../../scripts/release/glibc.mjs";
import { notesOf } from "../../scripts/release/notes.mjs";
import { hostTarget, TARGETS } from "../../scripts/release/targets.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const { version } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8"));

function release(...args: string[]) {
  const options = { cwd: ROOT, encoding: "utf8" } as const;
  const { status, stderr } = spawnSync(process.execPath, ["scripts/release.mjs", ...args], options);
  return { status, stderr };
}

test.each([[[]], [["--target", "plan9-x64"]], [["--target", "toString"]]])(
  "%j names no target",
  (args) => {
    const { status, stderr } = release(...args);
    expect(status).toBe(2);
    expect(stderr).toContain("--target linux-x64|");
  },
);

test("a file for another system is not made here", () => {
  const other = Object.keys(TARGETS).find((name) => name !== hostTarget()) ?? "";
  const { status, stderr } = release("--target", other);
  expect(status).toBe(2);
  expect(stderr).toContain("a machine of its kind");
});

test("each system has its target", () => {
  expect(hostTarget("win32", "x64")).toBe("windows-x64");
  expect(hostTarget("darwin", "arm64")).toBe("macos-arm64");
  expect(hostTarget("linux", "arm64")).toBe("linux-arm64");
  expect(hostTarget("freebsd", "x64")).toBeUndefined();
});

test("a tag of another version makes no notes, and one of this needs its section", () => {
  expect(() => notesOf(version, "v99.0.0")).toThrow("the tag is v99.0.0");
  expect(() => notesOf("99.0.0", "v99.0.0")).toThrow("no section [99.0.0]");
});

test.runIf(process.platform === "linux")("the glibc that a program needs is read from it", () => {
  const needed = newestGlibc(readFileSync(process.execPath));
  const { stdout } = spawnSync("readelf", ["--version-info", process.execPath], {
    encoding: "utf8",
  });
  const all = [...stdout.matchAll(/Name: GLIBC_(\d[\d.]*)/gu)].map(([, found = ""]) => found);
  if (all.length > 0) {
    all.sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
    expect(needed).toBe(all.at(-1));
  }
  expect(needed).toMatch(/^2\.\d+$/u);
  expect(newestGlibc(Buffer.from("MZ"))).toBeNull();
});
