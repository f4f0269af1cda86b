/** Words that share so many first letters stand together; a shorter one stands by itself. */
export const HEAD = 3;

export function isAscii(word: string): boolean {
  return /^[\0-\x7f]*$/.test(word);
}
