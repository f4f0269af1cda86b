import type { Concept } from "../../../language/claim-words.ts";
import { promiseSource } from "../../../language/patterns.ts";
import { prices } from "../facts/amounts.ts";
import { counts } from "../facts/counts.ts";
import { impliedDurations } from "../facts/implied.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { clausesOf, type Sentence } from "../mail-parts.ts";
import { type Duration, durations, isWithin } from "../times/durations.ts";

/** What a length of time is about; a trial's is not a contract's. */
const ABOUT = ["trial", "notice", "term", "start"] as const satisfies readonly Concept[];

/** Lengths of time and terms of contract that the playbook does not have. */
export function termGuardrails(known: Knowledge): Guardrail[] {
  const ours = durationsOfPlaybook(known);
  const said = durations(known.said);
  const leads = known.leads.flatMap((text) => durations(text));
  return known.sentences.flatMap((sentence) => [
    ...durations(sentence.folded).flatMap((each) =>
      durationGuardrails(each, sentence, known, ours, said, leads),
    ),
    ...unbound(sentence, known),
  ]);
}

interface KnownDuration {
  duration: Duration;
  about: ReadonlySet<Concept>;
  /** The sentence of the playbook. */
  folded: string;
}

function durationsOfPlaybook({ items, ourWords }: Knowledge): KnownDuration[] {
  return items.flatMap(({ sentences, folded: item }) =>
    sentences.flatMap(({ durations: all, folded }) =>
      all.map((duration) => ({
        duration,
        folded,
        about: aboutOf(duration, folded, item, (concept, text) => ourWords.has(concept, text)),
      })),
    ),
  );
}

/** What the words around a length of time say that it is: of its clause, else of its sentence. */
function aboutOf(
  { shown }: Duration,
  sentence: string,
  around: string,
  has: (concept: Concept, text: string) => boolean,
): ReadonlySet<Concept> {
  for (const text of [clauseWith(sentence, shown), sentence, around]) {
    const found = ABOUT.filter((concept) => has(concept, text));
    if (found.length > 0) return new Set(found);
  }
  return new Set();
}

function clauseWith(sentence: string, shown: string): string {
  return clausesOf(sentence).find((clause) => clause.includes(shown)) ?? sentence;
}

function durationGuardrails(
  duration: Duration,
  sentence: Sentence,
  known: Knowledge,
  ours: readonly KnownDuration[],
  said: readonly Duration[],
  leads: readonly Duration[],
): Guardrail[] {
  const { shown } = duration;
  const { words } = known;
  const held = (detail: string): Guardrail[] => [{ rule: "date", detail, words: shown }];
  const isBacked = (other: Duration) => isWithin(duration, other) || isMonth(duration, other);
  const about = new Set(
    aboutOf(duration, sentence.folded, "", (concept, text) => words.has(concept, text)),
  );
  // `It takes two weeks`: what the lead has asked about; `in two weeks` is when it begins.
  if (about.size === 0) {
    for (const concept of ABOUT)
      if (words.has(concept, known.leads.at(-1) ?? "")) about.add(concept);
    const isSoon = duration.in !== "minute" && SOON.test(sentence.folded.slice(0, duration.start));
    if (about.size === 0 && isSoon && !words.has("answer", sentence.folded)) about.add("start");
  }
  if (
    duration.isArticle === true &&
    !["trial", "notice", "term"].some((each) => about.has(each as Concept))
  ) {
    return [];
  }
  if (isPricedBy(duration, sentence, known)) return [];
  const same = ours.filter(({ about: theirs }) => [...about].some((each) => theirs.has(each)));
  if (said.some(isBacked)) return [];
  if (ours.some((each) => isBacked(each.duration))) {
    const backing = ours.filter((each) => isBacked(each.duration));
    const isElsewhere = about.has("start") && about.size === 1 && !backing.some(isSoonToo);
    if ((same.length === 0 && !isElsewhere) || same.some((each) => isBacked(each.duration))) {
      return countedElsewise(sentence, backing)
        ? held(`${quoted(shown)} is for another number, as the playbook has it`)
        : [];
    }
    return held(`${quoted(shown)} is another length of time than the playbook has for it`);
  }
  if (isYearsSince(duration, known) || impliedDurations(known).some(isBacked)) return [];
  const isTalk = duration.in === "minute" && duration.to <= 60;
  if (isTalk && (words.has("call", sentence.folded) || !same.length)) {
    if (!ours.some(({ duration: each }) => each.in === "minute" && each.to <= 60)) return [];
    if (!/[?？]/u.test(sentence.text) && leads.some(isBacked)) return [];
  }
  if (leads.some(isBacked)) {
    const grants = GRANTING.test(sentence.folded) || words.has("agrees", sentence.folded);
    const isOpen = /[?？]/u.test(sentence.text) || words.has("negation", sentence.folded);
    if (!grants || isOpen || about.size === 0) return [];
    return held(`it agrees to the lead's own ${quoted(shown)}, which the playbook does not have`);
  }
  if (/^(?:one|a|an|1|eine?[nmr]?) (?:day|moment|tag|time)s?$/u.test(shown)) return [];
  return held(`the time ${quoted(shown)} stands neither in the playbook nor in the lead's mail`);
}

const SOON =
  /(?<!\p{L})(?:in|within|innerhalb(?: von)?|binnen|dans|sous|en|entro|dentro de|em|w ciagu)\s(?:about |ca\.? |etwa )?$/u;
const GRANTING = new RegExp(promiseSource("granting"), "u");

/** `two days would be 900 €`, where a day has its price. */
function isPricedBy(duration: Duration, { text, folded }: Sentence, { items }: Knowledge): boolean {
  if (prices({ clean: text, folded }).length === 0) return false;
  const per = PER_UNIT[duration.in];
  return items.some(({ sentences }) =>
    sentences.some((each) => each.amounts.length > 0 && per.test(each.folded)),
  );
}

const PER_UNIT: Readonly<Record<Duration["in"], RegExp>> = {
  minute: /(?:per|an|pro|par|por|la|all')\s?(?:hour|minute|stunde|heure|hora|uur|ora)/u,
  day: /(?:per|a|pro|par|por|al|am|je|y|za)\s(?:day|tag|jour|dia|dag|giorno|week|woche|dzien)/u,
  month:
    /(?:per|a|pro|par|por|al|im|je|y|za|na)\s?(?:month|year|monat|jahr|mois|an(?!\p{L})|mes|ano|maand|jaar|mese|anno|miesiac|rok)/u,
};

const isSoonToo = ({ duration, folded }: KnownDuration): boolean =>
  SOON.test(folded.slice(0, duration.start));

/** `24 hours for 5,000 words` are not those of 50,000. */
function countedElsewise({ folded }: Sentence, backing: readonly KnownDuration[]): boolean {
  const said = counts(folded);
  return backing.every((each) =>
    counts(each.folded).some(({ unit, value }) => {
      const here = said.filter((count) => count.unit === unit);
      return here.length > 0 && here.every((count) => count.value > value);
    }),
  );
}

/** A month may be said of 30 days. */
function isMonth(one: Duration, other: Duration): boolean {
  const [months, days] = one.in === "month" ? [one, other] : [other, one];
  if (months.in !== "month" || days.in !== "day" || months.from !== months.to) return false;
  return [30, 31].some((length) => days.from === months.to * length && days.to === days.from);
}

/** `nine years` since 2017. */
function isYearsSince(duration: Duration, { input, items }: Knowledge): boolean {
  if (duration.in !== "month" || duration.to % 12 !== 0) return false;
  const now = input.now?.getUTCFullYear() ?? null;
  if (now === null) return false;
  const begun = String(now - duration.to / 12);
  return items.some(({ folded }) => new RegExp(`(?<!\\d)${begun}(?!\\d)`).test(folded));
}

/** `no minimum term`, `cancel any time`: only where the playbook says so, too. */
function unbound(sentence: Sentence, { words, ourWords, items }: Knowledge): Guardrail[] {
  const found = words.first("noTerm", sentence.folded);
  if (found === null || /[?？]/u.test(sentence.text)) return [];
  if (items.some(({ folded }) => ourWords.has("noTerm", folded))) return [];
  return [
    {
      rule: "claim",
      detail: `${quoted(found)} is a term that the playbook does not have`,
      words: found,
    },
  ];
}
