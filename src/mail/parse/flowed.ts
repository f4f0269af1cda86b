interface Paragraph {
  depth: number;
  pieces: string[];
}

/**
 * Joins the lines that a program broke to fit them into 78 columns (RFC 3676): quoted ones with
 * quoted ones of the same depth, and never a signature's delimiter with anything.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const paragraphs: string[] = [];
  let open: Paragraph | null = null;
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const content = unstuff(line.slice(depth), depth);
    const flows = content.endsWith(" ") && content !== "-- ";
    if (open && (open.depth !== depth || content === "-- ")) {
      paragraphs.push(close(open));
      open = null;
    }
    open ??= { depth, pieces: [] };
    open.pieces.push(flows && deleteSpace ? content.slice(0, -1) : content);
    if (flows) continue;
    paragraphs.push(close(open));
    open = null;
  }
  if (open) paragraphs.push(close(open));
  return paragraphs.join("\n");
}

function close({ depth, pieces }: Paragraph): string {
  const text = pieces.join("");
  return depth > 0 ? `${">".repeat(depth)} ${text}`.trimEnd() : text;
}

/** A space is put before what would look like a quote or like `From `; `> ` of others, too. */
function unstuff(content: string, depth: number): string {
  return content.startsWith(" ") && (depth > 0 || content !== " ") ? content.slice(1) : content;
}
