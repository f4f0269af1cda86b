import type { Fact } from "../guardrail.ts";
import { type Plain, plain, remembered } from "../plain.ts";
import { weekdaysWithin } from "../times/weekday-ranges.ts";
import { discounts, looseAmounts, prices } from "./amounts.ts";
import { emailAddresses, links, looseLinks, payments, phones } from "./contacts.ts";
import { dates, looseDates } from "./dates.ts";
import { promises } from "./promises.ts";

/** Of each source so much is read, and of all together; what stands behind is not known. */
const MAX_SOURCE = 50_000;
const MAX_SOURCES = 200_000;

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
  let left = MAX_SOURCES;
  for (const text of texts.toReversed()) {
    if (text === null || text.trim() === "" || left <= 0) continue;
    const most = Math.min(MAX_SOURCE, left);
    left -= Math.min(text.length, most);
    for (const key of keysOf({ clean: text.slice(0, 2 * most), folded: String(most) }))
      known.add(key);
  }
  return known;
}

/** The playbook and the mails of a conversation are the same from one text to the next. */
const keysOf = remembered(({ clean, folded: most }): readonly string[] => {
  const source = plain(clean, Number(most));
  return [
    ...factsOf(source).flatMap(({ keys }) => keys),
    ...[looseAmounts, looseLinks, looseDates].flatMap((loose) => loose(source)),
    ...weekdaysWithin(source.folded),
  ];
});
