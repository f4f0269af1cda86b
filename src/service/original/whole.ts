import { AppError } from "../../domain/errors.ts";
import type { MailArchive } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { originalOf } from "./original.ts";

/** A mail as it is stored, and whether parts of it were left on the mail server. */
export interface Kept {
  bytes: Buffer;
  isReduced: boolean;
}

/** A mail as it is stored, without asking a server. @throws AppError `not_found`, as `originalOf` */
export async function keptOriginal(services: Services, emailId: number): Promise<Kept> {
  const { bytes, place } = await storedOriginal(services, emailId);
  return { bytes, isReduced: place !== null };
}

async function storedOriginal(services: Services, emailId: number) {
  const bytes = await originalOf(services, emailId);
  const place = await services.store.read((queries) => queries.originals.placeOf(emailId));
  return { bytes, place };
}

/**
 * A mail as it came, all of it. Parts that were left on the mail server are fetched, and not stored: the
 * person who asks for them has them then, and the database stays small.
 *
 * @param open opens the mails on the servers of all mailboxes; none: no server is configured
 * @throws AppError `not_found` where it is not on the server any more, `config` and `partial` where the
 *   server can't be asked
 */
export async function wholeOriginal(
  services: Services,
  emailId: number,
  open: () => Promise<readonly MailArchive[]>,
): Promise<Buffer> {
  const { bytes, place } = await storedOriginal(services, emailId);
  if (place === null) return bytes;
  const archives = await open();
  // An account that was renamed may be any of them.
  const own = archives.filter((each) => each.has(place));
  const asked = own.length > 0 ? own : archives;
  if (asked.length === 0) {
    throw new AppError(
      "config",
      `the attachments of email ${emailId} are on the mail server, and imap.url is not set`,
      `Set imap.url, or see the rest of the mail: tickler original ${emailId} --kept`,
    );
  }
  for (const archive of asked) {
    const whole = await archive.find(place, bytes);
    if (whole !== null) return whole;
  }
  const where = asked.map(({ description }) => description).join(" or ");
  throw new AppError(
    "not_found",
    `email ${emailId} is not in ${where} any more, and its attachments were left there`,
    `The rest of the mail is kept: tickler original ${emailId} --kept. With imap.attachments = "all" mails are kept whole from now on.`,
  );
}
