import { describe, expect, test } from "vitest";
import { newText } from "../../../src/mail/new-text/new-text.ts";
import { parseMail } from "../../../src/mail/parse/parse.ts";

/** The text of a mail of one part, as it is read. */
async function textOf(type: string, body: string | Uint8Array, encoding = "8bit"): Promise<string> {
  const header = `From: sam@lead.example\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const mail = Buffer.concat([Buffer.from(header), Buffer.from(body)]);
  return (await parseMail(mail)).text.trimEnd();
}

describe("format=flowed", () => {
  const flowed = (body: string) =>
    textOf("text/plain; charset=utf-8; format=flowed", body.replaceAll("\n", "\r\n"));

  test.each([
    ["one \ntwo\nthree", "one two\nthree"],
    ["> one \n> two\n> three", "> one two\n> three"],
    [">> one \n> two \n>> three", ">> one \n> two \n>> three".replaceAll(" \n", "\n")],
    ["> one \ntwo", "> one\ntwo"],
    ["one \n> two", "one \n> two"],
    ["yes\n-- \nSam \nIto", "yes\n-- \nSam Ito"],
    ["yes \n-- \nSam", "yes \n-- \nSam"],
    [" >not quoted\n From here", ">not quoted\nFrom here"],
    ["  indented", " indented"],
    ["one\n\ntwo ", "one\n\ntwo"],
  ])("%j", async (body, text) => {
    expect(await flowed(body)).toBe(text);
  });

  test("with the spaces deleted", async () => {
    const type = "text/plain; charset=utf-8; format=flowed; delsp=yes";
    expect(await textOf(type, "周二 \r\n可以\r\n> 周二 \r\n> 有空")).toBe("周二可以\n> 周二有空");
  });

  test("an attribution that was flowed is found", async () => {
    const text = await flowed(
      "Works for me.\n\nOn Tue, 3 Mar 2026 at 09:14 Dana Reyes \n<dana@acme.example> wrote:\n\n> Open to \n> a chat?\n",
    );
    expect(newText(text)).toBe("Works for me.");
  });

  test.each([">", "> \r\n", " \r\n", "-- \r\n", "x \r\n"])(
    "%j without end is read",
    async (unit) => {
      const text = await flowed(unit.repeat(100_000));
      expect(text.length).toBeLessThanOrEqual(100_000 * unit.length);
    },
  );
});

describe("the charset", () => {
  const latin = (text: string) => Buffer.from(text, "latin1");

  test.each([
    ["iso-8859-1", latin("Grüße"), "Grüße"],
    ["windows-1252", Buffer.from([0x93, 0x41, 0x94, 0x80]), "“A”€"],
    ["iso-8859-15", Buffer.from([0xa4]), "€"],
    ["iso-8859-2", Buffer.from([0xb1, 0xe6]), "ąć"],
    ["koi8-r", Buffer.from([0xe4, 0xc1]), "Да"],
    ["windows-1251", Buffer.from([0xc4, 0xe0]), "Да"],
    ["gb2312", Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), "你好"],
    ["big5", Buffer.from([0xa7, 0x41, 0xa6, 0x6e]), "你好"],
    ["shift_jis", Buffer.from([0x82, 0xcd, 0x82, 0xa2]), "はい"],
    ["iso-2022-jp", Buffer.from("\x1b$B$O$$\x1b(B"), "はい"],
    ["cp932", Buffer.from([0x82, 0xcd, 0x82, 0xa2]), "はい"],
    ["ks_c_5601-1987", Buffer.from([0xb3, 0xd7]), "네"],
    ["utf-7", Buffer.from("Gr+APwA3w-e 1 +- 1"), "Grüße 1 + 1"],
    ["no-such", Buffer.from([0x93, 0x41, 0x94]), "“A”"],
    ["no-such", latin("Grüße"), "Grüße"],
  ])("%s", async (charset, bytes, text) => {
    expect(await textOf(`text/plain; charset=${charset}`, bytes)).toBe(text);
  });

  test.each(["us-ascii", "iso-8859-1", "windows-1252", "utf-8", '""', "unknown-8bit"])(
    "%s, but it is UTF-8",
    async (charset) => {
      expect(await textOf(`text/plain; charset=${charset}`, "Grüße, 你好")).toBe("Grüße, 你好");
    },
  );

  test.each(["us-ascii", "utf-8", "unknown-8bit"])("%s, but it is Latin-1", async (charset) => {
    const bytes = latin("Grüße aus München");
    expect(await textOf(`text/plain; charset=${charset}`, bytes)).toBe("Grüße aus München");
  });

  test("of UTF-8 with a broken byte", async () => {
    const bytes = Buffer.concat([Buffer.from("Grüße, äöü 你好"), Buffer.from([0xc3])]);
    expect(await textOf("text/plain; charset=utf-8", bytes)).toBe("Grüße, äöü 你好\ufffd");
  });

  test("of none", async () => {
    expect(await textOf("text/plain", latin("Grüße"))).toBe("Grüße");
    expect(await textOf("text/plain", Buffer.from("Grüße").toString("base64"), "base64")).toBe(
      "Grüße",
    );
  });

  test.each(["+", "+AAA", "+-", "\xff", "\xc3\xa4\xff"])("%j without end is read", async (unit) => {
    for (const charset of ["utf-7", "utf-8"]) {
      const bytes = latin(unit.repeat(100_000));
      expect(await textOf(`text/plain; charset=${charset}`, bytes)).toBeTypeOf("string");
    }
  });
});

describe("HTML", () => {
  test.each([
    ["<blockquote><p>a</p><p>b<br>c</p></blockquote>d", "> a\n\n> b\n> c\n\nd"],
    ["<blockquote>a<blockquote>b</blockquote></blockquote>", "> a\n\n>> b"],
    ["<blockquote><pre>a\nb</pre></blockquote>", "> a\n> b"],
    ["<blockquote style='margin:0 0 0 40px;border:none'>a</blockquote>", "a"],
    ["<div style='display:none'>a<div>b</div>c</div>d", "d"],
    ["<p style='display: none'>a<p>b", "b"],
    ["<div style='DISPLAY:NONE !important'>a</div>b", "b"],
    ["a<img alt='x' style='display:none'>b<br style='display:none'>c", "abc"],
    ["<div hidden>a</div><div data-hidden='x'>b</div>", "b"],
    ["<span style='font-size:1px'>a</span><span style='font-size:10px'>b</span>", "b"],
    ["<span style='opacity:0'>a</span><span style='opacity:0.9'>b</span>", "b"],
    ["<span style='color:#fff'>a</span><span style='color:#fffaf0'>b</span>", "b"],
    ["<div style='background:#000'><span style='color:white'>a</span></div>", "a"],
    ["<b>a<div>b</b>c</div>d", "a\nbc\nd"],
    ["<table><tr><td>a</div><td>b</table>", "a\nb"],
    ["</div></p></blockquote>a", "a"],
  ])("%s", async (body, text) => {
    expect(await textOf("text/html; charset=utf-8", body)).toBe(text);
  });

  test.each([
    "<blockquote>",
    "<div>",
    "<b>",
    "<b></i>",
    "<div style='display:none'>",
    "<blockquote>a</blockquote>",
    "<i><div></i>",
    "<p hidden>",
    "<a href='https://x.example'>",
    "<div class='gmail_signature'>",
    "<td>",
    "<x style='color:",
  ])("%s without end is read", async (unit) => {
    const html = unit.repeat(Math.floor(2_000_000 / unit.length));
    expect(await textOf("text/html", `<p>yes</p>${html}`)).toMatch(/^yes/);
  });
});
