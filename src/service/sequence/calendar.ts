import type { Lead } from "../../domain/lead.ts";
import { dueAfter } from "../../domain/sending/working-days.ts";
import type { Delay } from "../../domain/units/delay.ts";
import type { MailboxPolicy } from "../services.ts";

/** The end of a delay that begins at `from`, by a lead's clock and calendar. */
export type AfterFor = (lead: Pick<Lead, "timezone">) => (from: Date, delay: Delay) => Date;

/** Delays in a mailbox: its window, its holidays, and its zone for leads whose own is not known. */
export async function delaysIn({ limits }: MailboxPolicy): Promise<AfterFor> {
  const [luxon, { localTime }] = await Promise.all([
    import("luxon"),
    import("../outbox/limits/window.ts"),
  ]);
  const holidays = (day: string) => (limits.holidays.includes(day) ? day : null);
  const local = localTime(luxon, limits);
  return ({ timezone }) => {
    return (from, delay) => {
      if (delay.kind === "duration") return new Date(from.getTime() + delay.ms);
      const zone = local(from, timezone).zoneName ?? "UTC";
      return dueAfter(from, delay, { zone, windows: limits.windows, holidays }, luxon);
    };
  };
}
