import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Dovecot, dovecotAvailable, PROGRAM } from "../../support/mail-servers/dovecot.ts";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { AuthorizationServer } from "../../support/oauth/authorization-server.ts";
import {
  forgetRefusal,
  homeWith,
  logIn,
  PAGE,
  recordOf,
  startLogin,
  tokenCame,
  USER,
} from "../../support/oauth/logins.ts";
import { Person } from "../../support/oauth/person.ts";
import { missing } from "../../support/postgres/suite.ts";
import type { Tickler } from "../../support/processes/tickler.ts";

const NAME = "mail by OAuth";
if (dovecotAvailable()) describe(NAME, story);
else missing(NAME, `no ${PROGRAM}; install Debian's dovecot-imapd`);

interface TickJson {
  sent: number;
  replies: number;
  errors: { message: string }[];
}

function story(): void {
  let server: AuthorizationServer;
  let dovecot: Dovecot;
  let smtp: SmtpSink;
  let program: Tickler;
  let printed = "";
  /** Tokens that the SMTP server alone does not take. */
  const refused = new Set<string>();

  beforeAll(async () => {
    server = await AuthorizationServer.start();
    dovecot = await Dovecot.start(server.introspection);
    smtp = await SmtpSink.start({
      users: {},
      authMethods: ["PLAIN", "XOAUTH2"],
      takesToken: async (user, token) => !refused.has(token) && (await server.takes(user, token)),
    });
    program = homeWith({ server, smtp: smtp.port, imap: dovecot.port });
    const { stdout, stderr } = await logIn(program);
    printed += stdout + stderr;
    await program.ok(["lead", "add", "John Doe", "john.doe@example.com"]);
  });
  afterAll(async () => {
    await Promise.all([server?.stop(), dovecot?.stop(), smtp?.stop()]);
  });
  afterEach(() => {
    server.intercept = () => undefined;
  });

  async function tick(): Promise<TickJson & { exitCode: number | null }> {
    const { exitCode, stdout, stderr } = await program.run(["tick", "--json"]);
    printed += stdout + stderr;
    return { exitCode, ...JSON.parse(stdout) };
  }

  async function send(text: string): Promise<void> {
    await program.run(["close", String((await program.history()).messages[0]?.id)]);
    await program.ok(["send", "1", text, "--subject", "A question"]);
  }

  /** How often a tick asks for tokens. */
  async function tokensFor(work: () => Promise<unknown>): Promise<number> {
    const before = server.tokenRequests;
    await work();
    return server.tokenRequests - before;
  }

  it("leaves and is read with one token for many ticks", async () => {
    await send("Hi!");
    const asked = await tokensFor(async () => {
      expect(await tick()).toMatchObject({ exitCode: 0, sent: 1, errors: [] });
      const [mail] = smtp.mails;
      expect(mail).toMatchObject({ user: USER, to: ["john.doe@example.com"] });
      const id = /^message-id: (.*)$/im.exec(String(mail?.raw))?.[1];
      dovecot.deliver(
        "ada",
        `From: john.doe@example.com\r\nTo: ${USER}\r\nSubject: Re: x\r\nMessage-ID: <r1@example.com>\r\nIn-Reply-To: ${id}\r\n\r\nYes, gladly!\r\n`,
      );
      program.later("1m");
      expect(await tick()).toMatchObject({ exitCode: 0, replies: 1, errors: [] });
    });
    expect(asked).toBe(0);
  });

  it("renews a token that has run out, and keeps the new refresh token", async () => {
    const before = recordOf(program);
    tokenCame(program, -3_500_000);
    expect(await tokensFor(tick)).toBe(1);
    const after = recordOf(program);
    expect(after.refreshToken).not.toBe(before.refreshToken);
    expect(after.access?.token).not.toBe(before.access?.token);
    expect(await tokensFor(tick)).toBe(0);
  });

  it("renews a token that came later than now, as a clock was set back", async () => {
    tokenCame(program, 86_400_000);
    expect(await tokensFor(tick)).toBe(1);
    expect(await tokensFor(tick)).toBe(0);
  });

  it("renews a token that the mail server refuses, within the same tick", async () => {
    await server.forget(recordOf(program).access?.token ?? "");
    const asked = await tokensFor(async () => {
      expect(await tick()).toMatchObject({ exitCode: 0, errors: [] });
    });
    expect(asked).toBe(1);
  });

  it("does so for SMTP as well, and does not ask at each tick where that is of no use", async () => {
    await send("By the way.");
    refused.add(recordOf(program).access?.token ?? "");
    tokenCame(program, -1_000);
    expect(await tokensFor(tick)).toBe(0);
    forgetRefusal(program);
    const mails = smtp.mails.length;
    program.later("1h");
    expect(await tokensFor(tick)).toBe(1);
    expect(smtp.mails).toHaveLength(mails + 1);
  });

  it("waits while the provider is down, and leaves when it is back", async () => {
    tokenCame(program, -3_600_000);
    await send("Are you there?");
    const mails = smtp.mails.length;
    server.intercept = (path, response) => {
      if (path !== "/token") return undefined;
      response.writeHead(503, { "content-type": "text/html" }).end("<p>down</p>");
      return true;
    };
    const down = await tick();
    expect(down).toMatchObject({ exitCode: 5, sent: 0 });
    expect(JSON.stringify(down.errors)).toMatch(/Google answered with 503/);
    server.intercept = (path, response) => {
      if (path !== "/token") return undefined;
      response.destroy();
      return true;
    };
    expect(await tick()).toMatchObject({ exitCode: 5, sent: 0 });
    server.intercept = () => undefined;
    program.later("1h");
    expect(await tick()).toMatchObject({ exitCode: 0, sent: 1, errors: [] });
    expect(smtp.mails).toHaveLength(mails + 1);
  });

  it("says that the login is over, and goes on after another one", async () => {
    await send("One more thing.");
    await server.revoke(recordOf(program).refreshToken ?? "");
    tokenCame(program, -3_600_000);
    const over = await tick();
    expect(over).toMatchObject({ exitCode: 5, sent: 0 });
    expect(JSON.stringify(over.errors)).toMatch(/login at Google is over.*tickler login google/);
    expect(await program.json(["login"])).toMatchObject([{ state: "ended" }]);
    const { stdout, stderr } = await logIn(program);
    printed += stdout + stderr;
    program.later("1h");
    expect(await tick()).toMatchObject({ exitCode: 0, sent: 1, errors: [] });
    expect(await program.json(["login"])).toMatchObject([{ state: "active" }]);
  });

  it("has a login for each mailbox at the same provider", async () => {
    const ben = "ben@example.com";
    await program.ok(["config", "set", "mailbox.ben.from", ben]);
    const url = `smtp://${encodeURIComponent(ben)}@127.0.0.1:${smtp.port}?tls=off`;
    await program.ok(["config", "set", "mailbox.ben.smtp.url", url]);
    const before = readFileSync(join(program.home, "oauth-google.json"), "utf8");
    const { running, found } = await startLogin(
      program,
      ["google", "--no-keyring", "--mailbox", "ben", "--json"],
      PAGE,
    );
    await new Person(ben).consent(found);
    const { exitCode, stdout, stderr } = await running;
    expect(exitCode, String(stderr)).toBe(0);
    expect(JSON.parse(String(stdout))).toMatchObject({
      mailbox: "ben",
      used_by: ["smtp"],
      settings: [{ key: "mailbox.ben.smtp.auth", value: "oauth" }],
    });
    expect(await program.json(["login"])).toMatchObject([
      { mailbox: "default", state: "active" },
      { mailbox: "ben", state: "active" },
    ]);
    await program.ok(["lead", "add", "Jane Roe", "jane.roe@example.com"]);
    await program.ok(["send", "2", "Hi Jane!", "--subject", "Shifts", "--mailbox", "ben"]);
    expect(await tick()).toMatchObject({ exitCode: 0, sent: 1, errors: [] });
    expect(smtp.mails.at(-1)).toMatchObject({ user: ben, to: ["jane.roe@example.com"] });
    expect(readFileSync(join(program.home, "oauth-google.json"), "utf8")).toBe(before);

    expect(await program.json(["logout", "google", "--mailbox", "ben"])).toMatchObject({
      logged_out: true,
    });
    await program.ok(["lead", "add", "Jim Poe", "jim.poe@example.com"]);
    await program.ok(["send", "3", "Hi Jim!", "--subject", "Shifts", "--mailbox", "ben"]);
    // It takes no other mailbox's login.
    const held = await tick();
    expect(held).toMatchObject({ exitCode: 5, sent: 0 });
    expect(JSON.stringify(held.errors)).toMatch(
      /nobody is logged in.*for the mailbox ben.*tickler login google --mailbox ben|nobody is logged in.*tickler login google --mailbox ben/,
    );
    expect(await program.json(["login"])).toMatchObject([{ mailbox: "default" }]);
  });

  it("leaves its tokens nowhere but in the file of the login", async () => {
    const { access, refreshToken } = recordOf(program);
    const secrets = [access?.token ?? "", refreshToken ?? ""];
    for (const args of [["login"], ["config", "list"], ["status"], ["history", "1"]]) {
      const { stdout, stderr } = await program.run([...args, "--json", "--verbose"]);
      printed += stdout + stderr;
    }
    const names = readdirSync(program.home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "oauth-google.json")
      .map((entry) => join(entry.parentPath, entry.name));
    expect(names.length).toBeGreaterThan(2);
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(20);
      expect(printed).not.toContain(secret);
      for (const name of names) expect(readFileSync(name).includes(secret), name).toBe(false);
    }
  });
}
