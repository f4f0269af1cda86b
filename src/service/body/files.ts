import type { EmailAttachment } from "../../domain/email.ts";
import type { StoredContent } from "../ports/index.ts";

/** A file that was read, to be carried by a mail. */
export interface LoadedFile {
  /** Without its path. */
  name: string;
  /** As in a Content-Type. */
  type: string;
  content: StoredContent;
}

/** Reads the files that a text names. What is read stays the same, whatever becomes of the file. */
export interface FileSource {
  /**
   * @param path relative to the folder that the text comes from
   * @throws AppError `input` where it can't be read
   */
  read(path: string): Promise<LoadedFile>;
}

/** A file of one mail: its row, and its content. */
export interface CarriedFile extends EmailAttachment {
  content: StoredContent;
}

/** @param inline of a picture that stands in the text: as the text names it */
export function carried({ name, type, content }: LoadedFile, inline: string | null): CarriedFile {
  const { size, sha256 } = content;
  return { name, type, size, sha256, inline, content };
}

/** The row of a file, without its content. */
export function rowOf({ content: _, ...row }: CarriedFile): EmailAttachment {
  return row;
}

/**
 * The Content-ID of a picture (RFC 2392), without angle brackets: the same for the same content, so
 * that the mail is the same however often it is written.
 */
export function contentId(sha256: string): string {
  return `${sha256.slice(0, 32)}@inline.invalid`;
}
