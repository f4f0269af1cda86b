/**
 * A text of a model without what only its form has: a code fence around the whole of it, and the
 * invisible characters of typography, non-breaking spaces and soft hyphens among them. What hides
 * something, such as characters that change the direction, stays, and the guardrails hold it.
 */
export function tidied(written: string): string {
  const text = written
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/gu, " ")
    .replace(/[\u00ad\u200b\u2060\ufeff]/gu, "")
    // Emoji, Arabic and Indic scripts are put together by these.
    .replace(/(?<=[\p{Script=Latin}\p{P}\s])[\u200c\u200d](?=[\p{Script=Latin}\p{P}\s])/gu, "");
  const [, inner] = /^\s*(?:```|~~~)[a-z]{0,12}\n([\s\S]*?)\n(?:```|~~~)\s*$/u.exec(text) ?? [];
  const unfenced = inner === undefined || /^(?:```|~~~)/mu.test(inner) ? text : inner;
  return unfenced
    .replace(/^([ \t]{0,3})[*•][ \t]+(?=\S)/gmu, "$1- ")
    .replace(/(?<![`\p{L}\p{N}])`([^`\n]{1,80})`(?!`)/gu, "$1");
}
