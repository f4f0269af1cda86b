import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NameServer, nameServerMissing } from "../../support/mail-servers/name-server.ts";
import { missing } from "../../support/postgres/suite.ts";
import { freshPath, Tickler } from "../../support/processes/tickler.ts";
import { eventually, PATIENCE } from "../../support/waiting.ts";

const RECORDS = [
  "initech.example. MX 10 mx.initech.example.",
  "mx.initech.example. A 192.0.2.1",
  "null.example. MX 0 .",
  "gmial.com. MX 10 mx.initech.example.",
  "gmail.com. MX 10 mx.initech.example.",
];

interface CheckJson {
  id: number;
  name: string;
  email: string | null;
  verdict: string;
  checked_at: string;
  reasons: { rule: string; verdict: string; suggestion: string | null; accepted: string | null }[];
}

/** A verifier: a script of the shell that keeps what it was given. */
function verifier(body: string): { command: string; given: string; args: string } {
  const [file, given, args] = [freshPath("verify"), freshPath("given"), freshPath("args")];
  writeFileSync(file, `#!/bin/sh\ncat > '${given}'\necho "$# $*" > '${args}'\n${body}\n`);
  chmodSync(file, 0o755);
  return { command: `'${file}'`, given, args };
}

const reason = nameServerMissing();
if (reason !== null) missing("tickler lead check", reason);
describe.skipIf(reason !== null)("tickler lead check", () => {
  let server: NameServer;
  beforeAll(async () => {
    server = await NameServer.start(RECORDS);
  });
  afterAll(() => server.stop());

  async function home(env: Record<string, string> = {}): Promise<Tickler> {
    const it = new Tickler({
      inProcess: true,
      env: { TICKLER_DOCTOR_DNS: server.address, ...env },
    });
    await it.seed([
      { name: "Jane Roe", email: "jane@initech.example", tags: ["fair"] },
      { name: "Ben Okoro", email: "ben@nowhere.example", tags: ["fair"] },
      { name: "Ana Silva", email: "ana@gmial.com", tags: ["fair"] },
      { name: "Nil Null", email: "nil@null.example" },
    ]);
    return it;
  }

  const rulesOf = ({ verdict, reasons }: CheckJson) => [
    verdict,
    ...reasons.map(({ rule }) => rule),
  ];

  test("gives each lead a verdict, which lists and the lead show", async () => {
    const it = await home();
    const checks = await it.json<CheckJson[]>(["lead", "check"]);
    expect(checks.map(rulesOf)).toEqual([
      ["ok"],
      ["bad", "no_domain"],
      ["doubt", "typo"],
      ["bad", "null_mx"],
    ]);
    expect(checks[2]).toMatchObject({
      ...{ id: 3, name: "Ana Silva", email: "ana@gmial.com", checked_at: it.now },
      reasons: [{ suggestion: "gmail.com", accepted: null }],
    });
    const bad = await it.json<{ id: number; check: unknown }[]>(["lead", "list", "--check", "bad"]);
    expect(bad.map(({ id }) => id)).toEqual([4, 2]);
    expect(await it.json(["lead", "show", "3"])).toMatchObject({
      check: { state: "doubt", verdict: "doubt", reasons: [{ rule: "typo" }] },
    });
    expect(await it.ok(["lead", "show", "3"])).toContain("gmail.com was probably meant");
    expect((await it.json<unknown[]>(["lead", "check", "--due"])).length).toBe(0);
    it.later("31d");
    expect(await it.ok(["lead", "show", "3"])).toContain("(out of date)");
    expect(await it.json(["lead", "list", "--check", "bad"])).toEqual([]);
    expect((await it.json<unknown[]>(["lead", "check", "--due", "--tag", "fair"])).length).toBe(3);

    // For people: whom to look at, and how many there are.
    const text = await it.run(["lead", "check", "--tag", "fair"]);
    expect(text).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("ok 1, doubt 1, bad 1"),
    });
    expect(
      text.stdout
        .trim()
        .split("\n")
        .map((line) => line.split("\t").slice(0, 3)),
    ).toEqual([
      ["2", "ben@nowhere.example", "bad"],
      ["3", "ana@gmial.com", "doubt"],
    ]);
    expect((await it.ok(["lead", "check", "1"])).split("\t")[2]).toBe("ok");
  });

  test("says what is wrong with the command line", async () => {
    const it = await home();
    const cases: [string[], number][] = [
      [["lead", "check", "99"], 3],
      [["lead", "check", "jane"], 2],
      [["lead", "check", "1", "--tag", "fair"], 2],
      [["lead", "check", "1", "--due"], 2],
      [["lead", "check", "--accept"], 2],
      [["lead", "check", "--tag", "?"], 2],
      [["lead", "list", "--check", "fine"], 2],
    ];
    for (const [args, exitCode] of cases) {
      expect(await it.run(args), args.join(" ")).toMatchObject({ exitCode });
    }
    // One that is not there: none was checked.
    expect(await it.run(["lead", "check", "1", "99"])).toMatchObject({ exitCode: 3 });
    expect((await it.json<{ check: unknown }>(["lead", "show", "1"])).check).toBeNull();
    expect(await it.run(["lead", "check", "--tag", "nobody"])).toMatchObject({
      ...{ exitCode: 0, stderr: expect.stringContaining("No lead has the tag nobody") },
    });
  });

  test("with send.only, a refusal says what to type, and that helps", async () => {
    const it = await home({ TICKLER_SEND_ONLY: "ok" });
    const send = ["send", "1", "One question about your shifts"];
    expect(await it.run(send)).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("tickler lead check 1"),
    });
    await it.ok(["lead", "check"]);
    await it.ok(send);
    expect(await it.run(["send", "3", "One question about your shifts"])).toMatchObject({
      exitCode: 4,
      stderr: expect.stringContaining("tickler lead check 3 --accept"),
    });
    await it.ok(["lead", "check", "3", "--accept"]);
    await it.ok(["send", "3", "One question about your shifts"]);
    expect((await it.json<{ sent: number }>(["tick"])).sent).toBe(2);
  });

  test("a verifier gets addresses on stdin, and no secret", async () => {
    const { command, given, args } = verifier(
      `printf '%s' "$TICKLER_SMTP_PASSWORD" >> '${freshPath("none")}'
echo '{"results":[{"address":"JANE@initech.example","verdict":"bad","reason":"mailbox\\u001b[31m full"},{"address":"else@x.example","verdict":"ok"}]}'`,
    );
    const it = await home({ TICKLER_CHECK_COMMAND: command });
    const result = await it.run(["lead", "check", "--json"], {
      env: { TICKLER_SMTP_PASSWORD: "hunter2" },
    });
    // Ana's address has no answer, which is a doubt; nothing has failed.
    expect(result).toMatchObject({ exitCode: 0, stderr: "" });
    const [jane, , ana] = result.json<(CheckJson & { reasons: { detail: string }[] })[]>();
    expect(jane).toMatchObject({
      verdict: "bad",
      reasons: [{ rule: "verifier", detail: "check.command: mailbox [31m full" }],
    });
    expect(ana?.reasons.map(({ rule }) => rule)).toEqual(["typo", "verifier_failed"]);
    expect(JSON.parse(readFileSync(given, "utf8"))).toEqual({
      version: 1,
      addresses: ["jane@initech.example", "ana@gmial.com"],
    });
    expect(readFileSync(args, "utf8").trim()).toBe("0");
  });

  test.each([
    ["prints nothing", ":", "printed nothing"],
    ["prints no JSON", "echo hello", "no JSON"],
    ["prints another JSON", "echo '{\"results\": {}}'", "no list"],
    ["fails", "echo '[]'; exit 3", "exit code 3"],
    ["is not there", "exec /nowhere/verify", "exit code 127"],
    ["prints without end", "yes", "more than"],
    ["never ends", "sleep 1000 & sleep 1000", "did not end within 1 s"],
  ])("a verifier that %s is a doubt", async (_, body, said) => {
    const { command } = verifier(body);
    const it = await home({ TICKLER_CHECK_COMMAND: command, TICKLER_CHECK_TIMEOUT: "1s" });
    const result = await it.run(["lead", "check", "1", "--json"]);
    expect(result).toMatchObject({ exitCode: 5, stderr: expect.stringContaining(said) });
    expect(result.json<CheckJson[]>().map(rulesOf)).toEqual([["doubt", "verifier_failed"]]);
  });

  test(
    "a signal ends it, and what it has started",
    async () => {
      const pid = freshPath("pid");
      const { command } = verifier(`echo $$ > '${pid}'; sleep 1000`);
      const it = await home({ TICKLER_CHECK_COMMAND: command });
      const running = it.start(["lead", "check"]);
      await eventually(
        "the verifier runs",
        () => existsSync(pid) && readFileSync(pid, "utf8").trim() !== "",
      );
      running.kill("SIGINT");
      const { exitCode, stderr } = await running;
      expect([exitCode, stderr]).toEqual([130, expect.stringContaining("interrupted")]);
      const group = Number(readFileSync(pid, "utf8"));
      await eventually("it has ended", () => {
        try {
          process.kill(group, 0);
          return false;
        } catch {
          return true;
        }
      });
      expect((await it.json<unknown[]>(["lead", "list", "--check", "none"])).length).toBe(4);
    },
    PATIENCE,
  );
});
