import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { missing } from "../support/postgres/suite.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const isTarget = process.platform === "linux" && process.arch === "x64";
const isRoot = process.getuid?.() === 0;

/** Builds the single file as a release does. Null where the registry of npm can't be reached. */
function build(out: string): string | null {
  const args = ["scripts/release.mjs", "--target", "linux-x64", "--no-archive", "--out", out];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  if (status === 0) return stdout.trim().split("\n").at(-1) ?? null;
  const isOffline = /E(?:NOTFOUND|AI_AGAIN|CONNREFUSED|TIMEDOUT|NETUNREACH)|network/u.test(stderr);
  if (isOffline && !process.env.CI) return null;
  throw new Error(`no single file was made: ${stdout}${stderr}`);
}

const folder = mkdtempSync(join(realpathSync(tmpdir()), "tickler-single-"));
const built = isTarget ? build(folder) : null;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (built === null) {
  missing("the single file", isTarget ? "npm's registry can't be reached" : "not on linux-x64");
} else {
  const program = built;
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(folder, "home-"));
  });

  /** Runs it as somebody who has nothing but a home folder. */
  const run = (args: readonly string[], env: Record<string, string> = {}, file = program) =>
    execa(file, args, {
      env: { HOME: home, PATH: "/nowhere", ...env },
      extendEnv: false,
      reject: false,
      stdin: "ignore",
    });

  const addons = () => join(home, ".cache/tickler/addons");
  const add = ["lead", "add", "John Doe", "john.doe@example.com"];

  test("writes, sends and ticks under any name, by a link, from any folder", async () => {
    const elsewhere = join(home, "elsewhere");
    mkdirSync(elsewhere);
    const link = join(elsewhere, "t");
    symlinkSync(program, link);
    expect(await run(add, {}, link)).toMatchObject({ exitCode: 0, stderr: "" });
    const send = ["send", "john.doe@example.com", "Hi John! Open to a quick chat?"];
    expect(await run(send)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await run(["tick"])).toMatchObject({ exitCode: 0, stdout: "sent\t1", stderr: "" });
    const { stdout } = await run(["history", "1", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ messages: [{ status: "sent" }] });
    expect(readdirSync(join(home, ".local/share/tickler/outbox/new"))).toHaveLength(1);
  });

  test("passes what each release is tried by, the demo included", async () => {
    const smoke = [join(ROOT, "scripts/smoke.mjs"), program];
    const env = { HOME: home, PATH: "/nowhere" };
    const { exitCode, stderr } = await execa(process.execPath, smoke, {
      env,
      extendEnv: false,
      reject: false,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test("loads what most commands don't: tables, templates, a guess at columns", async () => {
    const file = join(home, "leads.csv");
    writeFileSync(file, "Vorname;Nachname;E-Mail\nJohn;Doe;john.doe@example.com\n");
    const imported = await run(["lead", "import", file]);
    expect(imported).toMatchObject({ exitCode: 0 });
    const text = "Hi {{ first_name }}! Open to a quick chat?";
    expect(await run(["send", "john.doe@example.com", text])).toMatchObject({ exitCode: 0 });
    expect(await run(["config", "set", "from", "Ada <ada@example.com>"])).toMatchObject({
      exitCode: 0,
    });
    expect(await run(["config", "get", "from"])).toMatchObject({
      stdout: "Ada <ada@example.com>",
    });
  });

  test("unpacks its addon once, for its owner only, whatever the umask", async () => {
    const line = `umask 0; exec "${program}" lead list`;
    execFileSync("/bin/sh", ["-c", line], { env: { HOME: home } });
    const [name = "", ...others] = readdirSync(addons());
    expect(others).toEqual([]);
    const file = join(addons(), name);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(addons()).mode & 0o777).toBe(0o700);
    const before = statSync(file);
    await run(["lead", "list"]);
    expect(statSync(file)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test("many at once on a new machine all work, and leave one file", async () => {
    const runs = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        run(["lead", "add", "John Doe", `john.${index}@example.com`]),
      ),
    );
    expect(runs.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      runs.map(() => ({ exitCode: 0, stderr: "" })),
    );
    expect(readdirSync(addons())).toHaveLength(1);
    const { stdout } = await run(["lead", "list"]);
    expect(stdout.split("\n")).toHaveLength(6);
  });

  describe("what is found in place of the addon is never loaded", () => {
    let file: string;
    let whole: Buffer;
    beforeEach(async () => {
      await run(["lead", "list"]);
      const [name = ""] = readdirSync(addons());
      file = join(addons(), name);
      whole = readFileSync(file);
    });

    test.each<[string, () => void]>([
      ["half of it, as after a power loss", () => truncateSync(file, whole.length / 2)],
      ["other bytes, as many", () => writeFileSync(file, Buffer.alloc(whole.length))],
      [
        "one byte that differs",
        () => {
          const changed = Buffer.from(whole);
          changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
          writeFileSync(file, changed);
        },
      ],
      [
        "a link to another file",
        () => {
          rmSync(file);
          writeFileSync(join(home, "other.node"), Buffer.alloc(whole.length));
          symlinkSync(join(home, "other.node"), file);
        },
      ],
    ])("%s", async (_, replace) => {
      replace();
      expect(await run(["lead", "list"])).toMatchObject({ exitCode: 0, stderr: "" });
      expect(lstatSync(file).isFile()).toBe(true);
      expect(readFileSync(file).equals(whole)).toBe(true);
    });

    test("a folder that others may write to is closed", async () => {
      chmodSync(addons(), 0o777);
      expect(await run(["lead", "list"])).toMatchObject({ exitCode: 0 });
      expect(statSync(addons()).mode & 0o777).toBe(0o700);
    });

    test("what a killed process has left is no harm, and goes after a month", async () => {
      const left = join(addons(), `.${file.slice(addons().length + 1)}.1-abc`);
      writeFileSync(left, "half");
      rmSync(file);
      expect(await run(["lead", "list"])).toMatchObject({ exitCode: 0 });
      expect(existsSync(left)).toBe(true);
      rmSync(file);
      execFileSync("touch", ["-d", "40 days ago", left]);
      expect(await run(["lead", "list"])).toMatchObject({ exitCode: 0 });
      expect(existsSync(left)).toBe(false);
    });
  });

  test("killed at any moment of its first run, it works at the next", async () => {
    for (const delay of [5, 20, 30, 35, 40, 45, 50, 60]) {
      rmSync(addons(), { recursive: true, force: true });
      const child = run(add);
      setTimeout(() => child.kill("SIGKILL"), delay);
      await child;
      expect(await run(["lead", "list"])).toMatchObject({ exitCode: 0, stderr: "" });
    }
  });

  test("another folder is taken where the first can't be written to", async () => {
    writeFileSync(join(home, ".cache"), "no folder");
    const own = { TICKLER_HOME: join(home, "own") };
    expect(await run(["lead", "list"], own)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(readdirSync(join(home, "own/addons"))).toHaveLength(1);
    const temporary = { TMPDIR: join(home, "temporary") };
    mkdirSync(temporary.TMPDIR);
    expect(await run(["lead", "list"], temporary)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(readdirSync(temporary.TMPDIR)).toHaveLength(1);
  });

  test("where none will do, it says why, and what to set", async () => {
    mkdirSync(join(home, ".cache"));
    writeFileSync(join(home, ".cache/tickler"), "no folder");
    const env = { TICKLER_DB: join(home, "tickler.db"), TMPDIR: join(home, ".cache/tickler") };
    const { exitCode, stdout, stderr } = await run(["lead", "list", "--json"], env);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    const { error } = JSON.parse(stderr);
    expect(error.code).toBe("installation");
    expect(error.message).toContain(".cache/tickler");
    expect(error.hint).toContain("TICKLER_HOME");
  });

  test.skipIf(!isRoot)("a file system that runs no programs is passed over", async () => {
    const disk = join(home, ".cache");
    mkdirSync(disk);
    const mount = ["-t", "tmpfs", "-o", "noexec,size=16m", "tickler-test", disk];
    if (spawnSync("mount", mount).status !== 0) return;
    try {
      const own = { TICKLER_HOME: join(home, "own") };
      expect(await run(["lead", "list"], own)).toMatchObject({ exitCode: 0, stderr: "" });
      expect(readdirSync(join(home, "own/addons"))).toHaveLength(1);
    } finally {
      spawnSync("umount", [disk]);
    }
  });

  describe.skipIf(!isRoot)("with the C and C++ libraries and nothing else", () => {
    let root: string;
    beforeAll(() => {
      root = mkdtempSync(join(folder, "root-"));
      execFileSync(join(ROOT, "scripts/bare-root.sh"), [program, root]);
    });

    const bare = (args: readonly string[], env: Record<string, string>) =>
      execa("/usr/sbin/chroot", [root, "/tickler", ...args], {
        env,
        extendEnv: false,
        reject: false,
        stdin: "ignore",
      });

    test("there is no shell, no /tmp, no /proc, no /dev", () => {
      expect(readdirSync(root).filter((name) => !name.startsWith("lib"))).toEqual(["tickler"]);
    });

    test("the demo runs", async () => {
      const { exitCode, stderr } = await bare(["demo", "--quiet", "--json"], {});
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    });

    test("a mail leaves", async () => {
      const env = { HOME: "/home/ada" };
      expect(await bare(add, env)).toMatchObject({ exitCode: 0 });
      const send = ["send", "john.doe@example.com", "Hi John! Open to a quick chat?"];
      expect(await bare(send, env)).toMatchObject({ exitCode: 0 });
      expect(await bare(["tick"], env)).toMatchObject({ exitCode: 0, stdout: "sent\t1" });
    });

    test("without a home folder it asks for one", async () => {
      const { exitCode, stderr } = await bare(["lead", "list", "--json"], {});
      expect(exitCode).toBe(2);
      expect(JSON.parse(stderr).error.hint).toContain("TICKLER_HOME");
    });

    test("a command for a password has no shell to run it", async () => {
      const env = {
        HOME: "/home/bob",
        TICKLER_FROM: "Bob <bob@example.com>",
        TICKLER_SMTP_URL: "smtp://bob@127.0.0.1:9",
        TICKLER_SMTP_PASSWORD_COMMAND: "cat password",
      };
      expect(await bare(add, env)).toMatchObject({ exitCode: 0 });
      const send = ["send", "john.doe@example.com", "Hi John! Open to a quick chat?"];
      expect(await bare(send, env)).toMatchObject({ exitCode: 0 });
      const { exitCode, stderr } = await bare(["tick"], env);
      expect(exitCode).not.toBe(0);
      expect(stderr).toContain("this machine has no /bin/sh");
    });
  });

  test("a copy under another name needs nothing beside it", async () => {
    const copy = join(home, "copy");
    copyFileSync(program, copy);
    chmodSync(copy, 0o755);
    expect(dirname(copy)).toBe(home);
    expect(await run(["--version"], {}, copy)).toMatchObject({ exitCode: 0, stderr: "" });
  });
}
