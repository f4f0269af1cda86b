/**
 * A command line for Windows, from which CommandLineToArgvW and the C runtime read the same words:
 * backslashes count double before a quote, and only there.
 */
export function windowsLine(words: readonly string[]): string {
  return words.map(quoted).join(" ");
}

function quoted(word: string): string {
  if (word !== "" && !/[\s"]/u.test(word)) return word;
  return `"${word.replace(/(\\*)"/gu, '$1$1\\"').replace(/(\\+)$/u, "$1$1")}"`;
}
