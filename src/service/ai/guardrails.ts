import type { Hold } from "../../domain/email.ts";
import type { Thread } from "../message/thread.ts";
import type { Writer, WriterTask, Written } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { otherLeadsOf } from "./other-leads.ts";

/**
 * What of a writer's text a person has to look at first. The rails take time to load, so they are
 * only where a model has written.
 */
export async function checkDraft(
  { store, policy }: Services,
  writer: Writer,
  thread: Pick<Thread, "lead" | "emails">,
  task: WriterTask,
  written: Written,
): Promise<Hold[]> {
  if (!writer.isModel) return [];
  const { guardrailsFor } = await import("./triage-reply.ts");
  return guardrailsFor({ policy, otherLeads: otherLeadsOf(store) }, thread, task, written);
}
