import { PROVIDERS, type Provider, type ProviderServer } from "./providers.ts";

/** A provider, and its servers for one domain. */
export interface Recognised {
  readonly provider: Provider;
  readonly smtp: ProviderServer;
  readonly imap: ProviderServer;
}

/** The provider that gives out addresses under a domain; null where none is known to. */
export function providerOfDomain(domain: string): Recognised | null {
  const name = normal(domain);
  const provider = PROVIDERS.find(({ domains }) => domains.some((each) => isOwn(name, each)));
  return provider === undefined ? null : withHosts(provider, provider.personal);
}

/**
 * The provider that takes in the mail of a domain.
 *
 * @param hosts the domain's MX hosts, the best first
 */
export function providerOfMx(hosts: readonly string[]): Recognised | null {
  for (const host of hosts.map(normal)) {
    for (const provider of PROVIDERS) {
      const end = longest(provider.mx.filter((each) => host === each || host.endsWith(`.${each}`)));
      if (end !== undefined) return withHosts(provider, provider.regions?.[end]);
    }
  }
  return null;
}

/** A provider that the person has named, with the servers for their domain. */
export function serversOf(
  provider: Provider,
  domain: string,
  mxHosts: readonly string[],
): Recognised {
  const found = [providerOfDomain(domain), providerOfMx(mxHosts)];
  return found.find((each) => each?.provider.id === provider.id) ?? withHosts(provider, undefined);
}

function withHosts(provider: Provider, hosts: { smtp: string; imap: string } | undefined) {
  const { smtp, imap } = provider;
  if (hosts === undefined) return { provider, smtp, imap };
  return {
    provider,
    smtp: { ...smtp, host: hosts.smtp },
    imap: { ...imap, host: hosts.imap },
  };
}

/** `*` stands for a suffix of one or two parts: yahoo.fr, yahoo.co.uk. */
function isOwn(domain: string, pattern: string): boolean {
  if (!pattern.endsWith(".*")) return domain === pattern || domain.endsWith(`.${pattern}`);
  const rest = domain.startsWith(pattern.slice(0, -1)) ? domain.slice(pattern.length - 1) : "";
  return /^(?:[a-z]{2,3}|com?\.[a-z]{2})$/u.test(rest);
}

function longest(ends: readonly string[]): string | undefined {
  return [...ends].sort((a, b) => b.length - a.length)[0];
}

function normal(name: string): string {
  return name.trim().toLowerCase().replace(/\.$/u, "");
}
