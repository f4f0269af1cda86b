import { CommandRefused, type ImapConnection } from "./connection.ts";
import { parseUidSet, type UidRange, uidBatches, uidSet } from "./uids.ts";

/** In octets. Of a larger mail the rest is left on the server: its header and text come first. */
export const MAX_MAIL = 25 * 1024 * 1024;

export interface FetchedMail {
  uid: number;
  /** Null: the mail exists, but the server does not deliver it. */
  bytes: Buffer | null;
  /** Why not. */
  refusal: string | null;
}

const QUERY = { uid: true, source: { start: 0, maxLength: MAX_MAIL } };

/**
 * The mails with these UIDs, in the order in which the server sends them. Those that are no longer
 * there are passed over. One that the server can't give out holds up no other.
 *
 * @throws AppError, or CommandRefused where the server gives out none at all
 */
export async function* fetchMails(
  connection: ImapConnection,
  uids: readonly number[],
): AsyncGenerator<FetchedMail> {
  const wanted = new Set(uids);
  let refused: CommandRefused | null = null;
  let works = false;
  try {
    for await (const { uid, source } of connection.fetch(uidSet(uids), QUERY)) {
      // Servers also report changed flags, also of other mails, and NIL for a mail that is gone.
      if (!Buffer.isBuffer(source) || !wanted.delete(uid)) continue;
      works = true;
      yield { uid, bytes: source, refusal: null };
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
  // Only if the server delivers other mails is this one at fault, rather than the moment.
  if (held.length > 0 && !works) throw refused ?? new CommandRefused(held[0]?.refusal ?? "");
  yield* held;
}

async function fetchOne(connection: ImapConnection, uid: number): Promise<FetchedMail | null> {
  try {
    for await (const item of connection.fetch(String(uid), QUERY)) {
      if (item.uid !== uid || !Buffer.isBuffer(item.source)) continue;
      return { uid, bytes: item.source, refusal: null };
    }
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    return { uid, bytes: null, refusal: error.message };
  }
  const [there] = await stillThere(connection, new Set([uid]));
  return there === undefined ? null : { uid, bytes: null, refusal: "it has no content" };
}

async function stillThere(
  connection: ImapConnection,
  wanted: ReadonlySet<number>,
): Promise<number[]> {
  const uids = [...wanted].sort((a, b) => a - b);
  const found = await searchUids(connection, uidSet(uids), uids[0] ?? 1, uids.at(-1));
  return [...uidBatches(found, uids.length)].flat().filter((uid) => wanted.has(uid));
}

/** The UIDs of a set that exist. @throws AppError */
export async function searchUids(
  connection: ImapConnection,
  set: string,
  from: number,
  to?: number,
): Promise<UidRange[]> {
  const found = await connection.run(() =>
    connection.client.search({ uid: set }, { uid: true, returnOptions: ["ALL"] }),
  );
  // imapflow gives an empty list if nothing was found.
  if (!found) throw connection.reported("the search for new mails");
  const text = Array.isArray(found) ? found.join(",") : (found.all ?? "");
  return parseUidSet(text, from, to);
}
