import { documentText } from "./documents.ts";
import { TOPICS } from "./names.ts";

/** A piece of a document. */
export type Piece =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "item"; readonly text: string }
  | { readonly kind: "code"; readonly lines: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** The pieces of the sections that a topic is about; null where there is no such topic. */
export function topicPieces(name: string): Piece[] | null {
  const topic = Object.hasOwn(TOPICS, name) ? TOPICS[name] : undefined;
  return topic === undefined ? null : piecesOf(topic.document, topic.sections);
}

/**
 * Reads a document of ours: headings, paragraphs, lists, tables, fenced blocks. Not any Markdown: the
 * documents keep to these forms, which a test reads all of.
 *
 * @param sections the headings of those to take; all, but for the table of contents, where empty
 */
export function piecesOf(document: string, sections: readonly string[]): Piece[] {
  const pieces = read(documentText(document).split("\n"));
  if (sections.length === 0) return pieces.filter((piece) => !isTitle(piece));
  let isWanted = false;
  return pieces.filter((piece) => {
    if (piece.kind === "heading" && piece.level <= 2) isWanted = sections.includes(piece.text);
    return isWanted;
  });
}

function isTitle(piece: Piece): boolean {
  return piece.kind === "heading" && piece.level === 1;
}

function read(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let open: string[] = [];
  const close = (): void => {
    const [first = "", ...others] = open;
    open = [];
    if (first === "") return;
    const text = plain([first.replace(/^(?:-|\d+\.) /, ""), ...others].join(" "));
    // A line of the table of contents is nothing but a link to a section.
    if (/^- \[[^\]]*\]\(#[^)]*\)$/.test(first)) return;
    pieces.push({ kind: /^(?:-|\d+\.) /.test(first) ? "item" : "paragraph", text });
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const [, marks, heading] = /^(#+) (.*)$/.exec(line) ?? [];
    if (line.startsWith("```")) {
      close();
      const end = lines.indexOf("```", at + 1);
      const last = end < 0 ? lines.length : end;
      pieces.push({ kind: "code", lines: lines.slice(at + 1, last) });
      at = last;
    } else if (/^ {4}\S/.test(line) && open.length === 0) {
      let end = at;
      while (/^ {4}|^$/.test(lines[end] ?? "x")) end += 1;
      pieces.push({
        kind: "code",
        lines: trimmed(lines.slice(at, end).map((each) => each.slice(4))),
      });
      at = end - 1;
    } else if (line.startsWith("|")) {
      close();
      let end = at;
      while (lines[end]?.startsWith("|")) end += 1;
      const [head = [], , ...rows] = lines.slice(at, end).map(cellsOf);
      pieces.push({ kind: "table", head, rows });
      at = end - 1;
    } else if (marks !== undefined && heading !== undefined) {
      close();
      pieces.push({ kind: "heading", level: marks.length, text: plain(heading) });
    } else if (line.trim() === "" || line.startsWith("<!--")) {
      close();
    } else {
      if (/^(?:-|\d+\.) /.test(line)) close();
      open.push(line.trim());
    }
  }
  close();
  return pieces;
}

function trimmed(lines: readonly string[]): string[] {
  const end = lines.findLastIndex((line) => line !== "");
  return lines.slice(0, end + 1);
}

function cellsOf(row: string): string[] {
  return row
    .replace(/^\||\|\s*$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.trim().replaceAll("\\|", "|")));
}

/** The text without marks; of a link to another place, what is read. */
function plain(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\((?:[^)\s]*)\)/g, "$1")
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .replace(/(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g, "$1")
    .replace(/`([^`]*)`/g, "$1")
    .replaceAll("&lt;", "<");
}
