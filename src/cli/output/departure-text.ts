import type { Thread } from "../../service/message/thread.ts";
import type { Departure } from "../../service/outbox/departure.ts";
import type { Services } from "../../service/services.ts";
import { when } from "./describe.ts";

/** When the queued email of a message leaves, in a sentence or two; empty where none is queued. */
export async function leavesWhen(services: Services, thread: Thread): Promise<string> {
  const { departureOf } = await import("../../service/outbox/departure.ts");
  const departure = await departureOf(services, thread);
  return departure === null ? "" : sentences(departure);
}

/** The same for many that were queued one after the other. @param last the one that was queued last */
export async function theyLeaveWhen(services: Services, last: Thread): Promise<string> {
  const { departureOf } = await import("../../service/outbox/departure.ts");
  const departure = await departureOf(services, last);
  if (departure === null) return "";
  const { reasons, others, broken, message } = departure;
  if (reasons.length > 0 || broken.length > 0) {
    return sentences(departure).replace(/^It /u, "The last of them ");
  }
  // That this one may leave says nothing of leads in other zones, nor of a limit that it does not reach.
  const { windows, holidays } = services.policy.forMailbox(message.mailbox).limits;
  return others > 0 || windows.length > 0 || holidays.length > 0
    ? "They leave with the next ticks, as limits and the leads' clocks allow. Day by day: tickler rehearse"
    : "They leave with the next `tickler tick`.";
}

function sentences(departure: Departure): string {
  const { others, broken } = departure;
  return [
    `It ${leaves(departure)}.`,
    ...(others > 0 ? [`${others} cold mail${others === 1 ? "" : "s"} besides it wait, too.`] : []),
    ...broken.map(({ what, commands }) => `But ${what}. See: ${commands[0]}`),
  ].join(" ");
}

/** When an email leaves, and why not before: `leaves with the next tick`. */
export function leaves({ at, reasons, lead }: Pick<Departure, "at" | "reasons" | "lead">): string {
  if (reasons.length === 0) return "leaves with the next `tickler tick`";
  const why = reasons.map(({ rule, detail }) => `${rule}: ${detail}`).join("; ");
  if (at !== null) return `leaves with the first \`tickler tick\` after ${when(at)} (${why})`;
  const paused = reasons.some(({ rule }) => rule === "lead pause");
  const way = paused ? `; go on with \`tickler lead resume ${lead.id}\`` : "";
  return `does not leave before you act (${why}${way})`;
}
