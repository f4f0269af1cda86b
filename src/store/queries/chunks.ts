/** The most that one statement names. */
const CHUNK = 500;

/** Each once, so many at a time that every engine takes them. */
export function chunks<T>(all: readonly T[]): T[][] {
  const each = [...new Set(all)];
  const found: T[][] = [];
  for (let at = 0; at < each.length; at += CHUNK) found.push(each.slice(at, at + CHUNK));
  return found;
}
