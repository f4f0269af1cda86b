/**
 * Places for a new row in a TOML text. The TOML editor would put it after the comments that belong
 * to the next table; these are guesses by line, best first, of which the caller takes the first
 * that parses to the wanted settings (a line may be inside a multi-line string or array).
 */
export function* insertRow(
  text: string,
  path: readonly string[],
  row: (name: string) => string,
): Generator<string> {
  const bom = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const body = text.slice(bom.length);
  const isCrlf = body.includes("\r\n");
  const isOpen = body !== "" && !body.endsWith("\n");
  const lines = (isOpen ? `${body}${isCrlf ? "\r\n" : "\n"}` : body).split("\n");
  for (const { at, rows } of places(lines, path, row)) {
    const added = rows.map((line) => (isCrlf ? `${line}\r` : line));
    yield bom + [...lines.slice(0, at), ...added, ...lines.slice(at)].join("\n");
  }
}

/** Rows, and the line before which they go. */
interface Insertion {
  readonly at: number;
  readonly rows: readonly string[];
}

function* places(
  lines: readonly string[],
  path: readonly string[],
  row: (name: string) => string,
): Generator<Insertion> {
  const [group, name] = path;
  if (group === undefined) return;
  if (name === undefined) {
    yield atRoot(lines, row(group));
    return;
  }
  if (path.length > 2) {
    yield* nested(lines, path, row);
    return;
  }
  const header = lines.findIndex((line) => tableName(line) === group);
  if (header >= 0) {
    yield { at: afterRows(lines, header + 1) ?? header + 1, rows: [row(name)] };
    return;
  }
  const dotted = new RegExp(`^\\s*${group}\\s*\\.`);
  const sibling = lines.findLastIndex((line) => dotted.test(line));
  if (sibling >= 0) yield { at: sibling + 1, rows: [row(`${group}.${name}`)] };
  const end = lines.findLastIndex((line) => line.trim() !== "") + 1;
  yield { at: end, rows: [...(end > 0 ? [""] : []), `[${group}]`, row(name)] };
}

/** Of `mailbox.ada.smtp.url`: in the deepest table that is there, `[mailbox.ada.smtp]` or `[mailbox.ada]`. */
function* nested(
  lines: readonly string[],
  path: readonly string[],
  row: (name: string) => string,
): Generator<Insertion> {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const table = path.slice(0, depth).join(".");
    const header = lines.findIndex((line) => tableName(line) === table);
    if (header < 0) continue;
    const name = path.slice(depth).join(".");
    yield { at: afterRows(lines, header + 1) ?? header + 1, rows: [row(name)] };
  }
  const end = lines.findLastIndex((line) => line.trim() !== "") + 1;
  const table = `[${path.slice(0, 2).join(".")}]`;
  yield { at: end, rows: [...(end > 0 ? [""] : []), table, row(path.slice(2).join("."))] };
}

function atRoot(lines: readonly string[], row: string): Insertion {
  const last = afterRows(lines, 0);
  if (last !== null) return { at: last, rows: [row] };
  const header = lines.findIndex((line) => line.trimStart().startsWith("["));
  if (header < 0) {
    return { at: lines.findLastIndex((line) => line.trim() !== "") + 1, rows: [row] };
  }
  // Above the comment of the first table, and below the one that heads the file.
  let top = header;
  while (top > 0 && (lines[top - 1] ?? "").trimStart().startsWith("#")) top--;
  return { at: top, rows: [row, ""] };
}

/** The name in `[name]`; null for any other line. */
function tableName(line: string): string | null {
  return /^\s*\[\s*([\w-]+(?:\.[\w-]+)*)\s*\]\s*(?:#.*)?$/.exec(line)?.[1] ?? null;
}

/** The line after the last row between `start` and the next table; null if there is no row. */
function afterRows(lines: readonly string[], start: number): number | null {
  let after: number | null = null;
  for (let index = start; index < lines.length; index++) {
    const line = (lines[index] ?? "").trim();
    if (line.startsWith("[")) break;
    if (line !== "" && !line.startsWith("#")) after = index + 1;
  }
  return after;
}
