import { decode } from "html-entities";
import { renderHtml } from "./render.ts";

/** More of a mail of ours is read by nobody. */
const MAX_TEXT = 1024 * 1024;

/**
 * HTML as the plain text that stands beside it: `our plan <https://example.com>`. What is not shown
 * is not in it.
 */
export function plainOfHtml(html: string): string {
  const text = renderHtml(html, {
    maxText: MAX_TEXT,
    truncated: () => undefined,
    linked: (target) => `<${target.replace(/^(?:mailto|tel):/i, "")}>`,
  });
  return decode(text).trim();
}
