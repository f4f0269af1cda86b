import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { sqliteDriver } from "../scripts/sqlite-driver.mjs";
import { available } from "./support/postgres/programs.mts";
import { SQLITE_ONLY_FILES } from "./support/vitest/sqlite-only.mts";

const root = resolve(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));
const summarised = process.env.CI !== undefined || process.env.TICKLER_TEST_SUMMARY !== undefined;

/**
 * What of the command line runs on a server in every run: what reads and writes most. The whole of it
 * does with `npm run test:postgres`.
 */
const ON_BOTH = [
  "events/events",
  "events/hooks",
  "outreach/session",
  "agents/plan",
  "campaign/campaign",
  "outreach/answers",
  "servers/people",
  "servers/mailboxes",
  "outreach/after-an-answer",
  "outreach/todo",
  "outreach/answer-recipients",
  "outreach/follow-ups",
  "outreach/inbox",
  "outreach/once",
  "outreach/actors",
  "outreach/test-and-at",
  "outreach/status",
  "faults/crash",
].map((name) => `test/e2e/${name}.test.ts`);
/** What replaces modules or timers for its file. */
const ISOLATED = ["queries", "pglite-queries", "lock"].map(
  (name) => `test/store/postgres/${name}.test.ts`,
);
const ALL = process.env.TICKLER_TEST_ALL !== undefined;

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^better-sqlite3$/, replacement: sqliteDriver() }] },
  define: { __VERSION__: JSON.stringify(version) },
  test: {
    pool: "forks",
    // Each file would load all that it tests anew, which takes a quarter of the time.
    isolate: false,
    // Each day and time of the tests is one of UTC, in this process and in those it starts.
    env: { TZ: "UTC" },
    // Most tests wait for processes and disks of their own: one worker would leave a core idle. More
    // than two take as long.
    maxWorkers: 2,
    // For what hangs, and no measure of anything: a test takes many times as long as usual where
    // other work has the cores. Longer than what a test waits for; see support/waiting.ts.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Servers, terminals and clocks of a machine that others load as well: where everything runs, a test
    // that fails is tried once more, and named if it passes then. What crashes are for is not.
    retry: process.env.CI === undefined ? 0 : 1,
    globalSetup: "test/support/vitest/global-setup.ts",
    setupFiles: ["test/support/vitest/clean-up.ts"],
    reporters: summarised
      ? ["default", resolve(root, "test/support/vitest/summary-reporter.ts")]
      : ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "sqlite",
          include: ["test/**/*.test.ts"],
          exclude: ["test/bench/**", ...ISOLATED],
        },
      },
      { extends: true, test: { name: "isolated", include: ISOLATED, isolate: true } },
      // The command line once more, each home's database on a server.
      {
        extends: true,
        test: {
          name: "postgres",
          include: !available() ? [] : ALL ? ["test/e2e/**/*.test.ts"] : ON_BOTH,
          exclude: SQLITE_ONLY_FILES,
          env: { TICKLER_TEST_ENGINE: "postgres" },
          globalSetup: "test/support/vitest/test-server.ts",
          setupFiles: ["test/support/vitest/skip-sqlite-only.ts"],
        },
      },
    ],
  },
});
