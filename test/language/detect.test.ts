import { describe, expect, it } from "vitest";
import { loadDetector, otherLanguage } from "../../src/language/detect.ts";

const detect = await loadDetector();

describe("the detector", () => {
  it.each([
    [
      "en",
      "Thanks for your message. I would like to know how much it costs and when we can start.",
    ],
    [
      "de",
      "Vielen Dank für Ihre Nachricht. Ich würde gerne wissen, was das kostet und wie es funktioniert.",
    ],
    [
      "fr",
      "Merci pour votre message. Je voudrais savoir combien cela coûte et comment ça fonctionne.",
    ],
    [
      "es",
      "Gracias por su mensaje. Me gustaría saber cuánto cuesta y cómo funciona para nosotros.",
    ],
    ["it", "Grazie per il suo messaggio. Vorrei sapere quanto costa e come funziona per noi."],
    ["nl", "Bedankt voor uw bericht. Ik zou graag willen weten wat het kost en hoe het werkt."],
    [
      "pt",
      "Obrigado pela sua mensagem. Eu gostaria de saber quanto custa e como isso funciona para nós.",
    ],
    [
      "sv",
      "Tack för ditt meddelande. Jag vill gärna veta vad det kostar och hur det fungerar för oss.",
    ],
    [
      "no",
      "Takk for meldingen. Jeg vil gjerne vite hva det koster og hvordan det fungerer for dere.",
    ],
    ["da", "Tak for din besked. Jeg vil gerne vide hvad det koster og hvordan det virker for jer."],
    ["fi", "Kiitos viestistä. Haluaisin tietää, mitä se maksaa ja miten se toimii meidän kanssa."],
    ["pl", "Dziękuję za wiadomość. Chciałbym wiedzieć, ile to kosztuje i jak to działa dla nas."],
    ["cs", "Děkuji za vaši zprávu. Rád bych věděl, kolik to stojí a jak to pro nás funguje."],
    [
      "ru",
      "Спасибо за ваше сообщение. Мне бы хотелось узнать, сколько это стоит и как это работает. Объясните?",
    ],
    ["uk", "Дякую за ваше повідомлення. Я хотів би дізнатися, скільки це коштує і як це працює."],
    [
      "tr",
      "Mesajınız için teşekkür ederim. Bunun ne kadar olduğunu ve nasıl çalıştığını bilmek isterim, bu bizim için çok iyi.",
    ],
    ["zh", "谢谢你的来信。我想知道价格是多少，怎么使用。"],
    ["ja", "ご連絡ありがとうございます。価格と使い方を教えてください。"],
    ["ko", "메일 감사합니다. 가격과 사용 방법을 알고 싶습니다."],
    ["ar", "شكرا على رسالتك. أود أن أعرف كم يكلف وكيف يعمل."],
    ["he", "תודה על ההודעה. אשמח לדעת כמה זה עולה ואיך זה עובד."],
  ] as const)("%s", (language, text) => {
    expect(detect(text)).toMatchObject({ language, sure: true });
  });

  it.each(["", "OK", "12345", "👍", "Demo?", "info@example.com https://example.com"])(
    "is not sure of %j",
    (text) => {
      expect(detect(text)?.sure ?? false).toBe(false);
    },
  );
});

describe("otherLanguage", () => {
  it("takes a short mail of ours for no rare language", async () => {
    const detect = await loadDetector();
    const ours = ["Hi Kim, open to talk?"];
    const text = "I wanted to follow up on my note from last week. Would a short call suit you?";
    expect(otherLanguage(text, null, ours, detect)).toBeNull();
    const german = ["Hallo Kim, hast du kurz Zeit für ein Gespräch?"];
    const isSpoken = (language: string): boolean => language === "de";
    expect(otherLanguage(text, null, german, detect, isSpoken)).toEqual({
      ...{ found: "en", expected: "de", by: german[0] },
    });
  });

  it("tells only what is sure on both sides, and takes neighbours for one", () => {
    const english = "Thanks, we would like to talk about this with you.";
    const german = "Danke, wir würden gerne mit Ihnen darüber sprechen.";
    expect(otherLanguage(english, german, [], detect)).toEqual({
      ...{ found: "en", expected: "de", by: german },
    });
    expect(otherLanguage(english, english, [], detect)).toBeNull();
    expect(otherLanguage(english, "Demo?", [], detect)).toBeNull();
    expect(
      otherLanguage(
        "Takk for meldingen. Jeg vil gjerne vite hva det koster og hvordan det fungerer.",
        "Tak for din besked. Jeg vil gerne vide hvad det koster og hvordan det virker for jer.",
        [],
        detect,
      ),
    ).toBeNull();
  });

  const OURS =
    "We help warehouses let carriers book their dock slots online. Is waiting a topic for you?";
  const ENGLISH = "Thank you for your mail, that helps. How many docks do you have?";

  it.each([
    ["de", "Ja, gerne.", "vielen Dank, das hilft mir weiter. Wie viele Tore haben Sie?"],
    ["fr", "Oui, merci.", "merci pour votre message. Combien de quais avez-vous ?"],
    ["es", "Sí, por favor.", "Gracias por su mensaje. ¿Cuántos muelles tienen?"],
    ["it", "Sì, grazie.", "grazie per il messaggio. Quante baie avete?"],
    ["pt", "Quanto custa?", "Obrigada pela mensagem. Quantos cais têm?"],
    ["nl", "Ja graag.", "Dank voor je bericht. Hoeveel docks hebben jullie?"],
    ["pl", "Tak, proszę.", "dziękuję za wiadomość. Ile mają Państwo doków?"],
    ["sv", "Ja tack!", "Tack för ditt mejl. Hur många portar har ni?"],
    ["da", "Hvad koster det?", "Tak for din besked. Hvor mange porte har I?"],
    ["no", "Hva koster det?", "Takk for meldingen. Hvor mange porter har dere?"],
    ["fi", "Kyllä kiitos.", "Kiitos viestistä. Montako laituria teillä on?"],
    ["cs", "Ano, děkuji.", "děkuji za zprávu. Kolik máte ramp?"],
    ["hu", "Igen, köszönöm.", "Köszönöm az üzenetet. Hány dokkjuk van?"],
    ["ro", "Da, vă rog.", "Mulțumesc pentru mesaj. Câte rampe aveți?"],
    ["tr", "Evet, lütfen.", "Mesajınız için teşekkürler. Kaç rampanız var?"],
  ])("tells English from a short text in %s, whose own language is right", (_, short, answer) => {
    expect(otherLanguage(ENGLISH, short, [OURS], detect)?.found).toBe("en");
    expect(otherLanguage(answer, short, [OURS], detect)).toBeNull();
  });

  it("goes by the other mails where a text has no words of a language", () => {
    const german =
      "Wir helfen Lagern, ihre Zeitfenster online buchen zu lassen. Ist das ein Thema?";
    for (const short of ["Ok.", "API?", "12"]) {
      expect(otherLanguage(ENGLISH, short, [OURS], detect), short).toBeNull();
      expect(otherLanguage(ENGLISH, short, [german], detect)?.expected, short).toBe("de");
    }
  });
});
