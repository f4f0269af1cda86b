/**
 * `lead check`: looks at leads before the first mail, page by page, and stores what was found. What a
 * run has stored stays when it is ended; `due` goes on with the rest.
 */
import { addressKey } from "../../../domain/address.ts";
import {
  CHECK_RULES,
  type CheckReason,
  checkedKey,
  LASTING,
  type LeadCheck,
  verdictOf,
} from "../../../domain/check/check.ts";
import { AppError } from "../../../domain/errors.ts";
import type { Lead } from "../../../domain/lead.ts";
import { type LeadRef, requireLead } from "../../message/thread.ts";
import type { AddressChecks, LeadFilter, Verification } from "../../ports/index.ts";
import type { Services } from "../../services.ts";
import { checkFilter } from "../leads.ts";
import { checksCountSince } from "./gate.ts";
import { type Candidate, type DomainLists, domainKey, factsOf, lookAt } from "./look.ts";

/** As many leads as are read and stored at once. */
const PAGE = 200;
/** As many domains as are asked for at once. */
const AT_ONCE = 20;
/** As many addresses as a verifier gets at once. */
export const BATCH = 100;

/** Which leads are checked: those named, or all that match. */
export type Which = { refs: readonly LeadRef[] } | { filter: LeadFilter };

export interface CheckOptions {
  /** Ask the verifier also where it has answered not long ago. */
  again?: boolean;
  /** A person has looked: what is found is all right. */
  accept?: boolean;
  stop?: AbortSignal | undefined;
  /** Told how many leads were looked at. */
  onProgress?: (checked: number) => void;
}

/** A lead, and what the check has found. */
export interface CheckedLead {
  lead: Lead;
  check: LeadCheck;
}

/** How a run went, besides its results. */
export interface CheckRun {
  /** Why the verifier gave no answer, the last time that it gave none. */
  verifierFailed: string | null;
  /** Whether the name server failed so often that it was asked no more. */
  dnsGaveUp: boolean;
}

/**
 * Checks leads, a page at a time.
 *
 * @param run is written to
 * @throws AppError `not_found` before anything is checked; `interrupted`
 */
export async function* checkLeads(
  services: Services,
  tools: AddressChecks,
  which: Which,
  { again = false, accept = false, stop, onProgress }: CheckOptions,
  run: CheckRun,
): AsyncGenerator<CheckedLead[]> {
  const lists = await loadLists();
  let checked = 0;
  for await (const page of pagesOf(services, which)) {
    const found = await checkPage(services, tools, lists, page, { again, accept, stop }, run);
    checked += found.length;
    onProgress?.(checked);
    yield found;
    if (stop?.aborted) throw interrupted();
  }
}

async function loadLists(): Promise<DomainLists> {
  const [company, disposable] = await Promise.all([
    import("../../../domain/company/company.ts"),
    import("../../../domain/check/disposable.ts"),
  ]);
  const { registrableDomain, isMailProvider, companyOfDomain } = company;
  const { isDisposable } = disposable;
  return { registrableDomain, isMailProvider, companyOfDomain, isDisposable };
}

async function* pagesOf(services: Services, which: Which): AsyncGenerator<Candidate[]> {
  const { store } = services;
  if ("refs" in which) {
    const all = await store.read(async (queries) => {
      const found = new Map<number, Candidate>();
      for (const ref of which.refs) {
        const lead = await requireLead(queries, ref);
        found.set(lead.id, { lead, also: await queries.leads.secondAddresses(lead.id) });
      }
      return [...found.values()];
    });
    for (let at = 0; at < all.length; at += PAGE) yield all.slice(at, at + PAGE);
    return;
  }
  const filter = checkFilter(services, which.filter);
  for (let afterId = 0; ; ) {
    const page = await store.read((queries) => queries.leads.page(filter, afterId, PAGE));
    if (page.length === 0) return;
    yield page;
    afterId = page.at(-1)?.lead.id ?? afterId;
  }
}

async function checkPage(
  { store, policy, clock }: Services,
  { routes, verifier }: AddressChecks,
  lists: DomainLists,
  page: readonly Candidate[],
  { again, accept, stop }: { again: boolean; accept: boolean; stop: AbortSignal | undefined },
  run: CheckRun,
): Promise<CheckedLead[]> {
  const routeOf = new Map<string, Awaited<ReturnType<typeof routes.of>>>();
  const domains = new Set(page.flatMap(({ lead }) => domainKey(lead) ?? []));
  await atOnce(AT_ONCE, domains, async (domain) => {
    if (!stop?.aborted) routeOf.set(domain, await routes.of(domain));
  });
  if (stop?.aborted) throw interrupted();
  run.dnsGaveUp ||= routes.gaveUp;

  const now = clock.now();
  const since = checksCountSince(policy, now);
  const { facts, before } = await store.read(async (queries) => ({
    facts: await factsOf(queries, page, lists),
    before: await queries.checks.ofLeads(page.map(({ lead }) => lead.id)),
  }));
  const found = page.map((candidate) => {
    const { lead } = candidate;
    const domain = domainKey(lead);
    const route = domain === null ? null : (routeOf.get(domain) ?? null);
    const reasons = lookAt(candidate, facts, route, lists, policy, now);
    return { lead, reasons, known: stillKnown(before.get(lead.id), lead, since) };
  });

  if (verifier !== null) {
    const asked: typeof found = [];
    for (const each of found) {
      const earlier = again ? undefined : each.known.find(({ rule }) => rule === "verifier");
      if (earlier) each.reasons.push(earlier);
      // What is bad for sure need not be paid for.
      else if (each.lead.email !== null && verdictOf(each.reasons) !== "bad") asked.push(each);
    }
    for (let at = 0; at < asked.length; at += BATCH) {
      const some = asked.slice(at, at + BATCH);
      const addresses = some.map(({ lead }) => lead.email ?? "");
      const answer = await verifier.verify(addresses, stop);
      if (answer.kind === "failed") run.verifierFailed = answer.why;
      for (const each of some) each.reasons.push(verified(each.lead, answer, now));
    }
  }

  const checks = found.map(({ lead, reasons, known }): LeadCheck => {
    const decided = reasons.map((reason) => decide(reason, known, accept));
    const verdict = verdictOf(decided);
    return {
      ...{ leadId: lead.id, emailKey: checkedKey(lead), verdict, reasons: decided },
      checkedAt: now,
    };
  });
  await store.write(async (queries) => {
    // Nobody may be erased between the look at who is there and the writing.
    if (store.isShared) await queries.leads.lockRows(checks.map(({ leadId }) => leadId));
    await queries.checks.store(checks);
  });
  return found.map(({ lead }, at) => {
    const check = checks[at];
    if (!check) throw new Error("a lead was not checked");
    return { lead, check };
  });
}

/** What an earlier check of the same address found, as far as it is not out of date. */
function stillKnown(check: LeadCheck | undefined, lead: Lead, since: Date): readonly CheckReason[] {
  if (check === undefined || addressKey(check.emailKey) !== checkedKey(lead)) return [];
  return check.reasons.filter(({ at }) => new Date(at) > since);
}

/** What a person has accepted stays so until it is out of date. */
function decide(reason: CheckReason, known: readonly CheckReason[], accept: boolean): CheckReason {
  const { rule, verdict } = reason;
  if (verdict === "ok" || reason.accepted !== undefined || LASTING.includes(rule)) return reason;
  if (accept) return { ...reason, accepted: "person" };
  const before = known.find((each) => each.rule === rule && each.accepted === "person");
  return before ? { ...reason, at: before.at, accepted: "person" } : reason;
}

function verified({ email }: Lead, answer: Verification, now: Date): CheckReason {
  const at = now.toISOString();
  const failed = (detail: string): CheckReason => ({
    ...{ rule: "verifier_failed", verdict: CHECK_RULES.verifier_failed, detail, at },
  });
  if (answer.kind === "failed") return failed(answer.why);
  const said = answer.answers.get(addressKey(email ?? ""));
  if (!said) return failed("check.command: it gave no usable answer for this address");
  const { verdict, reason } = said;
  return { rule: "verifier", verdict, detail: `check.command: ${reason ?? verdict}`, at };
}

function interrupted(): AppError {
  return new AppError(
    "interrupted",
    "stopped before all leads were checked",
    "What was found is stored. Go on with `tickler lead check --due`.",
  );
}

/** Runs `work` on all of them, so many at a time. */
async function atOnce<T>(
  limit: number,
  all: Iterable<T>,
  work: (each: T) => Promise<void>,
): Promise<void> {
  const queue = [...all];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(limit, queue.length) }, worker));
}
