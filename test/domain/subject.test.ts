import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHeaderSafe } from "../../src/domain/address.ts";
import { deriveSubject, requireDerivedSubject } from "../../src/domain/subject/derived-subject.ts";
import { replySubject } from "../../src/domain/subject/subject.ts";
import { LOCALES } from "../../src/language/locales/index.ts";

describe("deriveSubject", () => {
  it.each([
    ["Hi John! Open to a quick chat?", "Open to a quick chat?"],
    ["Hello John,\n\nI saw your talk. It was good.", "I saw your talk"],
    ["Dear Ms Doe:\nA word about invoices.", "A word about invoices"],
    ["good morning Ada, are you there?", "Are you there?"],
    ["We make widgets. You need them.", "We make widgets"],
    ["One line\nand another.", "One line"],
    ["One line\r\nand another.", "One line"],
    ["Hi John!", "Hi John"],
    ["  spaced   out\ttext  ", "Spaced out text"],
    ["Highly recommended: our widgets", "Highly recommended: our widgets"],
    ["Version 2.5 is out. Get it.", "Version 2.5 is out"],
    ["Grüße aus München! Wie geht es?", "Grüße aus München"],
    ["你好，张伟", "你好，张伟"],
  ])("of %j is %j", (text, subject) => {
    expect(deriveSubject(text)).toBe(subject);
  });

  it.each([
    ["Hallo Jane, hast du am Dienstag Zeit?", "Hast du am Dienstag Zeit?"],
    ["Sehr geehrter Herr Dr. Müller,\nwir bauen Wehre. Und Pumpen.", "Wir bauen Wehre"],
    ["Liebe Kolleginnen und Kollegen,\n\nguten Morgen! Wir ziehen um.", "Wir ziehen um"],
    ["Bonjour Jane, êtes-vous libre mardi ?", "Êtes-vous libre mardi ?"],
    ["Madame, Monsieur,\nnous livrons demain.", "Nous livrons demain"],
    ["Hola Jane: una pregunta breve.", "Una pregunta breve"],
    ["Estimada Sra. Doe: ¿tiene un momento?", "¿tiene un momento?"],
    ["Gentile Dott.ssa Rossi, le scrivo per i turni.", "Le scrivo per i turni"],
    ["Dzień dobry, czy ma Pani chwilę?", "Czy ma Pani chwilę?"],
    ["Здравствуйте, Анна! Удобно ли вам во вторник?", "Удобно ли вам во вторник?"],
    ["Merhaba Jane, salı günü uygun mu?", "Salı günü uygun mu?"],
    ["こんにちは、シフト表について伺います。よろしくお願いします。", "シフト表について伺います"],
    ["尊敬的张先生：您好！我们想介绍一下排班软件。谢谢。", "我们想介绍一下排班软件"],
    ["안녕하세요, 근무표에 대해 여쭙니다.", "근무표에 대해 여쭙니다"],
  ])("leaves the greeting of any language out of %j: %j", (text, subject) => {
    expect(deriveSubject(text)).toBe(subject);
  });

  it.each(LOCALES.map((locale) => [locale.name, locale] as const))(
    "leaves out every greeting of %s",
    (_, { frame }) => {
      for (const greeting of frame.greetings.split(",")) {
        expect(deriveSubject(`${greeting.trim()} Jane, our 24 widgets`)).toBe("Our 24 widgets");
      }
    },
  );

  it.each([
    ["Morning meetings are a waste. Here is why.", "Morning meetings are a waste"],
    ["Beste Preise für Ihre neue Firma. Jetzt.", "Beste Preise für Ihre neue Firma"],
    ["Tag der offenen Tür: wir laden Sie ein", "Tag der offenen Tür: wir laden Sie ein"],
    ["Hiring is hard, we know. So call us.", "Hiring is hard, we know"],
  ])("takes no other sentence for a greeting: %j", (text, subject) => {
    expect(deriveSubject(text)).toBe(subject);
  });

  it.each([
    [
      "We work for Acme Inc. and Globex Ltd. in Berlin. You?",
      "We work for Acme Inc. and Globex Ltd. in Berlin",
    ],
    ["Wir liefern z.B. Wehre. Und Pumpen.", "Wir liefern z.B. Wehre"],
    ["Wir liefern z. B. Wehre. Und Pumpen.", "Wir liefern z. B. Wehre"],
    [
      "Dear Mr. Doe, I met J. R. Smith at the fair. He sends his regards.",
      "I met J. R. Smith at the fair",
    ],
    ["We already work for Acme Inc.", "We already work for Acme Inc."],
  ])("ends no sentence at an abbreviation: %j is %j", (text, subject) => {
    expect(deriveSubject(text)).toBe(subject);
  });

  it.each([
    ["Hi Jane, iPhone cases for you", "iPhone cases for you"],
    ["Hi Jane, example.com is slow", "example.com is slow"],
    ["Hi Jane, l'offre est prête", "L'offre est prête"],
  ])("begins with a capital letter, unless a name begins it: %j", (text, subject) => {
    expect(deriveSubject(text)).toBe(subject);
  });

  it("is cut at a word's end, and says nothing half", () => {
    const text = "We would like to show you how our widgets save money, time and nerves every day";
    const cut = "We would like to show you how our widgets save money, time...";
    expect(deriveSubject(text)).toBe(cut);
  });

  it("cuts a word that is longer than a subject", () => {
    expect(deriveSubject("X".repeat(100))).toBe(`${"X".repeat(60)}...`);
    expect(deriveSubject("X".repeat(60))).toBe("X".repeat(60));
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

describe("requireDerivedSubject", () => {
  it.each([
    ["Hi John! Open to a quick chat?", "Open to a quick chat?"],
    ["We make widgets.", "We make widgets"],
    [
      "\u6211\u4eec\u60f3\u4ecb\u7ecd\u4e00\u4e0b\u6392\u73ed\u8f6f\u4ef6\u3002",
      "\u6211\u4eec\u60f3\u4ecb\u7ecd\u4e00\u4e0b\u6392\u73ed\u8f6f\u4ef6",
    ],
    [
      "\u30b7\u30d5\u30c8\u8868\u306b\u3064\u3044\u3066",
      "\u30b7\u30d5\u30c8\u8868\u306b\u3064\u3044\u3066",
    ],
    [
      "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e04\u0e23\u0e31\u0e1a",
      "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e04\u0e23\u0e31\u0e1a",
    ],
  ])("of %j is %j", (text, subject) => {
    expect(requireDerivedSubject(text)).toBe(subject);
  });

  it.each(["Hi John!", "Quick question. Do you use a planner?", "Hi", "\u4f60\u597d", "?!"])(
    "of %j asks for --subject",
    (text) => {
      expect(() => requireDerivedSubject(text)).toThrow(
        expect.objectContaining({ code: "usage", hint: expect.stringContaining("--subject") }),
      );
    },
  );
});
