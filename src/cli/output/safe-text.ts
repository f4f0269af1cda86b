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

/**
 * Shows each character that a screen would not, or that changes how others are read, by its number, as in
 * `<U+202E>`: for words that leave as they stand once a person has read them. Joiners stay, since emoji and
 * some scripts are made with them.
 */
export function revealed(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(
      HIDDEN,
      (each) => `<U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
    );
}

/** Control characters, those of format but for joiners (U+200C, U+200D), line separators, and fillers that show nothing. */
const HIDDEN = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0]/gu;

/** Control characters except line break and tab, and characters that turn the reading direction. */
export const UNSAFE = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]/gu;
