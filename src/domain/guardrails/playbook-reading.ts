import { type ClaimWords, claimWords } from "../../language/claim-words.ts";
import { loadDetector } from "../../language/detect.ts";
import { fold } from "../../language/fold.ts";
import { withWords } from "./as-written.ts";
import { certificatesIn } from "./claims/certificates.ts";
import { denies } from "./claims/denials.ts";
import { discounts, prices } from "./facts/amounts.ts";
import { emailAddresses, links, phones } from "./facts/contacts.ts";
import { limitsOf } from "./facts/counts.ts";
import { playbookParts } from "./facts/playbook-facts.ts";
import { sentencesOf } from "./mail-parts.ts";
import { plain } from "./plain.ts";
import { durations } from "./times/durations.ts";

/** What the guardrails take for something that may be said. */
export interface PlaybookFact {
  kind:
    | "price"
    | "percentage"
    | "time"
    | "link"
    | "email_address"
    | "phone"
    | "certificate"
    | "reference";
  /** As the playbook has it. */
  text: string;
  /** The words of the playbook without which it may not be said; null where it has none. */
  condition: string | null;
}

/** A playbook, as the guardrails read it. */
export interface PlaybookReading {
  mayBeSaid: readonly PlaybookFact[];
  /** Its rules for what may not be said. */
  mayNot: readonly string[];
  /** Sentences that deny something: a text that affirms it is held. */
  denied: readonly string[];
}

const REFERENCES =
  /(?<!\p{L})(?:references?|customers?|clients?|case studies|referenz\p{L}*|kunden|kundenliste|referencias?|clientes|referenties|klanten|referenze|clienti|referencias|referencje|klienci)(?!\p{L})/u;

/** Reads a playbook. The languages take time to load, so they are loaded only here. */
export async function readPlaybook(markdown: string): Promise<PlaybookReading> {
  const parts = playbookParts(markdown);
  const detect = await loadDetector();
  const language = detect(parts.items.slice(0, 40).join("\n"))?.language ?? "en";
  const words = claimWords([language]);
  const found = new Map<string, Found>();
  const denied: string[] = [];
  for (const [at, item] of parts.items.entries()) {
    const isReference = REFERENCES.test(fold(parts.headings[at] ?? ""));
    for (const each of factsOf(item, isReference, words)) {
      if (!found.has(each.key)) found.set(each.key, each);
    }
    for (const { text, folded } of sentencesOf(plain(item).clean)) {
      if (denies(folded, (each) => words.has("negation", each))) denied.push(unmarked(text));
    }
  }
  return {
    mayBeSaid: [...found.values()].map(({ fact }) => fact),
    mayNot: [...new Set(parts.rules.map(unmarked))].filter(
      (each) => each !== "" && !PLACEHOLDER.test(each),
    ),
    denied: [...new Set(denied)],
  };
}

/** How many rules for what may not be said a playbook has. */
export function rulesIn(markdown: string): number {
  return playbookParts(markdown).rules.length;
}

/** A rule that is still a gap to fill: `[What must go to a person]`. */
const PLACEHOLDER = /^\[[^[\]\n]+\][.!]?$/u;

/** Without the marks of a list. */
function unmarked(text: string): string {
  return text.replace(/^\s*(?:[-*+•]|\d{1,2}[.)])\s+/u, "").trim();
}

/** With what it is known by: one is told once, however often it stands there. */
interface Found {
  fact: PlaybookFact;
  key: string;
}

function factsOf(item: string, isReference: boolean, words: ClaimWords): Found[] {
  const { clean } = plain(item);
  const facts: Found[] = [];
  const add = (
    kind: PlaybookFact["kind"],
    text: string,
    key = fold(text),
    condition: string | null = null,
  ) => facts.push({ fact: { kind, text: text.trim(), condition }, key: `${kind} ${key}` });
  for (const sentence of sentencesOf(clean)) {
    const form = { clean: sentence.text, folded: sentence.folded };
    const told = (shown: string) =>
      withWords([{ rule: "price", detail: "", words: shown }], sentence.text)[0]?.words ?? shown;
    for (const { shown, keys } of prices(form)) {
      // A number beside a word such as `only` is one by chance.
      if (keys.some((key) => !key.endsWith(":"))) add("price", told(shown), keys[0]);
    }
    for (const { shown, keys } of discounts(form)) {
      if (keys.some((key) => key.startsWith("percent:"))) {
        add("percentage", told(shown), keys[0], conditionOf(sentence.text, sentence.folded, words));
      }
    }
    for (const { shown } of durations(sentence.folded)) add("time", told(shown));
    for (const { name } of certificatesIn(sentence.text)) add("certificate", name);
  }
  const form = plain(item);
  for (const { shown, keys } of links(form)) {
    add("link", shown.replace(/[.,;:!?…]+$/u, ""), keys[0]);
  }
  for (const { shown } of emailAddresses(form)) add("email_address", shown);
  for (const { shown } of phones(form)) add("phone", shown);
  if (isReference) {
    const [, name] =
      /^\s*(?:[-*+•]\s+|\d{1,2}[.)]\s+|\|\s*)?((?:\p{Lu}[\p{L}\p{M}\p{N}&'’.-]*)(?:\s(?:\p{Lu}[\p{L}\p{M}\p{N}&'’.-]*|&|de|van|der|of|y|und))*)/u.exec(
        clean,
      ) ?? [];
    if (
      name !== undefined &&
      /^[^,.!?]{3,60}$/u.test(name) &&
      /[:,(–—|]|(?<!\p{L})(?:in|à|en|w)\s/u.test(clean.slice(0, 90))
    ) {
      add("reference", name);
    }
  }
  return facts;
}

/** The part of a sentence that is the condition of a percentage: `from three sites on`. */
function conditionOf(text: string, folded: string, words: ClaimWords): string | null {
  if (limitsOf(folded).some(({ least }) => least !== null)) {
    const [from] =
      /(?:from|at least|starting|ab|mindestens|à partir de|dès|vanaf|desde|a partir de|da|od|more than|mehr als)\s(?:\d|\p{L})[^.,;]{2,60}/iu.exec(
        text,
      ) ?? [];
    return from?.trim() ?? unmarked(text);
  }
  const isTied = words.has("monthly", folded) !== words.has("yearly", folded);
  return isTied ? unmarked(text).replace(/[.;]$/u, "") : null;
}
