/**
 * Edits of a crontab that leave the lines of others byte for byte as they were. Texts are Latin-1, a
 * character for each byte.
 */

/** Stands in the line above ours. */
function marker(name: string): string {
  return `# ${name}: written by \`tickler service install\`, taken away by \`tickler service uninstall\``;
}

/** Added to the marker where the line before it had no end, which it got from us. */
const UNENDED = " (the line above had no end)";

/** The lines of an entry. */
export function entryLines(name: string, line: string): string[] {
  return [marker(name), line];
}

/** The line of an entry, as bytes; null where there is none. */
export function entryLine(crontab: string, name: string): string | null {
  const found = located(crontab, name);
  return found === null ? null : (found.block.split(/\r?\n/u)[1] ?? "");
}

/**
 * The crontab with an entry, in the place of an earlier one of that name.
 *
 * @param line as UTF-8 text
 */
export function withEntry(crontab: string, name: string, line: string): string {
  const [first = "", second = ""] = entryLines(name, line).map(bytes);
  const found = located(crontab, name);
  if (found !== null) {
    const { before, after, unended } = found;
    return `${before}${first}${unended ? UNENDED : ""}\n${second}\n${after}`;
  }
  const ended = crontab === "" || crontab.endsWith("\n");
  return `${crontab}${ended ? "" : "\n"}${first}${ended ? "" : UNENDED}\n${second}\n`;
}

/** The crontab as it would be if the entry had never been there. */
export function withoutEntry(crontab: string, name: string): string {
  const found = located(crontab, name);
  if (found === null) return crontab;
  const { before, after, unended } = found;
  return unended && after === "" ? before.replace(/\n$/u, "") : before + after;
}

/** Lines that run a tick or a watch and that a person has written. */
export function linesByHand(crontab: string, names: (line: string) => boolean): string[] {
  const lines = crontab.split(/\r?\n/u);
  return lines.filter((line, at) => {
    const ours = lines[at - 1]?.includes("written by `tickler service install`") === true;
    return !ours && !/^\s*(#|$)/u.test(line) && names(line);
  });
}

interface Located {
  before: string;
  /** Both lines, with their ends. */
  block: string;
  after: string;
  unended: boolean;
}

/** An editor may have given the lines other ends. */
function located(crontab: string, name: string): Located | null {
  const first = bytes(marker(name));
  for (let at = crontab.indexOf(first); at >= 0; at = crontab.indexOf(first, at + 1)) {
    if (at > 0 && crontab[at - 1] !== "\n") continue;
    const block = /^.*(?:\n|$)(?:.*(?:\n|$))?/u.exec(crontab.slice(at))?.[0] ?? "";
    return {
      ...{ before: crontab.slice(0, at), block, after: crontab.slice(at + block.length) },
      unended: block.startsWith(first + UNENDED),
    };
  }
  return null;
}

/** UTF-8, a character for each byte. */
function bytes(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}
