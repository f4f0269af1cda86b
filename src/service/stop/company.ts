import { domainToASCII } from "node:url";
import type { CompanyHold, StrayMail } from "../../domain/company/hold.ts";
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import { COLD_STATUSES, STATUSES, type Status } from "../../domain/status.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { closeElsewhere } from "./answered.ts";
import { describeHold } from "./explain.ts";

/** As many messages of a company as are looked at. */
const MOST = 10_000;

/** A hold, and what brought it, in words. */
export interface ExplainedHold extends CompanyHold {
  why: string;
}

/** A company as its people know it. */
export interface Company {
  /** Its registrable domain. */
  domain: string;
  /** The domains that a person has joined to it. */
  aliases: string[];
  holds: ExplainedHold[];
  /** Who of them we write to, the newest message first; each lead once. */
  people: { lead: Lead; messageId: number; status: Status }[];
  strays: StrayMail[];
}

/**
 * The company that a domain or an address belongs to.
 *
 * @throws AppError `usage` for what is no domain, or of a mail provider
 */
async function parseCompany(text: string): Promise<string> {
  const { companyOfDomain } = await import("../../domain/company/company.ts");
  const typed = text.trim().replace(/^.*@/u, "").toLowerCase();
  const ascii = domainToASCII(typed);
  const isDomain = ascii.includes(".") && /^[a-z0-9.-]+$/u.test(ascii);
  const domain = isDomain ? companyOfDomain(ascii) : null;
  if (domain !== null) return domain;
  throw new AppError(
    "usage",
    isDomain
      ? `${typed} belongs to no company: it is a mail provider's, or nobody can register it`
      : `${JSON.stringify(text)} is no domain`,
    "Give a domain such as initech.example, or an address there.",
  );
}

/** All that is known of a company. @throws AppError `usage`, `not_found` */
export async function showCompany({ store }: Services, text: string): Promise<Company> {
  const domain = await parseCompany(text);
  return store.read(async (queries) => {
    const company = await load(queries, await queries.companies.of(domain));
    const { people, holds, aliases, strays } = company;
    if (people.length + holds.length + aliases.length + strays.length > 0) return company;
    throw new AppError(
      "not_found",
      `nobody of ${domain} is written to`,
      "See who is there with `tickler lead list`.",
    );
  });
}

/** The companies that are on hold, the longest first. */
export async function heldCompanies({ store }: Services): Promise<Company[]> {
  return store.read(async (queries) => {
    const holds = await queries.companies.holds(MOST);
    const names = [...new Set(holds.map(({ company }) => company))];
    const all: Company[] = [];
    for (const name of names) all.push(await load(queries, name));
    return all;
  });
}

async function load(queries: Queries, domain: string): Promise<Company> {
  const holds: ExplainedHold[] = [];
  for (const hold of await queries.companies.holdsOn(domain)) {
    holds.push({ ...hold, why: await describeHold(queries, hold) });
  }
  const people = new Map<number, Company["people"][number]>();
  for (const each of await queries.companies.messagesTo(domain, STATUSES, MOST)) {
    if (people.has(each.leadId)) continue;
    const lead = await queries.leads.byId(each.leadId);
    if (lead) people.set(lead.id, { lead, messageId: each.messageId, status: each.status });
  }
  const [, ...aliases] = await queries.companies.domainsOf(domain);
  const strays = await queries.strays.ofCompany(domain, MOST);
  return { domain, aliases, holds, people: [...people.values()], strays };
}

/**
 * Lets cold mail to a company go on.
 *
 * @throws AppError `usage`, `refused` where it is not on hold
 */
export async function resumeCompany({ store, clock }: Services, text: string): Promise<Company> {
  const domain = await parseCompany(text);
  return store.write(async (queries) => {
    const company = await queries.companies.of(domain);
    if ((await queries.companies.removeHoldsOn(company, clock.now())) === 0) {
      throw new AppError(
        "refused",
        `${company} is not on hold`,
        "See which companies are with `tickler company`.",
      );
    }
    return load(queries, company);
  });
}

/**
 * Ends all cold mail to a company. It stays on hold, so that nothing new goes there by itself.
 *
 * @returns the messages that were closed
 * @throws AppError `usage`
 */
export async function closeCompany(
  { store, clock }: Services,
  text: string,
): Promise<{ company: Company; closed: number[] }> {
  const domain = await parseCompany(text);
  return store.write(async (queries) => {
    const now = clock.now();
    const name = await queries.companies.of(domain);
    const closed: number[] = [];
    for (const { messageId } of await queries.companies.messagesTo(name, COLD_STATUSES, MOST)) {
      if (await closeElsewhere(queries, messageId, null, now)) closed.push(messageId);
    }
    if ((await queries.companies.holdsOn(name)).length === 0) {
      const by = { leadId: null, messageId: null, emailId: null, strayId: null };
      await queries.companies.addHold({ company: name, since: now, ...by });
    }
    return { company: await load(queries, name), closed };
  });
}

/**
 * Joins another domain to a company: who writes from one of them holds up both.
 *
 * @throws AppError `usage`, `refused` where they are one already
 */
export async function joinCompanies(
  { store, clock }: Services,
  text: string,
  other: string,
): Promise<Company> {
  const [to, from] = [await parseCompany(text), await parseCompany(other)];
  return store.write(async (queries) => {
    const company = await queries.companies.of(to);
    if (company === (await queries.companies.of(from))) {
      throw new AppError("refused", `${from} belongs to ${company} already`);
    }
    const now = clock.now();
    await queries.companies.join(await queries.companies.of(from), company, now);
    if (from !== company) await queries.companies.join(from, company, now);
    return load(queries, company);
  });
}

/**
 * Takes a domain out of the company that it was joined to. What is on hold stays so.
 *
 * @throws AppError `usage`, `not_found`
 */
export async function partCompanies(
  { store, clock }: Services,
  text: string,
  other: string,
): Promise<Company> {
  const [to, domain] = [await parseCompany(text), await parseCompany(other)];
  return store.write(async (queries) => {
    const company = await queries.companies.of(to);
    const isJoined = company !== domain && (await queries.companies.of(domain)) === company;
    if (!isJoined || !(await queries.companies.part(domain, clock.now()))) {
      throw new AppError(
        "not_found",
        `${domain} was not joined to ${company}`,
        `See its domains with \`tickler company show ${company}\`.`,
      );
    }
    return load(queries, company);
  });
}
