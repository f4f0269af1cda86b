const MAX_MARKS = 20;

/** Text as it is put together, line by line. */
export class TextLines {
  /** How deeply what follows is quoted. */
  quoted = 0;
  /** In characters. */
  length = 0;
  readonly #pieces: string[] = [];
  /** How many line breaks the text ends with; it begins as if with enough of them. */
  #breaks = 2;

  text(text: string): void {
    const begun = this.#breaks === 0 ? text : text.replace(/^ +/, "");
    if (begun === "") return;
    const mark = this.quoted > 0 ? `${">".repeat(Math.min(this.quoted, MAX_MARKS))} ` : "";
    if (this.#breaks > 0) this.#pieces.push(mark);
    this.#pieces.push(mark === "" ? begun : begun.replaceAll("\n", `\n${mark}`));
    this.length += mark.length + begun.length;
    this.#breaks = 0;
  }

  lineBreak(): void {
    this.#pieces.push("\n");
    this.length++;
    this.#breaks++;
  }

  startLine(): void {
    if (this.#breaks === 0) this.lineBreak();
  }

  startParagraph(): void {
    while (this.#breaks < 2) this.lineBreak();
  }

  /** Whether the last line that has any text is that one. */
  endsWithLine(line: string): boolean {
    const last = this.#pieces.slice(-6).join("").trimEnd();
    return last === line || last.endsWith(`\n${line}`) || last.endsWith(`> ${line}`);
  }

  toString(): string {
    return this.#pieces.join("");
  }
}
