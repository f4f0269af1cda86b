import type { Message } from "../../domain/message.ts";
import type { Task } from "../../domain/sequence/task.ts";
import type { SequenceName } from "../../service/message/history.ts";
import { iso } from "../time.ts";

/** The sequence that a message follows, and the last step that is behind; null: the built-in one. */
export function followedView(
  { sequenceId, step }: Pick<Message, "sequenceId" | "step">,
  sequences: ReadonlyMap<number, SequenceName>,
) {
  const found = sequenceId === null ? undefined : sequences.get(sequenceId);
  return found ? { name: found.name, version: found.version, step } : null;
}

/** What a step of a sequence asked a person to do, and what became of it. */
export function taskView({ id, messageId, step, text, state, why, actor, ...times }: Task) {
  return {
    ...{ id: `step-${id}`, message_id: messageId, step, text, state, why, actor },
    created_at: iso(times.createdAt),
    wait_until: iso(times.waitUntil),
    overdue_at: iso(times.overdueAt),
    settled_at: iso(times.settledAt),
  };
}
