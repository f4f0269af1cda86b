import type { Lead } from "../../domain/lead.ts";
import type { Delay } from "../../domain/units/delay.ts";
import type { MailboxPolicy } from "../services.ts";

/** The end of a delay that begins at `from`, by a lead's clock and calendar. */
export type AfterFor = (lead: Pick<Lead, "timezone">) => (from: Date, delay: Delay) => Date;

/** Delays in a mailbox: its window, its holidays, and its zone for leads whose own is not known. */
export async function delaysIn({ limits }: MailboxPolicy): Promise<AfterFor> {
  const { dueTimes } = await import("../outbox/limits/due.ts");
  const due = await dueTimes(limits);
  return ({ timezone }) =>
    (from, delay) =>
      due(from, delay, timezone);
}
