import { CommandRefused, type ImapConnection } from "../connection.ts";
import { type FetchedMail, fetchMails } from "../fetch-mails.ts";
import { keyOfHeader } from "../mail-key.ts";
import { uidSet } from "../uids.ts";
import {
  fetchReduced,
  isWorthReducing,
  type MailShape,
  REDUCED,
  type ReducedLimits,
} from "./reduced.ts";

/** A mail, and whether some of its parts were left on the server. */
export interface ChosenMail extends FetchedMail {
  isReduced: boolean;
}

/**
 * The bodies of mails that may concern somebody, in the order of their UIDs unless the server has
 * another one: of large ones without the parts that nobody reads until a person asks for them. A mail
 * of which too little is known, or something odd, is fetched whole.
 *
 * @param shapes what the server says of the mails, by UID
 * @param others UIDs of mails nobody asks for, which tell whether the server gives out any
 * @throws AppError, or CommandRefused where the server gives out none at all
 */
export async function* fetchChosen(
  connection: ImapConnection,
  uids: readonly number[],
  shapes: ReadonlyMap<number, MailShape>,
  { others = [], limits = REDUCED }: { others?: readonly number[]; limits?: ReducedLimits } = {},
): AsyncGenerator<ChosenMail> {
  const isLarge = (uid: number): boolean => {
    const shape = shapes.get(uid);
    return shape !== undefined && isWorthReducing(shape, limits);
  };
  const found = await heads(connection, uids.filter(isLarge), limits);
  const reduced = async (uid: number): Promise<ChosenMail | null> => {
    const shape = shapes.get(uid);
    const { head, received } = found.get(uid) ?? {};
    // A mail without a Message-ID is known by its digest, for which all of it is needed.
    if (!shape || !head || !hasId(head)) return null;
    const fetch = (start: number, length: number) => pieceOf(connection, uid, start, length);
    const bytes = await fetchReduced(shape, head, fetch, limits);
    return bytes && { uid, bytes, received: received ?? null, refusal: null, isReduced: true };
  };
  const given: number[] = [];
  const whole = async function* (some: readonly number[]): AsyncGenerator<ChosenMail> {
    if (some.length === 0) return;
    for await (const mail of fetchMails(connection, some, [...others, ...given.slice(-1)])) {
      yield { ...mail, isReduced: false };
    }
  };
  let run: number[] = [];
  let next: Promise<ChosenMail | null> | null = null;
  const inOrder = uids.toSorted((a, b) => a - b);
  for (const [at, uid] of inOrder.entries()) {
    const mail: ChosenMail | null = await (next ?? reduced(uid));
    next = null;
    if (mail === null) {
      run.push(uid);
      continue;
    }
    yield* whole(run);
    run = [];
    given.push(uid);
    // The next one is on its way while the caller handles this one; its failure shows where it is awaited.
    const following = inOrder[at + 1];
    next = following === undefined ? null : reduced(following);
    next?.catch(() => undefined);
    yield mail;
  }
  yield* whole(run);
}

interface Head {
  head: Buffer;
  received: Date | null;
}

/** The beginnings of mails; an empty one of a mail whose beginning the server does not give out. */
async function heads(
  connection: ImapConnection,
  uids: readonly number[],
  { piece }: ReducedLimits,
): Promise<Map<number, Head>> {
  const found = new Map<number, Head>(
    uids.map((uid) => [uid, { head: Buffer.alloc(0), received: null }]),
  );
  if (uids.length === 0) return found;
  const query = { uid: true, internalDate: true, source: { start: 0, maxLength: piece } };
  try {
    for await (const { uid, source, internalDate } of connection.fetch(uidSet(uids), query)) {
      if (!Buffer.isBuffer(source) || !found.has(uid)) continue;
      const received = new Date(internalDate ?? Number.NaN);
      const isValid = !Number.isNaN(received.getTime());
      found.set(uid, { head: source, received: isValid ? received : null });
    }
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
  }
  return found;
}

/** Octets of a mail; null where the server does not give them out. */
async function pieceOf(
  connection: ImapConnection,
  uid: number,
  start: number,
  maxLength: number,
): Promise<Buffer | null> {
  let piece: Buffer | null = null;
  try {
    const query = { uid: true, source: { start, maxLength } };
    for await (const item of connection.fetch(String(uid), query)) {
      if (item.uid === uid && Buffer.isBuffer(item.source)) piece = item.source;
    }
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
  }
  return piece;
}

/** Whether the header is all there, and names a Message-ID. */
function hasId(head: Buffer): boolean {
  const end = head.indexOf("\r\n\r\n");
  return end >= 0 && keyOfHeader(head.subarray(0, end)) !== null;
}
