import { addressKey, checkAddress, domainOf, isNoReply } from "../../../domain/address.ts";
import {
  CHECK_RULES,
  type CheckReason,
  type CheckRule,
  type Verdict,
} from "../../../domain/check/check.ts";
import type { MailRoute } from "../../../domain/check/mail-route.ts";
import { isMachine, isRole } from "../../../domain/check/roles.ts";
import { meantDomain } from "../../../domain/check/typos.ts";
import { messageOf } from "../../../domain/errors.ts";
import type { Lead } from "../../../domain/lead.ts";
import type { Suppression } from "../../../domain/suppression.ts";
import type { CompanyFacts, LeadWithStatus, Queries } from "../../ports/index.ts";
import type { Policy } from "../../services.ts";
import { reasonInWords } from "../suppress.ts";

/** A lead that is checked, and their further addresses. */
export type Candidate = Pick<LeadWithStatus, "lead" | "also">;

/** What is known of domains without asking anybody. */
export interface DomainLists {
  /** Null where nobody can have registered it. */
  registrableDomain(domain: string): string | null;
  isMailProvider(domain: string): boolean;
  isDisposable(domain: string, registrable: string | null): boolean;
  companyOfDomain(domain: string): string | null;
}

/** What the database says of many leads. */
export interface Facts {
  stops: ReadonlyMap<string, readonly Suppression[]>;
  companies: ReadonlyMap<string, CompanyFacts>;
  /** Leads of a company on hold. */
  onHold: ReadonlySet<number>;
  talking: ReadonlySet<number>;
  /** The keys of addresses that mails came back from, by lead. */
  bounced: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Reads it, in a few queries for all of them. */
export async function factsOf(
  queries: Queries,
  candidates: readonly Candidate[],
  lists: DomainLists,
): Promise<Facts> {
  const ids = candidates.map(({ lead }) => lead.id);
  const addresses = candidates.flatMap(({ lead, also }) => [lead.email ?? [], ...also].flat());
  const companies = candidates.flatMap(({ lead }) => {
    const domain = domainKey(lead);
    return domain === null ? [] : (lists.companyOfDomain(domain) ?? []);
  });
  const bounced = new Map<number, Set<string>>();
  for (const { leadId, address } of await queries.checks.bouncedFrom(ids)) {
    const keys = bounced.get(leadId) ?? new Set();
    bounced.set(leadId, keys.add(addressKey(address)));
  }
  return {
    stops: await queries.suppressions.ofEach(addresses),
    companies: await queries.checks.companies(companies),
    onHold: new Set((await queries.companies.holdsOnEach(ids)).keys()),
    talking: await queries.checks.talking(ids),
    bounced,
  };
}

/** The domain of a lead's address as the DNS has it; null where there is none. */
export function domainKey({ email }: Pick<Lead, "email">): string | null {
  return email === null || !email.includes("@") ? null : domainOf(addressKey(email));
}

/**
 * All that speaks against a lead, but for what a verifier says.
 *
 * @param route where mail for the domain goes; null where that was not asked
 */
export function lookAt(
  { lead, also }: Candidate,
  facts: Facts,
  route: MailRoute | null,
  lists: DomainLists,
  policy: Pick<Policy, "stop" | "check">,
  now: Date,
): CheckReason[] {
  const at = now.toISOString();
  const reasons: CheckReason[] = [];
  const add = (rule: CheckRule, detail: string, suggestion?: string): void => {
    const verdict: Verdict = CHECK_RULES[rule];
    reasons.push({ rule, verdict, detail, ...(suggestion !== undefined && { suggestion }), at });
  };
  const { email } = lead;
  for (const [rule, detail] of stopped(lead, also, facts)) add(rule, detail);
  const domain = domainKey(lead);
  if (email === null) add("no_address", "the lead has no email address");
  else {
    const wrong = syntaxProblem(email);
    if (wrong !== null) add("syntax", wrong);
    else if (isNoReply(email) || isMachine(email)) {
      add("no_reply", "nobody reads what is sent to this address");
    } else if (isRole(email)) {
      add("role", `${localPart(email)}@ is a department or a team, and no person`);
    }
  }
  if (domain !== null) {
    if (route !== null) for (const [rule, detail] of routed(domain, route)) add(rule, detail);
    const registrable = lists.registrableDomain(domain);
    const meant = meantDomain(domain, lead.company);
    // Of mistyped names, some are in the list of those that last for minutes.
    if (meant !== null) add("typo", `${meant} was probably meant, and not ${domain}`, meant);
    else if (lists.isDisposable(domain, registrable)) {
      add("disposable", `addresses at ${domain} last for minutes`);
    } else if (lists.isMailProvider(domain)) {
      add("free_mail", `${domain} is a mail provider, and no company`);
    }
    const company = lists.companyOfDomain(domain);
    const known = company === null ? undefined : facts.companies.get(company);
    const most = policy.check.maxPerCompany;
    if (known && meant === null && known.leads > most) {
      add("company", `${known.leads} leads are at ${known.company}, more than ${most}`);
    }
    for (const detail of talks(lead, known, facts, policy)) add("in_talks", detail);
  } else if (facts.talking.has(lead.id)) {
    add("in_talks", SELF);
  }
  const accept = new Set(policy.check.accept);
  return reasons.map((reason) =>
    accept.has(reason.rule) ? { ...reason, accepted: "settings" } : reason,
  );
}

const SELF = "the lead is in conversation with you already";

function talks(
  lead: Lead,
  known: CompanyFacts | undefined,
  facts: Facts,
  { stop }: Pick<Policy, "stop">,
): string[] {
  if (facts.talking.has(lead.id)) return [SELF];
  if (stop.company === "off") return [];
  const at = known?.company ?? lead.companyDomain;
  if (facts.onHold.has(lead.id)) {
    return [`cold mail to ${at} is on hold: see tickler company show ${at}`];
  }
  if (known?.talking.some((id) => id !== lead.id)) {
    return [`somebody else at ${at} is in conversation with you: see tickler company show ${at}`];
  }
  return [];
}

/** What forbids to write to a lead, as `stopsOfLead` decides it, and what came back from their address. */
function stopped(
  lead: Lead,
  also: readonly string[],
  { stops, bounced }: Facts,
): [CheckRule, string][] {
  const found: [CheckRule, string][] = [];
  for (const address of lead.email === null ? also : [lead.email, ...also]) {
    const isOwn = address === lead.email;
    for (const { reason, kind, createdAt } of stops.get(address) ?? []) {
      // Of a second address, that it does not work says nothing.
      if (reason === "bounce" && !isOwn) continue;
      const day = createdAt.toISOString().slice(0, 10);
      const what = kind === "domain" ? "the domain" : isOwn ? "the address" : "a second address";
      const rule = reason === "bounce" ? "bounced" : "suppressed";
      found.push([rule, `${what} is suppressed since ${day} (${reasonInWords(reason)})`]);
    }
  }
  const isKnown = found.some(([rule]) => rule === "bounced");
  if (lead.email !== null && !isKnown && bounced.get(lead.id)?.has(addressKey(lead.email))) {
    found.push(["bounced", "a mail to this address has come back before"]);
  }
  return found;
}

function syntaxProblem(email: string): string | null {
  try {
    checkAddress(email);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function localPart(email: string): string {
  return email.slice(0, email.lastIndexOf("@"));
}

function routed(domain: string, route: MailRoute): [CheckRule, string][] {
  switch (route.kind) {
    case "servers":
      return [];
    case "own_address":
      return [["no_mx", `${domain} names no mail server, so mail would go to its own address`]];
    case "null_mx":
      return [["null_mx", `${domain} says that it takes no mail`]];
    case "no_domain":
      return [["no_domain", `there is no domain ${domain}`]];
    case "no_server":
      return [["no_mail_server", `nothing takes mail for ${domain}: ${route.detail}`]];
    case "unknown":
      return [["dns", `whether ${domain} takes mail is not known: ${route.why}`]];
  }
}
