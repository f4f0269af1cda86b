import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../../support/processes/tickler.ts";

const home = () => commands({ env: { TICKLER_AI_MODE: "off" } });

interface RehearsalJson {
  days: { date: string; mailbox: string; step: number | null; count: number }[];
  held: { rule: string; count: number }[];
  replies: number;
  done_at: string | null;
}

describe.concurrent("rehearse", () => {
  test("makes neither a database nor a folder, and says what to type", async () => {
    const t = home();
    const found = await t.run(["rehearse"]);
    expect(found.exitCode).not.toBe(0);
    expect(found.stderr).toContain("hint:");
    expect(existsSync(join(t.home, "tickler.db"))).toBe(false);
  });

  test("shows what leaves and what is held, and leaves the database's bytes as they are", async () => {
    const t = home();
    await t.seed(["Ana", "Bert"].map((name) => ({ name, email: `mail@${name}.example` })));
    await t.all(
      ["send", "1", "Hi Ana!", "--subject", "Hi"],
      ["send", "2", "Hi!", "--subject", "Hi"],
    );
    await t.ok(["lead", "pause", "2"]);
    const files = () =>
      readdirSync(t.home, { recursive: true })
        .map(String)
        .filter((name) => !/-(wal|shm)$/.test(name))
        .sort();
    const digest = () =>
      createHash("sha256")
        .update(readFileSync(join(t.home, "tickler.db")))
        .digest("hex");
    const before = { files: files(), digest: digest(), dump: t.dump() };
    const { days, held, done_at } = await t.json<RehearsalJson>(["rehearse", "--days", "7"]);
    expect(days.filter(({ step }) => step === 1)).toMatchObject([{ date: "2026-03-02", count: 1 }]);
    expect(days.length).toBeGreaterThan(1);
    expect(held).toMatchObject([{ rule: "lead pause", count: 1 }]);
    expect(done_at).not.toBeNull();
    const plain = await t.run(["rehearse", "--days", "7"]);
    expect(plain.stdout.trimEnd().split("\n")).toHaveLength(days.length);
    expect({ files: files(), digest: digest(), dump: t.dump() }).toEqual(before);
  });

  test("asks no server, no program and no model, whatever the settings name", async () => {
    const t = home();
    let asked = 0;
    const server = createServer((socket) => {
      asked += 1;
      socket.destroy();
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as AddressInfo;
    const marker = join(t.home, "asked");
    const program = join(t.home, "program");
    await t.seed([{ name: "Ana", email: "mail@ana.example" }]);
    await t.ok(["send", "1", "Hi Ana!", "--subject", "Hi"]);
    writeFileSync(program, `#!/bin/sh\necho asked >> "${marker}"\n`);
    chmodSync(program, 0o700);
    const settings = [
      'from = "Ada <ada@sales.example>"',
      `smtp.url = "smtp://ada@127.0.0.1:${port}"`,
      `smtp.password_command = ${JSON.stringify(program)}`,
      `imap.url = "imap://ada@127.0.0.1:${port}"`,
      `imap.password_command = ${JSON.stringify(program)}`,
      `ai.provider = "command"`,
      `ai.command = ${JSON.stringify(program)}`,
      'ai.auto_for = ["question"]',
      'follow_up.by = "ai"',
      `check.command = ${JSON.stringify(program)}`,
      'send.gate = "doctor"',
    ];
    writeFileSync(join(t.home, "config.toml"), `${settings.join("\n")}\n`);
    const options = { env: { TICKLER_AI_MODE: "auto" } };
    const args = ["rehearse", "--reply-rate", "100%"];
    const found = await t.json<RehearsalJson>(args, options);
    expect(found.days.length).toBeGreaterThan(0);
    expect(found.replies).toBeGreaterThan(0);
    expect(await t.json(args, options)).toEqual(found);
    // The follow-up would be written by the model.
    const silent = await t.json<RehearsalJson>(["rehearse"], options);
    expect(silent.days.map(({ step }) => step)).toEqual([1, 2]);
    server.close();
    expect({ asked, marker: existsSync(marker) }).toEqual({ asked: 0, marker: false });
  });

  test("goes on where the settings of one mailbox are wrong, and names it", async () => {
    const t = home();
    await t.seed(["Ana", "Bert"].map((name) => ({ name, email: `mail@${name}.example` })));
    const config = join(t.home, "config.toml");
    const ada = 'from = "Ada <ada@sales.example>"\n';
    writeFileSync(config, `${ada}[mailbox.ben]\nfrom = "Ben <ben@sales.example>"\n`);
    await t.all(
      ["send", "1", "Hi Ana!", "--subject", "Hi"],
      ["send", "2", "Hi!", "--subject", "Hi", "--mailbox", "ben"],
    );
    // There is a password, and nobody whose it is.
    const wrong = 'smtp.url = "smtp://mail.example"\nsmtp.password_command = "pass ben"\n';
    writeFileSync(config, `${ada}[mailbox.ben]\n${wrong}`);
    const { days, held } = await t.json<RehearsalJson>(["rehearse", "--days", "7"]);
    expect(held).toMatchObject([{ rule: "mailbox ben", count: 1 }]);
    expect(new Set(days.map(({ mailbox }) => mailbox))).toEqual(new Set(["default"]));
    const piped = await t.run(["rehearse"]);
    expect(piped).toMatchObject({ exitCode: 0 });
    expect(piped.stderr).toContain("1 lead is held by mailbox ben");
  });

  test("says what to type where nobody is written to", async () => {
    const t = home();
    await t.seed([{ name: "Ana", email: "mail@ana.example" }]);
    const { exitCode, stdout, stderr } = await t.run(["rehearse"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
    expect(stderr).toContain("tickler send");
    const empty = { days: [], mails: [], held: [], replies: 0, done_at: null, under_way: 0 };
    expect(await t.json(["rehearse"])).toMatchObject(empty);
  });

  test("refuses what is no share, no number of days, or no sequence", async () => {
    const t = home();
    await t.seed([{ name: "Ana", email: "ana@ana.example" }]);
    for (const rate of ["4", "101%", "-1%", "four", "%"]) {
      const { exitCode, stderr } = await t.run(["rehearse", `--reply-rate=${rate}`]);
      expect({ rate, exitCode, says: stderr.includes("4%") }).toEqual({
        ...{ rate, exitCode: 2, says: true },
      });
    }
    for (const days of ["0", "367", "2.5", ""]) {
      expect(await t.run(["rehearse", `--days=${days}`])).toMatchObject({ exitCode: 2 });
    }
    expect((await t.run(["rehearse", "--seed", "x"])).exitCode).toBe(2);
    expect((await t.run(["rehearse", "--sequence", "nope"])).stderr).toContain("no sequence");
  });
});
