/**
 * Names of people and companies in a text: which words are one, how a database is asked for them,
 * and whether they stand there. May import `language`.
 */

/** Scripts that write no spaces between words, and Korean, which puts endings right behind them. */
const UNSPACED =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED}]`, "u");
const UNSPACED_RUN = new RegExp(`[${UNSPACED}]+`, "gu");
/** None of those scripts begins before this character. */
const MAY_BE_UNSPACED = /[\u0e00-\uffff]/;
/** Where a name in letters stands right beside such a script: `Initechと`. */
const SEAM = new RegExp(
  `(?<=[${UNSPACED}])(?=[^${UNSPACED}])|(?<=[^${UNSPACED}])(?=[${UNSPACED}])`,
  "u",
);
/** Between family and given name some put a space, others none. */
const GAP =
  /(?<=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])[ \t・]+(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])/gu;

/** The words of a folded text. */
export function wordsOf(folded: string): string[] {
  if (!isUnspaced(folded)) return folded.match(WORD) ?? [];
  return (folded.replace(GAP, "").match(WORD) ?? []).flatMap((word) =>
    isUnspaced(word) ? word.split(SEAM) : word,
  );
}

/** Between single spaces, so that no word is found inside of another. */
export function joined(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
}

/** Whether a text holds a script in which names are looked for without regard to words. */
export function isUnspaced(text: string): boolean {
  return MAY_BE_UNSPACED.test(text) && UNSPACED_CHARACTER.test(text);
}

/** The runs of such scripts in a text, without spaces. */
export function unspacedRuns(text: string): { at: number; run: string }[] {
  if (!MAY_BE_UNSPACED.test(text)) return [];
  return Array.from(text.matchAll(UNSPACED_RUN), ({ 0: run, index }) => ({ at: index, run }));
}
