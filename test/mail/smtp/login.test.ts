import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { DeliveryUnavailable } from "../../../src/domain/errors.ts";
import { type SmtpOptions, smtpMailer } from "../../../src/mail/smtp/mailer.ts";
import { makeCertificate } from "../../support/mail-servers/certificate.ts";
import { marker, outgoing } from "../fixtures.ts";
import { openSession, smtpOptions, startRaw, startSink } from "./sessions.ts";

const SECRET = "correct horse battery";

async function refusal(port: number, change: Partial<SmtpOptions> = {}): Promise<string> {
  const attempt = smtpMailer(smtpOptions(port, change)).open();
  const error = await attempt.then(
    async (session) => {
      await session.close();
      return null;
    },
    (problem: unknown) => problem,
  );
  expect(error).toBeInstanceOf(DeliveryUnavailable);
  const { message } = error as DeliveryUnavailable;
  expect(message).not.toContain(SECRET);
  expect(message).not.toContain(Buffer.from(SECRET).toString("base64"));
  expect(message).not.toMatch(/[\r\n]/);
  return message;
}

describe("a login", () => {
  const login = { user: "ada@example.com", password: async () => SECRET };
  const users = { "ada@example.com": SECRET };

  test.each(["PLAIN", "LOGIN", "CRAM-MD5"] as const)("by %s", async (method) => {
    const sink = await startSink({ users, authMethods: [method] });
    const session = await openSession(sink.port, login);
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({ kind: "accepted" });
    if (method !== "CRAM-MD5") expect(sink.mails[0]?.user).toBe("ada@example.com");
  });

  test("by XOAUTH2, with the token as it is given, also where a password would do", async () => {
    const sink = await startSink({ users, authMethods: ["PLAIN", "LOGIN", "XOAUTH2"] });
    let method = "";
    const watch = sink.behave;
    sink.behave = (stage, address) => {
      method = stage;
      return watch(stage, address);
    };
    const session = await openSession(sink.port, { ...login, auth: "xoauth2" });
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({ kind: "accepted" });
    expect(method).toBe("end");
    expect(sink.mails[0]?.user).toBe("ada@example.com");
  });

  test("by XOAUTH2 sends what the servers ask for", async () => {
    const server = await startRaw({ EHLO: "250-raw\r\n250 AUTH PLAIN XOAUTH2" });
    await openSession(server.port, { ...login, auth: "xoauth2" });
    const sent = /^AUTH XOAUTH2 (\S+)$/.exec(server.commands[1] ?? "")?.[1] ?? "";
    expect(Buffer.from(sent, "base64").toString()).toBe(
      `user=ada@example.com\x01auth=Bearer ${SECRET}\x01\x01`,
    );
  });

  test("looks the password up once for all sessions", async () => {
    const sink = await startSink({ users });
    let asked = 0;
    const password = async () => {
      asked++;
      return SECRET;
    };
    const mailer = smtpMailer(smtpOptions(sink.port, { ...login, password }));
    const sessions = await Promise.all([mailer.open(), mailer.open(), mailer.open()]);
    sessions.push(await mailer.open());
    expect(asked).toBe(1);
    for (const session of sessions) await session.close();
  });

  test("asks for the password again once the server has refused it", async () => {
    const sink = await startSink({ users });
    const passwords = ["stale", SECRET];
    const mailer = smtpMailer(
      smtpOptions(sink.port, { ...login, password: async () => passwords.shift() ?? null }),
    );
    await expect(mailer.open()).rejects.toThrow(DeliveryUnavailable);
    const session = await mailer.open();
    await session.close();
  });

  test("without a user asks for no password", async () => {
    const sink = await startSink();
    const password = async () => {
      throw new Error("asked");
    };
    const session = await openSession(sink.port, { password });
    expect(session.usable).toBe(true);
  });

  test("refused says so, by password", async () => {
    const sink = await startSink({ users: { "ada@example.com": "another" } });
    expect(await refusal(sink.port, login)).toMatch(
      /^127\.0\.0\.1:\d+ refused the login of ada@example\.com: 535 5\.7\.8 user unknown.*smtp\.password_command/,
    );
  });

  test("refused says so, by token", async () => {
    const sink = await startSink({ users: { "ada@example.com": "x" }, authMethods: ["XOAUTH2"] });
    expect(await refusal(sink.port, { ...login, auth: "xoauth2" })).toMatch(
      /refused the login of ada@example\.com: 535.*access token/,
    );
  });

  test("refused never shows the password, though the server repeats it", async () => {
    const base64 = (text: string) => Buffer.from(text).toString("base64");
    const server = await startRaw({
      EHLO: "250-raw\r\n250 AUTH PLAIN",
      AUTH: `535 bad: ${SECRET} ${base64(SECRET)} ${base64(`\0ada@example.com\0${SECRET}`)}`,
    });
    expect(await refusal(server.port, login)).toContain("535 bad: *** *** ***");
  });

  test.each([
    ["no login is offered", "250 raw", {}, "offers no login"],
    ["XOAUTH2 is not offered", "250-raw\r\n250 AUTH PLAIN", { auth: "xoauth2" }, "no XOAUTH2"],
    [
      "there is no password",
      "250 raw",
      { password: async () => null },
      "set smtp.password_command",
    ],
  ] as const)("where %s", async (_what, ehlo, change, words) => {
    const server = await startRaw({ EHLO: ehlo });
    expect(await refusal(server.port, { ...login, ...change })).toContain(words);
    expect(server.commands.join()).not.toContain("AUTH");
  });
});

test("a password command that fails", async () => {
  const password = () => Promise.reject(new Error("pass: exit code 1"));
  expect(await refusal(1, { user: "ada@example.com", password })).toBe(
    "no password for ada@example.com: pass: exit code 1",
  );
});

describe("TLS", () => {
  const certificate = makeCertificate();
  const ca = certificate.cert;

  test.each([
    ["from the start", { tls: "implicit" as const }, { secure: true, tls: "required" as const }],
    ["by STARTTLS", { tls: "starttls" as const }, { tls: "required" as const }],
  ])("%s, with a certificate that is verified", async (_what, sinkOptions, change) => {
    const sink = await startSink({ ...sinkOptions, certificate });
    const session = await openSession(sink.port, { ...change, ca });
    for (const text of ["short\n", "words and more words\n".repeat(50_000)]) {
      const { mark, calls } = marker();
      expect(await session.deliver(outgoing({ text }), mark)).toMatchObject({ kind: "accepted" });
      expect(calls).toHaveLength(1);
    }
    expect(sink.mails.map((mail) => mail.secure)).toEqual([true, true]);
    const refused = await session.deliver(outgoing(), marker(false).mark);
    expect(refused.kind).toBe("broken");
    expect(sink.complete).toBe(2);
  });

  test.each([
    ["nobody has signed", certificate, undefined],
    ["is for another host", makeCertificate({ names: ["other.test"] }), "own"],
    ["has expired", makeCertificate({ notAfter: new Date(Date.now() - 86_400_000) }), "own"],
  ])("is refused with a certificate that %s", async (_what, shown, trusted) => {
    for (const tls of ["implicit", "starttls"] as const) {
      const sink = await startSink({ tls, certificate: shown });
      const change = {
        host: "localhost",
        secure: tls === "implicit",
        tls: "required" as const,
        ...(trusted === undefined ? {} : { ca: shown.cert }),
      };
      expect(await refusal(sink.port, change)).toMatch(/^TLS certificate problem with localhost:/);
    }
  });

  test("required and not offered is refused", async () => {
    const sink = await startSink();
    expect(await refusal(sink.port, { tls: "required" })).toMatch(
      /does not offer encryption \(STARTTLS\).*; use smtps:\/\//,
    );
    expect(sink.complete).toBe(0);
  });

  test("is used where it is offered, and not where it is off", async () => {
    const sink = await startSink({ tls: "starttls", certificate });
    for (const tls of ["opportunistic", "off"] as const) {
      const session = await openSession(sink.port, { tls });
      await session.deliver(outgoing(), marker().mark);
    }
    expect(sink.mails.map((mail) => mail.secure)).toEqual([true, false]);
  });

  test("not offered: opportunistic sends no password, unless to this machine", async () => {
    const server = await startRaw({ EHLO: "250-raw\r\n250 AUTH PLAIN" });
    const login = { user: "ada", password: async () => SECRET };
    // An address of this machine that is not its loopback's.
    const message = await refusal(server.port, { ...login, host: "0.0.0.0" });
    expect(message).toMatch(/does not offer encryption/);
    expect(message).not.toContain("opportunistic");
    expect(server.commands.join()).not.toContain("AUTH");
    await openSession(server.port, login);
    expect(server.commands.join()).toContain("AUTH PLAIN");
  });

  test("on a port without it is explained", async () => {
    const sink = await startSink();
    expect(await refusal(sink.port, { secure: true, tls: "required" })).toContain("smtps://");
  });

  test("offered, refused when asked for: the password stays here", async () => {
    const server = await startRaw({ EHLO: "250-raw\r\n250-STARTTLS\r\n250 AUTH PLAIN" });
    const login = { user: "ada", password: async () => SECRET };
    expect(await refusal(server.port, login)).toContain("unencrypted");
    expect(server.commands.join()).not.toContain("AUTH");
  });
});

describe("a server that can't be used", () => {
  test("because nothing listens", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    expect(await refusal(port)).toBe(
      `can't connect to 127.0.0.1:${port}: the connection was refused; check smtp.url`,
    );
  });

  test("because there is no such host", async () => {
    expect(await refusal(25, { host: "no-such-host.invalid" })).toContain("no such host");
  });

  test.each([
    ["its greeting", { greeting: { end: "554 5.7.1 go away" } }, "554 5.7.1 go away"],
    ["its greeting for now", { greeting: { end: "421 too many connections" } }, "421 too many"],
    ["its answer to EHLO", { EHLO: "502 what", HELO: "502 what" }, "502 what"],
    ["closing at once", { greeting: { drop: true } }, "can't connect to"],
    ["closing at EHLO", { EHLO: { drop: true } }, "can't connect to"],
    ["words that are no SMTP", { greeting: "HTTP/1.1 400 Bad Request" }, "HTTP/1.1 400"],
  ] as const)("because of %s", async (_what, script, words) => {
    const server = await startRaw(script);
    expect(await refusal(server.port)).toContain(words);
  });

  test.each(["greeting", "EHLO"] as const)("because of silence instead of %s", async (event) => {
    const server = await startRaw({ [event]: null });
    const timeouts = { connect: 200 };
    expect(await refusal(server.port, { timeouts })).toContain("no answer in time");
  });

  test.each(["drop", "silence"])("because of %s at the login", async (what) => {
    const server = await startRaw({
      EHLO: "250-raw\r\n250 AUTH PLAIN",
      AUTH: what === "drop" ? { drop: true } : null,
    });
    const login = { user: "ada", password: async () => SECRET, timeouts: { command: 200 } };
    expect(await refusal(server.port, login)).toContain("can't connect to");
  });

  test("because it closes at once, as a real one does", async () => {
    const sink = await startSink({ behave: (stage) => (stage === "ehlo" ? "drop" : undefined) });
    expect(await refusal(sink.port)).toContain("can't connect to");
    sink.behave = (stage) => (stage === "connect" ? { reply: 421, text: "4.7.0 busy" } : undefined);
    expect(await refusal(sink.port)).toContain("421 4.7.0 busy");
  });
});

test("the destination is shown without the user", () => {
  const mailer = smtpMailer(smtpOptions(587, { host: "mail.example.com", user: "ada" }));
  expect(mailer).toMatchObject({
    kind: "smtp",
    destination: "mail.example.com:587",
    connections: 5,
  });
});
