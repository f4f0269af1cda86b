/** Words by which mail programs introduce what they quote, in the languages they speak. */
import { quotingWords } from "../../language/patterns.ts";

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** In languages without a file: Persian. */
const OTHERS = ["نوشت"];
const WROTE = [...quotingWords("wrote"), ...OTHERS];

function alternatives(words: readonly string[]): string {
  return words.map((word) => word.replace(/[()/.]/g, "\\$&").replaceAll(" ", "\\s+")).join("|");
}

const spaced = alternatives(WROTE.filter((word) => !UNSPACED.test(word)));
const unspaced = alternatives(WROTE.filter((word) => UNSPACED.test(word)));
const wrote = `(?:(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])|${unspaced})`;

export const STARTS_WITH_ON = new RegExp(
  `^(?:(?:${alternatives(quotingWords("on"))})(?![\\p{L}\\p{N}])|[在于於])`,
  "iu",
);
export const HAS_WROTE = new RegExp(wrote, "iu");
/** `said`, which people write as well, and so counts only at the end of what is one anyway. */
export const ENDS_WITH_WROTE = new RegExp(
  `(?:${wrote}|(?<!\\p{L})(?:said|says|responded|a\\s+dit|sagte|dijo)|schrieben\\s+sie|het\\s+volgende)(?:\\s*[\\p{P}\\p{S}])*$`,
  "iu",
);
