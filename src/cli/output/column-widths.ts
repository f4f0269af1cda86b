/** No column gets narrower than this, even on a narrow terminal. */
const LEAST = 8;

/**
 * The widths with which a row fits the terminal: as wide as the texts, with the widest columns
 * narrowed until the row fits. Words are broken only where no column can be narrowed between them.
 *
 * @param cells the texts of each row, the headings among them
 * @param available characters, the space between columns not counted
 */
export function columnWidths(cells: readonly (readonly string[])[], available: number): number[] {
  const columns = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ""));
  const widths = columns.map((texts) => Math.max(...texts.map(lengthOf)));
  const words = columns.map((texts) =>
    Math.max(...texts.flatMap((text) => text.split(" ")).map(lengthOf)),
  );
  narrow(widths, words, available);
  narrow(
    widths,
    words.map(() => LEAST),
    available,
  );
  return widths;
}

/** Narrows the widest columns, but none below its floor, until all fit. */
function narrow(widths: number[], floors: readonly number[], available: number): void {
  for (let over = sum(widths) - available; over > 0; over -= 1) {
    let widest = -1;
    for (const [column, width] of widths.entries()) {
      const isFree = width > Math.max(LEAST, floors[column] ?? 0);
      if (isFree && width > (widths[widest] ?? 0)) widest = column;
    }
    if (widest < 0) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function lengthOf(text: string): number {
  return [...text].length;
}

/**
 * Breaks a text into lines of at most `width` characters: between words, else behind a mark in a
 * word, such as the @ of an address, else anywhere.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (lengthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const letters = [...word];
    while (letters.length > width) {
      lines.push(letters.splice(0, breakOf(letters, width)).join(""));
    }
    line = letters.join("");
  }
  return [...lines, line];
}

/** How much of a word that is too long goes on a line. */
function breakOf(letters: readonly string[], width: number): number {
  for (let at = width; at > width / 2; at -= 1) {
    if (/[@._/\\-]/u.test(letters[at - 1] ?? "")) return at;
  }
  return width;
}
