import type { Message } from "../../domain/message.ts";
import type { Queries, Written } from "../ports/index.ts";

/** What a writer leaves to a person beside its text. */
export type LeftToPerson = Pick<Written, "needsPerson" | "promises">;

/**
 * Keeps what a writer leaves to a person: each is a line of the list of what waits until a person
 * settles it, whatever becomes of the message. What a text promises stands there once it has left.
 *
 * @param about the email of ours, and the lead's mail that it answers
 */
export async function leaveToPerson(
  queries: Queries,
  { id: messageId, leadId }: Pick<Message, "id" | "leadId">,
  { needsPerson, promises }: LeftToPerson,
  about: { emailId: number | null; replyId: number | null },
  now: Date,
): Promise<void> {
  const shared = { leadId, messageId, dueAt: now, actor: null };
  if (needsPerson !== null) {
    const emailId = about.replyId;
    const line = { ...shared, kind: "needs_person", emailId, text: needsPerson } as const;
    await queries.reminders.add(line, now);
  }
  for (const { what, by } of promises) {
    const text = by === null ? what : `${what} (by ${by})`;
    const line = { ...shared, kind: "promise", emailId: about.emailId, text } as const;
    await queries.reminders.add(line, now);
  }
}
