import type { FetchMessageObject } from "imapflow";
import { MAX_MAIL } from "../limits.ts";
import { CommandRefused, type ImapConnection } from "./connection.ts";
import { parseUidSet, type UidRange, uidBatches, uidSet } from "./uids.ts";

/** Codes of a refusal that passes by itself (RFC 5530, RFC 9051). */
const PASSING = new Set(["UNAVAILABLE", "INUSE", "LIMIT"]);

export interface FetchedMail {
  uid: number;
  /** Null: the mail exists, but the server does not deliver it. */
  bytes: Buffer | null;
  /** When the mailbox got it (INTERNALDATE). */
  received: Date | null;
  refusal: FetchRefusal | null;
}

export interface FetchRefusal {
  reason: string;
  /** The mail has to be asked for again; else the server says that it never can deliver it. */
  isPassing: boolean;
}

/** Of a larger mail the rest is left on the server: its header and text come first. */
const QUERY = { uid: true, internalDate: true, source: { start: 0, maxLength: MAX_MAIL } };

/**
 * The mails with these UIDs, in the order in which the server sends them. Those that are no longer
 * there are passed over. One that the server can't give out holds up no other.
 *
 * @param others UIDs of mails nobody asks for, which tell whether the server gives out any
 * @throws AppError, or CommandRefused where the server gives out none at all
 */
export async function* fetchMails(
  connection: ImapConnection,
  uids: readonly number[],
  others: readonly number[] = [],
): AsyncGenerator<FetchedMail> {
  const wanted = new Set(uids);
  let refused: CommandRefused | null = null;
  let works = false;
  try {
    for await (const item of connection.fetch(uidSet(uids), QUERY)) {
      // Servers also report changed flags, also of other mails, and NIL for a mail that is gone.
      const mail = fetched(item);
      if (mail === null || !wanted.delete(mail.uid)) continue;
      works = true;
      yield mail;
    }
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    refused = error;
  }
  if (wanted.size === 0) return;
  const held: FetchedMail[] = [];
  for (const uid of await stillThere(connection, wanted)) {
    const mail = await fetchOne(connection, uid);
    if (mail === null) continue;
    if (mail.bytes === null) {
      held.push(mail);
      continue;
    }
    works = true;
    yield mail;
  }
  if (held.length > 0) works ||= await givesAny(connection, others);
  // Only if the server delivers other mails is this one at fault, rather than the moment.
  if (held.length > 0 && !works)
    throw refused ?? new CommandRefused(held[0]?.refusal?.reason ?? "");
  yield* held;
}

function fetched({ uid, source, internalDate }: FetchMessageObject): FetchedMail | null {
  if (!Buffer.isBuffer(source)) return null;
  const received = new Date(internalDate ?? Number.NaN);
  const isValid = !Number.isNaN(received.getTime());
  return { uid, bytes: source, received: isValid ? received : null, refusal: null };
}

async function fetchOne(connection: ImapConnection, uid: number): Promise<FetchedMail | null> {
  try {
    for await (const item of connection.fetch(String(uid), QUERY)) {
      const mail = fetched(item);
      if (mail?.uid === uid) return mail;
    }
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    const isPassing = error.status === "BAD" || PASSING.has(error.code ?? "");
    return notDelivered(uid, { reason: error.message, isPassing });
  }
  const [there] = await stillThere(connection, new Set([uid]));
  if (there === undefined) return null;
  return notDelivered(uid, { reason: "it comes without content", isPassing: true });
}

function notDelivered(uid: number, refusal: FetchRefusal): FetchedMail {
  return { uid, bytes: null, received: null, refusal };
}

async function givesAny(connection: ImapConnection, uids: readonly number[]): Promise<boolean> {
  for (const uid of uids) if ((await fetchOne(connection, uid))?.bytes) return true;
  return false;
}

async function stillThere(
  connection: ImapConnection,
  wanted: ReadonlySet<number>,
): Promise<number[]> {
  const uids = [...wanted].sort((a, b) => a - b);
  const found = await searchUids(connection, uidSet(uids), uids[0] ?? 1, uids.at(-1));
  return [...uidBatches(found, uids.length)].flat().filter((uid) => wanted.has(uid));
}

/**
 * The UIDs of a set that exist.
 *
 * @param since those alone that the mailbox got on this date or later, by its own clock
 * @throws AppError, or CommandRefused
 */
export async function searchUids(
  connection: ImapConnection,
  set: string,
  from: number,
  to?: number,
  since?: Date,
): Promise<UidRange[]> {
  const query = { uid: set, ...(since ? { since } : {}) };
  // With WITHIN (RFC 5032) imapflow asks for an age instead, which a date to come has none of.
  connection.client.capabilities.delete("WITHIN");
  const found = await connection.run(() =>
    connection.client.search(query, { uid: true, returnOptions: ["ALL"] }),
  );
  // imapflow gives an empty list if nothing was found.
  if (!found) throw connection.reported("the search for new mails");
  const text = Array.isArray(found) ? found.join(",") : (found.all ?? "");
  return parseUidSet(text, from, to);
}
