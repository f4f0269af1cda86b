import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { BIN, commands, smtpEnv } from "../../support/processes/tickler.ts";
import { eventually, gate } from "../../support/waiting.ts";

interface SettingJson {
  key: string;
  value: unknown;
  origin: string;
  env: string;
}

const sinks: SmtpSink[] = [];

afterAll(async () => {
  await Promise.all(sinks.map((sink) => sink.stop()));
});

describe.concurrent("config", () => {
  test("sets, gets, lists and takes out settings", async () => {
    const t = commands();
    const file = join(t.home, "config.toml");
    expect(await t.ok(["config", "path"])).toBe(`${file}\n`);
    expect(await t.json(["config", "path"])).toEqual({ path: file });
    expect(await t.ok(["config", "get", "from"])).toBe("");
    expect(await t.ok(["config", "get", "follow_up.after"])).toBe("1d\n");

    await t.ok(["config", "set", "from", "Ada Sales <ada@example.com>"]);
    await t.ok(["config", "set", "follow_up.after", "1d,3d"]);
    expect(await t.ok(["config", "get", "follow_up.after"])).toBe("1d,3d\n");
    expect(await t.json<SettingJson>(["config", "get", "follow_up.after"])).toMatchObject({
      key: "follow_up.after",
      value: ["1d", "3d"],
      origin: "file",
      env: "TICKLER_FOLLOW_UP_AFTER",
    });
    expect(readFileSync(file, "utf8")).toContain("Ada Sales <ada@example.com>");

    const list = await t.json<SettingJson[]>(["config", "list"]);
    expect(list.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        ...["from", "reply_to", "signature", "smtp.url", "smtp.password_command", "inbox"],
        ...["follow_up.after", "follow_up.text", "follow_up.unread", "close.after"],
        ...["ai.provider", "ai.mode", "ai.delay", "ai.min_pause", "ai.max_rounds"],
      ]),
    );
    for (const { key, env } of list) {
      expect(env).toBe(`TICKLER_${key.replaceAll(".", "_").toUpperCase()}`);
    }
    const lines = (await t.ok(["config", "list"])).trimEnd().split("\n");
    expect(lines).toHaveLength(list.length);
    expect(lines.find((line) => line.startsWith("from\t"))).toMatch(
      /^from\t"?Ada Sales"? <ada@example\.com>\tfile\t/,
    );

    await t.ok(["config", "set", "from", "--unset"]);
    expect(await t.ok(["config", "get", "from"])).toBe("");
    expect(t.dump()).toBeNull();
  });

  test("keeps the comments of the file", async () => {
    const t = commands();
    await t.ok(["config", "set", "from", "ada@example.com"]);
    const file = join(t.home, "config.toml");
    writeFileSync(file, `# our desk\nfrom = "ada@example.com" # Ada\n\n[ai]\nmode = "off"\n`);
    await t.ok(["config", "set", "ai.mode", "review"]);
    expect(readFileSync(file, "utf8")).toBe(
      `# our desk\nfrom = "ada@example.com" # Ada\n\n[ai]\nmode = "review"\n`,
    );
  });

  test("is overruled by the environment, and says so", async () => {
    const t = commands();
    await t.ok(["config", "set", "close.after", "3d"]);
    const env = { TICKLER_CLOSE_AFTER: "5d" };
    expect(await t.run(["config", "get", "close.after"], { env })).toMatchObject({
      stdout: "5d\n",
    });
    expect(await t.json<SettingJson>(["config", "get", "close.after"], { env })).toMatchObject({
      value: "5d",
      origin: "environment",
    });
    const set = await t.run(["config", "set", "close.after", "4d"], { env });
    expect(set.exitCode).toBe(0);
    expect(set.stderr).toContain("TICKLER_CLOSE_AFTER");
    expect(await t.ok(["config", "get", "close.after"])).toBe("4d\n");
  });

  test.each([
    [["config", "set", "close.aftr", "3d"], "close.after"],
    [["config", "get", "mode"], "ai.mode"],
    [["config", "set", "close.after", "soon"], "15m"],
    [["config", "set", "from", "Ada"], "ada@example.com"],
    [["config", "set", "smtp.url", "smtp://a:secret@mail.example.com"], "smtp.password_command"],
    [["config", "set", "ai.provider", "bard"], "anthropic"],
    [["config", "set", "close.after"], "--unset"],
    [["config", "set", "close.after", "1d", "--unset"], "--unset"],
  ])("refuses %j, and leaves the file as it is", async (args, named) => {
    const t = commands();
    await t.ok(["config", "set", "reply_to", "desk@example.com"]);
    const file = join(t.home, "config.toml");
    const before = readFileSync(file, "utf8");
    const result = await t.run(args);
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
    expect(result.stderr).toMatch(/^error: [^\n]+\nhint: [^\n]+\n$/);
    expect(result.stderr).toContain(named);
    expect(result.stderr).not.toContain("secret@");
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  test("can put right a file that is wrong, one setting at a time", async () => {
    const t = commands();
    await t.ok(["config", "set", "from", "ada@example.com"]);
    writeFileSync(join(t.home, "config.toml"), '[close]\nafter = "soon"\n');
    expect(await t.run(["lead", "list"])).toMatchObject({ exitCode: 2 });
    await t.ok(["config", "set", "close.after", "2d"]);
    expect(await t.run(["lead", "list"])).toMatchObject({ exitCode: 0 });
  });

  test("is taken from --config, and the database from --db or TICKLER_DB", async () => {
    const t = commands();
    const other = commands();
    const file = join(other.home, "other.toml");
    await t.ok(["config", "set", "close.after", "9d", "--config", file]);
    expect(await t.ok(["config", "get", "close.after", "--config", file])).toBe("9d\n");
    expect(await t.ok(["config", "get", "close.after"])).toBe("1d\n");
    const db = join(other.home, "deep/down/leads.sqlite");
    await t.ok(["--db", db, "lead", "add", "John", "john@example.com"]);
    expect(t.dump()).toBeNull();
    expect(await t.ok(["lead", "list"])).toBe("");
    const env = { TICKLER_DB: db };
    expect(await t.run(["lead", "list"], { env })).toMatchObject({
      stdout: expect.stringContaining("John"),
    });
  });
});

describe.concurrent("everything in the home", () => {
  /** Every file and folder under a home with its mode, in octal. */
  function modes(home: string): Map<string, string> {
    const names = ["", ...readdirSync(home, { recursive: true, encoding: "utf8" })];
    const found = names.flatMap((name) => {
      const stats = statSync(join(home, name), { throwIfNoEntry: false });
      const kind = stats?.isDirectory() ? "folder" : "file";
      return stats ? [[name, `${kind} ${(stats.mode & 0o777).toString(8)}`] as const] : [];
    });
    return new Map(found);
  }

  function expectPrivate(all: Map<string, string>): void {
    for (const [name, mode] of all) expect(["file 600", "folder 700"], name).toContain(mode);
  }

  test("is its owner's alone, whatever the umask", async () => {
    const t = commands();
    await t.shell(`umask 000
      tickler config set from ada@example.com &&
      tickler lead add John john@example.com &&
      tickler send 1 "Hi!" --subject "Hi!" && tickler tick`);
    const all = modes(t.home);
    expect([...all.keys()]).toEqual(
      expect.arrayContaining(["config.toml", "tickler.db", "inbox/new", "outbox/new"]),
    );
    expect([...all.keys()].filter((name) => /^outbox\/new\/./.test(name))).toHaveLength(1);
    expect([...all.keys()].some((name) => name.endsWith(".lock"))).toBe(true);
    expectPrivate(all);
  });

  test("is so while a tick runs, too", async () => {
    const seen = gate();
    const sink = await SmtpSink.start({
      behave: (stage) => (stage === "end" ? { until: seen.opened } : undefined),
    });
    sinks.push(sink);
    const t = commands({ env: smtpEnv(sink.url) });
    const running = t.shell(`umask 000
      tickler lead add John john@example.com && tickler send 1 "Hi!" --subject "Hi!" && tickler tick`);
    await eventually("the mail is on its way", () => sink.complete === 1);
    const all = modes(t.home);
    expect([...all.keys()]).toEqual(
      expect.arrayContaining([
        ...["tickler.db", "tickler.db-wal", "tickler.db-shm", "tickler.db.default.lock"],
        ...["tickler.db.default.lock-wal", "tickler.db.default.lock-shm"],
      ]),
    );
    expectPrivate(all);
    seen.open();
    expect(await running).toMatchObject({ exitCode: 0 });
  });

  test("is found under the XDG folders where TICKLER_HOME is not set", async () => {
    const t = commands();
    const env = { XDG_DATA_HOME: `${t.home}/data`, XDG_CONFIG_HOME: `${t.home}/config` };
    const script = `unset TICKLER_HOME; "${process.execPath}" "${BIN}" config path &&
      "${process.execPath}" "${BIN}" lead add John john@example.com`;
    const { stdout, exitCode } = await t.shell(script, { env });
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`${t.home}/config/tickler/config.toml\n`);
    expect(t.dump(`${t.home}/data/tickler/tickler.db`)?.leads).toHaveLength(1);
  });
});
