/**
 * Makes text from a mail, a file or a model safe for a terminal: escape sequences and other control
 * characters could move the cursor, rename the window or forge output. Line breaks and tabs stay.
 * Characters that turn the reading direction go too, since they can make a name read as another.
 */
export function safeText(text: string): string {
  return text.replace(UNSAFE, "");
}

/**
 * Makes text safe as `safeText` does, and puts it on one line, for tables and tab-separated output.
 */
export function safeLine(text: string): string {
  return safeText(text)
    .replace(/[\t\n]+/gu, " ")
    .trim();
}

/** Control characters except line break and tab, and characters that turn the reading direction. */
export const UNSAFE = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]/gu;
