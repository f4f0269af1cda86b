import { describe, expect, test } from "vitest";
import { messageIds } from "../../../src/mail/parse/message-ids.ts";
import { parseMail } from "../../../src/mail/parse/parse.ts";
import { AFFORDABLE, cpuTime } from "../../support/cpu-time.ts";

/** Lines of a mail; the header is completed. */
function mail(lines: string[], body: string | Buffer = "Yes, let's talk.\r\n"): Buffer {
  const header = [
    ...(lines.some((line) => /^from:/i.test(line)) ? [] : ["From: John <john@example.net>"]),
    ...lines,
    "",
    "",
  ].join("\r\n");
  return Buffer.concat([Buffer.from(header), Buffer.from(body)]);
}

function html(body: string): Buffer {
  return mail(["Content-Type: text/html; charset=utf-8"], body);
}

async function inputError(bytes: Uint8Array): Promise<string> {
  const error = await parseMail(bytes).catch((problem) => problem);
  expect(error).toMatchObject({ name: "AppError", code: "input" });
  return error.message;
}

test("an ordinary reply", async () => {
  const parsed = await parseMail(
    mail([
      "Message-ID: <r1@example.net>",
      "In-Reply-To: <1@example.com>",
      "References: <0@example.com>\r\n <1@example.com>",
      "To: Ada <ada@example.com>, bob@example.com",
      "Cc: Eve <eve@example.com>",
      "Date: Mon, 02 Mar 2026 10:00:00 +0100 (CET)",
      "Subject: =?utf-8?Q?Re:_Gr=C3=BC=C3=9Fe?=",
      "X-Twice: a",
      "X-Twice: b\r\n c",
    ]),
  );
  expect(parsed.fields("x-twice")).toEqual(["a", "b c"]);
  expect(parsed).toEqual({
    fields: expect.any(Function),
    rfcMessageId: "<r1@example.net>",
    inReplyTo: ["<1@example.com>"],
    references: ["<0@example.com>", "<1@example.com>"],
    from: { name: "John", address: "john@example.net" },
    replyTo: [],
    to: [
      { name: "Ada", address: "ada@example.com" },
      { name: null, address: "bob@example.com" },
    ],
    cc: [{ name: "Eve", address: "eve@example.com" }],
    subject: "Re: Grüße",
    date: new Date("2026-03-02T09:00:00Z"),
    text: "Yes, let's talk.\n",
    html: null,
    fromHtml: false,
    parts: [],
    truncated: [],
  });
});

test.each<[string, string, { name: string | null; address: string }[]]>([
  [
    "a name with a comma",
    '"Roe, Jane" <jane@a.example>',
    [{ name: "Roe, Jane", address: "jane@a.example" }],
  ],
  [
    "the same unquoted",
    "Roe, Jane <jane@a.example>",
    [{ name: "Roe, Jane", address: "jane@a.example" }],
  ],
  [
    "quotes in a name",
    '"Jane \\"JR\\" Roe" <jane@a.example>',
    [{ name: 'Jane "JR" Roe', address: "jane@a.example" }],
  ],
  ["UTF-8", "Jörg Böhm <jorg@a.example>", [{ name: "Jörg Böhm", address: "jorg@a.example" }]],
  [
    "a group",
    "Team: a@a.example, Bo <b@a.example>; , c@a.example",
    [
      { name: null, address: "a@a.example" },
      { name: "Bo", address: "b@a.example" },
      { name: null, address: "c@a.example" },
    ],
  ],
  ["an empty group", "undisclosed-recipients:;", []],
  ["nothing that is an address", "the front desk", []],
])("%s in Reply-To, To and Cc", async (_what, value, expected) => {
  const fields = ["Reply-To", "To", "Cc"].map((name) => `${name}: ${value}`);
  const { replyTo, to, cc } = await parseMail(mail(fields));
  expect({ replyTo, to, cc }).toEqual({ replyTo: expected, to: expected, cc: expected });
});

describe("ids", () => {
  test.each([
    ["<a@b>", ["<a@b>"]],
    ["<a@b> <c@d>", ["<a@b>", "<c@d>"]],
    ["<a@b>,<c@d>, <e@f>", ["<a@b>", "<c@d>", "<e@f>"]],
    ["<a@b><c@d>", ["<a@b>", "<c@d>"]],
    ["<a@b\t c>", ["<a@bc>"]],
    ["a@b", ["<a@b>"]],
    ["a@b> <c@d", ["<a@b>", "<c@d>"]],
    ["<a@b <c@d>", ["<a@b>", "<c@d>"]],
    ["<a@b> <a@b>", ["<a@b>"]],
    ["<no-at>", ["<no-at>"]],
    ['Your message of "Mon, 1 Mar 2026" <a@b>', ["<a@b>"]],
    ["", []],
    ["<>", []],
    ["none", []],
    ["<\u0000a@b>", ["<a@b>"]],
    [`<${"x".repeat(999)}@y>`, []],
  ])("%j", (field, ids) => {
    expect(messageIds(field)).toEqual(ids);
  });

  test("of a hostile length cost little", async () => {
    for (const unit of ["<", "a", "a@", "<a ", "(", "<>", ","]) {
      const spent = await cpuTime(() => messageIds(unit.repeat(500_000)));
      expect(spent).toBeLessThan(AFFORDABLE);
    }
    expect(messageIds(Array.from({ length: 5000 }, (_, n) => `<${n}@x>`).join())).toHaveLength(
      1000,
    );
  });
});

describe("from", () => {
  test.each([
    ["a@example.com", { name: null, address: "a@example.com" }],
    ["A B <a@example.com>", { name: "A B", address: "a@example.com" }],
    ["=?utf-8?B?SsO2cmc=?= <a@example.com>", { name: "Jörg", address: "a@example.com" }],
    ["A <a@example.com>, B <b@example.com>", { name: "A", address: "a@example.com" }],
    ["Team: A <a@example.com>, b@example.com;", { name: "A", address: "a@example.com" }],
    ["root", null],
    ["undisclosed-recipients:;", null],
  ])("%s", async (from, expected) => {
    expect((await parseMail(mail([`From: ${from}`]))).from).toEqual(expected);
  });
});

describe("the text", () => {
  test("is the plain part of several", async () => {
    const body =
      "--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--b--\r\n";
    const parsed = await parseMail(mail(["Content-Type: multipart/alternative; boundary=b"], body));
    expect(parsed.text.trim()).toBe("plain");
  });

  test("is the HTML part where the plain one is empty", async () => {
    const body =
      "--b\r\nContent-Type: text/plain\r\n\r\n \r\n--b\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--b--\r\n";
    const parsed = await parseMail(mail(["Content-Type: multipart/alternative; boundary=b"], body));
    expect(parsed.text.trim()).toBe("html");
  });

  test.each([
    ["<p>one</p><p>two</p>", "one\n\ntwo"],
    ["one<br>two<br/>three", "one\ntwo\nthree"],
    ["<div>wrapped\nin the\nsource</div>", "wrapped in the source"],
    ["<pre>kept\nas is</pre>", "kept\nas is"],
    ["<style>p { color: red }</style>seen", "seen"],
    ["<STYLE type='x'>a\nb</STYLE ><script>alert('<p>no</p>')</script>seen", "seen"],
    ["<html><head><title>t</title></head><body>seen</body></html>", "seen"],
    ["<!-- <p>no</p> -->seen<!--[if mso]><p>no</p><![endif]-->", "seen"],
    ["Gr&uuml;&szlig;e &amp; &lt;b&gt; &#8364; &#x1F600;&nbsp;!", "Grüße & <b> € 😀\u00a0!"],
    ["<h1>Title</h1>text<ul><li>a</li><li>b</li></ul>", "Title\n\ntext\n\n* a\n* b"],
    [
      "<ol start=3><li>a</li><li>b<ul><li>x</li></ul></li><li>c</li></ol>",
      "3. a\n4. b\n\n* x\n\n5. c",
    ],
    ["seen<style>never closed", "seen"],
    ["<div>a</div><div><br></div><div>b</div>c", "a\n\nb\nc"],
    ["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d", "a b\nc\n\nd"],
    [
      "<a href='https://x.example/?a=1&amp;b=2'>book</a> it",
      "book (https://x.example/?a=1&b=2) it",
    ],
    ["<a href='mailto:a@b.example'>me</a>, <a>you</a>", "me, you"],
    ["1 < 2 &amp;&amp; 3 > 2", "1 < 2 && 3 > 2"],
    ["<p>a <b>b</b>\n<i>c</i></p>", "a b c"],
  ])("of %j", async (body, text) => {
    expect((await parseMail(html(body))).text.trim()).toBe(text);
  });

  test("of HTML beside plain parts", async () => {
    const part = (type: string, text: string) =>
      `--b\r\nContent-Type: text/${type}\r\n\r\n${text}\r\n`;
    const body = `${part("plain", "one")}${part("html", "<p>t&eacute;w&#111;</p><style>x</style>")}--b--\r\n`;
    const parsed = await parseMail(mail(["Content-Type: multipart/mixed; boundary=b"], body));
    expect(parsed.text.trim()).toMatch(/^one\s+téwo$/);
  });

  test("of a forwarded mail is not the sender's", async () => {
    const body =
      "--b\r\n\r\nsee below\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\n\r\nhidden\r\n--b--\r\n";
    const parsed = await parseMail(mail(["Content-Type: multipart/mixed; boundary=b"], body));
    expect(parsed.text.trim()).toBe("see below");
  });

  test.each([
    "<",
    "<style>",
    "<!--",
    "<pre",
    "<a href=",
    "<a href='http:",
    "</style",
    "&",
    "<p ",
    "<p>",
    " \n",
  ])("of %j without end costs little", async (unit) => {
    const hostile = unit.repeat(300_000 / unit.length);
    const mixed = `--b\r\n\r\nplain\r\n--b\r\nContent-Type: text/html\r\n\r\n${hostile}\r\n--b--\r\n`;
    const spent = await cpuTime(async () => {
      await parseMail(html(hostile));
      await parseMail(mail(["Content-Type: multipart/mixed; boundary=b"], mixed));
    });
    expect(spent).toBeLessThan(AFFORDABLE);
  });
});

describe("a mail that is broken", () => {
  test("by NULs keeps what can be read", async () => {
    const parsed = await parseMail(mail(["Subject: a\0b", "X: \0"], "he\0llo\r\n"));
    expect(parsed.text).toBe("hello\n");
    expect(parsed.subject).not.toMatch(/\0/);
    expect(parsed.from?.address).toBe("john@example.net");
  });

  test("by controls in an encoded word can't break a line", async () => {
    const parsed = await parseMail(
      mail(["Subject: =?utf-8?Q?a=0D=0ABcc:_x?=", "From: =?utf-8?Q?J=0A=1B[2J?= <j@example.net>"]),
    );
    expect(parsed.subject).toBe("a Bcc: x");
    expect(parsed.from?.name).toBe("J [2J");
  });

  test("in its encodings is read as well as it goes", async () => {
    for (const encoding of ["base64", "quoted-printable", "x-unknown"]) {
      const lines = [
        "Content-Type: text/plain; charset=no-such",
        `Content-Transfer-Encoding: ${encoding}`,
      ];
      const parsed = await parseMail(mail(lines, "=ZZ=!!%%not=base64é\r\n===\r\n"));
      expect(parsed.from?.address).toBe("john@example.net");
    }
  });

  test("by its line ends or by what stands before it", async () => {
    const plain = mail(["Subject: s"]).toString();
    for (const variant of [
      plain.replaceAll("\r\n", "\n"),
      `\ufeff${plain}`,
      `From john@example.net Mon Mar  1 10:00:00 2026\r\n${plain}`,
    ]) {
      const parsed = await parseMail(Buffer.from(variant));
      expect(parsed).toMatchObject({ subject: "s", from: { address: "john@example.net" } });
      expect(parsed.text).toBe("Yes, let's talk.\n");
    }
  });

  test("by a header of megabytes is read as far as it goes, and says so", async () => {
    for (const size of [1_000_000, 5_000_000]) {
      const parsed = await parseMail(mail(["Subject: s", `X-Long: ${"x".repeat(size)}`]));
      expect(parsed).toMatchObject({ subject: "s", text: "Yes, let's talk.\n" });
      expect(parsed.truncated).toEqual(["of a header more than 512 kB"]);
    }
  });

  test("by nesting without end is read as far as it goes, and says so", async () => {
    let header = "";
    for (let n = 0; n < 2000; n++) {
      header += `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`;
    }
    const parsed = await parseMail(Buffer.from(`From: a@b.example\r\n${header}\r\nx`));
    expect(parsed.from?.address).toBe("a@b.example");
    expect(parsed.truncated).toEqual(["parts nested more than 50 deep"]);
  });

  test("by having nothing but lines is read as far as it goes, and says so", async () => {
    const parsed = await parseMail(mail([], `yes${"\n".repeat(2_000_000)}`));
    expect(parsed.text.trim()).toBe("yes");
    expect(parsed.truncated).toEqual(["more than 1 MB of text", "more than 50000 lines of text"]);
  });

  test("by being none", async () => {
    expect(await inputError(Buffer.alloc(0))).toBe("the mail is empty");
    expect(await inputError(Buffer.from("\r\n\r\nhello"))).toContain("no header");
    expect(await inputError(Buffer.from("Hello Ada,\n\nyes, gladly.\n"))).toContain("no header");
  });

  test("by being anything at all", async () => {
    const { default: fc } = await import("fast-check");
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const parsed = await parseMail(bytes).catch((error) => {
          expect(error).toMatchObject({ code: "input" });
          return null;
        });
        if (parsed) expect(parsed.text).not.toContain("\0");
      }),
      { numRuns: 300 },
    );
  });
});
