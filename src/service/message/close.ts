import type { Services } from "../services.ts";
import { applyEvent } from "./apply-event.ts";
import { requireThread, type Thread } from "./thread.ts";

/**
 * Ends a message on a person's behalf, and withdraws its queued emails.
 *
 * @throws AppError `not_found`, `refused`
 */
export async function closeMessage({ store, clock }: Services, messageId: number): Promise<Thread> {
  return store.write(async (queries) => {
    const thread = await requireThread(queries, messageId);
    const message = await applyEvent(queries, thread.message, thread.emails, "closed", clock.now());
    return { message, lead: thread.lead, emails: await queries.emails.ofMessages([messageId]) };
  });
}
