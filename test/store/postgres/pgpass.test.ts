import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pgpass } from "../../../src/store/postgres/pgpass.ts";
import { tempFolder } from "../../support/store/temp-store.ts";

const KEY = { host: "db.example.com", port: 5432, database: "tickler", user: "ada" };

function look(text: string, key: Partial<typeof KEY> = {}, mode = 0o600): string | undefined {
  const file = join(tempFolder(), "pgpass");
  writeFileSync(file, text);
  chmodSync(file, mode);
  return pgpass({ ...KEY, ...key }, { PGPASSFILE: file });
}

test.each([
  ["db.example.com:5432:tickler:ada:secret", "secret"],
  ["*:*:*:*:secret", "secret"],
  ["# db.example.com:5432:tickler:ada:no\n*:*:tickler:*:secret\n*:*:*:*:later", "secret"],
  ["db.example.com:5433:*:*:no\r\n*:5432:*:ada:secret\r\n", "secret"],
  ["*:*:*:*:with\\:colon and \\\\ and : what follows it", "with:colon and \\ and "],
  ["*:*:*:*:p@$$ wörd 👋", "p@$$ wörd 👋"],
  ["*:*:*:bob:no", undefined],
  ["*:*:*:*:", undefined],
  ["nonsense\n\n:::::\n", undefined],
  ["", undefined],
])("%j", (text, expected) => {
  expect(look(text)).toBe(expected);
});

test("a socket stands there as localhost", () => {
  expect(look("localhost:*:*:*:secret", { host: "/run/postgresql" })).toBe("secret");
});

test("what others may read is not used", () => {
  expect(look("*:*:*:*:secret", {}, 0o640)).toBeUndefined();
  expect(look("*:*:*:*:secret", {}, 0o604)).toBeUndefined();
});

test("a file that is not there holds nothing", () => {
  expect(pgpass(KEY, { PGPASSFILE: join(tempFolder(), "none") })).toBeUndefined();
});
