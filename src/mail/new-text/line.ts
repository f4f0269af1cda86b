/** What a line of a mail is, as far as that can be told from it and its neighbours. */
export type LineKind =
  /** What the sender wrote, for all that is known. */
  | "text"
  /** The same, between fences: nothing in it is looked at. */
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

/** A line as it is compared: without invisible characters, every space a plain one. */
export function comparable(text: string): string {
  if (text.length > MAX_RECOGNISED) return "";
  return text
    .replace(/[\p{Cf}\p{Cc}]/gu, (char) => (char === "\t" ? " " : ""))
    .replace(/\s/g, " ")
    .trim();
}

/** Whether there is nothing to be seen in it. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}]/u.test(text);
}

/** Whether the sender wrote it. */
export function isWritten(line: Line | undefined): boolean {
  return line?.kind === "text" || line?.kind === "code";
}
