/** No column gets narrower than this, even on a narrow terminal. */
const LEAST = 8;

/**
 * The widths with which a row fits the terminal: as wide as the texts, with the widest columns
 * narrowed until the row fits.
 *
 * @param cells the texts of each row, the headings among them
 * @param available characters, the space between columns not counted
 */
export function columnWidths(cells: readonly (readonly string[])[], available: number): number[] {
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => [...(row[column] ?? "")].length)),
  );
  for (let over = sum(widths) - available; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    const width = widths[widest] ?? 0;
    if (width <= LEAST) break;
    widths[widest] = width - 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Breaks a text into lines of at most `width` characters, between words where it can. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if ([...longer].length <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const letters = [...word];
    while (letters.length > width) lines.push(letters.splice(0, width).join(""));
    line = letters.join("");
  }
  return [...lines, line];
}
