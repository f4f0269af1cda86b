import { escapeHtml } from "../../markup/escape.ts";
import { type Described, type Draw, renderChart } from "./render.ts";

/** A text in a cell, or one that stands out. */
export type Cell = string | { text: string; className: "winner" | "loser" };

export interface Table {
  caption: string;
  headings: readonly string[];
  /** The columns that have no room on a telephone. */
  extra?: readonly number[];
  rows: readonly (readonly Cell[])[];
}

/** Characters that no text of a page may have, and those that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of any source, as HTML. */
export function escaped(text: string): string {
  return escapeHtml(text.replace(UNSAFE, "\ufffd"));
}

/** Text for a chart, which escapes by itself. */
export function shown(text: string): string {
  return text.replace(UNSAFE, "\ufffd");
}

export function section(
  { id, title, description }: Described,
  note: string,
  body: string,
  isLong = false,
): string {
  const label = `${id}-heading`;
  return `<section aria-labelledby="${label}"${isLong ? ' class="long"' : ""}>
<h2 id="${label}">${escaped(title)}</h2>
<p class="note">${escaped(note || description)}</p>
${body}
</section>`;
}

export function figure(described: Described, draw: Draw, after = ""): string {
  return `<figure>\n${renderChart(described, draw)}${after}\n</figure>`;
}

export function table({ caption, headings, extra = [], rows }: Table): string {
  const name = (at: number): string => (extra.includes(at) ? ' class="extra"' : "");
  const head = headings
    .map((heading, at) => `<th scope="col"${name(at)}>${escaped(heading)}</th>`)
    .join("");
  const cell = (each: Cell, at: number): string => {
    if (typeof each !== "string")
      return `<td><span class="${each.className}">${escaped(each.text)}</span></td>`;
    if (at === 0) return `<th scope="row"><bdi>${escaped(cut(each))}</bdi></th>`;
    return `<td${name(at)}>${escaped(each)}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  return `<table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>`;
}

/** As much of a name as leaves room for numbers, in characters. */
const LONGEST = 80;

function cut(name: string): string {
  const characters = [...name];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : name;
}

/** What to type, a line each. */
export function commandLines(...lines: readonly string[]): string {
  return `<pre><code>${lines.map(escaped).join("\n")}</code></pre>`;
}
