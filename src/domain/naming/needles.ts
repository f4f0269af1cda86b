import { fold } from "../../language/fold.ts";
import { withoutLegalForm } from "../../language/legal-forms.ts";
import { HONORIFICS, SUFFIXES } from "../../language/person-names.ts";
import type { Lead } from "../lead.ts";
import { isUnspaced, joined, wordsOf } from "./words.ts";

/** What to look for in a text. */
export interface Needle {
  /** Folded, between single spaces. */
  words: string;
  /**
   * How it has to be written: in whatever case; as a name, which is not in lower case throughout, and an
   * everyday word only within a sentence; or as a name that is no everyday word.
   */
  written: "anyhow" | "as_name" | "as_rare_name";
}

/** The least letters that tell anybody apart. */
const LEAST = 3;
const LEAST_UNSPACED = 2;

/**
 * The needle for a person, without titles and degrees; null for a name of one word, which tells nobody
 * apart.
 */
export function nameNeedle(name: string): Needle | null {
  const words = withoutTitles(wordsOf(fold(name)));
  if (words.length < 2 && !isUnspaced(name)) return null;
  return longEnough({ words: joined(words), written: "anyhow" });
}

/** `Dr. Jane Roe, MBA` is `jane roe`; two words stay at least. */
function withoutTitles(words: readonly string[]): readonly string[] {
  let [start, end] = [0, words.length];
  while (end - start > 2 && HONORIFICS.has(words[start] ?? "")) start += 1;
  while (end - start > 2 && SUFFIXES.has(words[end - 1] ?? "")) end -= 1;
  return words.slice(start, end);
}

/**
 * The needles for a company: its name as it is given, and without its legal form. One word has to be
 * written as a name, since many are everyday words, too; and what is left of a name without its legal
 * form all the more so.
 */
export function companyNeedles(company: string): Needle[] {
  const words = wordsOf(fold(company));
  const whole = longEnough({
    words: joined(words),
    written: words.length > 1 || isUnspaced(company) ? "anyhow" : "as_name",
  });
  const bare = bareWords(words);
  return [
    ...(whole ? [whole] : []),
    ...(bare.length > 0 && bare !== words
      ? [{ words: joined(bare), written: bare.length > 1 ? "as_name" : "as_rare_name" } as const]
      : []),
  ];
}

/** The words that any way to write a company has: those without its legal form, where they tell it apart. */
export function bareWords(words: readonly string[]): readonly string[] {
  const bare = withoutLegalForm(words);
  if (bare === words) return words;
  // One more than a whole name needs: two are a word of everyday.
  const least = isUnspaced(bare.join("")) ? LEAST_UNSPACED + 1 : LEAST;
  return bare.join(" ").length < least ? words : bare;
}

/** The needle for an address. */
function addressNeedle(email: string): Needle | null {
  return longEnough({ words: joined(wordsOf(fold(email))), written: "anyhow" });
}

function longEnough(needle: Needle): Needle | null {
  const least = isUnspaced(needle.words) ? LEAST_UNSPACED : LEAST;
  return needle.words.trim().length < least ? null : needle;
}

export interface LeadNeedle {
  what: "name" | "company" | "address";
  /** As the lead has it. */
  value: string;
  needle: Needle;
}

/** All that a text may name a lead by. */
export function needlesOf({ name, company, email }: Pick<Lead, "name" | "company" | "email">) {
  const found: LeadNeedle[] = [];
  const add = (what: LeadNeedle["what"], value: string, needle: Needle | null) => {
    if (needle !== null) found.push({ what, value, needle });
  };
  add("name", name, nameNeedle(name));
  if (company !== null) for (const each of companyNeedles(company)) add("company", company, each);
  if (email !== null) add("address", email, addressNeedle(email));
  return found;
}
