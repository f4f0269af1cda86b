/** A command as one would type it into a shell, quoted where it has to be. */
export function shellLine(words: readonly string[]): string {
  return words.map(quoted).join(" ");
}

function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/u.test(word)) return word;
  // Within double quotes these still mean something to a shell.
  if (!/[$`"\\!]/u.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
