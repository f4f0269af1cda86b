/**
 * Who a text is by, as the log names it: `ai:MODEL`; null for a text that a person wrote or the
 * built-in template, which whoever runs the program answers for.
 *
 * @param writtenBy as emails have it
 */
export function authorOf(writtenBy: string): string | null {
  return writtenBy === "person" || writtenBy === "template" ? null : `ai:${writtenBy}`;
}
