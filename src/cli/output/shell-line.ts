/** A command as one types it into a shell, with quotes where needed. */
export function shellLine(words: readonly string[]): string {
  return words.map(quoted).join(" ");
}

function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/u.test(word)) return word;
  // These characters have a meaning within double quotes, too.
  if (!/[$`"\\!]/u.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
