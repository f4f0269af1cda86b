/**
 * Questions to the DNS, with time-outs, each asked once for all who want to know. May import
 * `domain` and `platform`; the set-up and its checks use it.
 */
import type { Resolver } from "node:dns/promises";
import { domainToASCII } from "node:url";
import { answerOf, type DnsAnswer } from "./answer.ts";

export interface DnsOptions {
  /** The name server, as `doctor.dns` has it: `192.0.2.53:53`; null: the system's. */
  readonly server: string | null;
  /** The longest that one question may take, in milliseconds; 4 s unless given. */
  readonly timeout?: number;
}

/** A mail server of a domain; `exchange` is empty for a null MX (RFC 7505). */
export interface MailExchange {
  readonly exchange: string;
  readonly priority: number;
}

/** A server of a service (RFC 2782); `name` is empty where there is no such service. */
export interface ServiceHost {
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

type RecordType = "A" | "AAAA" | "CNAME" | "MX" | "PTR" | "SRV" | "TXT";

const TIMEOUT = 4_000;
/** So that one lost packet is no time-out; the second attempt waits twice as long. */
const TRIES = 2;

/** Asks a name server; answers are kept for as long as the object lives. */
export class DnsResolver {
  readonly #options: DnsOptions;
  readonly #asked = new Map<string, Promise<unknown[]>>();
  #resolver: Promise<Resolver> | undefined;

  constructor(options: DnsOptions) {
    this.#options = options;
  }

  /** The texts of TXT records, each with its pieces joined (RFC 7208 section 3.3). */
  txt(name: string): Promise<DnsAnswer<string>> {
    return this.#answer(name, "TXT", (row) => (row as string[]).join(""));
  }

  /** The mail servers of a domain, the preferred one first. */
  async mx(name: string): Promise<DnsAnswer<MailExchange>> {
    const answer = await this.#answer(name, "MX", (row) => row as MailExchange);
    if (answer.kind !== "found") return answer;
    return { kind: "found", values: [...answer.values].sort((a, b) => a.priority - b.priority) };
  }

  /** The servers of a service, the preferred one first. @param name `_imaps._tcp.example.com` */
  async srv(name: string): Promise<DnsAnswer<ServiceHost>> {
    const answer = await this.#answer(name, "SRV", (row) => row as ServiceHost);
    if (answer.kind !== "found") return answer;
    const best = (a: ServiceHost, b: ServiceHost) => a.priority - b.priority || b.weight - a.weight;
    return { kind: "found", values: [...answer.values].sort(best) };
  }

  /** The IPv4 addresses of a name. */
  ipv4(name: string): Promise<DnsAnswer<string>> {
    return this.#answer(name, "A", String);
  }

  /** The IPv4 and IPv6 addresses of a name; unknown only where neither is known. */
  async addresses(name: string): Promise<DnsAnswer<string>> {
    const [four, six] = await Promise.all([this.ipv4(name), this.#answer(name, "AAAA", String)]);
    const found = [four, six].flatMap((each) => (each.kind === "found" ? each.values : []));
    if (found.length > 0) return { kind: "found", values: found };
    return four.kind === "none" ? six : four;
  }

  /** The names of an address. */
  ptr(address: string): Promise<DnsAnswer<string>> {
    return this.#answer(reverseName(address), "PTR", String);
  }

  /**
   * As `resolve` of `node:dns/promises`, for libraries that take one.
   *
   * @throws errors with the codes of `node:dns`; a question that takes too long is ETIMEOUT
   */
  readonly resolve = async (name: string, type: string): Promise<unknown[]> => {
    const rows = await this.#ask(name, type as RecordType);
    // A CNAME whose target lacks the record comes as an empty list.
    if (rows.length === 0) throw Object.assign(new Error("no such record"), { code: "ENODATA" });
    return rows;
  };

  /** Ends all questions that wait: they become `unknown`. */
  async cancel(): Promise<void> {
    (await this.#resolver)?.cancel();
  }

  async #answer<T>(
    name: string,
    type: RecordType,
    read: (row: unknown) => T,
  ): Promise<DnsAnswer<T>> {
    try {
      return { kind: "found", values: (await this.resolve(name, type)).map(read) };
    } catch (error) {
      return answerOf(error);
    }
  }

  #ask(name: string, type: RecordType): Promise<unknown[]> {
    const ascii = asciiName(name);
    const key = `${type} ${ascii}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const asked = this.#question(ascii, type);
    // Everybody who asks handles the error; the one that is kept here must not end the process.
    asked.catch(() => undefined);
    this.#asked.set(key, asked);
    return asked;
  }

  async #question(name: string, type: RecordType): Promise<unknown[]> {
    this.#resolver ??= makeResolver(this.#options);
    const resolver = await this.#resolver;
    const ms = this.#options.timeout ?? TIMEOUT;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const error = Object.assign(new Error("no answer in time"), { code: "ETIMEOUT" });
      timer = setTimeout(() => reject(error), ms);
    });
    try {
      return await Promise.race([resolver.resolve(name, type) as Promise<unknown[]>, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

async function makeResolver({ server, timeout = TIMEOUT }: DnsOptions): Promise<Resolver> {
  const { Resolver } = await import("node:dns/promises");
  const resolver = new Resolver({ timeout: Math.ceil(timeout / 3), tries: TRIES });
  if (server !== null) resolver.setServers([server]);
  return resolver;
}

/** A name in its ASCII form, in lower case; as it is where it has none. */
function asciiName(name: string): string {
  const plain = name.toLowerCase();
  // Underscores are no part of a host name, and domainToASCII() takes some names apart.
  if (/^[\x21-\x7e]*$/.test(plain)) return plain;
  return domainToASCII(plain) || plain;
}

/** The name of an address in the reverse zones (RFC 1035 section 3.5, RFC 3596 section 2.5). */
export function reverseName(address: string): string {
  return `${reverseLabels(address)}.${address.includes(":") ? "ip6.arpa" : "in-addr.arpa"}`;
}

/** The labels of an address, the last one first, as reverse zones and block lists have them. */
export function reverseLabels(address: string): string {
  if (!address.includes(":")) return address.split(".").reverse().join(".");
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = (text: string | undefined): string[] => (text ? text.split(":") : []);
  const [front, back] = [groups(head), groups(tail)];
  const middle = new Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0");
  return [...front, ...(tail === undefined ? [] : middle), ...back]
    .map((group) => group.padStart(4, "0"))
    .join("")
    .split("")
    .reverse()
    .join(".");
}
