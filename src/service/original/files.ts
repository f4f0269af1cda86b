import type { Email, EmailAttachment } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { Services } from "../services.ts";
import { keptOriginal } from "./whole.ts";

/** A file of an email, with its content. */
export interface FileOfEmail {
  row: EmailAttachment;
  bytes: Uint8Array;
}

/**
 * The files of an email: of one of ours as they are stored, of one that came in as they stand in it,
 * also where an earlier version stored it.
 *
 * @param read takes the files out of a mail
 * @param whole fetches a mail of which the wanted files were left on the server; null: they are listed only
 * @throws AppError `not_found`
 */
export async function filesOfEmail(
  services: Services,
  emailId: number,
  read: (mail: Uint8Array, isReduced: boolean) => Promise<FileOfEmail[]>,
  whole: ((files: readonly FileOfEmail[]) => Promise<Uint8Array | null>) | null = null,
): Promise<FileOfEmail[]> {
  const { store } = services;
  const email = await store.read((queries) => queries.emails.byId(emailId));
  if (email?.direction === "out") return ours(services, email);
  // A reply that was typed in has no files, and no original.
  if (email?.correspondents === null && email.attachments === null) return [];
  const { bytes, isReduced } = await keptOriginal(services, emailId);
  const files = await read(bytes, isReduced);
  const all = isReduced ? await whole?.(files) : null;
  return all ? read(all, false) : files;
}

async function ours({ store }: Services, { attachments }: Email): Promise<FileOfEmail[]> {
  const files: FileOfEmail[] = [];
  for (const row of attachments ?? []) {
    const { sha256 } = row;
    const base64 =
      sha256 === null ? undefined : await store.read(({ contents }) => contents.of(sha256));
    if (base64 === undefined) {
      throw new AppError("not_found", `the content of ${row.name} is not in the database any more`);
    }
    files.push({ row, bytes: Buffer.from(base64, "base64") });
  }
  return files;
}
