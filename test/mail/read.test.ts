import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readMail } from "../../src/mail/read.ts";
import { AFFORDABLE, cpuTime } from "../support/cpu-time.ts";
import { rawMail } from "./classify/mails.ts";

test("an ordinary reply", async () => {
  const bytes = rawMail({
    name: "reply",
    header: ["References: <0@example.com> <out-1@example.com>", "Cc: bob@example.com"],
    body: "Yes, gladly.\n\nOn Mon, 30 Nov 2026 at 09:00, Ada Sales <ada@example.com> wrote:\n> Open to a quick chat?",
  });
  expect(await readMail(bytes)).toEqual({
    kind: "reply",
    rfcMessageId: "<in-1@example.net>",
    digest: createHash("sha256").update(bytes).digest("hex"),
    inReplyTo: ["<out-1@example.com>"],
    references: ["<0@example.com>", "<out-1@example.com>"],
    returnedIds: [],
    from: { name: "John Doe", address: "john.doe@example.net" },
    replyTo: [],
    to: [{ name: "Ada Sales", address: "ada@example.com" }],
    cc: [{ name: null, address: "bob@example.com" }],
    subject: "Re: Open to a quick chat?",
    date: new Date("2026-12-01T09:00:00Z"),
    text: "Yes, gladly.",
    fullText: expect.stringContaining("> Open to a quick chat?"),
    bounces: [],
    absence: null,
    meeting: null,
    optOut: null,
    doubt: null,
    challenge: null,
    unsubscribeToken: null,
    attachments: [],
    evidence: ["nothing speaks for a machine, and it answers a mail"],
  });
});

test("the kinds need no more than a header", async () => {
  const bare = await readMail(Buffer.from("From: john@example.net\r\n\r\n"));
  expect(bare).toMatchObject({ kind: "reply", text: "", date: null, rfcMessageId: null });
});

describe("a hostile mail", () => {
  /** What it throws must be an error that names the mail's fault. */
  async function cheaply(bytes: Uint8Array): Promise<string> {
    let outcome = "";
    const spent = await cpuTime(async () => {
      outcome = await readMail(bytes).then(
        ({ kind }) => kind,
        (error) => {
          expect(error).toMatchObject({ name: "AppError", code: "input" });
          return "error";
        },
      );
    });
    expect(spent).toBeLessThan(AFFORDABLE);
    return outcome;
  }

  const body = (text: string): Buffer => rawMail({ name: "hostile", body: text });

  test("of 50 MB, in text or attached", async () => {
    expect(await cheaply(body("I will be back. ".repeat(3_000_000)))).toBe("reply");
    const attached = Buffer.alloc(45_000_000, "QUJD");
    const head =
      "From: a@b.example\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    expect(await cheaply(Buffer.concat([Buffer.from(head), attached]))).toBe("reply");
  });

  test("of 10,000 parts, side by side or nested", async () => {
    const part = "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <x@y>\r\n\r\nhi\r\n";
    const head = "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
    expect(await cheaply(Buffer.from(`${head}${part.repeat(10_000)}--b--\r\n`))).toMatch(
      /^(?:reply|error)$/,
    );
    let nested = "From: a@b.example\r\n";
    for (let n = 0; n < 10_000; n++) {
      nested += `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`;
    }
    expect(await cheaply(Buffer.from(nested))).toBe("reply");
  });

  test("of a zip of zeros, which nobody opens", async () => {
    const zip = deflateRawSync(Buffer.alloc(50_000_000)).toString("base64");
    const head =
      "From: a@b.example\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    expect(await cheaply(Buffer.from(head + zip))).toBe("reply");
  });

  test.each([
    "a",
    " ",
    "\t",
    "<",
    ">",
    "> ",
    "12/12/2026 ",
    "1.1.",
    "1-",
    "until ",
    "back on ",
    "7 December ",
    "from 1 to ",
    "i am ",
    "your message ",
    "please remove me ",
    "unsubscribe ",
    "thank you for ",
    "不在",
    "まで",
    "ё",
    "\u0301",
    "é",
    "ﷺ",
    "\u001b[2J",
    "a.",
    "a\n",
    "(",
    "On ",
    "wrote:\n",
  ])("of nothing but %j", async (unit) => {
    expect(await cheaply(body(unit.repeat(400_000 / unit.length)))).toBeTypeOf("string");
    expect(await cheaply(body(`I am out of office. ${unit.repeat(2000)} thank you`))).toBeTypeOf(
      "string",
    );
  });

  test("with a field of a megabyte in each place that is looked at", async () => {
    const long = "a@b ".repeat(250_000);
    for (const name of [
      "Subject",
      "Auto-Submitted",
      "List-Id",
      "Delivered-To",
      "Received",
      "To",
      "X-Mailer",
    ]) {
      const raw = `From: a@b.example\r\n${name}: ${long}\r\n\r\nhi`;
      expect(await cheaply(Buffer.from(raw))).toBeTypeOf("string");
    }
  });

  test("has evidence that is short", async () => {
    const subject = "x".repeat(10_000);
    const mail = await readMail(
      rawMail({ name: "long", subject, header: [`X-Autoreply: ${"y".repeat(900)}`], body: "z" }),
    );
    for (const each of mail.evidence) expect(each.length).toBeLessThan(300);
  });

  test("of any bytes", async () => {
    const { default: fc } = await import("fast-check");
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 500 }), async (text) => {
        const { kind } = await readMail(body(text));
        expect(kind).toBeTypeOf("string");
      }),
      { numRuns: 200 },
    );
  });
});

describe("a mail of which only the header is read", () => {
  test("says who wrote it and what it answers, and is for a person", async () => {
    const bytes = Buffer.from(
      "From: John <john@example.com>\r\nIn-Reply-To: <1@sales.example>\r\nSubject: Re: chat\r\n\r\nStop.\r\n",
    );
    const mail = await readMail(bytes, { extent: "header" });
    expect(mail).toMatchObject({ kind: "reply", text: "", inReplyTo: ["<1@sales.example>"] });
    expect(mail.from?.address).toBe("john@example.com");
    expect(mail.doubt).toContain("could not be read");
  });
});

test("a reply in a language without words here may be a request to stop", async () => {
  const icelandic = "Vinsamlegast fjarlægið mig af póstlistanum ykkar.";
  const mail = await readMail(rawMail({ name: "reply", header: [], body: icelandic }));
  expect(mail).toMatchObject({ kind: "reply", optOut: icelandic });
  expect(mail.evidence).toContainEqual(expect.stringContaining("Icelandic"));
  const german = "Das klingt spannend, wir disponieren derzeit noch per Excel.";
  expect(await readMail(rawMail({ name: "reply", header: [], body: german }))).toMatchObject({
    optOut: null,
  });
});
