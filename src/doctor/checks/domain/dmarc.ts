import { fail, type Outcome, ok, unknown, warn } from "../../check.ts";
import { organisation, type SetUp } from "../../set-up.ts";
import { tagsOf } from "./evidence.ts";

const POLICIES = ["none", "quarantine", "reject"];

/** A DMARC policy, and the domain whose record it is. */
export interface DmarcPolicy {
  readonly at: string;
  readonly record: string;
  readonly tags: ReadonlyMap<string, string>;
}

/**
 * The record that holds for the domain that mail comes from: its own, else that of the
 * organisational domain (RFC 7489 section 6.6.3).
 */
export async function dmarcOf(
  setUp: SetUp,
  domain: string,
): Promise<{ policies: DmarcPolicy[] } | { unknown: string }> {
  const parent = await organisation(domain);
  for (const at of new Set([domain, parent])) {
    const answer = await setUp.resolver.txt(`_dmarc.${at}`);
    if (answer.kind === "unknown") return { unknown: `DMARC of ${at}: ${answer.why}` };
    const texts = answer.kind === "found" ? answer.values : [];
    const records = texts.filter(
      (text) => /^\s*v\s*=\s*DMARC1\b/i.test(text) || /\bp\s*=/.test(text),
    );
    if (records.length === 0) continue;
    return { policies: records.map((record) => ({ at, record, tags: tagsOf(record) })) };
  }
  return { policies: [] };
}

/** Whether there is one record of DMARC that receivers can read. */
export async function dmarc(setUp: SetUp): Promise<Outcome | null> {
  const { domain } = setUp;
  if (domain === null) return null;
  const found = await dmarcOf(setUp, domain);
  if ("unknown" in found) return unknown(found.unknown);
  const parent = await organisation(domain);
  const [policy] = found.policies;
  const good = (at: string) =>
    `DNS: _dmarc.${at}. TXT "v=DMARC1; p=none; rua=mailto:dmarc@${parent}"`;
  if (policy === undefined)
    return fail(
      `${domain} has no DMARC record, which Google, Yahoo and Microsoft ask for`,
      good(parent),
    );
  const { at, tags } = policy;
  if (found.policies.length > 1) {
    return fail(
      `_dmarc.${at} has ${found.policies.length} records, and receivers take none`,
      good(at),
    );
  }
  const wrong = mistakeIn(policy);
  if (wrong !== null) return fail(`the DMARC record of ${at} is broken: ${wrong}`, good(at));
  const p = (at === domain ? tags.get("p") : (tags.get("sp") ?? tags.get("p"))) ?? "none";
  const place = at === domain ? "" : `, from ${at}`;
  const reports = (tags.get("rua") ?? "") === "" ? "; nobody gets its reports (no rua)" : "";
  const strange = badReportAddress(tags.get("rua") ?? "");
  if (strange !== null)
    return warn(
      `the DMARC record of ${at} sends reports to ${strange}, which is no address`,
      good(at),
    );
  return ok(`p=${p}${place}${reports}`);
}

/** What makes receivers ignore a record; null where nothing does. */
function mistakeIn({ record, tags }: DmarcPolicy): string | null {
  if (!/^v\s*=\s*DMARC1\s*(?:;|$)/.test(record)) return "it does not begin with v=DMARC1;";
  const p = tags.get("p");
  if (p === undefined) return "it names no policy (p=)";
  for (const name of ["p", "sp"]) {
    const value = tags.get(name);
    if (value !== undefined && !POLICIES.includes(value.toLowerCase())) {
      return `${name} is ${value.slice(0, 40)}, and may be none, quarantine or reject`;
    }
  }
  for (const name of ["adkim", "aspf"]) {
    const value = tags.get(name);
    if (value !== undefined && !/^[rs]$/i.test(value)) return `${name} may be r or s`;
  }
  const part = record.split(";").find((each) => each.trim() !== "" && !each.includes("="));
  return part === undefined ? null : `"${part.trim().slice(0, 40)}" is no tag`;
}

function badReportAddress(rua: string): string | null {
  const addresses = rua.split(",").map((each) => each.trim());
  return (
    addresses.find((each) => each !== "" && !/^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/i.test(each)) ??
    null
  );
}
