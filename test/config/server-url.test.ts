import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imapUrl, isLoopback, smtpUrl } from "../../src/config/server-url.ts";
import { InvalidValue } from "../../src/config/value-type.ts";

const FILE = { folder: "/", secrets: false };
const ENVIRONMENT = { folder: "/", secrets: true };

describe("smtp.url", () => {
  it.each([
    ["smtp://mail.example.com", "mail.example.com", 587, false, "opportunistic", null],
    ["smtp://ada@mail.example.com", "mail.example.com", 587, false, "required", "ada"],
    ["smtp://ada@localhost", "localhost", 587, false, "opportunistic", "ada"],
    ["smtp://ada@127.0.0.1:2525", "127.0.0.1", 2525, false, "opportunistic", "ada"],
    ["smtp://ada@[::1]:25", "::1", 25, false, "opportunistic", "ada"],
    ["smtp://ada@[2001:db8::1]", "2001:db8::1", 587, false, "required", "ada"],
    ["smtps://ada@mail.example.com", "mail.example.com", 465, true, "required", "ada"],
    ["smtps://localhost:4650", "localhost", 4650, true, "required", null],
    ["SMTP://Mail.Example.COM:26/", "mail.example.com", 26, false, "opportunistic", null],
    ["smtp://bücher.example", "xn--bcher-kva.example", 587, false, "opportunistic", null],
    ["smtp://ada%40example.com@h.de", "h.de", 587, false, "required", "ada@example.com"],
    ["smtp://ada@example.com@h.de", "h.de", 587, false, "required", "ada@example.com"],
    ["smtp://h.de?tls=required", "h.de", 587, false, "required", null],
    ["smtp://h.de?tls=off", "h.de", 587, false, "off", null],
    ["smtp://ada@h.de?tls=opportunistic", "h.de", 587, false, "opportunistic", "ada"],
    ["smtp://ada@localhost?tls=off", "localhost", 587, false, "off", "ada"],
    ["smtps://h.de?tls=required", "h.de", 465, true, "required", null],
  ])("reads %s", (text, host, port, secure, tls, user) => {
    expect(smtpUrl.check(text, FILE)).toEqual({ host, port, secure, tls, user });
  });

  it.each([
    [1, /a number is not a URL/],
    ["", /is empty/],
    ["mail.example.com", /is not a URL/],
    ["smtp:mail.example.com", /is not a URL/],
    ["https://hunter2@h.de", /is not an smtp/],
    ["smtp://", /has no host/],
    ["smtp://hunter2@", /valid|no host/],
    ["smtp://-h.de", /invalid host/],
    ["smtp://h%20x", /invalid host/],
    ["smtp://h.de:0", /port 0/],
    ["smtp://h.de:65536", /valid URL/],
    ["smtp://h.de/hunter2", /has a path/],
    ["smtp://u:hunt#er2@h.de", /valid URL/],
    ["smtp://h.de#hunter2", /has a path/],
    ["smtp://h.de\n", /white space/],
    ["smtp://u%0d%0aRCPT@h.de", /percent-encoded/],
    ["smtp://%ff@h.de", /percent-encoded/],
    ["smtp://:hunter2@h.de", /no user/],
    ["smtp://u:hunter2@h.de", /secrets are never in the file/],
    ["smtp://h.de?TLS=off", /a parameter other than tls/],
    ["smtp://h.de?pool=true", /a parameter other than tls/],
    ["smtp://h.de?tls=", /a tls other/],
    ["smtp://h.de?tls=none", /a tls other/],
    ["smtp://h.de?tls=off&tls=required", /tls twice/],
    ["smtp://u@h.de?tls=off", /unencrypted/],
    ["smtps://h.de?tls=off", /always encrypted/],
    ["smtps://h.de?tls=opportunistic", /always encrypted/],
  ])("refuses %j", (value, message) => {
    const parse = () => smtpUrl.check(value, FILE);
    expect(parse).toThrow(InvalidValue);
    expect(parse).toThrow(message);
    expect(parse).not.toThrow(/hunt/);
  });

  it("takes a password from the environment, and masks it", () => {
    const url = smtpUrl.check("smtp://ada:p%40ss%3a@h.de", ENVIRONMENT);
    expect(url.password).toBe("p@ss:");
    expect(smtpUrl.plain(url)).toBe("smtp://ada:***@h.de:587");
  });

  it("is shown as what it was read from", () => {
    const user = fc.option(fc.string({ unit: "grapheme-ascii", minLength: 1 }));
    const host = fc.constantFrom("h.de", "localhost", "[::1]", "127.0.0.1");
    const tls = fc.constantFrom("", "?tls=required", "?tls=opportunistic");
    const port = fc.integer({ min: 1, max: 65_535 });
    fc.assert(
      fc.property(user, host, port, tls, (name, at, number, query) => {
        const login = name === null ? "" : `${encodeURIComponent(name)}@`;
        const url = smtpUrl.check(`smtp://${login}${at}:${number}${query}`, FILE);
        expect(url.user).toBe(name);
        expect(smtpUrl.check(smtpUrl.plain(url), FILE)).toEqual(url);
      }),
    );
  });
});

describe("imap.url", () => {
  it.each([
    ["imaps://ada@mail.example.com", "mail.example.com", 993, true, "required", "ada"],
    ["imap://ada@mail.example.com", "mail.example.com", 143, false, "required", "ada"],
    ["imap://ada@127.0.0.1:1143", "127.0.0.1", 1143, false, "opportunistic", "ada"],
    ["IMAPS://ada@example.com@h.de:9933/", "h.de", 9933, true, "required", "ada@example.com"],
    ["imap://ada@localhost?tls=off", "localhost", 143, false, "off", "ada"],
    ["imap://ada@h.de?tls=opportunistic", "h.de", 143, false, "opportunistic", "ada"],
  ])("reads %s", (text, host, port, secure, tls, user) => {
    const url = imapUrl.check(text, FILE);
    expect(url).toEqual({ host, port, secure, tls, user });
    expect(imapUrl.check(imapUrl.plain(url), FILE)).toEqual(url);
  });

  it.each([
    ["smtp://ada@h.de", /is not an imap or imaps URL/],
    ["imap://h.de", /names no user/],
    ["imap://ada@h.de/INBOX", /has a path/],
    ["imaps://ada:hunter2@h.de", /secrets are never in the file/],
    ["imaps://ada@h.de?tls=off", /imaps is always encrypted/],
    ["imap://ada@h.de?tls=off", /unencrypted/],
  ])("refuses %s", (value, message) => {
    const parse = () => imapUrl.check(value, FILE);
    expect(parse).toThrow(InvalidValue);
    expect(parse).toThrow(message);
    expect(parse).not.toThrow(/hunter2/);
  });

  it("takes a password from the environment, and masks it", () => {
    const url = imapUrl.check("imaps://ada:hunter2@h.de", ENVIRONMENT);
    expect(url.password).toBe("hunter2");
    expect(JSON.stringify(url)).not.toContain("hunter2");
    expect(imapUrl.plain(url)).toBe("imaps://ada:***@h.de:993");
  });
});

it.each([
  ["localhost", true],
  ["mail.localhost", true],
  ["127.9.9.9", true],
  ["::1", true],
  ["127.example.com", false],
  ["notlocalhost", false],
  ["localhost.example.com", false],
  ["10.0.0.1", false],
])("isLoopback(%s) is %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
