import { fold } from "../../language/fold.ts";

/** A text in the forms in which things are looked for. */
export interface Plain {
  /** Without what can't be seen, full-width and other forms as usual ones, lookalikes replaced. */
  clean: string;
  /** The same in lower case and without accents. */
  folded: string;
}

/** How much of a text is looked at, in characters. */
export const MAX_LOOKED_AT = 20_000;

export function plain(text: string, most = MAX_LOOKED_AT): Plain {
  const clean = text
    .slice(0, most)
    .normalize("NFKC")
    .slice(0, 2 * most)
    .replace(INVISIBLE, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]/gu, " ")
    .replace(/[\p{L}\p{N}.@/:-]+/gu, withoutLookalikes);
  return { clean, folded: fold(clean).replace(/(?<=\d) (?=[%٪])/g, "") };
}

const INVISIBLE =
  /\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u2800|\u3164|(?![\n\r\t])\p{Cc}/gu;

/** Of words and addresses that mix alphabets; a word that is Cyrillic or Greek throughout stays. */
function withoutLookalikes(run: string): string {
  if (!/[A-Za-z]/.test(run) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(run)) return run;
  const parts = /[.@/]/.test(run) ? [run] : run.split(/(?<=-)|(?=-)/);
  return parts
    .map((part) =>
      /[A-Za-z]/.test(part)
        ? part.replace(
            /[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
            (letter) => LOOKALIKES.get(letter) ?? letter,
          )
        : part,
    )
    .join("");
}

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [
    ["аеорсухіјѕһԁɡԛԝӏкмтнвп", "aeopcyxijshdgqwlkmthbn"],
    ["АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS"],
    ["αορνικτυχεγη", "aopviktuxeyn"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
  ].flatMap(([from = "", to = ""]) =>
    [...from].map((letter, at) => [letter, [...to][at] ?? letter] as const),
  ),
);

/** The words around a place, as far as the sentence goes. */
export function sentenceAt(folded: string, at: number): string {
  const before = folded.slice(Math.max(0, at - 160), at);
  const after = folded.slice(at, at + 160);
  const start = before.split(SENTENCE_END).at(-1) ?? "";
  const end = /^[\s\S]*?(?:[!?。！？\n]|\.(?=\s|$))/u.exec(after)?.[0] ?? after;
  return start + end;
}

const SENTENCE_END = /[!?。！？\n]|\.(?=\s)/u;

/** All matches of a pattern, but not more than a text of a person could have. */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    if (found.push(match) >= MAX_MATCHES) break;
  }
  return found;
}

const MAX_MATCHES = 500;

/** So many results are kept of what is read again and again: sentences, and the playbook. */
const MAX_KEPT = 400;
const MAX_KEPT_LENGTH = 60_000;

/** Reads a text no second time: several checks ask the same of it. */
export function remembered<Result>(read: (text: Plain) => Result): (text: Plain) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    if (text.clean.length > MAX_KEPT_LENGTH) return read(text);
    const key = `${text.clean}\u0000${text.folded}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const result = read(text);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, result);
    return result;
  };
}
