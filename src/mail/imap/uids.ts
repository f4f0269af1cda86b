/** UIDs from and to, both included. */
export type UidRange = readonly [from: number, to: number];

const MAX_UID = 0xffff_ffff;

/**
 * The ranges of a sequence set such as `3,5:7` (RFC 9051 section 9), ascending, without what lies
 * outside `from` and `to`: of a range that ends in `*`, servers return the last mail in any case.
 */
export function parseUidSet(text: string, from: number, to = MAX_UID): UidRange[] {
  const ranges: [number, number][] = [];
  for (const part of text.split(",")) {
    const match = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(part.trim());
    if (!match) continue;
    const ends = [Number(match[1]), Number(match[2] ?? match[1])];
    const [first, last] = [Math.max(Math.min(...ends), from), Math.min(Math.max(...ends), to)];
    if (first <= last) ranges.push([first, last]);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [first, last] of ranges) {
    const before = merged.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

export function countUids(ranges: readonly UidRange[]): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** The UIDs of ranges in batches, ascending. */
export function* uidBatches(ranges: readonly UidRange[], size: number): Generator<number[]> {
  let batch: number[] = [];
  for (const [first, last] of ranges) {
    for (let uid = first; uid <= last; uid += 1) {
      batch.push(uid);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Ascending UIDs as a sequence set. */
export function uidSet(uids: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < uids.length; ) {
    const first = uids[at] ?? 0;
    let last = first;
    while (uids[++at] === last + 1) last += 1;
    parts.push(first === last ? `${first}` : `${first}:${last}`);
  }
  return parts.join(",");
}

/**
 * Tracks the UID up to which every mail of a batch was handled. Servers may send mails out of
 * order, and an interrupted pass must not skip one that was still to come.
 */
export class Watermark {
  readonly #uids: readonly number[];
  readonly #done = new Set<number>();
  #at = 0;
  #reached: number;

  /** @param before the UID up to which everything was handled before */
  constructor(before: number, uids: readonly number[]) {
    this.#reached = before;
    this.#uids = uids;
  }

  /** @returns the UID to continue after */
  done(uid: number): number {
    this.#done.add(uid);
    for (let next = this.#uids[this.#at]; next !== undefined; next = this.#uids[this.#at]) {
      if (!this.#done.delete(next)) break;
      this.#reached = next;
      this.#at += 1;
    }
    return this.#reached;
  }
}
