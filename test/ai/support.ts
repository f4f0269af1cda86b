import type { WriterTask } from "../../src/service/ports/index.ts";

/** A task to answer a lead's reply. */
export function replyTask(fields: Partial<WriterTask> = {}): WriterTask {
  return {
    kind: "ai_reply",
    lead: { name: "Jane Roe", company: "Roe Ltd", title: "CTO", timezone: null, vars: {} },
    sender: "Ada Sales",
    conversation: [
      { direction: "out", text: "Open to a chat?", at: new Date("2026-03-01T09:00:00Z") },
      { direction: "in", text: "What is it about?", at: new Date("2026-03-02T08:00:00Z") },
    ],
    playbook: null,
    note: null,
    draft: null,
    format: "text",
    now: new Date("2026-03-02T09:00:00Z"),
    ...fields,
  };
}

/** What a promise rejects with; fails where it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error("it did not reject");
}
