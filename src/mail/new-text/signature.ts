import { comparable, type Line } from "./line.ts";

/** `-- ` (RFC 3676 4.3), also where the space got lost, or as some write it. */
const SIGNATURE = /^(?:--|—|– ?–|- -)$/;
const DELIMITER = /^(?:[-–_—ᐧ]|[-_,=+~#*ᐧ—–─━═]{2,})$/;

/** Longest signature, in lines. */
const MAX_SIGNATURE = 30;
const MAX_FOOTER = 15;
/** Longest legal notice, in lines. */
const MAX_DISCLAIMER = 40;
/** With blank lines between. */
const MAX_DISTANCE = 200;
const SHORT = 60;

/** Contact details; below, words of services' footers and legal notices. */
const CONTACT =
  /https?:\/\/|www\.|\S@\S+\.\S|\+?\(?\d[\d ()/.-]{7,}|\b(?:tel|phone|mobile?|fax|mob|cell|skype|telefon|téléphone|tél|тел)\b\s?[.:]|\b(?:gmbh|inc|ltd|llc|s\.?r\.?l|b\.v|sp\. z o\.o)\b/iu;
const FOOTER =
  /unsubscri|mailing list|you(?:'re| are) receiv|received this (?:message|e-?mail)|reply to this e-?mail|view (?:it|this)|confidential|disclaimer|privileged|virus|before printing|vertraulich|abmelden|abbestellen|désabonn|confidentiel|cancelar (?:la|a) suscripci|confidencial|riservat|annulla(?:re)? (?:l')?iscrizione|vertrouwelijk|afmelden|poufn|konfidentiell|luottamuksel|конфиденциальн/iu;
const CLOSING =
  /^(?:(?:kind|best|warm|many|with)\s)?(?:regards|wishes|thanks|cheers|sincerely|yours|best|thx|br|mfg|vg|lg|gr[uü](?:ß|ss)e?|(?:mit )?(?:freundlichen|besten|lieben|vielen|viele|beste|liebe|herzliche) gr[uü](?:ß|ss)en?|cordialement|bien à vous|salutations|saludos|un saludo|atentamente|cordiali saluti|saluti|distinti saluti|groet|groeten|met vriendelijke groet(?:en)?|atenciosamente|abraços?|cumprimentos|hälsningar|med vänlig(?:a)? hälsning(?:ar)?|mvh|med vennlig hilsen|hilsen|venlig hilsen|terveisin|ystävällisin terveisin|pozdrawiam|z poważaniem|pozdravy|s pozdravem|с уважением|з повагою|saygılar(?:ımla)?|此致|祝好|敬具|よろしくお願いします|감사합니다)[\s,.!]*$/iu;
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen)|sehr geehrte|liebe|bonjour|salut|cher|chère|hola|buen|estimad|querid|ciao|buon|gentile|beste|dag|hoi|geachte|olá|oi|caro|prezad|bom dia|hej|hei|kære|moi|cześć|dzień dobry|witam|szanown|dobrý|ahoj|vážen|здравствуй|привет|добрый|уважаем|вітаю|доброго|merhaba|sayın|selam|你好|您好|こんにちは|안녕)/iu;
const SENTENCE_END = /[.!?。！？](?=\s|$)/gu;
/** A question addressed to the reader; a `?` inside a link doesn't count. */
const QUESTION = /\p{L}[^\S\n]?[?？](?=\s|$)/u;

export function isSignatureDelimiter(line: string): boolean {
  return SIGNATURE.test(line);
}

export function isDelimiter(line: string): boolean {
  return DELIMITER.test(line);
}

/**
 * Whether what stands below the delimiter at that index is a signature or a footer, rather than
 * the next section of what somebody wrote.
 *
 * @param end the index behind what stands there
 */
export function isSignatureBelow(lines: readonly Line[], delimiter: number, end: number): boolean {
  const certain = lines[delimiter]?.kind === "signature";
  const farthest = Math.min(end, delimiter + MAX_DISTANCE);
  const below = written(lines, delimiter + 1, farthest, certain ? MAX_SIGNATURE : MAX_DISCLAIMER);
  if (!below || below.length === 0) return false;
  if (certain) return true;
  if (underlines(lines, delimiter)) return false;
  const text = below.join("\n");
  if (FOOTER.test(text)) return true;
  if (below.length > MAX_FOOTER) return false;
  if (CONTACT.test(text)) return true;
  if (QUESTION.test(text)) return false;
  return below.every((line) => line.length <= SHORT) || countSentences(text) < 2;
}

/**
 * Whether what stands below the last quote is only a signature or a footer, below an answer that
 * stands above the quote.
 */
export function isOnlyFooter(lines: readonly Line[], from: number, answer: string[]): boolean {
  if (answer.every((line) => GREETING.test(line) && line.length <= SHORT)) return false;
  const below = written(lines, from, from + MAX_DISTANCE, MAX_FOOTER);
  if (!below) return false;
  const text = below.join("\n");
  if (FOOTER.test(text)) return true;
  if (QUESTION.test(text)) return false;
  const first = below[0] ?? "";
  const short = below.length <= 8 && below.every((line) => line.length <= SHORT);
  if (CLOSING.test(first)) return short;
  if (!short || countSentences(text.replace(CONTACT, "")) > 0) return false;
  return (
    CONTACT.test(text) ||
    (below.length === 1 && /^(?:\p{Lu}[\p{L}.'’-]*\s){1,2}\p{Lu}[\p{L}.'’-]*$/u.test(first))
  );
}

/** The written lines there; null if there are more than `most`. */
function written(lines: readonly Line[], from: number, end: number, most: number): string[] | null {
  const found: string[] = [];
  for (let at = from; at < end && at < lines.length; at++) {
    const line = lines[at];
    if (line?.kind !== "text") continue;
    if (found.length === most) return null;
    found.push(line.text);
  }
  return found.map((text) => comparable(text.slice(0, 1000)));
}

function countSentences(text: string): number {
  return text.match(SENTENCE_END)?.length ?? 0;
}

/** A heading, as Markdown has them. */
function underlines(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  const line = comparable(lines[at]?.text ?? "");
  if (above?.kind !== "text" || line.length < 3 || !/^(?:=+|-+|~+|\*+|#+)$/.test(line))
    return false;
  return Math.abs(comparable(above.text).length - line.length) <= 2;
}
