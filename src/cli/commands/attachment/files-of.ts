import type { FileOfEmail } from "../../../service/original/files.ts";
import type { Context } from "../../context.ts";
import { parseId } from "../../input/args.ts";

/** Where the argument of these commands is shown. */
export const EMAIL_ID = "as `tickler history LEAD --full` shows it";

/** An email's id, also as `todo` shows the line of a reply. @throws AppError `usage` */
export function emailIdOf(text: string): number {
  return parseId("email", text.replace(/^(?:reply|opt_out|email)-/, ""));
}

/** Says that files are of a mail of ours, where those of a reply may be meant. */
export async function remarkOnOwn(context: Context, emailId: number): Promise<void> {
  const { store } = await context.app.services();
  const hint = await store.read(async ({ emails }) => {
    const email = await emails.byId(emailId);
    if (email?.direction !== "out") return null;
    const others = await emails.ofMessages([email.messageId]);
    const reply = others.findLast((each) => each.direction === "in" && each.attachments !== null);
    return `note: email ${emailId} is your own.${reply ? ` The newest reply with files is email ${reply.id}.` : ""}`;
  });
  if (hint !== null) context.out.note(hint);
}

/**
 * The files of an email.
 *
 * @param wanted those whose content is needed, from 1 on; `all`; null: none, so that no server is asked
 * @throws AppError `not_found`, `config`, `partial`
 */
export async function filesOf(
  context: Context,
  emailId: number,
  wanted: number | "all" | null,
): Promise<FileOfEmail[]> {
  const { filesOfEmail } = await import("../../../service/original/files.ts");
  const { mailArchives } = await import("../../../app/accounts/archives.ts");
  const { wholeOriginal } = await import("../../../service/original/whole.ts");
  const { readAttachments } = await import("../../../mail/attachments.ts");
  const services = await context.app.services();
  return filesOfEmail(services, emailId, readAttachments, async (files) => {
    const missing = files.some(
      ({ row }, at) => row.onServer === true && (wanted === "all" || wanted === at + 1),
    );
    if (!missing) return null;
    return wholeOriginal(services, emailId, () => mailArchives(context.app));
  });
}
