import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { commands, type Tickler } from "../../support/processes/tickler.ts";

const base = commands();

beforeAll(() => base.ok(["lead", "list"]));

interface ImportJson {
  added: number;
  suppressed: number;
  opted_out: number;
  bad: number;
  errors: { line: number; message: string }[];
  notes: { line: number; message: string }[];
  encoding: string;
  columns?: { column: string; becomes: string }[];
  rows?: { line: number; name: string; email: string; vars: Record<string, string> }[];
}

const FAIR =
  "Kontaktadresse;Ansprechpartner;Stand;Abgemeldet\na@x.example;Ann Lee;B 12;\nb@x.example;Bob;C 3;ja\n";

/** A file in the test's own home. */
function file(t: Tickler, name: string, content: string | Uint8Array): string {
  const path = join(t.home, name);
  writeFileSync(path, content);
  return path;
}

describe.concurrent("lead import", () => {
  test("--dry-run shows what columns become and the first rows, and stores nothing", async () => {
    const t = base.copy();
    const path = file(t, "fair.csv", FAIR);
    const trial = await t.json<ImportJson>([
      "lead",
      "import",
      path,
      "--dry-run",
      "--map",
      "Kontaktadresse=email",
    ]);
    expect(trial).toMatchObject({ added: 1, suppressed: 1, opted_out: 1, bad: 0 });
    expect(trial.columns).toEqual([
      { column: "Kontaktadresse", becomes: "email" },
      { column: "Ansprechpartner", becomes: "name" },
      { column: "Stand", becomes: "vars.stand" },
      { column: "Abgemeldet", becomes: "opt_out" },
    ]);
    expect(trial.rows).toMatchObject([
      { line: 2, name: "Ann Lee", email: "a@x.example", vars: { stand: "B 12" } },
    ]);
    expect(trial.notes).toEqual([{ line: 3, message: "must not be written to (Abgemeldet: ja)" }]);
    expect(await t.json(["lead", "list"])).toEqual([]);
    expect(await t.json(["suppress", "list"])).toEqual([]);
    const text = await t.ok(["lead", "import", path, "--dry-run", "--map", "Kontaktadresse=email"]);
    expect(text).toContain("Stand\tvars.stand\n");
    expect(text).toContain("2\tAnn Lee\ta@x.example\t");
  });

  test("keeps a map of columns for the next file", async () => {
    const t = base.copy();
    const map = ["--map", "Kontaktadresse=email", "--map", "Stand=booth"];
    await t.ok(["lead", "import", file(t, "a.csv", FAIR), ...map, "--save-map", "fair"]);
    const next = file(t, "b.csv", "Ansprechpartner;Kontaktadresse;Stand\nEve;e@x.example;D 4\n");
    await t.ok(["lead", "import", next, "--map", "fair"]);
    const leads = await t.json<{ email: string; vars: Record<string, string> }[]>(["lead", "list"]);
    expect(leads.map(({ email, vars }) => [email, vars.booth])).toEqual([
      ["e@x.example", "D 4"],
      ["a@x.example", "B 12"],
    ]);
    const unknown = await t.run(["lead", "import", next, "--map", "fare"]);
    expect(unknown).toMatchObject({ exitCode: 3, stdout: "" });
    expect(unknown.stderr).toContain("fair");
  });

  test.each([
    [["--map", "Mail=email"], 2, "Kontaktadresse"],
    [["--map", "Stand=e-mail"], 2, "opt_out"],
    [["--map", "=email"], 2, "Work Email=email"],
    [["--save-map", "x"], 2, "--map"],
    [["--map", "Stand=booth", "--save-map", "../x"], 2, "not a name"],
    [["--map", "../config"], 2, "not a name"],
  ] as const)("%j: nothing is stored", async (args, exitCode, words) => {
    const t = base.copy();
    const result = await t.run(["lead", "import", file(t, "fair.csv", FAIR), ...args]);
    expect(result).toMatchObject({ exitCode, stdout: "" });
    expect(result.stderr).toContain(words);
    expect(await t.json(["lead", "list"])).toEqual([]);
  });

  test("nobody who has opted out in the file can be written to", async () => {
    const t = base.copy();
    const path = file(t, "crm.csv", "Name,Email,Email Opt Out\nBob,bob@x.example,true\n");
    const { exitCode, stderr, stdout } = await t.run(["lead", "import", path]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain("line 2: must not be written to (Email Opt Out: true)");
    expect(stdout).toContain("suppressed 1 (1 opted out in the file)");
    expect(await t.run(["lead", "add", "Bob", "BOB@x.example"])).toMatchObject({ exitCode: 4 });
    expect(await t.json(["suppress", "list"])).toMatchObject([
      { value: "bob@x.example", reason: "imported" },
    ]);
  });

  test("says which encoding a file is in", async () => {
    const t = base.copy();
    const path = file(t, "old.csv", Buffer.from("Name,Email\nJörg,j@x.example\n", "latin1"));
    const { stderr } = await t.run(["lead", "import", path, "--dry-run"]);
    expect(stderr).toContain("Windows-1252");
    expect(await t.json<ImportJson>(["lead", "import", path])).toMatchObject({
      encoding: "Windows-1252",
    });
    expect(await t.json(["lead", "list"])).toMatchObject([{ name: "Jörg" }]);
  });
});
