/**
 * Texts in which a row of one line is written anew, or taken out: guesses by line, of which the caller
 * takes the first that parses to the wanted settings. For tables in tables, which the TOML editor drops.
 *
 * @param row makes the new row from the key as the table has it; null takes it out
 */
export function* changedRows(
  text: string,
  path: readonly string[],
  row: ((name: string) => string) | null,
): Generator<string> {
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    const found = /^(\s*)([\w-]+(?:\s*\.\s*[\w-]+)*)\s*=/.exec(line);
    if (!found) continue;
    const [, indent = "", name = ""] = found;
    const key = name.replace(/\s/g, "");
    const wanted = path.join(".");
    if (wanted !== key && !wanted.endsWith(`.${key}`)) continue;
    const end = line.endsWith("\r") ? "\r" : "";
    const changed = row === null ? [] : [`${indent}${row(key)}${end}`];
    yield [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join("\n");
  }
}
