import { claimWords, UNITS } from "../../../../language/claim-words.ts";
import { LOCALES } from "../../../../language/locales/index.ts";
import { prices } from "../../facts/amounts.ts";
import type { Item, Knowledge } from "../../facts/knowledge.ts";
import { clauseWith, named, subjectsOf } from "../../facts/subjects.ts";
import { amountsOf } from "../../facts/sums.ts";
import { type Guardrail, quoted } from "../../guardrail.ts";
import type { Sentence } from "../../mail-parts.ts";
import { conditionHeld, hasAmount, MAX_FACTS } from "./condition.ts";

const ALL = claimWords(LOCALES.map(({ code }) => code));

/** A price of the playbook, said of another period, another unit or another plan than its own. */
export function priceGuardrails(sentence: Sentence, known: Knowledge): Guardrail[] {
  const subjects = subjectsOf(known.items);
  if (subjects.length === 0) return [];
  const form = { clean: sentence.text, folded: sentence.folded };
  return prices(form)
    .slice(0, MAX_FACTS)
    .flatMap(({ keys, shown, at }) => {
      const [amount] = amountsOf(keys);
      if (amount === undefined) return [];
      const owners = subjects.filter(({ clauses }) =>
        clauses.some((clause) => hasAmount(clause, amount.value)),
      );
      const everywhere = known.items.filter(({ sentences }) =>
        sentences.some(({ amounts }) => amounts.some(({ value }) => value === amount.value)),
      );
      if (everywhere.length === 0) return [];
      const period = wrongPeriod(sentence.folded.slice(at, at + 60), amount.value, everywhere);
      if (period !== null)
        return [conditionHeld(`${quoted(shown)} is not paid by the ${period}`, shown)];
      const unit = wrongUnit(sentence.folded.slice(at, at + 60), amount.value, everywhere);
      if (unit !== null) return [conditionHeld(`${quoted(shown)} is not paid per ${unit}`, shown)];
      const beside = named(clauseWith(sentence.text, shown), subjects);
      if (owners.length === 0 || beside.length === 0) return [];
      if (beside.some((each) => owners.includes(each))) return [];
      return [
        conditionHeld(`${quoted(shown)} is not what ${quoted(beside[0]?.key ?? "")} costs`, shown),
      ];
    });
}

const PER =
  "(?:per|a|an|each|every|/|pro|im|je|par|al|por|na|za|and|und|et|en|e|i|om|om de|l')\\s?";
const MONTH = new RegExp(`${PER}(?:month|monat|mois|maand|mes|mese|miesi|manad|maned)`, "u");
const YEAR = new RegExp(
  `${PER}(?:year|annum|jahr|an(?![a-z])|annee|jaar|ano|anno|rok)|(?<!\\p{L})p\\.?a\\.?(?!\\p{L})`,
  "u",
);

/** A price of a month is none of a year. */
function wrongPeriod(after: string, value: number, items: readonly Item[]): string | null {
  const said = periodOf(after);
  if (said === null) return null;
  const known = items.flatMap(({ folded }) =>
    prices({ clean: folded, folded })
      .filter(({ keys }) => amountsOf(keys).some((each) => each.value === value))
      .map(({ at }) => periodOf(folded.slice(at, at + 80))),
  );
  if (known.includes(null) || known.includes(said) || known.length === 0) return null;
  return said;
}

/** Up to the next price or mark. */
function periodOf(after: string): "month" | "year" | null {
  const part = /^\S+(?:\s\S{1,3})?\s?[^,;.()\d]{0,40}/u.exec(after)?.[0] ?? after;
  if (MONTH.test(part)) return "month";
  return YEAR.test(part) ? "year" : null;
}

/** What else prices are for, besides the units that are counted everywhere. */
const OTHER_UNITS: Readonly<Record<string, RegExp>> = {
  booking:
    /^(?:bookings?|orders?|transactions?|slots?|buchung\p{L}*|bestellung\p{L}*|auftrag\p{L}*|transaktion\p{L}*|reservations?|commandes?|boeking\p{L}*|bestelling\p{L}*|reserva\p{L}*|pedidos?|prenotazion\p{L}*|ordin[ei]|rezerwacj\p{L}*|zamowieni\p{L}*)$/u,
  vehicle:
    /^(?:trucks?|vehicles?|lorr(?:y|ies)|lkw|fahrzeug\p{L}*|camions?|vehicules?|vrachtwagens?|voertuig\p{L}*|camion(?:es|i)?|vehiculos?|ciezarowk\p{L}*|pojazd\p{L}*)$/u,
  carrier:
    /^(?:carriers?|spedition\p{L}*|spediteur\p{L}*|transporteurs?|vervoerders?|transportistas?|vettor[ei]|przewoznik\p{L}*|drivers?|fahrer)$/u,
  device:
    /^(?:devices?|gerate?|appareils?|apparaat|apparaten|dispositiv[oi]s?|urzadzeni\p{L}*|lamps?|leuchten?)$/u,
};
const PER_UNIT =
  /(?<!\p{L})(?:per|a|an|each|every|pro|je|par|voor|por|za|na|al|od)\s(\p{L}{3,24})|\/\s?(\p{L}{3,24})/gu;

/** A price of a site is none of a dock. */
function wrongUnit(after: string, value: number, items: readonly Item[]): string | null {
  const [said] = unitsOf(after);
  if (said === undefined) return null;
  const known = items.flatMap(({ folded }) =>
    prices({ clean: folded, folded })
      .filter(({ keys }) => amountsOf(keys).some((each) => each.value === value))
      .map(({ at }) => unitsOf(folded.slice(at, at + 80))),
  );
  if (known.length === 0 || known.some((units) => units.length === 0)) return null;
  return known.some((units) => units.includes(said)) ? null : said;
}

/** Up to the next price or mark: what each is for. */
function unitsOf(after: string): string[] {
  const part = /^\S+(?:\s\S{1,3})?\s?[^,;.()\d|]{0,40}/u.exec(after)?.[0] ?? after;
  return [...part.matchAll(PER_UNIT)].flatMap(([, one, other]) => {
    const noun = one ?? other ?? "";
    const unit = UNITS.find((each) => ALL.has(each, noun));
    if (unit !== undefined) return [unit];
    return Object.keys(OTHER_UNITS).filter((each) => OTHER_UNITS[each]?.test(noun) === true);
  });
}
