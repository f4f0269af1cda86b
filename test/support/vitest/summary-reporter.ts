import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule, TestSuite } from "vitest/node";

export interface Summary {
  passed: number;
  failed: number;
  skipped: number;
}

export function formatSummary({ passed, failed, skipped }: Summary): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * Counts tests. A file that fails to load, a hook that fails and an error outside of any test have
 * no test to count, so each counts as a failed one.
 */
export function summarise(modules: readonly TestModule[], unhandledErrors: number): Summary {
  const summary: Summary = { passed: 0, failed: unhandledErrors, skipped: 0 };
  const countErrors = (suite: TestModule | TestSuite) => {
    summary.failed += suite.errors().length;
  };
  for (const module of modules) {
    countErrors(module);
    for (const suite of module.children.allSuites()) countErrors(suite);
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") summary.passed++;
      else if (state === "failed") summary.failed++;
      else summary.skipped++;
    }
    if (module.state() === "queued" || module.state() === "pending") summary.failed++;
  }
  return summary;
}

/** A line for each failure: `failed: FILE > TEST: what the error says`, as far as a line goes. */
export function failures(
  modules: readonly TestModule[],
  unhandledErrors: readonly Pick<SerializedError, "message">[],
): string[] {
  const lines: string[] = [];
  const note = (where: string, errors: readonly { message: string }[] = []) => {
    const [said = ""] = (errors[0]?.message ?? "").split("\n");
    lines.push(`failed: ${where}: ${said}`.slice(0, LONGEST));
  };
  for (const module of modules) {
    const name = `${module.project.name} ${module.relativeModuleId}`;
    const fails = (suite: TestModule | TestSuite, where: string) => {
      if (suite.errors().length > 0) note(where, suite.errors());
    };
    fails(module, name);
    for (const suite of module.children.allSuites()) fails(suite, `${name} > ${suite.fullName}`);
    for (const test of module.children.allTests("failed")) {
      note(`${name} > ${test.fullName}`, test.result().errors);
    }
  }
  for (const error of unhandledErrors) note("outside of any test", [error]);
  return lines;
}

/** A line for each test that failed and then passed: it hangs on something that it should not hang on. */
export function secondTries(modules: readonly TestModule[]): string[] {
  return modules.flatMap((module) =>
    [...module.children.allTests("passed")]
      .filter((test) => test.diagnostic()?.flaky)
      .map((test) => {
        const [said = ""] = (test.result().errors?.[0]?.message ?? "").split("\n");
        const where = `${module.project.name} ${module.relativeModuleId} > ${test.fullName}`;
        return `only at the second try: ${where}: ${said}`.slice(0, LONGEST);
      }),
  );
}

/** In characters. */
const LONGEST = 500;

/**
 * Prints `N passed, N failed` after a line for each failure and each second try, or writes all of it, the
 * counts first, to the file that TICKLER_TEST_SUMMARY names.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: "passed" | "interrupted" | "failed",
  ): void {
    const summary = summarise(modules, unhandledErrors.length);
    if (reason !== "passed" && summary.failed === 0) summary.failed = 1;
    const counts = formatSummary(summary);
    const named = [...secondTries(modules), ...failures(modules, unhandledErrors)];
    const file = process.env.TICKLER_TEST_SUMMARY;
    if (file) writeFileSync(file, `${[counts, ...named].join("\n")}\n`);
    else process.stdout.write(`${[...named, counts].join("\n")}\n`);
  }
}
