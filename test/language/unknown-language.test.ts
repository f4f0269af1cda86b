import { describe, expect, test } from "vitest";
import { unknownLanguage } from "../../src/language/unknown-language.ts";

describe("a language of which nothing is known", () => {
  test.each([
    ["Vinsamlegast fjarlægið mig af póstlistanum ykkar.", "is"],
    ["Mesedez, ken nazazue zuen posta zerrendatik.", "eu"],
    ["Ju lutem më hiqni nga lista juaj e postave elektronike.", "sq"],
    ["لطفا دیگر برای من ایمیل نفرستید", "fa"],
    ["कृपया मुझे ईमेल भेजना बंद करें", "hi"],
    ["ഇനി എനിക്ക് ഇമെയിൽ അയക്കരുത്", "ml"],
    ["Խնդրում եմ ինձ այլևս նամակ չուղարկել", "hy"],
  ])("%s", async (text, language) => {
    expect(await unknownLanguage(text)).toBe(language);
  });

  test.each([
    "Sounds great, let's talk next Tuesday.",
    "Our dispatchers juggle spreadsheets daily; does your scheduler sync with SAP?",
    "Wir disponieren derzeit per Excel, das klingt spannend.",
    "ok merci",
    "Non merci",
    "Bardzo chętnie, proszę o szczegóły cennika.",
    "Zavolajte mi zítra dopoledne prosím",
    "Quítame de la lista",
    "Vi kan snakkes på tirsdag, passer det?",
    "请把我从名单中删除",
    "今後メールは不要です",
    "Jane Doe",
    "👍",
    "",
    "https://example.com/skjöl jane@example.com",
  ])("none: %s", async (text) => {
    expect(await unknownLanguage(text)).toBeNull();
  });
});
