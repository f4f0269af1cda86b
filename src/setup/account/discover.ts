import type { Config } from "../../config.ts";
import type { ProviderServer } from "../../domain/provider/providers.ts";
import {
  providerOfDomain,
  providerOfMx,
  type Recognised,
} from "../../domain/provider/recognise.ts";

/** What the set-up asks the DNS; each answer is empty where there is none, or nobody answers. */
export interface Lookups {
  /** The hosts that take a domain's mail, the best first. */
  mx(domain: string): Promise<readonly string[]>;
  /** The best first. @param name such as `_imaps._tcp.example.com` */
  srv(name: string): Promise<readonly { readonly host: string; readonly port: number }[]>;
  hasAddress(host: string): Promise<boolean>;
}

/** Asks the name server that `doctor.dns` names, or the system's. */
export async function lookupsOf({ values }: Config): Promise<Lookups> {
  const [{ DnsResolver }, { valuesOf }] = await Promise.all([
    import("../../dns/resolver.ts"),
    import("../../dns/answer.ts"),
  ]);
  const dns = new DnsResolver({ server: values["doctor.dns"] });
  return {
    mx: async (domain) => valuesOf(await dns.mx(domain)).map(({ exchange }) => exchange),
    srv: async (name) =>
      valuesOf(await dns.srv(name)).map(({ name: host, port }) => ({ host, port })),
    hasAddress: async (host) => valuesOf(await dns.addresses(host)).length > 0,
  };
}

/** What is known of a domain's mail. */
export interface Discovered {
  readonly mx: readonly string[];
  readonly recognised: Recognised | null;
}

/** Recognises the provider of a domain: by its name, else by its MX. */
export async function discover(domain: string, dns: Lookups): Promise<Discovered> {
  const own = providerOfDomain(domain);
  if (own !== null) return { mx: [], recognised: own };
  const mx = await dns.mx(domain);
  return { mx, recognised: providerOfMx(mx) };
}

/** The servers of a domain that no provider is known for; null where nothing hints at one. */
export interface GuessedServers {
  readonly smtp: ProviderServer | null;
  readonly imap: ProviderServer | null;
}

/** A service of RFC 6186 or, for `submissions`, of RFC 8314 section 5.1. */
interface Service {
  readonly name: string;
  readonly secure: boolean;
}

const SUBMISSION: readonly Service[] = [
  { name: "_submissions._tcp", secure: true },
  { name: "_submission._tcp", secure: false },
];
const READING: readonly Service[] = [
  { name: "_imaps._tcp", secure: true },
  { name: "_imap._tcp", secure: false },
];

/** Looks for SRV records, then for the names that most servers have. */
export async function guessServers(domain: string, dns: Lookups): Promise<GuessedServers> {
  const [smtp, imap] = await Promise.all([
    announced(domain, SUBMISSION, dns),
    announced(domain, READING, dns),
  ]);
  return {
    smtp: smtp ?? (await usual(domain, ["smtp", "mail"], { port: 587, secure: false }, dns)),
    imap: imap ?? (await usual(domain, ["imap", "mail"], { port: 993, secure: true }, dns)),
  };
}

async function announced(
  domain: string,
  services: readonly Service[],
  dns: Lookups,
): Promise<ProviderServer | null> {
  for (const { name, secure } of services) {
    const [best] = await dns.srv(`${name}.${domain}`);
    // "." as the target says that there is no such service (RFC 2782).
    if (best !== undefined && best.host !== "" && best.host !== ".") return { ...best, secure };
  }
  return null;
}

async function usual(
  domain: string,
  names: readonly string[],
  where: Pick<ProviderServer, "port" | "secure">,
  dns: Lookups,
): Promise<ProviderServer | null> {
  for (const name of names) {
    const host = `${name}.${domain}`;
    if (await dns.hasAddress(host)) return { host, ...where };
  }
  return null;
}

/** What `--provider` takes for a server that belongs to no provider of the table. */
export const OWN_SERVER = "own";
