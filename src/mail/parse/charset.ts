/** Charsets that are declared for want of knowing: what is valid UTF-8 is that, whatever they say. */
const GUESSED =
  /^(?:|us-ascii|ascii|ansi_x3\.4-1968|iso-?8859-1|latin-?1|windows-1252|cp-?1252|utf-?8|utf8mb4|unicode|unknown\S*|x-unknown|default|8bit|7bit|binary|none)$/i;
const UTF_7 = /^(?:x-|csunicode11|unicode-1-1-)?utf-?7(?:-imap)?$/i;
/** Names of encodings that TextDecoder knows under another one. */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:cp|ms|windows|ibm)-?932$|^shift-?jis$|^x-ms-cp932$/, "shift_jis"],
  [/^(?:cp|ms|windows|ibm|x-gbk|x-cp)-?936$|^gb_?2312|^euc-cn$|^x-euc-cn$/, "gbk"],
  [/^(?:cp|ms|ibm)-?949$|^uhc$|^ks_c_5601|^ksc/, "euc-kr"],
  [/^(?:cp|ms|windows|ibm)-?950$|^big-?5/, "big5"],
  [/^(?:cp|windows)-?874$|^tis-?620/, "windows-874"],
  [/^(?:cp|windows)-?(?:5022[012])$|^iso-?2022-?jp|^junet$/, "iso-2022-jp"],
  [/^(?:x-)?euc[-_]?jp$|^cp51932$/, "euc-jp"],
  [/^iso-?8859-?8-?[ie]$/, "iso-8859-8"],
];
/** ISO-2022-JP switches to its character sets by these, and nothing else has them. */
const JAPANESE_ESCAPES = ["\u001b$B", "\u001b$@", "\u001b(J"];

/**
 * Decodes text from the charset that its part declares, or from the one that it is in although
 * another or none is declared: UTF-8, ISO-2022-JP, UTF-16 with a byte order mark. What can't be
 * decoded is replaced by U+FFFD.
 *
 * @param charset as declared; empty where none is
 */
export function decodeText(bytes: Uint8Array, charset: string): string {
  const label = charset.trim().toLowerCase();
  const marked = byteOrder(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  if (UTF_7.test(label)) return decodeUtf7(latin1(bytes));
  const decoder = GUESSED.test(label) ? null : decoderFor(label);
  if (decoder?.encoding === "iso-2022-jp") return iso2022jp(bytes);
  if (decoder !== null) return withoutC1(decoder.decode(bytes));
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return JAPANESE_ESCAPES.some((each) => text.includes(each)) ? iso2022jp(bytes) : text;
  } catch {
    const utf8 = new TextDecoder("utf-8").decode(bytes);
    return isMostlyUtf8(utf8) ? utf8 : windows1252(bytes);
  }
}

/** The Encoding Standard has U+FFFD for an escape sequence that nothing but another one follows. */
const ESCAPE = "\u001b(?:\\$[@B]|\\([BJI])";
const IDLE_ESCAPES = new RegExp(`(?:${ESCAPE})+(?=${ESCAPE})`, "g");

function iso2022jp(bytes: Uint8Array): string {
  const text = latin1(bytes).replace(IDLE_ESCAPES, "");
  return new TextDecoder("iso-2022-jp").decode(Buffer.from(text, "latin1"));
}

/** Whether text may be in another charset than the one that is declared. */
export function isGuessed(charset: string): boolean {
  return GUESSED.test(charset.trim());
}

function byteOrder([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  const windows = /^(?:x-)?(?:cp|win|windows)-?(125\d)$/.exec(label)?.[1];
  const alias = ALIASES.find(([pattern]) => pattern.test(label))?.[1];
  try {
    return new TextDecoder(windows ? `windows-${windows}` : (alias ?? label));
  } catch {
    return null;
  }
}

/** What windows-1252 has from 0x80 to 0x9f; five of them are free. */
const WINDOWS_1252 =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f" +
  "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";

/**
 * Text with the characters that windows-1252 has where Latin-1 has controls. Mails declare the one
 * and mean the other, and Node 20 decodes the other as the one.
 */
export function withoutC1(text: string): string {
  if (!/[\x80-\x9f]/.test(text)) return text;
  // In one array of code units: a text may hold nothing but such characters.
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    units[at] = unit >= 0x80 && unit < 0xa0 ? WINDOWS_1252.charCodeAt(unit - 0x80) : unit;
  }
  return Buffer.from(units.buffer).toString("utf16le");
}

function windows1252(bytes: Uint8Array): string {
  return withoutC1(latin1(bytes));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** Cut off, or with a stray byte; in another charset, next to nothing would be valid. */
function isMostlyUtf8(decoded: string): boolean {
  let broken = 0;
  let valid = 0;
  for (let at = 0; at < decoded.length; at++) {
    const code = decoded.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) valid++;
  }
  return valid > 4 * broken;
}

/** RFC 2152, which old Exchange servers speak. */
function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, encoded: string) => {
    if (encoded === "") return "+";
    const bytes = Buffer.from(encoded, "base64");
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString("utf16le");
  });
}
