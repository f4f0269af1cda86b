// Answers that say one thing and nothing else: no thanks, no, or not now.
import { findDates } from "../dates/find.ts";
import { fold } from "../fold.ts";
import { Lexicon } from "../lexicon.ts";
import type { Locale } from "../locale.ts";
import { LOCALES } from "../locales/index.ts";
import { ownWords } from "../own-words.ts";

type Class = "decline" | "bareNo" | "later" | "beside" | "idiom";

/** Nobody who says nothing else needs more, in characters. */
const MAX_TEXT = 600;

let built: readonly Lexicon<Class>[] | null = null;

function lexicons(): readonly Lexicon<Class>[] {
  built ??= LOCALES.map(lexiconOf);
  return built;
}

function lexiconOf({ optOut, intent, dates, absence }: Locale): Lexicon<Class> {
  const lexicon = new Lexicon<Class>();
  const add = (is: Class, ...phrases: readonly (string | undefined)[]) => {
    for (const phrase of fold(phrases.join(",")).split(",")) lexicon.add(phrase, is);
  };
  add("decline", intent.decline);
  add("bareNo", intent.bareNo);
  add("later", intent.later);
  add(
    "beside",
    optOut.beside,
    optOut.more,
    optOut.me,
    optOut.we,
    optOut.you,
    optOut.not,
    optOut.no,
  );
  add("beside", dates.before, dates.in, dates.of, dates.beforeDay, dates.for, absence.until);
  add("beside", absence.after, dates.later);
  // Words of a no that are none there: `メールで結構です`, by mail is fine.
  add("idiom", optOut.idiom);
  return lexicon;
}

/**
 * Whether a text says no, or not now, in words of one language, and nothing else but for a greeting,
 * a name, notices and the day that it names.
 *
 * @param text without what is quoted
 */
export function isOnly(kind: "decline" | "later", text: string): boolean {
  return saysOnly(kind, text);
}

/**
 * Whether a text says no to what was asked last, and no more: `No.`, `Not yet.` What was asked is not
 * known here, so that it may be the answer of somebody who is interested.
 */
export function isBareNo(text: string): boolean {
  return saysOnly("bareNo", text);
}

function saysOnly(kind: "decline" | "bareNo" | "later", text: string): boolean {
  const { sentences } = ownWords(text, () => false);
  const own = sentences.join(" \n ");
  if (own === "" || own.length > MAX_TEXT || /[?？؟]/u.test(own)) return false;
  const folded = fold(own);
  const dates = kind === "later" ? findDates(folded) : [];
  const rest = dates.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    folded,
  );
  return lexicons().some((lexicon) => {
    const words = lexicon.read(rest).filter((token) => token.kind === "word");
    const isSaid = words.some(({ meanings }) => meanings.includes(kind));
    return isSaid && words.every(({ meanings }) => isHarmless(meanings, kind));
  });
}

/** Words for the one may stand in the other: `not interested at the moment`. */
function isHarmless(meanings: readonly Class[], kind: Class): boolean {
  if (kind === "bareNo" && meanings.includes("decline")) return false;
  if (kind === "decline" && meanings.includes("bareNo")) return true;
  return meanings.includes("beside") || meanings.includes(kind);
}
