import type { ParsedMail } from "../../parse/parsed.ts";

/** What `List-Unsubscribe` of our mails holds: 32 hexadecimal digits that can't be guessed. */
const TOKEN = "[0-9a-f]{32}";
const IN_SUBJECT = new RegExp(`^\\s*(?:(?:re|aw)\\s*:\\s*)?unsubscribe[ :]+(${TOKEN})\\b`, "i");
const IN_ADDRESS = new RegExp(
  `[+](?:unsubscribe|unsub|u)[-.=_+](${TOKEN})@|^unsubscribe[+-](${TOKEN})@`,
  "i",
);

/** The token of a mail that a mail program sent to unsubscribe; null where there is none. */
export function unsubscribeToken({ subject, to, fields }: ParsedMail): string | null {
  const told = IN_SUBJECT.exec(subject)?.[1];
  if (told) return told.toLowerCase();
  const delivered = ["delivered-to", "x-original-to", "envelope-to"].flatMap(fields);
  for (const address of [...to.map((each) => each.address), ...delivered]) {
    const match = IN_ADDRESS.exec(address.trim());
    const token = match?.[1] ?? match?.[2];
    if (token) return token.toLowerCase();
  }
  return null;
}
