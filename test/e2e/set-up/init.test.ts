import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { describe, expect, test } from "vitest";
import { PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { describePostOffice, type PostOffice } from "../../support/mail-servers/post-office.ts";
import { describeKeyring } from "../../support/processes/keyring.ts";
import { freshPath, Tickler } from "../../support/processes/tickler.ts";

const ADA = "Ada Sales <ada@sales.example>";

interface InitJson {
  file: string;
  written: boolean;
  provider: string | null;
  settings: { key: string; value: unknown }[];
  tests: { test: string; result: string; detail: string; fix: string | null }[];
  service: unknown;
  next: string[];
}

/** Flags that name both servers, with the ports that want TLS. */
function servers({ dovecot, postfix }: PostOffice, user = "ada"): string[] {
  return [
    ...["--smtp-url", `smtp://${user}@localhost:${postfix.submissionPort}?tls=required`],
    ...["--imap-url", `imaps://${user}@localhost:${dovecot.tlsPort}`],
  ];
}

/** A Tickler that trusts the servers' certificates. */
function newcomer({ dovecot }: PostOffice, env = {}): Tickler {
  const ca = freshPath("ca.pem");
  writeFileSync(ca, dovecot.certificate.cert);
  return new Tickler({ env: { NODE_EXTRA_CA_CERTS: ca, ...env } });
}

const configOf = (t: Tickler) => readFileSync(join(t.home, "config.toml"), "utf8");

const results = ({ tests }: InitJson) => tests.map(({ test: name, result }) => `${name} ${result}`);

describePostOffice(
  "tickler init, by flags",
  ["ada@sales.example", "ben@sales.example"],
  (office) => {
    test("tries both logins and a mail to oneself, and writes what then sends and reads", async () => {
      const t = newcomer(office());
      const command = ["--smtp-password-command", `echo ${PASSWORD}`];
      const args = ["init", "--from", ADA, ...servers(office()), ...command, "--json"];
      const { exitCode, stdout, stderr, ...result } = await t.run(args);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      const report = result.json<InitJson>();
      expect(results(report)).toEqual(["smtp ok", "imap ok", "mail ok"]);
      expect(report).toMatchObject({
        file: join(t.home, "config.toml"),
        written: true,
        provider: null,
        service: null,
        next: ["tickler service install"],
      });
      expect(stdout).toContain('{"key":"smtp.password_keyring","value":null}');
      expect(statSync(join(t.home, "config.toml")).mode & 0o777).toBe(0o600);
      const [mail] = await office().mailsOf("ada", 1);
      expect(mail).toMatchObject({ from: { address: "ada@sales.example", name: "Ada Sales" } });

      // The server takes mail from nobody who is not logged in, so these settings let Tickler in.
      await t.ok(["lead", "add", "Ben Okoro", "ben@sales.example"]);
      await t.ok(["send", "1", "Shall we talk?"]);
      expect(await t.ok(["tick"])).toContain("sent\t1");
      const [first] = await office().mailsOf("ben", 1);
      expect(first?.text?.trim()).toBe("Shall we talk?");
      const reply = `From: ben@sales.example\nTo: ada@sales.example\nSubject: Re: Shall we talk?\nMessage-ID: <b@sales.example>\nIn-Reply-To: ${first?.messageId}\n\nYes!\n`;
      await office().send("ben@sales.example", "ada@sales.example", reply.replaceAll("\n", "\r\n"));
      expect(await t.ok(["sync"])).toContain("replies\t1");
    });

    test("keeps what an existing file says, and proposes it to the next run", async () => {
      const t = newcomer(office());
      const command = ["--smtp-password-command", `echo ${PASSWORD}`];
      await t.ok(["init", "--from", ADA, ...servers(office()), ...command, "--no-test"]);
      const own = `# my own\nsignature = "Ada" # short\n`;
      writeFileSync(join(t.home, "config.toml"), `${own}${configOf(t)}\n[ai]\nmode = "off"\n`);
      const before = configOf(t);
      // Nothing but the sender is given; the rest is what is set.
      const report = await t.json<InitJson>(["init", "--from", "ada@sales.example"]);
      expect(results(report)).toEqual(["smtp ok", "imap ok", "mail ok"]);
      expect(report.settings).toEqual([{ key: "from", value: "ada@sales.example" }]);
      expect(configOf(t)).toBe(before.replace(`from = "${ADA}"`, 'from = "ada@sales.example"'));
    });

    test("writes nothing where a login fails, and says which and why", async () => {
      const t = newcomer(office());
      const given = ["init", "--from", ADA, ...servers(office())];
      const wrong = [
        ...["--smtp-password-command", "echo wrong-word"],
        ...["--imap-password-command", `echo ${PASSWORD}`],
      ];
      const { exitCode, ...result } = await t.run([...given, ...wrong, "--json"]);
      expect(exitCode).toBe(5);
      const report = result.json<InitJson>();
      expect(results(report)).toEqual(["smtp fail", "imap ok"]);
      expect(report.tests[0]?.detail).toMatch(/refused the login of ada: 535/);
      expect(report).toMatchObject({ written: false, next: [] });
      expect(existsSync(t.home)).toBe(false);

      const plain = await t.run([...given, ...wrong]);
      expect(plain).toMatchObject({ exitCode: 5 });
      expect(plain.stdout).toMatch(/^fail\tsmtp\t.*535.*\nok\timap\t/);
      expect(plain.stderr).toMatch(/warning: nothing was written\nhint: .*--no-test/);
      expect(`${plain.stdout}${plain.stderr}`).not.toContain("wrong-word");

      await t.ok([...given, ...wrong, "--no-test"]);
      expect(parse(configOf(t))).toMatchObject({ smtp: { password_command: "echo wrong-word" } });
    });

    describeKeyring("with a keyring", (keyring) => {
      const given = () => ["init", "--from", ADA, ...servers(office()), "--password-stdin"];

      test("--password-stdin: the password is there, and in no file", async () => {
        const t = newcomer(office(), keyring().env);
        const report = await t.json<InitJson>(given(), { input: `${PASSWORD}\n` });
        expect(results(report)).toEqual(["smtp ok", "imap ok", "mail ok"]);
        expect(JSON.stringify(report)).not.toContain(PASSWORD);
        const { dovecot, postfix } = office();
        expect(keyring().lookup(`smtp://ada@localhost:${postfix.submissionPort}`)).toBe(PASSWORD);
        expect(keyring().lookup(`imap://ada@localhost:${dovecot.tlsPort}`)).toBe(PASSWORD);
        expect(readdirSync(t.home)).toEqual(["config.toml"]);
        expect(configOf(t)).not.toContain(PASSWORD);
        // As cron would start it, with the address of the bus and nothing else.
        expect(await t.ok(["sync", "--json"])).toContain('"errors":[]');

        const ben = ["init", "--mailbox", "ben", "--from", "ben@sales.example", "--password-stdin"];
        await t.ok([...ben, ...servers(office(), "ben")], { input: PASSWORD });
        expect(keyring().lookup(`smtp://ben@localhost:${postfix.submissionPort}`)).toBe(PASSWORD);
        expect(configOf(t)).not.toContain(PASSWORD);
        expect(await t.ok(["sync", "--json"])).toContain('"errors":[]');
      });

      test("a wrong password is not kept", async () => {
        const t = newcomer(office(), keyring().env);
        const args = [...given(), "--smtp-url", "smtp://eve@localhost:1"];
        const { exitCode } = await t.run(args, { input: "wrong-word" });
        expect(exitCode).toBe(5);
        expect(keyring().lookup("smtp://eve@localhost:1")).toBeNull();
      });

      test.each(["", "two\nlines\n"])("%j is no password", async (input) => {
        const t = newcomer(office(), keyring().env);
        const { exitCode, stderr } = await t.run(given(), { input });
        expect({ exitCode, stderr }).toMatchObject({
          exitCode: 2,
          stderr: expect.stringContaining("--password-stdin"),
        });
      });
    });

    test("--password-stdin without a keyring writes nothing, and says what else there is", async () => {
      const env = { DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent" };
      const t = newcomer(office(), env);
      const args = ["init", "--from", ADA, ...servers(office()), "--password-stdin"];
      const { exitCode, stdout, stderr } = await t.run(args, { input: PASSWORD });
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
      expect(stderr).toMatch(/keyring can't be used.*\nhint: .*_command/);
      expect(existsSync(t.home)).toBe(false);
    });

    test("--mailbox: another account in a table of its own, tried as the first one, which stays as it is", async () => {
      const t = newcomer(office());
      const command = ["--smtp-password-command", `echo ${PASSWORD}`];
      await t.ok(["init", "--from", ADA, ...servers(office()), ...command, "--no-test"]);
      const before = configOf(t);
      const ben = ["init", "--mailbox", "ben", "--from", "Ben <ben@sales.example>"];
      // Nothing of the first account is taken for the second one.
      const bare = await t.run(ben);
      expect(bare).toMatchObject({ exitCode: 2, stdout: "" });
      expect(bare.stderr).toMatch(/--smtp-url is missing.*\n.*config set mailbox\.ben\.from/);
      const silent = await t.run([...ben, ...servers(office(), "ben")]);
      expect(silent).toMatchObject({ exitCode: 2, stdout: "" });
      expect(silent.stderr).toMatch(
        /--smtp-password-command is missing.*\n.*TICKLER_MAILBOX_BEN_SMTP_PASSWORD/,
      );
      const wrong = await t.run(
        [...ben, ...servers(office(), "ben"), "--smtp-password-command", "echo wrong-word"],
        { env: { TICKLER_SMTP_PASSWORD: PASSWORD } },
      );
      expect(wrong.exitCode).toBe(5);
      expect(wrong.stdout).toMatch(/^fail\tsmtp\t.*refused the login of ben.*\nfail\timap\t/m);
      expect(configOf(t)).toBe(before);

      const report = await t.json<InitJson>([...ben, ...servers(office(), "ben"), ...command]);
      expect(results(report)).toEqual(["smtp ok", "imap ok", "mail ok"]);
      expect(report.settings).toContainEqual({
        key: "mailbox.ben.smtp.password_command",
        value: `echo ${PASSWORD}`,
      });
      expect(report.next).toEqual([]);
      expect(configOf(t).startsWith(before)).toBe(true);
      const mails = await office().mailsOf("ben", 1);
      expect(mails.map(({ from }) => from)).toContainEqual({
        address: "ben@sales.example",
        name: "Ben",
      });
      // Both are read from now on, each in its own account.
      expect(await t.ok(["sync", "--json"])).toContain('"errors":[]');
      const listed = await t.json<{ name: string; read_in: string; trouble: string[] }[]>([
        "mailbox",
        "list",
      ]);
      expect(listed).toMatchObject([
        { name: "default", read_in: "default", trouble: [] },
        { name: "ben", read_in: "ben", trouble: [] },
      ]);
    });

    test("--mailbox without --imap-url: its password is in a variable, replies are read where the first one's are", async () => {
      const t = newcomer(office(), { TICKLER_IMAP_PASSWORD: PASSWORD });
      const command = ["--smtp-password-command", `echo ${PASSWORD}`];
      await t.ok(["init", "--from", ADA, ...servers(office()), ...command, "--no-test"]);
      const url = ["--smtp-url", servers(office(), "ben")[1] ?? ""];
      const ada = ["init", "--mailbox", "team_2", "--from", "Team <ada@sales.example>", ...url];
      const { json, exitCode, stderr } = await t.run([...ada, "--json"], {
        env: { TICKLER_MAILBOX_TEAM_2_SMTP_PASSWORD: PASSWORD },
      });
      expect({ exitCode, tests: results(json<InitJson>()) }).toEqual({
        exitCode: 0,
        tests: ["smtp ok", "imap ok", "mail ok"],
      });
      expect(stderr).toContain("Set TICKLER_MAILBOX_TEAM_2_SMTP_PASSWORD wherever Tickler runs");
      expect(parse(configOf(t)).mailbox).toEqual({
        team_2: { from: "Team <ada@sales.example>", smtp: { url: url[1] } },
      });
    });

    test("leaves the old file as it was where the mail to oneself is refused", async () => {
      const t = newcomer(office(), { TICKLER_SMTP_PASSWORD: PASSWORD });
      await t.ok(["init", "--from", ADA, ...servers(office()), "--no-test"], {
        env: { TICKLER_IMAP_PASSWORD: PASSWORD },
      });
      const before = configOf(t);
      expect(before).not.toContain(PASSWORD);
      const { exitCode, stdout } = await t.run(["init", "--from", "nobody@sales.example"], {
        env: { TICKLER_IMAP_PASSWORD: PASSWORD },
      });
      expect(exitCode).toBe(5);
      expect(stdout).toMatch(/^fail\tmail\t.*nobody@sales\.example.*550/m);
      expect(configOf(t)).toBe(before);
      expect(readdirSync(t.home)).not.toContain("config.toml.lock");
    });
  },
);

describe("tickler init, without a terminal", () => {
  const t = new Tickler();
  const KNOWN = ["--from", ADA, "--smtp-url", "smtp://ada@mail.example.com"];

  test.each([
    [[], "--from"],
    [["--from", "ada@localhost"], "--smtp-url"],
    [KNOWN, "--smtp-password-command"],
    [[...KNOWN, "--smtp-password-command", "x", "--imap-url", "imaps://m.example"], "imap.url"],
  ])("%j: names what is missing, %s", async (args, flag) => {
    const { exitCode, stdout, stderr } = await t.run(["init", ...args, "--no-test"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(flag);
    expect(existsSync(t.home)).toBe(false);
  });

  test.each([
    [["--from", "Ada"], /not an email address/],
    [["--mailbox", "Ben!", "--from", ADA], /"Ben!" is no name of a mailbox/],
    [[...KNOWN.slice(0, 2), "--provider", "fastmial"], /Did you mean fastmail/],
    [[...KNOWN, "--auth", "magic"], /password, xoauth2 or oauth/],
    [["--from", ADA, "--smtp-url", "smtp://ada:hunter2@x.example"], /secrets are never/],
  ])("%j is refused", async (args, why) => {
    const command = ["--smtp-password-command", "pass show mail"];
    const { exitCode, stderr } = await t.run(["init", ...args, ...command, "--no-test"]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(why);
    expect(stderr).not.toContain("hunter2");
    expect(existsSync(t.home)).toBe(false);
  });

  test("a provider's name gives servers, user and what goes with them", async () => {
    const fresh = new Tickler();
    const args = ["--provider", "fastmail", "--smtp-password-command", "pass show mail"];
    const report = await fresh.json<InitJson>(["init", "--from", ADA, ...args, "--no-test"]);
    expect(report).toMatchObject({ provider: "fastmail", tests: [] });
    expect(parse(configOf(fresh))).toEqual({
      from: ADA,
      smtp: {
        url: "smtps://ada%40sales.example@smtp.fastmail.com:465",
        password_command: "pass show mail",
      },
      imap: {
        url: "imaps://ada%40sales.example@imap.fastmail.com:993",
        password_command: "pass show mail",
        save_sent: true,
      },
    });
    // Done again with a provider that files copies itself, and a token's command.
    await fresh.json([
      "init",
      "--provider",
      "google",
      "--auth",
      "xoauth2",
      ...args.slice(2),
      "--no-test",
    ]);
    expect(parse(configOf(fresh))).toMatchObject({
      smtp: { url: expect.stringContaining("smtp.gmail.com"), auth: "xoauth2" },
      imap: expect.not.objectContaining({ save_sent: true }),
    });
  });

  test("a file that is wrong is named, and left alone", async () => {
    const broken = new Tickler();
    await broken.ok(["config", "set", "from", "ada@example.com"]);
    writeFileSync(join(broken.home, "config.toml"), "nonsense = 1\n");
    const { exitCode, stderr } = await broken.run(["init", ...KNOWN]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("nonsense");
    expect(configOf(broken)).toBe("nonsense = 1\n");
  });

  test("`setup` suggests it", async () => {
    const { exitCode, stderr } = await t.run(["setup"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Did you mean `tickler init`?");
  });
});
