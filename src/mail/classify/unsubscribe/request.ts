import { fold } from "../../../language/fold.ts";
import {
  unsubscribeWords,
  unsubscribeWordsOfSubject,
} from "../../../language/unsubscribe/request.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import type { RuleResult } from "../classification.ts";

/** The subject counts only if the text is no longer than this, in characters. */
const MAX_REST = 60;

/**
 * Recognises a person's request not to be written to any more, in words that they wrote themselves.
 * A mention, a question about unsubscribing or a wish with an end date stays a reply.
 *
 * @param text without what is quoted
 */
export function unsubscribeRequest(mail: ParsedMail, text: string): RuleResult | null {
  const isShort = fold(text.slice(0, 10 * MAX_REST)).trim().length <= MAX_REST;
  const inSubject = isShort ? unsubscribeWordsOfSubject(mail.subject) : null;
  if (inSubject !== null) return asked(`in its subject: “${inSubject}”`);
  const whole = unsubscribeWords(text);
  return whole === null ? null : asked(`“${whole}”`);
}

function asked(words: string): RuleResult {
  return { kind: "unsubscribe", evidence: [`it asks to be written to no more: ${words}`] };
}
