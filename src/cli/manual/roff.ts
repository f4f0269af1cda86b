/** A text as roff shows it: in ASCII, with no character that it would take for a command. */
export function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replace(/^(['.])/gm, "\\&$1")
    .replaceAll("-", "\\-")
    .replaceAll("'", "\\(aq")
    .replaceAll("`", "\\(ga")
    .replaceAll("^", "\\(ha")
    .replaceAll("~", "\\(ti")
    .replace(/[^\0-\x7f]/gu, (each) => `\\[u${hex(each)}]`);
}

/** Unicode as roff names it: four digits at least. */
function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** Lines that stay as they are. */
export function asWritten(lines: readonly string[]): string {
  // An empty line of its own kind: roff takes a bare one for the end of a paragraph.
  return [".RS 4", ".nf", ...lines.map((line) => escaped(line) || "\\&"), ".fi", ".RE"].join("\n");
}

/** A term in bold, and what it means. */
export function tagged(term: string, text: string): string {
  return `.TP\n\\fB${escaped(term)}\\fR\n${escaped(text) || "\\&"}`;
}

/** A heading, and what stands under it. */
export function section(name: string, ...parts: readonly string[]): string {
  // A heading begins a paragraph by itself.
  const [first = "", ...others] = parts;
  return [`.SH ${name}`, first.replace(/^\.PP\n/, ""), ...others].join("\n");
}

/** The first line of a page. */
export function title(name: string, date: string, source: string): string {
  const shown = escaped(name.toUpperCase());
  return `.TH "${shown}" 1 "${date}" "${escaped(source)}" "Tickler manual"`;
}
