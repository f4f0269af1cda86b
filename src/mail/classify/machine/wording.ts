import { firstMatch, fold, pattern } from "../../../language/fold.ts";
import { automaticPatterns, automaticSource, quotingSource } from "../../../language/patterns.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import { autoSubject } from "./auto-subject.ts";
import {
  AWAY,
  CHALLENGE,
  DEAD,
  DECLARED,
  GREETING,
  INSTEAD,
  LATER,
  MOVED,
  OF_A_SYSTEM,
  RECEIVED,
  THANKS,
  UNMONITORED,
  UNREAD,
} from "./auto-words.ts";
import { returnDate } from "./return-date.ts";

/** How far into a text words are looked for, in characters. */
const MAX_TEXT = 4000;

/** The score from which a mail counts as automatic although its header doesn't say so. */
const ENOUGH = 3;
/** The same if the subject and the return path look like a person's, too. */
const ENOUGH_ALONE = 4;

/**
 * Recognises an automatic answer by its subject or text. People also write that they are away, so
 * signs of a person count against it: a quote, a greeting by name, a question, an agreement.
 *
 * @returns the evidence, or null
 */
export function wordingSign(mail: ParsedMail, text: string): string | null {
  const subject = autoSubject(mail.subject);
  if (subject === "surely") return `its subject is that of an automatic answer`;
  // The full stops of a date don't end a sentence.
  const words = fold(text.slice(0, MAX_TEXT))
    .replace(/(?<=\d)\.(?=\s|\d)/g, " ")
    // Some programs quote our subject as it was encoded (RFC 2047): its `?` is no question.
    .replace(/=\?[^?\s]{1,40}\?[bq]\?[^?\s]{0,200}\?=/g, " ");
  const quotes = isQuoting(mail.text, text);
  const declared = quotes ? null : firstMatch(words, DECLARED);
  if (declared !== null) return `it says so: “${shortened(declared)}”`;
  if (quotes || isPersonal(words, mail)) return null;
  const nullSender = mail.fields("return-path").some((path) => /^\s*<\s*>/.test(path));
  const known = (subject === "perhaps" ? 2 : 0) + (nullSender ? 2 : 0);
  return (
    challenge(words) ??
    deadMailbox(text) ??
    unmonitored(words) ??
    acknowledgement(words, known) ??
    absent(words, known, () => returnDate(fold(text.slice(0, MAX_TEXT)), mail) !== null) ??
    moved(words, known)
  );
}

/** A mail that says more than this may be a person's farewell, in characters. */
const MAX_NOTICE = 400;

/** The evidence that a short text says that its mailbox is given up; null if it doesn't. */
export function deadMailbox(text: string): string | null {
  if (text.trim().length > MAX_NOTICE) return null;
  const found = firstMatch(fold(text), DEAD);
  return found === null ? null : `its mailbox is given up: “${shortened(found)}”`;
}

/** Whether a text names an address to write to instead. */
export function namesNewAddress(text: string): boolean {
  return NEW_ADDRESS.test(fold(text.slice(0, MAX_TEXT)));
}

const NEW_ADDRESS = pattern(`\\b(?:${automaticSource("newAddress")})\\b[^!?\\n]{0,60}\\S@\\S`);

function unmonitored(words: string): string | null {
  if (words.trim().length > MAX_NOTICE) return null;
  const found = firstMatch(words, UNMONITORED);
  return found === null ? null : `nobody reads its mailbox: “${shortened(found)}”`;
}

/** The link that a filter asks us to open before it delivers our mail; null if it asks nothing. */
export function challengeLink(text: string): string | null {
  if (challenge(fold(text.slice(0, MAX_TEXT))) === null) return null;
  const link = /https?:\/\/[^\s<>"'()\]]{1,500}/i.exec(text.slice(0, MAX_TEXT))?.[0];
  return link?.replace(/[.,;:!?]+$/, "") ?? null;
}

function challenge(words: string): string | null {
  const found = firstMatch(words, CHALLENGE);
  return found === null ? null : `it asks the sender to prove themselves: “${shortened(found)}”`;
}

function acknowledgement(words: string, known: number): string | null {
  const received = firstMatch(words, RECEIVED);
  if (received === null) return null;
  const signs = OF_A_SYSTEM.filter((each) => each.test(words)).length;
  const thanks = THANKS.some((each) => each.test(words)) ? 1 : 0;
  if (signs === 0 || signs * 2 + thanks + known < 2) return null;
  return `a system acknowledges a mail: “${shortened(received)}”`;
}

function absent(words: string, known: number, isDated: () => boolean): string | null {
  const away = firstMatch(words, AWAY);
  if (away === null) return null;
  const impersonal = firstMatch(words, INSTEAD) ?? firstMatch(words, UNREAD);
  if (impersonal === null && known === 0) return null;
  const signs = [INSTEAD, [...LATER, ...UNREAD], THANKS].filter(
    (each) => firstMatch(words, each) !== null,
  ).length;
  const greeting = signs > 0 && GREETING.some((each) => each.test(words)) ? 1 : 0;
  const score = 1 + signs + greeting + (isDated() ? 1 : 0) + known;
  if (score < (known > 0 ? ENOUGH : ENOUGH_ALONE)) return null;
  return `it reads as an out-of-office notice: “${shortened(away)}”`;
}

function moved(words: string, known: number): string | null {
  const found = known > 0 ? firstMatch(words, MOVED) : null;
  return found === null ? null : `it tells of another address: “${shortened(found)}”`;
}

/** Whether the mail quotes another one: programs seldom do, people nearly always. */
function isQuoting(fullText: string, text: string): boolean {
  const all = fullText.slice(0, 100_000);
  if (/^>/m.test(all)) return true;
  // Where all of it is new text, none of it is a quote.
  return all.trim().length > text.trim().length && QUOTED.test(all);
}

const QUOTED = new RegExp(
  [
    `^-{3,} ?${quotingSource("originals")}`,
    `^${quotingSource("from")}\\s{0,4}[:：].{0,200}@`,
    `${quotingSource("wrote")}\\s{0,4}[:：]\\s{0,4}$`,
  ].join("|"),
  "imu",
);

/** Whether a text speaks to us as people do. */
export function isPersonalText(mail: ParsedMail, text: string): boolean {
  return isPersonal(fold(text.slice(0, MAX_TEXT)), mail);
}

/** Whether the text addresses its reader personally. */
function isPersonal(words: string, mail: ParsedMail): boolean {
  const names = [...mail.to, ...mail.cc].flatMap(({ name, address }) => [
    ...fold(name ?? "").split(/[^\p{L}]+/u),
    ...fold(address.split("@")[0] ?? "").split(/[^\p{L}]+/u),
  ]);
  const greeting = /^\s*(?:\p{L}+[ ,]+){0,3}\p{L}+\s*[,!:.\n-]/u.exec(words)?.[0] ?? "";
  const greeted = greeting.split(/[^\p{L}]+/u).filter((word) => word.length > 1);
  if (greeted.some((word) => names.includes(word))) return true;
  return PERSONAL.some((each) => each.test(words));
}

const PERSONAL = [/\?/u, ...automaticPatterns("personal")];

function shortened(words: string): string {
  return words.length > 100 ? `${words.slice(0, 99)}…` : words;
}
