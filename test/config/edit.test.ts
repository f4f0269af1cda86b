import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { removeSetting, setSetting } from "../../src/config/edit.ts";
import { COMMENTED, errorOf, fileWith, read, tempFolder } from "./support.ts";

const SETS: [name: string, before: string, key: string, value: string, after: string][] = [
  ["into nothing", "", "from", "a@b.cd", 'from = "a@b.cd"\n'],
  ["a group into nothing", "", "close.after", "2d", '[close]\nafter = "2d"\n'],
  [
    "over a value",
    COMMENTED,
    "smtp.url",
    "smtp://127.0.0.1:25",
    COMMENTED.replace("smtp://localhost", "smtp://127.0.0.1:25"),
  ],
  [
    "a new row after its group's last, before the next group's comment",
    COMMENTED,
    "smtp.connections",
    "3",
    COMMENTED.replace("here\n", "here\nconnections = 3\n"),
  ],
  [
    "a new row at the top level, before the first group's comment",
    COMMENTED,
    "reply_to",
    "x@y.zz",
    COMMENTED.replace("# Ada\n", '# Ada\nreply_to = "x@y.zz"\n'),
  ],
  [
    "a new group at the end",
    COMMENTED,
    "follow_up.after",
    "1d,3d",
    `${COMMENTED}\n[follow_up]\nafter = [ "1d", "3d" ]\n`,
  ],
  [
    "a first row below the file's heading",
    "# Head\n\n# relay\n[smtp]\nauth = 'password'\n",
    "from",
    "a@b.cd",
    "# Head\n\nfrom = \"a@b.cd\"\n\n# relay\n[smtp]\nauth = 'password'\n",
  ],
  [
    "beside a dotted key",
    "ai.mode='off' # x\n",
    "ai.delay",
    "1m",
    "ai.mode='off' # x\nai.delay = \"1m\"\n",
  ],
  [
    "into an inline table",
    "ai = { mode = 'off' } # x\n",
    "ai.delay",
    "1m",
    "ai = { mode = 'off', delay = \"1m\" } # x\n",
  ],
  [
    "without a last line break",
    "from = 'a@b.cd'",
    "ai.mode",
    "off",
    "from = 'a@b.cd'\n\n[ai]\nmode = \"off\"\n",
  ],
  [
    "with CRLF",
    "[ai]\r\nmode = 'off'\r\n",
    "ai.delay",
    "1m",
    "[ai]\r\nmode = 'off'\r\ndelay = \"1m\"\r\n",
  ],
  [
    "with a byte order mark",
    "\uFEFF# c\n[ai]\n",
    "from",
    "a@b.cd",
    '\uFEFFfrom = "a@b.cd"\n\n# c\n[ai]\n',
  ],
  [
    "past a text that looks like TOML",
    "signature = '''\n[ai]\n'''\n",
    "ai.mode",
    "off",
    "signature = '''\n[ai]\n'''\n\n[ai]\nmode = \"off\"\n",
  ],
  [
    "past a list on many lines",
    "[follow_up]\nafter = [\n  '1d', # one\n]\n# end\n",
    "follow_up.unread",
    "yes",
    "[follow_up]\nafter = [\n  '1d', # one\n]\nunread = true\n# end\n",
  ],
  [
    "an empty list, its comment where it was",
    "[follow_up]\nafter = ['1d'] # x\n",
    "follow_up.after",
    "",
    "[follow_up]\nafter = []     # x\n",
  ],
  ["over another type", "ai.max_rounds = 'x'\n", "ai.max_rounds", "7", "ai.max_rounds = 7\n"],
  ["text on two lines", "", "signature", 'Ada\n"Sales"', 'signature = "Ada\\n\\"Sales\\""\n'],
];

describe("setSetting", () => {
  it.each(SETS)("writes %s", async (_name, before, key, value, after) => {
    const file = fileWith(before);
    await setSetting(file, key, value);
    expect(read(file)).toBe(after);
  });

  it("tells what was written", async () => {
    const file = fileWith("");
    expect(await setSetting(file, "follow_up.after", "['36h', '2d']")).toEqual({
      key: "follow_up.after",
      value: ["1d12h", "2d"],
    });
    expect(parse(read(file))).toEqual({ follow_up: { after: ["36h", "2d"] } });
  });

  it("writes a relative path as the shell means it, and leaves ~/", async () => {
    const file = fileWith("");
    await setSetting(file, "inbox", "Mail/in");
    expect(parse(read(file))).toEqual({ inbox: resolve("Mail/in") });
    await setSetting(file, "inbox", "~/Mail");
    expect(parse(read(file))).toEqual({ inbox: "~/Mail" });
  });

  it("puts right a file whose values are wrong", async () => {
    const file = fileWith("ai.mode = 1\nunknown = 2\n");
    await setSetting(file, "ai.mode", "off");
    expect(read(file)).toBe('ai.mode = "off"\nunknown = 2\n');
  });

  it.each([
    ["smtp.ulr", "x", "usage", /"smtp\.ulr": no setting/, /smtp\.url\?/],
    ["smtp", "x", "usage", /group of settings/, /smtp\.url/],
    ["smtp.password", "hunter2", "usage", /secrets are never in the file/, /password_command/],
    ["smtp.url", "smtp://u:hunter2@h", "usage", /secrets are never in the file/, /TICKLER_SMTP_/],
    ["close.after", "soon", "usage", /^close\.after: "soon" is not a duration/, /90s/],
    ["smtp.connections", "0", "usage", /is not a whole number/, /1 to 50/],
    ["from", "", "usage", /^from: is empty/, /Ada Sales/],
    ["inbox", "", "usage", /^inbox: is empty/, /a path/],
  ])("refuses %s = %j and leaves the file alone", async (key, value, code, message, hint) => {
    const file = fileWith(COMMENTED);
    const error = await errorOf(() => setSetting(file, key, value));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
    expect(`${error.message}${error.hint}`).not.toMatch(/hunter2/);
    expect(read(file)).toBe(COMMENTED);
  });

  it.each([
    ["from = ", /line 1, column/],
    ["ai = 3", /ai: is a group of settings/],
  ])("refuses to edit %j", async (text, message) => {
    const file = fileWith(text);
    const error = await errorOf(() => setSetting(file, "ai.mode", "off"));
    expect(error).toMatchObject({ code: "config", message: expect.stringMatching(message) });
    expect(read(file)).toBe(text);
    expect(readdirSync(join(file, ".."))).toEqual(["config.toml"]);
  });

  it("changes one setting and nothing else, whatever the file", async () => {
    const blocks = fc.constantFrom(
      "# a comment",
      "",
      "[ai]",
      "[smtp] # relay",
      "mode = 'off'",
      "smtp.auth = 'password'",
      "after = [\n  # one\n  '1d',\n]",
      "signature = '''\n[smtp]\nurl = x\n'''",
      "[follow_up]",
      "from = 'a@b.cd' # me",
      "ai = { mode = 'off' }",
    );
    const text = fc.array(blocks, { maxLength: 8 }).map((lines) => lines.join("\n"));
    const change = fc.constantFrom(
      ["from", "x@y.zz", ["from"]] as const,
      ["smtp.auth", "xoauth2", ["smtp", "auth"]] as const,
      ["ai.mode", "review", ["ai", "mode"]] as const,
      ["follow_up.text", "Hi", ["follow_up", "text"]] as const,
    );
    const file = fileWith("");
    let edited = 0;
    await fc.assert(
      fc.asyncProperty(text.filter(isToml), change, async (before, [key, value, path]) => {
        writeFileSync(file, before);
        await setSetting(file, key, value);
        edited++;
        const expected = JSON.parse(JSON.stringify(parse(before)));
        const [first, second] = path;
        if (second === undefined) expected[first] = value;
        else expected[first] = { ...expected[first], [second]: value };
        expect(withoutEmpty(parse(read(file)))).toEqual(withoutEmpty(expected));
        for (const comment of before.match(/#.*/g) ?? []) expect(read(file)).toContain(comment);

        expect(await removeSetting(file, key)).toBe(true);
        if (second === undefined) delete expected[first];
        else delete expected[first][second];
        expect(withoutEmpty(parse(read(file)))).toEqual(withoutEmpty(expected));
      }),
      { numRuns: 200 },
    );
    expect(edited).toBe(200);
  });
});

function isToml(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

function withoutEmpty(table: Record<string, unknown>): unknown {
  const entries = Object.entries(JSON.parse(JSON.stringify(table)) as Record<string, object>);
  return Object.fromEntries(entries.filter(([, value]) => JSON.stringify(value) !== "{}"));
}

describe("removeSetting", () => {
  it.each([
    ["a row with its comment", COMMENTED, "ai.mode", COMMENTED.replace('mode   = "off"\n', "")],
    ["a dotted key", "smtp.auth='password'\nai.mode='off'\n", "smtp.auth", "ai.mode='off'\n"],
    ["the last of all", 'from = "a@b.cd"\n', "from", ""],
  ])("takes out %s", async (_name, before, key, after) => {
    const file = fileWith(before);
    expect(await removeSetting(file, key)).toBe(true);
    expect(read(file).trim()).toBe(after.trim());
  });

  it("says where there was nothing, and makes nothing", async () => {
    const file = fileWith(COMMENTED);
    expect(await removeSetting(file, "reply_to")).toBe(false);
    expect(read(file)).toBe(COMMENTED);
    const missing = join(tempFolder(), "no", "config.toml");
    expect(await removeSetting(missing, "reply_to")).toBe(false);
    expect(existsSync(join(missing, ".."))).toBe(false);
    expect(await errorOf(() => removeSetting(file, "nope"))).toMatchObject({ code: "usage" });
  });
});
