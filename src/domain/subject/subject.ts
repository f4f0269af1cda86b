/** The subject of everything after the first email: `Re: ` before it, once. */
export function replySubject(subject: string): string {
  return /^re:/iu.test(subject) ? subject : `Re: ${subject}`;
}

/** In characters: more than any mail program shows. */
const MAX_SUBJECT = 250;

/** The subject of an answer to a mail: its own; ours where it has none. */
export function answerSubject(answered: string, ours: string): string {
  const own = [...answered.replace(/\p{Surrogate}/gu, "\ufffd").trim()]
    .slice(0, MAX_SUBJECT)
    .join("");
  return replySubject(own === "" ? ours : own);
}
