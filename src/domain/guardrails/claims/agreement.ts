import { findDates } from "../../../language/dates/find.ts";
import { promiseSource } from "../../../language/patterns.ts";
import { discounts, prices } from "../facts/amounts.ts";
import { dates } from "../facts/dates.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import type { Sentence } from "../mail-parts.ts";
import { denies } from "./denials.ts";

/**
 * Agreement to a time or a date, and to what the lead has asked for: a promise like any other. That a
 * day is possible, with the link to book it, fixes nothing.
 *
 * @param ours what the playbook and our own mails say
 */
export function agreementGuardrails(known: Knowledge, ours: ReadonlySet<string>): Guardrail[] {
  const found: Guardrail[] = [];
  for (const [at, sentence] of known.sentences.entries()) {
    const detail = agreedIn(sentence, known.sentences[at + 1], known, ours);
    if (detail !== null) found.push({ rule: "agreement", detail, words: sentence.text });
  }
  const bare = bareAgreement(known, ours);
  return bare === null || found.length > 0 ? found.slice(0, 3) : [bare];
}

const THEN =
  /(?<!\p{L})(?:then|at that time|that day|dann|zu dieser zeit|alors|dan|op dat moment|entonces|allora|entao|wtedy)(?!\p{L})/u;
const LINK = /https?:\/\/|www\./iu;

function agreedIn(
  { text, folded }: Sentence,
  next: Sentence | undefined,
  known: Knowledge,
  ours: ReadonlySet<string>,
): string | null {
  const { words, input } = known;
  if (/[?？]\s*$/u.test(text) || words.has("deferral", folded)) return null;
  if (denies(folded, (each) => words.has("negation", each))) return null;
  const form = { clean: text, folded };
  const named = dates(form).filter(
    ({ keys }) => !keys.every((key) => /^(?:within|year):/.test(key)),
  );
  const isClock = named.some(({ keys }) => keys.some((key) => key.startsWith("time:")));
  const seasons = findDates(folded).filter(({ value }) => SOON.includes(value.kind));
  const isTimed = named.length > 0 || seasons.length > 0;
  const isOpen = words.has("leavesOpen", folded);
  const fixing = words.first("fixes", folded);
  if (fixing !== null && !isOpen && (isTimed || THEN.test(folded))) {
    return `it fixes a time: ${quoted(fixing)}`;
  }
  if (!isTimed) return null;
  const newest = known.leads.at(-1) ?? "";
  const agreeing = words.first("agrees", folded);
  const isDelivery = words.has("ready", folded);
  const isNew = seasons.length > 0 || named.some(({ keys }) => !keys.some((key) => ours.has(key)));
  if (isDelivery && isNew && !isOpen && !words.has("call", folded)) {
    return `it promises a date: ${quoted(text)}`;
  }
  if (agreeing === null || isOpen) return null;
  const asked = findDates(newest).length > 0 || dates({ clean: newest, folded: newest }).length > 0;
  if (!asked) return null;
  if (isDelivery || words.has("ready", newest)) return `it agrees to a date: ${quoted(text)}`;
  if (isClock) return `it agrees to a time: ${quoted(text)}`;
  const isBooked = LINK.test(input.text) || words.has("leavesOpen", next?.folded ?? "");
  return isBooked ? null : `it agrees to a day: ${quoted(text)}`;
}

const SOON: readonly string[] = [
  "season",
  "today",
  "quarter",
  "month",
  "year",
  "next",
  "this",
  "week",
];

const ASKS_LESS =
  /(?<!\p{L})(?:cheaper|discount|less|lower|reduce|expensive|price|shorter|earlier|free|without|instead|rabatt|nachlass|teuer|gunstiger|kurzer|kostenlos|remise|moins|cher|reduction|plus court|korting|goedkoper|duur|korter|descuento|menos|caro|barato|sconto|meno|desconto|rabat|taniej|drogo)(?!\p{L})/u;
const GRANT = new RegExp(promiseSource("granting"), "u");

/** `Yes, we can do that.` to a wish that nothing backs. */
function bareAgreement(known: Knowledge, ours: ReadonlySet<string>): Guardrail | null {
  const { sentences, words } = known;
  const newest = known.leads.at(-1) ?? "";
  const form = { clean: newest, folded: newest };
  const wishes = [...prices(form), ...discounts(form), ...dates(form)].filter(
    ({ keys }) => !keys.some((key) => ours.has(key)),
  );
  const isWish = ASKS_LESS.test(newest) || (wishes.length > 0 && words.has("ready", newest));
  const isAsked = isWish || wishes.some(({ rule }) => rule !== "date");
  if (!isAsked) return null;
  const bare = sentences
    .slice(0, 3)
    .find(
      ({ text, folded }) =>
        text.length <= 70 &&
        !/[?？\d]/u.test(text) &&
        BARE.test(folded) &&
        GRANT.test(folded) &&
        !denies(folded, (each) => words.has("negation", each)) &&
        !words.has("deferral", folded),
    );
  if (bare === undefined) return null;
  return {
    rule: "agreement",
    detail: `it agrees to what the lead asks for: ${quoted(bare.text)}`,
    words: bare.text,
  };
}

const BARE =
  /(?<!\p{L})(?:that works|works for us|(?:we|i) can (?:do|make|arrange|offer) (?:that|this|it)|no problem|agreed|deal|(?:we|i)(?:'ll| will) (?:do|make|arrange) (?:that|this|it)|happy to do (?:that|so)|consider it done|das geht|das machen wir|machen wir|einverstanden|kein problem|das passt|abgemacht|d'accord|c'est (?:possible|d'accord|entendu)|pas de probleme|akkoord|dat kan|doen we|geen probleem|de acuerdo|hecho|sin problema|va bene|d'accordo|combinado|zgoda)(?!\p{L})/u;
