import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));
const summarised = process.env.CI !== undefined || process.env.TICKLER_TEST_SUMMARY !== undefined;

const POSTGRES = "test/**/postgres-*.test.ts";

export default defineConfig({
  root,
  define: { __VERSION__: JSON.stringify(version) },
  test: {
    include: ["test/**/*.test.ts"],
    // Whole teams of processes on a server, some of them killed: minutes, by `npm run test:postgres`.
    exclude: ["test/bench/**", ...(process.env.TICKLER_TEST_POSTGRES ? [] : [POSTGRES])],
    pool: "forks",
    // Most tests wait for processes and disks of their own: one worker would leave a core idle.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    globalSetup: "test/support/global-setup.ts",
    reporters: summarised ? ["default", "test/support/summary-reporter.ts"] : ["default"],
  },
});
