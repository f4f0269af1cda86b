import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Tickler } from "../../support/processes/tickler.ts";
import { eventually } from "../../support/waiting.ts";

/** No system's programs: what is found is found by its files. */
const NOWHERE = { PATH: "/nowhere" };

interface PrintedJson {
  files: { path: string; text: string }[];
  environment: Record<string, string>;
  secrets_left_out: string[];
}

describe("service install --print", () => {
  test("writes nothing, holds no secret and freezes no clock", async () => {
    const secrets = {
      TICKLER_SMTP_PASSWORD: "hunter2",
      TICKLER_SMTP_URL: "smtp://ada:hunter2@mail.example.com",
      PGPASSWORD: "hunter2",
      OPENAI_API_KEY: "hunter2",
      HTTPS_PROXY: "http://ada:hunter2@proxy.example.com",
      HTTP_PROXY: "http://hunter2@proxy.example.com",
    };
    const t = new Tickler({ env: { ...secrets, TICKLER_AI_MODE: "off", GNUPGHOME: "/keys" } });
    for (const system of ["systemd", "launchd", "task-scheduler", "cron"]) {
      const args = ["service", "install", "--print", "--system", system];
      const text = await t.run(args);
      expect(text).toMatchObject({ exitCode: 0 });
      expect(text.stdout + text.stderr).not.toContain("hunter2");
      expect(text.stderr).toContain("HTTPS_PROXY, HTTP_PROXY, OPENAI_API_KEY, PGPASSWORD");
      const printed = await t.run([...args, "--json"]);
      expect(printed.stdout).not.toContain("hunter2");
      const { environment, secrets_left_out } = printed.json<PrintedJson>();
      expect(secrets_left_out).toEqual(Object.keys(secrets).sort());
      expect(environment).toMatchObject({
        ...{ TICKLER_HOME: t.home, TICKLER_AI_MODE: "off", GNUPGHOME: "/keys" },
        PATH: process.env.PATH,
      });
      expect(environment).not.toHaveProperty("TICKLER_NOW");
    }
    expect(existsSync(t.home)).toBe(false);
  });

  test("refuses what can't run unattended", async () => {
    const t = new Tickler();
    for (const [args, said] of [
      [["--every", "7m"], "--every 7m"],
      [["--system", "cron", "--watch"], "keeps none alive"],
      [["--system", "upstart"], "upstart"],
      [["--system", "cron", "--db", "postgres://ada:hunter2@host/x"], "can't be given --db"],
    ] as const) {
      const result = await t.run(["service", "install", "--print", ...args]);
      expect(result.exitCode, said).toBe(2);
      expect(result.stderr).toContain(said);
      expect(result.stderr).not.toContain("hunter2");
    }
    const odd = new Tickler({ home: join(t.home, "a\nb") });
    const refused = await odd.run(["service", "install", "--print", "--system", "cron"]);
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.stderr).toContain("line break");
  });

  test("wrong settings are refused before anything is written", async () => {
    const t = new Tickler();
    mkdirSync(t.home, { recursive: true });
    writeFileSync(join(t.home, "config.toml"), "smtp.url = 3\n");
    expect(await t.run(["service", "install", "--system", "cron"])).toMatchObject({ exitCode: 2 });
    expect(existsSync(join(t.home, "service"))).toBe(false);
  });
});

test("service run does what its file says, and appends to the log", async () => {
  const t = new Tickler();
  const args = ["service", "install", "--print", "--system", "task-scheduler", "--json"];
  const { files } = await t.json<PrintedJson>(args.slice(0, -1));
  const file = files.find(({ path }) => path.endsWith(".json"));
  if (file === undefined) throw new Error("no file");
  mkdirSync(join(t.home, "service"), { recursive: true });
  writeFileSync(file.path, file.text);
  await t.ok(["lead", "add", "Jane Roe", "jane.roe@example.com"]);
  await t.ok(["send", "1", "Hi Jane! Shall we talk about shifts?"]);
  // What a task gets of the environment names no home.
  const env = { TICKLER_HOME: "", PATH: "/usr/bin" };
  const ran = await t.run(["service", "run", file.path], { env });
  expect(ran).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
  expect(readFileSync(join(t.home, "service/service.log"), "utf8")).toBe("sent\t1\n");

  const bad = join(t.home, "bad.json");
  writeFileSync(bad, '{"arguments": "rm"}');
  for (const path of [bad, join(t.home, "none.json")]) {
    expect(await t.run(["service", "run", path])).toMatchObject({ exitCode: 2, stdout: "" });
  }
});

describe("service logs of a file", () => {
  /** An entry of cron's, as far as files go. */
  async function installed(): Promise<{ t: Tickler; log: string }> {
    const t = new Tickler({ env: NOWHERE });
    const { files } = await t.json<PrintedJson>([
      ...["service", "install", "--print", "--system", "cron"],
    ]);
    const [script] = files;
    if (script === undefined) throw new Error("no script");
    mkdirSync(join(t.home, "service"), { recursive: true });
    writeFileSync(script.path, script.text);
    return { t, log: join(t.home, "service/service.log") };
  }

  test("has the newest lines, and makes what they hold safe", async () => {
    const { t, log } = await installed();
    expect(await t.json(["service", "logs"])).toEqual([]);
    const lines = Array.from({ length: 3_000 }, (_, at) => `line ${at} é`);
    writeFileSync(log, `${lines.join("\n")}\n`);
    expect(await t.json(["service", "logs", "-n", "3"])).toEqual(lines.slice(-3));
    expect(await t.json<string[]>(["service", "logs"])).toHaveLength(50);
    appendFileSync(log, "\x1b[31mred\n");
    expect((await t.run(["service", "logs", "-n", "1"])).stdout).not.toContain("\x1b");
    expect(await t.run(["service", "logs", "-n", "0"])).toMatchObject({ exitCode: 2 });
    expect(await t.run(["service", "logs", "-f", "--json"])).toMatchObject({ exitCode: 2 });
  });

  test("follows it, also where it begins anew, until interrupted", async () => {
    const { t, log } = await installed();
    writeFileSync(log, "old\n");
    const running = t.start(["service", "logs", "--follow"]);
    let seen = "";
    running.stdout?.on("data", (part) => {
      seen += String(part);
    });
    await eventually("the old line", () => seen === "old\n");
    appendFileSync(log, "new, in two ");
    appendFileSync(log, "parts\n");
    await eventually("the new line", () => seen === "old\nnew, in two parts\n");
    writeFileSync(log, "anew\n");
    await eventually("the line of the new file", () => seen.endsWith("anew\n"));
    running.kill("SIGINT");
    expect(await running).toMatchObject({ exitCode: 130 });
  });
});
