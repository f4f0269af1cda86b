import { domainOf } from "../../domain/address.ts";
import type { ImapConnection } from "../imap/connection.ts";
import { examine } from "../imap/folders.ts";

/** A mail in a folder, as far as checks of the set-up need it. */
export interface FoundMail {
  readonly folder: string;
  /** When the server took it in (INTERNALDATE); null where it does not say. */
  readonly received: Date | null;
  /** The header fields that were asked for, unfolded, in the mail's order; names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The header fields that tell how a mail was signed, by whom, and what its receiver found. */
const FIELDS = [
  "from",
  "date",
  "message-id",
  "dkim-signature",
  "authentication-results",
  "received-spf",
  "received",
];

/** So many of the newest mails are looked at. */
const LOOKED_AT = 5;

/**
 * The headers of the newest mails in a folder that come from the same domain as an address, and
 * when its newest mail came in.
 *
 * @param from null: no mail is looked for
 */
export async function mailsOf(
  connection: ImapConnection,
  folder: string,
  from: string | null,
): Promise<{ mails: FoundMail[]; newest: Date | null }> {
  const { exists } = await examine(connection, folder);
  if (exists === 0) return { mails: [], newest: null };
  const newest = await newestOf(connection);
  if (from === null) return { mails: [], newest };
  const query = { from: `@${domainOf(from)}` };
  const found = await connection.run(() => connection.client.search(query, { uid: true }));
  const uids = [...(found || [])].sort((a, b) => a - b).slice(-LOOKED_AT);
  return { mails: await headersOf(connection, folder, uids), newest };
}

/** The headers of some mails in the folder that is open. */
export async function headersOf(
  connection: ImapConnection,
  folder: string,
  uids: readonly number[],
): Promise<FoundMail[]> {
  if (uids.length === 0) return [];
  const mails: FoundMail[] = [];
  const wanted = { uid: true, internalDate: true, headers: FIELDS };
  for await (const { uid, headers, internalDate } of connection.fetch(uids.join(","), wanted)) {
    if (!uids.includes(uid) || !Buffer.isBuffer(headers)) continue;
    mails.push({ folder, received: dateOf(internalDate), headers: fieldsOf(headers) });
  }
  return mails;
}

async function newestOf(connection: ImapConnection): Promise<Date | null> {
  const wanted = { uid: true, internalDate: true };
  // The mail with the highest UID, whichever that is.
  for await (const { internalDate } of connection.fetch("*", wanted)) return dateOf(internalDate);
  return null;
}

function dateOf(date: Date | string | undefined): Date | null {
  const at = date === undefined ? null : new Date(date);
  return at === null || Number.isNaN(at.getTime()) ? null : at;
}

/** Reads header fields (RFC 5322 section 2.2), with folded lines joined. */
function fieldsOf(bytes: Buffer): [name: string, value: string][] {
  return bytes
    .toString("utf8")
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .flatMap((line): [string, string][] => {
      const colon = line.indexOf(":");
      if (colon < 1) return [];
      return [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    });
}
