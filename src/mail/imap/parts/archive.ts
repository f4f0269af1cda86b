import type { MailArchive } from "../../../service/ports/index.ts";
import {
  CommandRefused,
  explainRefusal,
  type ImapConnection,
  imapConnector,
} from "../connection.ts";
import { examine, listFolders } from "../folders.ts";
import type { ImapLoginOptions } from "../options.ts";
import { isThisMail } from "./this-mail.ts";

/** Octets of a mail that are fetched at once. */
const PIECE = 4 * 1024 * 1024;
/** Larger mails are sent by nobody. In octets. */
const LARGEST = 256 * 1024 * 1024;
/** Mails with one Message-ID in one folder that are looked at. */
const MOST = 5;

/** The mails on an IMAP server, to be read one at a time. Folders are opened for reading only. */
export function imapArchive(options: ImapLoginOptions): MailArchive {
  const connect = imapConnector(options);
  const account = `imap:${options.user}@${options.host}/`;
  return {
    description: `the mailbox of ${options.user} at ${options.host}`,

    has: ({ source }) => source.startsWith(account),

    async find({ source, uidValidity, uid }, kept) {
      const { parseMail } = await import("../../parse/parse.ts");
      const { rfcMessageId } = await parseMail(kept, true);
      const connection = await connect();
      const path = source.startsWith(account) ? source.slice(account.length) : null;
      const fetched = async (each: number): Promise<Buffer | null> => {
        const bytes = await fetchAll(connection, each);
        return bytes !== null && (await isThisMail(kept, bytes)) ? bytes : null;
      };
      try {
        const there = (await listFolders(connection)).map((folder) => folder.path);
        const first = there.filter((each) => each === path);
        for (const folder of [...first, ...there.filter((each) => each !== path)]) {
          const state = await examined(connection, folder);
          if (state === null) continue;
          const isPlace = folder === path && state.uidValidity === uidValidity;
          const uids = isPlace ? [uid] : [];
          for (const each of [...uids, ...(await withId(connection, rfcMessageId))]) {
            const bytes = await fetched(each);
            if (bytes !== null) return bytes;
          }
        }
        return null;
      } catch (error) {
        throw explainRefusal(error, "the mail can't be fetched");
      } finally {
        await connection.close();
      }
    },
  };
}

/** Null where the folder can't be opened, as other people's may not. */
async function examined(connection: ImapConnection, path: string) {
  try {
    return await examine(connection, path);
  } catch (error) {
    if (error instanceof CommandRefused) return null;
    throw error;
  }
}

async function withId(connection: ImapConnection, id: string | null): Promise<number[]> {
  if (id === null) return [];
  const query = { header: { "message-id": id } };
  const found = await connection.run(() => connection.client.search(query, { uid: true }));
  return Array.isArray(found) ? found.slice(0, MOST) : [];
}

/** All of a mail; null where there is none of this UID. */
async function fetchAll(connection: ImapConnection, uid: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  for (let start = 0; start < LARGEST; start += PIECE) {
    let piece: Buffer | null = null;
    const query = { uid: true, source: { start, maxLength: PIECE } };
    for await (const item of connection.fetch(String(uid), query)) {
      if (item.uid === uid && Buffer.isBuffer(item.source)) piece = item.source;
    }
    if (piece === null) return null;
    pieces.push(piece);
    if (piece.length < PIECE) break;
  }
  return Buffer.concat(pieces);
}
