import type { MailRoute } from "../domain/check/mail-route.ts";
import { valuesOf } from "./answer.ts";
import type { DnsResolver } from "./resolver.ts";

/** So many of a domain's mail servers are looked up, the preferred ones first. */
const LOOKED_UP = 4;

/**
 * Where mail for a domain goes (RFC 5321 section 5.1). No server is connected to. A name server that
 * does not answer says nothing of the domain.
 *
 * @param domain in any form
 */
export async function mailRouteOf(dns: DnsResolver, domain: string): Promise<MailRoute> {
  const answer = await dns.mx(domain);
  if (answer.kind === "unknown") return answer;
  if (answer.kind === "none") {
    return answer.nameExists ? ownAddress(dns, domain) : { kind: "no_domain" };
  }
  const hosts = answer.values.map(({ exchange }) => exchange).filter((name) => name !== "");
  if (hosts.length === 0) return { kind: "null_mx" };
  const looked = hosts.slice(0, LOOKED_UP);
  const all = await Promise.all(looked.map((host) => dns.addresses(host)));
  if (all.flatMap(valuesOf).some((address) => !isNowhere(address))) return { kind: "servers" };
  for (const each of all) if (each.kind === "unknown") return each;
  if (looked.length < hosts.length) return { kind: "servers" };
  const fault = all.some(({ kind }) => kind === "found")
    ? "leads back to this machine"
    : "does not exist";
  return { kind: "no_server", detail: `its mail server ${looked[0]} ${fault}` };
}

async function ownAddress(dns: DnsResolver, domain: string): Promise<MailRoute> {
  const own = await dns.addresses(domain);
  if (own.kind === "unknown") return own;
  return valuesOf(own).some((address) => !isNowhere(address))
    ? { kind: "own_address" }
    : { kind: "no_server", detail: "it has neither a mail server nor an address" };
}

/** An address that leads nowhere, or to whoever asks (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5). */
function isNowhere(address: string): boolean {
  return /^(?:127\.|0\.)|^::1?$/u.test(address);
}

/** So many domains in a row without an answer, and the name server is asked no more. */
const PATIENCE = 40;

/** Where mail for many domains goes; a name server that is down is not waited for thousands of times. */
export class DnsMailRoutes {
  readonly #dns: DnsResolver;
  readonly #known = new Map<string, Promise<MailRoute>>();
  #failed = 0;

  constructor(dns: DnsResolver) {
    this.#dns = dns;
  }

  get gaveUp(): boolean {
    return this.#failed >= PATIENCE;
  }

  of(domain: string): Promise<MailRoute> {
    let route = this.#known.get(domain);
    if (route === undefined) {
      route = this.#ask(domain);
      this.#known.set(domain, route);
    }
    return route;
  }

  async #ask(domain: string): Promise<MailRoute> {
    if (this.gaveUp) {
      return { kind: "unknown", why: "the name server has not answered for other domains" };
    }
    const route = await mailRouteOf(this.#dns, domain);
    // Once it is given up, answers to what was asked before change nothing.
    if (!this.gaveUp) this.#failed = route.kind === "unknown" ? this.#failed + 1 : 0;
    return route;
  }
}
