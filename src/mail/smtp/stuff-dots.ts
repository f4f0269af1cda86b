const CR = 13;
const LF = 10;
const DOT = 46;

/**
 * A mail as it goes over the wire after 354, all but the final dot (RFC 5321 section 4.5.2): a dot
 * that begins a line is doubled, and the last line ends. A bare CR or LF becomes CRLF, as servers
 * disagree on whether it ends a line, and a dot behind it must end the mail for none of them.
 */
export function stuffDots(mail: Buffer): Buffer {
  if (isPlain(mail)) return mail;
  // No byte becomes more than three.
  const stuffed = Buffer.allocUnsafe(mail.length * 3 + 2);
  let at = 0;
  let last = LF;
  for (let from = 0; from < mail.length; from += 1) {
    const byte = mail[from] as number;
    if (last === CR && byte !== LF) {
      stuffed[at++] = LF;
      last = LF;
    } else if (byte === LF && last !== CR) {
      stuffed[at++] = CR;
    }
    if (byte === DOT && last === LF) stuffed[at++] = DOT;
    stuffed[at++] = byte;
    last = byte;
  }
  if (last === CR) stuffed[at++] = LF;
  else if (last !== LF || mail.length === 0) {
    stuffed[at++] = CR;
    stuffed[at++] = LF;
  }
  return stuffed.subarray(0, at);
}

/** Most mails have nothing to change; finding that out natively costs next to nothing. */
function isPlain(mail: Buffer): boolean {
  if (mail.length === 0 || mail[0] === DOT || mail[0] === LF) return false;
  if (mail[mail.length - 1] !== LF || mail.includes("\n.")) return false;
  for (let at = mail.indexOf(LF); at >= 0; at = mail.indexOf(LF, at + 1)) {
    if (mail[at - 1] !== CR) return false;
  }
  for (let at = mail.indexOf(CR); at >= 0; at = mail.indexOf(CR, at + 1)) {
    if (mail[at + 1] !== LF) return false;
  }
  return true;
}
