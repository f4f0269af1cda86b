import type { SendingLimitsPolicy } from "../../../domain/sending/sending-limits.ts";
import { dueAfter } from "../../../domain/sending/working-days.ts";
import type { Delay } from "../../../domain/units/delay.ts";
import { loadHolidays } from "./holidays.ts";
import { localTime, nextOpening } from "./window.ts";

/**
 * When a delay is over for a lead.
 *
 * @param timezone the lead's; null where it is not known
 */
export type DueTime = (from: Date, after: Delay, timezone: string | null) => Date;

/** Reads delays by the days on which leads work: those of `send.window`, less `send.holidays`. */
export async function dueTimes(limits: SendingLimitsPolicy): Promise<DueTime> {
  const luxon = await import("luxon");
  const [local, holidays] = [localTime(luxon, limits), await loadHolidays(limits.holidays)];
  const { windows } = limits;
  return (from, after, timezone) => {
    const zone = local(from, timezone).zoneName ?? "UTC";
    return dueAfter(from, after, { zone, windows, holidays }, luxon);
  };
}

/** When a cold mail that is due at a moment may leave by its lead's clock: then, or at the next opening. */
export type ColdOpening = (due: Date, timezone: string | null) => Date;

export async function coldOpenings(limits: SendingLimitsPolicy): Promise<ColdOpening> {
  const luxon = await import("luxon");
  const [local, holidays] = [localTime(luxon, limits), await loadHolidays(limits.holidays)];
  return (due, timezone) =>
    nextOpening(local(due, timezone), limits.windows, holidays)?.toJSDate() ?? due;
}
