interface Decoded {
  bytes: Uint8Array;
  /** Whether the body goes on behind them. */
  isCut: boolean;
}

/**
 * Decodes the beginning of a body from its transfer encoding (RFC 2045 section 6).
 *
 * @param limit the most octets that are returned
 */
export function decodeTransfer(raw: Buffer, encoding: string, limit: number): Decoded {
  if (/base64/i.test(encoding)) return decodeBase64(raw, limit);
  if (/quoted-printable/i.test(encoding)) return decodeQuotedPrintable(raw, limit);
  return { bytes: raw.subarray(0, limit), isCut: raw.length > limit };
}

/** How many octets a body has, decoded. Base64 is counted rather than decoded: it may be large. */
export function decodedSize(raw: Buffer, encoding: string): number {
  if (!/base64/i.test(encoding)) return decodeTransfer(raw, encoding, raw.length).bytes.length;
  // By index and by a table: an iterator takes ten times as long, and this may be megabytes.
  let characters = 0;
  for (let at = 0; at < raw.length; at++) characters += IN_BASE64[raw[at] ?? 0] ?? 0;
  return Math.floor((characters * 3) / 4);
}

/** 1 for each octet of the alphabet of RFC 4648 section 4; padding holds nothing. */
const IN_BASE64 = Uint8Array.from({ length: 256 }, (_, octet) =>
  /[A-Za-z0-9+/]/.test(String.fromCharCode(octet)) ? 1 : 0,
);

const MAX_PIECES = 1_000;

/** Also what was encoded in several pieces, each with its own padding. */
function decodeBase64(raw: Buffer, limit: number): Decoded {
  // Four characters hold three octets; line ends take at most half as much again.
  const text = raw.subarray(0, limit * 2).toString("latin1");
  const pieces = text
    .replace(/[^A-Za-z0-9+/=]+/g, "")
    .split(/=+/, MAX_PIECES)
    .map((piece) => Buffer.from(piece, "base64"));
  const bytes = Buffer.concat(pieces);
  const isCut = raw.length > limit * 2 || bytes.length > limit || pieces.length === MAX_PIECES;
  return { bytes: bytes.subarray(0, limit), isCut };
}

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

/** Soft line breaks may have blanks before the line's end; blanks at the end of a line are padding. */
function decodeQuotedPrintable(raw: Buffer, limit: number): Decoded {
  const decoded = Buffer.allocUnsafe(Math.min(raw.length, limit));
  let length = 0;
  let at = 0;
  while (at < raw.length && length < decoded.length) {
    const octet = raw[at] ?? 0;
    if (octet === EQUALS) {
      const value = hex(raw[at + 1]) * 16 + hex(raw[at + 2]);
      if (value >= 0) {
        decoded[length++] = value;
        at += 3;
        continue;
      }
      const next = lineEnd(raw, at + 1);
      if (next > 0) {
        at = next;
        continue;
      }
    } else if (octet === 0x20 || octet === 0x09) {
      const next = lineEnd(raw, at);
      if (next > 0) {
        at = raw[next - 2] === CR ? next - 2 : next - 1;
        continue;
      }
    }
    decoded[length++] = octet;
    at++;
  }
  return { bytes: decoded.subarray(0, length), isCut: at < raw.length };
}

/** Lines are at most 76 characters long: no more blanks can be padding. */
const MAX_PADDING = 76;

/** The index behind the line end that follows, with nothing but blanks before it; else 0. */
function lineEnd(raw: Buffer, from: number): number {
  let at = from;
  while (at - from < MAX_PADDING && (raw[at] === 0x20 || raw[at] === 0x09)) at++;
  while (raw[at] === CR) at++;
  return raw[at] === LF || at >= raw.length ? at + 1 : 0;
}

/** The value of a hexadecimal digit; a number far below zero where it is none. */
function hex(octet: number | undefined): number {
  if (octet === undefined) return -1000;
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  const letter = octet | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1000;
}
