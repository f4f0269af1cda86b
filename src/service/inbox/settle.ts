import { AppError } from "../../domain/errors.ts";
import { idOfMessage } from "../message/mistaken-id.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import type { Services } from "../services.ts";

/**
 * A person has looked at a mail that was stored for them.
 *
 * @throws AppError `not_found`, or `refused` where nothing waits for anybody
 */
export async function settleMail({ store }: Services, emailId: number): Promise<Thread> {
  return store.write(async (queries) => {
    const email = await queries.emails.byId(emailId);
    if (email?.todoAt) {
      await queries.emails.change(emailId, email.state, { todoAt: null });
      return requireThread(queries, email.messageId);
    }
    const meant = await idOfMessage(queries, emailId, ({ todoAt }) => todoAt !== null);
    const hint = meant ?? "See what waits with `tickler todo`.";
    if (!email) throw new AppError("not_found", `there is no email ${emailId}`, hint);
    const { messageId } = email;
    throw new AppError(
      "refused",
      `email ${emailId} of message ${messageId} does not wait for you`,
      hint,
    );
  });
}

/** A person has looked for a mail that could not be read. @throws AppError `not_found` */
export async function settleUnread({ store }: Services, id: number): Promise<void> {
  if (await store.write((queries) => queries.unread.remove(id))) return;
  const hint = "See what waits with `tickler todo`.";
  throw new AppError("not_found", `no unread mail ${id} waits for you`, hint);
}
