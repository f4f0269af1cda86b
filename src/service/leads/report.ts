import { gunzipSync } from "node:zlib";
import type { LeadCheck } from "../../domain/check/check.ts";
import type { Suppression } from "../../domain/suppression.ts";
import { type History, history } from "../message/history.ts";
import type { LeadRef } from "../message/thread.ts";
import type {
  HeldEvent,
  HookRun,
  LeadLogEntry,
  StoredHold,
  StoredNote,
  StoredReminder,
  StoredStray,
} from "../ports/index.ts";
import type { Services } from "../services.ts";
import { addressesOfPerson } from "./person.ts";

/** All that is stored of a person. */
export interface PersonReport extends Omit<History, "notes" | "reminders"> {
  /** Other addresses, those that they had before among them. */
  addresses: string[];
  notes: StoredNote[];
  reminders: StoredReminder[];
  /** Mails as they came, by the ids of their emails. */
  originals: ReadonlyMap<number, Buffer>;
  stops: Suppression[];
  /** Mails of theirs that belong to no lead, with each as it came. */
  strays: (Omit<StoredStray, "original"> & { original: Buffer | null })[];
  holds: StoredHold[];
  /** What happened to them without a message. */
  leadLogs: LeadLogEntry[];
  /** What hooks that were told of them printed or answered, and what they could not be told yet. */
  hookRuns: HookRun[];
  heldEvents: HeldEvent[];
  check: LeadCheck | null;
}

/**
 * Collects all that is stored of a person, as privacy law lets them ask for (GDPR, article 15):
 * also tests with their text, what was taken back, and what is not shown elsewhere.
 *
 * @throws AppError `not_found`
 */
export async function reportOn(services: Services, ref: LeadRef): Promise<PersonReport> {
  const story = await history(services, ref, true);
  const { lead, messages } = story;
  return services.store.read(async (queries) => {
    const { stored } = queries;
    const addresses = await stored.addressesOf(lead.id);
    const emails = messages.flatMap((message) => message.emails);
    const own = await addressesOfPerson(queries, lead, addresses, emails);
    const stops = new Map<number, Suppression>();
    for (const address of own) {
      for (const stop of await queries.suppressions.exactly(address)) stops.set(stop.id, stop);
    }
    const originals = new Map<number, Buffer>();
    for (const { id, direction } of emails) {
      const compressed = direction === "in" ? await queries.originals.of(id) : undefined;
      if (compressed) originals.set(id, gunzipSync(compressed));
    }
    const strays = await stored.straysFrom(own);
    return {
      ...story,
      addresses,
      notes: await stored.notesOf(lead.id),
      reminders: await stored.remindersOf(lead.id),
      originals,
      stops: [...stops.values()].sort((a, b) => a.id - b.id),
      strays: strays.map((stray) => ({
        ...stray,
        original: stray.original && gunzipSync(stray.original),
      })),
      holds: await stored.holdsOf(lead.id),
      leadLogs: await queries.leadLogs.ofLead(lead.id),
      hookRuns: await stored.hookRunsOf(lead.id),
      heldEvents: await stored.heldEventsOf(lead.id),
      check: (await queries.checks.ofLeads([lead.id])).get(lead.id) ?? null,
    };
  });
}
