import { claimWords, UNITS } from "../../../language/claim-words.ts";
import { fold } from "../../../language/fold.ts";
import { LOCALES } from "../../../language/locales/index.ts";
import { numberOfWords } from "../../../language/numbers/words.ts";
import { discounts, prices } from "../facts/amounts.ts";
import { type Count, counts, type Limit, limitsOf } from "../facts/counts.ts";
import { clauseAt, type Item, type Knowledge, saysOff } from "../facts/knowledge.ts";
import { clauseWith, named, type Subject, subjectsOf } from "../facts/subjects.ts";
import { amountsOf } from "../facts/sums.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { clausesOf, type Sentence } from "../mail-parts.ts";
import { isUnitOfTime, NO_NUMBERS } from "../times/durations.ts";
import { denies } from "./denials.ts";

/** So many of a sentence are looked at. */
const MAX_FACTS = 12;
const ALL = claimWords(LOCALES.map(({ code }) => code));

/**
 * Prices, discounts and limits whose condition is neither named nor met: the playbook's 15 % from
 * three sites on are not for one site, and a plan for 10 docks is not for 14.
 */
export function conditionGuardrails(known: Knowledge, rules: readonly string[]): Guardrail[] {
  return [
    ...known.sentences.flatMap((sentence) => [
      ...percentGuardrails(sentence, known),
      ...priceGuardrails(sentence, known),
      ...priceLimitGuardrails(sentence, known),
      ...planGuardrails(sentence, known),
      ...featureGuardrails(sentence, known),
    ]),
    ...leastGuardrails(known),
    ...personGuardrails(known, rules),
  ];
}

function held(detail: string, words: string): Guardrail {
  return { rule: "condition", detail, words };
}

function percentGuardrails(sentence: Sentence, known: Knowledge): Guardrail[] {
  const form = { clean: sentence.text, folded: sentence.folded };
  const found = new Map<number, string>();
  for (const { keys, shown } of discounts(form).slice(0, MAX_FACTS)) {
    for (const key of keys) if (key.startsWith("percent:")) found.set(Number(key.slice(8)), shown);
  }
  return [...found].flatMap(([percent, shown]) => {
    const sources = known.items.flatMap(({ sentences }) =>
      sentences.filter(({ percents }) => percents.includes(percent)),
    );
    if (sources.length === 0) return [];
    const clause = clauseAt(sentence.folded, shown);
    if (saysOff(clause) && !sources.some(({ folded }) => saysOff(folded))) {
      return [held(`the playbook has ${quoted(shown)}, and not as a discount`, shown)];
    }
    const missing = sources.map(({ folded }) => missingCondition(folded, percent, sentence, known));
    const [first] = missing;
    if (missing.includes(null) || first === null || first === undefined) return [];
    return [
      held(`${quoted(shown)} is ${first}: that is neither named nor known of the lead`, shown),
    ];
  });
}

const PER_MONTH =
  /(?:per|a|an|each|every|\/|pro|im|je|par|al|por|na|za|and|und|et|en|e|i)\s?(?:month|monat|mois|maand|mes|mese|miesi\p{L}*)(?:\s|[.,;:]|$)/gu;

/** What a sentence of the playbook asks for besides, in words; null where that is named or met. */
function missingCondition(
  source: string,
  percent: number,
  sentence: Sentence,
  known: Knowledge,
): string | null {
  const answer = known.sentences.map(({ folded }) => folded).join("\n");
  const newest = known.leads.at(-1) ?? "";
  for (const { unit, least } of limitsOf(source)) {
    if (least === null || least < 2) continue;
    const here = counts(sentence.folded).filter((each) => each.unit === unit);
    const named = here.length > 0 ? here : counts(answer).filter((each) => each.unit === unit);
    const told = `for ${least} and more`;
    if (named.length > 0) {
      if (!named.some(({ value }) => value >= least)) return told;
      continue;
    }
    if (namesCount(sentence.folded, least)) continue;
    const theirs = newestOf(known.theirs, unit);
    if (theirs === null || theirs < least) return told;
  }
  const isMonthly = known.ourWords.has("monthly", source.replace(PER_MONTH, " "));
  const isYearly = known.ourWords.has("yearly", source);
  if (isMonthly !== isYearly) {
    const concept = isMonthly ? "monthly" : "yearly";
    const texts = [answer, newest].map((text) => text.replace(PER_MONTH, " "));
    if (!known.words.has(concept, texts[0] ?? "") && !ALL.has(concept, texts[1] ?? "")) {
      return isMonthly ? "for monthly payment" : "for yearly payment";
    }
  }
  const audience = audienceOf(source, percent);
  if (audience !== null) {
    const stem = audience.replace(/(?:ies|e?s|en|e)$/u, "").slice(0, 7);
    const told = [answer, ...known.leads].join("\n");
    if (!told.includes(stem)) return `for ${audience}`;
  }
  return null;
}

/** Where it stands with no word for what is counted: `from the third one on`, `three or more`. */
function namesCount(folded: string, value: number): boolean {
  const words = folded.match(/\d+(?:\.(?=\s\p{Ll})|\p{L}{1,4}(?!\p{L}))?|\p{L}+|%/gu) ?? [];
  return words.some((word, at) => {
    if (orderOf(word) === value) return true;
    const told = /^\d+$/.test(word) ? Number(word) : spelled(word);
    const next = words[at + 1] ?? "";
    return (
      told === value && !isUnitOfTime(next) && !/^(?:%|pro[cz]|per|pour|por|euro?|usd)/u.test(next)
    );
  });
}

const spelled = (word: string): number | null =>
  NO_NUMBERS.has(word) ? null : numberOfWords(word);

/** Of `third` and `3rd`. */
function orderOf(word: string): number | null {
  const digits = /^(\d{1,3})(?:\.|st|nd|rd|th|e|er|eme|de|a|o)$/u.exec(word)?.[1];
  return digits === undefined ? (ORDERS.get(word) ?? null) : Number(digits);
}

const ORDERS = new Map(
  [
    ...LOCALES.flatMap(({ numbers }) =>
      (numbers.ordinals ?? []).map((words, at) => [words, at + 1] as const),
    ),
    [
      "third, dritte, dritter, troisième, derde, tercer, tercero, tercera, terzo, terza, terceiro, terceira, trzeciej, trzeciego, trzecia, trzeci",
      3,
    ] as const,
    [
      "fourth, vierte, vierter, quatrième, vierde, cuarto, cuarta, quarto, quarta, czwartej, czwartego, czwarta",
      4,
    ] as const,
    [
      "fifth, fünfte, fünften, fünfter, cinquième, vijfde, quinto, quinta, piąty, piątej, piątego",
      5,
    ] as const,
    ["sixth, sechste, sechsten, sixième, zesde, sexto, sesto, szóstego", 6] as const,
    ["tenth, zehnte, zehnten, dixième, tiende, décimo, decimo, dziesiątego", 10] as const,
  ].flatMap(([words, value]) => words.split(", ").map((word) => [fold(word), value] as const)),
);

/** `20 % off for NONPROFITS` */
function audienceOf(source: string, percent: number): string | null {
  const after = source.slice(Math.max(0, source.indexOf(String(percent))));
  const noun = (FOR.exec(after) ?? GETS.exec(source))?.[1];
  if (noun === undefined || NO_AUDIENCE.test(noun)) return null;
  return ALL.has("site", noun) || ALL.has("user", noun) || ALL.has("dock", noun) ? null : noun;
}

const FOR =
  /(?<!\p{L})(?:for|fur|pour|voor|para|per|dla)\s+(?:all\s|registered\s|small\s)?(\p{L}{5,24})/u;
/** `Registered CHARITIES get 20 %` */
const GETS =
  /(?<!\p{L})(\p{L}{5,24})\s(?:gets?|receives?|bekommen|erhalten|zahlen nur|obtiennent|recoivent|beneficient|krijgen|ontvangen|reciben|tienen|ricevono|recebem|otrzymuj\p{L}*)(?!\p{L})/u;

const NO_AUDIENCE =
  /^(?:payment|paying|annual|yearly|monthly|month|months|years?|every|everyone|these|those|their|customers?|clients?|more|three|longer|contracts?|jahr\p{L}*|monat\p{L}*|alle\p{L}*|kunden|jede\p{L}*|zahlung\p{L}*|example|chaque|toute?s?|clientes?|klanten|orders?|bookings?|first|second)$/u;

function newestOf(theirs: readonly Count[], unit: string): number | null {
  return theirs.findLast((each) => each.unit === unit)?.value ?? null;
}

function priceGuardrails(sentence: Sentence, known: Knowledge): Guardrail[] {
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
      if (period !== null) return [held(`${quoted(shown)} is not paid by the ${period}`, shown)];
      const unit = wrongUnit(sentence.folded.slice(at, at + 60), amount.value, everywhere);
      if (unit !== null) return [held(`${quoted(shown)} is not paid per ${unit}`, shown)];
      const beside = named(clauseWith(sentence.text, shown), subjects);
      if (owners.length === 0 || beside.length === 0) return [];
      if (beside.some((each) => owners.includes(each))) return [];
      return [held(`${quoted(shown)} is not what ${quoted(beside[0]?.key ?? "")} costs`, shown)];
    });
}

/** A price that begins at 100 people, or ends at 2.000 m². */
function priceLimitGuardrails(sentence: Sentence, known: Knowledge): Guardrail[] {
  if (/[?？]\s*$/u.test(sentence.text)) return [];
  const form = { clean: sentence.text, folded: sentence.folded };
  return prices(form)
    .slice(0, MAX_FACTS)
    .flatMap(({ keys, shown }) => {
      const [amount] = amountsOf(keys);
      if (amount === undefined) return [];
      const places = known.items.flatMap(({ folded, sentences }) =>
        sentences.some(({ amounts }) => amounts.some(({ value }) => value === amount.value))
          ? [limitsBeside(folded, amount.value)]
          : [],
      );
      if (places.length === 0) return [];
      const problems = places.map((limits) => brokenLimit(limits, sentence, known));
      const [first] = problems;
      if (problems.includes(null) || first === null || first === undefined) return [];
      return [held(`${quoted(shown)} is ${first}`, shown)];
    });
}

/** Of the part of a row that has the price; where it has none, of the parts without a price. */
function limitsBeside(item: string, value: number): Limit[] {
  const parts = item.split(/\||;\s|\.\s/u);
  const own = parts.filter((part) => hasAmount(part, value));
  const limits = own.flatMap(limitsOf);
  if (limits.length > 0 || !item.trim().startsWith("|")) return limits;
  return parts.filter((part) => amountsIn(part).length === 0).flatMap(limitsOf);
}

/** What a limit says, in words, where the lead is beyond it; null where they are not, or it is named. */
function brokenLimit(
  limits: readonly Limit[],
  sentence: Sentence,
  known: Knowledge,
): string | null {
  for (const { unit, least, most } of limits) {
    const here = counts(sentence.folded).filter((each) => each.unit === unit);
    const isNamed = [least, most].some(
      (each) => each !== null && namesNumber(sentence.folded, each),
    );
    const said = here.filter(({ value }) => value !== 1).at(-1)?.value;
    const theirs = isNamed ? null : (said ?? newestOf(known.theirs, unit));
    if (theirs === null) continue;
    if (least !== null && theirs < least) return `for ${least} and more, and they have ${theirs}`;
    if (most !== null && theirs > most) return `for up to ${most}, and they have ${theirs}`;
  }
  return null;
}

/** In digits, with or without groups. */
function namesNumber(folded: string, value: number): boolean {
  return [...folded.matchAll(/\d{1,3}(?:[., ]\d{3})+(?!\d)|\d+/gu)].some(
    ([found]) => Number(found.replace(/[., ]/gu, "")) === value,
  );
}

function amountsIn(text: string): { value: number }[] {
  return amountsOf(prices({ clean: text, folded: text }).flatMap(({ keys }) => keys));
}

function hasAmount(clause: string, value: number): boolean {
  return amountsIn(clause).some((each) => each.value === value);
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

/** A plan that ends where the lead begins. */
function planGuardrails(sentence: Sentence, known: Knowledge): Guardrail[] {
  if (known.words.has("negation", sentence.folded) || /[?？]/u.test(sentence.text)) return [];
  const subjects = subjectsOf(known.items);
  const here = named(sentence.text, subjects);
  const [only] = here;
  if (only === undefined || here.length > 1) return [];
  if (limitsOf(sentence.folded).some(({ most }) => most !== null)) return [];
  return only.clauses.flatMap((clause) =>
    limitsOf(clause).flatMap(({ unit, most }) => {
      if (most === null || named(clause, subjects).length > 1) return [];
      const said = counts(sentence.folded).filter((each) => each.unit === unit);
      const theirs = said.at(-1)?.value ?? newestOf(known.theirs, unit);
      if (theirs === null || theirs <= most) return [];
      return [
        held(`${quoted(only.key)} is for up to ${most}, and they have ${theirs}`, sentence.text),
      ];
    }),
  );
}

/** What a row of a dearer plan has, said of a cheaper one. */
function featureGuardrails(sentence: Sentence, known: Knowledge): Guardrail[] {
  if (/[?？]\s*$/u.test(sentence.text)) return [];
  if (denies(sentence.folded, (text) => known.words.has("negation", text))) return [];
  const plans = subjectsOf(known.items).filter(({ items }) =>
    items.some(({ folded }) => folded.trim().startsWith("|")),
  );
  const here = named(sentence.text, plans);
  const isAll = ALL_PLANS.test(sentence.folded) || areJoined(sentence.folded, here);
  const cheapest = [...plans].sort((a, b) => lowestOf(a) - lowestOf(b)).at(0);
  const plan = isAll ? cheapest : here[0];
  if (plan === undefined || (here.length > 1 && !isAll)) return [];
  const own = lowestOf(plan);
  const mine = wordsOf(plan.items.map(({ folded }) => folded).join(" "));
  const others = plans.filter((each) => each !== plan && lowestOf(each) > own);
  const foreign = new Set(
    others.flatMap(({ clauses, items }) => {
      const rows = items.filter(({ folded }) => folded.trim().startsWith("|"));
      return [...wordsOf([...clauses, ...rows.map(({ folded }) => folded)].join(" "))];
    }),
  );
  if (foreign.has("sign-on") || foreign.has("saml")) foreign.add("sso");
  const found = [...sentence.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)]
    .map(([word]) => word)
    .filter((word) => foreign.has(fold(word)) && !mine.has(fold(word)) && !isPlan(word, plans));
  const clause =
    clausesOf(sentence.folded).find((each) => each.includes(plan.key)) ?? sentence.folded;
  const rowWords = wordsOf(
    others
      .flatMap(({ items }) => items.filter(({ folded }) => folded.trim().startsWith("|")))
      .map(({ folded }) => folded)
      .join(" "),
  );
  const row = new Set([...rowWords].map(canonical));
  const own1 = new Set([...mine].map(canonical));
  const [only] = HAS.test(clause)
    ? (clause.match(/\p{L}[\p{L}-]{3,}/gu) ?? []).filter(
        (word) => row.has(canonical(word)) && !own1.has(canonical(word)) && !isPlan(word, plans),
      )
    : [];
  if (only !== undefined) found.push(only);
  const isSure =
    only !== undefined ||
    found.some((word) => /^\p{Lu}{2,}/u.test(word)) ||
    new Set(found.map(fold)).size >= 2;
  if (!isSure) return [];
  return [held(`${quoted(found.join(" "))} is not in ${quoted(plan.key)}`, sentence.text)];
}

const ALL_PLANS =
  /(?<!\p{L})(?:(?:both|all|every|each|either|any)(?: of (?:the|our))?(?: (?:two|our|the))? (?:plans?|packages?|editions?|tiers?|versions?)|(?:beiden?|allen?|jedem|jeder) (?:unseren? )?(?:planen?|tarifen?|paketen?|varianten?|editionen?|versionen?)|(?:les deux|tous les|tous nos|chaque) (?:plans?|forfaits?|formules?|offres?)|toutes (?:les|nos) (?:formules|offres)|(?:beide|alle|elk) (?:plannen|pakketten|abonnementen|versies|pakket)|(?:ambos|todos los|los dos) (?:planes|paquetes)|(?:entrambi i|tutti i|ambedue i) (?:piani|pacchetti)|(?:ambos os|todos os|os dois) (?:planos|pacotes)|(?:obu|oba|wszystkich|kazdym) (?:plan\p{L}*|pakiet\p{L}*))(?!\p{L})/u;

/** `Team and Business` */
function areJoined(folded: string, here: readonly Subject[]): boolean {
  const keys = here.map(({ key }) => key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  if (here.length < 2) return false;
  return new RegExp(
    `(?<!\\p{L})(?:${keys}) (?:and|und|et|en|y|e|i|as well as|sowie|wie auch|&|or|oder|ou|of|o|lub) (?:in |with |mit |bei )?(?:${keys})(?!\\p{L}| (?:is|are|costs?|kostet|kosten|coute\\p{L}*))`,
    "u",
  ).test(folded);
}

/** That a plan has something. */
const HAS =
  /(?<!\p{L})(?:includ\p{L}*|has|have|comes? with|part of|also in|offers?|get|gets|support|service|enthalt\p{L}*|enthalten|hat|haben|dabei|bietet|inbegriffen|umfasst|inklusive|compris\p{L}*|inclus\p{L}*|comprend|inclut|avez|assistance|inbegrepen|bevat|zit|krijgt?|heb(?:t|ben)?|ondersteuning|inclui\p{L}*|incluye|tiene|soporte|ofrece|include|compres[oaie]|ha|assistenza|suporte|tem|zawiera\p{L}*|ma|maja|wsparci\p{L}*|obejmuje)(?!\p{L})/u;

/** A word of features in one form for several languages. */
function canonical(word: string): string {
  if (/^(?:phone|tele(?:f|ph)\p{L}*|hotline)$/u.test(word)) return "phone";
  if (/^(?:schnittstelle\p{L}*|koppeling\p{L}*)$/u.test(word)) return "interface";
  return word
    .replace(/k/gu, "c")
    .replace(/(?:eurs?|ors?|oren|ores|ori|en|es|s|e)$/u, "")
    .slice(0, 8);
}

function isPlan(word: string, plans: readonly Subject[]): boolean {
  return plans.some(({ key }) => key.split(" ").includes(fold(word)));
}

function lowestOf({ clauses }: Subject): number {
  return Math.min(
    ...clauses.flatMap(amountsIn).map(({ value }) => value),
    Number.POSITIVE_INFINITY,
  );
}

const SMALL_WORDS =
  /^(?:and|the|for|with|from|per|month|year|site|user|users|any|number|more|also|only|all|und|mit|fur|pro|monat|jahr|auch|nur|alle|par|mois|pour|avec|aussi|voor|met|maand|ook|por|mes|con|para|tambien|of|in|is|at|by|on|to|up|vat|net|netto)$/u;

function wordsOf(folded: string): Set<string> {
  return new Set(
    (folded.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []).filter(
      (word) => word.length > 1 && !SMALL_WORDS.test(word),
    ),
  );
}

/** `It is not for warehouses with fewer than 3 docks` */
function leastGuardrails(known: Knowledge): Guardrail[] {
  const answer = known.sentences.map(({ folded }) => folded).join("\n");
  if (known.words.has("negation", answer)) return [];
  const subjects = subjectsOf(known.items);
  const offers = known.sentences.find(
    ({ text, folded }) =>
      prices({ clean: text, folded }).length > 0 ||
      named(text, subjects).length > 0 ||
      known.words.has("agrees", folded),
  );
  if (offers === undefined) return [];
  return known.items.flatMap(({ sentences }) =>
    sentences.flatMap(({ folded, amounts }) => {
      if (amounts.length > 0 || !known.ourWords.has("negation", folded)) return [];
      return limitsOf(folded).flatMap(({ unit, most, isBelow }) => {
        if (isBelow !== true) return [];
        const theirs = newestOf(known.theirs, unit);
        if (most === null || theirs === null || theirs > most) return [];
        return [
          held(
            `the playbook says that it is not for ${most} and fewer, and they have ${theirs}`,
            offers.text,
          ),
        ];
      });
    }),
  );
}

/** `more than 10 sites` below what must go to a person. */
function personGuardrails(known: Knowledge, rules: readonly string[]): Guardrail[] {
  return rules.flatMap((rule) =>
    limitsOf(fold(rule)).flatMap(({ unit, least }) => {
      const theirs = newestOf(known.theirs, unit);
      if (least === null || theirs === null || theirs < least) return [];
      return [
        {
          rule: "condition" as const,
          detail: `${theirs} is for a person, as the playbook says: ${quoted(rule)}`,
        },
      ];
    }),
  );
}
