import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressKey,
  addressKeys,
  checkAddress,
  checkHeaderText,
  domainOf,
  isHeaderSafe,
  type Mailbox,
  parseMailbox,
} from "../../src/domain/address.ts";

const usage = expect.objectContaining({ code: "usage" });

describe("checkAddress", () => {
  it.each([
    "jane.doe@example.com",
    "a@b.co",
    "first+tag@sub.example.co.uk",
    "o'brien@example.com",
    "!#$%&'*+/=?^_`{|}~-@example.com",
    "UPPER@EXAMPLE.COM",
    "a@localhost",
    "a@LocalHost",
    "1@2.example",
    "a@1and1.com",
    "a@xn--mnchen-3ya.de",
    "jürgen@münchen.de",
    "用户@例子.广告",
    "δοκιμή@παράδειγμα.δοκιμή",
    "a@हिन्दी.भारत",
    `${"l".repeat(64)}@example.com`,
    `a@${"d".repeat(63)}.com`,
    `${"l".repeat(64)}@${"d".repeat(63)}.${"d".repeat(63)}.${"d".repeat(57)}.com`,
  ])("takes %s", (address) => {
    expect(checkAddress(address)).toBe(address);
  });

  it("drops the white space around it", () => {
    expect(checkAddress(" \tjane@example.com \r\n")).toBe("jane@example.com");
  });

  it.each([
    ["empty", ""],
    ["blank", "  "],
    ["no @", "jane.example.com"],
    ["nothing before the @", "@example.com"],
    ["nothing after the @", "jane@"],
    ["a second @", "jane@doe@example.com"],
    ["no dot in the domain", "jane@example"],
    ["white space inside", "jane doe@example.com"],
    ["a no-break space inside", "jane\u00a0doe@example.com"],
    ["white space after the @", "jane@ example.com"],
    ["a leading dot", ".jane@example.com"],
    ["a trailing dot", "jane.@example.com"],
    ["two dots in a row", "jane..doe@example.com"],
    ["a dot at the domain's start", "jane@.example.com"],
    ["a dot at the domain's end", "jane@example.com."],
    ["an empty label", "jane@example..com"],
    ["a label that begins with a hyphen", "jane@-example.com"],
    ["a label that ends with a hyphen", "jane@example-.com"],
    ["an underscore in the domain", "jane@exa_mple.com"],
    ["an address literal", "jane@[127.0.0.1]"],
    ["a number for a host", "jane@127.0.0.1"],
    ["a quoted local part", '"jane doe"@example.com'],
    ["a comment", "jane(work)@example.com"],
    ["a comma", "jane,doe@example.com"],
    ["a semicolon", "jane@example.com;bob@example.com"],
    ["two addresses", "jane@example.com,bob@example.com"],
    ["angle brackets", "<jane@example.com>"],
    ["a name", "Jane <jane@example.com>"],
    ["mailto:", "mailto:jane@example.com"],
    ["a backslash", "jane\\doe@example.com"],
    ["CR LF", "jane@example.com\r\nBcc: eve@example.com"],
    ["LF", "jane\n@example.com"],
    ["CR", "jane@exa\rmple.com"],
    ["NUL", "jane\0@example.com"],
    ["ESC", "jane\u001b[2J@example.com"],
    ["DEL", "jane\u007f@example.com"],
    ["a C1 control character", "jane\u0085@example.com"],
    ["a line separator", "jane\u2028@example.com"],
    ["a local part of 65 octets", `${"l".repeat(65)}@example.com`],
    ["a local part of 65 octets in 33 characters", `${"ü".repeat(32)}l@example.com`],
    ["a label of 64 characters", `a@${"d".repeat(64)}.com`],
    ["255 octets", `${"l".repeat(64)}@${"d".repeat(63)}.${"d".repeat(63)}.${"d".repeat(58)}.com`],
  ])("refuses %s", (_, address) => {
    expect(() => checkAddress(address)).toThrow(usage);
  });

  it("counts octets, not characters", () => {
    expect(checkAddress(`${"ü".repeat(32)}@example.com`)).toHaveLength(44);
    expect(() => checkAddress(`${"ü".repeat(33)}@example.com`)).toThrow(usage);
  });

  it("says what is wrong on one line, however long or odd the text", () => {
    const say = (text: string): string => {
      try {
        return checkAddress(text);
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(say("jane.example.com")).toBe('"jane.example.com" is not an email address: it has no @');
    expect(say("a\nb\u001b@c")).not.toMatch(/\p{Cc}/u);
    expect(say("x".repeat(10_000)).length).toBeLessThan(200);
  });

  it("gives back what can stand in an envelope, or throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: "binary" })), (text) => {
        let address: string;
        try {
          address = checkAddress(text);
        } catch (error) {
          expect(error).toEqual(usage);
          return;
        }
        expect(address).toMatch(/^[^\s\p{Cc}<>(),;:\\"]+@[^\s\p{Cc}<>@]+$/u);
        expect(checkAddress(address)).toBe(address);
      }),
    );
  });

  it("takes the addresses that people have", () => {
    // fast-check makes all that RFC 1123 allows for a domain and RFC 5321 for an unquoted local part.
    fc.assert(
      fc.property(fc.emailAddress({ size: "small" }), (address) => {
        fc.pre(address.length <= 254 && address.indexOf("@") <= 64);
        expect(checkAddress(address)).toBe(address);
      }),
    );
  });
});

describe("addressKey", () => {
  it.each([
    ["Jane@Example.COM", "jane@example.com"],
    [" jane@example.com ", "jane@example.com"],
    ["JÜRGEN@MÜNCHEN.DE", "jürgen@münchen.de"],
    ["ju\u0308rgen@example.com", "j\u00fcrgen@example.com"],
    ["jane@münchen.example", "jane@xn--mnchen-3ya.example"],
    ["Jane@MÜNCHEN.example", "jane@XN--MNCHEN-3YA.example"],
    ["jane@mu\u0308nchen.example", "jane@xn--mnchen-3ya.example"],
    ["jane@例え.example", "jane@xn--r8jz45g.example"],
    ["\u200bjane.roe@example.com", "jane.roe@example.com"],
    ["jane.roe\u2060@example.com", "jane.roe@example.com"],
    ["jane\u00adroe@exam\u200dple.com", "janeroe@example.com"],
  ])("%s is %s", (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });

  it("tells two people apart", () => {
    expect(addressKey("jane@example.com")).not.toBe(addressKey("jane@example.org"));
    expect(addressKey("jane.doe@example.com")).not.toBe(addressKey("janedoe@example.com"));
  });
});

it("knows the keys that earlier versions kept an address under", () => {
  expect(addressKeys("Jane@Example.com")).toEqual(["jane@example.com"]);
  const keys = ["jane@xn--mnchen-3ya.example", "jane@münchen.example"];
  expect(addressKeys("jane@münchen.example")).toEqual(keys);
  expect(addressKeys("jane@xn--mnchen-3ya.example")).toEqual(keys);
});

it.each([
  ["a zero-width space", "\u200bjane@example.com"],
  ["a byte order mark", "\ufeffjane@example.com"],
  ["a word joiner", "jane\u2060@example.com"],
  ["a soft hyphen", "ja\u00adne@example.com"],
  ["a mark of direction", "\u202ajane@example.com\u202c"],
  ["an Arabic letter mark", "jane@exam\u061cple.com"],
  ["a variation selector", "jane\ufe0f@example.com"],
  ["a Hangul filler", "jane\u3164@example.com"],
  ["a tag", "jane\u{e0041}@example.com"],
  ["an empty Braille cell", "jane\u2800@example.com"],
])("drops %s from an address", (_, address) => {
  expect(checkAddress(address)).toBe("jane@example.com");
});

it("refuses what would be another address without it", () => {
  expect(() => checkAddress("می\u200cخواهم@example.com")).toThrow(/nobody can see/);
  expect(() => checkAddress("jane\ud800@example.com")).toThrow(/half a character/);
});

describe("domainOf", () => {
  it.each([
    ["jane@Example.COM", "example.com"],
    ["jane@sub.example.com", "sub.example.com"],
  ])("of %s is %s", (address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });
});

describe("header text", () => {
  it.each(["", "Ada Sales", "a\u00a0b", "Grüße, 你好 👋", "tab-free"])("%j is safe", (text) => {
    expect(isHeaderSafe(text)).toBe(true);
    expect(checkHeaderText("the name", text)).toBe(text);
  });

  it.each(["\r", "\n", "\0", "\t", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029"])(
    "%j is not",
    (character) => {
      const text = `Ada${character}Sales`;
      expect(isHeaderSafe(text)).toBe(false);
      expect(() => checkHeaderText("the name", text)).toThrow(
        expect.objectContaining({ code: "usage", message: expect.stringContaining("the name") }),
      );
    },
  );
});

describe("parseMailbox", () => {
  it.each<[string, Mailbox]>([
    ["ada@example.com", { name: null, address: "ada@example.com" }],
    ["<ada@example.com>", { name: null, address: "ada@example.com" }],
    ["Ada <ada@example.com>", { name: "Ada", address: "ada@example.com" }],
    ["Ada Sales<ada@example.com>", { name: "Ada Sales", address: "ada@example.com" }],
    ['"Ada Sales" <ada@example.com>', { name: "Ada Sales", address: "ada@example.com" }],
    ['"Sales, Ada" <ada@example.com>', { name: "Sales, Ada", address: "ada@example.com" }],
    [
      '"Ada \\"A\\" \\\\ Sales" <a@example.com>',
      { name: 'Ada "A" \\ Sales', address: "a@example.com" },
    ],
    [
      '"a <b@c.example>" <ada@example.com>',
      { name: "a <b@c.example>", address: "ada@example.com" },
    ],
    ['"" <ada@example.com>', { name: null, address: "ada@example.com" }],
    ["  Ada  < ada@example.com >  ", { name: "Ada", address: "ada@example.com" }],
    ["Jürgen 你好 <j@münchen.de>", { name: "Jürgen 你好", address: "j@münchen.de" }],
  ])("reads %s", (text, mailbox) => {
    expect(parseMailbox(text)).toEqual(mailbox);
  });

  it.each([
    "",
    "Ada",
    "Ada <>",
    "Ada <ada>",
    "Ada ada@example.com",
    "Ada <ada@example.com",
    "Ada ada@example.com>",
    "Ada <ada@example.com> trailing",
    "<a@example.com> <b@example.com>",
    '"Ada <ada@example.com>',
    "Ada\r\nBcc: eve@example.com <ada@example.com>",
    "Ada <ada@example.com>\n",
    "Ada\0 <ada@example.com>",
  ])("refuses %j", (text) => {
    expect(() => parseMailbox(text)).toThrow(usage);
  });

  it("reads back what RFC 5322 writes", () => {
    const format = ({ name, address }: Mailbox): string =>
      name === null ? address : `"${name.replace(/["\\]/g, "\\$&")}" <${address}>`;
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .filter((text) => isHeaderSafe(text) && text.trim() === text && text !== "");
    const address = fc.emailAddress({ size: "small" }).filter((text) => text.length <= 254);
    fc.assert(
      fc.property(fc.option(name), address, (name, address) => {
        expect(parseMailbox(format({ name, address }))).toEqual({ name, address });
      }),
      {
        numRuns: 300,
        examples: [
          ['\\"', "a@b.example"],
          ["<x@y.z>", "a@b.example"],
        ],
      },
    );
  });
});
