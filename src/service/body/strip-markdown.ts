/**
 * Marks that a model sets, and that a reader of plain text would see. The patterns are made here, since
 * most commands look for none.
 */
function marks(): readonly RegExp[] {
  return [
    /^ {0,3}(?:```|~~~)/m,
    /^ {0,3}#{1,6} \S/m,
    /\*\*[^*\n]{1,200}\*\*|(?<![\p{L}\p{N}_])__[^_\n]{1,200}__(?![\p{L}\p{N}_])/u,
    /!?\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)/,
    /^\|(?:[^|\n]{0,200}\|){2,20}[ \t]*$/m,
  ];
}

/** Whether a text has marks of Markdown. */
export function hasMarks(text: string): boolean {
  return marks().some((mark) => mark.test(text));
}

/** A text without the marks of Markdown; as it is, where it has none. */
export async function stripMarkdown(text: string): Promise<string> {
  if (!hasMarks(text)) return text;
  const { parseMarkdown, plainOf } = await import("../../markup/rich.ts");
  return plainOf(parseMarkdown(text));
}
