import { contactSource } from "../../../language/fact-words.ts";
import { fold } from "../../../language/fold.ts";
import { numberOfWords } from "../../../language/numbers/words.ts";
import type { Fact } from "../guardrail.ts";
import { matches, type Plain } from "../plain.ts";

/** Names that end a domain; those of two letters that are words too count in small letters alone. */
const TOP_LEVEL =
  "com|net|org|info|biz|edu|gov|mil|int|xyz|online|site|shop|store|top|club|app|dev|cloud|tech|click|link|live|page|pro|work|world|email|digital|agency|company|group|solutions|services|software|systems|academy|blog|news|media|network|space|website|icu|vip|bid|win|loan|example|test|invalid|local|onion|zip|mov|ai|io|co|me|tv|cc|ly|gg|to|sh|so|st|us|uk|eu|de|at|ch|li|fr|be|nl|lu|es|pt|it|ie|se|no|dk|fi|is|pl|cz|sk|hu|ro|bg|gr|hr|si|rs|ua|ru|by|kz|tr|il|ae|sa|eg|za|ng|ke|in|pk|cn|hk|tw|jp|kr|sg|my|th|vn|id|ph|au|nz|ca|mx|br|ar|cl|pe|рф|укр|бел|中国|公司|网络";
/** Those with which no sentence goes on after a forgotten space. */
const PLAIN_TOP_LEVEL =
  "com|net|org|info|biz|io|ai|co|app|dev|xyz|ru|cn|de|uk|eu|fr|nl|pl|ua|online|site|shop|store|top|click|cloud|example";

const EMAIL =
  /[\p{L}\p{N}._%+'-]{1,64}\s?@\s?(?:[\p{L}\p{N}-]{1,63}\s?\.\s?){1,8}[\p{L}\p{N}-]{2,24}/gu;
/** How people write `@` and `.` to hide an address from programs: in brackets, or as a word. */
const AT = `[([{<]\\s?(?:@|${contactSource("at")})\\s?[)\\]}>]|\\s${contactSource("at")}\\s`;
const BRACKETED_DOT = `[([{<]\\s?(?:\\.|${contactSource("dot")})\\s?[)\\]}>]`;
const DOT_WORD = `\\s${contactSource("dot")}\\s`;
const HIDDEN_EMAIL = new RegExp(
  `[\\p{L}\\p{N}._%+-]{1,64}\\s?(?:${AT}|\\s@\\s)\\s?[\\p{L}\\p{N}-]{1,63}\\s?(?:${BRACKETED_DOT}|${DOT_WORD}|\\.)\\s?[\\p{L}]{2,24}`,
  "giu",
);

const SCHEME =
  /(?<![\p{L}\p{N}])([a-z][a-z0-9+.-]{1,12})\s?:\s?\/\s?\/\s?[^\s<>"'“”）)\]]{1,500}/giu;
const OTHER_SCHEME =
  /(?<![\p{L}\p{N}])(?:mailto|tel|sms|javascript|data|skype|whatsapp|tg|callto|facetime|magnet|bitcoin|ftp|file|vbscript):\s?[^\s<>"']{2,300}/giu;
const HOST = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])(?:www\\.)?(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,6}(?:${TOP_LEVEL}|COM|NET|ORG|xn--[a-z0-9-]{2,50})(?![\\p{L}\\p{N}-])(?::\\d{2,5})?(?:[/?#][^\\s<>"'“”）)\\]]{0,500})?`,
  "gu",
);
const ANY_PATH =
  /(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}-]{1,63}\.){1,6}[\p{L}]{2,24}\/[^\s<>"'“”)\]]{1,500}/gu;
const ADDRESS = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/gu;
const TORN_HOST = new RegExp(
  `(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]{1,63}(?:\\s\\.\\s?|\\s?\\.\\s|\\s?${BRACKETED_DOT}\\s?|\\s${contactSource("dotOfDomain")}\\s|。)(?:${PLAIN_TOP_LEVEL})(?![\\p{L}\\p{N}])`,
  "gu",
);
const HANDLE = /(?<![\p{L}\p{N}.@/])@[A-Za-z_][\w.]{2,30}(?![\w@])/gu;

/** Links, domains and handles in a text, torn and hidden ones too. */
export function links({ clean }: Plain): Fact[] {
  const withoutEmails = clean.replace(EMAIL, (found) => " ".repeat(found.length));
  const found = [SCHEME, OTHER_SCHEME, HOST, ANY_PATH, ADDRESS, TORN_HOST, HANDLE].flatMap((each) =>
    matches(withoutEmails, each),
  );
  return found.map((match) => ({
    rule: "link",
    keys: linkKeys(match[0]),
    // Without what ends the sentence.
    shown: match[0].replace(/[.,;:!?…]+$/u, ""),
    at: match.index,
  }));
}

/** What a link is known by: its address without the scheme, `www.` and what ends a sentence. */
function linkKeys(text: string): string[] {
  const address = text
    .replace(/\s/gu, "")
    .replace(/^(?:hxxp|http)s?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/[.,;:!?…]+$/u, "")
    .replace(/\/$/, "");
  const slash = address.search(/[/?#]/);
  const host = (slash < 0 ? address : address.slice(0, slash)).toLowerCase();
  return [`link:${host}${slash < 0 ? "" : address.slice(slash)}`];
}

/** What a source allows besides the links it has: the domain of each of them, and of an address. */
export function looseLinks(text: Plain): string[] {
  const hosts = links(text).flatMap(({ keys }) => keys.map((key) => key.replace(/[/?#].*$/u, "")));
  const domains = emailAddresses(text).flatMap(({ keys }) =>
    keys.map((key) => `link:${key.slice(key.lastIndexOf("@") + 1)}`),
  );
  return [...hosts, ...domains];
}

/** Email addresses in a text, also such as a person would write to hide them. */
export function emailAddresses({ clean }: Plain): Fact[] {
  return [...matches(clean, EMAIL), ...matches(clean, HIDDEN_EMAIL).filter(isHidden)].map(
    (match) => ({
      rule: "email_address",
      keys: [`email:${addressOf(match[0])}`],
      shown: match[0].trim(),
      at: match.index,
    }),
  );
}

/** `look at example.com` is none. */
function isHidden([found]: RegExpExecArray): boolean {
  return /[([{<]/.test(found) || ANY_DOT_WORD.test(found);
}

const ANY_DOT_WORD = new RegExp(DOT_WORD, "iu");
const FIRST_AT = new RegExp(AT, "u");
const ALL_DOTS = new RegExp(`${BRACKETED_DOT}|${DOT_WORD}`, "gu");

function addressOf(text: string): string {
  return text
    .toLowerCase()
    .replace(FIRST_AT, "@")
    .replace(ALL_DOTS, ".")
    .replace(/\s/gu, "")
    .replace(/^[.'_-]+|[.'-]+$/gu, "");
}

const DIGITS = /(?<![\p{L}\d.,:/@-])[+(]?\(?\d(?:[\s().\u2010-\u2015/-]{0,3}\d){5,19}(?![\d%])/gu;
const CALLED_AT = `(?:${contactSource("calledAt")}|:)?`;
const CALLED = new RegExp(
  `(?<![\\p{L}])${contactSource("called")}\\.?\\s?${CALLED_AT}\\s?${CALLED_AT}\\s?[+(]?\\d[\\d\\s()./-]{2,20}\\d`,
  "giu",
);

/** Phone numbers in a text, in digits or spelled out. */
export function phones({ clean }: Plain): Fact[] {
  const written = clean
    .replace(EMAIL, (found) => " ".repeat(found.length))
    .replace(SCHEME, (found) => " ".repeat(found.length))
    .replace(ADDRESS, (found) => " ".repeat(found.length));
  const found = [
    ...matches(written, DIGITS).filter(([digits]) => isPhone(digits)),
    ...matches(written, CALLED),
  ];
  return [
    ...found.map((match) => ({
      rule: "phone" as const,
      keys: [phoneKey(match[0])],
      shown: match[0].trim(),
      at: match.index,
    })),
    ...spelledPhones(clean),
  ];
}

/** The last digits: with or without the country's. */
function phoneKey(text: string): string {
  return `phone:${text.replace(/\D/g, "").replace(/^0+/, "").slice(-7)}`;
}

/** Not a date, nor a number in groups. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  if (digits.length < 7) return false;
  if (/^\d{4}([-./])\d{1,2}\1\d{1,2}$/.test(text) || /^\d{1,2}([-./])\d{1,2}\1\d{4}$/.test(text)) {
    return false;
  }
  return !/^\d{1,3}(?:[.,]\d{3})+$/.test(text) && !/^0{2,}$|^[1-9]0{6,}$/.test(digits);
}

function spelledPhones(clean: string): Fact[] {
  const facts: Fact[] = [];
  let digits = "";
  let start = 0;
  for (const match of matches(clean, /[\p{L}\d]+/gu)) {
    const word = fold(match[0]);
    const value = ZERO.test(match[0])
      ? 0
      : (numberOfWords(word) ?? (/^\d$/.test(word) ? Number(word) : null));
    if (value !== null && value < 100) {
      if (digits === "") start = match.index;
      digits += value;
      continue;
    }
    if (digits.length >= 7) facts.push(spelled(digits, start));
    digits = "";
  }
  if (digits.length >= 7) facts.push(spelled(digits, start));
  return facts;
}

function spelled(digits: string, at: number): Fact {
  return { rule: "phone", keys: [phoneKey(digits)], shown: digits, at };
}

const ZERO = new RegExp(`^${contactSource("zero")}$`, "iu");

const PAYMENT: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:0x[0-9a-fA-F]{40}|bc1[a-z0-9]{25,60}|[13][a-km-zA-HJ-NP-Z1-9]{25,34})(?![\p{L}\p{N}])/gu,
  new RegExp(
    `(?<![\\p{L}])(?:IBAN|SWIFT|BIC|western union|moneygram|paypal|venmo|${contactSource("payment")})(?![\\p{L}])`,
    "giu",
  ),
];

/** Ways to pay that a text names. */
export function payments({ clean }: Plain): Fact[] {
  return PAYMENT.flatMap((each) =>
    matches(clean, each).map((match) => ({
      rule: "payment" as const,
      keys: [`payment:${fold(match[0]).replace(/\s/g, "")}`],
      shown: match[0],
      at: match.index,
    })),
  );
}
