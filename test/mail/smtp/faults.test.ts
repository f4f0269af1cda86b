import { describe, expect, test } from "vitest";
import type { Script } from "../../support/mail-servers/raw-smtp.ts";
import { eventually } from "../../support/waiting.ts";
import { marker, outgoing } from "../fixtures.ts";
import { rawSession, sinkSession } from "./sessions.ts";

describe.each([
  ["pipelined", true],
  ["one by one", false],
])("a refusal, commands %s", (_name, pipelining) => {
  test.each([
    ["mail", 550, "5.7.1 no", true, false],
    ["mail", 451, "4.3.0 later", false, false],
    ["rcpt", 550, "5.1.1 no such user", true, true],
    ["rcpt", 550, "no such user here", true, true],
    ["rcpt", 450, "4.2.0 greylisted", false, false],
    ["end", 554, "5.7.1 looks like spam", true, false],
    ["end", 452, "4.3.1 disk full", false, false],
  ] as const)("at %s by %i %s", async (stage, reply, text, permanent, addressAtFault) => {
    const { sink, session } = await sinkSession({ pipelining });
    let refuse = true;
    sink.behave = (at) => (refuse && at === stage ? { reply, text } : undefined);
    expect(await session.deliver(outgoing(), marker().mark)).toEqual({
      kind: "refused",
      permanent,
      addressAtFault,
      unauthenticated: null,
      mayBeOurFault: permanent,
      response: `${reply} ${text}`,
    });
    expect(sink.accepted).toBe(0);
    refuse = false;
    expect(session.usable).toBe(true);
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({ kind: "accepted" });
    expect(sink.connections).toBe(1);
  });
});

describe("a refusal", () => {
  test("of several lines, at DATA, becomes one clean line", async () => {
    const { session, server } = await rawSession({
      DATA: "554-5.7.1 \x1b[31mNot\n554-5.7.1 today,\r\n554 5.7.1 friend\u0000",
    });
    expect(await session.deliver(outgoing(), marker().mark)).toEqual({
      kind: "refused",
      permanent: true,
      addressAtFault: false,
      unauthenticated: null,
      mayBeOurFault: true,
      response: "554 5.7.1 [31mNot today, friend",
    });
    expect(server.commands.at(-1)).toBe("RSET");
    expect(session.usable).toBe(true);
  });

  test.each(["MAIL", "RCPT", "DATA", "dot"] as const)(
    "by 421 at %s is for now, and ends the session",
    async (event) => {
      const { session } = await rawSession({ [event]: { end: "421 4.3.2 shutting down" } });
      expect(await session.deliver(outgoing(), marker().mark)).toEqual({
        kind: "refused",
        permanent: false,
        addressAtFault: false,
        unauthenticated: null,
        mayBeOurFault: false,
        response: "421 4.3.2 shutting down",
      });
      expect(session.usable).toBe(false);
    },
  );

  test("by 421 with commands pipelined", async () => {
    const { session } = await rawSession({
      EHLO: "250-raw\r\n250 PIPELINING",
      RCPT: { end: "421 4.7.0 too many" },
    });
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({
      kind: "refused",
      permanent: false,
    });
    expect(session.usable).toBe(false);
  });

  test.each(["MAIL", "RCPT"] as const)("at %s is heard although the line is cut", async (event) => {
    const { session } = await rawSession({
      EHLO: "250-raw\r\n250 PIPELINING",
      [event]: { end: "550 5.1.1 no such user" },
      ...(event === "MAIL" ? { RCPT: null } : {}),
      DATA: null,
    });
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({
      kind: "refused",
      permanent: true,
      response: "550 5.1.1 no such user",
    });
    expect(session.usable).toBe(false);
  });

  test.each([
    ["RCPT", { RCPT: "550 5.1.1 no such user" }],
    ["MAIL", { MAIL: "550 5.1.1 no such user", RCPT: "503 what?" }],
  ] as const)("at %s by a server that takes DATA all the same", async (_event, script) => {
    const { session, server } = await rawSession({
      EHLO: "250-raw\r\n250 PIPELINING",
      dot: "554 5.5.1 nobody to send it to",
      ...script,
    });
    const { mark, calls } = marker();
    expect(await session.deliver(outgoing(), mark)).toMatchObject({
      kind: "refused",
      permanent: true,
      response: "550 5.1.1 no such user",
    });
    expect(calls).toHaveLength(0);
    expect(session.usable).toBe(false);
    await eventually("the connection is closed", () => server.open === 0);
    expect(server.dots).toBe(0);
  });

  test("after which RSET fails ends the session", async () => {
    const { session } = await rawSession({ RCPT: "550 5.1.1 no", RSET: "500 5.5.1 never" });
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({ kind: "refused" });
    expect(session.usable).toBe(false);
  });

  test("after which RSET is not answered ends the session", async () => {
    const { session } = await rawSession(
      { RCPT: "550 5.1.1 no", RSET: null },
      { timeouts: { reset: 100 } },
    );
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({ kind: "refused" });
    expect(session.usable).toBe(false);
  });

  test("before the body has ended is certain: no dot follows", async () => {
    const { session, server } = await rawSession({ body: "552 5.3.4 too big" });
    const outcome = await session.deliver(outgoing(), async () => {
      await eventually("the answer is read", () => !session.usable);
      return true;
    });
    expect(outcome).toMatchObject({ kind: "refused", permanent: true });
    await eventually("the server has all that was sent", () => server.open === 0);
    expect(server.dots).toBe(0);
  });

  test("for its size, before anything is sent", async () => {
    const { session, sink } = await sinkSession({ maxSize: 1000 });
    expect(
      await session.deliver(outgoing({ text: "many words\n".repeat(200) }), marker().mark),
    ).toMatchObject({ kind: "refused", permanent: true, addressAtFault: false });
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({ kind: "accepted" });
    expect(sink.complete).toBe(1);
  });
});

describe("an answer that comes too early", () => {
  test.each([
    ["with 354", { DATA: { raw: "354 go\r\n250 2.0.0 queued\r\n" } }],
    ["in the body", { body: "250 2.0.0 queued" }],
  ] as [string, Script][])("%s is no acceptance", async (_what, script) => {
    const { session, server } = await rawSession(script);
    const outcome = await session.deliver(outgoing(), async () => {
      if ("body" in script) await eventually("the answer is read", () => !session.usable);
      return true;
    });
    expect(outcome).toMatchObject({ kind: "broken", reason: expect.stringContaining("before") });
    expect(session.usable).toBe(false);
    await eventually("the server has all that was sent", () => server.open === 0);
    expect(server.dots).toBe(0);
  });

  test.each(["2", "25", "350 hm", "banana", "99 bottles"])(
    "nor is %j after the dot",
    async (dot) => {
      const { session } = await rawSession({ dot: { end: dot } });
      expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({ kind: "broken" });
      expect(session.usable).toBe(false);
    },
  );

  test("nor half a line", async () => {
    const { session } = await rawSession({ dot: { rawEnd: "250 2.0.0 que" } });
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({ kind: "broken" });
  });

  test("nor the first of several lines", async () => {
    const { session } = await rawSession({ dot: { end: "250-2.0.0 queued" } });
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({ kind: "broken" });
  });
});

describe("a connection that breaks", () => {
  test.each(["mail", "rcpt", "data", "body", "end"] as const)("at %s", async (stage) => {
    const { sink, session } = await sinkSession();
    sink.behave = (at) => (at === stage ? "drop" : undefined);
    const { mark, calls } = marker();
    // The body is large, so that its beginning is seen before it is complete.
    const text = stage === "body" ? "words\n".repeat(1_000_000) : "words\n";
    const outcome = await session.deliver(outgoing({ text }), mark);
    expect(outcome.kind).toBe("broken");
    expect(calls).toHaveLength(stage === "end" ? 1 : 0);
    expect(session.usable).toBe(false);
    expect(sink.accepted).toBe(0);
    expect(await session.deliver(outgoing(), mark)).toMatchObject({ kind: "broken" });
  });

  test("while nothing is sent makes the session unusable, and no noise", async () => {
    const { sink, session } = await sinkSession();
    await sink.stop();
    await eventually("the session is unusable", () => !session.usable);
  });

  test.each(["MAIL", "RCPT", "DATA", "dot"] as const)(
    "or says nothing at %s is given up in time",
    async (event) => {
      // Where the dot is the one that isn't answered, the commands before it have time enough.
      const timeouts = event === "dot" ? { answer: 100 } : { command: 100 };
      const { session } = await rawSession({ [event]: null }, { timeouts });
      const { mark, calls } = marker();
      expect(await session.deliver(outgoing(), mark)).toMatchObject({
        kind: "broken",
        reason: expect.stringContaining("no answer"),
      });
      expect(calls).toHaveLength(event === "dot" ? 1 : 0);
      expect(session.usable).toBe(false);
    },
  );
});
