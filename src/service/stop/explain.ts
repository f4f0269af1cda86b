import type { CompanyHold } from "../../domain/company/hold.ts";
import type { Email } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";

/** The rule's name where a company is on hold. */
const COMPANY_RULE = "stop.company";

/**
 * Why the company of a lead holds up their cold mail; null where it does not.
 *
 * @param emails of the message that waits: one that a person sent in spite of the hold does not
 */
export async function companyReason(
  queries: Queries,
  lead: Lead,
  emails: readonly Email[] = [],
): Promise<{ rule: string; detail: string; until: null } | null> {
  const hold = await queries.companies.holdOn(lead.id);
  if (hold === null || emails.some((email) => isSentInSpite(email, hold))) return null;
  return { rule: COMPANY_RULE, detail: await coldMailWaits(queries, hold), until: null };
}

async function coldMailWaits(queries: Queries, hold: CompanyHold): Promise<string> {
  return `${await describeHold(queries, hold)}; cold mail to ${hold.company} waits`;
}

/** As the query that claims an email decides it. */
function isSentInSpite(email: Email, hold: CompanyHold): boolean {
  if (email.kind !== "first" || email.state !== "queued" || email.mailing !== "personal") {
    return false;
  }
  if (hold.emailId !== null && email.id > hold.emailId) return true;
  return (email.approvedAt ?? email.createdAt) > hold.since;
}

/** Who wrote what, in words: `Ana Roe has answered (message 3, email 12)`. */
export async function describeHold(queries: Queries, hold: CompanyHold): Promise<string> {
  if (hold.strayId !== null) {
    const stray = await queries.strays.byId(hold.strayId);
    const who = stray ? (stray.name ?? stray.address) : "somebody";
    return `${who}, who is no lead, has written (stray-${hold.strayId})`;
  }
  const lead = hold.leadId === null ? undefined : await queries.leads.byId(hold.leadId);
  const where =
    hold.messageId === null ? "" : ` (message ${hold.messageId}, email ${hold.emailId ?? "?"})`;
  const mail = hold.emailId === null ? undefined : await queries.emails.byId(hold.emailId);
  const deed = (mail && DEEDS[mail.kind]) ?? "has answered";
  return `${lead?.name ?? "somebody of them"} ${deed}${where}`;
}

/** What somebody has done by a mail that is no answer. */
const DEEDS: Readonly<Partial<Record<Email["kind"], string>>> = {
  unsubscribe: "has asked for no more mail",
  complaint: "has reported a mail as unwanted",
};

/** The stop rules that a first mail to a lead goes against, in words; it leaves all the same. */
export async function goesAgainst(
  queries: Queries,
  { stop }: Policy,
  lead: Lead,
  now: Date,
): Promise<string[]> {
  const against: string[] = [];
  const held = stop.company === "off" ? null : await companyReason(queries, lead);
  if (held) against.push(`${held.detail} (${held.rule}), but this mail leaves`);
  if (lead.absentUntil !== null && lead.absentUntil > now) {
    const day = lead.absentUntil.toISOString().slice(0, 10);
    against.push(`${lead.name} is away until ${day}: it leaves then`);
  }
  return against;
}

/** Why a lead has no part in what goes to many; null where nothing stops it. */
export async function reasonToLeaveOut(
  queries: Queries,
  policy: Policy,
  lead: Pick<Lead, "id">,
): Promise<string | null> {
  return (await reasonsToLeaveOut(queries, policy, [lead.id])).get(lead.id) ?? null;
}

/** The same of many leads, by their ids; those whom nothing stops are left out. */
export async function reasonsToLeaveOut(
  queries: Queries,
  { stop }: Policy,
  leadIds: readonly number[],
): Promise<Map<number, string>> {
  const reasons = new Map<number, string>();
  if (stop.company === "off") return reasons;
  const described = new Map<number, string>();
  for (const [leadId, hold] of await queries.companies.holdsOnEach(leadIds)) {
    const known = described.get(hold.id) ?? (await coldMailWaits(queries, hold));
    described.set(hold.id, known);
    reasons.set(leadId, `${known} (${COMPANY_RULE})`);
  }
  return reasons;
}
