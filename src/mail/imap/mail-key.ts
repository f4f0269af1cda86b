import { createHash } from "node:crypto";
import { messageIds } from "../parse/message-ids.ts";

/**
 * What a mail is known by, whatever its folder and its UID: its Message-ID. Null where it has none.
 *
 * @param header the header, or a part of it
 */
export function keyOfHeader(header: Buffer): string | null {
  const text = header.toString("latin1");
  const field = /^message-id[ \t]*:((?:[^\r\n]*\r?\n[ \t])*[^\r\n]*)/im.exec(text)?.[1];
  const [id] = messageIds(field ?? "");
  return id === undefined ? null : keyOf(id);
}

/** As `keyOfHeader`; where a mail has no Message-ID, what it is known by is all of it. */
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
