import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { unknownVariables } from "../../../src/config.ts";
import { blocksOf, ROOT } from "../../support/docs/markdown.ts";
import { missing } from "../../support/postgres/suite.ts";

const folder = mkdtempSync(join(tmpdir(), "tickler-units-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The units of docs/deploy.md, with programs that this machine has. */
const UNITS = blocksOf("docs/deploy.md")
  .filter(({ facts }) => facts.has("unit"))
  .map(({ facts, content }) => ({
    name: facts.get("unit") ?? "",
    text: `${content.join("\n").replaceAll("/usr/local/bin/tickler", "/usr/bin/true")}\n`,
  }));

if (spawnSync("systemd-analyze", ["--version"]).status !== 0) {
  missing("the units of docs/deploy.md", "no systemd-analyze; install Debian's systemd");
} else {
  describe("the units of docs/deploy.md", () => {
    for (const { name, text } of UNITS) writeFileSync(join(folder, name), text);

    test("are taken by systemd without a complaint", () => {
      expect(UNITS.map(({ name }) => name)).toEqual([
        ...["tickler.service", "tickler-backup.service", "tickler-backup.timer"],
      ]);
      for (const { name } of UNITS) {
        const { status, stdout, stderr } = spawnSync(
          "systemd-analyze",
          ["--man=no", "verify", join(folder, name)],
          { encoding: "utf8" },
        );
        expect({ name, status, stdout, stderr }).toEqual({
          name,
          status: 0,
          stdout: "",
          stderr: "",
        });
      }
    });

    test("are hardened well enough for systemd's own judgement", () => {
      const { status, stdout, stderr } = spawnSync(
        "systemd-analyze",
        [
          "security",
          "--no-pager",
          "--offline=true",
          "--threshold=25",
          join(folder, "tickler.service"),
        ],
        { encoding: "utf8" },
      );
      expect({ status, stderr }, stdout).toMatchObject({ status: 0 });
    });
  });
}

test("Dockerfile and compose.yaml set nothing that does not exist", () => {
  const text = ["Dockerfile", "compose.yaml"].map((name) => readFileSync(join(ROOT, name), "utf8"));
  const names = text.join("\n").match(/\bTICKLER_[A-Z_]+/g) ?? [];
  expect(names).toContain("TICKLER_DB_PASSWORD_COMMAND");
  expect(unknownVariables(Object.fromEntries(names.map((name) => [name, "x"])))).toEqual([]);
});
