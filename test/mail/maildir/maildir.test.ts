import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DeliveryUnavailable } from "../../../src/domain/errors.ts";
import { type MaildirInboxOptions, maildirInbox } from "../../../src/mail/maildir/inbox.ts";
import { maildirMailer } from "../../../src/mail/maildir/mailer.ts";
import type { Arrival, Inbox, News } from "../../../src/service/ports/index.ts";
import { marker, outgoing } from "../fixtures.ts";

let root: string;
let path: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tickler-maildir-"));
  path = join(root, "deep", "box");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function files(folder: string): string[] {
  return readdirSync(join(path, folder)).sort();
}

describe("the outbox", () => {
  test("gets complete mails, for the owner's eyes", async () => {
    const mailer = maildirMailer({ path });
    const session = await mailer.open();
    const { mark, calls } = marker();
    const outcome = await session.deliver(outgoing(), mark);
    expect(calls).toHaveLength(1);
    const [name = ""] = files("new");
    const file = join(path, "new", name);
    expect(outcome).toEqual({ kind: "accepted", response: `written to ${file}` });
    expect(name).toMatch(/^[0-9a-f]{40}\.tickler$/);
    expect(readFileSync(file)).toEqual(Buffer.from(await mailer.compose(outgoing())));
    expect(files("tmp")).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    for (const folder of ["", "tmp", "new", "cur"]) {
      expect(statSync(join(path, folder)).mode & 0o777).toBe(0o700);
    }
    expect(mailer).toMatchObject({ kind: "maildir", destination: path });
  });

  test("takes several at once", async () => {
    const mailer = maildirMailer({ path, connections: 3 });
    const sessions = await Promise.all([mailer.open(), mailer.open(), mailer.open()]);
    await Promise.all(
      sessions.map(async (session, s) => {
        for (let n = 0; n < 20; n++) {
          const mail = outgoing({ rfcMessageId: `<${s}.${n}@example.com>` });
          expect(await session.deliver(mail, marker().mark)).toMatchObject({ kind: "accepted" });
        }
      }),
    );
    expect(files("new")).toHaveLength(60);
  });

  test("has the mail whole, and not yet delivered, when the mark is set", async () => {
    const session = await maildirMailer({ path }).open();
    await session.deliver(outgoing(), async () => {
      expect(files("new")).toEqual([]);
      const [name = ""] = files("tmp");
      expect(readFileSync(join(path, "tmp", name), "utf8")).toContain("Open to a quick chat?");
      return true;
    });
  });

  test.each([
    ["resolves to false", false],
    ["rejects", new Error("locked")],
  ])("gets nothing where the mark %s", async (_what, answer) => {
    const mailer = maildirMailer({ path });
    const session = await mailer.open();
    const outcome = await session.deliver(outgoing(), marker(answer).mark);
    expect(outcome.kind).toBe("broken");
    expect([...files("new"), ...files("tmp")]).toEqual([]);
    expect(session.usable).toBe(true);
  });

  test("gets no mail that can't be written", async () => {
    const session = await maildirMailer({ path }).open();
    const { mark, calls } = marker();
    expect(await session.deliver(outgoing({ subject: "a\nb" }), mark)).toMatchObject({
      kind: "invalid",
    });
    expect(calls).toHaveLength(0);
  });

  test("knows what became of a mail after a crash", async () => {
    const mailer = maildirMailer({ path });
    const { rfcMessageId } = outgoing();
    const fate = () => mailer.lookUp?.(rfcMessageId);
    expect(await fate()).toBe("unknown");

    // The process dies when the mark is set: the mail is there, and undelivered.
    const session = await mailer.open();
    let leftover: string[] = [];
    const died = await session.deliver(outgoing(), async () => {
      leftover = files("tmp");
      expect(await fate()).toBe("absent");
      throw new Error("gone");
    });
    expect(died.kind).toBe("broken");

    // The next one writes over what was left, were it more than the mail itself.
    writeFileSync(join(path, "tmp", leftover[0] ?? ""), "x".repeat(100_000));
    expect(await session.deliver(outgoing(), marker().mark)).toMatchObject({ kind: "accepted" });
    expect(files("new")).toEqual(leftover);
    expect(files("tmp")).toEqual([]);
    expect(readFileSync(join(path, "new", leftover[0] ?? ""), "utf8")).not.toContain("xxx");
    expect(await fate()).toBe("delivered");

    // A reader marks it as seen, moves it elsewhere, or deletes it.
    const name = leftover[0] ?? "";
    renameSync(join(path, "new", name), join(path, "cur", `${name}:2,S`));
    expect(await fate()).toBe("delivered");
    expect(await mailer.lookUp?.("<other@example.com>")).toBe("unknown");
    rmSync(join(path, "cur", `${name}:2,S`));
    expect(await fate()).toBe("unknown");
  });

  test("that can't be written is reported before any mail", async () => {
    writeFileSync(join(root, "file"), "");
    await expect(maildirMailer({ path: join(root, "file", "box") }).open()).rejects.toThrow(
      DeliveryUnavailable,
    );
    const mailer = maildirMailer({ path });
    await mailer.open();
    rmSync(join(path, "tmp"), { recursive: true });
    writeFileSync(join(path, "tmp"), "");
    await expect(mailer.open()).rejects.toThrow(/can't write to the Maildir .*box: /);
  });

  test.skipIf(process.getuid?.() === 0)("that is read-only is reported, too", async () => {
    const mailer = maildirMailer({ path });
    await mailer.open();
    chmodSync(join(path, "tmp"), 0o500);
    await expect(mailer.open()).rejects.toThrow(DeliveryUnavailable);
    chmodSync(join(path, "tmp"), 0o700);
  });

  test("that fails while it is written breaks the session, before the mark", async () => {
    const session = await maildirMailer({ path }).open();
    rmSync(join(path, "tmp"), { recursive: true });
    const { mark, calls } = marker();
    expect(await session.deliver(outgoing(), mark)).toMatchObject({ kind: "broken" });
    expect(calls).toHaveLength(0);
    expect(session.usable).toBe(false);
  });

  test("that fails after the mark leaves the mail where its fate can be seen", async () => {
    const mailer = maildirMailer({ path });
    const session = await mailer.open();
    const outcome = await session.deliver(outgoing(), async () => {
      rmSync(join(path, "new"), { recursive: true });
      return true;
    });
    expect(outcome).toMatchObject({ kind: "broken" });
    expect(session.usable).toBe(false);
    mkdirSync(join(path, "new"));
    expect(await mailer.lookUp?.(outgoing().rfcMessageId)).toBe("absent");
  });
});

describe("the inbox", () => {
  const text = "From: John <john@example.net>\nSubject: Re: chat\n\nYes!\n";

  function put(folder: string, name: string, content = text): void {
    mkdirSync(join(path, folder), { recursive: true });
    writeFileSync(join(path, folder, name), content);
  }

  function inbox(options: Partial<MaildirInboxOptions> = {}) {
    return maildirInbox({ path, create: false, ...options });
  }

  function make(): void {
    for (const folder of ["tmp", "new", "cur"]) mkdirSync(join(path, folder), { recursive: true });
  }

  /** The keys of what is not among those that were dealt with. */
  async function list(box: Inbox, seen: readonly string[] = []): Promise<string[]> {
    const { arrivals } = await news(box, seen);
    const keys: string[] = [];
    for await (const { key, cursor } of arrivals) {
      expect(cursor).toBeNull();
      keys.push(key);
    }
    return keys;
  }

  async function news(box: Inbox, seen: readonly string[] = []): Promise<News> {
    const { folders } = await box.open();
    const [folder, ...others] = folders;
    if (!folder || others.length > 0) throw new Error("it is not one folder");
    return folder.news({
      cursor: null,
      unseen: async (keys) => keys.filter((key) => !seen.includes(key)),
    });
  }

  async function arrival(box: Inbox, key: string): Promise<Arrival> {
    for await (const each of (await news(box)).arrivals) if (each.key === key) return each;
    throw new Error(`there is no mail ${key}`);
  }

  test("is made where it may be", async () => {
    expect(await list(inbox({ create: true }))).toEqual([]);
    expect(readdirSync(path).sort()).toEqual(["cur", "new", "tmp"]);
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  test("has the token that a text quotes count, whoever wrote it", async () => {
    const token = "0123456789abcdef".repeat(2);
    const quoted = `> <mailto:ada@sales.example?subject=unsubscribe%20${token}>`;
    put("new", "1700000000.quote", `${text}\n${quoted}\n`);
    make();
    const read = await (await arrival(inbox(), "1700000000.quote")).read();
    expect(read?.mail).toMatchObject({ unsubscribeToken: token, isTokenQuoted: false });
  });

  test("is missed where it may not", async () => {
    await expect(inbox().open()).rejects.toMatchObject({
      code: "config",
      message: `the inbox ${path} is not a Maildir: it has no folders new and cur`,
    });
    expect(existsSync(path)).toBe(false);
    mkdirSync(join(path, "new"), { recursive: true });
    await expect(inbox().open()).rejects.toMatchObject({ code: "config" });
  });

  test("is empty where it is missing and need not be there", async () => {
    expect(await list(inbox({ optional: true }))).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  test("can't be made where a file is", async () => {
    writeFileSync(join(root, "deep"), "");
    await expect(inbox({ create: true }).open()).rejects.toMatchObject({ code: "home" });
    await expect(inbox({ optional: true }).open()).rejects.toMatchObject({ code: "config" });
  });

  test("lists what is new and what was seen, by time of delivery", async () => {
    make();
    put("cur", "1700000003.M5P1.host,S=10:2,S");
    put("new", "1700000002.M20P1Q1.host");
    put("new", "1700000002.M9P1Q2.host");
    put("cur", "1700000001.12_1.host,U=7:2,RS");
    put("new", "zebra");
    put("cur", "apple:2,");
    put("new", ".hidden");
    mkdirSync(join(path, "new", "1600000000.folder"));
    symlinkSync("/dev/zero", join(path, "new", "1600000000.link"));
    put("tmp", "1600000000.unfinished");
    expect(await list(inbox())).toEqual([
      "1700000001.12_1.host,U=7",
      "1700000002.M9P1Q2.host",
      "1700000002.M20P1Q1.host",
      "1700000003.M5P1.host,S=10",
      "apple",
      "zebra",
    ]);
  });

  test("gives only what was not dealt with", async () => {
    make();
    for (const name of ["1.a", "2.b", "3.c"]) put("new", name);
    expect(await list(inbox(), ["2.b"])).toEqual(["1.a", "3.c"]);
    expect((await news(inbox(), ["2.b"])).total).toBe(2);
    expect((await news(inbox(), ["1.a", "2.b", "3.c"])).total).toBe(0);
  });

  test("hands over a mail with its bytes, and leaves it where it is", async () => {
    make();
    put("new", "1.a");
    const arrived = await (await arrival(inbox(), "1.a")).read();
    expect(Buffer.from(arrived?.bytes ?? []).toString()).toBe(text);
    expect(arrived?.mail).toMatchObject({ subject: "Re: chat", fullText: "Yes!\n" });
    expect(files("new")).toEqual(["1.a"]);
  });

  test("finds a mail that was moved or flagged since it was listed", async () => {
    make();
    put("new", "1.a");
    const box = inbox();
    const { read } = await arrival(box, "1.a");
    renameSync(join(path, "new", "1.a"), join(path, "cur", "1.a:2,"));
    expect((await read())?.mail).toMatchObject({ subject: "Re: chat" });
    renameSync(join(path, "cur", "1.a:2,"), join(path, "cur", "1.a:2,RS"));
    expect((await read())?.mail).toMatchObject({ fullText: "Yes!\n" });
    expect(await list(box)).toEqual(["1.a"]);
    expect(files("cur")).toEqual(["1.a:2,RS"]);
    rmSync(join(path, "cur", "1.a:2,RS"));
    expect(await read()).toBeNull();
  });

  test("refuses what is no mail, however large", async () => {
    make();
    put("new", "large", "");
    truncateSync(join(path, "new", "large"), 51 * 1024 * 1024);
    put("new", "empty", "");
    const read = async (key: string) => (await arrival(inbox(), key)).read();
    await expect(read("large")).rejects.toMatchObject({ code: "input" });
    await expect(read("empty")).rejects.toMatchObject({
      code: "input",
      message: expect.stringContaining("empty"),
    });
  });

  test("that is too large is read for its first 25 MB, and says so", async () => {
    make();
    put("new", "large", "From: a@b.example\r\nSubject: large\r\n\r\nhi\r\n");
    truncateSync(join(path, "new", "large"), 26 * 1024 * 1024);
    const arrived = await (await arrival(inbox(), "large")).read();
    expect(arrived?.mail.subject).toBe("large");
    expect(arrived?.mail.evidence).toContain("left unread: more than 25 MB");
    expect(arrived?.bytes.length).toBe(25 * 1024 * 1024);
  });

  test("was received when its name says", async () => {
    make();
    put("cur", "1772442000.M5P1.host:2,S");
    put("new", "no-time");
    const received = async (key: string) =>
      (await (await arrival(inbox(), key)).read())?.received?.toISOString();
    expect(await received("1772442000.M5P1.host")).toBe("2026-03-02T09:00:00.000Z");
    expect(await received("no-time")).toBeUndefined();
  });

  test("is remembered by its place, or as it is told", async () => {
    make();
    const folder = async (box: Inbox) => (await box.open()).folders[0];
    expect(await folder(inbox())).toMatchObject({ source: `maildir:${path}`, role: "inbox" });
    expect(await folder(inbox({ source: "local" }))).toMatchObject({ source: "local" });
    expect(inbox().description).toContain(path);
  });
});
