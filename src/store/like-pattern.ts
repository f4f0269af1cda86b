/** A pattern of LIKE, with `\` to escape, for what contains the text in any case of letters. */
export function likePattern(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
}
