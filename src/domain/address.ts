import { domainToASCII, domainToUnicode } from "node:url";
import { AppError } from "./errors.ts";

/** A mailbox of RFC 5322 section 3.4: an address, and the name shown beside it. */
export interface Mailbox {
  name: string | null;
  address: string;
}

/** RFC 5321 section 4.5.3.1: 64 octets before the @, 255 after it, 254 in all that fit in a path. */
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;

// These patterns take as long to make as a file to read; most commands check no address.

/** `atext` of RFC 5322 section 3.2.3, and every character outside ASCII (RFC 6531). */
function isDotAtom(text: string): boolean {
  return /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u.test(
    text,
  );
}

function isLabel(text: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u.test(text);
}

/**
 * Whether a text may stand in a header field: CR, LF, NUL and the other control characters would
 * end the field or hide what follows (RFC 5322 section 2.2).
 */
export function isHeaderSafe(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(text);
}

/** Refuses a text that can't stand in a header field; `what` names it in the error. */
export function checkHeaderText(what: string, text: string): string {
  if (!isHeaderSafe(text)) {
    throw new AppError(
      "usage",
      `${what} holds a line break or another control character`,
      "Write it on one line.",
    );
  }
  return text;
}

/** Joiners are letters of words in Persian and Indic scripts: without them it is another address. */
function hasJoinerInWord(text: string): boolean {
  return /(?<=[\p{L}\p{M}])(?<!\p{Script=Latin})[\u200c\u200d](?=[\p{L}\p{M}])(?!\p{Script=Latin})/u.test(
    text,
  );
}

function isPlain(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text);
}

function withoutInvisible(address: string): string {
  if (isPlain(address) || hasJoinerInWord(address)) return address;
  // Characters that take no place on a screen: an address with one of them looks like one without.
  return address.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, "");
}

/**
 * Checks an address as it may stand in an envelope and returns it without the white space around
 * it and without invisible characters, which copying from web pages brings along. The domain needs a dot, or is `localhost`; quoted local parts and address literals are not
 * taken, since no lead has one and many servers refuse them.
 *
 * @throws AppError `usage`
 */
export function checkAddress(text: string): string {
  const address = withoutInvisible(text).trim();
  const problem = addressProblem(address);
  if (problem) {
    throw new AppError(
      "usage",
      `${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)} is not an email address: ${problem}`,
      "An address reads like jane.doe@example.com.",
    );
  }
  return address;
}

function addressProblem(address: string): string | null {
  if (address === "") return "it is empty";
  if (!isHeaderSafe(address)) return "it holds a line break or another control character";
  if (/\s/u.test(address)) return "it holds white space";
  if (/\p{Cs}/u.test(address)) return "it holds half a character";
  if (hasJoinerInWord(address)) return "it holds a character that nobody can see";
  const at = address.lastIndexOf("@");
  if (at < 0) return "it has no @";
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (local === "") return "nothing stands before the @";
  if (domain === "") return "nothing stands after the @";
  if (Buffer.byteLength(local) > MAX_LOCAL) return "the part before the @ is too long";
  if (Buffer.byteLength(address) > MAX_ADDRESS) return "it is too long";
  if (!isDotAtom(local)) return "the part before the @ is not valid";
  return domainProblem(domain);
}

function domainProblem(domain: string): string | null {
  const labels = domain.split(".");
  if (!labels.every(isLabel)) return "the domain is not valid";
  if (labels.length < 2 && domain.toLowerCase() !== "localhost") return "the domain has no dot";
  if (/^\d+$/.test(labels.at(-1) ?? "")) return "the domain is not valid";
  return null;
}

/**
 * The form in which two spellings of one address are equal: an internationalized domain in its
 * ASCII form (RFC 5890 section 2.3.2.1), no invisible characters, one case of letters. The part
 * before the @ is folded too: RFC 5321 lets a server tell the cases apart, but none that leads use
 * does, and writing twice to one person is the worse mistake.
 */
export function addressKey(address: string): string {
  const key = typedKey(address);
  const at = key.lastIndexOf("@");
  const domain = key.slice(at + 1);
  return isPlain(domain) && !domain.includes("xn--") ? key : key.slice(0, at + 1) + ascii(domain);
}

/**
 * All keys that an address may be stored under, the present one first: earlier versions kept an
 * internationalized domain as it was typed.
 */
export function addressKeys(address: string): string[] {
  const key = addressKey(address);
  const typed = typedKey(address);
  if (key === typed && !key.includes("xn--")) return [key];
  const at = key.lastIndexOf("@") + 1;
  return [...new Set([key, typed, key.slice(0, at) + domainToUnicode(key.slice(at))])];
}

function typedKey(address: string): string {
  return withoutInvisible(address).trim().normalize("NFC").toLowerCase();
}

/** Node's URL parser rejects what is no domain with an empty text. */
function ascii(domain: string): string {
  return domainToASCII(domain) || domain;
}

/**
 * Reads `Ada Sales <ada@example.com>`, `"Sales, Ada" <ada@example.com>` or a bare address.
 *
 * @throws AppError `usage`
 */
export function parseMailbox(text: string): Mailbox {
  checkHeaderText("the address", text);
  const match = /^\s*(?:"((?:[^"\\]|\\.)*)"|([^"<>]*?))\s*<([^<>]*)>\s*$/u.exec(text);
  if (!match) return { name: null, address: checkAddress(text) };
  const name = (match[1]?.replace(/\\(.)/gu, "$1") ?? match[2] ?? "").trim();
  return { name: name === "" ? null : name, address: checkAddress(match[3] ?? "") };
}

/** The domain of an address, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

/** Whether an address says that nobody reads what is sent there. */
export function isNoReply(address: string): boolean {
  return /^(?:(?:no|non|do-?not|dont|never|nao|ne-pas)[._-]?(?:reply|respond|responder|repondre|rispondere)|ne-?pas-?repondre|nicht-?antworten|noreply)|[._-]no-?reply[@+]/i.test(
    address,
  );
}
