import type { DnsResolver } from "../../../dns/resolver.ts";
import type { Provider } from "../../../domain/provider/providers.ts";
import { fail, type Outcome, ok, unknown, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";
import { sendingAddress } from "./evidence.ts";

/** An address that nobody has (RFC 5737): with it, every part of a record is looked at. */
const NOBODY = "192.0.2.255";

/** The record of the domain that mail comes from (RFC 7208), and whether it covers the sender. */
export async function spf(setUp: SetUp): Promise<Outcome | null> {
  const { domain, resolver } = setUp;
  if (domain === null) return null;
  const answer = await resolver.txt(domain);
  if (answer.kind === "unknown") return unknown(`SPF of ${domain}: ${answer.why}`);
  const texts = answer.kind === "found" ? answer.values : [];
  const records = texts.filter((text) => /^v=spf1(?: |$)/i.test(text));
  const provider = await setUp.provider();
  const [record] = records;
  if (record === undefined) {
    const typo = texts.find((text) => /spf/i.test(text));
    const near = typo === undefined ? "" : `; "${short(typo)}" is none`;
    return fail(`${domain} has no SPF record${near}`, wanted(domain, provider));
  }
  if (records.length > 1) {
    return fail(
      `${domain} has ${records.length} SPF records, and receivers take none of them`,
      `DNS: leave one: ${domain}. TXT "${merged(records)}"`,
    );
  }
  const whole = await verify(resolver, domain, NOBODY);
  if (whole.result === "temperror") return unknown(`SPF of ${domain}: ${whole.comment}`);
  if (whole.result === "permerror") {
    const many = /Too many DNS/i.test(whole.comment);
    return fail(
      many
        ? `the SPF record of ${domain} takes more than ten look-ups, and receivers do not finish it`
        : `the SPF record of ${domain} can't be evaluated: ${whole.comment}`,
      many
        ? `DNS: take out what you do not send with, or write addresses (ip4:) for an include: ${domain}. TXT "${short(record)}"`
        : `DNS: mend ${domain}. TXT "${short(record)}"`,
    );
  }
  if (whole.result === "pass") {
    const fixed = record.replace(/(\s)\+?all(?=\s|$)/i, "$1-all");
    return fail(
      `the SPF record of ${domain} lets everybody send in its name (+all)`,
      `DNS: ${domain}. TXT "${fixed}"`,
    );
  }
  const covered = await coverage(setUp, domain, record, provider);
  if (covered !== null) return covered;
  if (whole.result === "neutral") {
    return warn(
      `the SPF record of ${domain} ends without a verdict`,
      `DNS: ${domain}. TXT "${record.replace(/\s+\?all\b.*$/i, "").trim()} ~all"`,
    );
  }
  return ok(`one record, ${whole.lookups} of ten look-ups: ${short(record)}`);
}

/** Null where the record covers the sender, or who that is can't be known. */
async function coverage(
  setUp: SetUp,
  domain: string,
  record: string,
  provider: Provider | null,
): Promise<Outcome | null> {
  const from = await sendingAddress(setUp);
  if (from !== null) {
    const { result } = await verify(setUp.resolver, domain, from.address);
    if (result === "pass" || result === "temperror") return null;
    const kind = from.address.includes(":") ? "ip6" : "ip4";
    const fix = `DNS: ${domain}. TXT "${record.replace(/^v=spf1/i, `v=spf1 ${kind}:${from.address}`)}"`;
    return from.seen
      ? fail(
          `the SPF record of ${domain} does not cover ${from.address}, from which your mail leaves`,
          fix,
        )
      : warn(`the SPF record of ${domain} does not cover ${from.address}, your mail server`, fix);
  }
  if (provider?.spf == null) return null;
  const sample = await sampleAddress(setUp.resolver, provider.spf);
  if (sample === null) return null;
  const { result } = await verify(setUp.resolver, domain, sample);
  if (result === "pass" || result === "temperror") return null;
  return fail(
    `the SPF record of ${domain} does not cover ${provider.name}, which sends your mail`,
    `DNS: ${domain}. TXT "${record.replace(/^v=spf1/i, `v=spf1 include:${provider.spf}`)}"`,
  );
}

interface Verdict {
  readonly result: string;
  readonly comment: string;
  readonly lookups: number;
}

async function verify(resolver: DnsResolver, domain: string, ip: string): Promise<Verdict> {
  const { spf: check } = await import("mailauth/lib/spf/index.js");
  const { status, lookups } = await check({
    ...{ sender: `postmaster@${domain}`, ip, helo: domain, mta: "tickler" },
    resolver: (name, type) => resolver.resolve(name, type) as Promise<string[] | string[][]>,
  });
  const comment = String(status.comment ?? "").replace(/^.*?look-?up of [^:]*:\s*/, "");
  return { result: status.result, comment, lookups: lookups?.count ?? 0 };
}

/** So deep are includes followed to find an address of a provider. */
const DEPTH = 3;

/** An address that a provider's record names. */
async function sampleAddress(
  resolver: DnsResolver,
  name: string,
  depth = DEPTH,
): Promise<string | null> {
  const answer = await resolver.txt(name);
  if (answer.kind !== "found") return null;
  const record = answer.values.find((text) => /^v=spf1 /i.test(text)) ?? "";
  const own = /\sip4:(\d+\.\d+\.\d+\.\d+)/i.exec(record)?.[1];
  if (own !== undefined) return own;
  if (depth === 0) return null;
  for (const [, next = ""] of record.matchAll(/\s(?:include:|redirect=)([\w.-]+)/gi)) {
    const found = await sampleAddress(resolver, next, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

function wanted(domain: string, provider: Provider | null): string {
  if (provider !== null && provider.spf === null) {
    return `DNS: ${domain}. TXT "v=spf1 include:… ~all"    # with the name that ${provider.name} shows`;
  }
  const who = provider === null ? "mx" : `include:${provider.spf}`;
  return `DNS: ${domain}. TXT "v=spf1 ${who} ~all"`;
}

/** The mechanisms of several records in one, each once, with the strictest end. */
function merged(records: readonly string[]): string {
  const parts = records.flatMap((text) => text.split(/\s+/).slice(1)).filter((part) => part !== "");
  const ends = parts.filter((part) => /^[-~?+]?all$/i.test(part));
  const end = ends.includes("-all") ? "-all" : "~all";
  const others = parts.filter((part) => !ends.includes(part));
  return ["v=spf1", ...new Set(others), end].join(" ");
}

function short(text: string): string {
  const line = text.replace(/[^\x20-\x7e]/g, "?");
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
