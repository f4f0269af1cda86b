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

/** Prints `N passed, N failed`, or writes it to the file that TICKLER_TEST_SUMMARY names. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: "passed" | "interrupted" | "failed",
  ): void {
    const summary = summarise(modules, unhandledErrors.length);
    if (reason !== "passed" && summary.failed === 0) summary.failed = 1;
    const line = `${formatSummary(summary)}\n`;
    const file = process.env.TICKLER_TEST_SUMMARY;
    if (file) writeFileSync(file, line);
    else process.stdout.write(line);
  }
}
