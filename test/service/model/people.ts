import type { LeadInput } from "../../../src/domain/lead.ts";

/**
 * Who there is to write to: colleagues at one domain, one below it, in zones far apart; and two
 * spellings of one address, which are two leads.
 */
export const PEOPLE: readonly LeadInput[] = [
  { name: "John Doe", email: "john@acme.example" },
  { name: "Mary Major", email: "Mary@ACME.example", timezone: "America/New_York" },
  { name: "Li Wei", email: "li@sales.acme.example", timezone: "Asia/Kolkata" },
  { name: "Joerg Buch", email: "mail@xn--bcher-kva.example" },
  { name: "Jörg Buch", email: "mail@bücher.example", timezone: "Europe/Berlin" },
];

/** What a lead's address is changed to; two of them belong to somebody already. */
export const OTHER_ADDRESSES = [
  "john.doe@elsewhere.example",
  "MAIL@bücher.example",
  "mary@acme.example",
  "li@elsewhere.example",
  "",
] as const;

export const SUPPRESSED_DOMAINS = ["acme.example", "sales.acme.example", "bücher.example"] as const;

/** An address as every spelling of it is the same: in small letters, its domain as DNS has it. */
export function sameAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at).toLowerCase()}@${sameDomain(address.slice(at + 1))}`;
}

/** The WHATWG's URL turns a domain into what DNS is asked for. */
export function sameDomain(domain: string): string {
  return new URL(`http://${domain}`).hostname;
}

/** Whether two entries of the list are spellings of one. */
export function isSame(one: string, other: string): boolean {
  if (one.includes("@") !== other.includes("@")) return false;
  return one.includes("@")
    ? sameAddress(one) === sameAddress(other)
    : sameDomain(one) === sameDomain(other);
}

/** Whether a list of addresses and domains forbids to write to an address. */
export function isForbidden(address: string, list: readonly string[]): boolean {
  const own = sameAddress(address);
  return list.some((entry) => {
    if (entry.includes("@")) return sameAddress(entry) === own;
    const domain = sameDomain(entry);
    return own.endsWith(`@${domain}`) || own.endsWith(`.${domain}`);
  });
}

/** The company of an address, as all domains of this world have it: the last two labels. */
export function companyIn(address: string | null): string | null {
  if (address === null) return null;
  const domain = sameDomain(address.slice(address.lastIndexOf("@") + 1));
  return domain.split(".").slice(-2).join(".");
}
