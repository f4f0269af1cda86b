import { readFileSync, rmSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { gmailReply } from "../../support/client-mail.ts";
import { type Dovecot, PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { Wire } from "../../support/mail-servers/wire.ts";
import { age, runs, stampOf } from "../../support/processes/idle.ts";
import { type Env, Tickler } from "../../support/processes/tickler.ts";
import { eventually } from "../../support/waiting.ts";

const ID = "<somebody-else@example.com>";

/** A mail to the rep by somebody who is no lead. */
const mail = (text: string) =>
  gmailReply({
    ...{ from: "Somebody Else <else@example.org>", to: "ada@sales.example", subject: "Hello" },
    ...{ inReplyTo: ID, references: [ID], id: `<${text}@example.org>`, text, quoted: "" },
    date: "2026-03-02T09:00:00.000Z",
  });

/** A rep who reads replies from the server; a tick has found nothing to do. */
async function idle(server: Dovecot, user: string, env: Env = {}): Promise<Tickler> {
  const t = new Tickler({
    env: {
      TICKLER_IMAP_URL: `imap://${user}@127.0.0.1:${server.port}`,
      TICKLER_IMAP_PASSWORD: PASSWORD,
      TICKLER_FOLLOW_UP_AFTER: "7d",
      ...env,
    },
  });
  await t.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["send", "1", "Open to a quick chat?"],
    ["tick"],
    ["tick"],
  );
  age(t);
  await t.run(["tick"]);
  return t;
}

const logins = (server: Dovecot, user: string): number =>
  server.log().split(`Login: user=<${user}>`).length - 1;

describeDovecot("an idle tick with a mailbox on a server", (server) => {
  test("asks the server, and nothing else", async () => {
    const t = await idle(server(), "asks");
    const before = logins(server(), "asks");
    for (const args of [["tick"], ["tick", "--json"]]) {
      t.later("1m");
      expect(await runs(t, args)).toBe(false);
      const plain = t.copy();
      rmSync(stampOf(plain));
      const { stdout, stderr } = await plain.run(args);
      expect(await t.run(args)).toMatchObject({ stdout, stderr, exitCode: 0 });
      expect(await t.json(["status"])).toMatchObject({ last_tick_at: t.now, broken: [] });
    }
    // Each tick logs in once, with a stamp and without.
    expect(logins(server(), "asks")).toBe(before + 6);
    expect(readFileSync(stampOf(t), "utf8")).not.toContain(PASSWORD);
  });

  test("looks at what has come, whoever has written it", async () => {
    const t = await idle(server(), "comes");
    server().deliver("comes", mail("Hello"));
    expect(await runs(t)).toBe(true);
    age(t);
    // What was read of it is written down, and the tick after that has nothing to do.
    expect(await runs(t)).toBe(true);
    expect(await runs(t)).toBe(false);
    await server().as("comes", (client) => client.append("Sent", mail("An answer of ours")));
    expect(await runs(t)).toBe(true);
  });

  test("looks where the folders are others", async () => {
    const t = await idle(server(), "folders");
    expect(await runs(t)).toBe(false);
    await server().as("folders", (client) => client.mailboxRename("Sent", "Old"));
    expect(await runs(t)).toBe(true);
  });

  test("reports as ever what is wrong with the server", async () => {
    const t = await idle(server(), "wrong");
    expect(await runs(t)).toBe(false);
    const refused = await t.run(["tick"], { env: { TICKLER_IMAP_PASSWORD: "wrong" } });
    expect(refused).toMatchObject({ exitCode: 5, stderr: expect.stringContaining("read:") });
    const checked = await t.run(["status", "--check", "--json"]);
    expect(checked.exitCode).toBe(5);
    age(t);
    // Well again is news, too.
    expect(await runs(t)).toBe(true);
    expect(await t.json(["status", "--check"])).toMatchObject({ broken: [] });
  });

  test("ends where a signal asks for it, as any tick does", async () => {
    const wire = await Wire.start(server().port);
    onTestFinished(() => wire.stop());
    const t = await idle(server(), "signal", {
      TICKLER_IMAP_URL: `imap://signal@127.0.0.1:${wire.port}?tls=off`,
    });
    expect(await runs(t)).toBe(false);
    wire.reset();
    wire.freezeAt = "LIST";
    const running = t.start(["tick", "--json"]);
    await eventually("the server is asked", () => wire.commandsOf("LIST").length > 0);
    running.kill("SIGTERM");
    const { exitCode, stdout } = await running;
    expect(exitCode).toBe(130);
    expect(JSON.parse(String(stdout))).toMatchObject({ replies: 0, errors: [] });
  });
});
