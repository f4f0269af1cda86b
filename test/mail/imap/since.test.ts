import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { imapInbox } from "../../../src/mail/imap/inbox.ts";
import { describeDovecot } from "../../support/mail-servers/dovecot-suite.ts";
import { fetched, RawImap } from "../../support/mail-servers/raw-imap.ts";
import { Wire } from "../../support/mail-servers/wire.ts";
import { eventually } from "../../support/waiting.ts";
import { Memory, mail, pass } from "./reader.ts";

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

/** A memory that knows when the first email was queued. */
class Writer extends Memory {
  firstQueued: Date;

  constructor(firstQueued: Date) {
    super();
    this.firstQueued = firstQueued;
  }

  override known(source: string) {
    return { ...super.known(source), firstQueuedAt: async () => this.firstQueued };
  }
}

let users = 0;

describeDovecot("mails from before we wrote to anybody", (server) => {
  let user: string;
  let wire: Wire;
  let memory: Writer;

  beforeEach(async () => {
    users += 1;
    user = `since${users}`;
    memory = new Writer(ago(10));
    wire = await Wire.start(server().port);
  });

  afterEach(() => wire.stop());

  const inbox = (since?: string) =>
    imapInbox(
      server().options(user, { port: wire.port, ...(since === undefined ? {} : { since }) }),
    );

  /** Mails named after how many days ago the mailbox got them. */
  async function put(...days: (number | [days: number, subject: string])[]): Promise<void> {
    await server().as(user, async (client) => {
      for (const each of days) {
        const [age, subject] = typeof each === "number" ? [each, `${each} days old`] : each;
        await client.append("INBOX", mail(subject), [], ago(age));
      }
    });
  }

  const read = async (since = "auto") => (await pass(inbox(since), memory)).subjects;

  test("are not read, and not asked for again", async () => {
    await put(700, 13.1, 11.9, 10.5, 3, 400);
    expect(await read()).toEqual(["11.9 days old", "10.5 days old", "3 days old"]);
    wire.reset();
    expect(await read()).toEqual([]);
    expect(wire.commandsOf("UID")).toEqual([]);
    // What comes into the folder later is read, whenever the mailbox got it.
    await put([500, "moved here"], 0);
    expect(await read()).toEqual(["moved here", "0 days old"]);
  });

  test("are all that is there: the next pass goes on behind them", async () => {
    await put(700, 600, 500);
    expect(await read()).toEqual([]);
    expect([...memory.cursors.values()].map((text) => JSON.parse(text).uid)).toEqual([3]);
    memory.firstQueued = ago(0);
    await put([500, "moved here"], 0);
    wire.reset();
    expect(await read()).toEqual(["moved here", "0 days old"]);
    expect(wire.commandsOf("UID SEARCH")).toEqual([expect.stringContaining(" UID 4:5")]);
  });

  test("are left out by a pass that goes on where another was cut off", async () => {
    await put(700, 5, 600, 4, 3);
    await pass(inbox("auto"), memory, { stopAfter: 1 });
    // The first email may be younger by now; what the first pass began, it ends.
    memory.firstQueued = ago(0);
    await put([800, "moved here"]);
    expect(await read()).toEqual(["4 days old", "3 days old", "moved here"]);
  });

  test("are read once the setting asks for them, and nothing else twice", async () => {
    await put(700, 5, 60, 4);
    expect(await read()).toEqual(["5 days old", "4 days old"]);
    await put([900, "moved here"]);
    expect(await read()).toEqual(["moved here"]);
    const date = ago(90).toISOString().slice(0, 10);
    expect(await read(date)).toEqual(["60 days old"]);
    expect(await read(date)).toEqual([]);
    expect(await read("all")).toEqual(["700 days old"]);
    // What was read stays read, however narrow the setting is then.
    for (const since of ["all", "auto", date, "all"]) expect(await read(since)).toEqual([]);
  });

  test("are left out under a new UIDVALIDITY, too", async () => {
    await put(700, 5, 600, 4);
    expect(await read()).toHaveLength(2);
    const second = () => Math.floor(Date.now() / 1_000);
    const before = second();
    await eventually("the next second", () => second() > before);
    server().forgetUids(user);
    await put([550, "late and old"], [0, "new"]);
    wire.reset();
    expect(await read()).toEqual(["new"]);
    expect(wire.commandsOf("UID SEARCH")[0]).toMatch(/ UID 1:6 SINCE \d\d?-[A-Z][a-z]{2}-\d{4}$/);
    expect(await read("all")).toEqual(["700 days old", "600 days old", "late and old"]);
  });

  test("are none to a clock that is ahead of the mailbox's", async () => {
    memory.firstQueued = ago(-400);
    await put(0, 700);
    expect(await read()).toEqual(["0 days old"]);
  });

  test("are read where nobody says when we wrote", async () => {
    await put(700, 0);
    const subjects = (await pass(inbox("auto"), new Memory())).subjects;
    expect(subjects).toEqual(["700 days old", "0 days old"]);
    expect((await pass(inbox(), memory)).subjects).toEqual(subjects);
  });
});

describe("a server", () => {
  const read = async ({ port }: RawImap, memory: Memory) => {
    const login = { host: "127.0.0.1", secure: false, tls: "opportunistic", user: "ada" } as const;
    const secret = { auth: "password", password: async () => "secret" } as const;
    const options = { ...login, ...secret, port, folders: ["INBOX"], sent: null };
    return pass(imapInbox({ ...options, since: "auto", timeouts: { close: 100 } }), memory);
  };

  test.each(["% NO [CANNOT] no dates here\r\n", "% BAD what is SINCE?\r\n"])(
    "that can't search by date is asked for all: %j",
    async (refusal) => {
      const server = await RawImap.start((command) => {
        if (command.startsWith("UID SEARCH"))
          return command.includes("SINCE") ? refusal : undefined;
        if (!command.startsWith("UID FETCH")) return undefined;
        return `${[1, 2, 3].map((uid) => fetched(uid, uid, mail(`mail ${uid}`))).join("")}% OK\r\n`;
      });
      try {
        const memory = new Writer(ago(1));
        expect((await read(server, memory)).subjects).toEqual(["mail 1", "mail 2", "mail 3"]);
        expect([...memory.cursors.values()]).toEqual(['{"uidValidity":"7","uid":3}']);
      } finally {
        await server.stop();
      }
    },
  );

  test("that names no UIDNEXT is asked for all", async () => {
    const server = await RawImap.start((command) => {
      if (command.startsWith("EXAMINE")) return "* 1 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n% OK\r\n";
      if (command.startsWith("UID SEARCH")) return "* SEARCH 1\r\n% OK\r\n";
      if (!command.startsWith("UID FETCH")) return undefined;
      return `${fetched(1, 1, mail("only"))}% OK\r\n`;
    });
    try {
      expect((await read(server, new Writer(ago(1)))).subjects).toEqual(["only"]);
      expect(server.commands.join()).not.toContain("SINCE");
    } finally {
      await server.stop();
    }
  });
});
