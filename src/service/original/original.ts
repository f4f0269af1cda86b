import { gunzipSync } from "node:zlib";
import { AppError } from "../../domain/errors.ts";
import { idOfMessage } from "../message/mistaken-id.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import type { Services } from "../services.ts";

/**
 * A mail as it came (RFC 5322).
 *
 * @throws AppError `not_found` where there is none: it was typed in, is ours, or was too large
 */
export async function originalOf({ store }: Services, emailId: number): Promise<Buffer> {
  return store.read(async (queries) => {
    const compressed = await queries.originals.of(emailId);
    if (compressed) return gunzipSync(compressed);
    const email = await queries.emails.byId(emailId);
    if (!email) {
      throw new AppError(
        "not_found",
        `there is no email ${emailId}`,
        (await idOfMessage(queries, emailId, ({ direction }) => direction === "in")) ??
          "The ids are shown by `tickler history LEAD --full`.",
      );
    }
    throw new AppError(
      "not_found",
      email.direction === "out"
        ? `email ${emailId} is one of yours, of message ${email.messageId}`
        : `of email ${emailId}, of message ${email.messageId}, only the text was kept`,
      "Its text is shown by `tickler history LEAD --full`.",
    );
  });
}

/** The conversation that an email belongs to. @throws AppError `not_found` */
export async function threadOfEmail({ store }: Services, emailId: number): Promise<Thread> {
  return store.read(async (queries) => {
    const email = await queries.emails.byId(emailId);
    return requireThread(queries, email?.messageId ?? 0);
  });
}
