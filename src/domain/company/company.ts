import providers from "email-providers/all.json" with { type: "json" };
import { getDomain } from "tldts";
import { addressKey, domainOf } from "../address.ts";
import { MORE_PROVIDERS, NO_PROVIDERS, TENANT_DOMAINS } from "./mail-providers.ts";

// Load this with import(): the public-suffix list takes its time, and few commands need it.

const PROVIDERS: ReadonlySet<string> = new Set(
  [...providers, ...MORE_PROVIDERS].filter((domain) => !NO_PROVIDERS.includes(domain)),
);

/**
 * The company that an address belongs to, as its registrable domain in ASCII (RFC 5890): by the
 * public-suffix list, whose private part tells tenants of a host apart; under a top level that the
 * list does not know, the last two labels.
 *
 * @returns null for an address of a mail provider, or of a domain that nobody can register
 */
export function companyOf(address: string): string | null {
  return companyOfDomain(domainOf(addressKey(address)));
}

/** As `companyOf`, of a domain. @param domain in lower case, in ASCII */
export function companyOfDomain(domain: string): string | null {
  const tenant = TENANT_DOMAINS.find((host) => domain.endsWith(`.${host}`));
  if (tenant !== undefined) return lastLabels(domain, tenant.split(".").length + 1);
  const registrable = registrableDomain(domain);
  if (registrable === null || PROVIDERS.has(registrable) || PROVIDERS.has(domain)) return null;
  return registrable;
}

/** Providers' domains are below these. */
let aboveProviders: ReadonlySet<string> | undefined;

/**
 * Whether addresses at a domain, or below it, may be of no company.
 *
 * @param domain in lower case, in ASCII
 */
export function mayBeOfNoCompany(domain: string): boolean {
  aboveProviders ??= new Set([...PROVIDERS].flatMap(parentsOf));
  // The list has rules for all that is below a domain, too.
  const both = [domain, `any.${domain}`];
  return both.some((each) => companyOfDomain(each) === null) || aboveProviders.has(domain);
}

function parentsOf(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(1).map((_, at) => labels.slice(at + 1).join("."));
}

/** The part of a domain that somebody has registered; null where nobody can have. @param domain in ASCII */
export function registrableDomain(domain: string): string | null {
  return getDomain(domain, { allowPrivateDomains: true }) ?? getDomain(domain);
}

/** Whether people of many companies, and of none, have addresses there. @param domain in ASCII */
export function isMailProvider(domain: string): boolean {
  if (TENANT_DOMAINS.some((host) => domain.endsWith(`.${host}`))) return false;
  return PROVIDERS.has(domain) || PROVIDERS.has(registrableDomain(domain) ?? "");
}

function lastLabels(domain: string, count: number): string {
  return domain.split(".").slice(-count).join(".");
}
