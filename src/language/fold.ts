/**
 * Text to look for words in: lower case, without accents, full-width forms as usual ones, typographic
 * quotes and dashes as plain ones. Words to look for are folded the same way.
 */
export function fold(text: string): string {
  // Most names of most lists of leads: an import folds each.
  if (IS_ASCII.test(text)) return text.toLowerCase().replaceAll("`", "'");
  return foldMarks(text)
    .toLowerCase()
    .replace(/[łøæœßđðþı]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** What a pattern of words matches in folded text; it is written as people write, in lower case. */
export function pattern(source: string): RegExp {
  return new RegExp(
    foldMarks(source).replace(/[łøæœßđðþı]/gu, (letter) => LETTERS[letter] ?? letter),
    "u",
  );
}

/** The first of the patterns that the text holds, as the text has it; null where it holds none. */
export function firstMatch(text: string, patterns: readonly RegExp[]): string | null {
  for (const each of patterns) {
    const match = each.exec(text);
    if (match) return match[0].trim().replace(/\s+/gu, " ");
  }
  return null;
}

const IS_ASCII = /^\p{ASCII}*$/u;

const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

function foldMarks(text: string): string {
  return (
    text
      .normalize("NFKD")
      // Accents, the points of Hebrew and Arabic, what stretches Arabic letters, and what nobody sees.
      .replace(
        /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670\u00ad\u200b-\u200f\u2060\ufeff]/gu,
        "",
      )
      .normalize("NFC")
      .replace(/[\u2018\u2019\u02bc\u00b4`]/gu, "'")
      .replace(/[\u2010-\u2015\u2212]/gu, "-")
      .replace(/\u00a0/gu, " ")
  );
}
