import { fold } from "../../../language/fold.ts";
import {
  unsubscribeWords,
  unsubscribeWordsOfSubject,
} from "../../../language/unsubscribe/request.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import type { RuleResult } from "../classification.ts";

/** A subject may ask where the text says no more than this. */
const MAX_REST = 60;

/**
 * A person who asks to be written to no more. Only what they wrote themselves counts, and only what
 * is plain: a mention, a question about it or a wish that ends some day is a reply.
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
