import type { ParsedHeader } from "../../parse/parsed.ts";

/** The token in the List-Unsubscribe field of our mails: 32 random hexadecimal digits. */
const TOKEN = "[0-9a-f]{32}";
const IN_SUBJECT = new RegExp(`^\\s*(?:(?:re|aw)\\s*:\\s*)?unsubscribe[ :]+(${TOKEN})\\b`, "i");
const IN_ADDRESS = new RegExp(
  `[+](?:unsubscribe|unsub|u)[-.=_+](${TOKEN})@|^unsubscribe[+-](${TOKEN})@`,
  "i",
);

/** Where servers note whom a mail was delivered to. */
export const RECIPIENT_FIELDS: readonly string[] = ["delivered-to", "x-original-to", "envelope-to"];

/** The token in a mail that a mail program sent to unsubscribe; null if there is none. */
export function unsubscribeToken({ subject, to, cc, fields }: ParsedHeader): string | null {
  const inSubject = IN_SUBJECT.exec(subject)?.[1];
  if (inSubject) return inSubject.toLowerCase();
  const delivered = RECIPIENT_FIELDS.flatMap(fields);
  for (const address of [
    ...to.map((each) => each.address),
    ...cc.map((each) => each.address),
    ...delivered,
  ]) {
    const match = IN_ADDRESS.exec(address.trim());
    const token = match?.[1] ?? match?.[2];
    if (token) return token.toLowerCase();
  }
  return null;
}
