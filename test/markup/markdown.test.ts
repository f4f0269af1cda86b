import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { escapeMarkdown } from "../../src/markup/escape.ts";
import { htmlOf, htmlOfPlain } from "../../src/markup/html.ts";
import { parseMarkdown } from "../../src/markup/markdown.ts";
import { plainOf } from "../../src/markup/plain.ts";

const plain = (source: string): string => plainOf(parseMarkdown(source));
const html = (source: string): string => htmlOf(parseMarkdown(source), () => null);
/** Without the looks of the elements. */
const bare = (source: string): string => html(source).replace(/ style="[^"]*"/g, "");

describe("Markdown as plain text", () => {
  test.each([
    ["links", "see [our plan](https://a.example/p)", "see our plan <https://a.example/p>"],
    ["bare links", "see https://a.example/a_b_c.", "see https://a.example/a_b_c."],
    ["a link that is its text", "[https://a.example](https://a.example)", "https://a.example"],
    ["addresses", "[Ada](mailto:ada@a.example)", "Ada <ada@a.example>"],
    ["autolinks", "<https://a.example> <ada@a.example>", "https://a.example ada@a.example"],
    ["emphasis", "**a** *b* __c__ _d_ `e`", "a b c d e"],
    ["what is struck out", "~~100~~ 80", "~~100~~ 80"],
    ["line breaks", "a\nb\\\nc", "a\nb\nc"],
    ["headings", "# Title\n\ntext", "Title\n\ntext"],
    ["a tight list", "a:\n- b\n- c\n\nd", "a:\n\n- b\n- c\n\nd"],
    ["lists in lists", "1. a\n   - b\n   - c\n2. d", "1. a\n   - b\n   - c\n2. d"],
    ["a loose list", "- a\n\n- b", "- a\n\n- b"],
    ["a list from 3", "3. a\n4. b", "3. a\n4. b"],
    ["quotes", "> a\n> > b", "> a\n>\n> > b"],
    ["what stands below a quote", "> a\nb", "> a\n\nb"],
    ["code", "```\n> a\n  b\n```\nc", "> a\n  b\n\nc"],
    ["tables", "| a | b |\n|---|--:|\n| 1 | |\n| 2 | 3 |", "a | b\n1 |\n2 | 3"],
    ["a rule", "a\n\n---\n\nb", "a\n\n* * *\n\nb"],
    ["pictures", "a ![Logo *x*](l.png) b", "a Logo x b"],
    ["HTML", "<b>a</b> &amp; &lt;", "<b>a</b> & <"],
    ["a signature", "Best\n--\nAda", "Best\n--\nAda"],
    ["a year", "2026. Das war gut.", "2026. Das war gut."],
    ["a telephone number", "+ 49 30 123", "+ 49 30 123"],
    ["products", "2*3*4 = 24", "2*3*4 = 24"],
    ["what is no link", "[a](b.html) and a[0](see below)", "[a](b.html) and a[0](see below)"],
  ])("%s", (_, source, text) => {
    expect(plain(source)).toBe(text);
  });
});

describe("Markdown as HTML", () => {
  test.each([
    ["a signature is no heading", "Best\n--\nAda", "<p>Best<br>\n--<br>\nAda</p>\n"],
    ["a year begins no list", "2026. Das war gut.", "<p>2026. Das war gut.</p>\n"],
    ["a telephone number neither", "+ 49 30 123", "<p>+ 49 30 123</p>\n"],
    ["a product is no emphasis", "2*3*4", "<p>2*3*4</p>\n"],
    [
      "an answer is no part of the quote",
      "> a\nb",
      "<blockquote><p>a</p>\n</blockquote>\n<p>b</p>\n",
    ],
    ["a list keeps its number", "3. a", '<ol start="3"><li>a\n</li>\n</ol>\n'],
    [
      "a title is left out",
      '[a](https://a.example "t")',
      '<p><a href="https://a.example">a</a></p>\n',
    ],
    ["a picture is its text where it can't be shown", "![Logo](l.png)", "<p>Logo</p>\n"],
  ])("%s", (_, source, expected) => {
    expect(bare(source)).toBe(expected);
  });

  it("shows the pictures that it is given", () => {
    const parsed = parseMarkdown("![L](a%20b.png) ![M](c.png)");
    expect(parsed.pictures).toEqual(["a%20b.png", "c.png"]);
    expect(htmlOf(parsed, (name) => (name === "c.png" ? "cid:1" : null))).toContain(
      'L <img src="cid:1" alt="M"',
    );
  });

  test.each([
    ["[a](b.html)", "[a](b.html)"],
    ["[c](javascript:x)", "[c](javascript:x)"],
    ["[**Book**](/x)", "[**Book**](/x)"],
    ["[a [b]](x)", "[a [b]](x)"],
    ["[Book]()", "[Book]()"],
    ["[Book](<>)", "[Book](<>)"],
    ["[![l](l.png)](a.example)", "[![l](l.png)](a.example)"],
  ])("tells of a link that leads nowhere: %s", (source, broken) => {
    expect(parseMarkdown(source).brokenLinks).toContain(broken);
    expect(bare(source)).not.toContain("<a");
  });

  test.each(["\\[d\\](e.html)", "a[0](see below)", "`[a](b)`", "[a](https://a.example)"])(
    "tells of none where there is none: %s",
    (source) => {
      expect(parseMarkdown(source).brokenLinks).toEqual([]);
    },
  );
});

describe("a value in Markdown", () => {
  it("is read as it was written, whatever stands in it", () => {
    const value = fc
      .string({
        unit: fc.constantFrom(..."ab1 .*_-+#>`~[]()!<>&|\\\"'{}=:/@^$%;,?é語"),
        maxLength: 40,
      })
      .map((text) => text.trim())
      .filter((text) => text !== "" && !/\s{2}/.test(text));
    fc.assert(
      fc.property(value, fc.constantFrom("", "- ", "> ", "**a** ", "| "), (text, before) => {
        expect(plain(`${before}x ${escapeMarkdown(text)} y`)).toContain(`x ${text} y`);
        expect(plain(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps its lines, and begins no block by them", () => {
    expect(plain(escapeMarkdown("a\n# b\n    c\n- d\n1. e\n> f"))).toBe(
      "a\n# b\nc\n- d\n1. e\n> f",
    );
    expect(bare(escapeMarkdown("a\r\n# b"))).toBe("<p>a<br>\n# b</p>\n");
  });

  it("makes a link where the text says so", () => {
    const url = escapeMarkdown("https://a.example/x_y?a=1&b=(2)");
    expect(bare(`[Book](${url})`)).toBe(
      '<p><a href="https://a.example/x_y?a=1&#38;b=(2)">Book</a></p>\n',
    );
    expect(bare(`See ${url}`)).not.toContain("<a");
  });
});

describe("plain text as HTML", () => {
  it("keeps lines and spaces, and sets off what is quoted", () => {
    const shown = htmlOfPlain("On Monday, A wrote:\n> a <b>\n> > c\n\nd  e").replace(
      / style="[^"]*"/g,
      "",
    );
    expect(shown).toBe(
      "<div>On Monday, A wrote:</div>\n<blockquote><div>a &#60;b&#62;</div>\n<blockquote><div>c</div>\n</blockquote>\n</blockquote>\n<div><br>\nd&nbsp;&nbsp;e</div>\n",
    );
  });
});
