import { disposableEmailBlocklistSet } from "disposable-email-domains-js";

// Load this with import(): the list has nine thousand domains, and one command needs it.

/** In the list, though people keep their addresses there: portals of China and India with mail for all. */
const LASTING = ["21cn.com", "sify.com"];

const DOMAINS: ReadonlySet<string> = new Set(
  [...disposableEmailBlocklistSet()].filter((domain) => !LASTING.includes(domain)),
);

/**
 * Whether addresses of a domain last for minutes.
 *
 * @param domain in lower case, in ASCII
 * @param registrable the part of it that somebody has registered; null where that is not known
 */
export function isDisposable(domain: string, registrable: string | null): boolean {
  // Such services give every visitor a subdomain; the list has the domains above them.
  for (let name = domain; ; name = name.slice(name.indexOf(".") + 1)) {
    if (DOMAINS.has(name)) return true;
    if (registrable === null || name === registrable || !name.endsWith(`.${registrable}`)) {
      return false;
    }
  }
}
