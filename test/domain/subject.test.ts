import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHeaderSafe } from "../../src/domain/address.ts";
import { deriveSubject, replySubject } from "../../src/domain/subject.ts";

describe("deriveSubject", () => {
  it.each([
    ["Hi John! Open to a quick chat?", "Open to a quick chat?"],
    ["Hello John,\n\nI saw your talk. It was good.", "I saw your talk"],
    ["Dear Ms Doe:\nA word about invoices.", "A word about invoices"],
    ["good morning Ada, are you there?", "are you there?"],
    ["We make widgets. You need them.", "We make widgets"],
    ["One line\nand another.", "One line"],
    ["One line\r\nand another.", "One line"],
    ["Hi John!", "Hi John"],
    ["  spaced   out\ttext  ", "spaced out text"],
    ["Highly recommended: our widgets", "Highly recommended: our widgets"],
    ["Version 2.5 is out. Get it.", "Version 2.5 is out"],
    ["Grüße aus München! Wie geht es?", "Grüße aus München"],
    ["你好，张伟", "你好，张伟"],
  ])("of %j is %j", (text, subject) => {
    expect(deriveSubject(text)).toBe(subject);
  });

  it("is cut at a word's end, and says nothing half", () => {
    const text = "We would like to show you how our widgets save money, time and nerves every day";
    const cut = "We would like to show you how our widgets save money, time...";
    expect(deriveSubject(text)).toBe(cut);
  });

  it("cuts a word that is longer than a subject", () => {
    expect(deriveSubject("x".repeat(100))).toBe(`${"x".repeat(60)}...`);
    expect(deriveSubject("x".repeat(60))).toBe("x".repeat(60));
  });

  it("fits a header whatever the text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.lorem({ maxCount: 30 }),
      fc
        .array(fc.constantFrom("Hi", "\n", "\r", ". ", "!", "\0", "\u2028", "word ", "👋", ","))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const subject = deriveSubject(given);
        expect(isHeaderSafe(subject)).toBe(true);
        const dots = subject.endsWith("...") ? 3 : 0;
        expect([...subject].length).toBeLessThanOrEqual(60 + dots);
        expect(subject).toBe(subject.trim());
      }),
      { numRuns: 150 },
    );
  });

  it("is never empty where the text has a word", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20, mode: "sentences" }), (text) => {
        expect(deriveSubject(`Hi John,\n${text}`)).not.toBe("");
      }),
    );
  });
});

describe("replySubject", () => {
  it.each([
    ["A quick chat", "Re: A quick chat"],
    ["Re: A quick chat", "Re: A quick chat"],
    ["RE: A quick chat", "RE: A quick chat"],
    ["re:A quick chat", "re:A quick chat"],
    ["Regarding widgets", "Re: Regarding widgets"],
    ["A Re: inside", "Re: A Re: inside"],
  ])("of %j is %j", (subject, reply) => {
    expect(replySubject(subject)).toBe(reply);
  });

  it("is said once", () => {
    fc.assert(
      fc.property(fc.string(), (subject) => {
        expect(replySubject(replySubject(subject))).toBe(replySubject(subject));
      }),
    );
  });
});
