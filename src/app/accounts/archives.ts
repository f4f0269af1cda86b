import type { MailArchive } from "../../service/ports/index.ts";
import type { App } from "../app.ts";

/** The mails on the IMAP servers of all mailboxes, each account once. @throws AppError `config` */
export async function mailArchives(app: App): Promise<MailArchive[]> {
  const config = await app.config();
  const all: MailArchive[] = [];
  for (const name of await app.mailboxNames()) {
    if (config.forMailbox(name).readIn !== name) continue;
    const mailbox = await app.mailbox(name);
    const archive = await mailbox.archive().catch((error: unknown) => notOpened(name, error));
    if (archive !== null) all.push(archive);
  }
  return all;
}

/** An account whose settings are wrong: that is an error only for a mail that no other account has. */
function notOpened(name: string, error: unknown): MailArchive {
  const find = () => Promise.reject(error);
  return { description: `the mailbox ${name}`, has: () => false, find };
}
