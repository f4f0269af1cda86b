import { afterEach, beforeEach, expect, test } from "vitest";
import type { ImapSentOptions } from "../../../src/mail/imap/options.ts";
import { imapSent } from "../../../src/mail/imap/sent.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { Wire } from "../../support/mail-servers/wire.ts";
import { PATIENCE } from "../../support/waiting.ts";
import { mail } from "./reader.ts";

let users = 0;

describeDovecot("the folder of sent mail", (server) => {
  let user: string;
  let wire: Wire;

  beforeEach(async () => {
    users += 1;
    user = `sent${users}`;
    wire = await Wire.start(server().port);
  });

  afterEach(() => wire.stop());

  const sent = (change: Partial<ImapSentOptions> = {}) =>
    imapSent(server().options(user, { port: wire.port, ...change }));

  test("has what was filed there, by its whole Message-ID", async () => {
    await server().as(user, (client) => client.append("Sent", mail("x", { id: "<a.b@c.de>" })));
    const folder = sent();
    expect(await folder.has("<a.b@c.de>")).toBe(true);
    for (const other of ["<b@c.de>", "<a.b@c.d>", "<xa.b@c.de>", "<a.b@c.de.x>", "<ä@c.de>"]) {
      expect(await folder.has(other)).toBe(false);
    }
    expect(wire.connections).toBe(1);
    await folder.close();
    expect(folder.description).toBe(`the folder of sent mail of ${user} at 127.0.0.1`);
  });

  test("sees what is filed while it is open", async () => {
    const folder = sent();
    expect(await folder.has("<new@c.de>")).toBe(false);
    await server().as(user, (client) => client.append("Sent", mail("x", { id: "<new@c.de>" })));
    expect(await folder.has("<new@c.de>")).toBe(true);
    await folder.close();
  });

  test("takes a mail as it is, marked as read, also after a search", async () => {
    const folder = sent();
    const date = new Date("2026-03-01T09:30:00Z");
    const raw = mail("Grüße", { id: "<filed@c.de>" });
    expect(await folder.has("<filed@c.de>")).toBe(false);
    await folder.append(Buffer.from(raw), date);
    expect(await folder.has("<filed@c.de>")).toBe(true);
    await folder.append(Buffer.from(mail("second")), date);
    await folder.close();
    const filed = await server().as(user, async (client) => {
      await client.mailboxOpen("Sent", { readOnly: true });
      return client.fetchAll("1:*", { uid: true, flags: true, source: true, internalDate: true });
    });
    expect(filed).toHaveLength(2);
    expect(filed.map(({ flags }) => flags?.has("\\Seen"))).toEqual([true, true]);
    expect(filed[0]?.source?.toString()).toBe(raw);
    expect(filed[0]?.internalDate).toEqual(date);
    expect(wire.commandsOf("SELECT")).toEqual([]);
  });

  test("is the one that is named, where one is", async () => {
    await server().as(user, (client) => client.mailboxCreate("Gesendete Größe"));
    const folder = sent({ sent: "Gesendete Größe" });
    await folder.append(Buffer.from(mail("x", { id: "<n@c.de>" })), new Date());
    expect(await folder.has("<n@c.de>")).toBe(true);
    await folder.close();
    const other = sent();
    expect(await other.has("<n@c.de>")).toBe(false);
    await other.close();
    await expect(sent({ sent: "Nowhere" }).has("<n@c.de>")).rejects.toMatchObject({
      code: "config",
      message: 'there is no folder "Nowhere" in the mailbox',
    });
  });

  test("connects again after the connection broke", async () => {
    const folder = sent();
    expect(await folder.has("<a@b.c>")).toBe(false);
    wire.cut();
    await expect
      .poll(() => folder.has("<a@b.c>").catch(() => "broken"), { timeout: PATIENCE })
      .toBe(false);
    await folder.close();
  });

  test("says what keeps it from being asked", async () => {
    const folder = sent({ password: async () => "wrong" });
    await expect(folder.has("<a@b.c>")).rejects.toMatchObject({ code: "config" });
    await folder.close();
    const slow = sent({ timeouts: { command: 300, mail: 300, close: 100 } });
    wire.freezeAt = "APPEND";
    await expect(slow.append(Buffer.from(mail("x")), new Date())).rejects.toMatchObject({
      code: "partial",
      message: expect.stringMatching(/no answer in time/),
    });
    await slow.close();
  });
});
