import type { Health } from "../../domain/health.ts";
import type { Queries, Store } from "../../service/ports/index.ts";
import { emailsIn, pullThrough } from "./pull-through.ts";
import { pulledSuppressions } from "./suppressions.ts";

/** As many leads as are copied at once. */
const PAGE = 500;

/** A check that fails goes on failing: nobody makes it again, and what it found does not get old. */
function lasting(health: Health): Health {
  const fails = health.part.startsWith("check:") && health.failingSince !== null;
  return fails ? { ...health, failedAt: FOR_EVER } : health;
}

const FOR_EVER = new Date("9999-01-01T00:00:00Z");

/**
 * Copies leads with all that belongs to them.
 *
 * @param own queries of the copy alone
 * @param there of the real database, at one moment
 * @param companyOf the company of an address
 * @returns the ids of the emails that were copied
 */
export async function copyLeads(
  own: Queries,
  there: Queries,
  leadIds: readonly number[],
  companyOf: (address: string) => string | null,
): Promise<Set<number>> {
  const copied = new Set<number>();
  for (let at = 0; at < leadIds.length; at += PAGE) {
    const found = await there.rows.ofLeads(leadIds.slice(at, at + PAGE));
    await own.rows.add(found);
    for (const id of emailsIn(found)) copied.add(id);
    // A database of an earlier version may not know the companies of its leads yet.
    for (const { id, email } of await own.companies.underived(PAGE)) {
      await own.companies.setDerived(id, companyOf(email));
    }
  }
  return copied;
}

/**
 * The queries of a scratch copy that holds the leads from the start: what falls due is asked of the copy
 * alone. What is large, or is the same for all leads, is read from `real` when it is looked at.
 *
 * @param own queries of the copy alone
 */
export function wholeCopy(
  own: Queries,
  real: Store,
  {
    lastEmailId,
    copied,
    isSample,
  }: {
    /** Emails with a higher id were written in the copy. */
    lastEmailId: number;
    /** The emails that the copy holds, by their ids. */
    copied: Set<number>;
    /** The leads are some of those that there are: what the others are sent counts nowhere. */
    isSample: boolean;
  },
): Queries {
  const pulled = pullThrough(own, real, lastEmailId, copied);
  const stops = new Set<string>();
  const bringStops = async (address: string): Promise<void> => {
    if (stops.has(address)) return;
    stops.add(address);
    await own.rows.add(await real.read(({ rows }) => rows.ofSuppressions(address)));
  };
  return {
    ...own,
    leads: {
      ...own.leads,
      // Who is named in a mail is asked of mails that come in, and none does.
      hasUnderivedKeys: async () => false,
      hasUnindexed: async () => false,
    },
    limits: isSample
      ? { ...own.limits, firstColdAt: pulled.limits.firstColdAt }
      : { ...pulled.limits },
    companies: isSample ? own.companies : pulled.companies,
    suppressions: pulledSuppressions(own.suppressions, bringStops),
    logs: pulled.logs,
    contents: pulled.contents,
    originals: pulled.originals,
    health: {
      ...pulled.health,
      of: async (mailbox) => (await pulled.health.of(mailbox)).map(lasting),
      // How the real ticks go is known there alone, and how these go is nobody's business.
      async record() {},
    },
  };
}
