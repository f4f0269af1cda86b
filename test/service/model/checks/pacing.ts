import type { SendingLimitsPolicy } from "../../../../src/domain/sending/sending-limits.ts";
import { DAY, HOUR } from "../../../support/world/builders.ts";
import type { Taken } from "../book.ts";
import { sameDomain } from "../people.ts";

/** What is known at the moment at which a cold mail is taken. */
export interface ColdMoment {
  now: Date;
  address: string;
  timezone: string | null;
  /** What has left before, the oldest first. */
  left: readonly Pick<Taken, "at" | "address">[];
  /** How many cold mails were taken in this tick before. */
  inTick: number;
  firstAt: Date | null;
}

/** Which rules of the pace a cold mail breaks that leaves now, counted from what has arrived. */
export function brokenRules(pace: SendingLimitsPolicy, moment: ColdMoment): string[] {
  const { now, left, inTick, firstAt } = moment;
  const since = (ms: number) => left.filter(({ at }) => at.getTime() > now.getTime() - ms);
  const broken: string[] = [];
  const most = (name: string, limit: number | null, count: number): void => {
    if (limit !== null && count + 1 > limit) broken.push(`${name}: ${count} of ${limit} have left`);
  };
  most("max_per_day", pace.maxPerDay, since(DAY).length);
  most("max_per_tick", pace.maxPerTick, inTick);
  if (pace.ramp) {
    const { start, step, most: top } = pace.ramp;
    const days = firstAt === null ? 0 : Math.floor((now.getTime() - firstAt.getTime()) / DAY);
    most("ramp", Math.min(top, start + step * days), since(DAY).length);
  }
  const domain = sameDomain(moment.address.slice(moment.address.lastIndexOf("@") + 1));
  const there = since(HOUR).filter(({ address }) => sameAt(address) === domain);
  most("max_per_domain", pace.maxPerDomain, there.length);
  const last = left.at(-1);
  if (last && now.getTime() - last.at.getTime() < pace.minGap) broken.push("min_gap");
  if (!isOpen(pace, now, moment.timezone)) broken.push("window");
  return broken;
}

const sameAt = (address: string): string => sameDomain(address.slice(address.lastIndexOf("@") + 1));

const NAMES = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Whether a window is open by a lead's clock, as the machine's calendar has it. */
function isOpen(pace: SendingLimitsPolicy, now: Date, timezone: string | null): boolean {
  const timeZone = timezone ?? pace.timezone ?? undefined;
  const parts = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23", weekday: "short" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  }).formatToParts(now);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  if (pace.holidays.includes(`${part("year")}-${part("month")}-${part("day")}`)) return false;
  if (pace.windows.length === 0) return true;
  const minute = Number(part("hour")) * 60 + Number(part("minute"));
  const weekday = NAMES.indexOf(part("weekday"));
  return pace.windows.some(
    ({ days, from, to }) => days.includes(weekday) && minute >= from && minute < to,
  );
}
