import type { DateTime } from "luxon";
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { SendTime } from "../../domain/sending/send-time.ts";
import type { SendingLimitsPolicy } from "../../domain/sending/sending-limits.ts";
import { localTime } from "../outbox/limits/window.ts";

/** The moment that a mail is to leave at, and how it reads on the lead's clock. */
export interface SendAt {
  at: Date;
  /** For people: `Thu 2026-03-05 09:00 (Europe/Berlin)`. */
  words: string;
  /** An IANA name. */
  zone: string;
}

/** When a mail to this lead is to leave. @throws AppError `usage` where that is past */
export type SendTimeOf = (lead: Pick<Lead, "name" | "timezone">) => SendAt;

/** Reads a time by the clocks of leads: the lead's time zone, else `send.timezone`, else ours. */
export async function sendTimes(
  time: SendTime,
  limits: SendingLimitsPolicy,
  now: Date,
): Promise<SendTimeOf> {
  const local = localTime(await import("luxon"), limits);
  return ({ name, timezone }) => {
    const here = local(now, timezone);
    const then = momentOf(time, here);
    const zone = then.zoneName ?? "local time";
    const words = `${then.toFormat("ccc yyyy-MM-dd HH:mm", { locale: "en" })} (${zone})`;
    if (then.toMillis() < now.getTime()) {
      throw new AppError(
        "usage",
        `the time to send at is past for ${name}: ${words}`,
        `It is ${here.toFormat("ccc yyyy-MM-dd HH:mm", { locale: "en" })} there.`,
      );
    }
    return { at: then.toJSDate(), words, zone };
  };
}

/** The moment that a time means on the clock of `here`, which says what time it is there. */
export function momentOf(time: SendTime, here: DateTime): DateTime {
  if (time.kind === "after") return here.plus({ milliseconds: time.ms });
  if (time.kind === "instant") {
    return here.plus({ milliseconds: time.at.getTime() - here.toMillis() });
  }
  const { day, hour, minute } = time;
  const clock = { hour, minute, second: 0, millisecond: 0 };
  if (typeof day === "object") return here.set({ ...day, ...clock });
  if (day === "today") return here.set(clock);
  if (day === "tomorrow") return here.plus({ days: 1 }).set(clock);
  const next = here.plus({ days: (day - here.weekday + 7) % 7 }).set(clock);
  return next.toMillis() < here.toMillis() ? next.plus({ weeks: 1 }) : next;
}
