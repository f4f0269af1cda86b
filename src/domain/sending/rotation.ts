/** A mailbox that first mails may be queued for. */
export interface Capacity {
  readonly name: string;
  /** Cold mails that may still leave it today, beyond those that wait; null: there is no limit. */
  readonly free: number | null;
  /** Cold mails that wait in it. */
  readonly waiting: number;
  readonly paused: boolean;
}

/**
 * Chooses the mailboxes of some first mails by free capacity: today's free places first, the mailbox with
 * the most of them before the others, and then evenly. One that is paused gets none, unless all are.
 *
 * @param mailboxes one at least
 * @returns a name for each mail
 */
export function rotate(mailboxes: readonly Capacity[], mails: number): string[] {
  const open = mailboxes.filter(({ paused }) => !paused);
  const all = (open.length > 0 ? open : mailboxes).map(({ name, free, waiting }) => ({
    name,
    free: Math.max(0, free ?? Number.POSITIVE_INFINITY),
    waiting,
  }));
  const names: string[] = [];
  for (let mail = 0; mail < mails; mail++) {
    const next = all.reduce((best, each) => (isBetter(each, best) ? each : best));
    next.free = Math.max(0, next.free - 1);
    next.waiting += 1;
    names.push(next.name);
  }
  return names;
}

interface Place {
  readonly free: number;
  readonly waiting: number;
}

/** Of two with as many free places, the one in which less waits; the first named of equals. */
function isBetter(a: Place, b: Place): boolean {
  return a.free === b.free ? a.waiting < b.waiting : a.free > b.free;
}
