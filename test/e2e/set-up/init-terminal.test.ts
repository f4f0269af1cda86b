import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { describePostOffice, type PostOffice } from "../../support/mail-servers/post-office.ts";
import { AuthorizationServer, CLIENT } from "../../support/oauth/authorization-server.ts";
import { Person } from "../../support/oauth/person.ts";
import { describeKeyring } from "../../support/processes/keyring.ts";
import { freshPath, Tickler } from "../../support/processes/tickler.ts";
import { hasTmux, Terminal } from "../../support/processes/tmux.ts";
import { eventually } from "../../support/waiting.ts";

const absent = !hasTmux();
const terminals: Terminal[] = [];

test("tmux is there, at least in CI", () => {
  if (absent) expect(process.env.CI, "CI, in which tmux must not be missing").toBeUndefined();
});

afterAll(() => {
  for (const terminal of terminals) terminal.close();
});

/** A terminal with a person who has never used Tickler. */
function newcomer(env: Record<string, string> = {}): { t: Tickler; terminal: Terminal } {
  const t = new Tickler({ env: { DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent", ...env } });
  const terminal = new Terminal(t);
  terminals.push(terminal);
  return { t, terminal };
}

/** Waits for a question, and answers it. */
async function answer(terminal: Terminal, question: RegExp, text: string): Promise<void> {
  // What was answered stands above with another mark.
  await terminal.waitFor(new RegExp(`[◆▲]  ${question.source}`, "u"));
  if (text !== "") {
    // What was proposed goes away.
    terminal.press("C-u");
    terminal.type(text);
  }
  terminal.press("Enter");
}

/** Goes to the choice of this label, and takes it. */
async function choose(terminal: Terminal, question: RegExp, label: string): Promise<void> {
  await terminal.waitFor(new RegExp(`◆  ${question.source}`, "u"));
  for (let step = 0; !terminal.screen().includes(`● ${label}`); step++) {
    if (step > 20) throw new Error(`no choice ${label}:\n${terminal.screen()}`);
    const before = terminal.screen();
    terminal.press("Down");
    await eventually("another choice", () => terminal.screen() !== before);
  }
  terminal.press("Enter");
}

async function introduce(terminal: Terminal, { dovecot, postfix }: PostOffice): Promise<void> {
  terminal.start("tickler init --no-service");
  await answer(terminal, /Your name/, "Ada Sales");
  await answer(terminal, /Your email/, "ada@sales.example");
  await choose(terminal, /Who hosts/, "Another server");
  await answer(terminal, /The server that sends/, url("smtp", postfix.submissionPort));
  await answer(terminal, /The server that replies/, url("imap", dovecot.port));
}

const url = (scheme: string, port: number) => `${scheme}://ada@localhost:${port}?tls=required`;

const trusted = ({ dovecot }: PostOffice) => {
  const ca = freshPath("ca.pem");
  writeFileSync(ca, dovecot.certificate.cert);
  return { NODE_EXTRA_CA_CERTS: ca };
};

const configOf = (t: Tickler) => readFileSync(join(t.home, "config.toml"), "utf8");

describe.skipIf(absent)("tickler init, on a terminal", () => {
  describePostOffice("with servers", ["ada@sales.example"], (office) => {
    test("a wrong password is corrected at once, and all is written in the end", async () => {
      const { t, terminal } = newcomer(trusted(office()));
      await introduce(terminal, office());
      await choose(terminal, /Where is the password/, "A command prints it");
      await answer(terminal, /The command/, "echo wrong-word");
      await answer(terminal, /Is the login for reading the same/, "");
      await terminal.waitFor(/refused the login of ada: 535/);
      expect(existsSync(t.home)).toBe(false);
      await choose(terminal, /What now/, "Say again where the password is");
      await choose(terminal, /Where is the password/, "A command prints it");
      await answer(terminal, /The command/, `echo ${PASSWORD}`);
      await answer(terminal, /Send a test mail/, "");
      await answer(terminal, /Write this/, "");
      expect((await terminal.end()).exitCode).toBe(0);
      const config = configOf(t);
      expect(config).toContain(`password_command = "echo ${PASSWORD}"`);
      expect(config.match(/wrong-word/g)).toBeNull();
      expect((await office().mailsOf("ada", 1)).length).toBeGreaterThan(0);

      // A model that answers is proposed to be looked at; see below.
      expect(config).not.toContain("[ai]");

      // Once more: what is set is proposed, and Enter keeps it.
      terminal.start("tickler init --no-service");
      await answer(terminal, /Your name/, "");
      await answer(terminal, /Your email/, "");
      await choose(terminal, /Who hosts/, "Leave it as it is");
      await answer(terminal, /Send a test mail/, "");
      await answer(terminal, /Write this/, "");
      expect((await terminal.end()).exitCode).toBe(0);
      expect(configOf(t)).toBe(config);
    });

    test("where a model answers, a look at each text is proposed", async () => {
      const { t, terminal } = newcomer(trusted(office()));
      await t.all(
        ["config", "set", "from", "ada@sales.example"],
        ["config", "set", "smtp.url", url("smtp", office().postfix.submissionPort)],
        ["config", "set", "ai.provider", "command"],
        ["config", "set", "ai.command", "cat"],
      );
      terminal.start("tickler init --no-service --no-test");
      await answer(terminal, /Your name/, "Ada Sales");
      await answer(terminal, /Your email/, "");
      await choose(terminal, /Who hosts/, "Leave it as it is");
      await answer(terminal, /Write this/, "");
      await answer(terminal, /Look at each answer of the model/, "");
      expect((await terminal.end()).exitCode).toBe(0);
      expect(configOf(t)).toMatch(/mode = "review"\ndelay = "5m"/);
    });

    test("Ctrl-C in the middle leaves the old file as it was", async () => {
      const { t, terminal } = newcomer(trusted(office()));
      await t.ok(["config", "set", "from", "old@sales.example"]);
      const before = configOf(t);
      await introduceAgain(terminal, office());
      await terminal.waitFor(/◆ {2}Where is the password/u);
      terminal.press("C-c");
      const { screen, exitCode } = await terminal.end();
      expect(exitCode).toBe(130);
      expect(screen).toContain("nothing was written");
      expect(configOf(t)).toBe(before);
      expect(readdirSync(t.home)).toEqual(["config.toml"]);
    });

    test("Ctrl-D at a question ends it as Ctrl-C does", async () => {
      const { t, terminal } = newcomer();
      terminal.start("tickler init");
      await terminal.waitFor(/◆ {2}Your name/u);
      terminal.press("C-d");
      const { screen, exitCode } = await terminal.end();
      expect(exitCode).toBe(130);
      expect(screen).toContain("nothing was written");
      expect(existsSync(t.home)).toBe(false);
    });

    test("Ctrl-C while a server is waited for ends it, and writes nothing", async () => {
      const { t, terminal } = newcomer(trusted(office()));
      await introduce(terminal, office());
      await choose(terminal, /Where is the password/, "A command prints it");
      await answer(terminal, /The command/, "sleep 600");
      await answer(terminal, /Is the login for reading the same/, "");
      await terminal.waitFor(/Logging in to send …/u);
      terminal.press("C-c");
      const { screen, exitCode } = await terminal.end();
      expect(exitCode).toBe(130);
      expect(screen).toContain("nothing was written");
      expect(existsSync(t.home)).toBe(false);
    });

    describeKeyring("and a keyring", (keyring) => {
      test("the password is typed, corrected, and in no file", async () => {
        const { t, terminal } = newcomer({ ...trusted(office()), ...keyring().env });
        await introduce(terminal, office());
        await choose(terminal, /Where is the password/, "In the keyring of this computer");
        await answer(terminal, /Password/, "wrong-word");
        await answer(terminal, /Is the login for reading the same/, "");
        await choose(terminal, /What now/, "Type the password again");
        await answer(terminal, /Password/, PASSWORD);
        await answer(terminal, /Send a test mail/, "");
        await answer(terminal, /Write this/, "");
        expect((await terminal.end()).exitCode).toBe(0);
        const { dovecot, postfix } = office();
        for (const account of [
          `smtp://ada@localhost:${postfix.submissionPort}`,
          `imap://ada@localhost:${dovecot.port}`,
        ]) {
          expect(keyring().lookup(account)).toBe(PASSWORD);
        }
        expect(configOf(t)).toMatch(/\[smtp\][^[]*password_keyring = true[^[]*\[imap\]/);
        expect(terminal.raw().includes("wrong-word")).toBe(false);
        expect(await t.ok(["sync", "--json"])).toContain('"errors":[]');
        const entries = readdirSync(t.home, { recursive: true, withFileTypes: true });
        for (const { parentPath, name: file } of entries.filter((each) => each.isFile())) {
          const bytes = readFileSync(join(parentPath, file));
          for (const secret of [PASSWORD, "wrong-word"]) {
            expect(bytes.includes(secret), `${secret} in ${file}`).toBe(false);
          }
        }
      });
    });
  });

  async function introduceAgain(terminal: Terminal, office: PostOffice): Promise<void> {
    terminal.start("tickler init --no-service");
    await answer(terminal, /Your name/, "Ada");
    await answer(terminal, /Your email/, "");
    await choose(terminal, /Who hosts/, "Another server");
    await answer(terminal, /The server that sends/, url("smtp", office.postfix.submissionPort));
    await answer(terminal, /The server that replies/, url("imap", office.dovecot.port));
  }
});

describe.skipIf(absent)("tickler init, by OAuth", () => {
  let server: AuthorizationServer;
  beforeAll(async () => {
    server = await AuthorizationServer.start();
  });
  afterAll(() => server.stop());

  async function introduced(terminal: Terminal): Promise<void> {
    terminal.start("tickler init --no-test --no-service");
    await answer(terminal, /Your name/, "Ada Sales");
    await answer(terminal, /Your email/, "ada@contoso.onmicrosoft.com");
    await choose(terminal, /Who hosts/, "Microsoft 365");
    await choose(terminal, /How do you log in/, "By OAuth");
    await answer(terminal, /Write this/, "");
  }

  test("asks for the client, and logs in at once", async () => {
    const { t, terminal } = newcomer({ TICKLER_OAUTH_ISSUER: server.issuer });
    await introduced(terminal);
    await answer(terminal, /The id of your client/, CLIENT);
    await answer(terminal, /Log in at Microsoft/, "");
    const screen = await terminal.waitFor(/^ {2}\w{4}-\w{4}$/m);
    const [, code] = /^ {2}(\w{4}-\w{4})$/m.exec(screen) ?? [];
    await new Person("ada@contoso.onmicrosoft.com").consent(
      `${server.issuer}/device?user_code=${code}`,
    );
    expect(await terminal.end()).toMatchObject({
      exitCode: 0,
      screen: expect.stringContaining("You are logged in"),
    });
    expect(configOf(t)).toContain(`client_id = "${CLIENT}"`);
    expect(configOf(t)).toContain('auth = "oauth"');
    expect(await t.json(["login", "status"])).toMatchObject([
      { provider: "microsoft", state: "active" },
    ]);
  });

  test("leaves it for later where the person has no client yet", async () => {
    const { t, terminal } = newcomer({ TICKLER_OAUTH_ISSUER: server.issuer });
    await introduced(terminal);
    await answer(terminal, /The id of your client/, "");
    expect(await terminal.end()).toMatchObject({
      exitCode: 0,
      screen: expect.stringContaining("Later: tickler login microsoft"),
    });
    expect(configOf(t)).not.toContain("client_id");
  });

  test("keeps the settings where Ctrl-C ends the login", async () => {
    const { t, terminal } = newcomer({ TICKLER_OAUTH_ISSUER: server.issuer });
    await introduced(terminal);
    await answer(terminal, /The id of your client/, CLIENT);
    await answer(terminal, /Log in at Microsoft/, "");
    await terminal.waitFor(/^ {2}\w{4}-\w{4}$/m);
    terminal.press("C-c");
    expect(await terminal.end()).toMatchObject({
      exitCode: 0,
      screen: expect.stringContaining("The settings are written."),
    });
    expect(configOf(t)).toContain('auth = "oauth"');
    expect(await t.json(["login", "status"])).toEqual([]);
  });
});
