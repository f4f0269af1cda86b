import type { Line } from "./line.ts";

/** `Jane> Hello`, `JD> Hello`: of Emacs, of old newsreaders. */
const NAMED = /^\s{0,3}(\p{Lu}[\p{L}\d]{0,20})>+(?=\s|$)/u;
/** `| Hello`, but no row of a table. */
const BARRED = /^\s{0,3}\|(?!.*\|)/;

/** Finds quotes in other styles than `>`, and marks them by `>`. */
export function markQuotes(lines: Line[]): void {
  markEnclosed(lines);
  markNamed(lines);
  markBarred(lines);
}

/** One such line proves nothing: this style of quoting marks every line. */
function markNamed(lines: Line[]): void {
  const counts = new Map<string, number>();
  const names = lines.map((line) => (line.kind === "text" ? nameOf(line.text) : null));
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [at, line] of lines.entries()) {
    const name = names[at];
    if (!name || (counts.get(name) ?? 0) < 2) continue;
    line.kind = "quote";
    line.text = line.text.replace(NAMED, ">");
  }
}

function nameOf(text: string): string | null {
  return NAMED.exec(text.slice(0, 40))?.[1] ?? null;
}

function markBarred(lines: Line[]): void {
  const barred = lines.map(
    ({ kind, text }) => kind === "text" && text.length < 1000 && BARRED.test(text),
  );
  for (const [at, line] of lines.entries()) {
    if (!barred[at] || !(barred[at - 1] || barred[at + 1])) continue;
    line.kind = "quote";
    line.text = line.text.replace("|", ">");
  }
}

/** Between `>>>>` and `<<<<`, or `>>> Jane >>>` and `<<< Jane <<<`. */
function markEnclosed(lines: Line[]): void {
  const opened = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    if (line.kind !== "quote" && line.kind !== "text") continue;
    const text = line.text.slice(0, 200).trim();
    const opens = /^>>>(?:>+$| ?([^<>]+?) ?>>>$)/.exec(text);
    if (opens) opened.set(opens[1] ?? "", at);
    const closes = /^<<<(?:<+$| ?([^<>]+?) ?<<<$)/.exec(text);
    const start = closes ? opened.get(closes[1] ?? "") : undefined;
    if (start === undefined) continue;
    for (const inner of lines.slice(start + 1, at)) {
      inner.kind = "quote";
      inner.text = `> ${inner.text}`;
    }
    for (const mark of [lines[start], line])
      if (mark) Object.assign(mark, { kind: "empty", text: "" });
    opened.clear();
  }
}
