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

/** What was written, without the remarks; a text that had none is left as it is. */
export function withoutRemarks(text: string, remarks: readonly string[]): string {
  if (remarks.length === 0) return text;
  const at = text.split(/\r?\n/u).findIndex((line) => line.trim() === SCISSORS);
  return at < 0 ? text : text.split(/\r?\n/u).slice(0, at).join("\n").trimEnd();
}
