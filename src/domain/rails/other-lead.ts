import { fold } from "../reading/fold.ts";
import type { Plain } from "./plain.ts";
import { quoted, type Rail, type RailInput } from "./rail.ts";

/** Leads are looked through so far; the service gives those that a text may name. */
const MAX_LEADS = 1_000;

/**
 * Names, companies and addresses of other leads.
 *
 * @param known texts in which they may stand, such as the lead's own mail
 */
export function otherLeadRails(
  { folded }: Plain,
  otherLeads: NonNullable<RailInput["otherLeads"]>,
  known: readonly (string | null)[],
): Rail[] {
  if (otherLeads.length === 0) return [];
  const text = words(folded);
  const sources = words(
    fold(
      known
        .filter((each) => each !== null)
        .join(" ")
        .slice(0, 400_000),
    ),
  );
  const rails: Rail[] = [];
  for (const lead of otherLeads.slice(0, MAX_LEADS)) {
    const parts = [
      ["name", lead.name],
      ["company", lead.company],
      ["address", lead.email],
    ] as const;
    for (const [what, value] of parts) {
      if (value === null) continue;
      const needle = words(fold(value));
      if (needle.trim().length < 3 || !contains(text, needle) || contains(sources, needle))
        continue;
      rails.push({ rule: "other_lead", detail: `the ${what} ${quoted(value)} is another lead's` });
    }
  }
  return rails.slice(0, 5);
}

/** Words between single spaces, so that none is found inside of another. */
function words(folded: string): string {
  return ` ${(folded.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}

/** Without spaces between words, scripts of the east are looked through as they are. */
function contains(text: string, needle: string): boolean {
  const isEastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
    needle,
  );
  return text.includes(isEastern ? needle.trim() : needle);
}
