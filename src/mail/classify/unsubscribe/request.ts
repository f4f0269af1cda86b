import { clearOptOutOf, type OptOut, optOutOf } from "../../../domain/intent/opt-out.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import type { RuleResult } from "../classification.ts";

/**
 * Recognises a person's request not to be written to any more that says nothing else. A request
 * among other things stays a reply: a person decides what it means.
 *
 * @param text without what is quoted
 */
export function unsubscribeRequest(mail: ParsedMail, text: string): RuleResult | null {
  return ofClear(read(mail, text));
}

/** The same of a mail that is no reply without it, so that no other request counts. */
export function unsubscribeAlone({ subject }: ParsedMail, text: string): RuleResult | null {
  return ofClear(clearOptOutOf({ subject, text }));
}

function ofClear({ certainty, sentence }: OptOut): RuleResult | null {
  if (certainty !== "clear") return null;
  return {
    kind: "unsubscribe",
    evidence: [`it asks to be written to no more: “${oneLine(sentence)}”`],
  };
}

/** The sentence in which a reply may ask for it among other things; null if none does. */
export function possibleRequest(mail: ParsedMail, text: string): string | null {
  const { certainty, sentence } = read(mail, text);
  return certainty === "none" ? null : oneLine(sentence);
}

const known = new WeakMap<ParsedMail, OptOut>();

function read(mail: ParsedMail, text: string): OptOut {
  const optOut = known.get(mail) ?? optOutOf({ subject: mail.subject, text });
  known.set(mail, optOut);
  return optOut;
}

function oneLine(sentence: string | null): string {
  return (sentence ?? "").replace(/\s+/gu, " ").trim().slice(0, 200);
}
