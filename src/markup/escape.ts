/** Text as HTML shows it, also inside of an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

/** What CommonMark lets a backslash take the meaning from: all ASCII punctuation. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/**
 * What stands for a line break in a value: LINE SEPARATOR, of which Markdown knows nothing, so that no
 * heading, quote or table ends with it. It is a line break again in what is made of the text.
 */
export const LINE_OF_VALUE = "\u2028";

/**
 * A value as Markdown shows it: nothing in it is markup, a link or the begin of a block, wherever it
 * stands. Its line breaks stay.
 */
export function escapeMarkdown(value: string): string {
  return (
    value
      // Four spaces at the begin of a line would make it code.
      .replace(/^[ \t]+/gm, "")
      .replace(PUNCTUATION, "\\$&")
      .replace(/\r\n?|\n/g, LINE_OF_VALUE)
  );
}

/** A value within code of Markdown, where nothing is markup but the end of the code. */
export function escapeCode(value: string): string {
  return value.replace(/\s+/g, " ").replaceAll("`", "'");
}

/** A value within a web address, where percent-encoding keeps it from being anything else (RFC 3986). */
export function escapeUrl(value: string): string {
  return value.trim().replace(/[^A-Za-z0-9/?&=:@%+,.$#-]/gu, percentEncoded);
}

function percentEncoded(text: string): string {
  const octets = [...new TextEncoder().encode(text)];
  return octets.map((each) => `%${each.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}
