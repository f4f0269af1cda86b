import { afterEach, beforeEach, expect, test } from "vitest";
import { imapInbox } from "../../../src/mail/imap/inbox.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { RawImap } from "../../support/mail-servers/raw-imap.ts";
import { Wire } from "../../support/mail-servers/wire.ts";
import { eventually } from "../../support/waiting.ts";
import { Memory, mail, pass } from "./reader.ts";

let users = 0;

describeDovecot("waiting for news by IDLE", (server) => {
  let user: string;
  let wire: Wire;

  beforeEach(async () => {
    users += 1;
    user = `idle${users}`;
    wire = await Wire.start(server().port);
  });

  afterEach(() => wire.stop());

  const inbox = (idle?: number) =>
    imapInbox(server().options(user, { port: wire.port, ...(idle ? { timeouts: { idle } } : {}) }));

  const idling = (times = 1) =>
    eventually("it waits by IDLE", () => wire.commandsOf("IDLE").length >= times);

  const append = (subject: string) =>
    server().as(user, (client) => client.append("INBOX", mail(subject)));

  test("notices a mail at once", async () => {
    const news = inbox().waitForNews?.(new AbortController().signal);
    await idling();
    await append("a");
    await news;
    // It was told, rather than that it looked again.
    expect(wire.commandsOf("IDLE")).toHaveLength(1);
    // Whoever waits marks nothing.
    expect(wire.commands.join("\n")).not.toMatch(/^(SELECT|STORE|UID FETCH)/m);
  });

  test("notices what came between a pass and the wait, once", async () => {
    const box = inbox();
    await pass(box, new Memory());
    await append("a");
    const { signal } = new AbortController();
    await box.waitForNews?.(signal);
    expect(wire.commandsOf("IDLE")).toEqual([]);
    const stop = new AbortController();
    const again = box.waitForNews?.(stop.signal);
    await idling();
    stop.abort();
    await again;
  });

  test("ends when it is told to", async () => {
    const stop = new AbortController();
    const news = inbox().waitForNews?.(stop.signal);
    await idling();
    stop.abort();
    await news;
    expect(wire.commandsOf("IDLE")).toHaveLength(1);
    await inbox().waitForNews?.(AbortSignal.abort());
    expect(wire.connections).toBe(1);
  });

  test("is renewed, and still notices", async () => {
    const news = inbox(200).waitForNews?.(new AbortController().signal);
    await idling(3);
    await append("a");
    await news;
  });

  test("is not woken by a mail that goes", async () => {
    await append("a");
    const stop = new AbortController();
    let woken = false;
    const news = inbox(200)
      .waitForNews?.(stop.signal)
      .then(() => {
        woken = true;
      });
    await idling();
    await server().as(user, async (client) => {
      await client.mailboxOpen("INBOX");
      await client.messageDelete("1");
    });
    await eventually("it is told", () => wire.told.includes("EXPUNGE"));
    await idling(wire.commandsOf("IDLE").length + 2);
    expect(woken).toBe(false);
    stop.abort();
    await news;
  });

  test("rejects where the connection breaks", async () => {
    const news = inbox().waitForNews?.(new AbortController().signal);
    const rejected = expect(news).rejects.toMatchObject({ code: "partial" });
    await idling();
    wire.cut();
    await rejected;
  });
});

test("rejects where the server has no IDLE", async () => {
  const server = await RawImap.start((command) =>
    command.startsWith("CAPABILITY") ? "* CAPABILITY IMAP4rev1\r\n% OK\r\n" : undefined,
  );
  const box = imapInbox({
    host: "127.0.0.1",
    port: server.port,
    secure: false,
    tls: "off",
    user: "ada",
    password: async () => "secret",
    auth: "password",
    folders: ["INBOX"],
    sent: null,
  });
  await expect(box.waitForNews?.(new AbortController().signal)).rejects.toMatchObject({
    message: "the server does not tell of new mail (IDLE)",
  });
  await server.stop();
});
