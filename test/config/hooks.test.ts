import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { removeSetting, setSetting } from "../../src/config/edit.ts";
import { loadConfig, resolveHome, unknownVariables } from "../../src/config.ts";
import { AppError } from "../../src/domain/errors.ts";

function fileWith(text: string): { file: string; home: string } {
  const home = mkdtempSync(join(tmpdir(), "tickler-hooks-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const file = join(home, "config.toml");
  writeFileSync(file, text);
  return { file, home };
}

async function hooksOf(text: string, env: Record<string, string> = {}) {
  const { home } = fileWith(text);
  const all = { TICKLER_HOME: home, ...env };
  return (await loadConfig({ env: all, home: resolveHome(all) })).hooks;
}

/** The lines of the error, without the file's name. */
async function problems(text: string): Promise<string[]> {
  const error = await hooksOf(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error(`no error but ${JSON.stringify(error)}`);
  expect(error.code).toBe("config");
  return error.message.split("\n").map((line) => line.replace(/^.*?config\.toml: /u, ""));
}

const CRM = `[[hook]]
on = ["replied", "needs_person"]
command = "/usr/local/bin/to-crm --quiet"
`;

describe("[[hook]]", () => {
  test("has a name of its own, or that of what it calls", async () => {
    const hooks = await hooksOf(`
from = "Ada <ada@example.com>"
${CRM}
[[hook]]
name = "slack"
on = ["all"]
url = "https://hooks.example.com/services/T0/B0/xyz"
secret_command = "pass show slack"
timeout = "5s"
include = ["text"]
[[hook]]
on = ["bounced"]
url = "http://127.0.0.1:8080/x"
`);
    expect(hooks).toEqual([
      {
        ...{ name: "to-crm", on: ["replied", "needs_person"], timeout: 30_000, withText: false },
        calls: { command: "/usr/local/bin/to-crm --quiet" },
      },
      {
        ...{ name: "slack", on: ["all"], timeout: 5_000, withText: true },
        calls: {
          url: "https://hooks.example.com/services/T0/B0/xyz",
          secretCommand: "pass show slack",
        },
      },
      {
        ...{ name: "127-0-0-1", on: ["bounced"], timeout: 30_000, withText: false },
        calls: { url: "http://127.0.0.1:8080/x", secretCommand: null },
      },
    ]);
    expect(await hooksOf("")).toEqual([]);
  });

  test("each mistake is named, of all hooks at once", async () => {
    expect(
      await problems(`[[hook]]
name = "Up Per"
on = ["repplied"]
url = "http://example.com/secret"
timeout = "1h"
secret = "whsec_x"
[[hook]]
name = "b"
on = []
command = "x"
url = "https://user:pw@example.com/"
include = ["everything"]
[[hook]]
name = "c"
commmand = "x"
secret_command = "y"
`),
    ).toEqual([
      "hook 1: secrets are never in the file: use secret_command or the variable",
      'hook 1: on has no event "repplied"; did you mean replied?',
      "hook 1: url has to begin with https:// outside of this machine",
      "hook 1: timeout is not from 1s to 10m",
      "hook 1: name is not up to 32 lower-case letters, digits, - and _",
      "hook b: on is empty",
      "hook b: url holds a password; servers know the hook by its signature",
      "hook b: has to have either command or url",
      'hook b: include has "everything"; all that there is to include is "text"',
      "hook c: commmand is nothing that a hook has; did you mean command?",
      'hook c: on is missing: the events it is about, such as ["replied"]',
      "hook c: has to have either command or url",
      "hook c: secret_command goes with url",
    ]);
  });

  test("two of one name, or of one variable, are refused", async () => {
    const two = (a: string, b: string) =>
      problems(
        [a, b].map((name) => `[[hook]]\nname = "${name}"\non = ["sent"]\ncommand = "x"\n`).join(""),
      );
    expect(await two("crm", "crm")).toEqual([
      "hook crm: two hooks have this name; give each its own",
    ]);
    expect(await two("a-b", "a_b")).toEqual(["hook a_b: has the variables of a-b"]);
  });

  test.each(["[hook]\non = 1\n", "hook = 3\n", 'hook = ["x"]\n'])("%j is none", async (text) => {
    expect(await problems(text)).toEqual(["hook: is no list of tables"]);
  });

  test("its secret's variable is known, and no other that looks like it", () => {
    const names = ["TICKLER_HOOK_CRM_SECRET", "TICKLER_HOOK_SECRET", "TICKLER_HOOK_CRM"];
    const found = unknownVariables(Object.fromEntries(names.map((name) => [name, "x"])));
    expect(found.map(({ name }) => name)).toEqual(["TICKLER_HOOK_CRM", "TICKLER_HOOK_SECRET"]);
  });

  test("is no setting of one word", async () => {
    const { file } = fileWith(CRM);
    await expect(setSetting(file, "hook.on", "sent")).rejects.toMatchObject({ code: "usage" });
  });
});

describe("config set beside [[hook]]", () => {
  const LAYOUTS: Record<string, string> = {
    "at the end": `# mine\n\nfrom = "Ada <ada@example.com>" # me\n\n[ai]\nmode = "off"\n\n# the CRM\n${CRM}`,
    "before a table": `from = "Ada <ada@example.com>"\n\n# the CRM\n${CRM}\n[ai]\nmode = "off"\n`,
    "two of them": `${CRM}\n# Slack\n[[hook]]\nname = "slack"\non = [\n  "sent", # all\n]\ncommand = "y"\n`,
    alone: CRM,
  };
  const CHANGES: readonly [key: string, value: string][] = [
    ["from", "Ben <ben@example.com>"],
    ["ai.mode", "review"],
    ["smtp.url", "smtp://mail.example.com"],
    ["follow_up.after", "1d,3d"],
    ["mailbox.ben.from", "Ben <ben@example.com>"],
  ];

  for (const [layout, text] of Object.entries(LAYOUTS)) {
    test.each(CHANGES)(
      `${layout}: %s is set and taken out, and no hook is touched`,
      async (key, value) => {
        const before = await hooksOf(text);
        const { file } = fileWith(text);
        await setSetting(file, key, value);
        const changed = readFileSync(file, "utf8");
        expect(await hooksOf(changed)).toEqual(before);
        // Each line that stood there but for the changed one, comments too.
        const own = text
          .split("\n")
          .filter((line) => !line.startsWith("from") && !line.startsWith("mode"));
        for (const line of own) expect(changed.split("\n")).toContain(line);
        expect(await removeSetting(file, key)).toBe(true);
        expect(await hooksOf(readFileSync(file, "utf8"))).toEqual(before);
        for (const line of own) expect(readFileSync(file, "utf8").split("\n")).toContain(line);
      },
    );
  }
});
