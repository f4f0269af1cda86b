import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import {
  commands,
  freshPath,
  plus,
  smtpEnv,
  type Tickler,
} from "../../support/processes/tickler.ts";
import { eventually, gate } from "../../support/waiting.ts";

// What the machine does to the database, and to the clock.

const sinks: SmtpSink[] = [];

afterAll(async () => {
  await Promise.all(sinks.map((sink) => sink.stop()));
});

/** Enough rows for damage to hit something. */
async function filled(): Promise<Tickler> {
  const t = commands({ env: { TICKLER_AI_MODE: "off" } });
  await t.seed(
    Array.from({ length: 2_000 }, (_, at) => ({
      name: `Lead ${at}`,
      email: `lead-${at}@example.com`,
      tags: ["a"],
    })),
  );
  return t;
}

describe.concurrent("a damaged database", () => {
  test("is named as such by what meets the damage, and by db check", async () => {
    const t = await filled();
    const whole = freshPath("whole.db");
    await t.ok(["db", "backup", whole]);
    const bytes = readFileSync(t.database);
    for (let at = Math.floor(bytes.length / 3); at < (bytes.length * 2) / 3; at += 1) {
      bytes[at] = (at * 7_919) % 251;
    }
    writeFileSync(t.database, bytes);
    for (const args of [
      ["lead", "export"],
      ["db", "backup", freshPath("backup.db")],
    ]) {
      const { exitCode, stderr } = await t.run(args);
      expect({ exitCode, args }, stderr).toEqual({ exitCode: 1, args });
      expect(stderr).toMatch(/^error: the database .+ is damaged/);
      expect(stderr).toMatch(/^hint: .*backup/m);
    }
    const { exitCode, stdout, stderr } = await t.run(["db", "check"]);
    expect([1, 5]).toContain(exitCode);
    expect(stdout + stderr).toMatch(/^engine\t.+tickler db restore FILE|is damaged/m);

    // As the hint says.
    renameSync(t.database, freshPath("damaged.db"));
    await t.ok(["db", "restore", whole]);
    expect(await t.ok(["db", "check"])).toBe("");
    expect(JSON.parse(await t.ok(["lead", "export", "--json"]))).toHaveLength(2_000);
  });

  test("is so, too, where its end is missing", async () => {
    const t = await filled();
    truncateSync(t.database, Math.floor(readFileSync(t.database).length / 2));
    const { exitCode, stderr } = await t.run(["lead", "export"]);
    expect(exitCode, stderr).toBe(1);
    expect(stderr).toMatch(/is damaged/);
    expect([1, 5]).toContain((await t.run(["db", "check"])).exitCode);
  });
});

describe.concurrent("a database that is not the same any more in the middle of a tick", () => {
  test.each(["replaced", "removed"] as const)(
    "as it was %s: nothing is sent unrecorded",
    async (what) => {
      const exchanged = gate();
      let claimed = false;
      const sink = await SmtpSink.start({
        behave: (stage) => {
          if (stage !== "rcpt") return undefined;
          claimed = true;
          return { until: exchanged.opened };
        },
      });
      sinks.push(sink);
      const t = commands({ env: smtpEnv(sink.url) });
      await t.all(
        ["lead", "add", "Ana", "ana@example.com"],
        ["send", "1", "Hi Ana!", "--subject", "Hi Ana!"],
      );
      const [mine, other] = [freshPath("mine.db"), freshPath("other.db")];
      await t.ok(["db", "backup", other]);
      const running = t.run(["tick"]);
      await eventually("the mail is on its way", () => claimed);
      renameSync(t.database, mine);
      if (what === "replaced") renameSync(other, t.database);
      exchanged.open();
      const { exitCode, stderr } = await running;
      expect([1, 5], stderr).toContain(exitCode);
      expect(stderr).toContain(`the database ${t.database} was ${what} while it was in use`);
      expect(stderr).toContain("hint: Nothing more was written.");
      expect(sink.accepted).toBe(0);

      // The right file is put back, with what was beside it.
      for (const end of ["-wal", "-shm"]) rmSync(`${t.database}${end}`, { force: true });
      if (what === "removed") copyFileSync(other, t.database);
      await t.ok(["tick"]);
      expect(sink.accepted).toBe(1);
      expect(existsSync(mine)).toBe(true);
      expect((await t.message()).status).toBe("sent");
    },
  );
});

describe.concurrent("the clock", () => {
  test("that jumps back and forward sends nothing twice, and nothing too early", async () => {
    const t = commands({ env: { TICKLER_AI_MODE: "off" } });
    const start = t.now;
    await t.all(
      ["lead", "add", "Ana", "ana@example.com"],
      ["send", "1", "Hi Ana!", "--subject", "Hi Ana!"],
    );
    t.now = plus(start, "1h");
    await t.ok(["tick"]);
    // Back before anything had happened, and on from there.
    for (const now of ["2020-01-01T00:00:00Z", start, plus(start, "1h"), plus(start, "24h")]) {
      t.now = now;
      await t.ok(["tick"]);
      expect(await t.mails()).toHaveLength(1);
    }
    t.now = plus(start, "25h");
    await t.ok(["tick"]);
    t.now = start;
    await t.ok(["tick"]);
    expect(await t.mails()).toHaveLength(2);
    expect((await t.message()).status).toBe("follow_up");
    expect(await t.ok(["db", "check"])).toBe("");
    // Far ahead: each step that is due is taken once.
    t.now = "2031-01-01T00:00:00Z";
    await t.all(["tick"], ["tick"]);
    expect(await t.mails()).toHaveLength(2);
    expect((await t.message()).status).toBe("closed");
  });

  test.each([
    ["lost", "2026-03-28T11:30:00.000Z"],
    ["gained", "2026-10-24T11:30:00.000Z"],
  ])("of a time zone: a day is 24 hours where one is %s", async (_, now) => {
    const t = commands({ now, env: { TICKLER_AI_MODE: "off", TZ: "Europe/Berlin" } });
    await t.all(
      ["lead", "add", "Ana", "ana@example.com"],
      ["send", "1", "Hi Ana!", "--subject", "Hi Ana!"],
      ["tick"],
    );
    t.now = new Date(Date.parse(now) + 86_399_000).toISOString();
    await t.ok(["tick"]);
    expect(await t.mails()).toHaveLength(1);
    t.now = plus(now, "24h");
    await t.ok(["tick"]);
    expect(await t.mails()).toHaveLength(2);
  });
});

test.each(["/sys/tickler", "/dev/null/tickler"])("a home that can't be made: %s", async (home) => {
  const t = commands({ home });
  for (const args of [
    ["tick"],
    ["lead", "add", "Ana", "ana@example.com"],
    ["db", "restore", "x"],
  ]) {
    const { exitCode, stdout, stderr } = await t.run(args);
    expect({ stdout }, stderr).toEqual({ stdout: "" });
    expect([1, 2]).toContain(exitCode);
    expect(stderr).toMatch(/^error: .+\nhint: .+\n$/);
    expect(stderr).not.toContain("internal error");
  }
});
