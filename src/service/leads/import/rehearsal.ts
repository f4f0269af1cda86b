import { addressKey } from "../../../domain/address.ts";
import { leadKey, type NewLead } from "../../../domain/lead.ts";
import type { Store, UpsertOutcome } from "../../ports/index.ts";

/** Thrown to roll a transaction back; it carries the results out. */
class Rollback extends Error {
  readonly outcomes: UpsertOutcome[];

  constructor(outcomes: UpsertOutcome[]) {
    super("rolled back on purpose");
    this.outcomes = outcomes;
  }
}

/**
 * Stores leads and takes each batch back: what would be done is found out by doing it. It
 * remembers who came before, since no batch sees what the one before it had added.
 */
export class Rehearsal {
  readonly #store: Store;
  readonly #seen = new Set<string>();
  readonly #suppressed = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Remembers who would be suppressed. */
  suppress(addresses: readonly string[]): void {
    for (const address of addresses) this.#suppressed.add(addressKey(address));
  }

  isSuppressed(lead: NewLead): boolean {
    const key = leadKey(lead);
    return key !== null && this.#suppressed.has(key);
  }

  async upsert(leads: readonly NewLead[], update: boolean, now: Date): Promise<UpsertOutcome[]> {
    const isNew = leads.map((lead) => !this.#seen.has(identity(lead)));
    const fresh = leads.filter((_, at) => isNew[at]);
    for (const lead of fresh) this.#seen.add(identity(lead));
    const outcomes = (await this.#tryOut(fresh, update, now)).values();
    return isNew.map((tried) => {
      const outcome = tried ? outcomes.next().value : undefined;
      return outcome ?? (update ? "updated" : "skipped");
    });
  }

  async #tryOut(leads: readonly NewLead[], update: boolean, now: Date): Promise<UpsertOutcome[]> {
    try {
      return await this.#store.write(async (queries) => {
        throw new Rollback((await queries.leads.upsert(leads, update, now)).outcomes);
      });
    } catch (error) {
      if (error instanceof Rollback) return error.outcomes;
      throw error;
    }
  }
}

/** The keys by which an import recognizes a lead. */
function identity(lead: NewLead): string {
  return leadKey(lead) ?? JSON.stringify([lead.phone, lead.name]);
}
