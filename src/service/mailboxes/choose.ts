/** Which mailbox a first mail leaves from, and what becomes of the conversations of one that is gone. */
import { AppError } from "../../domain/errors.ts";
import { type Capacity, rotate } from "../../domain/sending/rotation.ts";
import { dayLimit } from "../../domain/sending/sending-limits.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";

const DAY = 86_400_000;

/**
 * The mailboxes that first mails may leave from: those that were named, else the default one.
 *
 * @throws AppError `usage` where none is named, and only others than the default one are set up
 */
export function sendersFor(policy: Policy, named: readonly string[] | undefined): string[] {
  if (named !== undefined && named.length > 0) return [...named];
  const { senders } = policy.mailboxes;
  if (senders.length === 0 || senders.includes(policy.defaultMailbox)) {
    return [policy.defaultMailbox];
  }
  throw new AppError(
    "usage",
    "no mailbox to send from is named, and the default one has neither from nor smtp.url",
    `Name one, or several: --mailbox ${senders.join(",")}.`,
  );
}

/** Chooses the mailbox of each of some first mails, by free capacity at this moment. */
export async function chooseMailboxes(
  queries: Queries,
  policy: Policy,
  senders: readonly string[],
  mails: number,
  now: Date,
): Promise<string[]> {
  const [only] = senders;
  if (only !== undefined && senders.length === 1) return Array<string>(mails).fill(only);
  const all: Capacity[] = [];
  for (const name of senders) all.push(await capacityOf(queries, policy, name, now));
  return rotate(all, mails);
}

async function capacityOf(
  queries: Queries,
  policy: Policy,
  name: string,
  now: Date,
): Promise<Capacity> {
  const { limits } = policy.forMailbox(name);
  const firstAt = await queries.limits.firstColdAt(name);
  const limit = dayLimit(limits, firstAt, now);
  const waiting = await queries.figures.queued(name, ["first", "follow_up"]);
  const left = await queries.limits.coldSince(name, new Date(now.getTime() - DAY));
  return {
    name,
    free: limit === null ? null : limit - left.length - waiting,
    waiting,
    paused: (await queries.mailboxes.pauseOf(name)) !== null,
  };
}
