import { everydayWords } from "../../../language/everyday-words.ts";
import { fold } from "../../../language/fold.ts";
import { Haystack } from "../../naming/haystack.ts";
import { type LeadNeedle, needlesOf } from "../../naming/needles.ts";
import { type Guardrail, type GuardrailInput, quoted } from "../guardrail.ts";
import type { Plain } from "../plain.ts";

/** Leads are looked through so far; the service gives those that a text may name. */
const MAX_LEADS = 1_000;
const MAX_KNOWN = 400_000;
const MAX_RAILS = 5;

/**
 * Names, companies and addresses of other leads. A first name alone tells nobody apart; a company
 * of one word has to be written as a name, since many are everyday words too.
 *
 * @param known texts in which they may stand, such as the lead's own mail
 */
export function otherLeadGuardrails(
  plain: Plain,
  otherLeads: NonNullable<GuardrailInput["otherLeads"]>,
  known: readonly (string | null)[],
): Guardrail[] {
  if (otherLeads.length === 0) return [];
  const text = new Haystack(plain, everydayWords);
  const clean = known.join(" ").slice(0, MAX_KNOWN);
  const sources = new Haystack({ clean, folded: fold(clean) });
  const isKnown = ({ needle }: LeadNeedle): boolean =>
    sources.has({ ...needle, written: "anyhow" });
  const found = new Set<string>();
  for (const lead of otherLeads.slice(0, MAX_LEADS)) {
    const needles = needlesOf(lead);
    for (const each of needles) {
      if (!text.has(each.needle) || isKnown(each)) continue;
      // Whoever is known without the legal form may be named with it.
      const isBareKnown = ({ what, needle }: LeadNeedle): boolean =>
        what === each.what && needle.written !== "anyhow" && sources.has(needle);
      if (needles.some(isBareKnown)) continue;
      found.add(`the ${each.what} ${quoted(each.value)} is another lead's`);
    }
  }
  return [...found].slice(0, MAX_RAILS).map((detail) => ({ rule: "other_lead", detail }));
}
