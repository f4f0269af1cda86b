import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { licences } from "../../scripts/release/licences.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const RULE = "-".repeat(78);

test("the list of licences names that of the holidays' data as its LICENSE does, and credits its sources", () => {
  const parts = licences(ROOT, null).split(`\n\n${RULE}\n\n`);
  const holidays = parts.find((part) => part.startsWith("date-holidays "));
  const own = readFileSync(join(ROOT, "node_modules/date-holidays/LICENSE"), "utf8").trim();
  expect(own).toContain("CC BY-SA 3.0");
  expect(holidays?.split("\n")[0]).toMatch(/^date-holidays \d[\d.]* \(ISC AND CC-BY-SA-3\.0\)$/u);
  expect(holidays).toContain(own);
  expect(own).toContain("https://de.wikipedia.org/wiki/Feiertage_in_Deutschland");
});

test("every package that the program needs is in the list, with its licence", () => {
  const text = licences(ROOT, "The licence of Node.js");
  expect(text).toMatch(/^Node\.js\n\nThe licence of Node\.js\n/u);
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const listed = text.split(`\n\n${RULE}\n\n`).map((part) => part.split("\n")[0] ?? "");
  for (const [name, version] of Object.entries(dependencies)) {
    expect(listed.find((line) => line.startsWith(`${name} ${version} (`))).toMatch(
      / \([^()]+.*\)$/u,
    );
  }
});
