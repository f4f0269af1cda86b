import type { Guardrail, GuardrailInput } from "./guardrail.ts";

/** What says something of a whole mail, and nothing of one line. */
const OF_A_MAIL: readonly string[] = [
  ...["empty", "too_long", "unfinished", "language", "greeting", "signature"],
];

/** In characters; programs show about sixty. */
const LONGEST = 120;

/** What claims to belong to a conversation, or is a field of the header. */
const CLAIMS =
  /^\s*(?:(?:re|aw|antw|sv|vs|rv|ref|odp|ynt|回复|答复|fwd?|wg|tr|enc|转发|subject|betreff|from|to|cc|bcc)\s*(?:\[\d+\])?\s*[:：])/iu;

/**
 * Why a subject that a writer wrote has to wait for a person: what holds a text for its facts holds
 * them in a subject, too.
 *
 * @param input of the text
 * @param checkText what checks a text, which is loaded where it is used
 */
export function checkSubject(
  input: GuardrailInput,
  subject: string,
  checkText: (input: GuardrailInput) => Guardrail[],
): Guardrail[] {
  const found = checkText({ ...input, text: subject }).filter(
    ({ rule }) => !OF_A_MAIL.includes(rule),
  );
  if (subject.length > LONGEST) {
    found.push({ rule: "too_long", detail: `it has ${subject.length} characters` });
  }
  const [claim] = CLAIMS.exec(subject) ?? [];
  if (claim !== undefined) {
    found.push({ rule: "header", detail: `it begins as no first mail does: ${claim.trim()}` });
  }
  return found.map((each) => ({ ...each, detail: `in the subject: ${each.detail}` }));
}
