import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { execa } from "execa";
import { afterAll, describe, expect, test } from "vitest";

const SCRIPT = resolve(import.meta.dirname, "../../.ci/run");

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** What the programs that .ci/run calls do: lines of a shell script, by npm's subcommand or script. */
interface Programs {
  ci?: string;
  test?: string;
  "test:node"?: string;
}

/** Runs .ci/run with programs of the test's own in place of npm and dpkg-query. */
async function run(programs: Programs) {
  const folder = mkdtempSync(join(tmpdir(), "tickler-ci-"));
  folders.push(folder);
  mkdirSync(join(folder, "checkout/.ci"), { recursive: true });
  cpSync(SCRIPT, join(folder, "checkout/.ci/run"));
  const cases = Object.entries({ ci: "", test: "", "test:node": "", ...programs })
    .map(([name, lines]) => `${name}) :; ${lines} ;;`)
    .join("\n");
  const npm = `#!/bin/sh
    echo "npm $*"
    [ "$1" = run ] && shift
    count() { echo "$1" > "$TICKLER_TEST_SUMMARY"; }
    case $1 in\n${cases}\nesac\n`;
  const installed = "#!/bin/sh\necho install ok installed\n";
  for (const [name, text] of Object.entries({ npm, "dpkg-query": installed })) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  const { exitCode, stdout } = await execa("bash", [join(folder, "checkout/.ci/run")], {
    env: { PATH: `${folder}${delimiter}${process.env.PATH}` },
    reject: false,
  });
  const lines = stdout.split("\n");
  const called = lines
    .filter((line) => line.startsWith("npm "))
    .map((line) => line.split(" -- ")[0]);
  const named = lines.filter((line) => /^(failed|only at the second try): /.test(line));
  return { exitCode, last: lines.at(-1), called, named };
}

const ALL = ["npm ci --no-audit --no-fund", "npm test", "npm run test:node"];

describe("the last line of .ci/run", () => {
  test.each<[string, Programs, number, string]>([
    [
      "adds up both runs",
      { test: 'count "10 passed, 0 failed, 2 skipped"', "test:node": 'count "5 passed, 0 failed"' },
      0,
      "15 passed, 0 failed, 2 skipped",
    ],
    [
      "counts failures of the first, and the second runs all the same",
      { test: 'count "9 passed, 1 failed"; exit 3', "test:node": 'count "5 passed, 0 failed"' },
      3,
      "14 passed, 1 failed",
    ],
    [
      "counts failures of the second",
      { test: 'count "9 passed, 0 failed"', "test:node": 'count "4 passed, 2 failed"; exit 1' },
      1,
      "13 passed, 2 failed",
    ],
    [
      "counts a type check that fails",
      { test: "exit 2", "test:node": 'count "5 passed, 0 failed"' },
      2,
      "5 passed, 1 failed",
    ],
    [
      "counts a Node.js that can't be installed",
      { test: 'count "9 passed, 0 failed"', "test:node": "exit 1" },
      1,
      "9 passed, 1 failed",
    ],
    [
      "counts a run that ended badly with no test failed",
      { test: 'count "9 passed, 0 failed"; exit 1', "test:node": 'count "5 passed, 0 failed"' },
      1,
      "14 passed, 1 failed",
    ],
    [
      "counts a run that says nothing",
      { test: 'count "9 passed, 0 failed"' },
      1,
      "9 passed, 1 failed",
    ],
  ])("%s", async (_name, programs, exitCode, last) => {
    expect(await run(programs)).toMatchObject({ exitCode, last, called: ALL });
  });

  test("counts an install that fails, after which nothing runs", async () => {
    const called = ALL.slice(0, 1);
    expect(await run({ ci: "exit 7" })).toMatchObject({
      exitCode: 7,
      last: "0 passed, 1 failed",
      called,
    });
  });
});

test("what failed in either run, or only then passed, is named above the last line", async () => {
  const { last, named } = await run({
    test: 'printf "9 passed, 1 failed\\nonly at the second try: c.test.ts > three: 3 failed\\nfailed: a.test.ts > one: 2 failed\\n" > "$TICKLER_TEST_SUMMARY"; exit 1',
    "test:node":
      'printf "4 passed, 1 failed\\nfailed: b.test.ts > two\\n" > "$TICKLER_TEST_SUMMARY"; exit 1',
  });
  expect(named).toEqual([
    "only at the second try: c.test.ts > three: 3 failed",
    "failed: a.test.ts > one: 2 failed",
    "failed: b.test.ts > two",
  ]);
  expect(last).toBe("13 passed, 2 failed");
});
