import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import { commands, dump, freshPath, type RunOptions } from "../../support/processes/tickler.ts";
import type { ErrorJson } from "../../support/processes/tickler-json.ts";

/**
 * Lead 1 has message 1 (sent, email 1) and message 2 (queued, email 2); lead 2 has a phone only;
 * lead 3 has message 3 (closed); message 4 of lead 3 waits for an AI answer's delivery (email 6).
 */
const t = commands({ env: { TICKLER_AI_MODE: "off" } });

beforeAll(async () => {
  await t.all(
    ["lead", "add", "John Doe", "john.doe@example.com"],
    ["lead", "add", "Phoebe", "--phone", "+49 30 1234567"],
    ["lead", "add", "Ana", "ana@example.com"],
    ["send", "1", "Hi John!", "--subject", "Hi John!"],
    ["send", "3", "Hi Ana!", "--subject", "Hi Ana!"],
    ["send", "3", "Hi again, Ana!", "--subject", "Hi again, Ana!"],
    ["tick"],
    ["close", "2"],
    ["reply", "3", "Who are you?"],
    ["ai-reply", "3"],
    ["send", "1", "Hi again, John!", "--subject", "Hi again, John!"],
  );
});

/** Runs a command that is refused: one line, a hint, nothing on stdout, nothing changed. */
async function refused(
  exitCode: number,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ message: string; hint: string }> {
  const before = t.dump();
  const { stderr, ...rest } = await t.run(args, options);
  expect(rest).toMatchObject({ exitCode, stdout: "" });
  const [, message, hint] = /^error: (.+)\nhint: (.+)\n$/.exec(stderr) ?? [];
  if (message === undefined || hint === undefined) {
    throw new Error(`not an error and a hint, a line each: ${JSON.stringify(stderr)}`);
  }
  expect(stderr).not.toMatch(/internal error|\bbug\b|\bat \S+:\d+/);
  expect(t.dump()).toEqual(before);
  return { message, hint };
}

describe.concurrent("bad input is refused with exit code 2, by", () => {
  test.each<[string, ...string[]]>([
    ["no @", "lead", "add", "Bad", "john.example.com"],
    ["two @", "lead", "add", "Bad", "john@doe@example.com"],
    ["LF in an address", "lead", "add", "Bad", "a@example.com\nBcc: b@example.com"],
    ["CR in an address", "lead", "add", "Bad", "a@example.com\rBcc: b@example.com"],
    ["CR LF in an address", "lead", "edit", "1", "--email", "a@example.com\r\nX: y@example.com"],
    ["LF in a name", "lead", "add", "Bad\nBcc: b@example.com", "a@example.com"],
    ["an empty name", "lead", "add", "", "a@example.com"],
    ["neither email nor phone", "lead", "add", "Bad"],
    ["taking away the only address", "lead", "edit", "3", "--email", ""],
    ["a phone number that is none", "lead", "add", "Bad", "--phone", "call me"],
    ["a time zone that is none", "lead", "add", "Bad", "b@example.com", "--timezone", "Mars/Base"],
    ["an unknown status", "lead", "list", "--status", "sending"],
    ["a page of nothing", "lead", "list", "--limit", "0"],
  ])("%s", async (_what, ...args) => {
    await refused(2, args);
  });

  test.each<[string, ...string[]]>([
    ["an empty text", "send", "1", ""],
    ["no text", "send", "1"],
    ["nobody to write to", "send"],
    ["LF in a subject", "send", "1", "Hi!", "--subject", "Chat\nBcc: b@example.com"],
    ["CR in a subject", "send", "1", "Hi!", "--subject", "Chat\rBcc: b@example.com"],
    ["an empty reply", "reply", "1", ""],
    ["an empty answer", "answer", "3", " "],
    ["a text and a file", "send", "1", "Hi!", "--file", "-"],
    ["a lead and a batch", "send", "1", "--batch", "-"],
    ["a tag and a batch", "send", "--tag", "a", "--batch", "-"],
    ["a lead and a tag", "send", "1", "Hi!", "--tag", "a"],
    ["a text beside those of a batch", "send", "--batch", "-", "--text", "Hi!"],
    ["a text given twice", "send", "1", "Hi!", "--text", "Hi!"],
    ["a text and --ai", "send", "1", "Hi!", "--ai"],
    ["--ai with a tag", "send", "--tag", "a", "--ai"],
    ["--about without --ai", "send", "1", "Hi!", "--about", "shifts"],
    ["--again with a single lead", "send", "1", "Hi!", "--again"],
    ["a pause of a watch that is too short", "watch", "--every", "10ms"],
    ["an option that is unknown", "lead", "list", "--stauts", "sent"],
    ["a missing argument", "history"],
  ])("%s", async (_what, ...args) => {
    await refused(2, args);
  });

  test.each<[string, string, string]>([
    ["an unknown variable", "Hi {{ frist_name }}!", "frist_name"],
    ["a variable that the lead lacks", "Hi {{ company }}!", "company"],
    ["a brace that is not closed", "Hi {{ first_name }!", "first_name"],
    ["a file that it names", "Hi {% include '/etc/passwd' %}!", "passwd"],
    ["a loop that does not end", "{% for i in (1..100000000) %}{{ i }}{% endfor %}", "text"],
    ["single braces", "Hi {first_name}!", "{{ first_name }}"],
  ])("%s in a text", async (_what, text, named) => {
    const { message, hint } = await refused(2, ["send", "1", text]);
    expect(`${message} ${hint}`).toContain(named);
  });

  test("an unknown variable in a subject or an answer", async () => {
    await refused(2, ["send", "1", "Hi!", "--subject", "About {{ compnay }}"]);
    await refused(2, ["answer", "3", "Hi {{ frist_name }}"]);
  });

  test.each<[string, ...string[]]>([
    ["send", "abc", "Hi!", "--subject", "Hi!"],
    ["send", "1abc", "Hi!", "--subject", "Hi!"],
    ["lead", "rm", "abc", "--yes"],
    ["reply", "abc", "Hi!"],
    ["answer", "abc", "Hi!"],
    ["ai-reply", "abc"],
    ["outbox", "resolve", "abc", "--sent"],
    ["outbox", "retry", "one"],
  ])("an id that is no number: %s %s %s %s", async (...args) => {
    await refused(2, args);
  });
});

describe.concurrent("what does not exist is refused with exit code 3:", () => {
  test.each<[string, ...string[]]>([
    ["send", "99", "Hi!", "--subject", "Hi!"],
    ["send", "nobody@example.com", "Hi!", "--subject", "Hi!"],
    ["history", "99"],
    ["lead", "show", "99"],
    ["lead", "pause", "99"],
    ["lead", "rm", "99", "--yes"],
    ["reply", "99", "Hi!"],
    ["answer", "99", "Hi!"],
    ["ai-reply", "99"],
    ["outbox", "resolve", "99", "--sent"],
  ])("%s %s %s %s", async (...args) => {
    await refused(3, args);
  });
});

describe.concurrent("what the present state forbids is refused with exit code 4:", () => {
  test("an address that a lead has already, in any case of letters, and says which", async () => {
    for (const address of ["john.doe@example.com", "JOHN.DOE@Example.COM"]) {
      const { message, hint } = await refused(4, ["lead", "add", "Johnny", address]);
      expect(`${message} ${hint}`).toMatch(/\b1\b/);
    }
    await refused(4, ["lead", "edit", "3", "--email", "John.Doe@example.com"]);
  });

  test.each<[string, ...string[]]>([
    ["a first email to a lead without an address", "send", "2", "Hi!"],
    ["a reply to a message that has not left", "reply", "4", "Hi!"],
    ["an AI answer before any reply", "ai-reply", "1"],
    ["a second AI answer", "ai-reply", "3"],
    ["an answer before any reply", "answer", "1", "Hi!"],
    ["an answer to a closed message", "answer", "2", "Hi!"],
    ["a second close", "close", "2"],
    ["the resolution of what is not in doubt", "outbox", "resolve", "1", "--sent"],
    ["taking back what has left", "outbox", "cancel", "1"],
    ["a retry of what has not failed", "outbox", "retry", "1"],
  ])("%s", async (_what, ...args) => {
    await refused(4, args);
  });
});

describe.concurrent("configuration and files that can't be used are refused with exit code 2:", () => {
  test.each<[string, string, RegExp]>([
    ["broken TOML", "from = \n", /config\.toml.*line 1/],
    ["an unknown key", "[smtp]\nulr = 'smtp://localhost'\n", /config\.toml.*smtp\.ulr.*smtp\.url/],
    ["a wrong type", "[follow_up]\nafter = 1\n", /config\.toml.*follow_up\.after.*Allowed/],
    ["a sender that is none", "from = 'Ada'\n", /config\.toml.*from.*Allowed/],
    ["a password in the file", "[smtp]\nurl = 'smtp://a:b@localhost'\n", /config\.toml.*secrets/],
  ])("%s", async (_what, toml, explained) => {
    const file = freshPath("config");
    mkdirSync(file);
    writeFileSync(join(file, "config.toml"), toml);
    const args = ["tick", "--config", join(file, "config.toml")];
    const { message, hint } = await refused(2, args);
    expect(`${message} ${hint}`).toMatch(explained);
  });

  test.each<[string, string, string]>([
    ["TICKLER_FOLLOW_UP_AFTER", "soon", "durations"],
    ["TICKLER_FROM", "nobody", "mailbox"],
  ])("the variable %s=%s", async (name, value, named) => {
    const { message, hint } = await refused(2, ["tick"], { env: { [name]: value } });
    expect(message).toContain(name);
    expect(`${message} ${hint}`).toContain(named);
  });

  test("TICKLER_NOW that is no date", async () => {
    const { message } = await refused(2, ["lead", "add", "X", "x@example.com"], {
      now: "tomorrow",
    });
    expect(message).toContain("TICKLER_NOW");
  });

  test("SMTP without a sender", async () => {
    const env = { TICKLER_SMTP_URL: "smtp://127.0.0.1:1" };
    const { hint } = await refused(2, ["tick"], { env });
    expect(hint).toContain("config set from");
  });

  test.each<[string, ...string[]]>([
    ["a text", "send", "1", "--file"],
    ["a batch", "send", "--batch"],
    ["a mail", "reply", "--eml"],
    ["the configuration", "lead", "list", "--config"],
  ])("%s from a file that is missing, or from a folder", async (_what, ...args) => {
    const missing = join(t.home, "missing.txt");
    expect((await refused(2, [...args, missing])).message).toContain(missing);
    expect((await refused(2, [...args, t.home])).message).toContain(t.home);
  });

  test("a lead's address in place of a message's number says where that stands", async () => {
    const { hint } = await refused(2, ["reply", "john.doe@example.com", "Yes!"]);
    expect(hint).toContain("tickler history john.doe@example.com");
    expect((await refused(2, ["close", "$(id)@x"])).hint).not.toContain("$(id)");
  });

  test("a mail that is none", async () => {
    await refused(2, ["reply", "--eml", "-"], { input: "" });
  });
});

const sha = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

describe.concurrent("with --json the error is a document on stderr, of the code", () => {
  test.each<[string, number, ...string[]]>([
    ["usage", 2, "lead", "add", "", "a@example.com"],
    ["usage", 2, "sned", "1", "Hi!"],
    ["not_found", 3, "history", "99"],
    ["refused", 4, "send", "2", "Hi!"],
    ["exists", 4, "lead", "add", "Johnny", "JOHN.DOE@example.com"],
    ["database", 1, "lead", "list", "--db", "/"],
  ])("%s (exit code %i)", async (code, exitCode, ...args) => {
    const { message, hint } = await refused(exitCode, args);
    const { stderr, ...rest } = await t.run([...args, "--json"]);
    expect(rest).toMatchObject({ exitCode, stdout: "" });
    expect(JSON.parse(stderr) as ErrorJson).toEqual({ error: { code, message, hint } });
  });
});

describe.concurrent("a database that can't be used is refused with exit code 1:", () => {
  async function unusable(database: string, explained: RegExp): Promise<void> {
    for (const command of [["lead", "add", "X", "x@example.com"], ["tick"]]) {
      const { message } = await refused(1, [...command, "--db", database]);
      expect(message).toContain(database);
      expect(message).toMatch(explained);
    }
  }

  test("a read-only one", async () => {
    const file = freshPath("db");
    copyFileSync(t.database, file);
    chmodSync(file, 0o444);
    const before = dump(file);
    await unusable(file, /read-only/);
    expect(dump(file)).toEqual(before);
  });

  test("a folder", async () => {
    const folder = freshPath("db");
    mkdirSync(folder);
    await unusable(folder, /folder/);
  });

  test("a text file", async () => {
    const file = freshPath("db");
    writeFileSync(file, "Dear diary, today I wrote to nobody. ".repeat(100));
    const before = sha(file);
    await unusable(file, /not a database/);
    expect(sha(file)).toBe(before);
  });

  test("one of a newer version, left as it is", async () => {
    const file = freshPath("db");
    copyFileSync(t.database, file);
    const db = new Database(file);
    const version = Number(db.pragma("user_version", { simple: true }));
    db.pragma(`user_version = ${version + 1}`);
    db.close();
    const before = dump(file);
    await unusable(file, /newer version/);
    expect(dump(file)).toEqual(before);
  });

  test.each([0, 1, 7])("another program's, of its version %i, left as it is", async (version) => {
    const file = freshPath("db");
    const db = new Database(file);
    db.exec(
      "create table notes (id integer primary key, text text); insert into notes values (1, 'x')",
    );
    db.pragma(`user_version = ${version}`);
    db.close();
    const before = sha(file);
    await unusable(file, /another program/);
    expect(sha(file)).toBe(before);
  });

  test("a home that is a file", async () => {
    const file = freshPath("home");
    writeFileSync(file, "");
    expect((await refused(1, ["lead", "list"], { home: file })).message).toContain(file);
  });
});
