import { safeFileName } from "../domain/attachment/file-name.ts";
import type { EmailAttachment } from "../domain/email.ts";
import { parseMail } from "./parse/parse.ts";
import type { MailPart, ParsedMail } from "./parse/parsed.ts";

/** More files of one mail are not listed. */
const MOST = 200;

/** What mail programs show in place of the text, and no file: the same text once more. */
const NO_FILE = /^text\/x-amp-html$/;

/** The files of a mail, in the order in which they stand in it. */
export function attachmentsOf({ parts }: Pick<ParsedMail, "parts">): EmailAttachment[] {
  return filesIn(parts).map(rowOf);
}

function filesIn(parts: readonly MailPart[]): MailPart[] {
  return parts.filter(({ type }) => !NO_FILE.test(type)).slice(0, MOST);
}

function rowOf(part: MailPart): EmailAttachment {
  const { type, filename, isInline, contentId, isLeft = false } = part;
  const isPicture = isInline && type.startsWith("image/");
  return {
    name: safeFileName(filename, nameFor(type)),
    type: /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(type) ? type : "application/octet-stream",
    size: part.size,
    sha256: null,
    inline: isPicture ? (contentId ?? "") : null,
    ...(isLeft ? { onServer: true } : {}),
  };
}

/** For a part without a name. */
function nameFor(type: string): string {
  if (type === "message/rfc822") return "forwarded message.eml";
  if (type === "text/calendar") return "invitation.ics";
  const ending = /^(?:image|audio|video)\/([a-z0-9]{1,8})$/.exec(type)?.[1];
  return ending === undefined ? "attachment" : `attachment.${ending}`;
}

/** A file of a mail, with its content. */
export interface AttachedFile {
  row: EmailAttachment;
  bytes: Uint8Array;
}

/**
 * The files of a mail that came in, numbered as `attachmentsOf` lists them.
 *
 * @param isReduced whether parts of it may have been left on the mail server: their content is empty
 * @throws AppError `input`
 */
export async function readAttachments(
  mail: Uint8Array,
  isReduced = false,
): Promise<AttachedFile[]> {
  const { parts } = await parseMail(mail, isReduced);
  return filesIn(parts).map((part) => ({ row: rowOf(part), bytes: part.whole() }));
}
