import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extensionsOf } from "../../../src/mail/smtp/extensions.ts";
import { ReplyReader } from "../../../src/mail/smtp/reply-reader.ts";
import { stuffDots } from "../../../src/mail/smtp/stuff-dots.ts";

describe("replies", () => {
  const word = fc.constantFrom("ok", "2.0.0 queued", "Größe", "", "no such user", "\u001b[31m");
  const reply = fc
    .tuple(
      fc.constantFrom("250", "354", "421", "550"),
      fc.array(word, { minLength: 1, maxLength: 3 }),
    )
    .map(([code, words]) =>
      words.map((each, at) => `${code}${at < words.length - 1 ? "-" : " "}${each}`).join("\n"),
    );

  test("come out whole, however their octets are cut and merged", () => {
    fc.assert(
      fc.property(
        fc.array(reply, { maxLength: 6 }),
        fc.array(fc.nat({ max: 400 }), { maxLength: 12 }),
        fc.constantFrom("\r\n", "\n"),
        (replies, cuts, end) => {
          const bytes = Buffer.from(
            replies.map((each) => `${each.replaceAll("\n", end)}${end}`).join(""),
          );
          const places = [0, ...cuts.map((at) => at % (bytes.length + 1)), bytes.length];
          places.sort((a, b) => a - b);
          const reader = new ReplyReader();
          const read = places.flatMap((at, nth) =>
            reader.take(bytes.subarray(at, places[nth + 1] ?? bytes.length)),
          );
          expect(read).toEqual(replies);
        },
      ),
    );
  });

  test("of a connection that ended: a refusal without a line end is one, nothing else is", () => {
    const last = (text: string): string | null => {
      const reader = new ReplyReader();
      reader.take(Buffer.from(text));
      return reader.last();
    };
    expect(last("550 5.1.1 no such us")).toBe("550 5.1.1 no such us");
    for (const text of ["250 2.0.0 que", "55", "550", "", "550 5.1.1 no\r\n", "banana"]) {
      expect(last(text), text).toBeNull();
    }
  });

  test("that never end are given up", () => {
    const reader = new ReplyReader();
    expect(() => {
      for (let nth = 0; nth < 20; nth += 1) reader.take(Buffer.alloc(100_000, "x"));
    }).toThrow(/without an end/);
    const lines = new ReplyReader();
    expect(() => {
      for (let nth = 0; nth < 20; nth += 1) lines.take(Buffer.from(`250-${"x".repeat(99_999)}\n`));
    }).toThrow(/without an end/);
  });
});

describe("a mail on the wire", () => {
  const piece = fc.constantFrom(".", "..", "\r\n", "\n", "\r", "a", "line", ". ", "\r\n.\r\n", "é");

  test("holds no final dot of its own, and comes out as it went in", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const mail = Buffer.from(pieces.join(""));
        const wire = stuffDots(mail).toString("latin1");
        const lines = wire.split("\r\n");
        expect(lines.pop()).toBe("");
        expect(lines).not.toContain(".");
        expect(wire.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        const received = lines.map((line) => line.replace(/^\./, "")).join("\r\n");
        const sent = mail.toString("latin1").replace(/\r\n|\r|\n/g, "\r\n");
        expect(`${received}\r\n`).toBe(sent.endsWith("\r\n") ? sent : `${sent}\r\n`);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("what a server says that it can do", () => {
  test("is read from its answer to EHLO", () => {
    const ehlo = "250-mx.example\n250-PIPELINING\n250-SIZE 10240000\n250-8BITMIME\n250 SMTPUTF8";
    const all = { pipelining: true, size: true, maxSize: 10_240_000, smtpUtf8: true };
    expect(extensionsOf(ehlo, "220 mx.example ESMTP")).toEqual(all);
    expect(extensionsOf(ehlo, "220 ************0*0*")).toEqual({ ...all, pipelining: false });
    expect(extensionsOf("250-pipelining.example\n250 XPIPELINING", "220 hi")).toEqual({
      ...{ pipelining: false, size: false, maxSize: 0, smtpUtf8: false },
    });
    expect(extensionsOf("250-mx\n250 SIZE", "")).toMatchObject({ size: true, maxSize: 0 });
  });
});
