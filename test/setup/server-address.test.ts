import { describe, expect, it } from "vitest";
import { serverProblem, typedServer, urlOf } from "../../src/setup/account/server-address.ts";

describe("typedServer", () => {
  it.each([
    ["smtp", "mail.example.com", "smtp://ada%40example.com@mail.example.com:587"],
    ["smtp", " mail.example.com:465 ", "smtps://ada%40example.com@mail.example.com:465"],
    ["smtp", "mail.example.com:25", "smtp://ada%40example.com@mail.example.com:25"],
    ["imap", "mail.example.com", "imaps://ada%40example.com@mail.example.com:993"],
    ["imap", "mail.example.com:143", "imap://ada%40example.com@mail.example.com:143"],
    ["smtp", "smtp://other@mail.example.com", "smtp://other@mail.example.com"],
    ["smtp", "", ""],
  ] as const)("%s %j is %s", (scheme, typed, url) => {
    expect(typedServer(scheme, typed, "ada@example.com")).toBe(url);
  });
});

describe("urlOf", () => {
  it("puts IPv6 addresses in brackets, and leaves out who does not log in", () => {
    expect(urlOf("smtp", { host: "::1", port: 25, secure: false }, null)).toBe("smtp://[::1]:25");
  });
});

describe("serverProblem", () => {
  it("says what is wrong, and never repeats a password", () => {
    expect(serverProblem("smtp", "smtp://ada@mail.example.com")).toBeUndefined();
    expect(serverProblem("imap", "imaps://mail.example.com")).toMatch(/names no user/);
    expect(serverProblem("smtp", "smtp://ada:hunter2@x.example")).toMatch(/secrets/);
    expect(serverProblem("smtp", "smtp://ada:hunter2@x.example")).not.toContain("hunter2");
    expect(serverProblem("smtp", "")).toMatch(/empty/);
  });
});
