import { afterEach, beforeEach, expect, test } from "vitest";
import { imapInbox } from "../../../src/mail/imap/inbox.ts";
import type { ImapInboxOptions } from "../../../src/mail/imap/options.ts";
import { MAX_MAIL } from "../../../src/mail/limits.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { Wire } from "../../support/mail-servers/wire.ts";
import { eventually } from "../../support/waiting.ts";
import { Memory, mail, names, pass } from "./reader.ts";

/** As many as a folder may hold; fewer, where not all is run. */
const MANY = process.env.TICKLER_TEST_ALL === undefined ? 3_000 : 10_000;

/** A folder's UIDVALIDITY is the second in which Dovecot made it. */
async function nextSecond(): Promise<void> {
  const second = () => Math.floor(Date.now() / 1_000);
  const before = second();
  await eventually("the next second", () => second() > before);
}

let users = 0;

describeDovecot("the IMAP inbox", (server) => {
  let user: string;
  let wire: Wire;
  let memory: Memory;

  beforeEach(async () => {
    users += 1;
    user = `user${users}`;
    memory = new Memory();
    wire = await Wire.start(server().port);
  });

  afterEach(() => wire.stop());

  function inbox(change: Partial<ImapInboxOptions> = {}) {
    return imapInbox(server().options(user, { port: wire.port, ...change }));
  }

  const deliver = (...subjects: string[]): void =>
    server().deliver(user, ...subjects.map((subject) => mail(subject)));

  test("reads what is new, once and in order", async () => {
    expect(await pass(inbox(), memory)).toMatchObject({ subjects: [], totals: [0] });
    deliver("a", "b", "c");
    expect(await pass(inbox(), memory)).toMatchObject({ subjects: ["a", "b", "c"], totals: [3] });
    expect(await pass(inbox(), memory)).toMatchObject({ subjects: [], totals: [0] });
    deliver("d");
    expect((await pass(inbox(), memory)).subjects).toEqual(["d"]);
  });

  test("hands over a mail as it came, and says what it is", async () => {
    const raw = mail("Grüße", { text: "one\r\n.\r\ntwo \0 \x1b[31m" });
    server().deliver(user, raw);
    const session = await inbox().open();
    expect(session.folders.map(({ name, role, source }) => ({ name, role, source }))).toEqual([
      { name: "INBOX", role: "inbox", source: `imap:${user}@127.0.0.1/INBOX` },
      { name: "Sent", role: "sent", source: `imap:${user}@127.0.0.1/Sent` },
    ]);
    const news = await session.folders[0]?.news(memory.known("x"));
    for await (const arrival of news?.arrivals ?? []) {
      expect(arrival.key).toMatch(/^id:[0-9a-f]{64}$/);
      const arrived = await arrival.read();
      // Dovecot has no NUL in a literal, as IMAP asks.
      const expected = Buffer.from(raw).map((octet) => octet || 0x80);
      expect(Buffer.from(arrived?.bytes ?? [])).toEqual(Buffer.from(expected));
      expect(arrived?.mail).toMatchObject({ from: { address: "john@lead.example" } });
    }
    await session.close();
    expect(inbox().description).toBe(`the mailbox of ${user} at 127.0.0.1`);
  });

  test(`of ${MANY} mails reads the 10 that are new, and nothing of the others`, async () => {
    deliver(...names("old", MANY));
    const first = await pass(inbox(), memory);
    expect(first.subjects).toEqual(names("old", MANY));
    deliver(...names("new", 10));
    wire.reset();
    const second = await pass(inbox(), memory);
    expect(second).toMatchObject({ subjects: names("new", 10), totals: [10] });
    expect(wire.connections).toBe(1);
    expect(wire.commandsOf("UID FETCH")).toEqual([
      expect.stringMatching(
        new RegExp(
          `^UID FETCH ${MANY + 1}:${MANY + 10} \\(UID INTERNALDATE BODY\\.PEEK\\[\\]<0\\.\\d+>\\)$`,
        ),
      ),
    ]);
    expect(wire.received).toBeLessThan(10_000);

    wire.reset();
    expect((await pass(inbox(), memory)).totals).toEqual([0]);
    // To open a large folder may take a server long; to say that nothing came does not.
    expect(wire.commandsOf("STATUS")).toHaveLength(1);
    expect([...wire.commandsOf("UID"), ...wire.commandsOf("EXAMINE")]).toEqual([]);
    expect(wire.received).toBeLessThan(3_000);
  });

  test("changes no flag and deletes nothing", async () => {
    deliver("a", "b");
    await server().as(user, async (client) => {
      await client.mailboxOpen("INBOX");
      await client.messageFlagsAdd("2", ["\\Deleted", "\\Flagged"]);
    });
    const flags = () =>
      server().as(user, async (client) => {
        await client.mailboxOpen("INBOX", { readOnly: true });
        const all = await client.fetchAll("1:*", { uid: true, flags: true });
        return all.map(({ flags = new Set() }) =>
          [...flags].sort().join(" ").replace("\\Recent", ""),
        );
      });
    expect(await flags()).toEqual(["", "\\Deleted \\Flagged"]);
    const before = server().files(user);
    wire.reset();
    expect((await pass(inbox(), memory)).subjects).toEqual(["a", "b"]);
    expect(wire.commands.join("\n")).not.toMatch(/^(SELECT|STORE|EXPUNGE|CLOSE|UID STORE)|BODY\[/m);
    expect(server().files(user)).toEqual(before);
    expect(await flags()).toEqual(["", "\\Deleted \\Flagged"]);
  });

  test("goes on where a pass was cut off", async () => {
    deliver(...names("a", 250));
    const box = inbox();
    expect((await pass(box, memory, { stopAfter: 103 })).subjects).toEqual(names("a", 103));
    expect((await pass(box, memory)).subjects).toEqual(names("a", 250).slice(103));
  });

  test("goes on where the connection broke, with nothing lost and nothing twice", async () => {
    deliver(...names("a", 300));
    const box = inbox();
    const read: string[] = [];
    wire.breakAfter = 40_000;
    const broken = pass(box, memory, {
      before: (count) => void read.splice(count, 0, ...names("a", count + 1).slice(count)),
    });
    await expect(broken).rejects.toMatchObject({
      code: "partial",
      message: `127.0.0.1:${wire.port} closed the connection`,
    });
    expect(read.length).toBeGreaterThan(20);
    expect(read.length).toBeLessThan(300);
    const rest = await pass(box, memory);
    expect([...read, ...rest.subjects]).toEqual(names("a", 300));
  });

  test("passes over mails that are deleted while it reads", async () => {
    deliver(...names("a", 220));
    const result = await pass(inbox(), memory, {
      before: async (count) => {
        if (count !== 5) return;
        await server().as(user, async (client) => {
          await client.mailboxOpen("INBOX");
          await client.messageDelete("150,160:219", { uid: true });
        });
      },
    });
    const gone = new Set([150, ...Array.from({ length: 60 }, (_, at) => 160 + at)]);
    const left = names("a", 220).filter((_, at) => !gone.has(at + 1));
    // Dovecot may still give out what a session saw before it was deleted.
    expect(result.subjects.filter((subject) => left.includes(subject))).toEqual(left);
    deliver("b");
    expect((await pass(inbox(), memory)).subjects).toEqual(["b"]);
  });

  test("under a new UIDVALIDITY reads again only what is unknown", async () => {
    deliver(...names("a", 1_100));
    server().deliver(user, mail("bare", { id: null }));
    const box = inbox();
    expect((await pass(box, memory)).subjects).toHaveLength(1_101);
    const [before] = memory.cursors.values();

    await nextSecond();
    server().forgetUids(user);
    deliver("b");
    server().deliver(user, mail("other bare", { id: null, text: "Another one." }));
    wire.reset();
    expect((await pass(box, memory)).subjects).toEqual(["b", "other bare"]);
    const [after] = memory.cursors.values();
    expect(JSON.parse(after ?? "").uidValidity).not.toBe(JSON.parse(before ?? "").uidValidity);
    expect(JSON.parse(after ?? "")).toMatchObject({ uid: 1_103 });
    expect(JSON.parse(after ?? "").recheck).toBeUndefined();
    // About a hundred octets for each known mail.
    expect(wire.received).toBeLessThan(250_000);

    wire.reset();
    expect((await pass(box, memory)).subjects).toEqual([]);
    expect(wire.commandsOf("UID")).toEqual([]);
  });

  test("goes on with that where it was cut off", async () => {
    deliver(...names("a", 450));
    const box = inbox();
    await pass(box, memory);
    await nextSecond();
    server().forgetUids(user);
    deliver(...names("b", 50));
    wire.breakAfter = wire.received + 45_000;
    await expect(pass(box, memory)).rejects.toMatchObject({ code: "partial" });
    const [middle] = memory.cursors.values();
    const { uid, recheck } = JSON.parse(middle ?? "");
    expect(recheck).toBe(500);
    expect(uid).toBeGreaterThan(0);
    wire.reset();
    expect((await pass(box, memory)).subjects).toEqual(names("b", 50));
    expect(wire.commandsOf("UID SEARCH")[0]).toContain(`${uid + 1}:500`);
  });

  test("a folder that was deleted and made again begins anew, and counts nothing twice", async () => {
    const again = mail("again");
    await server().as(user, async (client) => {
      await client.mailboxCreate("Sales");
      await client.append("Sales", again);
      await client.append("Sales", mail("once"));
    });
    const box = inbox({ folders: ["INBOX", "Sales"] });
    expect((await pass(box, memory)).subjects).toEqual(["again", "once"]);
    await nextSecond();
    await server().as(user, async (client) => {
      await client.mailboxDelete("Sales");
      await client.mailboxCreate("Sales");
      await client.append("Sales", again);
      await client.append("Sales", mail("new"));
    });
    expect((await pass(box, memory)).subjects).toEqual(["new"]);
  });

  test("a mail that is moved to another folder keeps its key", async () => {
    await server().as(user, (client) => client.mailboxCreate("Sales"));
    deliver("a");
    const box = inbox({ folders: ["INBOX", "Sales"] });
    const keys: string[] = [];
    const look = async () => {
      const session = await box.open();
      for (const folder of session.folders) {
        const { arrivals } = await folder.news(memory.known(folder.source));
        for await (const { key, cursor } of arrivals) {
          keys.push(`${folder.name} ${key}`);
          memory.settle(folder.source, key, cursor);
        }
      }
      await session.close();
    };
    await look();
    await server().as(user, async (client) => {
      await client.mailboxOpen("INBOX");
      await client.messageMove("1", "Sales");
    });
    await look();
    const [first, second] = keys;
    expect(keys).toHaveLength(2);
    expect(second).toBe(first?.replace("INBOX", "Sales"));
  });

  test("reads several folders, whatever their names, and the one of sent mail", async () => {
    const folders = ["Kunden/Größe & Maß", "[Gmail]/Sent Mail", "日本語 100%", 'a "quoted" \\ one'];
    await server().as(user, async (client) => {
      for (const path of folders) {
        await client.mailboxCreate(path);
        await client.append(path, mail(path.replace(/[^a-zA-Z ]/g, "")));
      }
      await client.append("Sent", mail("by hand"));
    });
    deliver("a");
    const box = inbox({ folders: ["inbox", ...folders, "Sent", "INBOX"], sent: "Sent" });
    const result = await pass(box, memory);
    expect(result.subjects).toEqual([
      "a",
      ...folders.map((path) => path.replace(/[^a-zA-Z ]/g, "").trim()),
    ]);
    expect((await pass(box, memory, { role: "sent" })).subjects).toEqual(["by hand"]);
    expect((await pass(box, memory)).subjects).toEqual([]);
  });

  test("says which folder is missing, and which there are", async () => {
    await expect(inbox({ folders: ["INBOX", "Salse"] }).open()).rejects.toMatchObject({
      code: "config",
      message: 'there is no folder "Salse" in the mailbox',
      hint: expect.stringMatching(/imap\.folders.*: INBOX, Sent\./),
    });
    await expect(inbox({ sent: "Gesendet" }).open()).rejects.toMatchObject({
      hint: expect.stringContaining("imap.sent"),
    });
  });

  test("of a large mail takes the beginning, in bounded memory", async () => {
    const line = `${"x".repeat(76)}\r\n`;
    const large = Buffer.concat([
      Buffer.from(
        'From: a@lead.example\r\nMessage-ID: <large@x>\r\nSubject: large\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nSee attached.\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\n',
      ),
      Buffer.from(line.repeat(Math.ceil((40 * 1024 * 1024) / line.length))),
      Buffer.from("\r\n--b--\r\n"),
    ]);
    server().deliver(user, large, "", mail("small"));
    wire.reset();
    const session = await inbox().open();
    const news = await session.folders[0]?.news(memory.known("x"));
    const texts: string[] = [];
    for await (const arrival of news?.arrivals ?? []) {
      const arrived = await arrival.read().catch(() => null);
      if (arrived === null) {
        texts.push("unreadable");
        continue;
      }
      texts.push(`${arrived?.mail.subject}: ${arrived?.mail.text.trim()}`);
      expect(arrived?.bytes.length).toBeLessThanOrEqual(MAX_MAIL);
    }
    await session.close();
    expect(texts).toEqual(["large: See attached.", "unreadable", "small: Tell me more."]);
    expect(wire.received).toBeLessThan(MAX_MAIL + 10_000);
  });

  test("comes back after the server was away", async () => {
    deliver("a");
    const box = inbox();
    await pass(box, memory);
    await server().halt();
    await expect(box.open()).rejects.toMatchObject({ code: "partial" });
    await server().restart();
    deliver("b");
    expect((await pass(box, memory)).subjects).toEqual(["b"]);
  });
});
