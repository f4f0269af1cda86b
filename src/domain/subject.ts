/** The subject of everything after the first email: `Re: ` before it, once. */
export function replySubject(subject: string): string {
  return /^re:/iu.test(subject) ? subject : `Re: ${subject}`;
}
