import type { Plan, Queries } from "../ports/index.ts";

/**
 * Forgets plans that may hold words of a lead who is erased, in the transaction that erases them. Such a
 * plan is void: of a command, and of a batch, nobody knows whom its texts name.
 */
export async function forgetPlans(queries: Queries, leadId: number, now: Date): Promise<void> {
  for (const plan of await queries.plans.kept()) {
    if (mayName(plan, leadId)) await queries.plans.end(plan.id, "void", now);
  }
}

function mayName({ content }: Plan, leadId: number): boolean {
  if (content?.kind !== "send" || "batch" in content.request.to) return true;
  return content.mails.some((mail) => mail.leadId === leadId);
}
