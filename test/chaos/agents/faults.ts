import type { Entry } from "../sink.ts";
import type { FeedRow } from "./feed.ts";
import type { Heard } from "./hook-server.ts";
import { marksIn } from "./marks.ts";

/** What somebody has read of the feed that is not what stands there, once and in order. */
export function feedFaults(
  name: string,
  seen: readonly FeedRow[],
  feed: readonly FeedRow[],
): string[] {
  const faults: string[] = [];
  for (const [at, { id }] of seen.entries()) {
    const before = seen[at - 1]?.id ?? 0;
    if (id <= before) faults.push(`${name}: event ${id} came after ${before}`);
  }
  const ids = new Set(seen.map(({ id }) => id));
  const missed = feed.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  if (missed.length > 0) faults.push(`${name}: missed the events ${missed.join(", ")}`);
  const all = new Map(feed.map((event) => [event.id, event]));
  for (const event of seen) {
    const known = all.get(event.id);
    const isSame = known && known.kind === event.kind && known.at === event.at;
    if (!isSame) faults.push(`${name}: event ${event.id} reads another way now`);
  }
  return faults;
}

/** Whether a hook that names these steps is to be told of an event. */
export function isHeard(on: readonly string[], event: FeedRow, feed: readonly FeedRow[]): boolean {
  if (on.includes("all")) return true;
  if (event.kind === "undone") {
    const undone = feed.find(({ id }) => id === event.undoes);
    return on.includes("undone") || (undone !== undefined && on.includes(undone.kind));
  }
  return event.undoes === null && on.includes(event.kind);
}

/**
 * What a hook was not told, was told out of order, or was told under two names.
 *
 * @param begin the last event before it was there
 */
export function hookFaults(
  name: string,
  on: readonly string[],
  begin: number,
  taken: readonly Heard[],
  feed: readonly FeedRow[],
): string[] {
  const faults: string[] = [];
  const told = new Set(taken.map(({ event }) => event));
  const due = feed.filter((event) => event.id > begin && isHeard(on, event, feed));
  const missed = due.filter(({ id, lead_id }) => lead_id !== null && !told.has(id));
  if (missed.length > 0) {
    faults.push(`${name}: was not told of ${missed.map(({ id }) => id).join(", ")}`);
  }
  const wanted = new Set(due.map(({ id }) => id));
  for (const id of told) if (!wanted.has(id)) faults.push(`${name}: was told of ${id}`);
  const last = new Map<number, number>();
  const names = new Map<number, string | null>();
  for (const { event, lead, webhookId } of taken) {
    const known = names.get(event);
    if (known !== undefined) {
      if (known !== webhookId) faults.push(`${name}: ${event} was ${known}, then ${webhookId}`);
      continue;
    }
    names.set(event, webhookId);
    const before = last.get(lead) ?? 0;
    if (event < before) faults.push(`${name}: ${event} came after ${before} of lead ${lead}`);
    last.set(lead, event);
  }
  if (new Set(names.values()).size < names.size && [...names.values()].every((id) => id !== null)) {
    faults.push(`${name}: two events had one name`);
  }
  return faults;
}

/** An email of ours, as the database has it. */
export interface OutRow {
  id: number;
  message_id: number;
  kind: string;
  state: string;
  rfc: string;
  text: string;
}

/** What mails are measured by. */
export interface Consent {
  isApproved(mark: string): boolean;
  /** Texts of drafts that a person said yes to, by the id of the email. */
  drafts: ReadonlyMap<number, string>;
  /** Of leads who were erased nothing is known any more. */
  erased: ReadonlySet<string>;
}

/** A mail that the server took. */
export interface Left {
  rfc: string;
  entry: Entry;
  text: string;
}

/** Mails that left and that no person has said yes to, or that left twice, or are not accounted for. */
export function mailFaults(
  mails: readonly Left[],
  rows: readonly OutRow[],
  consent: Consent,
): string[] {
  const faults: string[] = [];
  const byRfc = new Map(rows.map((row) => [row.rfc, row]));
  const got = new Set<string>();
  for (const { rfc, entry, text } of mails) {
    const { accepted, address } = entry;
    if (accepted > 1) faults.push(`${rfc} left ${accepted} times`);
    const row = byRfc.get(rfc);
    const marks = marksIn(text);
    for (const mark of marks) {
      if (!consent.isApproved(mark)) faults.push(`${mark} left to ${address}, unapproved`);
      if (got.has(`${mark} ${address}`)) faults.push(`${mark} left to ${address} twice`);
      got.add(`${mark} ${address}`);
    }
    if (!row) {
      if (!consent.erased.has(address)) faults.push(`${rfc} to ${address} is not known`);
      continue;
    }
    if (row.state !== "sent" && row.state !== "uncertain") {
      faults.push(`${rfc} left and is ${row.state}`);
    }
    if (marks.length === 0 && !isConsented(row, rows, consent)) {
      faults.push(`a ${row.kind} to ${address} left, which nobody has approved: ${row.text}`);
    }
  }
  const left = new Set(mails.map(({ rfc }) => rfc));
  const lost = rows.filter(({ state, rfc }) => state === "sent" && !left.has(rfc));
  return [...faults, ...lost.map(({ rfc, kind }) => `a ${kind} is lost: ${rfc}`)];
}

/** A follow-up of a first mail that left, or the draft that a person has read. */
function isConsented(row: OutRow, rows: readonly OutRow[], { drafts }: Consent): boolean {
  if (row.kind !== "follow_up") return drafts.get(row.id) === row.text;
  return rows.some(({ message_id, kind }) => message_id === row.message_id && kind === "first");
}

/** A step by which mail comes to leave. */
export interface StepRow {
  id: number;
  step: string;
  actor: string | null;
}

const BY_PERSON = /^(?:ada|agent:[ab], approved by ada)$/u;

/** Steps that only a person takes, and that the log says an agent took alone. */
export function actorFaults(steps: readonly StepRow[]): string[] {
  return steps
    .filter(({ actor }) => !BY_PERSON.test(actor ?? ""))
    .map(({ id, step, actor }) => `log ${id}: ${step} by ${actor}`);
}
