/**
 * Text that came by mail, from a file or from a model, made safe for a terminal: escape and other
 * control characters could move the cursor, rename the window or forge output. Line breaks and
 * tabs stay; the characters that turn the reading direction go too, since they can make a name
 * read as another.
 */
export function safeText(text: string): string {
  return text.replace(UNSAFE, "");
}

/** The same on one line, for tables and tab-separated output. */
export function safeLine(text: string): string {
  return safeText(text)
    .replace(/[\t\n]+/gu, " ")
    .trim();
}

/** Control characters but for line break and tab, and those that turn the reading direction. */
export const UNSAFE = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]/gu;
