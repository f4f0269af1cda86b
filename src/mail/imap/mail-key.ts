import { createHash } from "node:crypto";
import { messageIds } from "../parse/message-ids.ts";

/**
 * The key of a mail in any folder and under any UID, from its Message-ID; null if it has none.
 *
 * @param header the header, or a part of it
 */
export function keyOfHeader(header: Buffer): string | null {
  const text = header.toString("latin1");
  const field = /^message-id[ \t]*:((?:[^\r\n]*\r?\n[ \t])*[^\r\n]*)/im.exec(text)?.[1];
  const [id] = messageIds(field ?? "");
  return id === undefined ? null : keyOf(id);
}

/** As `keyOfHeader`; without a Message-ID, the key is made from the whole mail. */
export function keyOfMail(bytes: Buffer): string {
  return keyOfHeader(headerOf(bytes)) ?? keyOf(bytes);
}

function headerOf(bytes: Buffer): Buffer {
  const ends = ["\r\n\r\n", "\n\n"].map((end) => bytes.indexOf(end)).filter((end) => end >= 0);
  return bytes.subarray(0, ends.length === 0 ? bytes.length : Math.min(...ends));
}

function keyOf(what: string | Buffer): string {
  return `id:${createHash("sha256").update(what).digest("hex")}`;
}
