/** Text as HTML shows it, also inside of an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

/** What CommonMark lets a backslash take the meaning from: all ASCII punctuation. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/**
 * A value as Markdown shows it: nothing in it is markup, a link or the begin of a list, wherever it
 * stands. Its line breaks stay.
 */
export function escapeMarkdown(value: string): string {
  return (
    value
      .replace(/\r\n?/g, "\n")
      // Four spaces at the begin of a line would make it code.
      .replace(/^[ \t]+/gm, "")
      .replace(PUNCTUATION, "\\$&")
  );
}
