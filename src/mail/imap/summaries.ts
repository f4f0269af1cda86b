import type { FetchMessageObject, FetchQueryObject, MessageStructureObject } from "imapflow";
import { CommandRefused, type ImapConnection } from "./connection.ts";
import { uidSet } from "./uids.ts";

/** What a server says of a mail without its body. */
export interface MailSummary {
  uid: number;
  /** In octets (RFC822.SIZE); null where the server does not say. */
  size: number | null;
  /** The fields that were asked for, as they stand in the mail; null where the server gave none. */
  header: Buffer | null;
  /** Its parts (BODYSTRUCTURE); null where the server gave none that can be read. */
  structure: MessageStructureObject | null;
}

/** Where a server refuses one FETCH of many: so many mails are asked for at once instead. */
const FEWER = 50;
/** A type and a subtype. */
const TYPE = /^[^\s/]+\/[^\s/]+$/;

/**
 * The summaries of mails, by UID. A mail is missing where the server gives none, be it gone or odd:
 * what is not known of it has to be read.
 *
 * @param fields names of the header fields to fetch
 * @throws AppError where the connection fails; a refused command is no failure
 */
export async function fetchSummaries(
  connection: ImapConnection,
  uids: readonly number[],
  fields: readonly string[],
): Promise<Map<number, MailSummary>> {
  const found = new Map<number, MailSummary>();
  const query: FetchQueryObject = {
    ...{ uid: true, size: true, bodyStructure: true },
    headers: [...fields],
  };
  if (uids.length === 0 || (await fetchInto(connection, uids, query, found))) return found;
  const rest = uids.filter((uid) => !found.has(uid));
  let works = found.size > 0;
  for (let at = 0; at < rest.length; at += FEWER) {
    const answered = await fetchInto(connection, rest.slice(at, at + FEWER), query, found);
    works ||= answered;
    // A server that can't answer such a question at all is not asked it over and over.
    if (!works) return found;
  }
  return found;
}

/** @returns false where the server refuses the command, maybe after it has answered some of it */
async function fetchInto(
  connection: ImapConnection,
  uids: readonly number[],
  query: FetchQueryObject,
  found: Map<number, MailSummary>,
): Promise<boolean> {
  const wanted = new Set(uids);
  try {
    for await (const item of connection.fetch(uidSet(uids), query)) {
      // Servers also report changed flags, and other mails; of a mail that comes twice the first counts.
      if (!wanted.has(item.uid) || !tells(item) || found.has(item.uid)) continue;
      found.set(item.uid, summaryOf(item));
    }
    return true;
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    return false;
  }
}

function tells({ headers, bodyStructure }: FetchMessageObject): boolean {
  return Buffer.isBuffer(headers) || bodyStructure !== undefined;
}

function summaryOf(item: FetchMessageObject): MailSummary {
  const { uid, size, headers, bodyStructure } = item;
  return {
    uid,
    size: size || null,
    header: Buffer.isBuffer(headers) ? headers : null,
    // imapflow makes something of whatever a server sends.
    structure: bodyStructure && TYPE.test(bodyStructure.type) ? bodyStructure : null,
  };
}
