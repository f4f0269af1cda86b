import type { EmailAttachment } from "../../domain/email.ts";
import { sizeText } from "../../domain/units/size.ts";

/** The files of an email for people, one a line: `Attachment 1: offer.pdf (application/pdf, 71 kB)`. */
export function attachmentLines(
  attachments:
    | readonly Pick<EmailAttachment, "name" | "type" | "size" | "inline" | "onServer">[]
    | null,
): string[] {
  return (attachments ?? []).map(({ name, type, size, inline, onServer }, at) => {
    const what = inline === null ? "Attachment" : "Picture";
    const where = onServer ? ", on the mail server" : "";
    return `${what} ${at + 1}: ${name} (${type}, ${sizeText(size)}${where})`;
  });
}
