import { optOutOf } from "../../../domain/intent/opt-out.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import type { RuleResult } from "../classification.ts";

/**
 * Recognises a person's request not to be written to any more that says nothing else. A request
 * among other things stays a reply: a person decides what it means.
 *
 * @param text without what is quoted
 */
export function unsubscribeRequest(mail: ParsedMail, text: string): RuleResult | null {
  const { certainty, sentence } = optOutOf({ subject: mail.subject, text });
  if (certainty !== "clear") return null;
  const words = (sentence ?? "").replace(/\s+/gu, " ").slice(0, 200);
  return { kind: "unsubscribe", evidence: [`it asks to be written to no more: “${words}”`] };
}
