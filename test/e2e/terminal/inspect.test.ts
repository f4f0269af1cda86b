import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commands, freshPath } from "../../support/processes/tickler.ts";
import type { ErrorJson } from "../../support/processes/tickler-json.ts";

interface InspectedJson {
  kind: string;
  from: { name: string | null; address: string } | null;
  to: { name: string | null; address: string }[];
  subject: string;
  date: string | null;
  rfc_message_id: string | null;
  in_reply_to: string | null;
  references: string[];
  text: string;
  full_text: string;
  matched: { message_id: number; by: string } | null;
  return_date: string | null;
  bounces: {
    recipient: string | null;
    status: string;
    reason: string;
    hard: boolean;
    diagnostic: string | null;
    original_message_id: string | null;
  }[];
  evidence: string[];
}

const REPLY = [
  "From: =?utf-8?Q?J=C3=B6rg?= <joerg@example.net>",
  "To: Ada <ada@example.com>",
  "Cc: bob@example.com",
  "Subject: Re: chat",
  "Date: Tue, 01 Dec 2026 10:00:00 +0100",
  "Message-ID: <in-1@example.net>",
  "In-Reply-To: <out-2@example.com>",
  "References: <out-1@example.com> <out-2@example.com>",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Yes, gladly.",
  "",
  "On Mon, 30 Nov 2026 at 09:00, Ada <ada@example.com> wrote:",
  "> Open to a quick chat?",
  "",
].join("\r\n");

const AWAY = [
  "From: john@example.net",
  "Subject: Automatic reply: chat",
  "Date: Tue, 01 Dec 2026 10:00:00 +0100",
  "Auto-Submitted: auto-replied",
  "",
  "I am back on 7 December.",
  "",
].join("\r\n");

const BOUNCE = [
  "From: MAILER-DAEMON@example.net",
  "Subject: Undelivered Mail Returned to Sender",
  "Date: Tue, 01 Dec 2026 10:00:00 +0100",
  "Return-Path: <>",
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  "",
  "--b",
  "",
  "Sorry.",
  "--b",
  "Content-Type: message/delivery-status",
  "",
  "Reporting-MTA: dns; mx.example.net",
  "",
  "Final-Recipient: rfc822; john@example.net",
  "Action: failed",
  "Status: 5.1.1",
  "Diagnostic-Code: smtp; 550 5.1.1 no such user",
  "--b",
  "Content-Type: message/rfc822",
  "",
  "Message-ID: <out-1@example.com>",
  "",
  "Hi",
  "--b--",
  "",
].join("\r\n");

function files(...mails: readonly (string | Uint8Array)[]): string[] {
  const folder = freshPath("mails");
  mkdirSync(folder, { recursive: true });
  return mails.map((mail, at) => {
    const file = join(folder, `${at + 1}.eml`);
    writeFileSync(file, mail);
    return file;
  });
}

describe.concurrent("inspect --json", () => {
  test("shows how a mail is read", async () => {
    const t = commands();
    const [file = ""] = files(REPLY);
    expect(await t.json<InspectedJson>(["inspect", file])).toEqual({
      kind: "reply",
      from: { name: "Jörg", address: "joerg@example.net" },
      reply_to: [],
      to: [{ name: "Ada", address: "ada@example.com" }],
      cc: [{ name: null, address: "bob@example.com" }],
      subject: "Re: chat",
      date: "2026-12-01T09:00:00.000Z",
      rfc_message_id: "<in-1@example.net>",
      in_reply_to: "<out-2@example.com>",
      references: ["<out-1@example.com>", "<out-2@example.com>"],
      text: "Yes, gladly.",
      full_text: expect.stringContaining("> Open to a quick chat?"),
      matched: null,
      return_date: null,
      bounces: [],
      attachments: [],
      evidence: ["nothing speaks for a machine, and it answers a mail"],
    });
    // It touches nothing, not even its home.
    expect(existsSync(t.home)).toBe(false);
    expect(readFileSync(file, "utf8")).toBe(REPLY);
  });

  test("reads standard input", async () => {
    const t = commands();
    const inspected = await t.json<InspectedJson>(["inspect", "-"], { input: AWAY });
    expect(inspected).toMatchObject({
      kind: "auto_reply",
      return_date: "2026-12-07T12:00:00.000Z",
      in_reply_to: null,
      references: [],
      to: [],
    });
  });

  test("of several files is an array in their order", async () => {
    const t = commands();
    const all = await t.json<InspectedJson[]>(["inspect", ...files(AWAY, REPLY, BOUNCE)]);
    expect(all.map(({ kind }) => kind)).toEqual(["auto_reply", "reply", "bounce"]);
    expect(all[2]?.bounces).toEqual([
      {
        recipient: "john@example.net",
        status: "5.1.1",
        reason: "user_unknown",
        hard: true,
        diagnostic: expect.stringContaining("no such user"),
        original_message_id: "<out-1@example.com>",
      },
    ]);
  });

  test("shows the others where one can't be read", async () => {
    const t = commands();
    const [good = "", empty = ""] = files(REPLY, "");
    const missing = join(t.home, "nowhere.eml");
    const result = await t.run(["inspect", "--json", good, missing, empty, good]);
    expect(result).toMatchObject({ exitCode: 5, stderr: "" });
    expect(result.json<unknown[]>()).toEqual([
      expect.objectContaining({ kind: "reply" }),
      {
        file: missing,
        error: {
          code: "input",
          message: expect.stringContaining("no such file"),
          hint: expect.any(String),
        },
      },
      {
        file: empty,
        error: { code: "input", message: "the mail is empty", hint: expect.any(String) },
      },
      expect.objectContaining({ kind: "reply" }),
    ]);
  });

  test("of the only file fails where it can't be read", async () => {
    const t = commands();
    for (const file of [join(t.home, "nowhere.eml"), ...files("", "just text\n\nno header")]) {
      const { exitCode, stdout, stderr } = await t.run(["inspect", "--json", file]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
      expect((JSON.parse(stderr) as ErrorJson).error.code).toBe("input");
    }
  });

  test("of hundreds of files at once is one document", async () => {
    const t = commands();
    const all = await t.json<InspectedJson[]>([
      "inspect",
      ...files(...Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? REPLY : AWAY))),
    ]);
    expect(all.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? "reply" : "auto_reply")),
    );
  });

  test("reads a mail however it was saved", async () => {
    const t = commands();
    const variants = files(
      REPLY.replaceAll("\r\n", "\n"),
      `\ufeff${REPLY}`,
      `From joerg@example.net Tue Dec  1 10:00:00 2026\n${REPLY}`,
      Buffer.from(`X-Old: J\xf6rg\r\n${REPLY}`, "latin1"),
    );
    const all = await t.json<InspectedJson[]>(["inspect", ...variants]);
    for (const each of all) expect(each).toMatchObject({ kind: "reply", text: "Yes, gladly." });
  });
});

describe.concurrent("inspect", () => {
  test("piped is one line a file", async () => {
    const t = commands();
    const [away = "", reply = ""] = files(AWAY, REPLY);
    const lines = (await t.ok(["inspect", away, reply])).split("\n");
    expect(lines[0]?.split("\t").slice(0, 6)).toEqual([
      away,
      "auto_reply",
      "john@example.net",
      "2026-12-01T09:00:00.000Z",
      "2026-12-07T12:00:00.000Z",
      "Automatic reply: chat",
    ]);
    expect(lines[1]?.split("\t").slice(0, 3)).toEqual([reply, "reply", "joerg@example.net"]);
    expect(lines).toHaveLength(3);
  });

  test("names each file that can't be read on stderr, and shows the others", async () => {
    const t = commands();
    const [good = "", empty = ""] = files(REPLY, "");
    const result = await t.run(["inspect", empty, good]);
    expect(result).toMatchObject({ exitCode: 5, stderr: `warning: ${empty}: the mail is empty\n` });
    expect(result.stdout).toMatch(/^[^\n]*\treply\t[^\n]*\n$/);
  });

  test("lets nothing through that a terminal acts on", async () => {
    const t = commands();
    const hostile = AWAY.replace(
      "Automatic reply: chat",
      "=?utf-8?Q?Automatic_reply:_=1B]0;x=07=1B[2J?=",
    );
    const [file = ""] = files(hostile);
    for (const args of [[], ["--json"]]) {
      const { stdout } = await t.run(["inspect", file, ...args]);
      expect(stdout).not.toMatch(/[^\P{Cc}\n\t]/u);
      expect(stdout).toContain("auto_reply");
    }
  });

  test("without a file is a mistake", async () => {
    const t = commands();
    expect(await t.run(["inspect"])).toMatchObject({ exitCode: 2, stdout: "" });
  });

  test("makes no database, and needs no configuration that is right", async () => {
    const t = commands({ env: { TICKLER_FOLLOW_UP_AFTER: "nonsense" } });
    await t.ok(["inspect", ...files(REPLY)]);
    expect(existsSync(t.database)).toBe(false);
  });
});
