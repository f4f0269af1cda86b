/** Charsets that are declared for want of knowing: what is valid UTF-8 is that, whatever they say. */
const GUESSED =
  /^(?:|us-ascii|ascii|ansi_x3\.4-1968|iso-?8859-1|latin-?1|windows-1252|cp-?1252|utf-?8|utf8mb4|unicode|unknown\S*|x-unknown|default|8bit|7bit|binary|none)$/i;
const UTF_7 = /^(?:x-|csunicode11|unicode-1-1-)?utf-?7(?:-imap)?$/i;

/** The text of a body in the charset that its mail declares; null where that is to be believed. */
export function decodeGuessed(bytes: Uint8Array, charset: string): string | null {
  const label = charset.trim();
  if (UTF_7.test(label)) return decodeUtf7(new TextDecoder("latin1").decode(bytes));
  if (!GUESSED.test(label)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const utf8 = new TextDecoder("utf-8").decode(bytes);
    return isMostlyUtf8(utf8) ? utf8 : withoutC1(new TextDecoder("latin1").decode(bytes));
  }
}

/** What windows-1252 has from 0x80 to 0x9f; five of them are free. */
const WINDOWS_1252 =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f" +
  "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";

/**
 * Text with the characters that windows-1252 has where Latin-1 has controls. Mails declare the one
 * and mean the other, and some versions of Node decode the other as the one.
 */
export function withoutC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

/** Cut off, or with a stray byte; in another charset, next to nothing would be valid. */
function isMostlyUtf8(decoded: string): boolean {
  let broken = 0;
  let valid = 0;
  for (const char of decoded) {
    if (char === "\ufffd") broken++;
    else if (char > "\x7f") valid++;
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
