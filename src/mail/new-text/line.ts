/** The role of a line in a mail, as far as it and its neighbours show it. */
export type LineKind =
  /** Written by the sender, as far as is known. */
  | "text"
  /** Written by the sender between ``` fences: its content is not interpreted. */
  | "code"
  | "empty"
  /** Marked as quoted: `> Hello`. */
  | "quote"
  /** `On Monday, Jane wrote:`, which may take several lines. */
  | "attribution"
  /** `-----Original Message-----` and its like. */
  | "forward"
  /** One of several lines such as `From: Jane`, as Outlook puts them above what it quotes. */
  | "header"
  /** `-- ` (RFC 3676 4.3). */
  | "signature"
  /** Nothing but dashes, underscores or the like. */
  | "delimiter"
  /** `Sent from my iPhone` and its like. */
  | "banner";

export interface Line {
  kind: LineKind;
  /** As it stands in the mail. */
  text: string;
}

/** No line that a mail program writes is longer; a hostile one has megabytes. */
const MAX_RECOGNISED = 1000;

/** A line in the form used for comparison: no invisible characters, only plain spaces. */
export function comparable(text: string): string {
  if (text.length > MAX_RECOGNISED) return "";
  // Each line is asked for several times, and most have nothing to replace.
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim();
  return text
    .replace(/[\p{Cf}\p{Cc}]/gu, (char) => (char === "\t" ? " " : ""))
    .replace(/\s/g, " ")
    .trim();
}

/** Whether it has no visible character. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}]/u.test(text);
}

/** Whether the sender wrote it. */
export function isWritten(line: Line | undefined): boolean {
  return line?.kind === "text" || line?.kind === "code";
}
