import type { GuardrailInput } from "../../domain/guardrails/guardrail.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Store } from "../ports/index.ts";

/** Looks for leads, other than this one, that a text may speak of. */
export type OtherLeads = (
  text: string,
  lead: Pick<Lead, "id" | "company">,
) => Promise<NonNullable<GuardrailInput["otherLeads"]>>;

/** Of those that may be named: many are not, as theirs is a part of another word. */
const MOST = 500;

/** Other leads among all that the store has. */
export function otherLeadsOf(store: Store): OtherLeads {
  return (text, lead) => store.read(({ leads }) => leads.namedIn(text, lead, MOST));
}
