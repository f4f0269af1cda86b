import type { MimePart } from "../../parse/mime.ts";

/** Content that people open, and nothing here reads. */
const CONTENT = /^(?:application|audio|chemical|font|image|model|video)\/[a-z0-9][\w.+-]*$/;
/**
 * What may hold words all the same: calendars and pages, and what is signed, encrypted or wrapped as a
 * whole (OpenPGP, S/MIME, TNEF), in which there is nothing beside it that could be read.
 */
const READ = /\/(?:ics|xhtml\+xml|mbox|(?:x-|vnd\.)?ms-tnef|pgp|(?:x-)?pkcs7)/;
const READ_NAME = /\.(?:ics|eml|mbox|txt|html?|p7m|asc|pgp|gpg)\s*$|^winmail\.dat$/i;
/** In which the size of the content follows from that of the part. */
const COUNTABLE = /^\s*(?:base64|7bit|8bit|binary)?\s*$/i;

/** Whether a part can stay on the server until a person asks for it: reading the mail does without. */
export function mayLeave({ type, disposition, fields }: MimePart): boolean {
  const name = disposition.params.get("filename") ?? type.params.get("name") ?? "";
  const encoding = fields.get("content-transfer-encoding") ?? [];
  return (
    CONTENT.test(type.value) &&
    !READ.test(type.value) &&
    !READ_NAME.test(name) &&
    encoding.length <= 1 &&
    COUNTABLE.test(encoding[0] ?? "")
  );
}
