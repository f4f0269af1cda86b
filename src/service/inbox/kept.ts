import { AFTER_STOP, type Hold } from "../../domain/email.ts";
import { isOpen } from "../../domain/status.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import { recordEarlyReply, recordReply, takesReply } from "./reply.ts";

/** Whether it was right to stop is in doubt, so nothing but a person answers. */
const STOP_TAKEN_BACK: Hold = {
  rule: "stop_taken_back",
  detail: "the lead wrote while their message was stopped",
};

/**
 * Records the replies that were kept since a stop forbade them, once the stop is taken back: the
 * message goes on as if they had just come, and each can be undone. A person answers them.
 */
export async function recordKept(
  queries: Queries,
  policy: Policy,
  messageId: number,
  now: Date,
): Promise<Thread> {
  let thread = await requireThread(queries, messageId);
  for (const email of thread.emails) {
    if (email.kind !== "reply" || email.state !== "received" || !isKept(email)) continue;
    const isTaken = await takesReply(queries, thread);
    // Before our first mail has left, it is withdrawn for the reply.
    if (!isTaken && !isOpen(thread.message.status)) break;
    const others = (email.holds ?? []).filter(({ rule }) => rule !== AFTER_STOP.rule);
    const holds = [...others, STOP_TAKEN_BACK];
    await queries.emails.change(email.id, "received", { holds, todoAt: null });
    const { inReplyTo, references } = email;
    const ids = { inReplyTo: inReplyTo === null ? [] : [inReplyTo], references };
    const reply = { ...email, holds };
    thread = isTaken
      ? await recordReply(queries, policy, thread, reply, ids, now)
      : ((await recordEarlyReply(queries, policy, thread, reply, now)) ?? thread);
  }
  return thread;
}

/** Whether it came while its message was stopped, and the stop was not taken back since. */
export function isKept({ holds }: { holds: readonly Hold[] | null }): boolean {
  return holds?.some(({ rule }) => rule === AFTER_STOP.rule) ?? false;
}
