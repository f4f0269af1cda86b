import { columnWords } from "../../../../language/column-words.ts";
import { type NamedKind, squash } from "./column-name.ts";

// The names that columns of leads have in the exports of address books, networks and CRMs.

/** Alternatives of a pattern, for squashed names. */
function any(concept: Parameters<typeof columnWords>[0]): string {
  const words = columnWords(concept).map(squash);
  return [...new Set(words)].sort((a, b) => b.length - a.length).join("|");
}

/** What tells one address or number of a person from another. */
const QUALIFIER = any("qualifiers");
/** Of these the ones that are tried last. */
const SECOND_CHOICE = new RegExp(any("secondChoice"), "u");
const SALUTATION = new RegExp(`^(?:${any("salutation")})$`, "u");
const ENTITY = any("person");

/** `E-mail 2 Address`, `Business Phone`, `Person - Email - Work`, `Telefon geschäftlich`. */
const address = (word: string): string =>
  `(?:${QUALIFIER}){0,2}(?:${word})(?:${QUALIFIER})?\\d{0,2}(?:${any("endings")}|${QUALIFIER})?`;

const whole = (pattern: string): RegExp => new RegExp(`^(?:${ENTITY})?(?:${pattern})$`, "u");

/** The first that matches decides. */
const PATTERNS: readonly (readonly [kind: NamedKind, pattern: RegExp])[] = [
  ["vars", /^vars$/u],
  ["email", whole(address(any("email")))],
  ["phone", whole(address(any("phone")))],
  ["first_name", whole(any("firstName"))],
  ["last_name", whole(any("lastName"))],
  ["timezone", whole(any("timezone"))],
  ["tags", whole(any("tags"))],
  ["title", whole(`(?:${any("title")})|(?:organization|organisation|company)\\d?title`)],
  [
    "company",
    whole(`(?:${any("company")})(?:foremails)?|(?:organization|organisation|company)\\d?name`),
  ],
  ["name", new RegExp(`^(?:${any("fullName")})$|^(?:${ENTITY})(?:name|fullname)$`, "u")],
];

const KINDS = new Map<string, NamedKind | null>();
const MAX_KINDS = 10_000;

/** What a column of this name is; null for what is no field of a lead. */
export function kindOfName(name: string): NamedKind | null {
  const key = squash(name);
  const known = KINDS.get(key);
  if (known !== undefined) return known;
  const kind = key.length > 80 ? undefined : PATTERNS.find(([, pattern]) => pattern.test(key))?.[0];
  if (KINDS.size >= MAX_KINDS) KINDS.clear();
  KINDS.set(key, kind ?? null);
  return kind ?? null;
}

/**
 * Which of several columns of one kind is asked first: a work address before a private one, the
 * name that a company goes by in mails before its full one, a position before a form of address.
 */
export function rankOfName(kind: NamedKind, name: string): number {
  const key = squash(name);
  if (kind === "company") return key.endsWith("foremails") ? 0 : 1;
  // In exports of Outlook `Title` is `Mr.`, beside `Job Title`.
  if (kind === "title") return SALUTATION.test(key) ? 1 : 0;
  if (kind !== "email" && kind !== "phone") return 0;
  return SECOND_CHOICE.test(key) ? 1 : 0;
}
