/** As git's own: everything from this line on is dropped. */
const SCISSORS = "# ------------------------ >8 ------------------------";

/** A text to edit, with remarks for its author below it. */
export function withRemarks(text: string, remarks: readonly string[]): string {
  if (remarks.length === 0) return text;
  const lines = remarks
    .flatMap((remark) => remark.split("\n"))
    .map((line) => `# ${line}`.trimEnd());
  return [text.trimEnd(), "", SCISSORS, "# Nothing below this line is sent.", ...lines, ""].join(
    "\n",
  );
}

/**
 * What was written, without the remarks; a text that had none is left as it is. Where the line with
 * the scissors was deleted, the comment lines at the end are remarks, too: they are for nobody else.
 */
export function withoutRemarks(text: string, remarks: readonly string[]): string {
  if (remarks.length === 0) return text;
  const lines = text.split(/\r?\n/u);
  const cut = lines.findIndex((line) => line.trim() === SCISSORS);
  const kept = cut < 0 ? lines : lines.slice(0, cut);
  while (cut < 0 && /^(?:#.*)?$/u.test(kept.at(-1) ?? "x")) kept.pop();
  return kept.join("\n").trimEnd();
}
