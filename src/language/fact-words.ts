import { foldedGroup, foldedWords, phrasesIn, phrasesOf, sourcesOf } from "./combine.ts";
import { fold, pattern } from "./fold.ts";
import type {
  AmountPatterns,
  ContactPatterns,
  FieldWords,
  PlaceholderPatterns,
  PlaybookPatterns,
  TimePatterns,
} from "./locale.ts";
import { LOCALES } from "./locales/index.ts";

// What texts say as facts, in all languages: amounts, times, addresses, and gaps in the place of them.

/** What currencies are called, folded, by the code of each. */
export function currencyNames(): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { money } of LOCALES) {
    for (const [code, list] of Object.entries(money?.currencies ?? {})) {
      const known = names.get(code) ?? new Set();
      names.set(code, known);
      for (const name of phrasesIn(list)) known.add(fold(name));
    }
  }
  return names;
}

/** Words behind digits, folded, and how many times larger each makes them. */
export function magnitudes(): ReadonlyMap<string, number> {
  return new Map(
    LOCALES.flatMap(({ money }) =>
      Object.entries(money?.magnitudes ?? {}).flatMap(([factor, list]) =>
        phrasesIn(list).map((word) => [fold(word), Number(factor)] as const),
      ),
    ),
  );
}

/** Words around a price, in folded text. */
export function moneySource(concept: "per" | "perUnit"): string {
  return foldedWords(phrasesOf(({ money }) => money?.[concept]));
}

/** What makes a price, a percentage or a discount of a number, in folded text. */
export function amountSource(...concepts: readonly (keyof AmountPatterns)[]): string {
  return foldedGroup(({ amounts }) => concepts.flatMap((each) => amounts?.[each] ?? []));
}

/** What makes a term or a time of day, in folded text. */
export function timeSource(...concepts: readonly (keyof TimePatterns)[]): string {
  return foldedGroup(({ times }) => concepts.flatMap((each) => times?.[each] ?? []));
}

/** A day of the week, in forms that `dates` does not have, in folded text. @param day 0 is Sunday */
export function weekdaySource(day: number): string {
  return foldedGroup(({ times }) => times?.weekdays?.slice(day, day + 1).filter(Boolean));
}

/** What stands in and around addresses and numbers, in text as it stands. */
export function contactSource(concept: keyof ContactPatterns): string {
  return `(?:${sourcesOf(({ contacts }) => contacts?.[concept]).join("|")})`;
}

/** What forbids in a playbook: a pattern for folded text. */
export function playbookPattern(concept: keyof PlaybookPatterns): RegExp {
  return pattern(sourcesOf(({ playbooks }) => playbooks?.[concept]).join("|"));
}

/** Gaps that are described, in folded text. */
export function placeholderSource(concept: keyof PlaceholderPatterns): string {
  return foldedGroup(({ placeholders }) => placeholders?.[concept]);
}

/** What fields of templates are called, in text as it stands. */
export function fieldSource(concept: keyof FieldWords): string {
  return `(?:${phrasesOf(({ fields }) => fields?.[concept]).join("|")})`;
}
