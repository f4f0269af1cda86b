import { attachmentsOf } from "../../attachments.ts";
import { LEFT_FIELD } from "../../parse/left.ts";
import { parseMail } from "../../parse/parse.ts";

/**
 * Whether a mail is the one that is stored without some of its parts: it has the same Message-ID, is the
 * same up to the first part that is missing, and has the same files.
 */
export async function isThisMail(kept: Uint8Array, whole: Uint8Array): Promise<boolean> {
  const known = Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
  const same = known.indexOf(`\r\n${LEFT_FIELD}: `);
  if (same < 0 || !known.subarray(0, same).equals(whole.subarray(0, same))) return false;
  const [mine, theirs] = [await parseMail(kept, true), await parseMail(whole)];
  const files = (mail: typeof mine): string[] =>
    attachmentsOf(mail).map(({ name, type }) => `${type} ${name}`);
  return (
    mine.rfcMessageId === theirs.rfcMessageId && files(mine).join("\n") === files(theirs).join("\n")
  );
}
