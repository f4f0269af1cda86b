import { fold } from "../../../language/fold.ts";
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
  { clean, folded }: Plain,
  otherLeads: NonNullable<GuardrailInput["otherLeads"]>,
  known: readonly (string | null)[],
): Guardrail[] {
  if (otherLeads.length === 0) return [];
  const text = words(folded);
  const names = words(fold(asNames(clean)));
  const sources = words(fold(known.join(" ").slice(0, MAX_KNOWN)));
  const guardrails: Guardrail[] = [];
  for (const { name, company, email } of otherLeads.slice(0, MAX_LEADS)) {
    const parts = [
      { what: "name", value: hasSeveralWords(name) || isEastern(name) ? name : null, where: text },
      { what: "company", value: company, where: hasSeveralWords(company) ? text : names },
      { what: "address", value: email, where: text },
    ];
    for (const { what, value, where } of parts) {
      if (value === null) continue;
      const needle = words(fold(value));
      if (needle.trim().length < (isEastern(value) ? 2 : 3)) continue;
      if (!contains(where, needle) || contains(sources, needle)) continue;
      guardrails.push({
        rule: "other_lead",
        detail: `the ${what} ${quoted(value)} is another lead's`,
      });
    }
  }
  return guardrails.slice(0, MAX_RAILS);
}

/** Words between single spaces, so that none is found inside of another. */
function words(folded: string): string {
  return ` ${(folded.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}

/** Without the words that are in lower case throughout. */
function asNames(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word !== word.toLowerCase() || word === word.toUpperCase())
    .join(" ");
}

function hasSeveralWords(text: string | null): boolean {
  return (text?.match(/[\p{L}\p{N}]+/gu) ?? []).length > 1;
}

/** Scripts that write no spaces between words are looked through as they are. */
function contains(text: string, needle: string): boolean {
  return text.includes(isEastern(needle) ? needle.trim() : needle);
}

function isEastern(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
}
