import { describe, expect, test } from "vitest";
import { parseMail } from "../../../src/mail/parse/parse.ts";
import { AFFORDABLE, cpuTime } from "../../support/cpu-time.ts";

/** A mail with these header fields and this body. */
function mail(
  fields: string,
  body: Uint8Array | string = "Yes.",
): Promise<{
  text: string;
  subject: string;
  from: { name: string | null; address: string } | null;
  date: Date | null;
  filename: string | null;
}> {
  const header = /^from:/im.test(fields) ? fields : `From: jane@lead.example\r\n${fields}`;
  const bytes = Buffer.concat([Buffer.from(`${header}\r\n\r\n`, "latin1"), Buffer.from(body)]);
  return parseMail(bytes).then((parsed) => ({
    ...parsed,
    text: parsed.text.trim(),
    filename: parsed.parts[0]?.filename ?? null,
  }));
}

/** Words in the octets of a charset. */
const WORDS: readonly (readonly [string, string, readonly number[]])[] = [
  ["windows-1251", "Привет", [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]],
  ["koi8-r", "Привет", [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]],
  ["gb2312", "你好", [0xc4, 0xe3, 0xba, 0xc3]],
  ["big5", "你好", [0xa7, 0x41, 0xa6, 0x6e]],
  ["shift_jis", "こん", [0x82, 0xb1, 0x82, 0xf1]],
  ["euc-kr", "안녕", [0xbe, 0xc8, 0xb3, 0xe7]],
  ["iso-8859-2", "ąć", [0xb1, 0xe6]],
  ["windows-1254", "şğ", [0xfe, 0xf0]],
  ["windows-1252", "“Hi” €", [0x93, 0x48, 0x69, 0x94, 0x20, 0x80]],
];

describe.each(WORDS)("%s", (charset, words, octets) => {
  const html = (head: string) =>
    Buffer.concat([Buffer.from(head), Buffer.from(octets), Buffer.from("</body></html>")]);

  test.each([
    ["meta", `<html><head><meta charset="${charset}"></head><body>`],
    [
      "http-equiv",
      `<html><head><META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=${charset}'></head><body>`,
    ],
    ["XML", `<?xml version="1.0" encoding="${charset}"?><html><body>`],
  ])("is found in the HTML, where nothing else says it: %s", async (_where, head) => {
    for (const type of ["text/html", "text/html; charset=us-ascii"]) {
      expect((await mail(`Content-Type: ${type}`, html(head))).text).toBe(words);
    }
    const encoded = html(head).toString("base64");
    const fields = "Content-Type: text/html\r\nContent-Transfer-Encoding: base64";
    expect((await mail(fields, encoded)).text).toBe(words);
  });

  test("is read as its part declares it, in text and in encoded words", async () => {
    const plain = await mail(`Content-Type: text/plain; charset=${charset}`, Buffer.from(octets));
    expect(plain.text).toBe(words);
    const base64 = Buffer.from(octets).toString("base64");
    expect((await mail(`Subject: =?${charset}?B?${base64}?=`)).subject).toBe(words);
    const quoted = octets.map((octet) => `=${octet.toString(16).toUpperCase()}`).join("");
    const { from } = await mail(`From: =?${charset}?Q?${quoted}?= <jane@lead.example>`);
    expect(from).toEqual({ name: words, address: "jane@lead.example" });
  });
});

test.each([
  "text/plain",
  "text/plain; charset=us-ascii",
  "text/plain; charset=utf-8",
  "text/plain; charset=cp50220",
  "text/plain; charset=ISO-2022-JP",
  "text/html",
])("ISO-2022-JP is known by its escapes: %s", async (type) => {
  expect((await mail(`Content-Type: ${type}`, "\u001b$B$3$s$K$A$O\u001b(B")).text).toBe(
    "こんにちは",
  );
  // The standard's decoder has a U+FFFD between the two.
  const twice = "\u001b$B$3$s\u001b(B\u001b$B$K$A$O\u001b(B";
  expect((await mail(`Content-Type: ${type}`, twice)).text).toBe("こんにちは");
});

test("a character that is split between two encoded words is whole", async () => {
  const words = ["4oI=", "rA=="].map((each) => `=?utf-8?B?${each}?=`).join(" ");
  expect((await mail(`Subject: ${words} x`)).subject).toBe("€ x");
});

test("Latin-1 that is windows-1252, also in a raw header and in names of files", async () => {
  expect((await mail("Subject: =?iso-8859-1?Q?It=92s_=80?=")).subject).toBe("It’s €");
  expect((await mail("Subject: It\x92s")).subject).toBe("It’s");
  const name = 'Content-Type: application/pdf; name="=?windows-1252?Q?=80=2Epdf?="';
  expect((await mail(name)).filename).toBe("€.pdf");
});

test.each([
  ["text/markdown; charset=utf-8", "# Yes\r\n\r\n* one", "# Yes\n\n* one"],
  ["text/x-web-markdown", "Yes", "Yes"],
  ["text/x-something", "Yes", "Yes"],
  [
    "text/enriched",
    "<bold>Yes</bold>, call\r\nme.\r\n\r\n<color><param>red</param>Now</color> 1 << 2",
    "Yes, call me.\nNow 1 < 2",
  ],
])("%s is text", async (type, body, text) => {
  expect((await mail(`Content-Type: ${type}`, body)).text).toBe(text);
});

test("a soft line break may have blanks behind it, and a line may be padded", async () => {
  const fields =
    "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable";
  const body = "Yes, call=  \r\n me=\t\r\n.   \r\nNow=20\r\ncaf=c3=a9=";
  expect((await mail(fields, body)).text).toBe("Yes, call me.\nNow \ncafé");
});

describe("an address", () => {
  test.each([
    ["Jane <jane@[IPv6:2001:db8::1]>", "Jane", "jane@[IPv6:2001:db8::1]"],
    ["jane@[IPv6:2001:db8::1]", null, "jane@[IPv6:2001:db8::1]"],
    ["Jane <jane@[192.0.2.1]>", "Jane", "jane@[192.0.2.1]"],
    ["Jane (the (very) best) Roe <jane@l.example>", "Jane Roe", "jane@l.example"],
    ["jane@l.example (Jane (Roe))", "Jane (Roe)", "jane@l.example"],
    ["jane@l.example (Jane \\) Roe)", "Jane ) Roe", "jane@l.example"],
    ["Jane <jane(c(d))@(x)l.example>", "Jane", "jane@l.example"],
    ["(a comment) jane @ l . example", "a comment", "jane@l.example"],
    ["Jane <@a.example,@b.example:jane@l.example>", "Jane", "jane@l.example"],
    ["Sales: jane@l.example (Jane);", "Jane", "jane@l.example"],
    ['"Roe, Jane (Sales)" <jane@l.example>', "Roe, Jane (Sales)", "jane@l.example"],
    ["Jane :( <jane@l.example>", null, "jane@l.example"],
    ['Jane <"jane (r)"@l.example>', "Jane", '"jane (r)"@l.example'],
  ])("%s", async (value, name, address) => {
    expect((await mail(`From: ${value}`)).from).toEqual({ name, address });
  });

  test("among several", async () => {
    const { to } = await parseMail(
      Buffer.from(
        "From: a@b.example\r\nTo: c@d.example (C, D), (E) e@[IPv6:::1], <f@g.example>\r\n\r\nx",
      ),
    );
    expect(to).toEqual([
      { name: "C, D", address: "c@d.example" },
      { name: "E", address: "e@[IPv6:::1]" },
      { name: null, address: "f@g.example" },
    ]);
  });
});

test.each([
  ["3 Mar 26 08:10 GMT", "2026-03-03T08:10:00.000Z"],
  ["Tue, 3 Mar 126 08:10:00 +0000", "2026-03-03T08:10:00.000Z"],
  ["Tue (a (nested) day), 3 Mar 2026 08:10:00 +0100 (CET)", "2026-03-03T07:10:00.000Z"],
  ["Tue , 3 Mar 2026 08 : 10 : 00 +0000", "2026-03-03T08:10:00.000Z"],
  ["Tue, 3 Mar 2026 08:10:00 GMT+0100", "2026-03-03T07:10:00.000Z"],
  ["Tue, 3 Mar 2026 08:10:00 EST", "2026-03-03T13:10:00.000Z"],
  ["Tue, 3 Mar 2026 08:10:00 A", "2026-03-03T08:10:00.000Z"],
  ["Tuesday, 3-Mar-26 08:10:00 UTC", "2026-03-03T08:10:00.000Z"],
  ["Tue, 3 Mar 2026 08:10:00\r\n +0000", "2026-03-03T08:10:00.000Z"],
])("a date: %s", async (value, iso) => {
  expect((await mail(`Date: ${value}`)).date?.toISOString()).toBe(iso);
});

test("hostile address fields cost little", async () => {
  const hostile = [
    "(".repeat(60_000),
    "(a)".repeat(20_000),
    "<@a:".repeat(15_000),
    '"('.repeat(30_000),
  ];
  for (const value of hostile) {
    const spent = await cpuTime(() => mail(`From: ${value}\r\nTo: ${value}`));
    expect(spent).toBeLessThan(AFFORDABLE);
  }
});
