import { afterEach, beforeEach, expect, test } from "vitest";
import { imapInbox } from "../../../src/mail/imap/inbox.ts";
import type { ImapInboxOptions } from "../../../src/mail/imap/options.ts";
import { makeCertificate } from "../../support/mail-servers/certificate.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { Wire } from "../../support/mail-servers/wire.ts";
import { Memory, mail, pass } from "./reader.ts";

let users = 0;

describeDovecot("logging in to IMAP", (server) => {
  let user: string;
  let wire: Wire;

  beforeEach(async () => {
    users += 1;
    user = `login${users}`;
    server().deliver(user, mail("a"));
    wire = await Wire.start(server().port);
  });

  afterEach(() => wire.stop());

  const subjects = async (change: Partial<ImapInboxOptions>) => {
    const box = imapInbox(server().options(user, { ...change, port: change.port ?? wire.port }));
    return (await pass(box, new Memory())).subjects;
  };

  const trusted = () => ({ ca: server().certificate.cert, tls: "required" as const });

  test("with TLS from the first byte", async () => {
    expect(await subjects({ ...trusted(), port: server().tlsPort, secure: true })).toEqual(["a"]);
    const named = { host: "localhost", port: server().tlsPort, secure: true };
    expect(await subjects({ ...trusted(), ...named })).toEqual(["a"]);
  });

  test("by STARTTLS, before anything else is said", async () => {
    expect(await subjects(trusted())).toEqual(["a"]);
    expect(wire.commands.at(-1)).toBe("STARTTLS");
    expect(wire.commandsOf("AUTHENTICATE")).toEqual([]);
  });

  test("opportunistically takes any certificate, and off takes none", async () => {
    expect(await subjects({ tls: "opportunistic" })).toEqual(["a"]);
    expect(wire.commandsOf("STARTTLS")).toHaveLength(1);
    wire.reset();
    expect(await subjects({ tls: "off" })).toEqual(["a"]);
    expect(wire.commandsOf("STARTTLS")).toEqual([]);
  });

  test.each([
    ["nobody has signed", {}],
    ["is another's", { ca: makeCertificate().cert }],
  ])("refuses a certificate that %s", async (_what, change) => {
    const tls = { tls: "required" as const, ...change };
    const refused = { code: "config", message: expect.stringMatching(/TLS certificate problem/) };
    await expect(subjects({ ...tls })).rejects.toMatchObject(refused);
    await expect(subjects({ ...tls, port: server().tlsPort, secure: true })).rejects.toMatchObject(
      refused,
    );
    expect(wire.commandsOf("AUTHENTICATE")).toEqual([]);
  });

  test("refused by the server, says so", async () => {
    await expect(subjects({ password: async () => "hunter2" })).rejects.toMatchObject({
      code: "config",
      message: `127.0.0.1:${wire.port} refused the login of ${user}: Authentication failed.`,
      hint: "Check the user in imap.url and the password that imap.password_command prints.",
    });
  });

  test("with a scheme that is for the other port", async () => {
    const plain = { port: server().tlsPort, timeouts: { connect: 500 } };
    await expect(subjects(plain)).rejects.toMatchObject({ code: expect.stringMatching(/./) });
    await expect(subjects({ ...trusted(), secure: true })).rejects.toMatchObject({
      message: expect.stringMatching(/^no TLS with \S+: (?!.*SSL routines)/),
    });
  });

  test("where nothing listens, and where there is no such host", async () => {
    const { port } = wire;
    await wire.stop();
    await expect(subjects({ port })).rejects.toMatchObject({
      code: "partial",
      message: expect.stringMatching(/can't connect to .*: the connection was refused/),
    });
    await expect(subjects({ port, host: "no-such-host.invalid" })).rejects.toMatchObject({
      message: expect.stringMatching(/there is no such host|failed/),
    });
    wire = await Wire.start(server().port);
  });

  test("looks the password up once, and again after it was refused", async () => {
    let asked = 0;
    const answers = ["wrong", "secret", "secret"];
    const password = async () => answers[asked++] ?? null;
    const box = imapInbox(server().options(user, { password }));
    await expect(box.open()).rejects.toMatchObject({ code: "config" });
    await (await box.open()).close();
    await (await box.open()).close();
    expect(asked).toBe(2);
  });
});
