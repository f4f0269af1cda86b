import { fold } from "../../../language/fold.ts";
import { LOCALES } from "../../../language/locales/index.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { zonesIn } from "../times/time-zones.ts";
import { denies } from "./denials.ts";

const DATA = /(?<!\p{L})(?:data|daten|donnees|gegevens|datos|dati|dados|dane|danych)(?!\p{L})/u;
const KEPT =
  /(?<!\p{L})(?:kept|held|located|stays?|lives?|sits?|resides?|are in|is in|bleiben|liegen|lagern|restent|situe\p{L}*|staan|blijven|estan|quedan|sono|restano|risiedono|estao|ficam|znajduj\p{L}*|sa w)(?!\p{L})/u;
/** Who hosts, and what names them. */
const PROVIDERS =
  /(?<![\p{L}\p{N}])(?:AWS|Amazon|Azure|Microsoft|Google|GCP|Hetzner|OVH(?:cloud)?|IONOS|Telekom|Scaleway|DigitalOcean|Oracle|IBM|Exoscale|STACKIT|Cloudflare|Alibaba|Akamai|Linode|Rackspace|Equinix|Leaseweb|TransIP|Aruba)(?![\p{L}\p{N}])/gu;
const PLACES =
  /(?<=(?<!\p{L})(?:in|at|en|à|bei|aus|em|w|we|chez|bij|a|presso|near|und|and|et|y|e|i)\s(?:the\s|der\s|den\s|la\s|le\s|les\s)?)\p{Lu}[\p{L}-]+/gu;
/** Nouns of German, which begin with a capital, too. */
const NO_PLACE =
  /^(?:rechenzentr\p{L}*|server\p{L}*|cloud\p{L}*|eigen\p{L}*|betrieb|ordnung|form|data|iso|soc|daten\p{L}*|hosting|regionen?|landern?|standort\p{L}*|zusammenarbeit|verbindung)$/u;
const UNION = /^(?:eu|europe|europa|european|ue|eea|ewr|europejsk\p{L}*|unii)$/u;

const COUNTRIES: Readonly<Record<string, string>> = {
  "Europe/Berlin": "DE",
  "Europe/Paris": "FR",
  "Europe/Amsterdam": "NL",
  "Europe/Dublin": "IE",
  "Europe/London": "GB",
  "Europe/Zurich": "CH",
  "Europe/Vienna": "AT",
  "Europe/Madrid": "ES",
  "Europe/Rome": "IT",
  "Europe/Warsaw": "PL",
  "Europe/Stockholm": "SE",
  "Europe/Copenhagen": "DK",
  "Europe/Helsinki": "FI",
  "Europe/Lisbon": "PT",
  "Europe/Brussels": "BE",
  "America/New_York": "US",
  "America/Chicago": "US",
  "America/Denver": "US",
  "America/Los_Angeles": "US",
};

let countries: ReadonlyMap<string, string> | null = null;

/** Countries by their names in every language that is known. */
function countryNames(): ReadonlyMap<string, string> {
  if (countries !== null) return countries;
  const found = new Map<string, string>();
  for (const { code } of LOCALES) {
    const told = new Intl.DisplayNames([code], { type: "region", fallback: "none" });
    for (const each of new Set(Object.values(COUNTRIES)))
      found.set(fold(told.of(each) ?? each), each);
  }
  countries = found;
  return found;
}

/** Another place of the data, or another one who hosts them, than the playbook names. */
export function hostingGuardrails(known: Knowledge): Guardrail[] {
  const { sentences, words, ourWords, items, said, input } = known;
  const isHosting = (folded: string): boolean => DATA.test(folded) && KEPT.test(folded);
  const places = items.filter(({ folded }) => ourWords.has("hosting", folded) || isHosting(folded));
  if (places.length === 0) return [];
  const ours = [...places.map(({ folded }) => folded), said].join("\n");
  const others = items.map(({ folded }) => folded).join("\n");
  const starts = new Set((ours.match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 3)));
  const zones = zonesIn(ours);
  const own = new Set([...zones].map((zone) => COUNTRIES[zone] ?? ""));
  const company = fold([input.lead.company, input.lead.name, input.sender.name].join(" "));
  const isOurs = (name: string): boolean => {
    const word = fold(name);
    if (NO_PLACE.test(word) || company.includes(word)) return true;
    if (UNION.test(word)) {
      return zones.size === 0 || [...zones].some((zone) => zone.startsWith("Europe/"));
    }
    const country = countryNames().get(word);
    if (country !== undefined) {
      return own.has(country) || ours.includes(word) || (zones.size === 0 && others.includes(word));
    }
    return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(ours) || isAlike(word, starts);
  };
  return sentences.flatMap(({ text, folded }) => {
    if (/[?？]\s*$/u.test(text) || words.has("deferral", folded)) return [];
    if (!words.has("hosting", folded) && !isHosting(folded)) return [];
    if (denies(folded, (each) => words.has("negation", each))) return [];
    const told = [
      ...[...text.matchAll(PROVIDERS)].filter(([name]) => !others.includes(fold(name))),
      ...[...text.matchAll(PLACES)].filter(([name]) => !isOurs(name)),
    ];
    const [found] = told.map(([name]) => name);
    if (found === undefined) return [];
    const detail = `the playbook does not say that the data are there: ${quoted(found)}`;
    return [{ rule: "claim" as const, detail, words: found }];
  });
}

/** A city in another language: `Francfort`, `Nürnberg`. */
function isAlike(word: string, starts: ReadonlySet<string>): boolean {
  return word.length >= 5 && starts.has(word.slice(0, 3));
}
