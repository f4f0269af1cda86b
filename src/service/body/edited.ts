import type { Email } from "../../domain/email.ts";
import { type Body, isInSignature, plainBody, readPictures, richReader } from "./body.ts";
import type { CarriedFile, FileSource } from "./files.ts";

/**
 * The body of an email whose text a person has changed: in the same format, with the same files. A
 * picture that it has already stays as it was, whatever became of the file.
 *
 * @param source the new text, in the format of the email
 * @throws AppError `usage`, `input`
 */
export async function editedBody(
  { format, attachments }: Pick<Email, "format" | "attachments">,
  source: string,
  files: FileSource,
): Promise<Body> {
  const kept = (attachments ?? []).map(withoutContent);
  if (format === null) return { ...plainBody(source), files: kept };
  const known = new Map(kept.map((file) => [file.inline ?? "", file]));
  const pictures = await readPictures(format, source, files, known);
  const { text, markup } = (await richReader(format, pictures, source))("the draft", source);
  const others = kept.filter(({ inline }) => inline === null || isInSignature(inline));
  return { text, format, markup, files: [...pictures.values(), ...others] };
}

/** A file that is stored already: its content is not needed again. */
function withoutContent(row: NonNullable<Email["attachments"]>[number]): CarriedFile {
  return { ...row, content: { sha256: row.sha256 ?? "", size: row.size, base64: "" } };
}
