import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";

const SCRIPT = resolve(import.meta.dirname, "../../scripts/test-node.mjs");

let cache: string;
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), "tickler-test-node-"));
});
afterAll(() => rmSync(cache, { recursive: true }));

async function run(args: readonly string[], hook = "") {
  const file = join(cache, "hook.cjs");
  writeFileSync(file, hook);
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    ["--require", file, SCRIPT, ...args],
    { env: { XDG_CACHE_HOME: join(cache, "xdg"), npm_execpath: "" }, reject: false },
  );
  expect(readdirSync(cache)).not.toContain("xdg");
  return { exitCode, stdout, stderr };
}

test.each([[[]], [["23"]], [["24.1.0"]], [["toString"]]])(
  "%j is no version it has",
  async (args) => {
    expect(await run(args)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "error: usage: npm run test:node -- MAJOR [FILTER…], MAJOR being 22, 24, 26",
    });
  },
);

test.each([
  ["darwin", "arm64"],
  ["linux", "arm64"],
])("%s-%s has no such Node.js, and is told", async (platform, arch) => {
  const hook = `for (const [name, value] of Object.entries(${JSON.stringify({ platform, arch })}))
    Object.defineProperty(process, name, { value });`;
  expect(await run(["24"], hook)).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: `error: test:node has its Node.js for linux-x64 only, and this is ${platform}-${arch}`,
  });
});

test.skipIf(process.platform !== "linux" || process.arch !== "x64")(
  "it is to be run by npm",
  async () => {
    expect(await run(["24"])).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "error: run it by npm: `npm run test:node -- 24`",
    });
  },
);
