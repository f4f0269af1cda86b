import type { Bounce } from "../../../domain/incoming.ts";
import { oneLine } from "../../one-line.ts";
import { messageIds } from "../../parse/message-ids.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import { firstAddress } from "./addresses.ts";
import { partText, readBlocks } from "./fields.ts";

/** How Pigeonhole, Cyrus and others begin the reason that the recipient's filter gives. */
const REJECTED =
  /(?:was|has been) (?:automatically )?(?:rejected|refused)(?: by (?:the )?(?:recipient|sieve)[^:\n]{0,60})?\s*[:.]\s*/i;

/**
 * The refusal of a recipient's own filter (Sieve `reject`, RFC 5429): a disposition notification
 * that says the mail was deleted, with the filter's reason. Null if the mail is none.
 */
export function readSieveReject(mail: ParsedMail): Bounce | null {
  const part = mail.parts.find(({ type }) => type === "message/disposition-notification");
  const [fields] = part ? readBlocks(partText(part.bytes)) : [];
  if (!fields || !/;\s*(?:deleted|denied|failed)\b/i.test(fields.get("disposition") ?? "")) {
    return null;
  }
  // A mail that a person deleted unread has the same disposition.
  if (!/automatic-action/i.test(fields.get("disposition") ?? "")) return null;
  const rejected = REJECTED.exec(mail.text.slice(0, 4000));
  if (rejected === null) return null;
  const recipient = fields.get("final-recipient") ?? fields.get("original-recipient") ?? "";
  const [originalMessageId = null] = messageIds(fields.get("original-message-id") ?? "");
  return {
    recipient: firstAddress(recipient.replace(/^[^;@]{0,40};/, "")),
    status: "5.7.1",
    reason: "policy",
    hard: false,
    diagnostic: oneLine(mail.text.slice(rejected.index + rejected[0].length)) || null,
    originalMessageId,
  };
}
