import * as drafts from "../../../src/service/ai/drafts.ts";
import type { Thread } from "../../../src/service/message/thread.ts";
import type { Services } from "../../../src/service/services.ts";

/** Approves a draft as it is. @throws AppError */
export async function approveDraft(services: Services, emailId: number): Promise<Thread> {
  const { email } = await drafts.showDraft(services, emailId);
  return drafts.approveDraft(services, emailId, email);
}

/** A message's one draft. @throws AppError */
export async function approveDraftOf(services: Services, messageId: number): Promise<Thread> {
  const { email } = await drafts.showDraftOf(services, messageId);
  return drafts.approveDraft(services, email.id, email);
}
