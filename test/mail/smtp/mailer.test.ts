import { describe, expect, test } from "vitest";
import { parseMail } from "../../../src/mail/parse/parse.ts";
import { smtpMailer } from "../../../src/mail/smtp/mailer.ts";
import type { MailSession } from "../../../src/service/ports/index.ts";
import { eventually } from "../../support/waiting.ts";
import { marker, outgoing } from "../fixtures.ts";
import { atEnd, rawSession, sinkSession, smtpOptions, startSink } from "./sessions.ts";

describe("a mail that is accepted", () => {
  test("comes out as it went in", async () => {
    const { sink, session } = await sinkSession();
    const text = "Grüße!\n.\n..\n. dot\nend";
    const { mark, calls } = marker();
    const outcome = await session.deliver(outgoing({ text, subject: "Schöne Größe" }), mark);
    expect(outcome).toEqual({ kind: "accepted", response: "250 2.0.0 Ok: queued as 1" });
    expect(calls).toHaveLength(1);
    expect(sink.mails).toMatchObject([{ from: "ada@example.com", to: ["john.doe@example.net"] }]);
    const parsed = await parseMail(sink.mails[0]?.raw as Buffer);
    expect(parsed.text).toBe(`${text}\n`);
    expect(parsed.subject).toBe("Schöne Größe");
  });

  test.each([
    ["dots", ".\n..\n.\r\n. a\n"],
    ["long lines", `${"x".repeat(5000)}\n${"ö".repeat(3000)}\n`],
    ["no line at all", ""],
    ["an empty last line", "a\n\n\n"],
    ["more than the socket takes at once", "Line of text, and more of it.\n".repeat(30_000)],
  ])("%s", async (_what, text) => {
    const { sink, session } = await sinkSession();
    expect(await session.deliver(outgoing({ text }), marker().mark)).toMatchObject({
      kind: "accepted",
    });
    const raw = sink.mails[0]?.raw as Buffer;
    expect(
      Math.max(
        ...raw
          .toString("latin1")
          .split("\r\n")
          .map((line) => line.length),
      ),
    ).toBeLessThan(999);
    expect((await parseMail(raw)).text.trimEnd()).toBe(text.replaceAll("\r\n", "\n").trimEnd());
  });

  test("several go over one connection, without RSET", async () => {
    const { server, session } = await rawSession({});
    for (let n = 0; n < 3; n++) {
      const outcome = await session.deliver(outgoing(), marker().mark);
      expect(outcome.kind).toBe("accepted");
    }
    expect(session.usable).toBe(true);
    expect(server.commands.map((command) => command.slice(0, 4))).toEqual([
      "EHLO",
      ...Array.from({ length: 3 }, () => ["MAIL", "RCPT", "DATA"]).flat(),
    ]);
  });

  test("an internationalized address goes where SMTPUTF8 is", async () => {
    const { sink, session } = await sinkSession();
    const to = { name: "Jörg", address: "jörg@bücher.example" };
    expect(await session.deliver(outgoing({ to }), marker().mark)).toMatchObject({
      kind: "accepted",
    });
    expect(sink.mails[0]?.to).toEqual(["jörg@bücher.example"]);
  });

  test("an internationalized domain goes anywhere", async () => {
    const { server, session } = await rawSession({});
    const to = { name: null, address: "joerg@bücher.example" };
    expect(await session.deliver(outgoing({ to }), marker().mark)).toMatchObject({
      kind: "accepted",
    });
    expect(server.commands).toContain("RCPT TO:<joerg@xn--bcher-kva.example>");
    expect(server.bodies[0]).toContain("joerg@xn--bcher-kva.example");
  });

  test("and is refused for good where SMTPUTF8 is missing", async () => {
    const { sink, session } = await sinkSession({ smtpUtf8: false });
    const { mark, calls } = marker();
    const to = { name: null, address: "jörg@example.net" };
    expect(await session.deliver(outgoing({ to }), mark)).toMatchObject({
      kind: "refused",
      permanent: true,
      addressAtFault: false,
      response: expect.stringContaining("SMTPUTF8"),
    });
    expect(calls).toHaveLength(0);
    expect(session.usable).toBe(true);
    expect(sink.complete).toBe(0);
  });
});

describe("the mark", () => {
  test("is set when the whole body is there and the end is not", async () => {
    const { server, session } = await rawSession({});
    const text = "Some words.\n".repeat(20_000);
    let body = "";
    const outcome = await session.deliver(outgoing({ text }), async () => {
      const words = () => server.bodies[0]?.match(/Some words\./g)?.length ?? 0;
      await eventually("the whole body is there", () => words() >= 20_000);
      body = server.bodies[0] ?? "";
      expect(server.dots).toBe(0);
      return true;
    });
    expect(outcome.kind).toBe("accepted");
    expect(server.dots).toBe(1);
    expect(body.match(/Some words\./g)).toHaveLength(20_000);
  });

  test.each([
    ["resolves to false", false],
    ["rejects", new Error("database is locked")],
  ])("that %s: the connection is gone before the end", async (_what, answer) => {
    const { sink, session } = await sinkSession();
    const { mark, calls } = marker(answer);
    const outcome = await session.deliver(outgoing(), mark);
    expect(outcome.kind).toBe("broken");
    expect(calls).toHaveLength(1);
    expect(session.usable).toBe(false);
    await eventually("the connection is closed", () => sink.open === 0);
    expect(sink.complete).toBe(0);
    expect(sink.accepted).toBe(0);
  });

  test("that takes too long breaks it off, and sends nothing when it comes after all", async () => {
    const { server, session } = await rawSession({}, { timeouts: { body: 100 } });
    let release = (_marked: boolean) => {};
    const outcome = await session.deliver(
      outgoing(),
      () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    );
    expect(outcome.kind).toBe("broken");
    release(true);
    await eventually("the server has all that was sent", () => server.open === 0);
    expect(server.dots).toBe(0);
  });

  test("is not asked for where the envelope is refused", async () => {
    const { sink, session } = await sinkSession();
    sink.behave = (stage) => (stage === "rcpt" ? { reply: 550, text: "5.1.1 no" } : undefined);
    const { mark, calls } = marker();
    await session.deliver(outgoing(), mark);
    expect(calls).toHaveLength(0);
  });
});

describe("closing", () => {
  test("says goodbye", async () => {
    const { server, session } = await rawSession({});
    await session.close();
    await session.close();
    expect(server.commands).toEqual([expect.stringContaining("EHLO"), "QUIT"]);
    expect(session.usable).toBe(false);
  });

  test("does not wait for a server that says nothing", async () => {
    const { session } = await rawSession({ QUIT: null });
    await session.close();
    expect(session.usable).toBe(false);
  });

  test("in the middle of a mail breaks it", async () => {
    const { server, session } = await rawSession({ dot: null });
    const delivery = session.deliver(outgoing(), marker().mark);
    await eventually("the mail is there", () => server.dots === 1);
    await session.close();
    await expect(delivery).resolves.toMatchObject({ kind: "broken" });
    expect(server.commands).not.toContain("QUIT");
  });
});

describe("a mail that can't be written", () => {
  test.each([
    ["subject", { subject: "Hi\r\nBcc: all@example.com" }],
    ["recipient's name", { to: { name: "J\nX: y", address: "a@example.com" } }],
    ["recipient's address", { to: { name: null, address: "a@example.com>\r\nRCPT TO:<b@c.d" } }],
    ["From", { from: "Ada\r <ada@example.com>" }],
    ["Reply-To", { replyTo: "a@example.com\n" }],
    ["Message-ID", { rfcMessageId: "<a@b>\r\nX: y" }],
    ["In-Reply-To", { inReplyTo: "<a\0@b>" }],
    ["References", { references: ["<a@b>", "<c@d>\n"] }],
    ["text", { text: "a\0b" }],
  ])("%s: no server is asked", async (what, change) => {
    const { server, session } = await rawSession({});
    const { mark, calls } = marker();
    expect(await session.deliver(outgoing(change), mark)).toEqual({
      kind: "invalid",
      reason: expect.stringContaining(what),
    });
    expect(calls).toHaveLength(0);
    expect(server.commands).toHaveLength(1);
    expect(session.usable).toBe(true);
  });
});

test("sessions work side by side", async () => {
  const sink = await startSink();
  const mailer = smtpMailer(smtpOptions(sink.port));
  const sessions: MailSession[] = await Promise.all(Array.from({ length: 5 }, () => mailer.open()));
  atEnd(() => Promise.all(sessions.map((session) => session.close())));
  await Promise.all(
    sessions.map(async (session, s) => {
      for (let n = 0; n < 20; n++) {
        const rfcMessageId = `<${s}.${n}@example.com>`;
        const outcome = await session.deliver(outgoing({ rfcMessageId }), marker().mark);
        expect(outcome.kind).toBe("accepted");
      }
    }),
  );
  const ids = sink.mails.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw.toString())?.[1]);
  expect(new Set(ids).size).toBe(100);
  expect(sink.connections).toBe(5);
});

describe("a mail to several", () => {
  const BOSS = { name: null, address: "boss@example.net" };
  const MAIL = outgoing({ alsoTo: [{ name: null, address: "jane@example.net" }], cc: [BOSS] });

  /** A server that refuses these recipients. */
  const refusing = (refused: Readonly<Record<string, number>>, pipelining = true) =>
    sinkSession({
      pipelining,
      behave: (stage, address) =>
        stage === "rcpt" && refused[address] !== undefined
          ? { reply: refused[address], text: refused[address] < 500 ? "4.7.1 later" : "5.1.1 no" }
          : undefined,
    });

  test("reaches all of them in one transaction", async () => {
    const { sink, session } = await sinkSession();
    expect(await session.deliver(MAIL, marker().mark)).toEqual({
      ...{ kind: "accepted", response: "250 2.0.0 Ok: queued as 1" },
    });
    expect(sink.mails.map(({ to }) => to)).toEqual([
      ["john.doe@example.net", "jane@example.net", "boss@example.net"],
    ]);
  });

  describe.each([true, false])("with PIPELINING %s", (pipelining) => {
    test.each([550, 451])("leaves without a copy that is refused with %i", async (code) => {
      const { sink, session } = await refusing({ [BOSS.address]: code }, pipelining);
      expect(await session.deliver(MAIL, marker().mark)).toMatchObject({
        kind: "accepted",
        refused: [{ address: BOSS.address, response: expect.stringContaining(`${code} `) }],
      });
      expect(sink.mails.map(({ to }) => to)).toEqual([
        ["john.doe@example.net", "jane@example.net"],
      ]);
      expect(session.usable).toBe(true);
    });

    test("leaves where one in To is taken", async () => {
      const { sink, session } = await refusing({ "john.doe@example.net": 550 }, pipelining);
      expect(await session.deliver(MAIL, marker().mark)).toMatchObject({ kind: "accepted" });
      expect(sink.mails).toHaveLength(1);
    });

    test("goes to nobody where all in To are refused", async () => {
      const refused = { "john.doe@example.net": 550, "jane@example.net": 550 };
      const { sink, session } = await refusing(refused, pipelining);
      const { mark, calls } = marker();
      expect(await session.deliver(MAIL, mark)).toMatchObject({
        ...{ kind: "refused", permanent: true, addressAtFault: true, response: "550 5.1.1 no" },
      });
      expect(calls).toEqual([]);
      expect(sink.complete).toBe(0);
    });

    test("waits where one in To may be taken later", async () => {
      const refused = { "john.doe@example.net": 550, "jane@example.net": 451 };
      const { sink, session } = await refusing(refused, pipelining);
      expect(await session.deliver(MAIL, marker().mark)).toMatchObject({
        ...{ kind: "refused", permanent: false, response: "451 4.7.1 later" },
      });
      expect(sink.complete).toBe(0);
    });

    test("is refused where all are", async () => {
      const refused = { "john.doe@example.net": 550, "jane@example.net": 550, [BOSS.address]: 451 };
      const { session } = await refusing(refused, pipelining);
      expect(await session.deliver(MAIL, marker().mark)).toMatchObject({
        ...{ kind: "refused", permanent: true, response: "550 5.1.1 no" },
      });
      expect(session.usable).toBe(true);
    });
  });
});
