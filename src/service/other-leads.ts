import type { RailInput } from "../domain/rails/rail.ts";
import type { Store } from "./ports.ts";

/** Looks for leads, other than this one, that a text may speak of. */
export type OtherLeads = (
  text: string,
  leadId: number,
) => Promise<NonNullable<RailInput["otherLeads"]>>;

/** So many are enough to hold a text. */
const MOST = 20;

/** Other leads among all that the store has. */
export function otherLeadsOf(store: Store): OtherLeads {
  return (text, leadId) => store.read(({ leads }) => leads.namedIn(text, leadId, MOST));
}
