import { addressKey } from "../../domain/address.ts";
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import {
  causeOfNote,
  parseSuppression,
  type Suppression,
  type SuppressionReason,
  suppressionHash,
  suppressionHashes,
} from "../../domain/suppression.ts";
import type { Queries, StoppedPlace } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** As many as are read, or stored, at once. */
const PAGE = 500;

/** A stop, and the address that it was found by. */
interface StoppedAddress {
  stop: Suppression;
  address: string;
}

/**
 * All that forbids to write to a lead. Who has several addresses is stopped by a stop of any of them;
 * but one that does not work says nothing of the others.
 *
 * @param writtenTo where the mail goes: by default to their own address
 * @param hasSecond false where the lead is known to have no further addresses
 */
export async function stopsOfLead(
  queries: Queries,
  { id, email }: Pick<Lead, "email"> & { id?: number | undefined },
  writtenTo: readonly string[] = email === null ? [] : [email],
  hasSecond = true,
): Promise<StoppedAddress[]> {
  const second = id === undefined || !hasSecond ? [] : await queries.leads.secondAddresses(id);
  const found: StoppedAddress[] = [];
  let keys: Set<string> | undefined;
  const goesTo = (address: string): boolean => {
    keys ??= new Set(writtenTo.map(addressKey));
    return keys.has(addressKey(address));
  };
  for (const address of email === null ? second : [email, ...second]) {
    for (const stop of await queries.suppressions.of(address)) {
      if (stop.reason !== "bounce" || goesTo(address)) found.push({ stop, address });
    }
  }
  return found;
}

/** @throws AppError `refused` where a lead, or an address, must not be written to */
export async function requireNotSuppressed(
  queries: Queries,
  lead: Pick<Lead, "name" | "email"> & { id?: number | undefined },
  writtenTo?: readonly string[],
): Promise<void> {
  const stopped = await stopsOfLead(queries, lead, writtenTo);
  if (stopped.length === 0) return;
  const { id, name, email } = lead;
  const who = id === undefined ? `${name} <${email}>` : `${name} (lead ${id})`;
  const what = stopped.map(({ stop, address }) => describeStop(stop, address)).join("; ");
  const commands = new Set(
    stopped.map(({ stop, address }) => `tickler suppress rm ${stop.value ?? address}`),
  );
  throw new AppError(
    "refused",
    `${who} must not be written to: ${what}`,
    `If that is wrong, take it back: ${[...commands].join(" && ")}`,
  );
}

const REASONS: Record<SuppressionReason, string> = {
  manual: "suppressed by hand",
  unsubscribe: "they asked not to be written to",
  complaint: "they reported our mail as unwanted",
  bounce: "the address does not work",
  imported: "an imported file says so",
};

/** Why an address must not be written to, in words. */
export function reasonInWords(reason: SuppressionReason): string {
  return REASONS[reason];
}

/** One stop in words. @param address what it was found by, where it keeps a hash alone */
export function describeStop(
  { kind, value, reason, messageId, note, createdAt }: Suppression,
  address: string,
): string {
  const what = kind === "domain" ? `the domain ${value ?? ""}` : (value ?? address);
  const day = createdAt.toISOString().slice(0, 10);
  const by = messageId === null ? "" : `, message ${messageId}`;
  const why = note === null || messageId !== null ? "" : `: "${note}"`;
  return `${what} is suppressed since ${day} (${REASONS[reason]}${by}${why})`;
}

/** The result of adding one entry. */
export interface SuppressResult {
  /** Null where this very stop stood already. */
  added: Suppression | null;
  existing: Suppression | null;
}

/** @throws AppError `usage` */
export async function suppress(
  { store, clock }: Services,
  text: string,
  note: string | null,
): Promise<SuppressResult> {
  const entry = parseSuppression(text);
  return store.write(async (queries) => {
    const now = clock.now();
    const result = await addStop(queries, entry, "manual", note, now);
    if (result.added) await logStopped(queries, [entry], now);
    return result;
  });
}

/** Logs for each lead whom new stops cover that they must not be written to. */
export async function logStopped(
  queries: Queries,
  places: readonly StoppedPlace[],
  now: Date,
): Promise<void> {
  if (places.length === 0) return;
  await queries.leadLogs.add(await queries.leadLogs.covered(places), "lead_suppressed", now);
}

/** Logs for each lead whom lifted stops of a place stopped, and whom nothing else stops, that they may be written to. */
async function logAllowed(
  queries: Queries,
  place: StoppedPlace,
  lifted: Stops,
  now: Date,
): Promise<void> {
  const hash = suppressionHash(place.value);
  const isForAll = lifted.some(({ reason }) => reason !== "bounce");
  const ids = await queries.leadLogs.covered([place]);
  for (let at = 0; at < ids.length; at += PAGE) {
    const leads = await queries.leads.byIds(ids.slice(at, at + PAGE));
    const second = await queries.leads.secondAddressesOf(leads.map(({ id }) => id));
    const addresses = leads.flatMap(({ id, email }) => [email ?? [], second.get(id) ?? []].flat());
    const stops = await queries.suppressions.ofEach(addresses);
    const isStopped = ({ id, email }: Lead): boolean =>
      (email !== null && stops.has(email)) ||
      // As `stopsOfLead` has it.
      (second.get(id) ?? []).some((each) =>
        stops.get(each)?.some(({ reason }) => reason !== "bounce"),
      );
    const wasStopped = ({ email }: Lead): boolean =>
      isForAll || (email !== null && suppressionHashes(email).includes(hash));
    // Whoever lifts one of these at the same moment would go by the stop that is lifted here.
    const standing = leads
      .filter((lead) => wasStopped(lead) && isStopped(lead))
      .flatMap(({ id, email }) => [email ?? [], second.get(id) ?? []].flat())
      .flatMap((address) => stops.get(address) ?? []);
    await queries.suppressions.rewrite(standing.map(({ id }) => id));
    const allowed = leads
      .filter((lead) => wasStopped(lead) && !isStopped(lead))
      .map(({ id }) => id);
    await queries.leadLogs.add(allowed.toSorted(byNumber), "lead_allowed", now);
  }
}

function byNumber(a: number, b: number): number {
  return a - b;
}

/** Adds a stop that a person set, which the caller logs: see `logStopped`. The same note twice is one stop; another note is another one. */
export async function addStop(
  queries: Queries,
  entry: ReturnType<typeof parseSuppression>,
  reason: Extract<SuppressionReason, "manual" | "imported">,
  note: string | null,
  now: Date,
): Promise<SuppressResult> {
  const isSame = (stop: Suppression) => stop.reason === reason && stop.note === note;
  const standing = await queries.suppressions.exactly(entry.value);
  const same = standing.find((stop) => stop.value !== null && isSame(stop));
  if (same) return { added: null, existing: same };
  const cause = causeOfNote(note);
  const stop = { ...entry, reason, note, cause, messageId: null };
  const added = await queries.suppressions.add(stop, now);
  if (added) return { added, existing: null };
  const existing = standing.find((each) => each.reason === reason && each.cause === cause);
  return { added: null, existing: existing ?? standing[0] ?? null };
}

type Stops = readonly [Suppression, ...Suppression[]];

/** The stops of this very address or domain. @throws AppError `usage`, `not_found` */
export async function stopsOf({ store }: Services, text: string): Promise<Stops> {
  const { value } = parseSuppression(text);
  return store.read((queries) => requireStops(queries, value));
}

async function requireStops(queries: Queries, value: string): Promise<Stops> {
  const [first, ...others] = await queries.suppressions.exactly(value);
  if (first) return [first, ...others];
  const [wider] = value.includes("@") ? await queries.suppressions.of(value) : [];
  throw new AppError(
    "not_found",
    `${value} is not suppressed`,
    wider
      ? `Its domain is: tickler suppress rm ${wider.value ?? ""}`
      : "See what is with `tickler suppress list`.",
  );
}

/**
 * Lifts the stops of this very address or domain.
 *
 * @param ids these alone, where given: one that came since a person looked stays
 * @returns what was lifted, and what still forbids to write there
 * @throws AppError `usage`, `not_found`
 */
export async function unsuppress(
  { store, clock }: Services,
  text: string,
  ids?: readonly number[],
): Promise<{ lifted: Stops; left: Suppression[] }> {
  const place = parseSuppression(text);
  const { value } = place;
  return store.write(async (queries) => {
    const stops = await requireStops(queries, value);
    const [first, ...others] = stops.filter(({ id }) => ids?.includes(id) ?? true);
    if (!first) {
      throw new AppError("conflict", `the stops of ${value} have changed`, "Try again.");
    }
    const lifted: Stops = [first, ...others];
    for (const { id } of lifted) await queries.suppressions.remove(id);
    await logAllowed(queries, place, lifted, clock.now());
    return { lifted, left: await queries.suppressions.of(value) };
  });
}

/** All suppressions, the oldest first. */
export async function listSuppressions({ store }: Services): Promise<Suppression[]> {
  return store.read(async (queries) => {
    const all: Suppression[] = [];
    for (;;) {
      const page = await queries.suppressions.page(all.at(-1)?.id ?? 0, PAGE);
      all.push(...page);
      if (page.length < PAGE) return all;
    }
  });
}

/** The result of importing a list of addresses and domains. */
export interface SuppressReport {
  added: number;
  /** On such a list already, with the same note. */
  skipped: number;
  errors: { line: number; message: string }[];
}

/**
 * Suppresses each line of a list: an address or a domain, and what follows a comma is ignored, so
 * that the export of another tool can be read. Lines that hold neither are reported.
 */
export async function importSuppressions(
  { store, clock }: Services,
  text: string,
  note: string | null,
): Promise<SuppressReport> {
  const report: SuppressReport = { added: 0, skipped: 0, errors: [] };
  const entries: ReturnType<typeof parseSuppression>[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const first = (/^\s*"?([^",;\t]*)/.exec(line)?.[1] ?? "").trim();
    if (first === "" || first.startsWith("#")) continue;
    try {
      entries.push(parseSuppression(first));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // A heading, as exports have one.
      if (index === 0 && /^(e-?mail|address|domain)/i.test(first)) continue;
      report.errors.push({ line: index + 1, message: error.message });
    }
  }
  for (let at = 0; at < entries.length; at += PAGE) {
    const page = entries.slice(at, at + PAGE);
    // Counted afterwards: a transaction may have to run again.
    const added = await store.write(async (queries) => {
      const now = clock.now();
      const stopped: StoppedPlace[] = [];
      for (const entry of page) {
        if ((await addStop(queries, entry, "imported", note, now)).added) stopped.push(entry);
      }
      await logStopped(queries, stopped, now);
      return stopped.length;
    });
    report.added += added;
    report.skipped += page.length - added;
  }
  return report;
}
