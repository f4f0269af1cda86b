import type { FileOfEmail } from "../../../service/original/files.ts";
import type { Context } from "../../context.ts";

/** Where the argument of these commands is shown. */
export const EMAIL_ID = "as `tickler history LEAD --full` shows it";

/** The files of an email, with their content. @throws AppError `not_found` */
export async function filesOf(context: Context, emailId: number): Promise<FileOfEmail[]> {
  const { filesOfEmail } = await import("../../../service/original/files.ts");
  const { readAttachments } = await import("../../../mail/attachments.ts");
  return filesOfEmail(await context.app.services(), emailId, readAttachments);
}
