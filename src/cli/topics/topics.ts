/**
 * Topics of the help that are about no command, made from the documents. May import what lies beside
 * it, and `platform`; the build puts the documents into this part.
 */
import { type Piece, topicPieces } from "./sections.ts";

/** Text is no wider than this, however wide the terminal: longer lines are hard to read. */
const WIDEST = 100;
const INDENT = "    ";

/**
 * A topic as text.
 *
 * @param width of the terminal, in characters; null where it is not known
 * @returns null where there is no such topic
 */
export function topicText(name: string, width: number | null): string | null {
  const pieces = topicPieces(name);
  if (pieces === null) return null;
  const most = Math.max(40, Math.min(width ?? WIDEST, WIDEST));
  const blocks = pieces.map((piece, at) => {
    const isNextItem = piece.kind === "item" && pieces[at - 1]?.kind === "item";
    const space = at === 0 ? "" : isNextItem ? "\n" : "\n\n";
    return space + written(piece, most);
  });
  return `${blocks.join("")}\n`;
}

function written(piece: Piece, width: number): string {
  switch (piece.kind) {
    case "heading":
      return piece.level <= 2 ? piece.text.toUpperCase() : piece.text;
    case "paragraph":
      return wrapped(piece.text, width, "", "");
    case "item":
      return wrapped(piece.text, width, "- ", "  ");
    case "code":
      return piece.lines.map((line) => (line === "" ? "" : INDENT + line)).join("\n");
    case "table":
      return piece.rows.map((row) => rowText(piece.head, row, width)).join("\n");
  }
}

/** A row: what it is about, and below it the rest. Of more than two columns, each with its heading. */
function rowText(head: readonly string[], row: readonly string[], width: number): string {
  const [first = "", ...rest] = row;
  const lines = rest.flatMap((cell, at) => {
    if (cell === "") return [];
    const name = rest.length > 1 && at < rest.length - 1 ? `${head[at + 1]}: ` : "";
    return [wrapped(name + cell, width, INDENT, INDENT)];
  });
  return [wrapped(first, width, "  ", "  "), ...lines].join("\n");
}

function wrapped(text: string, width: number, first: string, others: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/ +/)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = others;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}
