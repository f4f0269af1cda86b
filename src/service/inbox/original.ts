import { gunzipSync } from "node:zlib";
import { AppError } from "../../domain/errors.ts";
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
        "The ids are shown by `tickler history LEAD --full`.",
      );
    }
    throw new AppError(
      "not_found",
      email.direction === "out"
        ? `email ${emailId} is one of yours`
        : `of email ${emailId} only the text was kept`,
      "Its text is shown by `tickler history LEAD --full`.",
    );
  });
}
