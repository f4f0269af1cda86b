/** A command as one types it into a shell, with quotes where needed. */
export function shellLine(words: readonly string[]): string {
  return words.map(quoted).join(" ");
}

/**
 * A command with a variable, as the shell of the system takes it: sh, or PowerShell, which is what
 * opens on Windows today.
 */
export function lineWithVariable(
  name: string,
  value: string,
  words: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform !== "win32") return shellLine([`${name}=${value}`, ...words]);
  const set = `$env:${name} = '${value.replaceAll("'", "''")}'`;
  return words.length === 0 ? set : `${set}; ${shellLine(words)}`;
}

function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/u.test(word)) return word;
  // These characters have a meaning within double quotes, too.
  if (!/[$`"\\!]/u.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
