import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeMail } from "../../src/mail/compose.ts";
import { parseMail } from "../../src/mail/parse/parse.ts";
import type { OutgoingMail } from "../../src/service/ports/index.ts";
import { outgoing } from "./fixtures.ts";

async function compose(change: Partial<OutgoingMail> = {}): Promise<string> {
  const { bytes } = await composeMail(outgoing(change));
  const raw = bytes.toString("latin1");
  // RFC 5322 section 2.1: CRLF and nothing else ends a line, and the last one too.
  expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(raw.endsWith("\r\n")).toBe(true);
  for (const line of raw.split("\r\n")) expect(line.length).toBeLessThanOrEqual(998);
  return raw;
}

function field(raw: string, name: string): string | undefined {
  const header = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]/g, " ");
  return new RegExp(`^${name}: (.*)$`, "m").exec(header)?.[1]?.trim();
}

/** Line ends are one thing, the last line has one, and a text of white space only is empty. */
function asRead(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  if (lines.trim() === "") return "";
  return lines.endsWith("\n") ? lines : `${lines}\n`;
}

describe("the header", () => {
  test("of a first mail", async () => {
    const raw = await compose();
    expect(raw.slice(0, raw.indexOf("\r\n\r\n")).split("\r\n").sort()).toEqual([
      "Content-Transfer-Encoding: 7bit",
      "Content-Type: text/plain; charset=utf-8",
      "Date: Sun, 01 Mar 2026 09:30:00 +0000",
      "From: Ada Sales <ada@example.com>",
      "MIME-Version: 1.0",
      "Message-ID: <1.abc@example.com>",
      "References: <1.abc@example.com>",
      "Subject: A quick chat?",
      "To: John Doe <john.doe@example.net>",
    ]);
  });

  test("of an answer by a machine", async () => {
    const references = ["<1@a.example>", "<2@b.example>"];
    const raw = await compose({
      replyTo: "Team <team@example.com>",
      inReplyTo: "<2@b.example>",
      references,
      automatic: true,
      to: { name: null, address: "john.doe@example.net" },
    });
    expect(field(raw, "Reply-To")).toBe("Team <team@example.com>");
    expect(field(raw, "In-Reply-To")).toBe("<2@b.example>");
    expect(field(raw, "References")).toBe("<1@a.example> <2@b.example>");
    expect(field(raw, "Auto-Submitted")).toBe("auto-replied");
    expect(field(raw, "To")).toBe("john.doe@example.net");
  });

  test("keeps a thread that is long, and leaves out what is no id", async () => {
    const good = Array.from({ length: 300 }, (_, n) => `<${n}.${"x".repeat(50)}@example.com>`);
    const bad = ["no brackets", "<with space@x>", "<ünï@code>", `<${"x".repeat(2000)}@y>`];
    const raw = await compose({ references: [...good, ...bad], inReplyTo: bad[1] ?? null });
    expect(field(raw, "References")?.split(/\s+/)).toEqual(good);
    expect(field(raw, "In-Reply-To")).toBeUndefined();
  });

  test.each([
    ['"Sales, Ada" <ada@example.com>', "Sales, Ada"],
    ["Ada O'Neil <ada@example.com>", "Ada O'Neil"],
    ["Ädä Sälés 營業 <ada@example.com>", "Ädä Sälés 營業"],
    ["ada@example.com", null],
  ])("from %s", async (from, name) => {
    const parsed = await parseMail((await composeMail(outgoing({ from }))).bytes);
    expect(parsed.from).toEqual({ name, address: "ada@example.com" });
  });

  test.each([
    ["in white space", "  A   quick  chat  "],
    ["in one long word", "x".repeat(3000)],
    ["in long words", `${"ab ".repeat(400)}end`],
    ["in what looks encoded", "=?utf-8?Q?Bcc?= and =?X?="],
    ["in emoji", "👩‍👩‍👧‍👦 ".repeat(60)],
    ["in quotes", 'the "best" offer \\ of all'],
    ["in colons", "Re: Bcc: a@example.com"],
  ])("keeps a subject %s", async (_what, subject) => {
    const raw = await compose({ subject });
    const parsed = await parseMail(Buffer.from(raw, "latin1"));
    expect(parsed.subject).toBe(subject.trim());
    expect(parsed.from?.address).toBe("ada@example.com");
    expect(field(raw, "Bcc")).toBeUndefined();
  });

  test.each([
    ["the subject", { subject: "a\nb" }],
    ["the subject", { subject: "a\u2028b" }],
    ["the sender", { from: "a\0 <a@example.com>" }],
    ["the sender", { from: "nobody" }],
    ["Reply-To", { replyTo: "x <y>" }],
    ["the recipient", { to: { name: null, address: "a@b@example.com" } }],
    ["the recipient's name", { to: { name: "a\u0085b", address: "a@example.com" } }],
    ["To is too long", { to: { name: "x".repeat(5000), address: "a@example.com" } }],
    ["Message-ID", { rfcMessageId: "1@example.com" }],
    ["the date", { date: new Date(Number.NaN) }],
    ["the text", { text: "\0" }],
  ])("%s is named where it can't be written", async (what, change) => {
    await expect(composeMail(outgoing(change))).rejects.toMatchObject({
      name: "AppError",
      code: "usage",
      message: expect.stringContaining(what),
    });
  });
});

describe("the body", () => {
  test.each([
    ["7bit", "plain\ntext\n"],
    ["quoted-printable", "Grüße an alle, die das lesen\n"],
    ["quoted-printable", `${"word ".repeat(100)}\n`],
    ["base64", "営業担当者\n"],
  ])("is %s where that fits", async (encoding, text) => {
    const raw = await compose({ text });
    expect(field(raw, "Content-Transfer-Encoding")).toBe(encoding);
    expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/);
  });

  test.each([
    "a\rb\r\nc\nd",
    "\n\n\n",
    "",
    " ",
    "From here\n.\n",
    "-- \nAda",
    "tab\there\x0b\x1b[",
  ])("keeps %j", async (text) => {
    const parsed = await parseMail(Buffer.from(await compose({ text }), "latin1"));
    expect(parsed.text).toBe(asRead(text));
  });
});

describe("the envelope", () => {
  test.each([
    ["a@bücher.example", "a@xn--bcher-kva.example", false],
    ["jörg@bücher.example", "jörg@bücher.example", true],
    ["a'b+c@example.com", "a'b+c@example.com", false],
  ])("to %s", async (address, path, needsSmtpUtf8) => {
    const mail = await composeMail(outgoing({ to: { name: null, address } }));
    expect(mail.envelope).toEqual({ from: "ada@example.com", to: [path], cc: [] });
    expect(mail.needsSmtpUtf8).toBe(needsSmtpUtf8);
  });

  test("to several, each once, and who is in To apart from who is in Cc", async () => {
    const cc = [
      { name: "Jörg", address: "jorg@example.net" },
      { name: null, address: "john.doe@example.net" },
      { name: 'Bo "B" Boss', address: "jörg@example.net" },
    ];
    const mail = outgoing({ alsoTo: [{ name: "Roe, Jane", address: "jane@bücher.example" }], cc });
    const { envelope, needsSmtpUtf8 } = await composeMail(mail);
    expect(envelope).toEqual({
      from: "ada@example.com",
      to: ["john.doe@example.net", "jane@xn--bcher-kva.example"],
      cc: ["jorg@example.net", "jörg@example.net"],
    });
    expect(needsSmtpUtf8).toBe(true);
    const { bytes } = await composeMail(mail);
    expect(await parseMail(bytes)).toMatchObject({
      to: [
        { name: "John Doe", address: "john.doe@example.net" },
        { name: "Roe, Jane", address: "jane@xn--bcher-kva.example" },
      ],
      cc: [{ name: "Jörg", address: "jorg@example.net" }, cc[1], cc[2]],
    });
  });

  test.each(["a@b\r\nBcc: x@y.example", "nobody"])("names the field of %j", async (address) => {
    const mail = outgoing({ cc: [{ name: null, address }] });
    await expect(composeMail(mail)).rejects.toMatchObject({ code: "usage" });
    const named = outgoing({ cc: [{ name: "a\r\nBcc: x@y.example", address: "a@b.example" }] });
    await expect(composeMail(named)).rejects.toMatchObject({ code: "usage" });
  });
});

test("any text and subject come back as they were", async () => {
  const unicode = fc.string({ unit: "binary", maxLength: 300 });
  const subjects = unicode.map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ""));
  const texts = unicode.map((text) => text.replaceAll("\0", ""));
  await fc.assert(
    fc.asyncProperty(subjects, texts, async (subject, text) => {
      const raw = await compose({ subject, text });
      const parsed = await parseMail(Buffer.from(raw, "latin1"));
      expect(parsed.subject).toBe(subject.trim());
      expect(parsed.text).toBe(asRead(text));
    }),
    { numRuns: 500 },
  );
});

describe("a mail that needs no encoding", () => {
  const words = fc
    .array(fc.stringMatching(/^[A-Za-z0-9.,:;()<>"'?!@_=#-]{1,12}$/), {
      minLength: 1,
      maxLength: 6,
    })
    .map((all) => all.join(" "));
  const address = fc.stringMatching(/^[A-Za-z0-9._+-]{1,8}@[a-z0-9-]{1,8}\.(example|com|co\.uk)$/);
  const line = fc.oneof(
    words,
    fc.constantFrom("", ".", "..", ". a", "From here", "\ttab", "é", "-- "),
  );
  const mails = fc.record({
    to: fc.record({ name: fc.option(fc.oneof(words, fc.constant("John Doe"))), address }),
    from: fc.constantFrom(
      "Ada Sales <ada@example.com>",
      "ada@example.com",
      '"S., A" <a@b.example>',
    ),
    subject: fc.oneof(
      words,
      fc.constantFrom("A quick chat?", "=?utf-8?Q?a?=", "Größe", "two  spaces"),
    ),
    text: fc.array(line, { maxLength: 8 }).map((all) => all.join("\n")),
    replyTo: fc.constantFrom(null, "re@example.com", "Ré <re@example.com>"),
    inReplyTo: fc.constantFrom(null, "<a.b@c.example>", "no id"),
    references: fc.constantFrom([], ["<a@b.example>"], ["<a@b.example>", `<${"x".repeat(80)}@b>`]),
    automatic: fc.boolean(),
    unsubscribe: fc.constantFrom(
      null,
      { address: "u@example.com", token: "0a".repeat(16), url: null },
      { address: "ü@example.com", token: "0a".repeat(16), url: "https://example.com/u?a=1" },
    ),
  });

  test("is written as the library writes it", async () => {
    let quick = 0;
    await fc.assert(
      fc.asyncProperty(mails, async (change) => {
        const mail = outgoing(change);
        const compose = (by: boolean) =>
          composeMail(mail, by).catch((error: unknown) => `${error}`);
        const [ours, theirs] = [await compose(true), await compose(false)];
        expect(ours).toEqual(theirs);
        if (typeof ours === "object" && /^Content-Transfer-Encoding: 7bit/m.test(`${ours.bytes}`)) {
          quick += 1;
        }
      }),
      { numRuns: 2_000 },
    );
    expect(quick).toBeGreaterThan(100);
  });
});
