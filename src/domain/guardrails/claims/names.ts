import { phrasesIn } from "../../../language/combine.ts";
import { fold } from "../../../language/fold.ts";
import { LOCALES } from "../../../language/locales/index.ts";
import { HONORIFICS, LEGAL_FORMS, ORGANIZATION_WORDS } from "../../../language/person-names.ts";
import { emailAddresses, links } from "../facts/contacts.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import type { Sentence } from "../mail-parts.ts";
import { certificatesIn } from "./certificates.ts";
import { denies } from "./denials.ts";

/** The proper names that may be said, and those that are somebody's. */
export interface Names {
  /** A competitor that a text names, as the text has it. */
  rivalsIn(text: string): string | null;
  /** Whether a text names a customer of ours that may be named. */
  hasReference(text: string): boolean;
}

const CAPITAL = /\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’&.]\p{Lu}[\p{L}\p{M}\p{N}]*)*/gu;
const COMPARED =
  /(?<!\p{L})(?:compared (?:to|with)|compare[es]* (?:a|aux?|avec)|in confronto|rispetto a|em comparacao|w porownaniu|in vergelijking|competitors?|competition|alternatives?|versus|vs|unlike|verglichen|vergleich|wettbewerb\p{L}*|konkurren\p{L}*|im gegensatz|concurren\p{L}*|par rapport|vergeleken|competencia|competidor\p{L}*|comparad\p{L}*|concorren\p{L}*|konkurenc\p{L}*)(?!\p{L})/u;

/** Months, days, languages, countries and what everybody knows by name. */
let everyday: Set<string> | null = null;

function everydayWords(): Set<string> {
  if (everyday !== null) return everyday;
  everyday = new Set(
    fold(
      "I I'm I'd I'll I've ok okay yes no hi hello dear thanks thank best regards kind ps fyi btw asap eta faq pdf csv xml json api rest soap edi sso saml ldap oauth erp wms tms crm hr it pc mac windows linux android iphone ipad ios web internet excel word powerpoint outlook google chrome safari firefox microsoft teams zoom meet webex skype whatsapp slack linkedin email e-mail mail sms usb qr gps ai kpi roi sla b2b b2c vat eur usd gbp chf am pm cet cest gmt utc est pst central eastern pacific q1 q2 q3 q4 eu uk us usa dach benelux europe european western africa asia america north south east west ceo cto cfo coo cio vp md gmbh ag ltd inc llc bv sa sarl kg christmas easter new year god monsieur madame frau herr sie ihr ihre ihnen du",
    ).split(/\s+/u),
  );
  for (const { dates } of LOCALES) {
    for (const list of [...dates.months, ...dates.weekdays, ...(dates.shortWeekdays ?? [])]) {
      for (const word of phrasesIn(list)) everyday.add(fold(word));
    }
  }
  for (const { name } of LOCALES) everyday.add(fold(name));
  const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const name = regions.of(String.fromCharCode(first, second));
      for (const word of fold(name ?? "").match(/\p{L}+/gu) ?? []) everyday.add(word);
    }
  }
  for (const word of fold(
    "english german french dutch spanish italian portuguese polish swedish danish norwegian finnish czech slovak hungarian romanian bulgarian greek turkish ukrainian russian japanese chinese korean arabic hebrew austrian swiss british american belgian irish scottish welsh canadian australian indian mexican brazilian european asian",
  ).split(" ")) {
    everyday.add(word);
  }
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    for (const part of fold(zone).split("/").slice(1)) {
      for (const word of part.split("_")) everyday.add(word);
    }
  }
  return everyday;
}

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

interface Sources {
  /** Words of the playbook and of what we have said. */
  ours: ReadonlySet<string>;
  /** Of the lead's mails and fields, and of who sends. */
  theirs: ReadonlySet<string>;
  /** Of the lead's mails alone. */
  mentioned: ReadonlySet<string>;
}

function sourcesOf({ items, said, leads, input }: Knowledge): Sources {
  const { lead, sender, about, playbook } = input;
  const fields = [lead.name, lead.company, lead.title, lead.email, ...Object.values(lead.vars)];
  const ours = new Set([
    ...items.flatMap(({ folded }) => wordsIn(folded)),
    ...wordsIn(playbook ?? ""),
    ...wordsIn(said),
    ...wordsIn(about ?? ""),
    ...wordsIn(sender.name ?? ""),
    ...wordsIn(sender.address ?? ""),
  ]);
  const mentioned = new Set(leads.flatMap(wordsIn));
  const theirs = new Set([...mentioned, ...fields.flatMap((field) => wordsIn(field ?? ""))]);
  return { ours, theirs, mentioned };
}

export function namesOf(known: Knowledge): Names {
  const { items, input } = known;
  const { ours, mentioned } = sourcesOf(known);
  const rivals = new Set<string>();
  for (const { text, folded } of items) {
    if (!COMPARED.test(folded)) continue;
    for (const [name] of text.matchAll(/(?<=\p{L}\S*\s)\p{Lu}[\p{L}\p{N}-]{2,}/gu))
      rivals.add(fold(name));
  }
  const own = new Set(
    [
      input.lead.name,
      input.lead.company ?? "",
      input.sender.name ?? "",
      input.sender.address ?? "",
    ].flatMap(wordsIn),
  );
  const isRival = (word: string, isFirst: boolean): boolean => {
    if (own.has(word) || everydayWords().has(word) || word.length < 3) return false;
    if (rivals.has(word)) return true;
    return (
      mentioned.has(word) && !ours.has(word) && (!isFirst || isNamedByLead(word, input.leadText))
    );
  };
  const references = new Set(
    items
      .filter(({ folded }) => /\d/.test(folded) || known.ourWords.has("customers", folded))
      .flatMap(({ text }) => [...text.matchAll(CAPITAL)].map(([name]) => fold(name)))
      .filter((word) => word.length > 3),
  );
  return {
    rivalsIn: (text) => {
      for (const match of text.matchAll(CAPITAL)) {
        if (isRival(fold(match[0]), isFirstWord(text, match.index))) return match[0];
      }
      return null;
    },
    hasReference: (text) =>
      [...text.matchAll(CAPITAL)].some(
        (match) => references.has(fold(match[0])) && !everydayWords().has(fold(match[0])),
      ),
  };
}

/** With a capital in the middle of a sentence of the lead's. */
function isNamedByLead(word: string, leadText: string | null): boolean {
  return [...(leadText ?? "").matchAll(CAPITAL)].some(
    (match) => fold(match[0]) === word && !isFirstWord(leadText ?? "", match.index),
  );
}

function isFirstWord(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return (
    /^(?:[-–—•*]|\(?\d{1,2}[.)])?$/u.test(before) || !/[\p{L}\p{M}\p{N},;&'’)%€$-]$/u.test(before)
  );
}

/** Words with which sentences begin, in languages whose nouns have no capitals. */
const BEGINS = new Set(
  fold(
    "the a an this that these those it its he she we you they i our your their my his her all most many some several both each every few two three four five other others another one everyone everybody nobody someone somebody anyone no yes not sure of course absolutely certainly thanks thank great good happy glad sorry please let if when while where what which who why how as at by for from in into on with without to about after before once since until because so but and or also then there here usually normally typically currently today tomorrow unfortunately honestly right fair just only more less over up down out customers carriers companies warehouses clients users teams people drivers trucks",
  ).split(/\s+/u),
);

const USES =
  /^(?:also )?(?:uses?|used|using|switched|relies|rely|trusts?|chose|chosen|(?:has|have) (?:cut|saved|reduced|been|switched|used|halved|planned)|cut|saved|reduced|nutzt|nutzen|setzt|arbeitet|spart|utilise|utilisent|gebruikt|gebruiken|utiliza|utilizan|utilizzano|korzysta|używa)(?!\p{L})/u;
/** `You`, in languages that write it with a capital. */
const POLITE =
  /^(?:pan(?:a|u|em|i|ia|ie|ow|om)?|panstw\p{L}{1,3}|was|wam|wami|twoj\p{L}*|wasz\p{L}*|вы|вас|вам|вами|ваш\p{L}*|ви|de|dem|deres|jer|jeres|ni|er|ert|era|lei|suo|sua|suoi|sue|voi|vostr\p{L}{1,2}|usted(?:es)?|uds?|vds?|vas|vam|vami|va[sc]\p{L}{0,4}|on|onok?|siz\p{L}*|sie|ihr\p{L}*|ihnen|du|dir|dein\p{L}*|u|uw)$/u;

/** Companies, customers and people that nobody has named to us. */
export function nameGuardrails(known: Knowledge): Guardrail[] {
  if (known.input.kind === "first") return [];
  const sources = sourcesOf(known);
  const found: Guardrail[] = [];
  const seen = new Set<string>();
  for (const sentence of known.sentences) {
    for (const { name, isClaimed } of candidates(sentence, known)) {
      const words = wordsIn(name).filter((word) => word.length > 1);
      const isFamiliar = (word: string) =>
        sources.ours.has(word) ||
        sources.ours.has(word.replace(/'?s$/u, "")) ||
        everydayWords().has(word) ||
        POLITE.test(word) ||
        HONORIFICS.has(word);
      const unknown = words.filter((word) => !isFamiliar(word));
      const foreign = unknown.filter(
        (word) => !sources.theirs.has(word) && !sources.theirs.has(word.replace(/s$/u, "")),
      );
      if (seen.has(name)) continue;
      if (foreign.length > 0 && !isOnlyGeneric(foreign)) {
        seen.add(name);
        const detail = `the name ${quoted(name)} stands neither in the playbook nor in the lead's mail`;
        found.push({ rule: "name", detail, words: name });
      } else if (
        isClaimed &&
        unknown.length > 0 &&
        unknown.every((word) => sources.mentioned.has(word))
      ) {
        seen.add(name);
        const detail = `it affirms the lead's ${quoted(name)}, of which the playbook says nothing`;
        found.push({ rule: "agreement", detail, words: sentence.text });
      }
    }
  }
  return found.slice(0, 4);
}

/** A legal form alone is no name. */
function isOnlyGeneric(words: readonly string[]): boolean {
  return words.every((word) => ORGANIZATION_WORDS.has(word));
}

const SPELLED =
  "(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}])[\\p{L}\\p{M}\\p{N}])";
const CAPITALIZED_WORD = `\\p{Lu}${SPELLED}*(?:[-'’&.]${SPELLED}+)*`;
/** Words with capitals in a row: `De Vries Koeling`. */
const CAPITALIZED = new RegExp(
  `(?<![\\p{L}\\p{N}])${CAPITALIZED_WORD}(?:(?:\\s(?:&|de|van|der|von|di|del|of|y)\\s|\\s)${CAPITALIZED_WORD}){0,4}`,
  "gu",
);

interface Candidate {
  name: string;
  /** Whether the sentence says that it works with us. */
  isClaimed: boolean;
}

const CAPABLE =
  /(?<!\p{L})(?:support(?:s|ed)?|connect(?:s|ed|or|ors|ion)?|integrat\p{L}*|sync\p{L}*|works? (?:with|out of the box|together|fine|well)|compatible|imports?|exports?|out of the box|interface|plug-?in|reads?|available (?:for|in|on)|unterstutz\p{L}*|anbind\p{L}*|angebunden|schnittstelle\p{L}*|verbind\p{L}*|kompatib\p{L}*|lauft mit|funktioniert mit|connecte\p{L}*|connexion|integr\p{L}*|fonctionne avec|interface|koppel\p{L}*|werkt met|ondersteun\p{L}*|conecta\p{L}*|conexion|funciona con|compatible|colleg\p{L}*|funziona con|supporta\p{L}*|liga\p{L}*|funciona com|integracj\p{L}*|dziala z|obsluguje|連携|対応|接続)(?!\p{L})/u;
const YES =
  /^(?:yes|yep|sure|of course|absolutely|certainly|definitely|ja|jawohl|klar|naturlich|selbstverstandlich|oui|bien sur|si|claro|por supuesto|certo|certamente|sim|com certeza|tak|oczywiscie|jo|да|так|конечно|はい|是的|可以)(?!\p{L})/u;

function candidates(sentence: Sentence, known: Knowledge): Candidate[] {
  const { text, folded } = sentence;
  const { language, words } = known;
  const clean = withoutContacts(text);
  const isGerman = language === "de";
  const isOpen =
    /[?？]\s*$/u.test(text) ||
    words.has("deferral", folded) ||
    denies(folded, (each) => words.has("negation", each));
  const isClaimed =
    !isOpen && (CAPABLE.test(folded) || (YES.test(folded) && /\p{Lu}\p{L}+/u.test(text)));
  if (isGerman) return germanNames(clean, folded, known, isClaimed);
  if (!/\p{Ll}/u.test(clean)) return [];
  const found: Candidate[] = [];
  for (const match of clean.matchAll(CAPITALIZED)) {
    const { index } = match;
    // Places have other names in other languages.
    if (known.words !== known.ourWords && IN_PLACE.test(clean.slice(0, index))) continue;
    let name = match[0].replace(/['’]s$/u, "");
    if (isFirstWord(clean, index)) {
      // The first word of a sentence has a capital, whatever it is.
      const [first = "", ...rest] = name.split(" ");
      const behind = clean.slice(index + match[0].length).trimStart();
      if (rest.length > 0) name = rest.join(" ");
      else if (BEGINS.has(fold(first).replace(/'.*$/u, "")) || !isLikelyName(first, behind))
        continue;
    }
    if (/^[\p{Lu}\p{N}]{2,5}$/u.test(name)) {
      // An abbreviation is no company: it counts only where it is claimed.
      if (isClaimed) found.push({ name, isClaimed });
      continue;
    }
    found.push({ name, isClaimed });
  }
  return found;
}

const IN_PLACE = /(?:^|[\s(,])(?:in|à|en|te|w|we|v|i|em|a|na|from|aus|uit|de|din|à la)\s$/iu;

/** Whether the first word of a sentence is a name: by what it does, or by a name that goes with it. */
function isLikelyName(first: string, behind: string): boolean {
  if (/[\p{Ll}][\p{Lu}]|\d/u.test(first)) return true;
  if (/^(?:and|und|et|en|y|e|i|&)\s\p{Lu}/u.test(behind)) return true;
  return USES.test(fold(behind)) && !/(?:s|ing|ed|ly|tion|ment|ness|ity)$/u.test(first);
}

/** Nouns have capitals in German: only what stands where names stand is one. */
function germanNames(
  clean: string,
  folded: string,
  { words }: Knowledge,
  isClaimed: boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const name = "\\p{Lu}[\\p{L}\\p{N}&-]+(?:\\s(?:&\\s)?\\p{Lu}[\\p{L}\\p{N}&-]+){0,3}";
  const add = (pattern: RegExp) => {
    for (const match of clean.matchAll(pattern)) {
      const [, candidate = ""] = match;
      if (candidate !== "") found.push({ name: candidate, isClaimed: false });
    }
  };
  const isAboutCustomers = words.has("customers", folded) || words.has("example", folded);
  if (isAboutCustomers) {
    const lead =
      "(?:zum Beispiel|Zum Beispiel|z\\. ?B\\.|etwa|beispielsweise|darunter|unter anderem|u\\. ?a\\.|Kunden wie|Kunde ist|Referenzen sind|Referenz ist|wie)";
    const article = "(?:(?:der|die|das|den|dem|bei|bei der|beim)\\s)?";
    add(new RegExp(`${lead}:?\\s${article}(${name})`, "gu"));
    add(new RegExp(`${lead}:?\\s[^.!?]{0,80}?(?:,|und|oder)\\s${article}(${name})`, "gu"));
    add(
      new RegExp(
        `(?:^|[.!?]\\s|und\\s|,\\s)(?:auch\\s)?(?:[Dd](?:ie|er|as)\\s)?(${name})\\s(?:nutzt|nutzen|setzt|setzen|arbeitet|arbeiten|vertraut|vertrauen)(?!\\p{L})`,
        "gu",
      ),
    );
    add(
      new RegExp(
        `(?<!\\p{L})[Bb]eim?\\s(?:der\\s)?(${name})\\s(?:ist|sind|hat|haben|sank|fiel|wurde|läuft|nutzt)`,
        "gu",
      ),
    );
  }
  add(/(?<!\p{L})(?:Herrn?|Frau)\s(?:Dr\.\s)?(\p{Lu}[\p{L}-]+)/gu);
  add(
    /(?:[Kk]olleg(?:e|en|in)|[Cc]hef(?:in)?|[Gg]eschäftsführer(?:in)?|[Tt]echniker(?:in)?|[Vv]ertriebsleiter(?:in)?),?\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}-]+)?)/gu,
  );
  for (const match of clean.matchAll(
    new RegExp(`(${name})\\s(?:GmbH|AG|KG|SE|OHG|e\\.\\s?K\\.|UG)(?!\\p{L})`, "gu"),
  )) {
    found.push({ name: match[1] ?? "", isClaimed: false });
  }
  if (isClaimed) {
    for (const match of clean.matchAll(
      /(?:zu|mit|von|für|an|in)\s(\p{Lu}[\p{L}\p{N}-]+(?:\s\p{Lu}[\p{L}\p{N}-]+)?)/gu,
    )) {
      found.push({ name: match[1] ?? "", isClaimed: true });
    }
  }
  return found.filter(({ name: each, isClaimed: claimed }) => claimed || !NOUNS.test(fold(each)));
}

/** German nouns that stand where names stand. */
const NOUNS =
  /^(?:sie|ihnen|ihr\p{L}*|lager\p{L}*|betrieb\p{L}*|kunden?|unternehmen|firmen|speditionen|spediteure|grosshandler|handwerk\p{L}*|handel|hersteller|logistiker|industrie|excel|telefon|papier|mail|e-mail|bedarf|interesse|fragen|toren?|rampen|standorten?|teams?|nutzer\p{L}*|software|angebote\p{L}*|rechnungen|termine?|zeitfenster|restaurants?|hotels?|maler|elektriker|dachdecker|morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag)$/u;

/** The names of domains and mailboxes are looked at elsewhere. */
function withoutContacts(text: string): string {
  const form = { clean: text, folded: fold(text) };
  let left = text;
  for (const { shown } of [...links(form), ...emailAddresses(form)])
    left = left.replaceAll(shown, " ");
  for (const { name } of certificatesIn(text)) left = left.replaceAll(name, " ");
  return left.replace(LEGAL_FORMS, " ");
}
