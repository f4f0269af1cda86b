import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { available, missingServer } from "../../support/postgres/suite.ts";
import { SQLITE_ONLY } from "../../support/vitest/sqlite-only.mts";

// They are a project of their own, which has no files then.
if (!available()) missingServer("the command line's tests on a server");

describe("what is left out on a server", () => {
  test.each(Object.entries(SQLITE_ONLY).filter(([, what]) => typeof what !== "string"))(
    "is there: %s",
    (file, tests) => {
      const text = readFileSync(join(import.meta.dirname, "..", file), "utf8");
      for (const name of Object.keys(tests)) expect(text).toContain(JSON.stringify(name));
    },
  );
});
