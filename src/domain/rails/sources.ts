import { discounts, looseAmounts, prices } from "./amounts.ts";
import { emailAddresses, links, looseLinks, payments, phones } from "./contacts.ts";
import { dates, looseDates } from "./dates.ts";
import { type Plain, plain } from "./plain.ts";
import { promises } from "./promises.ts";
import type { Fact } from "./rail.ts";

const MAX_SOURCE = 200_000;

/** All that a text says and that has to be known from elsewhere. */
export function factsOf(text: Plain): Fact[] {
  return [
    ...prices(text),
    ...discounts(text),
    ...dates(text),
    ...links(text),
    ...emailAddresses(text),
    ...phones(text),
    ...payments(text),
    ...promises(text),
  ];
}

/** What may be said by whoever has these texts. */
export function knownFrom(texts: readonly (string | null)[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const text of texts) {
    if (text === null || text.trim() === "") continue;
    const source = plain(text, MAX_SOURCE);
    for (const { keys } of factsOf(source)) for (const key of keys) known.add(key);
    for (const loose of [looseAmounts, looseLinks, looseDates]) {
      for (const key of loose(source)) known.add(key);
    }
  }
  return known;
}
