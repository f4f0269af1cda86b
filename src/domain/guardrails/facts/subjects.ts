import { fold } from "../../../language/fold.ts";
import { clausesOf, type Sentence } from "../mail-parts.ts";
import { prices } from "./amounts.ts";
import type { Item, Knowledge } from "./knowledge.ts";
import { amountsOf } from "./sums.ts";

/** What prices and limits belong to: the plans of a table, and what stands before a price. */
export interface Subject {
  key: string;
  items: readonly Item[];
  /** The parts of the playbook between commas that name it. */
  clauses: readonly string[];
}

const LEADING =
  /^[\s|*•-]*(?:\*\*)?(\p{Lu}[\p{L}\p{N}-]{1,24}(?:\s\p{Lu}[\p{L}\p{N}-]{1,24})?)(?:\*\*)?\s*(?::|\||costs?\s|kostet\s|is\s|coûte\s|kost\s|cuesta\s|costa\s|kosztuje\s|custa\s|[$€£]|\d)/u;
const NO_SUBJECT = new Set(
  "price prices discount discounts trial hosting languages customers support reference references preis preise rabatt rabatte test referenzen sprachen prix remise essai prijs prijzen korting precio precios prezzo prezzi discount contract vertrag contrat single sign-on everything servers termin setup fee fees plan plans pricing".split(
    " ",
  ),
);

const subjectCache = new WeakMap<readonly Item[], readonly Subject[]>();

export function subjectsOf(items: readonly Item[]): readonly Subject[] {
  const cached = subjectCache.get(items);
  if (cached !== undefined) return cached;
  const keys = new Set<string>();
  for (const { text, sentences } of items) {
    if (!sentences.some(({ amounts }) => amounts.length > 0)) continue;
    for (const part of text.split(/[.;,]\s/u)) {
      const key = fold(LEADING.exec(part)?.[1] ?? "");
      if (key !== "" && !NO_SUBJECT.has(key) && /\p{N}|\|/u.test(part)) keys.add(key);
    }
  }
  const subjects = [...keys].map((key) => {
    const name = new RegExp(`(?<!\\p{L})${escaped(key)}(?!\\p{L})`, "u");
    const mine = items.filter(({ folded }) => name.test(folded));
    return {
      key,
      items: mine,
      clauses: mine.flatMap(({ folded }) =>
        clausesFor(folded).filter((clause) => name.test(clause)),
      ),
    };
  });
  subjectCache.set(items, subjects);
  return subjects;
}

/** A row of a table is one. */
function clausesFor(folded: string): string[] {
  return folded.trim().startsWith("|") ? [folded] : clausesOf(folded.replace(/\. /gu, ", "));
}

/** The subjects that a text names, as names: not `your team`. */
export function named(text: string, subjects: readonly Subject[]): Subject[] {
  return subjects.filter(({ key }) => {
    const name = new RegExp(
      `(?<!\\p{L})(?<!(?:your|our|ihr|ihrem|ihre|unser|unserem|euer|dein|votre|notre|uw|jullie|je|su|tu|il vostro|the whole) )${escaped(key)}(?!\\p{L})`,
      "giu",
    );
    return [...text.matchAll(name)].some(([found]) => /^\p{Lu}/u.test(found));
  });
}

function escaped(key: string): string {
  return key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The clause of a sentence, as it stands, in which something is shown. */
export function clauseWith(text: string, shown: string): string {
  return text.split(/[,;:()]\s|\s[–—-]\s/u).find((part) => fold(part).includes(shown)) ?? text;
}

/** The amounts that a plan named beside an amount has; null where none is named. */
export function amountsBeside(
  sentence: Sentence,
  shown: string,
  known: Knowledge,
): Set<number> | null {
  const subjects = named(clauseWith(sentence.text, shown), subjectsOf(known.items));
  if (subjects.length === 0) return null;
  return new Set(
    subjects.flatMap(({ clauses }) =>
      clauses.flatMap((clause) =>
        amountsOf(prices({ clean: clause, folded: clause }).flatMap(({ keys }) => keys)).map(
          ({ value }) => value,
        ),
      ),
    ),
  );
}
