import type { MimePart } from "./mime.ts";

/**
 * Stands last in the header of a part whose content was left on the mail server, with its size in
 * octets, decoded. A sender can write it as well, so it counts only in a mail of which parts were left.
 */
export const LEFT_FIELD = "X-Tickler-Left-On-Server";

/** The field, as a line of a header. */
export function leftField(size: number): string {
  return `${LEFT_FIELD}: ${size}\r\n`;
}

/** Notes of each part whose content was left on the server how large that is. */
export function noteLeft(part: MimePart): void {
  const value = part.fields.get(LEFT_FIELD.toLowerCase())?.at(-1)?.trim() ?? "";
  if (part.raw.length === 0 && /^\d{1,15}$/.test(value)) part.left = Number(value);
  for (const child of part.children) noteLeft(child);
}
