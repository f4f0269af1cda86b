import { afterEach, describe, expect, test } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { imapInbox } from "../../../src/mail/imap/inbox.ts";
import type { ImapInboxOptions } from "../../../src/mail/imap/options.ts";
import { type Answer, fetched, RawImap, type Script } from "../../support/mail-servers/raw-imap.ts";
import { Memory, mail, pass } from "./reader.ts";

const SECRET = "hunter2";
let server: RawImap | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function inbox(
  script: Script,
  change: Partial<ImapInboxOptions> & { greeting?: Answer } = {},
) {
  const { greeting, ...options } = change;
  server = await RawImap.start(script, greeting);
  return imapInbox({
    host: "127.0.0.1",
    port: server.port,
    secure: false,
    tls: "opportunistic",
    user: "ada",
    password: async () => SECRET,
    auth: "password",
    folders: ["INBOX"],
    sent: null,
    timeouts: { close: 100 },
    ...options,
  });
}

/** Of a server that never answers at one step: whichever of them is up first says the same. */
const IMPATIENT = { connect: 300, login: 300, command: 300, mail: 300, silence: 300, close: 100 };

/** The error that a pass ends with. */
async function errorOf(script: Script, change: Parameters<typeof inbox>[1] = {}) {
  const box = await inbox(script, change);
  try {
    await pass(box, new Memory());
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    const { message, hint, code } = error as AppError;
    expect(`${message} ${hint}`).not.toContain(SECRET);
    expect(`${message} ${hint}`).not.toMatch(/[\r\n]/);
    // Of the whole mailbox, not of one mail.
    expect(code).not.toBe("input");
    return { message, hint, code };
  }
  throw new Error("the pass went well");
}

const polite: Script = () => undefined;

/** Answers a command that matches. */
const at =
  (pattern: RegExp, answer: Answer): Script =>
  (command) =>
    pattern.test(command) ? answer : undefined;

describe("a server that can't be used", () => {
  test.each<[string, Script, Parameters<typeof inbox>[1], RegExp]>([
    ["hangs up", polite, { greeting: { drop: true } }, /closed the connection/],
    ["says goodbye", polite, { greeting: { end: "* BYE too many\r\n" } }, /session: too many/],
    ["hangs up at the login", at(/^LOGIN/, { drop: true }), {}, /closed the connection/],
    ["refuses a folder", at(/^EXAMINE/, "% NO [NOPERM] go away\r\n"), {}, /INBOX.*: go away/],
    ["can't search", at(/^UID SEARCH/, "% NO broken\r\n"), {}, /INBOX can't be read: broken/],
    ["hangs up at a search", at(/^UID SEARCH/, { drop: true }), {}, /closed the connection/],
    ["says goodbye at a mail", at(/^UID FETCH/, { end: "* BYE restart\r\n" }), {}, /: restart/],
    ["hangs up at a mail", at(/^UID FETCH/, { drop: true }), {}, /closed the connection/],
    [
      "announces more than anybody can hold",
      at(/^UID FETCH/, "* 1 FETCH (UID 1 BODY[]<0> {999999999}\r\nFrom: a"),
      {},
      /failed: Literal size|closed/,
    ],
    ["gives out no mail", at(/^UID FETCH/, "% NO internal error\r\n"), {}, /internal error/],
    ["sends garbage", at(/^UID FETCH/, "* 1 FETCH (((((\r\n\0\r\n% OK\r\n"), {}, /./],
    ["has no encryption", polite, { tls: "required" }, /does not offer encryption \(STARTTLS\)/],
  ])("%s", async (_name, script, change, message) => {
    expect((await errorOf(script, change)).message).toMatch(message);
  });

  test.each<[string, Script, Parameters<typeof inbox>[1]]>([
    ["says nothing", polite, { greeting: null }],
    ["says goodbye and stays", polite, { greeting: "* BYE too many\r\n" }],
    ["speaks HTTP", polite, { greeting: "HTTP/1.1 400 Bad Request\r\n\r\n" }],
    ["never ends its line", polite, { greeting: "x".repeat(100_000) }],
    ["is silent at the login", at(/^LOGIN/, null), {}],
    ["is silent about its folders", at(/^LIST/, null), {}],
    ["is silent about a folder", at(/^EXAMINE/, null), {}],
    ["is silent about new mail", at(/^UID SEARCH/, null), {}],
    ["is silent about a mail", at(/^UID FETCH/, null), {}],
    ["sends half a mail", at(/^UID FETCH/, "* 1 FETCH (UID 1 BODY[]<0> {500}\r\nFrom: a"), {}],
  ])("%s", async (_name, script, change) => {
    const { message } = await errorOf(script, { timeouts: IMPATIENT, ...change });
    expect(message).toMatch(/^no answer in time from 127/);
  });

  test("speaks no TLS", async () => {
    const change = { secure: true, tls: "required" as const, timeouts: IMPATIENT };
    expect((await errorOf(polite, change)).message).toMatch(/no TLS with|no answer in time|closed/);
  });

  test("drips", async () => {
    // It is never silent, and would need a minute for the whole mail.
    let drip: NodeJS.Timeout | undefined;
    const drips: Script = (command) => {
      if (!/^UID FETCH/.test(command)) return undefined;
      drip ??= setInterval(() => server?.say("x"), 100);
      return "* 1 FETCH (UID 1 BODY[]<0> {600}\r\n";
    };
    const box = await inbox(drips, { timeouts: { mail: 500, close: 100 } });
    try {
      await expect(pass(box, new Memory())).rejects.toMatchObject({
        code: "partial",
        message: expect.stringContaining("no answer in time"),
      });
    } finally {
      clearInterval(drip);
    }
  });
});

describe("a login that is refused", () => {
  const REFUSED = `% NO [AUTHENTICATIONFAILED] no "${SECRET}" for ada\r\n`;

  test("says so, without the password that the server repeats", async () => {
    expect(await errorOf(at(/^LOGIN/, REFUSED))).toEqual({
      code: "config",
      message: `127.0.0.1:${server?.port} refused the login of ada: no "***" for ada`,
      hint: "Check the user in imap.url and the password that imap.password_command prints.",
    });
  });

  test("for the moment is not the user's fault", async () => {
    const { code, message } = await errorOf(at(/^LOGIN/, "% NO [UNAVAILABLE] try later\r\n"));
    expect(code).toBe("partial");
    expect(message).toMatch(/refused a command: try later/);
  });

  test("where no way to log in fits", async () => {
    const { message } = await errorOf(polite, { auth: "xoauth2" });
    expect(message).toMatch(/refused the login of ada: it offers no XOAUTH2/);
    await server?.stop();
    const disabled = at(/^CAPABILITY/, "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n% OK\r\n");
    expect((await errorOf(disabled)).message).toMatch(/refused the login of ada: .*disabled/);
  });

  test("where there is no password", async () => {
    expect(await errorOf(polite, { password: async () => null })).toMatchObject({
      code: "config",
      message: "no password for ada at 127.0.0.1",
      hint: "Set imap.password_command or TICKLER_IMAP_PASSWORD.",
    });
    const failing = async () => {
      throw new AppError("config", "imap.password_command: the command ended with exit code 1");
    };
    await server?.stop();
    expect((await errorOf(polite, { password: failing })).message).toMatch(/exit code 1/);
  });

  const XOAUTH2 = "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 AUTH=PLAIN\r\n% OK\r\n";

  test("by token explains itself as the server does", async () => {
    const { message } = await errorOf(
      (command) => {
        if (command.startsWith("CAPABILITY")) return XOAUTH2;
        if (command.startsWith("AUTHENTICATE")) return "+ eyJzdGF0dXMiOiI0MDAifQ==\r\n";
        // The empty answer that ends the exchange.
        if (command === "") return "9 NO wrong\r\n".replace("9", lastTag());
        return undefined;
      },
      { auth: "xoauth2" },
    );
    expect(message).toMatch(/refused the login of ada: wrong/);
    const [initial = ""] = server?.commands.filter((each) => /^AUTH/.test(each)) ?? [];
    const sent = Buffer.from(initial.split(" ")[2] ?? "", "base64").toString();
    expect(sent).toBe(`user=ada\x01auth=Bearer ${SECRET}\x01\x01`);
  });

  /** imapflow counts its tags up: CAPABILITY is 1. */
  const lastTag = () => "2";

  test("by a token that ran out since is tried again with a new one", async () => {
    const tokens = ["old", "new"];
    const good = new Set(["old"]);
    const box = await inbox(
      (command) => {
        if (command.startsWith("CAPABILITY")) return XOAUTH2;
        if (!command.startsWith("AUTHENTICATE")) return undefined;
        const sent = Buffer.from(command.split(" ")[2] ?? "", "base64").toString();
        const accepted = [...good].some((token) => sent.includes(`Bearer ${token}\x01`));
        return accepted ? "% OK\r\n" : "% NO [EXPIRED] it ran out\r\n";
      },
      { auth: "xoauth2", password: async () => tokens.shift() ?? null },
    );
    await (await box.open()).close();
    good.delete("old");
    good.add("new");
    await (await box.open()).close();
    good.clear();
    await expect(box.open()).rejects.toMatchObject({ code: "config" });
  });
});

describe("a server with ways of its own", () => {
  const subjects = async (script: Script, memory = new Memory()) =>
    pass(await inbox(script), memory);

  test("sends mails in another order, and nothing is lost where a pass is cut off", async () => {
    const fetch = `${fetched(3, 3, mail("c"))}${fetched(1, 1, mail("a"))}${fetched(2, 2, mail("b"))}% OK\r\n`;
    const box = await inbox(at(/^UID FETCH/, fetch));
    const memory = new Memory();
    expect((await pass(box, memory, { stopAfter: 1 })).subjects).toEqual(["c"]);
    expect([...memory.cursors.values()].map((text) => JSON.parse(text).uid)).toEqual([0]);
    expect((await pass(box, memory, { stopAfter: 2 })).subjects).toEqual(["c", "a"]);
    expect([...memory.cursors.values()].map((text) => JSON.parse(text).uid)).toEqual([1]);
  });

  test("tells of flags, of other mails, of mails twice, and of some without their UID", async () => {
    const fetch = [
      "* 1 FETCH (FLAGS (\\Seen))\r\n",
      "* 9 FETCH (UID 99 FLAGS ())\r\n",
      "* 3 EXPUNGE\r\n* 2 EXISTS\r\n",
      fetched(1, null, mail("without")),
      fetched(1, 1, mail("a"), "FLAGS (\\Seen) "),
      fetched(1, 1, mail("a again")),
      fetched(7, 77, mail("other")),
      fetched(2, 2, mail("b")),
      "% OK\r\n",
    ].join("");
    const script: Script = (command, count) => {
      if (/^UID SEARCH UID 3/.test(command)) return "* SEARCH\r\n% OK\r\n";
      return /^UID FETCH/.test(command) && count > 0 ? fetch : undefined;
    };
    expect((await subjects(script)).subjects).toEqual(["a", "b"]);
  });

  test("returns the last mail though nothing is new", async () => {
    const memory = new Memory();
    const fetch = [1, 2, 3].map((uid) => fetched(uid, uid, mail(`m${uid}`))).join("");
    // Without UIDNEXT, and so with the range that ends in `*`.
    const script: Script = (command) => {
      if (/^EXAMINE/.test(command)) return "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n% OK\r\n";
      if (/^UID SEARCH UID 4:\*/.test(command)) return "* SEARCH 3\r\n% OK\r\n";
      return /^UID FETCH/.test(command) ? `${fetch}% OK\r\n` : undefined;
    };
    const box = await inbox(script);
    expect((await pass(box, memory)).subjects).toEqual(["m1", "m2", "m3"]);
    expect(await pass(box, memory)).toMatchObject({ subjects: [], totals: [0] });
    expect(server?.commands.filter((each) => /^UID FETCH/.test(each))).toHaveLength(1);
  });

  test("without UIDVALIDITY is looked through by Message-ID each time", async () => {
    const memory = new Memory();
    const mails = [1, 2, 3].map((uid) => mail(`m${uid}`));
    const script: Script = (command) => {
      if (/^EXAMINE/.test(command)) return "* 3 EXISTS\r\n* OK [UIDNEXT 4] ok\r\n% OK\r\n";
      if (!/^UID FETCH/.test(command)) return undefined;
      const whole = command.includes("BODY.PEEK[]");
      const items = mails.map((text, index) => {
        if (whole) return fetched(index + 1, index + 1, text);
        const id = /Message-ID:.*\r\n/.exec(text)?.[0] ?? "";
        const name = "BODY[HEADER.FIELDS (MESSAGE-ID)]";
        return `* ${index + 1} FETCH (UID ${index + 1} ${name} {${id.length + 2}}\r\n${id}\r\n)\r\n`;
      });
      return `${items.join("")}% OK\r\n`;
    };
    const box = await inbox(script);
    expect((await pass(box, memory)).subjects).toEqual(["m1", "m2", "m3"]);
    expect((await pass(box, memory)).subjects).toEqual([]);
    expect(server?.commands.filter((each) => /BODY\.PEEK\[\]/.test(each))).toHaveLength(1);
  });

  test("that gave out UIDs again, as after a restore, is looked through as well", async () => {
    const memory = new Memory();
    const fetch = [1, 2, 3].map((uid) => fetched(uid, uid, mail(`m${uid}`))).join("");
    const script: Script = (command, count) => {
      if (/^EXAMINE/.test(command) && count > 1) {
        return "* 2 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 3] ok\r\n% OK\r\n";
      }
      if (/^UID SEARCH UID 1:2/.test(command)) return "* SEARCH 1 2\r\n% OK\r\n";
      return /^UID FETCH/.test(command) ? `${fetch}% OK\r\n` : undefined;
    };
    const box = await inbox(script);
    expect((await pass(box, memory)).subjects).toEqual(["m1", "m2", "m3"]);
    await pass(box, memory);
    expect(server?.commands.filter((each) => /^UID SEARCH/.test(each))[1]).toMatch(/ 1:2$/);
  });

  test("that can't give out one mail gives out the others", async () => {
    const script: Script = (command) => {
      const uid = Number(/^UID FETCH (\d+) /.exec(command)?.[1] ?? 0);
      if (/^UID FETCH/.test(command) && uid === 0) {
        return `${fetched(1, 1, mail("a"))}% NO [SERVERBUG] mail 2 is broken\r\n`;
      }
      if (uid === 2) return "% NO [SERVERBUG] broken\r\n";
      if (uid === 3) return `${fetched(3, 3, mail("c"))}% OK\r\n`;
      return /^UID SEARCH UID 2:3/.test(command) ? "* SEARCH 2 3\r\n% OK\r\n" : undefined;
    };
    const memory = new Memory();
    const result = await subjects(script, memory);
    expect(result.subjects).toEqual(["a", "c"]);
    expect(result.unreadable).toEqual(["the server does not give out mail 2: broken"]);
    expect([...memory.cursors.values()].map((text) => JSON.parse(text).uid)).toEqual([3]);
  });

  test.each([
    ["NO [UNAVAILABLE] later", "% NO [UNAVAILABLE] later\r\n"],
    ["NO [LIMIT] slow down", "% NO [LIMIT] slow down\r\n"],
    ["BAD", "% BAD what?\r\n"],
    ["NIL", "* 2 FETCH (UID 2 BODY[] NIL)\r\n% OK\r\n"],
  ])("that refuses one mail for now by %s: the next pass asks again", async (_what, answer) => {
    let broken = true;
    const [a, b, c] = [mail("a"), mail("b"), mail("c")];
    const script: Script = (command) => {
      const uid = Number(/^UID FETCH (\d+) \(/.exec(command)?.[1] ?? 0);
      if (/^UID FETCH \S+ .*HEADER\.FIELDS/.test(command)) {
        return "% OK\r\n";
      }
      if (/^UID FETCH/.test(command) && broken && uid === 0) {
        return `${fetched(1, 1, a)}${fetched(3, 3, c)}% OK\r\n`;
      }
      if (uid === 2 && broken) return answer;
      if (/^UID FETCH/.test(command)) {
        return `${fetched(2, 2, b)}${fetched(3, 3, c)}% OK\r\n`;
      }
      return /^UID SEARCH UID 2/.test(command)
        ? `* SEARCH 2${/2:3/.test(command) ? " 3" : ""}\r\n% OK\r\n`
        : undefined;
    };
    const box = await inbox(script);
    const memory = new Memory();
    const seen: string[] = [];
    await expect(pass(box, memory, { seen })).rejects.toMatchObject({
      code: "partial",
      message: expect.stringContaining("mail 2 in INBOX now"),
    });
    expect(seen).toEqual(["a", "c"]);
    expect([...memory.cursors.values()].map((text) => JSON.parse(text))).toMatchObject([
      { uid: 1, recheck: 3 },
    ]);
    broken = false;
    await pass(box, memory, { seen });
    expect(seen).toEqual(["a", "c", "b"]);
  });

  test("an empty folder costs no command", async () => {
    const empty = "* 0 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 50] ok\r\n% OK\r\n";
    expect(await subjects(at(/^EXAMINE/, empty))).toMatchObject({ subjects: [], totals: [0] });
    expect(server?.commands.filter((each) => /^UID/.test(each))).toEqual([]);
  });

  test("with a prefix before every folder, and names in modified UTF-7", async () => {
    const list =
      '* LIST () "." INBOX\r\n* LIST () "." "INBOX.Gr&APYA3w-e"\r\n* LIST () "." "INBOX.Gesendet"\r\n* LIST () "." "INBOX.Kunden.neu"\r\n% OK\r\n';
    const box = await inbox(at(/^LIST "" "?[*]/, list), {
      folders: ["Größe", "Kunden/neu"],
      sent: null,
    });
    const session = await box.open();
    expect(session.folders.map(({ name, role }) => [name, role])).toEqual([
      ["INBOX.Größe", "inbox"],
      ["INBOX.Kunden.neu", "inbox"],
      ["INBOX.Gesendet", "sent"],
    ]);
    await session.close();
  });
});
