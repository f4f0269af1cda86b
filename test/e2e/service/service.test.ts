import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeMachine, type Machine } from "../../support/machine/machine.ts";
import { eventually } from "../../support/waiting.ts";

interface StatusJson {
  installed: boolean;
  system: string | null;
  ours: boolean | null;
  runs: string | null;
  active: boolean | null;
  problem: string | null;
  last_run_at: string | null;
  last_exit_code: number | null;
  next_run_at: string | null;
  files: string[];
}

/** A folder whose name means something to systemd, cron and shells. */
const ODD = `it's 100% "a $HOME" \\ é;#`;

/** A home with a mail that waits. */
async function homeOf(machine: Machine, name: string): Promise<{ TICKLER_HOME: string }> {
  const env = { TICKLER_HOME: join(machine.folder, ODD, name) };
  await machine.tickler(["lead", "add", "Jane Roe", "jane.roe@example.com"], env);
  await machine.tickler(["send", "1", "Hi Jane! Shall we talk about shifts?"], env);
  return env;
}

function delivered({ TICKLER_HOME }: { TICKLER_HOME: string }): number {
  const folder = join(TICKLER_HOME, "outbox/new");
  return existsSync(folder) ? readdirSync(folder).length : 0;
}

/** All files in a folder, by their paths in it. */
function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, existsSync(path) ? readFileSync(path, "latin1") : ""]),
  );
}

describeMachine("by systemd", ["systemd"], (machine) => {
  test("a timer runs ticks without a shell profile, and is taken away whole", async () => {
    const home = await homeOf(machine(), "timer");
    const before = filesIn(join(machine().home, ".config"));
    expect(await machine().json<StatusJson>(["service", "status"], home)).toMatchObject({
      ...{ installed: false, system: null, active: null },
    });
    const printed = await machine().tickler(["service", "install", "--print"], home);
    expect(printed).toMatchObject({ exitCode: 0 });
    expect(filesIn(join(machine().home, ".config"))).toEqual(before);

    const secret = { ...home, TICKLER_SMTP_PASSWORD: "hunter2", TICKLER_AI_MODE: "off" };
    const installed = await machine().json<{
      changed: boolean;
      files: { path: string; text: string }[];
      secrets_left_out: string[];
      notes: string[];
    }>(["service", "install"], secret);
    expect(installed).toMatchObject({ changed: true, secrets_left_out: ["TICKLER_SMTP_PASSWORD"] });
    expect(installed.notes.join("\n")).toContain("loginctl enable-linger");
    for (const { path, text } of installed.files) {
      expect(readFileSync(path, "utf8")).toBe(text);
      expect(text).not.toContain("hunter2");
      const unit = await machine().run(["systemd-analyze", "--user", "verify", path]);
      expect(unit).toMatchObject({ exitCode: 0, stderr: "" });
    }
    expect(await machine().json(["service", "install"], secret)).toMatchObject({ changed: false });

    const { active, next_run_at } = await machine().json<StatusJson>(["service", "status"], home);
    expect({ active, runsNext: next_run_at !== null }).toEqual({ active: true, runsNext: true });
    // What the timer starts each minute.
    const [service = ""] = installed.files.map(({ path }) => path.slice(path.lastIndexOf("/") + 1));
    expect(await machine().run(["systemctl", "--user", "start", service])).toMatchObject({
      exitCode: 0,
    });
    expect(delivered(home)).toBe(1);
    expect(await machine().json<StatusJson>(["service", "status"], home)).toMatchObject({
      ...{ installed: true, system: "systemd", ours: true, runs: "tick", active: true },
      ...{ problem: null, last_exit_code: 0, last_run_at: expect.stringMatching(/^20.*Z$/) },
    });
    await eventually("the journal has what the tick printed", async () => {
      const { stdout } = await machine().tickler(["service", "logs"], home);
      return /sent\s+1/.test(stdout);
    });

    expect(await machine().json(["service", "uninstall"], home)).toMatchObject({ removed: true });
    expect(filesIn(join(machine().home, ".config"))).toEqual(before);
    const gone = await machine().run(["systemctl", "--user", "status", service]);
    expect(gone.stderr).toContain("could not be found");
    expect(await machine().json(["service", "uninstall"], home)).toMatchObject({ removed: false });
  });

  test("a run that fails is told, with what it said", async () => {
    const home = await homeOf(machine(), "failing");
    await machine().json(["service", "install"], home);
    writeFileSync(join(home.TICKLER_HOME, "config.toml"), "smtp.url = 3\n");
    const { files } = await machine().json<StatusJson>(["service", "status"], home);
    const service = (files[0] ?? "").replace(/.*\//, "");
    await machine().run(["systemctl", "--user", "start", service]);
    expect(await machine().json(["service", "status"], home)).toMatchObject({ last_exit_code: 2 });
    await eventually("the journal has the error", async () => {
      const { stdout } = await machine().tickler(["service", "logs", "-n", "5"], home);
      return stdout.includes("smtp.url");
    });
    await machine().json(["service", "uninstall"], home);
  });

  test("a process stays and ends in order; a timer takes its place", async () => {
    const home = await homeOf(machine(), "watch");
    writeFileSync(join(home.TICKLER_HOME, "service.env"), `TICKLER_ACTOR='of the file'\n`, {
      mode: 0o600,
    });
    await machine().json(["service", "install", "--watch", "--every", "1s"], home);
    await eventually("the mail has left", () => delivered(home) === 1);
    const status = await machine().json<StatusJson>(["service", "status"], home);
    expect(status).toMatchObject({ runs: "watch", active: true, last_exit_code: null });
    const service = (status.files[0] ?? "").replace(/.*\//, "");
    const pid = await machine().run(["systemctl", "--user", "show", "-PMainPID", service]);
    const environ = await machine().run(["cat", `/proc/${pid.stdout.trim()}/environ`]);
    expect(environ.stdout.split("\0")).toContain("TICKLER_ACTOR=of the file");

    await machine().json(["service", "install"], home);
    expect(await machine().json(["service", "status"], home)).toMatchObject({ runs: "tick" });
    expect(existsSync(`/proc/${pid.stdout.trim()}/x`)).toBe(false);
    const state = await machine().run(["systemctl", "--user", "is-failed", service]);
    expect(state.stdout).toBe("inactive\n");
    await machine().json(["service", "uninstall"], home);
    expect(filesIn(join(machine().home, ".config/systemd")).size).toBe(0);
  });
});

describeMachine("by cron", ["cron"], (machine) => {
  /** The bytes themselves, behind the three lines that cron puts before them. */
  const crontab = async (): Promise<string> => {
    const { bytes } = await machine().run(["cat", "/var/spool/cron/crontabs/root"]);
    return bytes.toString("latin1").split("\n").slice(3).join("\n");
  };

  test("a line among others runs ticks, and goes without a trace", async () => {
    const home = await homeOf(machine(), "cron");
    // Latin-1, a line end of Windows, a job of the person's own.
    const own = Buffer.from("# B\xfcro, a \\r\r\nMAILTO=ada\n0 3 * * *  true\n", "latin1");
    expect(await machine().run(["crontab", "-"], { input: own })).toMatchObject({ exitCode: 0 });
    expect(await crontab()).toBe(own.toString("latin1"));
    expect(await machine().json(["service", "status"], home)).toMatchObject({ installed: false });
    const installed = await machine().json(["service", "install"], home);
    expect(installed).toMatchObject({ system: "cron", changed: true });
    const with_ = await crontab();
    expect(with_.startsWith(own.toString("latin1"))).toBe(true);
    expect(await machine().json(["service", "install"], home)).toMatchObject({ changed: false });
    expect(await crontab()).toBe(with_);
    await machine().json(["service", "install", "--every", "5m"], home);
    expect((await crontab()).split("\n").length).toBe(with_.split("\n").length);
    await machine().json(["service", "install"], home);

    await eventually("cron has run a tick", () => delivered(home) === 1);
    await eventually("it has ended", async () => {
      const status = await machine().json<StatusJson>(["service", "status"], home);
      return status.last_exit_code === 0;
    });
    expect(await machine().json<StatusJson>(["service", "status"], home)).toMatchObject({
      ...{ system: "cron", ours: true, active: true, problem: null },
      ...{ next_run_at: expect.stringMatching(/:00\.000Z$/) },
    });
    const { stdout } = await machine().tickler(["service", "logs"], home);
    expect(stdout).toBe("sent\t1\n");

    expect(await machine().json(["service", "uninstall"], home)).toMatchObject({ removed: true });
    expect(await crontab()).toBe(own.toString("latin1"));
    expect(existsSync(join(home.TICKLER_HOME, "service"))).toBe(false);
  });

  test("where there was no crontab, there is none afterwards", async () => {
    const home = { TICKLER_HOME: join(machine().folder, "plain") };
    mkdirSync(home.TICKLER_HOME);
    await machine().run(["crontab", "-r"]);
    await machine().json(["service", "install"], home);
    await machine().json(["service", "uninstall"], home);
    expect((await machine().run(["crontab", "-l"])).stderr).toContain("no crontab for");
  });

  test("a line that a person has written is found", async () => {
    const home = { TICKLER_HOME: join(machine().folder, "by hand") };
    await machine().run(["crontab", "-"], { input: "# tickler tick\n* * * * *  tickler tick\n" });
    expect(await machine().json(["service", "status"], home)).toMatchObject({
      ...{ installed: true, ours: false, runs: "tick", name: "* * * * *  tickler tick" },
    });
    const logs = await machine().tickler(["service", "logs"], home);
    expect(logs).toMatchObject({ exitCode: 3, stdout: "" });
    const { stderr } = await machine().tickler(["service", "install", "--print"], home);
    expect(stderr).toContain("Your crontab runs ticks already");
    await machine().run(["crontab", "-r"]);
  });

  test("a daemon that does not run is told", async () => {
    const home = { TICKLER_HOME: join(machine().folder, "stopped") };
    await machine().json(["service", "install"], home);
    await machine().run(["pkill", "-x", "cron"]);
    await eventually("cron is gone", async () => {
      const { active, problem } = await machine().json<StatusJson>(["service", "status"], home);
      return active === false && problem?.includes("no cron daemon") === true;
    });
    await machine().json(["service", "uninstall"], home);
  });
});

describeMachine("without either", [], (machine) => {
  test("is refused, and says what to do", async () => {
    const home = { TICKLER_HOME: join(machine().folder, "bare"), PATH: "/nowhere" };
    const { exitCode, stderr } = await machine().run(
      [
        "/usr/bin/env",
        "-C",
        "/",
        process.execPath,
        join(import.meta.dirname, "../../../bin/tickler.js"),
        "service",
        "install",
      ],
      { env: home },
    );
    expect(exitCode).toBe(4);
    expect(stderr).toMatch(/^error: neither systemd nor cron is here .*\nhint: .*tickler watch/);
  });
});
