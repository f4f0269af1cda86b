import { and, asc, desc, eq, inArray, isNotNull, isNull, type Placeholder, sql } from "drizzle-orm";
import { addressKey, addressKeys } from "../../../domain/address.ts";
import type { LeadQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy } from "../../prepared.ts";
import { asker } from "../chunks.ts";
import { type LeadRow, toLead } from "./lead-row.ts";

type AddressQueries = Pick<
  LeadQueries,
  | "byFormerAddress"
  | "formerAddresses"
  | "keepFormerAddress"
  | "secondAddresses"
  | "secondAddressesOf"
  | "removeSecondAddress"
>;

/** The other addresses of leads: second ones, which are kept as they are written, and former ones. */
export function leadAddressQueries({ db, tables }: Handle) {
  const { leads, leadAddresses } = tables;

  const byFormerKeys = asker((keys: (string | Placeholder)[]) =>
    db
      .select({ lead: leads })
      .from(leadAddresses)
      .innerJoin(leads, eq(leads.id, leadAddresses.leadId))
      .where(and(inArray(leadAddresses.key, keys), isNull(leadAddresses.address)))
      .orderBy(desc(leads.id)),
  );

  const bySecondKey = lazy(() =>
    db
      .select({ lead: leads })
      .from(leadAddresses)
      .innerJoin(leads, eq(leads.id, leadAddresses.leadId))
      .where(and(eq(leadAddresses.key, sql.placeholder("key")), isNotNull(leadAddresses.address)))
      .prepare(),
  );

  const bySecondAddress = async (address: string): Promise<LeadRow | undefined> => {
    for (const key of addressKeys(address)) {
      const [row] = await bySecondKey().execute({ key });
      if (row) return row.lead;
    }
    return undefined;
  };

  const secondOf = lazy(() =>
    db
      .select({ address: leadAddresses.address })
      .from(leadAddresses)
      .where(and(eq(leadAddresses.leadId, sql.placeholder("id")), isNotNull(leadAddresses.address)))
      .orderBy(asc(leadAddresses.key))
      .prepare(),
  );

  const secondOfLeads = asker((ids: (number | Placeholder)[]) =>
    db
      .select()
      .from(leadAddresses)
      .where(and(inArray(leadAddresses.leadId, ids), isNotNull(leadAddresses.address)))
      .orderBy(asc(leadAddresses.leadId), asc(leadAddresses.key)),
  );

  const secondAddressesOf = async (ids: readonly number[]): Promise<Map<number, string[]>> => {
    const found = new Map<number, string[]>();
    for (const { leadId, address } of await secondOfLeads(ids)) {
      found.set(leadId, [...(found.get(leadId) ?? []), address ?? ""]);
    }
    return found;
  };

  const removeSecond = async (leadId: number, address: string): Promise<boolean> => {
    const rows = await db
      .delete(leadAddresses)
      .where(
        and(
          eq(leadAddresses.leadId, leadId),
          inArray(leadAddresses.key, addressKeys(address)),
          isNotNull(leadAddresses.address),
        ),
      )
      .returning({ leadId: leadAddresses.leadId });
    return rows.length > 0;
  };

  const queries: AddressQueries = {
    async byFormerAddress(address) {
      const rows = await byFormerKeys(addressKeys(address));
      // One lead may have had the address in two spellings.
      const byId = new Map(rows.map(({ lead }) => [lead.id, toLead(lead, [])]));
      return [...byId.values()];
    },

    async formerAddresses(id) {
      const rows = await db
        .select({ key: leadAddresses.key })
        .from(leadAddresses)
        .where(and(eq(leadAddresses.leadId, id), isNull(leadAddresses.address)))
        .orderBy(asc(leadAddresses.key));
      return rows.map(({ key }) => key);
    },

    async secondAddresses(id) {
      const rows = await secondOf().execute({ id });
      return rows.map(({ address }) => address ?? "");
    },

    secondAddressesOf,

    removeSecondAddress: removeSecond,

    async keepFormerAddress(leadId, address) {
      await db
        .insert(leadAddresses)
        .values({ leadId, key: addressKey(address) })
        .onConflictDoNothing();
    },
  };

  /** Stores a second address; whose it is already, the caller has looked up. */
  const putSecondAddress = async (leadId: number, address: string): Promise<void> => {
    await db
      .insert(leadAddresses)
      .values({ leadId, key: addressKey(address), address })
      .onConflictDoUpdate({
        target: [leadAddresses.leadId, leadAddresses.key],
        set: { address },
      });
  };

  return { queries, bySecondAddress, putSecondAddress };
}
