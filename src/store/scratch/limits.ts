import type { ColdMail, ColdOutcome, LimitQueries, Store } from "../../service/ports/index.ts";

/**
 * What the limits count in the real database, as it was when the copy was made: what leaves there
 * meanwhile, by ticks that nobody stops for a rehearsal, counts nowhere in the copy.
 *
 * @param lastEmailId emails of `real` with a higher id were written later
 */
function atStart(real: Store, lastEmailId: number): LimitQueries {
  const moments = new Map<string, Date | null>();
  const outcomes = new Map<string, readonly ColdOutcome[]>();
  const ask = <T>(work: (limits: LimitQueries) => Promise<T>): Promise<T> =>
    real.read(({ limits }) => work(limits));
  const early = <T extends { id: number }>(all: readonly T[]): T[] =>
    all.filter(({ id }) => id <= lastEmailId);
  /** Holds for good what was found first. */
  async function once<T>(known: Map<string, T>, key: unknown, find: () => Promise<T>): Promise<T> {
    const name = JSON.stringify(key);
    const there = known.get(name);
    if (there !== undefined) return there;
    const found = await find();
    known.set(name, found);
    return found;
  }
  return {
    coldSince: async (...args) => early(await ask((limits) => limits.coldSince(...args))),
    firstColdAt: (mailbox) =>
      once(moments, ["first", mailbox], () => ask((limits) => limits.firstColdAt(mailbox))),
    lastColdAt: (mailbox) =>
      once(moments, ["last", mailbox], () => ask((limits) => limits.lastColdAt(mailbox))),
    refusedSince: async (...args) => early(await ask((limits) => limits.refusedSince(...args))),
    coldOutcomes: async (...args) => [
      ...(await once(outcomes, args, async () =>
        early(await ask((limits) => limits.coldOutcomes(...args))),
      )),
    ],
    async byModelSince(mailbox, since) {
      const [all, later] = await ask(async (limits) => [
        await limits.byModelSince(mailbox, since),
        await limits.byModelSince(mailbox, since, lastEmailId),
      ]);
      return (all ?? 0) - (later ?? 0);
    },
  };
}

/**
 * The real figures, with the leads in the copy counted as the copy has them.
 *
 * @param own of the copy alone
 * @param lastEmailId emails with a higher id were written in the copy
 * @param copied the emails that the copy holds, by their ids
 * @param bringMessages copies messages, with all of their leads
 */
export function pulledLimits(
  own: LimitQueries,
  real: Store,
  {
    lastEmailId,
    copied,
    bringMessages,
  }: {
    lastEmailId: number;
    copied: ReadonlySet<number>;
    bringMessages(ids: readonly number[]): Promise<void>;
  },
): LimitQueries {
  const there = atStart(real, lastEmailId);
  /** Those that the copy does not hold in its own way. */
  const others = <T extends { id: number }>(all: readonly T[]): T[] =>
    all.filter(({ id }) => !copied.has(id));
  return {
    async coldSince(mailbox, since) {
      const before = others(await there.coldSince(mailbox, since));
      return [...before, ...(await own.coldSince(mailbox, since))].sort(oldestFirst);
    },
    firstColdAt: async (mailbox) => (await there.firstColdAt(mailbox)) ?? own.firstColdAt(mailbox),
    async lastColdAt(mailbox) {
      const before = await there.lastColdAt(mailbox);
      const here = await own.lastColdAt(mailbox);
      return here === null || (before !== null && before > here) ? before : here;
    },
    async refusedSince(mailbox, since) {
      const before = await there.refusedSince(mailbox, since);
      await bringMessages(before.map(({ messageId }) => messageId));
      return own.refusedSince(mailbox, since);
    },
    async coldOutcomes(mailbox, size, since) {
      const before = others(await there.coldOutcomes(mailbox, size, since));
      return newestSample([...before, ...(await own.coldOutcomes(mailbox, size, since))], size);
    },
    byModelSince: async (mailbox, since) =>
      (await there.byModelSince(mailbox, since)) +
      (await own.byModelSince(mailbox, since, lastEmailId)),
  };
}

function oldestFirst(a: ColdMail, b: ColdMail): number {
  return a.at.getTime() - b.at.getTime() || a.id - b.id;
}

/** The newest that were delivered, and those refused in the time that they span. */
function newestSample(all: readonly ColdOutcome[], size: number): ColdOutcome[] {
  const sorted = all.toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id);
  const delivered = sorted.filter((each) => each.delivered).slice(0, size);
  const oldest = delivered.length < size ? null : delivered.at(-1)?.at;
  return sorted.filter((each) =>
    each.delivered ? delivered.includes(each) : !oldest || each.at >= oldest,
  );
}
