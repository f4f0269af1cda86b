import { type Email, POSSIBLE_OPT_OUT } from "../../domain/email.ts";
import type { Next } from "../../domain/follow-up.ts";
import { isPaused, type Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { checkEligibility } from "../../domain/sending/eligibility.ts";
import { COLD_STATUSES } from "../../domain/status.ts";
import { CHECK_RULE, heldByCheck } from "../leads/check/gate.ts";
import { stopsOfLead } from "../leads/suppress.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import { companyReason } from "../stop/explain.ts";
import type { SendingLimits } from "./limits/sending-limits.ts";

/** A rule that holds something back. */
export interface Reason {
  /** The setting, or what else it is. */
  rule: string;
  /** For people, in one line. */
  detail: string;
  /** When it no longer holds; null where a person decides. */
  until: Date | null;
}

/** Nothing is configured to read replies from. */
export const UNREAD_RULE = "follow_up.unread";
/** What is configured can't be read. */
export const INBOX_RULE = "inbox";

/** Nothing reads replies. */
const UNREAD: Reason = {
  rule: UNREAD_RULE,
  detail: "nothing is configured to read replies from, so follow-ups are held",
  until: null,
};

/** Why follow-ups of a mailbox are held, where nothing reads its replies, or the inbox can't be read. */
export async function unreadIn(
  queries: Queries,
  policy: Policy,
  mailbox: string,
): Promise<Reason[]> {
  if (policy.forMailbox(mailbox).repliesUnread === true) return [UNREAD];
  const reader = policy.mailboxes.readIn(mailbox);
  const read = (await queries.health.of(reader)).find(({ part }) => part === "read");
  if (!read?.failingSince) return [];
  const whose = reader === policy.defaultMailbox ? "" : ` of ${reader}`;
  const why = read.error ?? "for an unknown reason";
  return [{ rule: INBOX_RULE, detail: `the inbox${whose} can't be read: ${why}`, until: null }];
}

/** What there is to say of a mailbox that is gone, after its name. */
export function leftSettings({ defaultMailbox }: Policy, mailbox: string): string {
  return `is no longer in the settings: tickler mailbox move ${mailbox} ${defaultMailbox}`;
}

/** Whether a mail comes next that asks a silent lead whether they got the one before. */
export function isChase(next: Next | null): next is Next & { action: "follow_up" | "nudge" } {
  return next?.action === "follow_up" || next?.action === "nudge";
}

/** A message with all that its next step depends on. */
export interface Situation {
  policy: Policy;
  lead: Lead;
  message: Message;
  emails: readonly Email[];
  next: Next | null;
  limits: SendingLimits;
  now: Date;
}

/** All that holds back the next step of a message, as a tick sees it. */
export async function reasonsFor(
  queries: Queries,
  { policy, lead, message, emails, next, limits, now }: Situation,
): Promise<Reason[]> {
  const reasons: Reason[] = [];
  const { mailbox } = message;
  if (next !== null && !policy.mailboxes.names.includes(mailbox)) {
    const detail = `mailbox ${mailbox} ${leftSettings(policy, mailbox)}`;
    reasons.push({ rule: "mailbox", detail, until: null });
  }
  for (const { stop, address } of await stopsOfLead(queries, lead)) {
    const note = stop.note === null ? "" : ` (${stop.note})`;
    const detail = `${stop.kind} ${stop.value ?? address}: ${stop.reason}${note}`;
    reasons.push({ rule: "suppress", detail, until: null });
  }
  if (isPaused(lead, now)) {
    const until = lead.pausedUntil;
    reasons.push({ rule: "lead pause", detail: "the lead is paused", until });
  }
  if (lead.email === null) {
    reasons.push({ rule: "lead", detail: "the lead has no address", until: null });
  }
  const doubtful = await queries.messages.doubtfulOf(lead.id, POSSIBLE_OPT_OUT);
  if (doubtful !== null && doubtful !== message.id) {
    const detail = `the lead may have asked not to be written to, in message ${doubtful}`;
    reasons.push({ rule: POSSIBLE_OPT_OUT, detail, until: null });
  }
  const isCold = COLD_STATUSES.includes(message.status);
  if (isCold && policy.stop.company !== "off") {
    const held = await companyReason(queries, lead, emails);
    if (held) reasons.push(held);
  }
  if (isCold && lead.absentUntil !== null && lead.absentUntil > now) {
    reasons.push({ rule: "absence", detail: "the lead is away", until: lead.absentUntil });
  }
  const queued = emails.find(({ state }) => state === "queued");
  if (queued?.kind === "first") {
    const why = await heldByCheck(queries, policy, message.mailbox, lead, now);
    if (why !== null) reasons.push({ rule: CHECK_RULE, detail: why, until: null });
  }
  if (queued) reasons.push(...holding(queued, { lead, message, limits, now }));
  // One that is still to come keeps to the same limits.
  else if (isChase(next)) {
    const hit = limits.check({ email: { id: 0, kind: next.action }, lead });
    if (hit) reasons.push(hit);
  }
  if (message.aiError !== null && (message.status === "replied" || isChase(next))) {
    reasons.push({ rule: "ai.provider", detail: message.aiError, until: message.aiNotBefore });
  }
  const last = emails.findLast(({ holds }) => holds !== null);
  const waits = next?.action === "approve" || next?.action === "answer";
  for (const { rule, detail } of waits ? (last?.holds ?? []) : []) {
    reasons.push({ rule, detail, until: null });
  }
  return reasons.map(({ rule, detail, until }) => ({ rule, detail, until }));
}

function holding(
  email: Email,
  { lead, message, limits, now }: Pick<Situation, "lead" | "message" | "limits" | "now">,
): Reason[] {
  const hit = limits.check({ email, lead });
  const hits = hit ? [hit] : [];
  const { notBefore: until } = email;
  const stops = { suppressed: false, doubtful: null, companyHeld: false, answeredElsewhere: false };
  const eligibility = checkEligibility({ email, message, lead, ...stops }, now);
  if (eligibility.verdict !== "wait" || until === null || until <= now) return hits;
  // A closed window says nothing of a mail that is to leave weeks after it has opened.
  if (hit && hit.until !== null && until <= hit.until) return hits;
  const rule = email.attempts > 0 ? "the server" : "not before";
  return [...hits, { rule, detail: email.error ?? email.detail ?? "its time has not come", until }];
}
