import { fold } from "../language/fold.ts";
import {
  BEFORE_GIVEN,
  CONJUNCTIONS,
  FAMILY_FIRST,
  HONORIFICS,
  LEGAL_FORMS,
  ORGANIZATION_WORDS,
  PARTICLES,
  PATRONYMIC,
  POSITION_WORDS,
  PURE_PARTICLES,
  ROLE_WORDS,
  SOFT_HONORIFICS,
  SUFFIXED_HONORIFICS,
  SUFFIXES,
} from "../language/person-names.ts";
import type { Lead } from "./lead.ts";

/** The parts of a person's name; null for what can't be told. */
export interface PersonName {
  given: string | null;
  family: string | null;
}

const NOTHING: PersonName = { given: null, family: null };

/**
 * Takes a person's name apart, as lists of leads have it: `Dr. Jane Doe`, `Doe, Jane`, `DUPONT
 * Jean`, `山田 太郎`. A greeting with a wrong name is worse than one without: where it is unclear
 * which word is the given name, or whether it is a person's name at all, the given name is null.
 *
 * @param company the lead's, since lists also have that in the name's place
 */
export function parsePersonName(name: string, company: string | null = null): PersonName {
  const parsed = parse(name, company);
  const isCompany = parsed.given !== null && sameWords(parsed.given, company);
  return isCompany ? { ...parsed, given: null } : parsed;
}

function parse(name: string, company: string | null): PersonName {
  const text = cleaned(name);
  if (!isPersons(text, company)) return NOTHING;
  const [before = "", after, ...more] = text.split(/\s*,\s*/u);
  const isInverted =
    after !== undefined && !isAfterName(after, before) && more.every((part) => isAfterName(part));
  if (!isInverted) return inOrder(before);
  if (sameWords(after, company)) return inOrder(before);
  const given = firstGiven(withoutTitles(wordsOf(after)).words, isShouted(text));
  return { given, family: before };
}

/**
 * A given name as a person or a file states it: without titles, each word kept; null for what is
 * none.
 */
export function cleanGivenName(text: string, company: string | null = null): string | null {
  const given = cleaned(text);
  if (!isPersons(given, company)) return null;
  const { words } = withoutTitles(wordsOf(given.split(",")[0] ?? ""));
  if (words.length === 0 || !words.every((word) => isGiven(word) || isInitial(word))) return null;
  if (!words.some(isGiven)) return null;
  return words.map((word) => recased(word, isShouted(given) && letters(given) > 2)).join(" ");
}

/**
 * What to call a lead: by the given name that their file states, else by what their name shows.
 */
export function namesOf({ name, company, vars }: NamedLead): PersonName {
  const parsed = parsePersonName(name, company);
  const stated = vars.first_name === undefined ? null : cleanGivenName(vars.first_name, company);
  return { given: stated ?? parsed.given, family: vars.last_name ?? parsed.family };
}

export type NamedLead = Pick<Lead, "name" | "company" | "vars">;

/** Without what lists add to names: remarks in brackets, nicknames, symbols, `| Initech`. */
function cleaned(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\p{Extended_Pictographic}\p{Cc}\u200b\u200e\u200f\u2060\ufeff\u00ad]/gu, " ")
    .replace(/[([{（【「][^)\]}）】」]*[)\]}）】」]/gu, " ")
    .replace(/(?<=\s|^)["“”„«»][^"“”„«»]*["“”„«»](?=\s|$)/gu, " ")
    .replace(/["“”„«»*_]/gu, " ")
    .replace(/(?:\s[-–—•·@/]\s|\s?[|｜]|\s(?:at|c\/o)\s).*$/u, "")
    .replace(/\.(?=\p{Lu}\p{L})/gu, ". ")
    .replace(/\s+/gu, " ")
    .trim();
}

function isPersons(text: string, company: string | null): boolean {
  if (text === "" || /[@＠&]|:\/\/|^www\.|^[+(\d]|\d{6}/iu.test(text)) return false;
  if (/^\S+\.\s?\p{L}{2,}$/u.test(text) && /^[\p{Ll}\d._ -]+$/u.test(text)) return false;
  if (LEGAL_FORMS.test(text)) return false;
  const words = withoutTitles(wordsOf(text)).words.map(bare);
  if (words.some((word) => ORGANIZATION_WORDS.has(word)) || ROLE_WORDS.has(words[0] ?? "")) {
    return false;
  }
  if (company === null) return true;
  return !beginsWith(words, withoutLegalForm(company)) && !isShortFor(words, company);
}

/** `Initech` of Initech GmbH, and `Initech Sales`. */
function beginsWith(words: readonly string[], company: readonly string[]): boolean {
  return company.length > 0 && company.every((word, at) => words[at] === word);
}

/** One word with which the company's name begins. */
function isShortFor(words: readonly string[], company: string): boolean {
  return words.length === 1 && bare(wordsOf(company)[0] ?? "") === words[0];
}

function sameWords(text: string, company: string | null): boolean {
  if (company === null) return false;
  return withoutLegalForm(text).join(" ") === withoutLegalForm(company).join(" ");
}

/** Whether the words after a comma say what a person is, and not how they are called. */
function isAfterName(text: string, before = ""): boolean {
  const words = wordsOf(text);
  if (words.length === 0) return true;
  return words.every(
    (word) =>
      SUFFIXES.has(bare(word)) ||
      POSITION_WORDS.has(bare(word)) ||
      (/^(?:\p{Lu}\.?){2,6}$/u.test(word) && !isShouted(before)) ||
      words.some((each) => POSITION_WORDS.has(bare(each))),
  );
}

function inOrder(text: string): PersonName {
  if (isEastAsian(text)) return eastAsian(text);
  const { words: all, titled } = withoutTitles(wordsOf(text));
  const words = withoutSuffixes(all);
  const shouted = isShouted(words.join(" "));
  if (words.length === 0 || CONJUNCTIONS.has(bare(words[1] ?? ""))) return NOTHING;
  if (words.length === 1) {
    const [only = ""] = words;
    if (titled === "before_family") return { given: null, family: only };
    return { given: isGiven(only) ? recased(only, shouted) : null, family: null };
  }
  if (isParticle(words, shouted)) return { given: null, family: words.join(" ") };
  if (FAMILY_FIRST.has(bare(words[0] ?? ""))) {
    const given = words.at(-1) ?? "";
    return { given: isGiven(given) ? recased(given, shouted) : null, family: words[0] ?? null };
  }
  if (words.length === 3 && PATRONYMIC.test(fold(words[2] ?? ""))) {
    return { given: recased(words[1] ?? "", shouted), family: words[0] ?? null };
  }
  const at = givenAt(words, shouted);
  if (at === null) return { given: null, family: words.slice(1).join(" ") };
  const isFamilyBefore = !shouted && !words.slice(0, at).every(isInitial);
  const family = words.filter((_, each) => (isFamilyBefore ? each !== at : each > at));
  return { given: recased(words[at] ?? "", shouted), family: family.join(" ") || null };
}

/** Where the given name stands: behind initials, and behind a family name in capitals. */
function givenAt(words: readonly string[], shouted: boolean): number | null {
  for (const [at, word] of words.entries()) {
    if (isInitial(word)) continue;
    if (!shouted && isCapitals(word) && words.slice(at + 1).some((each) => !isCapitals(each))) {
      continue;
    }
    // The last word alone is the family name: `J. Doe`.
    if (at > 0 && at === words.length - 1 && words.slice(0, at).every(isInitial)) return null;
    return isGiven(word) ? at : null;
  }
  return null;
}

function firstGiven(words: readonly string[], shouted: boolean): string | null {
  const word = words.find((each) => !isInitial(each));
  return word !== undefined && isGiven(word) ? recased(word, shouted) : null;
}

/** A family name alone, such as `van der Berg`. */
function isParticle(words: readonly string[], shouted: boolean): boolean {
  const [first = "", second = ""] = words;
  if (!PARTICLES.has(bare(first))) return false;
  const isLower = first === first.toLowerCase() && !words.every((w) => w === w.toLowerCase());
  if (isLower) return true;
  if (PURE_PARTICLES.has(bare(first))) return true;
  return PARTICLES.has(bare(second)) && (shouted || words.length > 2);
}

type Titled = "no" | "before_family" | "before_given";

function withoutTitles(all: readonly string[]): { words: string[]; titled: Titled } {
  const words = [...all];
  let titled: Titled = "no";
  while (words.length > 0) {
    const word = bare(words[0] ?? "");
    const isAbbreviation = isAbbreviated(words[0] ?? "");
    const isSoft = SOFT_HONORIFICS.has(word) && words.length > 2;
    const isGivenTitle = BEFORE_GIVEN.has(word) && words.length > 1;
    if (!HONORIFICS.has(word) && !isAbbreviation && !isSoft && !isGivenTitle) break;
    words.shift();
    titled = isGivenTitle ? "before_given" : "before_family";
    // `Mr. and Mrs. Doe`, `Mr/Mrs`.
    if (CONJUNCTIONS.has(bare(words[0] ?? ""))) words.shift();
  }
  return { words, titled };
}

/** `Dipl.-Ing.`, `Dr.med.`: nobody's name ends with a full stop, but for initials. */
function isAbbreviated(word: string): boolean {
  return word.endsWith(".") && /^[\p{L}.-]+$/u.test(word) && !isInitial(word);
}

function withoutSuffixes(all: readonly string[]): string[] {
  const words = [...all];
  while (words.length > 2 && SUFFIXES.has(bare(words.at(-1) ?? ""))) words.pop();
  return words;
}

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・\s]+$/u;

function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/** The family name stands first, but for foreign names with a middle dot. */
function eastAsian(text: string): PersonName {
  const name = text.replace(SUFFIXED_HONORIFICS, "").trim();
  const [first = "", ...others] = name.split(/[\s・]+/u).filter((part) => part !== "");
  if (name.includes("・")) return { given: first, family: others.join(" ") || null };
  if (others.length > 0) return { given: others.join(" "), family: first };
  if (/^\p{Script=Hangul}{3}$/u.test(name))
    return { given: name.slice(1), family: name.slice(0, 1) };
  return NOTHING;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s;]+/u).filter((word) => word !== "");
}

/** As many words and companies as are remembered: a list of leads has the same ones again and again. */
const REMEMBERED = 2_000;

function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** A word as the lists have it. */
const bare = remembering((word) => fold(word).replace(/\./gu, ""));

/** The words of a company's name that tell it from others. */
const withoutLegalForm = remembering((company): readonly string[] =>
  wordsOf(company.replace(LEGAL_FORMS, " "))
    .map(bare)
    .filter((word) => word !== "" && !ORGANIZATION_WORDS.has(word)),
);

function isInitial(word: string): boolean {
  return /^(?:\p{L}|(?:\p{L}\.-?){1,4})$/u.test(word);
}

function isGiven(word: string): boolean {
  if (!/^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word) || isInitial(word) || word.includes("."))
    return false;
  // `Ma` and `Junior` are names, too.
  const isSuffix = SUFFIXES.has(bare(word)) && !/^\p{Lu}\p{Ll}+$/u.test(word);
  return (
    !isSuffix && !HONORIFICS.has(bare(word)) && !ROLE_WORDS.has(bare(word)) && !/^O['’]/u.test(word)
  );
}

function letters(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

/** Three letters or more, all of them capitals: the family name in many lists. */
function isCapitals(word: string): boolean {
  return letters(word) >= 3 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Whether a whole name is in capitals, or in small letters. */
function isShouted(text: string): boolean {
  const isUpper = text === text.toUpperCase();
  return (isUpper && letters(text) > 2) || text === text.toLowerCase();
}

/** `JEAN-LUC` as `Jean-Luc`. */
function recased(word: string, shouted: boolean): string {
  if (!shouted || word.toLowerCase() === word.toUpperCase()) return word;
  return word.toLowerCase().replace(/(?<=^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
