import { lineSource } from "../../language/patterns.ts";
import { comparable, type Line } from "./line.ts";
import { ENDS_WITH_WROTE, HAS_WROTE, STARTS_WITH_ON } from "./words.ts";

/** A name, a date and an address, wrapped at 30 columns. */
const MAX_LINES = 6;
const MAX_LENGTH = 500;

const ADDRESS = /[^\s<>()[\]@:]@[^\s<>()[\]@.]+\.[^\s<>()[\]@]/;
/** `Jane <jane@x.example>`, `Jane (jane@x.example)`, `"Jane" [mailto:jane@x.example]`. */
const STARTS_WITH_PERSON =
  /^[^<>()[\]:]{0,100}[<([]\s?(?:mailto:)?[^\s<>()[\]@]{1,100}@[^\s<>()[\]@]{1,100}[>)\]]/i;
const ENDS_WITH_COLON = /[:：][\s*_>»”"'-]*$/;
const ENDS_WITH_ADDRESS = /<\s?[^@<>\s]+@[^@<>\s]+>[:：]?$/;

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const TIME = /(?<!\d)\d{1,2}\s?[:.h時时시点點]\s?\d\d(?!\d)/;
const NUMERIC_DATE = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d\d(?!\d)/;
const DAY =
  /(?<!\d)(?:\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}|\d{1,2}[.,]?(?:º|er|th|st|nd|rd)?\s(?:de\s)?\p{L}{3,}|\p{L}{3,}\.?\s\d{1,2}(?!\d)|\d+\s?[年월月년])/u;
/** A weekday or nothing, and then the day. */
const STARTS_WITH_DATE =
  /^\(?(?:\p{L}{1,15}[.,]{0,2}\s?(?:\p{L}{1,10}[.,]{0,2}\s)?){0,2}(?:den\s)?(?:\d{1,4}[\s./,年월月년-]|\p{L}{3,12}\.?\s\d{1,2},)/u;
/** A complete date, so that it can't be the rest of a wrapped one. */
const STARTS_WITH_FULL_DATE =
  /^\(?(?:\p{L}{1,15}[.,]{1,2}\s)?(?:\d{1,2}[.]?\s\p{L}{3,12}[.,]?\s(?:19|20)\d\d|(?:19|20)\d\d[-/]\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})/u;
const QUOTING = new RegExp(`^(?:${lineSource("quoting")})\\s`, "iu");
/** Two sentences, of which the second has more than a name. */
const SENTENCES = /\p{Ll}{4,}[.!?]\s+\p{Lu}\p{L}*\s+\p{Ll}/u;
/** A verb in the first person. */
const OWN_WORDS = new RegExp(`(?<!\\p{L})(?:${lineSource("ownVerbs")})(?!\\p{L})`, "iu");
const SPOKEN = new RegExp(`[?!]\\s|^(?:${lineSource("spoken")})\\s`, "iu");
/** Yahoo on a phone, and what it quotes in the same line. */
const WITH_QUOTE = /^(.{10,200}?<[^<>@\s]+@[^<>@\s]+>[^:<>]{0,40}[:：]) {2,}\S/;
const POSTED = /^posted by .{1,80} on \d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/i;
const ISO_DATE_PERSON =
  /^20\d\d-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d\d:\d\d [\p{L}\p{M}\d .'-]{1,60}$/u;
const VIA = /^.{1,100} via .{1,100}$/;
/** Emacs: `>>>>> "Jane" == Jane Doe <jane@x.example> writes:`. */
export const EMACS_ATTRIBUTION = /^>{3,} "[^"]{1,80}" == .{1,150} writes:$/;

/** Marks the lines that introduce a quote: `On Monday, Jane wrote:`, in one line or several. */
export function markAttributions(lines: Line[]): void {
  // An attribution is looked for from each line on, so that most lines are looked at several times.
  const texts = lines.map(({ kind, text }) => (kind === "empty" ? "" : comparable(text)));
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.kind !== "text") continue;
    const end = attributionEnd(lines, texts, at);
    for (const line of lines.slice(at, end)) line.kind = "attribution";
    at = Math.max(at, end - 1);
  }
}

/** The index behind the attribution that begins there; 0 if none does. */
function attributionEnd(lines: readonly Line[], texts: readonly string[], start: number): number {
  let joined = "";
  let wrapped = 0;
  for (let at = start; at < lines.length && wrapped < MAX_LINES; at++) {
    const line = lines[at];
    if (!line) break;
    const text = texts[at] ?? "";
    if (at > start) {
      if (line.kind === "empty") {
        // Some programs break the line before the address.
        if (/^[<([]|^mailto:/.test(texts[at + 1] ?? "")) continue;
        break;
      }
      if (line.kind !== "text" && !(line.kind === "quote" && isOpen(joined))) break;
      if (startsAnew(text)) break;
    }
    joined = joined === "" ? text : `${joined} ${text}`;
    wrapped++;
    const withQuote = at === start ? beforeQuote(line.text) : null;
    if (withQuote !== null && isAttribution(withQuote, ALONE)) return at + 1;
    const paragraph = start === 0 || lines[start - 1]?.kind !== "text";
    if (text === "" || joined.length > MAX_LENGTH) break;
    if (isOpen(joined)) continue;
    if (isAttribution(tidy(joined), { quoted: isQuoteBelow(lines, at + 1), wrapped, paragraph })) {
      return at + 1;
    }
  }
  return 0;
}

/** What stands before a quote in the same line; null where there is none. */
function beforeQuote(line: string): string | null {
  if (!line.includes("<")) return null;
  return WITH_QUOTE.exec(comparable(line.slice(0, MAX_LENGTH)))?.[1] ?? null;
}

/** Whether an address is still open: `<jane@`. */
function isOpen(text: string): boolean {
  return text.split("<").length > text.split(">").length;
}

/** Whether an attribution could begin with this line, even within a paragraph. */
function startsAnew(text: string): boolean {
  return (
    (STARTS_WITH_ON.test(text) && DAY.test(text.slice(0, 60))) || STARTS_WITH_FULL_DATE.test(text)
  );
}

interface LineContext {
  /** What follows is marked as quoted. */
  quoted: boolean;
  /** How many lines it takes. */
  wrapped: number;
  /** It begins a paragraph. */
  paragraph: boolean;
}

const ALONE: LineContext = { quoted: false, wrapped: 1, paragraph: false };

function isAttribution(text: string, { quoted, wrapped, paragraph }: LineContext): boolean {
  const colon = ENDS_WITH_COLON.test(text);
  const wroteLast = ENDS_WITH_WROTE.test(text);
  const ends = colon || wroteLast;
  if (!ends && !ENDS_WITH_ADDRESS.test(text) && !/\d$|GMT/.test(text)) return false;
  const wrote = wroteLast || HAS_WROTE.test(text);
  const address = ADDRESS.test(text);
  const date = YEAR.test(text) || TIME.test(text) || DAY.test(text);
  const exact =
    (YEAR.test(text) && (TIME.test(text) || DAY.test(text))) ||
    (TIME.test(text) && NUMERIC_DATE.test(text));
  const head = text.slice(0, 70);
  const dated = YEAR.test(head) || TIME.test(head) || DAY.test(head);

  if (ISO_DATE_PERSON.test(text) || POSTED.test(text)) return true;
  // Without a marked quote below, cutting would lose text: require more than a date and a verb.
  if (!quoted && (OWN_WORDS.test(text) || SENTENCES.test(text))) return false;
  if (!quoted && !address && !HAS_WROTE.test(text) && !(exact && paragraph)) return false;
  const certain = quoted || exact || address;
  if (STARTS_WITH_ON.test(text) && dated && (certain || paragraph)) {
    if ((wrote && ends) || (address && colon)) return true;
  }
  if (STARTS_WITH_DATE.test(text) && dated) {
    if (wrote && ends && certain) return true;
    if (exact && address && (colon || ENDS_WITH_ADDRESS.test(text))) return true;
  }
  if (STARTS_WITH_PERSON.test(text)) {
    if (wroteLast || (date && colon)) return true;
    if (quoted && colon) return true;
  }
  if (wrapped <= 2 && wroteLast && VIA.test(text)) return true;
  if (QUOTING.test(text) && colon && (address || quoted)) return true;
  // Without a distinctive beginning, it must be the whole paragraph.
  if (!paragraph || wrapped > 3) return false;
  if (exact && colon && (address || wrote) && TIME.test(text) && !isSpoken(text)) return true;
  if (STARTS_WITH_ON.test(text) && wroteLast && colon && text.length <= 80) return wrapped === 1;
  if (quoted && colon && !isSpoken(text)) return (wrote && text.length <= 120) || (date && address);
  return false;
}

/** Somebody's own words: `As I wrote on Monday:`. */
function isSpoken(text: string): boolean {
  return SPOKEN.test(text) && !/^you wrote/i.test(text);
}

function isQuoteBelow(lines: readonly Line[], from: number): boolean {
  let at = from;
  while (at < from + 3 && lines[at]?.kind === "empty") at++;
  return lines[at]?.kind === "quote";
}

/** Without the dashes and stars that some programs put around it. */
function tidy(text: string): string {
  return text.replace(/^[-*_–—<>\s]+(?=[^\s\p{P}])/u, "");
}
