import { beforeEach } from "vitest";
import { SQLITE_ONLY } from "./sqlite-only.mts";

// The tests of a file that are about SQLite's own file say so when they are skipped.
beforeEach(({ task, skip }) => {
  const tests = SQLITE_ONLY[task.file.name.replace("test/e2e/", "")];
  if (tests === undefined || typeof tests === "string") return;
  const reason = tests[task.name];
  if (reason !== undefined) skip(reason);
});
