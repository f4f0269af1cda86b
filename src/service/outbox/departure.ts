import { type Email, isCold, type OutgoingKind } from "../../domain/email.ts";
import { nextOf } from "../../domain/follow-up.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { type Broken, brokenParts } from "../health/broken.ts";
import type { Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { MailboxPolicy, Policy, Services } from "../services.ts";
import { loadSendingLimits, type SendingLimits } from "./limits/sending-limits.ts";
import { type Reason, reasonsFor } from "./reasons.ts";

/** When a queued email leaves, as far as can be said now. */
export interface Departure {
  email: Email;
  message: Message;
  lead: Lead;
  /** When the next tick may take it; null where a person has to do something first. */
  at: Date | null;
  /** What holds it until then; empty where nothing does. */
  reasons: readonly Reason[];
  /** How many cold mails wait, this one not counted, where a limit lets so many leave at once. */
  others: number;
  /** What is broken, so that it may not leave even then. */
  broken: readonly Broken[];
}

/** When the queued email of a message leaves; null where none is queued. */
export async function departureOf(
  { store, policy, clock }: Services,
  thread: Thread,
): Promise<Departure | null> {
  return store.read((queries) => departureIn(queries, policy, thread, clock.now()));
}

/** The same within a transaction. */
export async function departureIn(
  queries: Queries,
  policy: Policy,
  { message, emails, lead }: Thread,
  now: Date,
): Promise<Departure | null> {
  const email = emails.findLast(({ state }) => state === "queued");
  if (!email) return null;
  const mailbox = policy.forMailbox(message.mailbox);
  const limits = await loadSendingLimits(queries, mailbox, now);
  const reasons = await reasonsOf(queries, policy, { message, emails, lead }, limits, now);
  return {
    ...{ email, message, lead, reasons, at: timeOf(reasons, now) },
    others: await othersBefore(queries, mailbox, email),
    broken: (await brokenParts(queries, policy, mailbox.name, now)).filter(
      ({ part }) => part !== "read",
    ),
  };
}

function reasonsOf(
  queries: Queries,
  policy: Policy,
  { message, emails, lead }: Thread,
  limits: SendingLimits,
  now: Date,
): Promise<Reason[]> {
  const next = nextOf(message, emails, policy.forMessage(message));
  return reasonsFor(queries, { policy, lead, message, emails, next, limits, now });
}

/** The time at which the last reason ends; null where one waits for a person. */
function timeOf(reasons: readonly Reason[], now: Date): Date | null {
  let at = now;
  for (const { until } of reasons) {
    if (until === null) return null;
    if (until > at) at = until;
  }
  return at;
}

/** The cold mails besides this one that share its limits; 0 where no limit counts them. */
async function othersBefore(
  { figures }: Queries,
  { name, limits }: MailboxPolicy,
  { kind }: Email,
): Promise<number> {
  const counted = limits.maxPerDay ?? limits.maxPerTick ?? limits.ramp ?? (limits.minGap || null);
  if (counted === null || !isCold(kind)) return 0;
  return Math.max(0, (await figures.queued(name, COLD)) - 1);
}

const COLD: readonly OutgoingKind[] = ["follow_up", "first"];
const WARM: readonly OutgoingKind[] = ["answer", "ai_reply"];

/** So many of the mails that may leave first are looked at. */
const LOOKED_AT = 20;

/** The email of a mailbox that leaves next; null where none is queued. */
export async function nextDeparture(
  queries: Queries,
  policy: Policy,
  mailbox: string,
  now: Date,
): Promise<Omit<Departure, "others" | "broken"> | null> {
  const limits = await loadSendingLimits(queries, policy.forMailbox(mailbox), now);
  let next: Omit<Departure, "others" | "broken"> | null = null;
  for (const kinds of [WARM, COLD]) {
    for (const { email, message, lead } of await queries.outbox.queued(mailbox, kinds, LOOKED_AT)) {
      const emails = await queries.emails.ofMessages([message.id]);
      const reasons = await reasonsOf(queries, policy, { message, emails, lead }, limits, now);
      const found = { email, message, lead, reasons, at: timeOf(reasons, now) };
      if (reasons.length === 0) return found;
      if (next === null || (found.at !== null && (next.at === null || found.at < next.at))) {
        next = found;
      }
    }
  }
  return next;
}
