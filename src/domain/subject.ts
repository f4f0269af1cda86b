const MAX_LENGTH = 60;
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^,.!?:\n]{0,60}[,.!?:]\s*/iu;

/**
 * A subject for a text that was given none: its first sentence after the greeting, shortened at
 * a word's end.
 */
export function deriveSubject(text: string): string {
  const trimmed = text.trim();
  const body = trimmed.replace(GREETING, "").trim() || trimmed;
  const line = body.split(/[\r\n]/u, 1)[0] ?? body;
  const sentence = /^.{3,}?[.!?](?=\s|$)/u.exec(line)?.[0].replace(/[.!]+$/u, "") ?? line;
  return shorten(
    sentence
      .replace(/\p{Cc}+/gu, " ")
      .replace(/\s+/gu, " ")
      .trim(),
  );
}

function shorten(text: string): string {
  if ([...text].length <= MAX_LENGTH) return text;
  const cut = [...text].slice(0, MAX_LENGTH).join("");
  const space = cut.lastIndexOf(" ");
  const whole = space > MAX_LENGTH / 2 ? cut.slice(0, space) : cut;
  // Three dots, since an ellipsis is outside ASCII and would have to be encoded.
  return `${whole.replace(/[\s,;:\u2013-]+$/u, "")}...`;
}

/** The subject of everything after the first email: `Re: ` before it, once. */
export function replySubject(subject: string): string {
  return /^re:/iu.test(subject) ? subject : `Re: ${subject}`;
}
