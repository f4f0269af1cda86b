import type { GuardrailInput } from "../../domain/guardrails/guardrail.ts";
import type { Lead } from "../../domain/lead.ts";
import { deriveNameKeys } from "../database/derive-name-keys.ts";
import type { Store } from "../ports/index.ts";

/** Looks for leads, other than this one and their colleagues, that a text speaks of. */
export type OtherLeads = (
  text: string,
  lead: Pick<Lead, "id" | "company" | "companyDomain">,
) => Promise<NonNullable<GuardrailInput["otherLeads"]>>;

/** So many people, and so many companies: a person who reads the first of them sees enough. */
const MOST = 500;

/** Other leads among all that the store has. @param stop ends what goes before the look */
export function otherLeadsOf(store: Store, stop?: AbortSignal): OtherLeads {
  return async (text, { id, company, companyDomain }) => {
    // Without keys, all leads would be looked through.
    await deriveNameKeys(store, () => stop?.aborted === true);
    return store.read(async ({ leads, companies }) => {
      const companyDomains = companyDomain
        ? await companies.domainsOf(await companies.of(companyDomain))
        : [];
      return leads.namedIn(text, { id, company, companyDomains }, MOST);
    });
  };
}
