import type { SendingLimitsPolicy } from "../../domain/sending/sending-limits.ts";
import type { Policy } from "../services.ts";

/** As many leads as are rehearsed; of more, a sample is. */
const MOST_LEADS = 2_000;
/** As many where `send.min_gap` is set: each mail is a moment of its own then, with a tick of its own. */
const MOST_WITH_GAP = 500;

/** As many leads as are rehearsed with the settings of all mailboxes. */
export function mostLeads(policy: Policy): number {
  const hasGap = policy.mailboxes.names.some((name) => policy.forMailbox(name).limits.minGap > 0);
  return hasGap ? MOST_WITH_GAP : MOST_LEADS;
}

/** Which of the leads are rehearsed: all, or so many, evenly by their ids. */
export function chosen(leadIds: readonly number[], most: number = MOST_LEADS): readonly number[] {
  if (leadIds.length <= most) return leadIds;
  const each = leadIds.length / most;
  return Array.from({ length: most }, (_, at) => leadIds[Math.floor(at * each)] ?? 0);
}

/** The same policy, with limits that let the sample leave as fast as all leads would. */
export function scaledPolicy(policy: Policy, share: number): Policy {
  if (share >= 1) return policy;
  return {
    ...policy,
    forMailbox(name) {
      const own = policy.forMailbox(name);
      return { ...own, limits: scaled(own.limits, share) };
    },
  };
}

function scaled(limits: SendingLimitsPolicy, share: number): SendingLimitsPolicy {
  const part = (count: number) => (count === 0 ? 0 : Math.max(1, Math.round(count * share)));
  const few = (count: number | null) => (count === null ? null : part(count));
  const { ramp, maxPerTick } = limits;
  // What lets less than one leave in each tick is a gap between two.
  const perTick = maxPerTick === null ? null : maxPerTick * share;
  const tickGap = perTick !== null && perTick > 0 && perTick < 1 ? 60_000 / perTick : 0;
  return {
    ...limits,
    maxPerDay: few(limits.maxPerDay),
    maxPerTick: few(maxPerTick),
    maxPerDomain: few(limits.maxPerDomain),
    minGap: Math.max(limits.minGap / share, tickGap),
    ramp: ramp && { start: part(ramp.start), step: part(ramp.step), most: part(ramp.most) },
  };
}
