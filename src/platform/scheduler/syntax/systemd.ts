/**
 * Quoting for systemd's unit files (systemd.syntax(7), systemd.service(5) "Command lines",
 * systemd.unit(5) "Specifiers").
 */

/** A word in double quotes: C escapes within, and `%%` for what would be a specifier. */
export function unitWord(text: string): string {
  return `"${text.replace(/[\\"]/gu, "\\$&").replaceAll("%", "%%")}"`;
}

/** A value that is taken as it stands up to the end of the line, such as a path or a description. */
export function unitText(text: string): string {
  return text.replaceAll("%", "%%");
}

/** The path of `EnvironmentFile=`, which systemd takes for a pattern as well: glob(7). */
export function unitPattern(path: string): string {
  return unitText(path.replace(/[\\*?[\]]/gu, "\\$&"));
}

/**
 * The value of `ExecStart=`.
 *
 * `$$` is a dollar in an argument but not in the program's path, so words with a dollar are written
 * with the prefix `:` (systemd 244), which turns variables off. systemd refuses a path that holds
 * quotes or backslashes: such a program is started by a shell, to which it is an argument.
 */
export function execStart(words: readonly [string, ...string[]]): string {
  const all = /["'\\]/u.test(words[0]) ? [...BY_SHELL, ...words] : words;
  const prefix = all.some((word) => word.includes("$")) ? ":" : "";
  return prefix + all.map(unitWord).join(" ");
}

const BY_SHELL = ["/bin/sh", "-c", 'exec "$0" "$@"'];
