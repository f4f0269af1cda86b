import { languageName, otherLanguage } from "../../../language/detect.ts";
import { fold } from "../../../language/fold.ts";
import { LOCALES } from "../../../language/locales/index.ts";
import type { Guardrail, GuardrailInput } from "../guardrail.ts";

/** The most that a text may have, in characters and in words. */
const MAX_LENGTH = 2_500;
const MAX_WORDS = 400;
/** Of a script that needs few characters for a word. */
const MAX_EASTERN = 1_200;

/** Nothing to read, or far too much. */
export function lengthGuardrail(text: string): Guardrail | null {
  if (!/[\p{L}\p{N}]/u.test(text.slice(0, 10_000))) {
    return { rule: "empty", detail: "the text is empty, or holds no words" };
  }
  if (text.length > MAX_LENGTH) {
    return {
      rule: "too_long",
      detail: `the text has ${text.length} characters, and an email at most ${MAX_LENGTH}`,
    };
  }
  const words = text.match(/\S+/gu)?.length ?? 0;
  if (words > MAX_WORDS) {
    return {
      rule: "too_long",
      detail: `the text has ${words} words, and an email at most ${MAX_WORDS}`,
    };
  }
  const eastern =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (eastern > MAX_EASTERN) {
    return {
      rule: "too_long",
      detail: `the text has ${eastern} characters, and an email of this script at most ${MAX_EASTERN}`,
    };
  }
  return null;
}

/**
 * Another language than that of the lead's newest mail; where that can't tell, than that of the other
 * mails, the lead's and ours.
 *
 * @param body the text without its greeting and closing
 */
export function languageGuardrail(
  { text, leadText, conversation, detect }: GuardrailInput,
  body: string,
): Guardrail | null {
  const answered =
    leadText ?? conversation.findLast(({ direction }) => direction === "in")?.text ?? null;
  if (leadText !== null && isLatin(leadText) && isForeign(text)) {
    return { rule: "language", detail: "it is written in another script than the lead's" };
  }
  const mails = conversation.slice(-MAX_MAILS).map((mail) => mail.text);
  const others = mails.filter((each) => each !== answered);
  const other = otherLanguage(body.trim() === "" ? text : body, answered, others, detect, isSpoken);
  if (other === null || asksFor(other.found, answered ?? "")) return null;
  const [found, expected] = [languageName(other.found), languageName(other.expected)];
  const isOurs = conversation.some(
    ({ direction, text: mail }) => direction === "out" && mail === other.by,
  );
  const instead = isOurs ? `our mails are in ${expected}` : `the lead writes ${expected}`;
  return { rule: "language", detail: `it is written in ${found}, and ${instead}` };
}

const MAX_MAILS = 8;

/** `Bitte auf Englisch`, `in English, please`: in the language's own word, in English or in its own. */
function asksFor(language: string, asked: string): boolean {
  const said = fold(asked);
  return ["en", language, "de", "fr", "es", "it", "nl", "pl", "pt"].some((code) => {
    const name = new Intl.DisplayNames(code, { type: "language" }).of(language);
    return name !== undefined && said.includes(fold(name));
  });
}

/** Too short to tell its language, a text still shows its script. */
function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && !/[^\p{Script=Latin}\P{L}]/u.test(text);
}

/** Most of its letters are of another script than Latin. */
function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return letters.length >= 10 && latin.length * 2 < letters.length;
}

/** Whether the word lists know a language. */
function isSpoken(language: string): boolean {
  return LOCALES.some(({ code }) => code === language);
}
