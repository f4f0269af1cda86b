import { type Guardrail, quoted } from "../guardrail.ts";

/** What can't be seen, or makes something else be seen than what stands there. */
export function hiddenGuardrail(text: string): Guardrail | null {
  const found =
    firstCharacter(text, CONTROL, "the control character") ??
    firstCharacter(withoutEmoji(text), UNSEEN, "the invisible character") ??
    firstMark(text) ??
    mixed(text) ??
    spacedOut(text);
  return found === null ? null : { rule: "hidden", detail: found };
}

function firstCharacter(text: string, pattern: RegExp, what: string): string | null {
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return null;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${what} U+${code} stands in it`;
}

/** Half of a surrogate pair, private use, and what a broken encoding leaves behind, too. */
const CONTROL = /\r(?!\n)|(?![\n\r\t])[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\ufffc\ufffd]/u;

const UNSEEN =
  /\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u2800|\u3164|\uffa0|[ \u00a0\u2000-\u200a\u202f\u205f\u3000]{40}/u;

/** Emoji join and style characters by invisible ones; Arabic, Hebrew and Indic scripts need some. */
function withoutEmoji(text: string): string {
  return text
    .replace(
      /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu,
      "",
    )
    .replace(/(?<=[\p{Emoji}\p{Extended_Pictographic}])[\ufe0e\ufe0f]/gu, "")
    .replace(
      /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}])[\u200c\u200d]/gu,
      "",
    )
    .replace(
      /(?<=[\p{Script=Arabic}\p{Script=Hebrew}\s\p{P}])[\u200e\u200f](?=[\s\p{P}\p{Script=Arabic}\p{Script=Hebrew}]|$)/gu,
      (mark, at: number) =>
        /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.slice(Math.max(0, at - 40), at + 40))
          ? ""
          : mark,
    );
}

/** Letters that are buried under marks. */
function firstMark(text: string): string | null {
  return MARKS.test(text.normalize("NFC")) ? "letters with heaps of marks stand in it" : null;
}

const MARKS = /(?:[\u0300-\u036f]|[\u0483-\u0489]|[\u20d0-\u20ff]){3}/u;

/** `pаypal` with a Cyrillic a. */
function mixed(text: string): string | null {
  const word = MIXED.exec(text.normalize("NFKC"))?.[0];
  return word === undefined ? null : `letters of two alphabets stand in one word: ${quoted(word)}`;
}

const MIXED =
  /(?<!\p{L})\p{Script=Latin}{1,30}(?![μΩ](?!\p{L}))[\p{Script=Cyrillic}\p{Script=Greek}]\p{L}{0,30}|(?<![\p{L}])(?:(?!μ)[\p{Script=Cyrillic}\p{Script=Greek}]){1,30}\p{Script=Latin}\p{L}{0,30}/u;

/** `f r e e`: nobody writes so but to be overlooked. */
function spacedOut(text: string): string | null {
  const words =
    /(?<![\p{L}\p{N}])(?:[\p{Script=Latin}\p{Script=Cyrillic}] ){3,30}[\p{Script=Latin}\p{Script=Cyrillic}](?![\p{L}\p{N}])/u.exec(
      text.normalize("NFKC"),
    )?.[0];
  return words === undefined ? null : `a word is spaced out: ${quoted(words)}`;
}
